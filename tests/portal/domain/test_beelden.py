"""A picture is drawn anew: nothing else of the file stays."""

import io

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from portal.domain.beelden import BEWEEGT, ONLEESBAAR, TE_GROOT, redraw
from tests.factories.bestanden import (
    GPS_BLOCK,
    MAKE,
    make_huge_png,
    make_moving,
    make_photograph,
    make_picture,
    make_text_bomb,
)

MOST = 1_000_000


def drawn(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(redraw(io.BytesIO(content), max_pixels=MOST)))


def refusal(content: bytes) -> str:
    with pytest.raises(ValidationError) as problem:
        redraw(io.BytesIO(content), max_pixels=MOST)
    return str(problem.value.message)


def test_photograph_says_nothing_of_place_maker_or_people() -> None:
    before = Image.open(io.BytesIO(make_photograph()))
    assert (before.getexif()[MAKE], bool(before.getexif().get_ifd(GPS_BLOCK))) == ("Telefoon", True)
    content = redraw(io.BytesIO(make_photograph()), max_pixels=MOST)
    after = Image.open(io.BytesIO(content))
    assert (dict(after.getexif()), after.info.get("comment")) == ({}, None)
    assert not [
        word for word in (b"Exif", b"Telefoon", b"Vakantie", b"http://ns.adobe") if word in content
    ]


def test_photograph_is_turned_the_way_it_was_held() -> None:
    assert drawn(make_photograph((60, 40))).size == (40, 60)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF"])
def test_picture_keeps_its_kind_and_size(form: str) -> None:
    picture = drawn(make_picture(form))
    assert (picture.format, picture.size) == (form, (6, 4))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_png_keeps_its_colours(mode: str) -> None:
    target = io.BytesIO()
    picture = Image.linear_gradient("L").resize((16, 16))
    picture = Image.new("I;16", (16, 16), 300) if mode == "I;16" else picture.convert(mode)
    picture.save(target, "PNG")
    after = drawn(target.getvalue())
    assert (after.mode, after.tobytes()) == (picture.mode, picture.tobytes())


def test_see_through_colour_is_kept() -> None:
    picture = make_picture("PNG", mode="RGB", color=(1, 2, 3), transparency=(1, 2, 3))
    assert drawn(picture).info["transparency"] == (1, 2, 3)
    assert "transparency" in drawn(make_picture("GIF", mode="P", color=1, transparency=1)).info


def test_colour_profile_is_kept() -> None:
    profile = b"profiel" * 30
    assert drawn(make_picture("JPEG", icc_profile=profile)).info["icc_profile"] == profile


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF"])
def test_what_is_glued_behind_a_picture_is_gone(form: str) -> None:
    tail = b"PK\x03\x04<script>alert(1)</script>"
    content = redraw(io.BytesIO(make_picture(form) + tail), max_pixels=MOST)
    assert b"script" not in content


@pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP"])
def test_moving_picture_is_refused(form: str) -> None:
    assert refusal(make_moving(form)) == BEWEEGT


@pytest.mark.parametrize("width", [1_001, 90_000, 200_000, 2_000_000_000])
def test_picture_of_too_many_pixels_is_refused_before_it_is_unpacked(width: int) -> None:
    assert refusal(make_huge_png(width, 1_000)) == TE_GROOT.format(meeste=1)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a",
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b"<html></html>",
        make_huge_png(10, 10),
        make_text_bomb(),
        make_picture("BMP"),
        make_picture("TIFF"),
        make_picture("ICO", (16, 16)),
        make_picture("PDF"),
        make_picture("JPEG")[:200],
        make_picture("PNG", (200, 200), color=(1, 2, 3))[:80],
    ],
)
def test_what_is_no_whole_picture_is_refused(content: bytes) -> None:
    assert refusal(content) == ONLEESBAAR
