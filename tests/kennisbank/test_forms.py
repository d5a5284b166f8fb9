"""The only door for query parameters: what it lets in, and what it says of the rest."""

from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from kennisbank.domain.facetten import GEEN, Waarde
from kennisbank.enums import VOLGORDEN_CATALOGUS, Facet, Volgorde
from kennisbank.forms import (
    MAX_WOORDEN,
    MAX_ZOEKTEKST,
    BladerForm,
    LijstForm,
    ZoekForm,
)

GOOD_NUMBERS = {"": None, "1": 1, "01": 1, " 7 ": 7, "100000": 100_000}
BAD_NUMBERS = ["0", "-1", "abc", "1e9", "1.5", "1,5", "100001", "9" * 500, "²", "0x1", "None"]


@pytest.mark.parametrize(("typed", "number"), GOOD_NUMBERS.items())
def test_page_number_is_read(typed: str, number: int | None) -> None:
    form = BladerForm(QueryDict("", mutable=True) | {"pagina": typed})
    assert (form.errors, form.cleaned_data) == ({}, {"pagina": number})


@pytest.mark.parametrize("typed", BAD_NUMBERS)
def test_page_number_that_is_none_is_refused(typed: str) -> None:
    assert set(BladerForm({"pagina": typed}).errors) == {"pagina"}


def lijst_form(query: str) -> LijstForm:
    waarden = {
        Facet.STROOM: {code: Waarde(code, code) for code in ("instroom", "uitstroom", GEEN)},
        Facet.REGIO: {"twente": Waarde("twente", "Twente")},
    }
    return LijstForm(QueryDict(query), waarden, VOLGORDEN_CATALOGUS)


def test_known_values_are_chosen_once_and_in_the_order_of_the_list():
    form = lijst_form("stroom=uitstroom&regio=twente&stroom=instroom&stroom=uitstroom&stroom=")
    assert form.is_valid()
    assert form.keuze == {Facet.STROOM: ("instroom", "uitstroom"), Facet.REGIO: ("twente",)}


@pytest.mark.parametrize("query", ["", "stroom=&regio=", "anders=1", "stroom[]=instroom"])
def test_facets_without_a_choice_are_left_out(query: str):
    form = lijst_form(query)
    assert (form.errors, form.keuze, form.volgorde) == ({}, {}, Volgorde.NUMMER)


@pytest.mark.parametrize("value", ["nergens", "INSTROOM", "JZ18", "'", "%", "🙈", " "])
def test_value_that_is_unknown_is_named_and_the_rest_is_kept(value: str):
    vraag = {"stroom": ["instroom", value], "regio": "twente", "volgorde": "nieuwste"}
    form = lijst_form(urlencode(vraag, doseq=True))
    assert form.errors == {"stroom": [f"‘{value}’ kennen wij niet. Kies uit de lijst."]}
    assert form.keuze == {Facet.STROOM: ("instroom",), Facet.REGIO: ("twente",)}
    assert (form.volgorde, form.weigering) == (Volgorde.NIEUWSTE, True)


def test_of_many_unknown_values_the_first_are_named_in_short():
    form = lijst_form(urlencode({"stroom": [f"{n}{1_000 * 'a'}" for n in range(50)]}, doseq=True))
    [message] = form.errors["stroom"]
    assert len(str(message)) < 200
    assert [n for n in range(50) if f"‘{n}a" in str(message)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("query", "order", "refused"),
    [
        ("volgorde=nieuwste", Volgorde.NIEUWSTE, False),
        ("volgorde=", Volgorde.NUMMER, False),
        ("volgorde=onzin&volgorde=nieuwste", Volgorde.NIEUWSTE, False),
        ("volgorde=titel", Volgorde.NUMMER, True),  # not one of this list
        ("volgorde=Nummer", Volgorde.NUMMER, True),
    ],
)
def test_order_is_one_that_the_list_knows(query: str, order: Volgorde, refused: bool):
    form = lijst_form(query)
    assert (form.volgorde, form.weigering) == (order, refused)


def test_a_page_that_does_not_exist_is_no_reason_to_refuse_the_rest():
    form = lijst_form("pagina=abc")
    assert (set(form.errors), form.weigering) == ({"pagina"}, False)


def test_thousands_of_values_cost_no_time():
    form = lijst_form("&".join(2_000 * ["stroom=instroom", "stroom=onzin"]))
    assert form.keuze == {Facet.STROOM: ("instroom",)}
    assert form.errors == {"stroom": ["‘onzin’ kennen wij niet. Kies uit de lijst."]}


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", []),
        ("   ", []),
        (" lange  wachttijd\t", ["lange", "wachttijd"]),
        ("één\u00a0twee", ["één", "twee"]),
        ("' \" % _", ["'", '"', "%", "_"]),
        (" ".join(20 * ["woord"]), MAX_WOORDEN * ["woord"]),
    ],
)
def test_search_text_is_split_into_words(typed: str, words: list[str]) -> None:
    form = ZoekForm({"q": typed})
    assert form.is_valid()
    assert form.woorden == words


def test_search_text_has_a_limit() -> None:
    assert ZoekForm({"q": MAX_ZOEKTEKST * "é"}).is_valid()
    form = ZoekForm({"q": (MAX_ZOEKTEKST + 1) * "é"})
    assert form.errors == {"q": ["Uw zoektekst is te lang. Gebruik hooguit 200 tekens."]}
    assert form.woorden == []
