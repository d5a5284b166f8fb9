"""Journeys of a visitor through the start content."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.looks import axe


def test_visitor_goes_from_the_bath_to_a_cause_a_story_and_a_region(bezoek: Page) -> None:
    bezoek.goto("/")
    bezoek.get_by_role("link", name=re.compile("5 bij de uitstroom")).click()
    expect(bezoek).to_have_url("/knelpunten/?stroom=uitstroom")
    expect(bezoek.get_by_role("heading", level=2, name="5 knelpunten en valkuilen")).to_be_visible()
    expect(bezoek.get_by_text("Dit is geen ranglijst en geen actieplan.")).to_be_visible()
    bezoek.get_by_role("main").get_by_role("link", name=re.compile("^Zonder doelen")).click()
    expect(bezoek).to_have_url("/knelpunten/k13/")
    thread = (
        bezoek.get_by_role("region")
        .or_(bezoek.locator("section"))
        .filter(has=bezoek.get_by_role("heading", name="Wat anderen hiermee deden"))
    )
    thread.get_by_role("link").first.click()
    expect(bezoek.get_by_role("heading", level=1)).to_be_visible()
    expect(
        bezoek.get_by_role("main").get_by_role("link", name=re.compile("^Zonder doelen|K13"))
    ).to_be_visible()


def test_catalogue_works_without_script(bezoek_zonder_script: Page) -> None:
    page = bezoek_zonder_script
    page.goto("/knelpunten/")
    page.get_by_label(re.compile("^Sturing")).check()
    page.get_by_role("button", name="Toon").last.click()
    expect(page).to_have_url("/knelpunten/?stroom=sturing")
    expect(page.get_by_role("main").get_by_role("heading", level=2).first).to_contain_text(
        "knelpunten en valkuilen"
    )
    page.get_by_role("navigation", name="Pagina's").get_by_role("link", name="2").click()
    expect(page).to_have_url("/knelpunten/?stroom=sturing&pagina=2")


def test_guide_is_read_chapter_by_chapter_and_printed_as_one(bezoek: Page) -> None:
    bezoek.goto("/handreikingen/")
    bezoek.get_by_role("link", name="Complexe scheidingen").click()
    bezoek.get_by_role("link", name="Wat er speelt bij complexe scheidingen").first.click()
    expect(bezoek.get_by_text("Hoofdstuk 1 van 5")).to_be_visible()
    bezoek.get_by_role("navigation", name="Hoofdstukken").get_by_role("link").click()
    expect(bezoek.get_by_text("Hoofdstuk 2 van 5")).to_be_visible()
    here = bezoek.get_by_role("navigation", name="Inhoud van deze handreiking").locator(
        "[aria-current=page]"
    )
    expect(here).to_have_count(1)
    bezoek.get_by_role("link", name=re.compile("Alles op één pagina")).click()
    expect(bezoek).to_have_url("/handreikingen/complexe-scheidingen/alles/")
    bezoek.emulate_media(media="print")
    expect(bezoek.get_by_role("heading", level=2, name=re.compile(r"^5\. "))).to_be_visible()
    expect(bezoek.get_by_role("searchbox").first).to_be_hidden()


def test_keyboard_reaches_the_text_past_the_menu(bezoek: Page) -> None:
    bezoek.goto("/knelpunten/k1/")
    bezoek.keyboard.press("Tab")
    skip = bezoek.get_by_role("link", name="Naar de inhoud")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    bezoek.keyboard.press("Enter")
    expect(bezoek.locator("#inhoud")).to_be_focused()


def test_menu_of_a_phone_opens_without_script(bezoek_zonder_script: Page) -> None:
    page = bezoek_zonder_script
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto("/")
    page.locator("summary", has_text="Menu").click()
    page.get_by_role("navigation", name="Menu", exact=True).get_by_role(
        "link", name="Regio's"
    ).click()
    expect(page).to_have_url("/regios/")


def test_visitor_leaves_no_cookie(bezoek: Page) -> None:
    for address in ("/", "/knelpunten/?stroom=instroom", "/regios/twente/", "/zoeken/?q=wachten"):
        bezoek.goto(address)
    assert bezoek.context.cookies() == []


def test_page_survives_zoom_to_four_hundred_per_cent(bezoek: Page) -> None:
    """A window of 1280 px at 400 % is a window of 320 px with four times the pixels."""
    bezoek.set_viewport_size({"width": 320, "height": 256})
    bezoek.goto("/experimenten/digitaal-prikbord/")
    assert bezoek.evaluate("document.documentElement.scrollWidth") == 320
    assert axe(bezoek) == []
