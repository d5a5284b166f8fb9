"""What is new is what everybody may see, whoever asks: newest change first."""

from datetime import UTC, datetime

import pytest

from kennisbank.domain.nieuws import MEESTE_NIEUWS, nieuws, openbare_kaarten, openbare_lijsten
from kennisbank.enums import Soort
from kennisbank.models import Kaart, VerhalenPage
from tests.factories.kennisbank import (
    afdeling,
    make_beperking,
    make_gestopt,
    make_home,
    make_knelpunt,
    make_regio,
    make_regiopagina,
    make_tekst,
    make_verhaal,
)

pytestmark = pytest.mark.django_db


def titels(kaarten: list[Kaart]) -> list[str]:
    return [kaart.titel for kaart in kaarten]


def test_newest_change_comes_first() -> None:
    for dag, titel in enumerate(("Oud", "Nieuw", "Midden"), start=1):
        page = make_verhaal(titel)
        moment = datetime(2026, 1, {"Oud": 1, "Midden": 2, "Nieuw": 3}[titel], dag, tzinfo=UTC)
        Kaart.objects.filter(pk=page.pk).update(gewijzigd=moment)
    assert titels(nieuws()) == ["Nieuw", "Midden", "Oud"]


def test_kinds_and_region_narrow_it() -> None:
    deel = make_regio("DEEL", naam="Deel", deel_van=make_regio("JZ18"))
    make_verhaal("Hier", regios=["JZ18"])
    make_verhaal("In een deel", regios=[deel, "JZ18"])
    make_gestopt("Gestopt", regios=["JZ14"])
    assert sorted(titels(nieuws([Soort.VERHAAL]))) == ["Hier", "In een deel"]
    assert sorted(titels(nieuws(regio=make_regio("JZ18")))) == ["Hier", "In een deel"]
    assert titels(nieuws([Soort.GESTOPT], regio=make_regio("JZ18"))) == []


def test_closed_and_unpublished_pages_are_not_news() -> None:
    make_beperking(make_verhaal("Besloten"), "login")
    make_verhaal("Concept", live=False)
    make_knelpunt(1, title="Open")
    assert titels(nieuws()) == ["Open"]
    assert list(openbare_kaarten().values_list("titel", flat=True)) == ["Open"]


def test_news_has_an_end() -> None:
    for nummer in range(MEESTE_NIEUWS + 1):
        make_tekst(f"Tekst {nummer}")
    assert len(nieuws()) == MEESTE_NIEUWS


def test_lists_are_home_and_the_sections_that_are_open() -> None:
    make_home()
    make_regiopagina("JZ18")
    alle = {page.slug for page in openbare_lijsten()}
    make_beperking(afdeling(VerhalenPage), "login")
    assert alle >= {"aanpak-wachttijden", "knelpunten", "regios", "praktijkverhalen"}
    assert alle - {page.slug for page in openbare_lijsten()} == {"praktijkverhalen"}
    assert "regio-jz18" not in alle
