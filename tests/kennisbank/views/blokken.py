"""A body with `n` blocks of every kind, as it is stored."""

from collections.abc import Sequence
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image as Picture
from wagtail.images import get_image_model

from kennisbank.blocks.keuzes import FIGUUR_MATEN
from kennisbank.blocks.lange_tekst import BLOKKEN
from tests.factories.kennisbank import make_bron, make_citaat

Blok = tuple[str, Any]


def every_block(n: int, *, image: Any, bijlagen: Sequence[Any], voor: str = "") -> list[Blok]:
    """`n` rounds of every kind of block, then the notes that the texts refer to."""
    blokken: list[Blok] = []
    for i in range(1, n + 1):
        blokken += _ronde(i, image, bijlagen[i - 1], voor)
    noten = [{"nummer": i, "tekst": f"Tekst van noot {i}."} for i in range(1, n + 1)]
    blokken.append(("noten", {"noten": noten}))
    assert {soort for soort, _ in blokken} == set(BLOKKEN), "a kind of block is missing"
    return blokken


def _ronde(i: int, image: Any, bijlage: Any, voor: str) -> list[Blok]:
    bewijs = {"bron": make_bron(f"bron-{i}").pk, "regels": f"{i}-{i + 5}"}
    tekst = f"<p>Alinea {i}.</p>"
    link = f'<p>Lees <a linktype="document" id="{bijlage.pk}">de bijlage</a>.[^{i}]</p>'
    lezing = {"waarde": f"{i} weken", "tekst": "volgens deze bron"} | bewijs
    verder = {"titel": f"Buiten {i}", "url": "https://elders.example/", "toelichting": "Meer."}
    return [
        ("kop", {"tekst": f"{voor}Kop {i}", "niveau": "h2"}),
        ("tekst", link),
        ("kop", {"tekst": f"{voor}Tussenkop {i}", "niveau": "h3"}),
        ("tekst", tekst),
        ("kader", {"titel": f"Kader {i}", "tekst": link.replace(f"[^{i}]", "")}),
        ("stappen", {"stappen": [{"titel": f"Stap {i}", "tekst": tekst}]}),
        ("uitklap", {"titel": f"Uitklap {i}", "tekst": tekst}),
        ("interview", {"vragen": [{"vraag": f"Vraag {i}?", "antwoord": tekst}]}),
        ("citaat", {"citaat": make_citaat(f"citaat-{i}").pk}),
        ("figuur", figuur(image, i)),
        ("figuur_ontbreekt", {"wat": f"tekening {i}", "toelichting": "Verloren."} | bewijs),
        ("kerncijfer", {"waarde": f"{i} op 10", "tekst": "wat het telt", "houder": "wie"} | bewijs),
        (
            "tegenspraak",
            {
                "onderwerp": f"Duur {i}",
                "lezingen": [lezing, lezing],
                "toelichting": "Wij weten niet.",
            },
        ),
        ("tabel", {"titel": f"Tabel {i}", "koppen": ["A", "B"], "rijen": [["a", "b"]]} | bewijs),
        ("video", {"titel": f"Video {i}", "url": "https://elders.example/v", "transcript": tekst}),
        ("verder_lezen", {"regels": [verder | bewijs]}),
    ]


def figuur(image: Any, i: int = 1) -> dict[str, Any]:
    return {
        "afbeelding": image.pk,
        "alt": f"Wat figuur {i} vertelt",
        "versiering": False,
        "onderschrift": f"Figuur {i}",
        "maker": "Aanpak Wachttijden",
        "licentie": "CC BY 4.0",
    }


def make_image(title: str = "Een figuur") -> Any:
    """A stored picture with both sizes that a figure shows."""
    bestand = ContentFile(b"", name="figuur.png")
    Picture.new("RGB", (1500, 40), "teal").save(bestand, "PNG")
    bestand.seek(0)
    image = get_image_model().objects.create(title=title, file=bestand)
    for maat in image.get_renditions(*FIGUUR_MATEN).values():
        maat.file.close()
    return image
