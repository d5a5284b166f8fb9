"""Blocks of the start content to stored blocks. No database."""

import json
from typing import Any

import pytest

from kennisbank.blocks import LangeTekstBlock
from kennisbank.blocks.lange_tekst import BLOKKEN
from portal.laden.blokken import Blokkenzetter
from portal.laden.tekst import Tekstzetter

BRON = {"bron": "rapport", "regels": "3-4"}
OPGESLAGEN = {"bron": 11, "regels": "3-4"}


def zetter() -> Blokkenzetter:
    tekst = Tekstzetter({"knelpunten/k1": 7, "weg": None}, {"begrip": (), "bron": ()})
    return Blokkenzetter(tekst, {"rapport": 11}, {"jongere": 5})


def gezet(*blokken: dict[str, Any]) -> list[Any]:
    return json.loads(zetter()(list(blokken), "ref"))


@pytest.mark.parametrize(
    ("blok", "soort", "waarde"),
    [
        ({"kop": "Kop"}, "kop", {"tekst": "Kop", "niveau": "h2"}),
        ({"kop": 2024}, "kop", {"tekst": "2024", "niveau": "h2"}),
        ({"tussenkop": "Kop"}, "kop", {"tekst": "Kop", "niveau": "h3"}),
        ({"tekst": "a"}, "tekst", "<p>a</p>"),
        ({"kader": {"titel": "t", "tekst": "a"}}, "kader", {"titel": "t", "tekst": "<p>a</p>"}),
        ({"uitklap": {"titel": "t", "tekst": "a"}}, "uitklap", {"titel": "t", "tekst": "<p>a</p>"}),
        (
            {"kerncijfer": {"waarde": 7, "tekst": "a", "houder": None, **BRON}},
            "kerncijfer",
            {"waarde": "7", "tekst": "a", "houder": "", **OPGESLAGEN},
        ),
        (
            {"tegenspraak": {"onderwerp": "o", "lezingen": [{"waarde": 1, **BRON}]}},
            "tegenspraak",
            {"onderwerp": "o", "lezingen": [{"waarde": "1", **OPGESLAGEN}]},
        ),
        (
            {"tabel": {"titel": "t", "koppen": ["a", 2], "rijen": [["b", None]], **BRON}},
            "tabel",
            {"titel": "t", "koppen": ["a", "2"], "rijen": [["b", ""]], **OPGESLAGEN},
        ),
        (
            {"stappen": [{"titel": "t", "tekst": "a"}, {"titel": "u"}]},
            "stappen",
            {"stappen": [{"titel": "t", "tekst": "<p>a</p>"}, {"titel": "u", "tekst": ""}]},
        ),
        (
            {"interview": [{"vraag": "v?", "antwoord": "a"}]},
            "interview",
            {"vragen": [{"vraag": "v?", "antwoord": "<p>a</p>"}]},
        ),
        ({"citaat": "jongere"}, "citaat", {"citaat": 5}),
        (
            {"video": {"titel": "t", "url": "https://elders.example", "transcript": "a"}},
            "video",
            {"titel": "t", "url": "https://elders.example", "transcript": "<p>a</p>"},
        ),
        (
            {"noten": [{"nummer": 1, "tekst": "a"}]},
            "noten",
            {"noten": [{"nummer": 1, "tekst": "a"}]},
        ),
        (
            {"verder_lezen": [{"titel": "t", "item": "knelpunten/k1"}, {"titel": "u", **BRON}]},
            "verder_lezen",
            {
                "regels": [
                    {"titel": "t", "bron": None, "pagina": 7},
                    {"titel": "u", "pagina": None, **OPGESLAGEN},
                ]
            },
        ),
        (
            {"verder_lezen": [{"titel": "t", "item": "weg"}]},
            "verder_lezen",
            {"regels": [{"titel": "t", "bron": None, "pagina": None}]},
        ),
        (
            {"figuur_ontbreekt": {"wat": "De kaart", **BRON}},
            "figuur_ontbreekt",
            {"wat": "De kaart", **OPGESLAGEN},
        ),
    ],
)
def test_block_of_a_file_becomes_a_block_of_the_cms(blok, soort, waarde):
    (opgeslagen,) = gezet(blok)
    assert (opgeslagen["type"], opgeslagen["value"]) == (soort, waarde)


def test_every_kind_can_be_written_but_the_figure_that_needs_an_image():
    assert {soort for soort, _ in zetter().zet.values()} == set(BLOKKEN) - {"figuur"}


def test_blocks_keep_their_order_and_their_ids_at_every_load():
    blokken = [{"kop": "a"}, {"tekst": "b"}, {"kop": "a"}]
    assert gezet(*blokken) == gezet(*blokken)
    ids = [blok["id"] for blok in gezet(*blokken)]
    assert len(set(ids)) == 3
    assert [blok["type"] for blok in gezet(*blokken)] == ["kop", "tekst", "kop"]


@pytest.mark.parametrize("leeg", [None, []])
def test_no_blocks_are_no_text(leeg):
    assert zetter()(leeg, "ref") == "[]"


def test_stored_blocks_are_those_of_the_long_text():
    (blok,) = gezet({"kader": {"titel": "t", "tekst": "a"}})
    waarde = LangeTekstBlock().to_python([blok])
    assert (waarde[0].value["titel"], waarde[0].value["tekst"].source) == ("t", "<p>a</p>")
