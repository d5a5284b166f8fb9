"""What a list, a search and a count return to a visitor; who may see it is in test_toegang."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from kennisbank.domain.queries import (
    kaarten_for,
    kaarten_with_bron,
    kolommen,
    lijst_for,
    nieuwste_for,
    regios,
    stroom_tellingen,
    zoek_for,
)
from kennisbank.enums import CATALOGUS, WAT_ANDEREN_DEDEN, Soort
from tests.factories.kennisbank import (
    make_beperking,
    make_bron,
    make_experiment,
    make_fase,
    make_gestopt,
    make_knelpunt,
    make_lijn,
    make_methode,
    make_regio,
    make_tekst,
    make_valkuil,
    make_verhaal,
)

pytestmark = pytest.mark.django_db

BEZOEKER = AnonymousUser()


def titels(kaarten) -> list[str]:
    return [kaart.titel for kaart in kaarten]


def geprobeerd(kaarten: Any) -> list[int]:
    return [kaart.aantal_geprobeerd for kaart in kaarten]


def tellingen(wie: Any) -> dict[str, int]:
    stromen: Any = stroom_tellingen(wie)
    return {stroom.code: stroom.aantal for stroom in stromen}


def gezocht(zoektekst: str) -> list[str]:
    return titels(zoek_for(BEZOEKER, zoektekst.split()))


def test_lijst_holds_the_kinds_asked_for_newest_first_then_by_title():
    make_verhaal("beta", publicatiedatum=date(2024, 1, 1))
    make_lijn("alfa", publicatiedatum=date(2024, 1, 1))
    make_gestopt("nieuw", publicatiedatum=date(2025, 1, 1))
    make_experiment("oud", publicatiedatum=date(2021, 1, 1))
    make_tekst("geen verhaal")
    lijst = lijst_for(BEZOEKER, WAT_ANDEREN_DEDEN)
    assert titels(lijst) == ["nieuw", "alfa", "beta", "oud"]


def test_lijst_of_the_catalogue_stands_by_kind_and_number():
    make_valkuil(1, title="v1"), make_knelpunt(10, title="k10"), make_knelpunt(2, title="k2")
    assert titels(lijst_for(BEZOEKER, CATALOGUS)) == ["k2", "k10", "v1"]


def test_lijst_of_the_method_stands_in_its_own_order():
    make_methode("derde", volgorde=3), make_methode("eerste", volgorde=1)
    assert titels(lijst_for(BEZOEKER, [Soort.METHODE])) == ["eerste", "derde"]


def test_lijst_of_the_catalogue_counts_who_works_on_an_item():
    een, twee = make_knelpunt(1), make_knelpunt(2)
    make_verhaal(knelpunten=[een], verder=[een, twee])
    make_gestopt(knelpunten=[een])
    make_lijn(knelpunten=[een, twee], live=False)
    make_methode(verder=[een])
    make_knelpunt(3, verder=[een])
    lijst = lijst_for(BEZOEKER, CATALOGUS)
    assert ([k.nummer for k in lijst], geprobeerd(lijst)) == ([1, 2, 3], [2, 0, 0])


def test_lijst_of_the_catalogue_counts_no_try_this_person_may_not_see(lid):
    knelpunt = make_knelpunt(1)
    make_beperking(make_verhaal(knelpunten=[knelpunt]))
    assert geprobeerd(lijst_for(BEZOEKER, CATALOGUS)) == [0]
    assert geprobeerd(lijst_for(lid, CATALOGUS)) == [1]


def test_nieuwste_are_the_first_of_the_list():
    for jaar in (2021, 2025, 2023):
        make_verhaal(f"uit {jaar}", publicatiedatum=date(jaar, 1, 1))
    assert titels(nieuwste_for(BEZOEKER, [Soort.VERHAAL], 2)) == ["uit 2025", "uit 2023"]


@pytest.mark.parametrize(
    "zoektekst",
    ["oriëntatie", "orientatie", "ORIËNTATIE", "Orientatie", "entat", "orie\u0308ntatie"],
)
def test_zoek_needs_no_accents_and_no_capitals(zoektekst):
    make_verhaal("Gevonden", lead="Eerst een oriëntatie")
    make_verhaal("Niet gevonden", lead="Iets anders")
    assert gezocht(zoektekst) == ["Gevonden"]


def test_zoek_needs_every_word_in_any_order():
    make_verhaal("beide", lead="De coach helpt op school")
    make_verhaal("een", lead="De coach helpt thuis")
    assert gezocht("school coach") == ["beide"]
    assert gezocht("coach") == ["beide", "een"]
    assert gezocht("coach school huisarts") == []


def test_zoek_title_comes_first_then_kind_and_number():
    make_verhaal("Iets over groepen")
    make_knelpunt(2, title="Twee", lead="groepen"), make_knelpunt(1, title="Een", lead="groepen")
    assert gezocht("groepen") == ["Iets over groepen", "Een", "Twee"]


@pytest.mark.parametrize("teken", ["%", "_", "\\", "'", '"', "[", "*", "?", "%%", "__"])
def test_zoek_takes_every_sign_literally(teken):
    make_verhaal("met", lead=f"Voor {teken} na")
    make_verhaal("zonder", lead="Voor en na")
    assert gezocht(teken) == ["met"]


@pytest.mark.parametrize("zoektekst", ["5_%", "_0", "%0%", "5\\0"])
def test_zoek_wildcards_match_only_themselves(zoektekst):
    make_verhaal("verhaal", lead="50 procent")
    assert gezocht(zoektekst) == []


@pytest.mark.parametrize("zoektekst", ["\u0301", "\u00b4", "\u200d\u0301"])
def test_zoek_word_that_is_only_an_accent_finds_nothing_by_accident(zoektekst):
    make_verhaal("verhaal", lead="Twee woorden")
    assert gezocht(zoektekst) == []


def test_zoek_without_words_is_everything():
    make_verhaal("een"), make_knelpunt(1, title="twee")
    assert gezocht("") == ["twee", "een"]


@pytest.mark.parametrize("zoektekst", ["k12", "K12"])
def test_zoek_finds_the_catalogue_by_the_number_people_cite(zoektekst):
    make_knelpunt(12, title="Twaalf"), make_knelpunt(13, title="Dertien")
    assert gezocht(zoektekst) == ["Twaalf"]


def test_kaarten_with_bron_are_those_that_name_it_once():
    bron = make_bron("rapport")
    make_verhaal("twee keer", bronnen=[(bron, "1"), (bron, "2")])
    make_knelpunt(1, title="een keer", bronnen=[bron])
    make_verhaal("ander", bronnen=["ander"])
    make_verhaal("concept", bronnen=[bron], live=False)
    assert titels(kaarten_with_bron(BEZOEKER, bron)) == ["een keer", "twee keer"]


def test_stroom_tellingen_count_bottlenecks_and_not_pitfalls():
    make_knelpunt(1, stromen=["instroom", "sturing"])
    make_knelpunt(2, stromen=["instroom"])
    make_knelpunt(3, stromen=["instroom"], live=False)
    make_valkuil(1, stromen=["instroom", "uitstroom"])
    make_verhaal(stromen=["sturing"])
    assert tellingen(BEZOEKER) == {
        "instroom": 2,
        "sturing": 1,
        "uitstroom": 0,
    }


def test_regios_by_name_without_parts():
    heel = make_regio("JZ02", naam="Twente")
    make_regio("JZ01", naam="Drenthe"), make_regio("JZ02-A", naam="Almelo", deel_van=heel)
    assert [regio.naam for regio in regios()] == ["Drenthe", "Twente"]


def test_kolommen_in_order_without_steps(django_assert_num_queries):
    twee, een = make_fase("twee", volgorde=2), make_fase("een", volgorde=1)
    make_fase("stap", kolom=een, volgorde=3)
    with django_assert_num_queries(1):
        assert [(f.code, f.stroom.code) for f in kolommen()] == [
            (een.code, "instroom"),
            (twee.code, "instroom"),
        ]


@pytest.mark.parametrize(
    ("lees", "vragen"),
    [
        (lambda: list(kaarten_for(BEZOEKER)), 2),
        (lambda: list(lijst_for(BEZOEKER, CATALOGUS)), 3),
        (lambda: list(zoek_for(BEZOEKER, ["een", "twee"])), 2),
        (lambda: stroom_tellingen(BEZOEKER), 2),
        (lambda: nieuwste_for(BEZOEKER, WAT_ANDEREN_DEDEN, 3), 2),
    ],
    ids=["kaarten", "lijst", "zoek", "tellingen", "nieuwste"],
)
def test_reading_costs_the_same_whatever_there_is(lees, vragen, django_assert_num_queries):
    """One query, and one for every look at what is closed, which a process remembers."""
    make_knelpunt(1, stromen=["instroom"])
    with django_assert_num_queries(vragen):
        lees()
    make_knelpunt(2, stromen=["instroom"]), make_verhaal(), make_verhaal()
    with django_assert_num_queries(vragen):
        lees()
