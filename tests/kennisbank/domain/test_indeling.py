"""What the index of a list reads from the cards, and for whom."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser, Group

from kennisbank.domain.facetten import GEEN, Lijstindex
from kennisbank.domain.indeling import index_for, kaarten_by_id
from kennisbank.domain.queries import kaarten_for
from kennisbank.enums import (
    CATALOGUS,
    FACETTEN_CATALOGUS,
    FACETTEN_GEDAAN,
    VOLGORDEN_CATALOGUS,
    VOLGORDEN_GEDAAN,
    WAT_ANDEREN_DEDEN,
    Facet,
    Volgorde,
)
from kennisbank.models import Kaart
from portal.models import User
from tests.factories.kennisbank import (
    make_beperking,
    make_experiment,
    make_fase,
    make_gestopt,
    make_knelpunt,
    make_lijn,
    make_methode,
    make_regio,
    make_stroom,
    make_thema,
    make_valkuil,
    make_verhaal,
)

pytestmark = pytest.mark.django_db

BEZOEKER = AnonymousUser()


@pytest.fixture(autouse=True)
def _stroom() -> None:
    make_stroom("instroom")


def catalogus(wie: Any = BEZOEKER) -> Lijstindex:
    return index_for(wie, CATALOGUS, FACETTEN_CATALOGUS, VOLGORDEN_CATALOGUS)


def gedaan(wie: Any = BEZOEKER) -> Lijstindex:
    return index_for(wie, WAT_ANDEREN_DEDEN, FACETTEN_GEDAAN, VOLGORDEN_GEDAAN)


def counted(index: Lijstindex, facet: Facet) -> dict[str, int]:
    """The values that occur, with their number of cards."""
    return {code: aantal for code, aantal in index.tel({})[facet].items() if aantal}


def titels(index: Lijstindex, volgorde: Volgorde, **keuze: list[str]) -> list[str]:
    gekozen = {Facet(naam): codes for naam, codes in keuze.items()}
    return [k.titel for k in kaarten_by_id(list(index.treffers(gekozen, volgorde)))]


def test_cards_are_counted_by_what_they_are_filed_under():
    kolom = make_fase("in-zorg-komen")
    make_knelpunt(
        1,
        stromen=["instroom", "sturing"],
        themas=["ruimte"],
        actoren=["toegang"],
        fase=make_fase("wachten", kolom=kolom),
        doelgroepen=["schoolkind"],
    )
    make_knelpunt(2, stromen=["sturing"], fase=kolom)
    make_valkuil(1)
    index = catalogus()
    assert {facet: counted(index, facet) for facet in FACETTEN_CATALOGUS} == {
        Facet.STROOM: {"instroom": 1, "sturing": 2, GEEN: 1},
        Facet.FASE: {"in-zorg-komen": 2, "wachten": 1, GEEN: 1},
        Facet.THEMA: {"ruimte": 1, GEEN: 2},
        Facet.SOORT: {"knelpunt": 2, "valkuil": 1},
        Facet.ACTOR: {"toegang": 1, GEEN: 2},
        Facet.REGIO: {GEEN: 3},
        Facet.DOELGROEP: {"schoolkind": 1, GEEN: 2},
    }


def test_stories_are_counted_by_outcome_region_and_kind():
    deel = make_regio("JZ4-ZUID", deel_van=make_regio("JZ4"))
    make_verhaal(regios=[deel], uitkomst="loopt")
    make_experiment(regios=["JZ4", deel])
    make_gestopt(regios=["JZ5"])
    make_lijn()
    index = gedaan()
    assert counted(index, Facet.REGIO) == {"regio-jz4": 2, "regio-jz5": 1, GEEN: 1}
    assert counted(index, Facet.SOORT) == dict.fromkeys(WAT_ANDEREN_DEDEN, 1)
    assert counted(index, Facet.UITKOMST) == {"loopt": 1, "gestopt": 1, "onbekend": 2}


def test_a_part_of_a_region_and_a_value_without_cards_are_offered_as_they_should():
    make_regio("JZ4-ZUID", deel_van=make_regio("JZ4", naam="Drenthe"))
    kolom = make_fase("kolom", naam="Kolom")
    make_fase("stap", naam="Stap", kolom=kolom, volgorde=1)
    make_thema("ruimte", naam="Ruimte maken", korte_naam="Ruimte")
    waarden = catalogus().waarden
    assert {
        facet: [(w.code, w.naam, w.onder) for w in waarden[facet].values()]
        for facet in (Facet.REGIO, Facet.FASE, Facet.THEMA)
    } == {
        Facet.REGIO: [("drenthe", "Drenthe", ""), (GEEN, "Niet ingedeeld", "")],
        Facet.FASE: [
            ("kolom", "Kolom", ""),
            ("stap", "Stap", "kolom"),
            (GEEN, "Niet ingedeeld", ""),
        ],
        Facet.THEMA: [("ruimte", "Ruimte", ""), (GEEN, "Niet ingedeeld", "")],
    }


def test_an_item_of_the_catalogue_is_in_the_regions_that_say_they_work_on_it():
    deel = make_regio("JZ2-A", deel_van=make_regio("JZ2"))
    een, twee = make_knelpunt(1, regios=["JZ9"]), make_knelpunt(2)
    make_verhaal(knelpunten=[een, twee], regios=["JZ1"])
    make_experiment(knelpunten=[een], regios=["JZ1", deel])
    make_lijn(knelpunten=[een], regios=["JZ3"])
    make_verhaal(verder=[een, twee], regios=["JZ5"])  # reading on is not working on it
    make_methode(verder=[een], regios=["JZ6"])
    make_gestopt(knelpunten=[een], regios=["JZ7"], live=False)
    index = catalogus()
    assert counted(index, Facet.REGIO) == {"regio-jz1": 2, "regio-jz2": 1, "regio-jz3": 1}
    assert index.geprobeerd == {een.pk: 3, twee.pk: 1}


def test_an_item_tried_where_no_region_is_known_has_none():
    knelpunt = make_knelpunt(1)
    make_lijn(knelpunten=[knelpunt])
    index = catalogus()
    assert counted(index, Facet.REGIO) == {GEEN: 1}
    assert index.geprobeerd == {knelpunt.pk: 1}


def test_lists_stand_in_the_order_asked_for():
    make_valkuil(1, title="v1"), make_knelpunt(10, title="k10"), make_knelpunt(2, title="k2")
    Kaart.objects.update(datum=date(2024, 1, 1))
    Kaart.objects.filter(titel="k10").update(datum=date(2025, 1, 1))
    assert titels(catalogus(), Volgorde.NUMMER) == ["k2", "k10", "v1"]
    assert titels(catalogus(), Volgorde.NIEUWSTE) == ["k10", "k2", "v1"]
    make_verhaal("Éen", publicatiedatum=date(2024, 1, 1))
    make_lijn("alfa", publicatiedatum=date(2024, 1, 1))
    make_gestopt("Zulu", publicatiedatum=date(2025, 1, 1))
    assert titels(gedaan(), Volgorde.NIEUWSTE) == ["Zulu", "alfa", "Éen"]
    assert titels(gedaan(), Volgorde.TITEL) == ["alfa", "Éen", "Zulu"]


def test_choosing_narrows_between_facets_and_widens_within_one():
    make_verhaal("beide", stromen=["instroom"], regios=["JZ1"])
    make_verhaal("stroom", stromen=["instroom", "uitstroom"])
    make_verhaal("regio", regios=["JZ1"])
    index = gedaan()
    titel = Volgorde.TITEL
    assert titels(index, titel, stroom=["instroom"]) == ["beide", "stroom"]
    assert titels(index, titel, stroom=["uitstroom", GEEN]) == ["regio", "stroom"]
    assert titels(index, titel, stroom=["instroom"], regio=["regio-jz1"]) == ["beide"]


@pytest.fixture
def besloten(lid: User, buitenstaander: User) -> list[Any]:
    """An item that anybody may see, tried in public, by whoever logs in, and by a group."""
    knelpunt = make_knelpunt(1)
    make_verhaal(knelpunten=[knelpunt], regios=["JZ1"])
    make_beperking(make_experiment("Met account", knelpunten=[knelpunt], regios=["JZ2"]))
    groep = Group.objects.create(name="Leercirkel")
    lid.groups.add(groep)
    make_beperking(
        make_lijn("Voor de groep", knelpunten=[knelpunt], regios=["JZ3"]), "groups", [groep]
    )
    return [BEZOEKER, buitenstaander, lid]


def test_a_person_counts_only_what_they_may_open(besloten: list[Any]):
    seen = [counted(catalogus(wie), Facet.REGIO) for wie in besloten]
    alle = {"regio-jz1": 1, "regio-jz2": 1, "regio-jz3": 1}
    assert seen == [
        {"regio-jz1": 1},
        {"regio-jz1": 1, "regio-jz2": 1},
        alle,
    ]
    assert [sum(catalogus(wie).geprobeerd.values()) for wie in besloten] == [1, 2, 3]
    assert [gedaan(wie).aantal({}) for wie in besloten] == [1, 2, 3]
    for wie in besloten:
        ids = list(gedaan(wie).treffers({}, Volgorde.TITEL))
        assert set(ids) == set(kaarten_for(wie).filter(soort__in=WAT_ANDEREN_DEDEN).in_bulk())


def test_an_index_costs_three_queries_and_one_for_what_is_closed(django_assert_num_queries: Any):
    for nummer in range(1, 4):
        make_verhaal(knelpunten=[make_knelpunt(nummer, stromen=["instroom"])], regios=["JZ1"])
    with django_assert_num_queries(4):
        catalogus()
    with django_assert_num_queries(3):  # no links
        gedaan()


def test_cards_come_in_the_order_of_their_ids_and_a_missing_one_is_left_out(
    django_assert_num_queries: Any,
):
    een, twee = make_knelpunt(1), make_knelpunt(2)
    with django_assert_num_queries(1):
        kaarten = kaarten_by_id([twee.pk, 999_999, een.pk])
    assert [kaart.pk for kaart in kaarten] == [twee.pk, een.pk]
