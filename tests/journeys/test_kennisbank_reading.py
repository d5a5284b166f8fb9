"""One visitor reads from home to a printed guide: by mouse, by keyboard, without script."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.looks import axe

Follow = Callable[[Page, Locator], None]
MOST_TABS = 200


def by_mouse(page: Page, link: Locator) -> None:
    link.click()


def by_keyboard(page: Page, link: Locator) -> None:
    """Walk on with Tab until the link has the focus, as somebody without a mouse does."""
    expect(link).to_be_visible()
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            expect(link).to_be_in_viewport()
            page.keyboard.press("Enter")
            return
    pytest.fail(f"Not reached within {MOST_TABS} tabs: {link}")


def link_in(part: Page | Locator, name: str) -> Locator:
    return part.get_by_role("link", name=re.compile(name)).first


def read_on(page: Page, follow: Follow) -> None:
    """Bath, catalogue, cause, story, region, guide, chapter, next, print as one."""
    main = page.get_by_role("main")
    page.goto("/")
    follow(page, link_in(main, "bij de instroom$"))
    expect(page).to_have_url("/knelpunten/?stroom=instroom")
    expect(main).to_contain_text("geen ranglijst")

    cause = main.locator(".aw-rij", has_text="K12").get_by_role("link")
    statement = cause.inner_text()
    follow(page, cause)
    expect(page).to_have_url("/knelpunten/k12/")
    expect(page.get_by_role("heading", level=1)).to_have_text(statement)
    expect(page.get_by_role("heading", name="In gewone woorden")).to_be_visible()

    thread = main.locator("section", has_text="Wat anderen hiermee deden")
    follow(page, thread.locator("a[href^='/praktijkverhalen/']").first)
    expect(page).to_have_url(re.compile("/praktijkverhalen/.+/$"))
    expect(link_in(main, "^K12")).to_be_visible()

    follow(page, main.locator(".aw-feiten a[href^='/regios/']").first)
    expect(page).to_have_url(re.compile("/regios/.+/$"))
    expect(page.get_by_role("heading", name="Contact")).to_be_visible()

    follow(page, link_in(page.get_by_role("navigation", name="Hoofdmenu"), "Handreikingen"))
    follow(page, link_in(main, "Complexe scheidingen"))
    follow(page, main.locator(".aw-hoofdstukken a").first)
    expect(page.get_by_text("Hoofdstuk 1 van")).to_be_visible()
    follow(page, link_in(main, "^Volgende"))
    expect(page.get_by_text("Hoofdstuk 2 van")).to_be_visible()
    follow(page, link_in(main, "Alles op één pagina"))
    expect(page).to_have_url("/handreikingen/complexe-scheidingen/alles/")
    expect(page.get_by_role("heading", level=2, name=re.compile(r"^1\. "))).to_be_visible()


def test_visitor_reads_by_mouse(bezoek: Page) -> None:
    read_on(bezoek, by_mouse)


def test_visitor_reads_by_keyboard(bezoek: Page) -> None:
    read_on(bezoek, by_keyboard)


def test_visitor_reads_without_script(bezoek_zonder_script: Page) -> None:
    read_on(bezoek_zonder_script, by_mouse)


def test_skip_link_leads_past_the_menu_to_the_text(bezoek: Page) -> None:
    bezoek.goto("/knelpunten/")
    bezoek.keyboard.press("Tab")
    bezoek.keyboard.press("Enter")
    bezoek.keyboard.press("Tab")
    inside = "document.querySelector('main').contains(document.activeElement)"
    assert bezoek.evaluate(inside)


def test_nothing_that_needs_script_is_shown_without_it(bezoek_zonder_script: Page) -> None:
    page = bezoek_zonder_script
    page.goto("/handreikingen/normeren/alles/")
    expect(page.get_by_role("button", name=re.compile("Druk|Kopieer"))).to_have_count(0)


def test_citation_line_is_copied(bezoek: Page) -> None:
    bezoek.context.grant_permissions(["clipboard-read", "clipboard-write"])
    bezoek.goto("/knelpunten/k1/")
    line = bezoek.locator("#citeerregel").inner_text()
    bezoek.get_by_role("button", name="Kopieer deze regel").click()
    expect(bezoek.get_by_role("button", name="Gekopieerd")).to_be_visible()
    assert bezoek.evaluate("navigator.clipboard.readText()") == line


def test_note_leads_there_and_back(bezoek: Page) -> None:
    bezoek.goto("/handreikingen/complexe-scheidingen/alles/")
    mark = bezoek.locator("sup a").first
    mark.click()
    note = bezoek.locator(":target")
    expect(note).to_be_in_viewport()
    note.get_by_role("link", name=re.compile("Terug")).click()
    expect(mark).to_be_in_viewport()


def test_search_finds_and_explains_when_it_does_not(bezoek: Page) -> None:
    bezoek.goto("/")
    bezoek.get_by_role("main").get_by_role("searchbox").fill("wachtlijst")
    bezoek.keyboard.press("Enter")
    expect(bezoek).to_have_url("/zoeken/?q=wachtlijst")
    expect(bezoek.get_by_role("heading", level=2).first).to_contain_text("result")
    bezoek.get_by_role("main").get_by_role("searchbox").fill("xyzzy")
    bezoek.keyboard.press("Enter")
    expect(bezoek.get_by_role("heading", level=2, name="Niets gevonden")).to_be_visible()
    assert axe(bezoek) == []


def test_refused_search_is_explained_beside_the_field(bezoek: Page) -> None:
    bezoek.goto(f"/zoeken/?q={250 * 'a'}")
    field = bezoek.get_by_role("main").get_by_role("searchbox")
    expect(field).to_have_accessible_description(re.compile("te lang"))
    assert axe(bezoek) == []
