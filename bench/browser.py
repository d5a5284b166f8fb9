"""What a page costs on the wire, as Chromium counts it."""

from dataclasses import dataclass

from playwright.sync_api import Browser, Page, sync_playwright

from bench.servers import Server

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass
class Visit:
    """Requests that went over the wire, and their bytes with headers."""

    requests: int = 0
    size: int = 0


def visits(server: Server, first: str, second: str) -> tuple[Visit, Visit]:
    """A first visit with an empty cache, and a second page after it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = _page(browser)
        result = _visit(page, server, first), _visit(page, server, second)
        browser.close()
    return result


def _page(browser: Browser) -> Page:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, extra_http_headers={"X-Forwarded-Proto": "https"}
    )
    return context.new_page()


def _visit(page: Page, server: Server, path: str) -> Visit:
    visit = Visit()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")

    def count(event: dict[str, float]) -> None:
        if event["encodedDataLength"]:  # nothing for what came out of the cache
            visit.requests += 1
            visit.size += int(event["encodedDataLength"])

    session.on("Network.loadingFinished", count)
    page.goto(f"http://127.0.0.1:{server.port}{path}", wait_until="networkidle")
    session.detach()
    return visit
