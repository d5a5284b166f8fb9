"""The only door for query parameters: what it lets in, and what it says of the rest."""

from typing import Any

import pytest
from django.forms import Field
from django.http import QueryDict

from kennisbank.forms import (
    MAX_WOORDEN,
    MAX_ZOEKTEKST,
    BladerForm,
    KeuzeField,
    LijstForm,
    ZoekForm,
)
from tests.factories.kennisbank import make_regio, make_stroom

GOOD_NUMBERS = {"": None, "1": 1, "01": 1, " 7 ": 7, "100000": 100_000}
BAD_NUMBERS = ["0", "-1", "abc", "1e9", "1.5", "1,5", "100001", "9" * 500, "²", "0x1", "None"]


@pytest.fixture
def lijsten(db: None) -> None:
    make_stroom("instroom", naam="Instroom")
    make_stroom("uitstroom", naam="Uitstroom")
    hart = make_regio("JZ10", naam="Hart van Brabant")
    make_regio("JZ18", naam="Holland Rijnland")
    make_regio("JZ10-1", naam="Een deel", deel_van=hart)


@pytest.mark.parametrize(("typed", "number"), GOOD_NUMBERS.items())
def test_page_number_is_read(typed: str, number: int | None) -> None:
    form = BladerForm(QueryDict("", mutable=True) | {"pagina": typed})
    assert (form.errors, form.cleaned_data) == ({}, {"pagina": number})


@pytest.mark.parametrize("typed", BAD_NUMBERS)
def test_page_number_that_is_none_is_refused(typed: str) -> None:
    assert set(BladerForm({"pagina": typed}).errors) == {"pagina"}


def offered(field: Field) -> Any:
    assert isinstance(field, KeuzeField)
    return field.choices


@pytest.mark.usefixtures("lijsten")
def test_filters_offer_every_stream_and_whole_regions() -> None:
    fields = LijstForm({}).fields
    assert offered(fields["stroom"]) == [
        ("", "Alle stromen"),
        ("instroom", "Instroom"),
        ("uitstroom", "Uitstroom"),
    ]
    assert offered(fields["regio"]) == [
        ("", "Alle regio's"),
        ("hart-van-brabant", "Hart van Brabant"),
        ("holland-rijnland", "Holland Rijnland"),
    ]


@pytest.mark.usefixtures("lijsten")
def test_filters_chosen_are_values_of_the_lists() -> None:
    form = LijstForm(QueryDict("stroom=uitstroom&regio=holland-rijnland"))
    assert form.is_valid()
    assert (str(form.gekozen_stroom), str(form.gekozen_regio)) == ("Uitstroom", "Holland Rijnland")


@pytest.mark.usefixtures("lijsten")
@pytest.mark.parametrize("query", ["", "stroom=&regio=", "anders=1", "stroom[]=instroom"])
def test_filters_not_given_are_none(query: str) -> None:
    form = LijstForm(QueryDict(query))
    assert form.is_valid()
    assert (form.gekozen_stroom, form.gekozen_regio) == (None, None)


@pytest.mark.usefixtures("lijsten")
@pytest.mark.parametrize("value", ["nergens", "INSTROOM", "een-deel", "JZ18", "'", "%", "🙈"])
def test_filter_that_is_unknown_is_named_in_the_message(value: str) -> None:
    form = LijstForm({"stroom": value, "regio": value})
    message = f"‘{value}’ kennen wij niet. Kies er een uit de lijst."
    assert form.errors == {"stroom": [message], "regio": [message]}
    assert (form.gekozen_stroom, form.gekozen_regio) == (None, None)


@pytest.mark.usefixtures("lijsten")
def test_filter_that_is_long_is_named_in_short() -> None:
    [message] = LijstForm({"stroom": 1_000 * "a"}).errors["stroom"]
    assert len(str(message)) < 100


def test_filters_cost_two_queries(lijsten: None, django_assert_num_queries) -> None:
    with django_assert_num_queries(2):
        form = LijstForm({"stroom": "instroom", "regio": "nergens"})
        assert not form.is_valid()
        assert form.gekozen_stroom


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
