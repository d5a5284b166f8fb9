"""The citation line is text in, text out: no database."""

from datetime import UTC, date, datetime

import pytest

from kennisbank.domain.citeren import citeerregel

ADRES = "https://www.voorbeeld.example/knelpunten/k12/"


def test_citeerregel_says_who_when_what_which_and_where():
    regel = citeerregel("Uit vrees blijft hulp uit", ADRES, date(2026, 3, 1), "K12, editie 1")
    assert regel == (
        "Aanpak Wachttijden (2026). Uit vrees blijft hulp uit. K12, editie 1. "
        f"Laatst gewijzigd op 1 maart 2026. {ADRES}"
    )


def test_citeerregel_without_kenmerk_leaves_no_gap():
    assert citeerregel("Wachttijd", "/begrippen/wachttijd/", date(2025, 12, 31)) == (
        "Aanpak Wachttijden (2025). Wachttijd. "
        "Laatst gewijzigd op 31 december 2025. /begrippen/wachttijd/"
    )


@pytest.mark.parametrize("titel", ["Een zin.", "Een zin"])
def test_citeerregel_ends_a_title_with_one_full_stop(titel):
    regel = citeerregel(titel, "/x/", date(2026, 1, 2), "Begrip")
    assert regel.startswith("Aanpak Wachttijden (2026). Een zin. Begrip. Laatst")


@pytest.mark.parametrize("titel", ["Wie betaalt dit?", "Stop!"])
def test_citeerregel_keeps_a_question_or_call_as_it_is(titel):
    regel = citeerregel(titel, "/x/", date(2026, 1, 2), "Begrip")
    assert regel.startswith(f"Aanpak Wachttijden (2026). {titel} Begrip. Laatst")


def test_citeerregel_takes_the_day_in_the_netherlands():
    oudjaar = datetime(2025, 12, 31, 23, 30, tzinfo=UTC)
    assert citeerregel("T", "/x/", oudjaar) == (
        "Aanpak Wachttijden (2026). T. Laatst gewijzigd op 1 januari 2026. /x/"
    )
