"""A newcomer makes a story in the CMS; two others judge it; both causes show it."""

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from portal.domain.roles import sync_roles
from portal.enums import Rol
from tests.factories.gebruikers import PASSWORD, make_user
from tests.factories.kennisbank import (
    afdeling,
    make_knelpunt,
    make_organisatie,
    make_regiopagina,
)
from tests.journeys.looks import axe, sideways_scroll

CAST = {
    "schrijver@gemeente.example": Rol.REDACTEUR,
    "inhoud@gemeente.example": Rol.EINDREDACTEUR,
    "privacy@gemeente.example": Rol.EINDREDACTEUR,
}
SCHRIJVER, INHOUD, PRIVACY = CAST
AFSPRAKEN = ("niet_herkenbaar", "niet_koppelbaar", "niet_afleidbaar")
AFTER_LAST_CHANGE = 2_000  # ms; the CMS saves by itself after 500
# What Wagtail's own screens bring: its rich text field, its green message, its search box.
VAN_WAGTAIL = ("public-DraftEditor-content", '<li class="success">', '<form role="search"')


@pytest.fixture
def wereld(transactional_db: None) -> None:
    from kennisbank.models import VerhalenPage  # noqa: PLC0415 - after the database is there

    sync_roles()
    for email, rol in CAST.items():
        make_user(email, rol)
    make_organisatie("regio-holland", naam="Regio Holland")
    for nummer in range(1, 15):
        make_knelpunt(nummer, title=f"Reden {nummer} om te wachten")
    afdeling(VerhalenPage)


def log_in(page: Page, email: str) -> None:
    page.context.clear_cookies()
    page.goto("/account/login/?next=/beheer/")
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Inloggen").click()
    expect(page.get_by_role("heading", name="Begin iets nieuws")).to_be_visible()


def stuur_door(page: Page) -> None:
    """Offer the page, after the CMS has saved it by itself: here both would share a connection."""
    page.wait_for_timeout(AFTER_LAST_CHANGE)
    page.get_by_role("button", name="Stuur door naar de beoordeling").click()


def ours(violations: list[str]) -> list[str]:
    return [v for v in violations if not any(deel in v for deel in VAN_WAGTAIL)]


def test_newcomer_makes_a_story_and_two_others_put_it_online(wereld: None, page: Page) -> None:
    log_in(page, SCHRIJVER)
    assert (ours(axe(page)), sideways_scroll(page)) == ([], {})
    page.get_by_role("link", name="Nieuw praktijkverhaal").click()
    page.locator("#id_title").fill("Samen aan tafel")
    page.locator("#id_lead").fill("Drie organisaties kijken samen naar elke aanvraag.")
    knelpunten = page.get_by_role("searchbox", name="Zoek in Aan welke knelpunten werkte dit?")
    for nummer in ("K12", "K3"):
        knelpunten.fill(nummer)
        page.get_by_label(f"{nummer}. Reden").check()
    knelpunten.fill("")
    expect(page.get_by_text("2 gekozen")).to_be_visible()
    assert (ours(axe(page)), sideways_scroll(page)) == ([], {})
    page.locator("#id_eigenaar").select_option(label="Regio Holland")

    page.get_by_role("button", name="Toon/verberg voorvertoning").click()
    voorbeeld = page.locator("iframe[title=Voorvertoning]").last.content_frame
    expect(voorbeeld.get_by_role("heading", name="Samen aan tafel")).to_be_visible()
    stuur_door(page)
    expect(page.get_by_text("Samen aan tafel").first).to_be_visible()
    assert page.request.get("/praktijkverhalen/samen-aan-tafel/").status == 404

    log_in(page, INHOUD)
    page.get_by_role("link", name="Samen aan tafel").first.click()
    expect(page.get_by_role("heading", name="De stappen")).to_be_visible()
    assert (ours(axe(page)), sideways_scroll(page)) == ([], {})
    page.get_by_role("button", name="Keur goed").click()
    expect(page).to_have_url("/beheer/")
    assert page.request.get("/praktijkverhalen/samen-aan-tafel/").status == 404

    log_in(page, PRIVACY)
    page.get_by_role("link", name="Samen aan tafel").first.click()
    expect(page.get_by_role("heading", name="De stappen")).to_be_visible()
    page.get_by_role("button", name="Keur goed").click()
    expect(page.get_by_text("Twijfelt u? Stuur de pagina dan terug.").first).to_be_visible()
    for afspraak in AFSPRAKEN:
        page.locator(f"#approve-{afspraak}").check()
    assert (ours(axe(page)), sideways_scroll(page)) == ([], {})
    page.get_by_role("button", name="Keur goed").click()
    expect(page).to_have_url("/beheer/")

    page.context.clear_cookies()
    for adres in ("/knelpunten/k3/", "/knelpunten/k12/"):
        page.goto(adres)
        expect(page.get_by_role("link", name="Samen aan tafel")).to_be_visible()
    page.goto("/praktijkverhalen/samen-aan-tafel/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Samen aan tafel")
    assert (axe(page), sideways_scroll(page)) == ([], {})


def test_explanation_in_the_cms_is_accessible_and_fits(wereld: None, page: Page) -> None:
    log_in(page, SCHRIJVER)
    page.get_by_role("link", name="Uitleg voor redacteuren").first.click()
    page.get_by_role("link", name="Een praktijkverhaal maken").click()
    expect(page.get_by_role("heading", name="Een praktijkverhaal maken")).to_be_in_viewport()
    assert (ours(axe(page)), sideways_scroll(page)) == ([], {})


def test_region_that_stops_needs_a_reason(wereld: None, page: Page) -> None:
    """Without a reason it is refused beside the field; with one the history keeps what was."""
    regio = make_regiopagina("JZ18", statussen=[("lopend", date(2021, 1, 1))], lead="Een regio.")
    log_in(page, SCHRIJVER)
    page.goto(f"/beheer/pages/{regio.pk}/edit/")
    page.locator("#id_statussen-ADD").click()
    page.locator("#id_statussen-1-status").select_option("gestopt-gepauzeerd")
    page.locator("#id_statussen-1-datum").fill("01-06-2023")
    page.locator("#id_statussen-1-datum").press("Escape")
    stuur_door(page)
    expect(page.get_by_text("Bij deze stand hoort een reden. Kies er een.")).to_be_visible()
    expect(page.locator("#id_statussen-1-status")).to_have_value("gestopt-gepauzeerd")
    page.locator("#id_statussen-1-reden").select_option("capaciteit")
    stuur_door(page)
    expect(page.get_by_text("is ter goedkeuring ingediend")).to_be_visible()
    page.context.clear_cookies()
    page.goto(regio.url)
    expect(page.get_by_text("Gestopt of gepauzeerd")).to_have_count(0)

    for beoordelaar, afspraken in ((INHOUD, ()), (PRIVACY, AFSPRAKEN)):
        log_in(page, beoordelaar)
        page.get_by_role("link", name=regio.title).first.click()
        expect(page.get_by_role("heading", name="De stappen")).to_be_visible()
        for afspraak in afspraken:
            page.locator(f"#approve-{afspraak}").check()
        page.get_by_role("button", name="Keur goed").click()
        expect(page).to_have_url("/beheer/")
    page.context.clear_cookies()
    page.goto(regio.url)
    stand = page.locator(".aw-verloop li")
    expect(stand).to_have_count(2)
    expect(stand.first).to_contain_text("Gestopt of gepauzeerd")
    expect(stand.first).to_contain_text("Te weinig mensen of tijd")
    expect(stand.last).to_contain_text("Lopend")
