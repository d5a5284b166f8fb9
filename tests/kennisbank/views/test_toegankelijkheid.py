"""The accessibility statement says what the settings say, and is honest when there are none."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from kennisbank.views.toegankelijkheid import UITLEG
from portal.enums import ToegankelijkheidStatus
from portal.models import Verklaring
from tests.factories.kennisbank import make_home, make_tekst
from tests.kennisbank.views.html import HtmlPage, read

ADDRESS = "/toegankelijkheid/"
REGISTER = "https://www.toegankelijkheidsverklaring.nl/register/1"


@pytest.fixture(autouse=True)
def _home(db: None) -> None:
    make_home()


def page(**velden: Any) -> HtmlPage:
    if velden:
        Verklaring.objects.create(**velden)
    response = Client().get(ADDRESS)
    assert response.status_code == 200
    return read(response)


def facts(shown: HtmlPage) -> dict[str, str]:
    return dict(zip(shown.texts("dt"), shown.texts("dd"), strict=True))


def test_without_settings_there_is_no_statement_yet() -> None:
    shown = page()
    assert "Voor deze site is nog geen verklaring vastgesteld." in shown.main
    assert "Een onafhankelijk onderzoek is nog niet gedaan." in shown.main
    assert facts(shown)["Status"] == "Nog niet vastgesteld"
    assert facts(shown)["Datum"] == "nog geen verklaring"
    assert Verklaring.objects.count() == 0


def test_model_has_all_its_parts() -> None:
    assert page().texts("h2") == [
        "Onze toegankelijkheidsverklaring",
        "Wat is er onderzocht?",
        "Wat werkt nog niet voor iedereen?",
        "Loopt u vast?",
        "Geen goed antwoord gekregen?",
    ]


@pytest.mark.parametrize("status", ToegankelijkheidStatus)
def test_each_status_is_explained_in_words(status: str) -> None:
    shown = page(status=status)
    label = ToegankelijkheidStatus(status).label
    assert f"Status: {label}. {UITLEG[ToegankelijkheidStatus(status)]}" in shown.texts("p")


def test_statement_shows_what_was_set() -> None:
    gisteren = timezone.localdate() - timedelta(days=1)
    shown = page(
        status="B",
        datum=gisteren,
        register_url=REGISTER,
        onderzoek="Bureau X keek in 2026 naar 30 pagina's.",
        bekende_problemen="<p>De <b>kaart</b> is lastig met spraak.</p>",
        contact_adres="toegankelijk@portaal.example",
        ondertekenaar="directeur",
    )
    assert shown.links[REGISTER] == "Lees de volledige verklaring in het register"
    assert "is vastgesteld door de directeur." in shown.main
    assert "Bureau X keek in 2026 naar 30 pagina's." in shown.texts("p")
    assert "De kaart is lastig met spraak." in shown.texts("p")
    assert facts(shown)["Melden"] == "toegankelijk@portaal.example"
    assert "ouder dan een jaar" not in shown.main


@pytest.mark.parametrize(("dagen", "is_oud"), [(364, False), (365, False), (366, True)])
def test_statement_of_more_than_a_year_says_so(dagen: int, is_oud: bool) -> None:
    shown = page(status="B", datum=timezone.localdate() - timedelta(days=dagen))
    assert ("Deze verklaring is ouder dan een jaar." in shown.main) is is_oud


def test_date_without_a_statement_is_not_called_one() -> None:
    assert "De verklaring is van" not in page(datum=date(2026, 1, 1)).main


def test_text_of_the_editors_comes_after_the_statement() -> None:
    make_tekst(
        "Voor iedereen", slug="toegankelijkheid", inhoud=[("tekst", "<p>Zo bouwen wij.</p>")]
    )
    shown = page()
    assert shown.texts("h1") == ["Voor iedereen"]
    assert shown.main.index("Geen goed antwoord") < shown.main.index("Zo bouwen wij.")


def test_statement_costs_few_queries(django_assert_max_num_queries: Any) -> None:
    make_tekst("Voor iedereen", slug="toegankelijkheid")
    Client().get(ADDRESS)
    with django_assert_max_num_queries(12):
        Client().get(ADDRESS)
