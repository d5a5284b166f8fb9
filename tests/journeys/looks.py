"""What every page must pass in a browser, whatever it is about."""

from pathlib import Path

from django.conf import settings
from playwright.sync_api import Page

AXE = settings.BASE_DIR / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (1280, 768, 320)


def axe(page: Page) -> list[str]:
    """Accessibility violations of the page as it stands: rule, what it asks, the first element."""
    if not Path(AXE).exists():
        raise FileNotFoundError("axe-core is not installed: run `make frontend`.")
    page.evaluate(Path(AXE).read_text())
    found = page.evaluate(
        "rules => axe.run({runOnly: rules}).then(result => result.violations)", RULES
    )
    return [f"{v['id']}: {v['help']} ({v['nodes'][0]['html'][:120]})" for v in found]


def sideways_scroll(page: Page) -> dict[int, int]:
    """Per window width at which the page is wider than the window: how wide the page is."""
    too_wide = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            too_wide[width] = wide
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    return too_wide
