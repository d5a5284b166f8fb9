"""On paper: everything that was on the screen to read, and nothing that was there to click."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.journeys.test_kennisbank_pages import KINDS

A4: ViewportSize = {"width": 680, "height": 1000}  # CSS pixels between the margins
FOR_THE_SCREEN = ".aw-hoofdmenu, .aw-menu, .aw-kop__zoek, .aw-voet, .utrecht-pagination"
FOLDED = """('beforeend',
  '<details class="aw-uitklap"><summary>Meer</summary><p id="diep">Uitleg</p></details>')"""
# Text that the screen shows and paper does not, outside what is there to click.
HIDDEN_TEXT = """() => {
  const control = 'a, button, summary, label, form, nav, [hidden], .aw-niet-op-papier,'
    + ' .aw-alleen-breed';  // a picture of the list below it
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const lost = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    const element = walker.currentNode.parentElement;
    if (!text || element.closest(control)) continue;
    const seen = element.checkVisibility({visibilityProperty: true, opacityProperty: true});
    if (!seen) lost.push(text.slice(0, 60));
  }
  return lost;
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_page_is_whole_on_paper(bezoek: Page, kind: str) -> None:
    bezoek.set_viewport_size(A4)
    bezoek.goto(KINDS[kind])
    bezoek.emulate_media(media="print")
    expect(bezoek.get_by_role("heading", level=1)).to_be_visible()
    assert bezoek.locator(FOR_THE_SCREEN).locator("visible=true").count() == 0
    assert bezoek.evaluate(HIDDEN_TEXT) == []
    assert bezoek.evaluate("document.documentElement.scrollWidth") <= A4["width"]


@pytest.mark.parametrize("kind", ["cause", "stopped", "home", "guide on one page"])
def test_paper_is_white_also_when_the_screen_is_dark(bezoek: Page, kind: str) -> None:
    bezoek.goto(KINDS[kind])
    bezoek.emulate_media(media="print", color_scheme="dark")
    styles = "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]"
    ground, ink = bezoek.locator("body").evaluate(styles)
    assert ground in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
    assert sum(int(part) for part in ink[4:-1].split(",")) < 200


def test_folded_text_is_printed(bezoek: Page) -> None:
    """Also by a browser that runs no script before it prints."""
    bezoek.goto(KINDS["method"])
    bezoek.evaluate(f"document.querySelector('main article').insertAdjacentHTML{FOLDED}")
    expect(bezoek.locator("#diep")).to_be_hidden()
    bezoek.emulate_media(media="print")
    expect(bezoek.locator("#diep")).to_be_visible()


def test_whole_guide_begins_each_chapter_on_a_new_sheet(bezoek: Page) -> None:
    bezoek.goto(KINDS["guide on one page"])
    bezoek.emulate_media(media="print")
    breaks = bezoek.locator(".aw-nieuw-blad").evaluate_all(
        "parts => parts.map(part => getComputedStyle(part).breakBefore)"
    )
    assert len(breaks) > 1
    assert set(breaks) == {"page"}
    paper = bezoek.pdf(format="A4")
    assert paper.startswith(b"%PDF")
    assert paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ") >= len(breaks)


def test_address_of_a_document_on_request_is_on_paper(bezoek: Page) -> None:
    bezoek.goto(KINDS["document"])
    bezoek.emulate_media(media="print")
    expect(bezoek.get_by_role("main").locator("p", has_text="@").first).to_be_visible()
