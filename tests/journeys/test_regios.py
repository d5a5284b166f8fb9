"""Somebody looks for their own region: on the map by keyboard, on a phone, by municipality."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.looks import axe, sideways_scroll

MOST_TABS = 80
RING = """() => {
  const part = name => getComputedStyle(document.activeElement.querySelector(name));
  return [part('path').strokeWidth, part('text').opacity];
}"""


def test_region_is_reached_on_the_map_by_keyboard(bezoek: Page) -> None:
    """From north to south; the name and the outline of the region show where the focus is."""
    bezoek.goto("/regios/")
    kaart = bezoek.get_by_role("group", name="Kaart van de regio's")
    assert kaart.get_by_role("link").count() == 42
    assert bezoek.locator(".aw-tegels").is_hidden()
    region = kaart.get_by_role("link", name="Holland Rijnland: Lopend")
    bezoek.get_by_role("link", name=re.compile("^Liever een lijst")).focus()
    passed = []
    for _ in range(MOST_TABS):
        bezoek.keyboard.press("Tab")
        passed.append(bezoek.evaluate("document.activeElement.textContent.split(':')[0]"))
        if region.evaluate("link => link === document.activeElement"):
            break
    assert passed[:2] == ["Friesland", "Groningen"]
    assert passed[-1] == "Holland Rijnland"
    assert bezoek.evaluate(RING) == ["24px", "1"]
    bezoek.keyboard.press("Enter")
    expect(bezoek).to_have_url("/regios/holland-rijnland/")
    expect(bezoek.get_by_role("heading", level=1)).to_have_text("Holland Rijnland")


def test_map_can_be_passed_by(bezoek: Page) -> None:
    bezoek.goto("/regios/")
    bezoek.get_by_role("link", name=re.compile("^Liever een lijst")).press("Enter")
    expect(bezoek.get_by_role("heading", name="Alle regio's op naam")).to_be_in_viewport()
    bezoek.keyboard.press("Tab")
    expect(bezoek.locator(".aw-regiolijst").get_by_role("link", name="Achterhoek")).to_be_focused()


def test_phone_has_tiles_in_place_of_the_map(bezoek: Page) -> None:
    bezoek.set_viewport_size({"width": 320, "height": 700})
    bezoek.goto("/regios/")
    assert bezoek.get_by_role("group", name="Kaart van de regio's").count() == 0
    tile = bezoek.get_by_role("link", name="HR Holland Rijnland: Lopend")
    box = tile.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    tile.click()
    expect(bezoek).to_have_url("/regios/holland-rijnland/")
    assert (axe(bezoek), sideways_scroll(bezoek)) == ([], {})


def test_municipality_leads_to_the_region_without_script(bezoek_zonder_script: Page) -> None:
    page = bezoek_zonder_script
    page.goto("/")
    page.get_by_label("Typ uw gemeente").fill("den haag")
    page.get_by_role("button", name="Zoek mijn regio").click()
    expect(page).to_have_url("/regios/haaglanden/?gemeente=%27s-Gravenhage")
    expect(page.get_by_text("'s-Gravenhage hoort bij de jeugdregio Haaglanden.")).to_be_visible()
    page.get_by_role("link", name="Zoek een andere gemeente").click()
    page.get_by_label("Typ uw gemeente").fill("Bergen")
    page.get_by_label("Typ uw gemeente").press("Enter")
    page.get_by_role("link", name="Bergen (NH.)").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Noord-Kennemerland (Alkmaar)")


def test_municipality_that_nobody_knows_is_explained(bezoek: Page) -> None:
    bezoek.goto("/regios/")
    field = bezoek.get_by_role("textbox", name="Typ uw gemeente")
    field.fill("Scheveningen")
    field.press("Enter")
    expect(field).to_have_value("Scheveningen")
    expect(field).to_have_accessible_description(re.compile("^Deze gemeente kennen wij niet"))
    assert (axe(bezoek), sideways_scroll(bezoek)) == ([], {})


def test_visitor_reads_how_their_region_stands(bezoek: Page) -> None:
    """Lines, stories, what stopped and why, the last change; contact states stay inside."""
    bezoek.goto("/regios/?stand=gestopt-gepauzeerd")
    bezoek.locator(".aw-regiolijst").get_by_role("link", name="Rijnmond").click()
    main = bezoek.get_by_role("main")
    expect(main.get_by_text("Gestopt of gepauzeerd").first).to_be_visible()
    expect(main.get_by_text("Reden:")).to_be_visible()
    expect(main.get_by_role("heading", name="Lijnen, verhalen en experimenten")).to_be_visible()
    expect(main.get_by_text("Laatst gewijzigd", exact=True)).to_be_visible()
    bezoek.goto("/regios/holland-rijnland/")
    expect(main.get_by_role("link", name="Digitaal prikbord voor groepen")).to_be_visible()
    for address in ("/regios/", "/regios/holland-rijnland/", "/"):
        bezoek.goto(address)
        words = bezoek.locator("body").inner_text()
        assert [
            w for w in ("Contact gelegd", "Nog contact te leggen", "niet door") if w in words
        ] == []
