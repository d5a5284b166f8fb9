"""From what somebody types to a municipality, and from there to a region with a page."""

import pytest

from kennisbank.domain.gemeenten import gemeenten, regio_van, zoek_gemeenten
from kennisbank.models import Gemeente, Regio
from tests.factories.kennisbank import make_gemeente, make_regio

NAMEN = [
    "'s-Gravenhage",
    "'s-Hertogenbosch",
    "Bergen (L.)",
    "Bergen (NH.)",
    "Bergen op Zoom",
    "Hengelo (O.)",
    "Leiden",
    "Leiderdorp",
    "Rijssen-Holten",
    "Súdwest-Fryslân",
    "Utrecht",
    "Utrechtse Heuvelrug",
]
ALLE = [Gemeente(naam=naam) for naam in NAMEN]


def gevonden(naam: str) -> list[str]:
    return [gemeente.naam for gemeente in zoek_gemeenten(naam, ALLE)]


@pytest.mark.parametrize(
    ("getypt", "naam"),
    [
        ("Leiden", "Leiden"),
        ("  leiden ", "Leiden"),
        ("LEIDEN", "Leiden"),
        ("Gemeente Leiden", "Leiden"),
        ("Utrecht", "Utrecht"),
        ("sudwest fryslan", "Súdwest-Fryslân"),
        ("Súdwest-Fryslân", "Súdwest-Fryslân"),
        ("Den Haag", "'s-Gravenhage"),
        ("s Gravenhage", "'s-Gravenhage"),
        ("’s-Gravenhage", "'s-Gravenhage"),
        ("den bosch", "'s-Hertogenbosch"),
        ("hengelo", "Hengelo (O.)"),
        ("Holten", "Rijssen-Holten"),
        ("Bergen (NH.)", "Bergen (NH.)"),
        ("Lieden", "Leiden"),
        ("Utrechtse Heuvelrugg", "Utrechtse Heuvelrug"),
    ],
)
def test_name_finds_one_municipality(getypt: str, naam: str) -> None:
    assert gevonden(getypt) == [naam]


def test_beginning_of_more_names_finds_them_all() -> None:
    assert gevonden("bergen") == ["Bergen (L.)", "Bergen (NH.)", "Bergen op Zoom"]
    assert gevonden("leid") == ["Leiden", "Leiderdorp"]


@pytest.mark.parametrize("getypt", ["", "   ", "'", "()", "xyzzy", "Scheveningen", "🐎", "%", "_"])
def test_what_is_no_municipality_finds_nothing(getypt: str) -> None:
    assert gevonden(getypt) == []


def test_no_more_are_named_than_one_can_choose_from() -> None:
    alle = [Gemeente(naam=f"Dorp {nummer}") for nummer in range(50)]
    assert len(zoek_gemeenten("dorp", alle)) == 12


@pytest.mark.django_db
def test_municipality_of_a_part_leads_to_the_whole_region(django_assert_num_queries) -> None:
    geheel = make_regio("JZ18", naam="Geheel")
    deel = Regio.objects.create(code="DEEL", naam="Deel", slug="deel", deel_van=geheel)
    make_gemeente("GM2", naam="Zuid", regio=deel)
    make_gemeente("GM1", naam="Noord", regio=geheel)
    with django_assert_num_queries(1):
        namen = [(gemeente.naam, regio_van(gemeente)) for gemeente in gemeenten()]
    assert namen == [("Noord", geheel), ("Zuid", geheel)]
