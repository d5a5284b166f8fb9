"""Draws an uploaded picture anew, so that nothing but the picture itself stays behind.

The place where a photograph was taken, the camera, a small copy of an earlier crop and anything
glued behind the file are gone. What cannot be drawn in full does not come in.
"""

import warnings
from io import BytesIO
from typing import BinaryIO

from django.core.exceptions import ValidationError
from PIL import Image, ImageOps

KEPT = ("icc_profile", "transparency", "gamma")
OPTIONS: dict[str, dict[str, object]] = {
    "JPEG": {"quality": 90, "progressive": True},
    "PNG": {"optimize": False},
    "WEBP": {"quality": 90, "method": 4},
    "GIF": {},
}
SEVERAL_PICTURES = {"MPO": "JPEG"}  # of some cameras: the first is the photograph

ONLEESBAAR = "Dit beeld is beschadigd of geen echt beeld. Sla het opnieuw op als JPG of PNG."
BEWEEGT = (
    "Dit beeld beweegt, en bezoekers kunnen dat niet stilzetten. Kies een beeld dat stilstaat."
)
TE_GROOT = "Dit beeld is te groot. Maak het kleiner, tot hooguit {meeste} miljoen beeldpunten."


def redraw(file: BinaryIO, *, max_pixels: int) -> bytes:
    """The same picture without anything else. Raises ValidationError with a Dutch sentence."""
    file.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # counted below
            with Image.open(file) as picture:
                _check(picture, max_pixels)
                return _draw(picture)
    except ValidationError:
        raise
    except Image.DecompressionBombError as bomb:
        raise ValidationError(_too_large(max_pixels)) from bomb
    except Exception as problem:  # a broken picture fails in many ways, none of them ours
        raise ValidationError(ONLEESBAAR) from problem


def _check(picture: Image.Image, max_pixels: int) -> None:
    """Before anything is unpacked: the header says how large the picture is."""
    if picture.format not in {*OPTIONS, *SEVERAL_PICTURES}:
        raise ValidationError(ONLEESBAAR)
    if picture.width * picture.height > max_pixels:
        raise ValidationError(_too_large(max_pixels))
    if picture.format in OPTIONS and getattr(picture, "is_animated", False):
        raise ValidationError(BEWEEGT)


def _too_large(max_pixels: int) -> str:
    return TE_GROOT.format(meeste=max_pixels // 1_000_000)


def _draw(picture: Image.Image) -> bytes:
    form = SEVERAL_PICTURES.get(picture.format or "", picture.format or "")
    picture.load()
    drawn = ImageOps.exif_transpose(picture)  # a copy, the right way up
    drawn.info = {name: drawn.info[name] for name in KEPT if name in drawn.info}
    target = BytesIO()
    drawn.save(target, form, **OPTIONS[form], icc_profile=drawn.info.get("icc_profile"))
    return target.getvalue()
