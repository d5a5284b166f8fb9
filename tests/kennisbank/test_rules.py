"""The rules are pure: none of these tests may touch the database."""

from dataclasses import dataclass
from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from hypothesis import given
from hypothesis import strategies as st

from kennisbank.enums import Beschikbaarheid, SteunStatus, Toestemming, Uitkomst
from kennisbank.rules import (
    current_status,
    may_read_document,
    may_see_status,
    may_show_citaat,
    status_needs_reason,
    uitkomst_needs_reason,
)
from portal.models import User

VANDAAG = date(2026, 5, 1)
BEZOEKER = AnonymousUser()
LID = User(email="lid@gemeente.example")


@dataclass
class Regel:
    status: str
    datum: date


@dataclass
class Uitspraak:
    tekst: str = "Ik wachtte te lang."
    toestemming: str = "gegeven"
    toestemming_tot: date | None = None


@pytest.mark.parametrize(
    ("status", "needed"),
    [
        ("lopend", False),
        ("gestopt-gepauzeerd", True),
        ("eerste-verkenning", False),
        ("niet-door", True),
        ("contact-gelegd", False),
        ("nog-contact", False),
    ],
)
def test_status_needs_reason_when_something_ended(status, needed):
    assert status_needs_reason(status) is needed


def test_uitkomst_needs_reason_when_a_line_stands_still():
    assert {u.value for u in Uitkomst if uitkomst_needs_reason(u)} == {"gepauzeerd", "gestopt"}


@pytest.mark.parametrize(
    ("status", "openbaar"),
    [
        ("lopend", True),
        ("gestopt-gepauzeerd", True),
        ("eerste-verkenning", True),
        ("niet-door", False),
        ("contact-gelegd", False),
        ("nog-contact", False),
        ("een-status-die-later-komt", False),
    ],
)
def test_may_see_status_visitor_sees_only_public_ones(status, openbaar):
    assert may_see_status(BEZOEKER, status) is openbaar


@pytest.mark.parametrize("status", SteunStatus.values)
def test_may_see_status_whoever_has_an_account_sees_all(status):
    assert may_see_status(LID, status) is True


def test_current_status_without_lines_is_none():
    assert current_status([], VANDAAG) is None


def test_current_status_is_the_newest_whatever_the_order():
    oud, nieuw = Regel("lopend", date(2021, 6, 1)), Regel("niet-door", date(2024, 12, 31))
    assert current_status([oud, nieuw], VANDAAG) is nieuw
    assert current_status([nieuw, oud], VANDAAG) is nieuw


def test_current_status_counts_from_its_own_day():
    regel = Regel("lopend", VANDAAG)
    assert current_status([regel], VANDAAG) is regel
    assert current_status([regel], date(2026, 4, 30)) is None


def test_current_status_later_dates_have_not_happened():
    nu, straks = Regel("lopend", date(2025, 1, 1)), Regel("niet-door", date(2026, 5, 2))
    assert current_status([straks, nu], VANDAAG) is nu


def test_current_status_of_one_day_is_the_line_written_last():
    eerst, daarna = Regel("contact-gelegd", VANDAAG), Regel("lopend", VANDAAG)
    assert current_status([eerst, daarna], VANDAAG) is daarna


@given(st.lists(st.tuples(st.sampled_from(SteunStatus.values), st.dates()), max_size=8), st.dates())
def test_current_status_equals_a_walk_through_time(regels, op):
    statussen = [Regel(status, datum) for status, datum in regels]
    verwacht = None
    for regel in sorted(statussen, key=lambda r: r.datum):
        if regel.datum <= op:
            verwacht = regel
    assert current_status(statussen, op) is verwacht


@pytest.mark.parametrize("toestemming", Toestemming.values)
def test_may_show_citaat_only_with_consent(toestemming):
    assert may_show_citaat(Uitspraak(toestemming=toestemming), VANDAAG) is (
        toestemming == "gegeven"
    )


@pytest.mark.parametrize(
    ("tot", "zichtbaar"),
    [
        (None, True),
        (date(2026, 5, 2), True),
        (date(2026, 5, 1), True),
        (date(2026, 4, 30), False),
    ],
)
def test_may_show_citaat_until_consent_runs_out(tot, zichtbaar):
    assert may_show_citaat(Uitspraak(toestemming_tot=tot), VANDAAG) is zichtbaar


def test_may_show_citaat_without_words_has_nothing_to_show():
    assert may_show_citaat(Uitspraak(tekst=""), VANDAAG) is False


@pytest.mark.parametrize(
    ("beschikbaarheid", "bezoeker", "lid"),
    [("open", True, True), ("leden", False, True), ("op-aanvraag", False, False)],
)
def test_may_read_document_by_availability(beschikbaarheid, bezoeker, lid):
    assert may_read_document(BEZOEKER, beschikbaarheid) is bezoeker
    assert may_read_document(LID, beschikbaarheid) is lid


def test_may_read_document_has_an_answer_for_every_availability():
    assert set(Beschikbaarheid.values) == {"open", "leden", "op-aanvraag"}
