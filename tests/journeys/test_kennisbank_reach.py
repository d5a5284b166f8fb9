"""Within reach of everybody: large letters, wide spacing, small screens, keys and thumbs."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.journeys.test_kennisbank_pages import KINDS

# A window of 1280 by 1024 px, zoomed in, is a smaller window with larger pixels.
ZOOMED: dict[str, ViewportSize] = {
    "200 %": {"width": 640, "height": 512},
    "400 %": {"width": 320, "height": 256},
}
SMALLEST = 24  # CSS pixels of a target, WCAG 2.2
CONTROLS = (
    "button, input, select, summary, .nl-button, nav a, .aw-chip, .aw-tegel, .aw-bad__label,"
    " .aw-kaart__titel a, .aw-rij__titel a, .aw-kop a, .aw-regiolijst a"
)
TOO_SMALL = f"""controls => controls
  .filter(c => c.checkVisibility({{visibilityProperty: true}}))
  .map(c => [c, c.getBoundingClientRect()])
  .filter(([c, box]) => box.width > 1 && (box.width < {SMALLEST} || box.height < {SMALLEST}))
  .map(([c, box]) => `${{c.className || c.tagName}} ${{c.innerText.slice(0, 30)}}`
    + ` ${{box.width.toFixed(1)}}x${{box.height.toFixed(1)}}`)"""
# What WCAG 1.4.12 asks a reader to be able to set.
WIDE_TEXT = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
    " word-spacing: .16em !important } p { margin-block-end: 2em !important }"
)
CLIPPED = """() => [...document.querySelectorAll('main *')].filter(e =>
  e.children.length === 0 && e.textContent.trim() && e.checkVisibility()
  && getComputedStyle(e).overflow !== 'visible' && getComputedStyle(e).position !== 'absolute'
  && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
).map(e => e.className + ': ' + e.textContent.trim().slice(0, 40))"""
FOCUS = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const box = e.getBoundingClientRect(), style = getComputedStyle(e);
  const [x, y] = [box.left + Math.min(box.width / 2, 30), box.top + Math.min(box.height / 2, 12)];
  const top = document.elementFromPoint(x, y);
  return {
    name: (e.innerText || e.getAttribute('aria-label') || e.id || e.tagName).slice(0, 40),
    shown: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    covered: !(top && (e.contains(top) || top.contains(e))),
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
      || style.boxShadow !== 'none',
  };
}"""


def wide(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth")


@pytest.mark.parametrize("zoom", ZOOMED)
@pytest.mark.parametrize("kind", KINDS)
def test_page_can_be_zoomed(bezoek: Page, kind: str, zoom: str) -> None:
    bezoek.set_viewport_size(ZOOMED[zoom])
    bezoek.goto(KINDS[kind])
    expect(bezoek.get_by_role("heading", level=1)).to_be_visible()
    assert wide(bezoek) == ZOOMED[zoom]["width"]
    bezoek.evaluate("scrollTo(0, 2000)")
    fixed = "e => ['fixed', 'sticky'].includes(getComputedStyle(e).position)"
    heights = bezoek.locator("header, .aw-zijkolom").evaluate_all(
        f"all => all.filter({fixed}).map(e => e.getBoundingClientRect().height)"
    )
    assert all(height < ZOOMED[zoom]["height"] / 3 for height in heights)


@pytest.mark.parametrize("kind", KINDS)
def test_text_may_be_set_wider(bezoek: Page, kind: str) -> None:
    bezoek.set_viewport_size({"width": 320, "height": 700})
    bezoek.goto(KINDS[kind])
    bezoek.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
        " document.adoptedStyleSheets = [sheet]; }",
        WIDE_TEXT,
    )
    assert (wide(bezoek), bezoek.evaluate(CLIPPED)) == (320, [])


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("kind", KINDS)
def test_controls_are_large_enough_for_a_thumb(bezoek: Page, kind: str, width: int) -> None:
    bezoek.set_viewport_size({"width": width, "height": 900})
    bezoek.goto(KINDS[kind])
    assert bezoek.locator(CONTROLS).evaluate_all(TOO_SMALL) == []


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("kind", ["home", "catalogue", "cause", "chapter", "regions", "search"])
def test_focus_can_be_seen_at_every_stop(bezoek: Page, kind: str, width: int) -> None:
    bezoek.set_viewport_size({"width": width, "height": 700})
    bezoek.goto(KINDS[kind])
    stops = []
    for _ in range(250):
        bezoek.keyboard.press("Tab")
        stop = bezoek.evaluate(FOCUS)
        if stop is None:
            break
        stops.append(stop)
    assert len(stops) > 20
    assert stops[0]["name"] == "Naar de inhoud"
    bad = [s for s in stops if not s["shown"] or s["covered"] or not s["ring"]]
    assert bad == []


@pytest.mark.parametrize("kind", ["home", "catalogue", "stopped", "region"])
def test_page_can_be_read_with_forced_colours(bezoek: Page, kind: str) -> None:
    bezoek.emulate_media(forced_colors="active")
    bezoek.goto(KINDS[kind])
    expect(bezoek.get_by_role("heading", level=1)).to_be_visible()
    hidden = bezoek.locator("main a").evaluate_all(
        "links => links.filter(a => a.checkVisibility() && getComputedStyle(a).color"
        " === getComputedStyle(document.body).backgroundColor).length"
    )
    assert hidden == 0


def test_nothing_moves_for_who_asked_for_calm(bezoek: Page) -> None:
    bezoek.emulate_media(reduced_motion="reduce")
    bezoek.goto("/")
    moving = bezoek.locator("*").evaluate_all(
        "all => all.filter(e => parseFloat(getComputedStyle(e).animationDuration) > 0.01"
        " || parseFloat(getComputedStyle(e).transitionDuration) > 0.01).length"
    )
    assert moving == 0
