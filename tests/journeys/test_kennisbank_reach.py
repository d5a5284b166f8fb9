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
  const box = e.getClientRects()[0], style = getComputedStyle(e);
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


SET_TEXT_WIDER = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
STUCK = """all => Math.max(0, ...all
  .filter(e => ['fixed', 'sticky'].includes(getComputedStyle(e).position))
  .map(e => e.getBoundingClientRect().height))"""


def wide(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth")


def covering(page: Page) -> float:
    """The height of whatever stays in place while the page scrolls."""
    return page.locator("body *").evaluate_all(STUCK)


@pytest.mark.parametrize("kind", KINDS)
def test_page_reaches_everybody(bezoek: Page, kind: str) -> None:
    """In large and in small windows, zoomed in, with wide text: all there, nothing cut off."""
    bezoek.goto(KINDS[kind])
    found: dict[str, object] = {}
    for width in (1280, 320):
        bezoek.set_viewport_size({"width": width, "height": 900})
        found[f"too small at {width}"] = bezoek.locator(CONTROLS).evaluate_all(TOO_SMALL)
    for zoom, window in ZOOMED.items():
        bezoek.set_viewport_size(window)
        found[f"too wide at {zoom}"] = wide(bezoek) - window["width"]
        found[f"covered at {zoom}"] = covering(bezoek) > window["height"] / 3
    bezoek.evaluate(SET_TEXT_WIDER, WIDE_TEXT)
    found["too wide with wide text"] = wide(bezoek) - 320
    found["cut off with wide text"] = bezoek.evaluate(CLIPPED)
    assert {what: value for what, value in found.items() if value} == {}


@pytest.mark.parametrize(
    ("kind", "width"), [("home", 1280), ("home", 320), ("catalogue", 320), ("chapter", 1280)]
)
def test_focus_can_be_seen_at_every_stop(bezoek: Page, kind: str, width: int) -> None:
    bezoek.set_viewport_size({"width": width, "height": 700})
    bezoek.emulate_media(reduced_motion="reduce")  # no page that is still scrolling
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
