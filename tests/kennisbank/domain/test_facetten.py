"""Counting and choosing with bits gives what counting the cards one by one gives."""

from collections.abc import Mapping
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kennisbank.domain.facetten import (
    GEEN,
    Ingedeeld,
    Lijstindex,
    Treffers,
    Waarde,
    maak_index,
)
from kennisbank.enums import Facet, Volgorde

STROMEN = ["instroom", "doorstroom", "uitstroom", "sturing"]
CODES: dict[Facet, list[str]] = {
    Facet.STROOM: STROMEN,
    Facet.THEMA: ["ruimte", "perspectief"],
    Facet.FASE: ["kolom", "stap"],
    Facet.REGIO: ["twente"],
}
WAARDEN = {facet: [Waarde(code, code) for code in codes] for facet, codes in CODES.items()}
OUTSIDE = "verdwenen"  # stands on a card, but is not in the list any more

Cards = list[dict[Facet, set[str]]]

cards = st.lists(
    st.fixed_dictionaries(
        {facet: st.sets(st.sampled_from([*codes, OUTSIDE])) for facet, codes in CODES.items()}
    ),
    max_size=30,
)
choices = st.fixed_dictionaries(
    {}, optional={f: st.sets(st.sampled_from([*codes, GEEN])) for f, codes in CODES.items()}
)


def index_of(kaarten: Cards, volgorde: list[int] | None = None) -> Lijstindex:
    """An index of numbered cards; `volgorde` is a second order of them."""
    ingedeeld = [Ingedeeld(pk, waarden) for pk, waarden in enumerate(kaarten)]
    ordeningen = {Volgorde.NUMMER: ingedeeld}
    if volgorde is not None:
        ordeningen[Volgorde.NIEUWSTE] = [ingedeeld[pk] for pk in volgorde]
    return maak_index(WAARDEN, ordeningen)


def has(kaart: Mapping[Facet, set[str]], facet: Facet, code: str) -> bool:
    known = kaart[facet] & set(CODES[facet])
    return not known if code == GEEN else code in known


def matches(kaart: Any, keuze: Mapping[Facet, set[str]], *without: Facet) -> bool:
    return all(
        any(has(kaart, facet, code) for code in codes)
        for facet, codes in keuze.items()
        if codes and facet not in without
    )


@given(kaarten=cards, keuze=choices)
def test_counts_are_those_of_counting_one_by_one(kaarten: Cards, keuze: dict[Facet, set[str]]):
    by_hand = {
        facet: {
            code: sum(matches(k, keuze, facet) and has(k, facet, code) for k in kaarten)
            for code in [*codes, GEEN]
        }
        for facet, codes in CODES.items()
    }
    assert index_of(kaarten).tel(keuze) == by_hand


@given(kaarten=cards, keuze=choices, data=st.data())
def test_chosen_cards_are_those_that_match_in_the_order_asked_for(
    kaarten: Cards, keuze: dict[Facet, set[str]], data: st.DataObject
):
    andersom = data.draw(st.permutations(range(len(kaarten))))
    index = index_of(kaarten, andersom)
    by_hand = [pk for pk, kaart in enumerate(kaarten) if matches(kaart, keuze)]
    assert list(index.treffers(keuze, Volgorde.NUMMER)) == by_hand
    anders = index.treffers(keuze, Volgorde.NIEUWSTE)
    assert list(anders) == [pk for pk in andersom if pk in by_hand]
    assert (len(anders), index.aantal(keuze)) == (len(by_hand), len(by_hand))


@given(kaarten=cards, keuze=choices)
def test_table_counts_two_facets_under_the_choice_in_the_others(
    kaarten: Cards, keuze: dict[Facet, set[str]]
):
    over = [k for k in kaarten if matches(k, keuze, Facet.STROOM, Facet.THEMA)]
    by_hand = {
        (r, k): count
        for r, k in product(["", *STROMEN, GEEN], ["", *CODES[Facet.THEMA], GEEN])
        if (
            count := sum(
                (not r or has(kaart, Facet.STROOM, r)) and (not k or has(kaart, Facet.THEMA, k))
                for kaart in over
            )
        )
    }
    table = index_of(kaarten).kruis(keuze, Facet.STROOM, Facet.THEMA)
    assert {cell: count for cell, count in table.items() if count} == by_hand


@given(kaarten=cards)
def test_values_of_a_card_come_back_in_the_order_of_the_list(kaarten: Cards):
    by_hand = {
        pk: codes
        for pk, kaart in enumerate(kaarten)
        if (codes := [code for code in STROMEN if has(kaart, Facet.STROOM, code)])
    }
    assert index_of(kaarten).waarden_van(Facet.STROOM) == by_hand


@given(ids=st.lists(st.integers(), max_size=200), bits=st.integers(min_value=0), data=st.data())
def test_a_page_of_hits_is_a_part_of_all_of_them(ids: list[int], bits: int, data: st.DataObject):
    treffers = Treffers(ids, bits & ((1 << len(ids)) - 1))
    alle = [pk for plek, pk in enumerate(ids) if bits >> plek & 1]
    van = data.draw(st.integers(0, 210))
    tot = data.draw(st.integers(van, 220))
    assert (list(treffers), treffers[van:tot]) == (alle, alle[van:tot])


def test_an_empty_choice_and_a_list_without_cards_hold_everything_there_is():
    assert index_of([]).tel({}) == {f: dict.fromkeys([*c, GEEN], 0) for f, c in CODES.items()}
    index = index_of([{facet: set() for facet in CODES}])
    assert list(index.treffers({Facet.STROOM: ()}, Volgorde.NUMMER)) == [0]


def test_a_facet_is_counted_without_its_own_choice():
    niets: set[str] = set()
    kaarten = [
        {Facet.STROOM: {stroom}, Facet.THEMA: {thema}, Facet.FASE: niets, Facet.REGIO: niets}
        for stroom, thema in [("instroom", "ruimte"), ("sturing", "ruimte"), ("sturing", GEEN)]
    ]
    keuze = {Facet.STROOM: {"instroom"}, Facet.THEMA: {"ruimte"}}
    index = index_of(kaarten)
    assert index.tel(keuze)[Facet.STROOM]["sturing"] == 1
    assert index.tel(keuze)[Facet.THEMA] == {"ruimte": 1, "perspectief": 0, GEEN: 0}
    assert index.aantal(keuze, zonder={Facet.STROOM}) == 2


@pytest.mark.parametrize("codes", [["onbekend"], ["onbekend", "instroom"]])
def test_a_value_that_is_not_offered_adds_nothing(codes: list[str]):
    kaarten = [{facet: {"instroom"} & set(CODES[facet]) for facet in CODES}]
    found = list(index_of(kaarten).treffers({Facet.STROOM: codes}, Volgorde.NUMMER))
    assert found == [0][: codes.count("instroom")]
