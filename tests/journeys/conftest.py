"""A real browser in front of a real server.

Every journey fails by itself when the browser reports a violation of the content security policy,
an error in a script, a part of a page that does not load, or a request to another host.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.journeys.portaal import portaal

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
NO_BROWSER = "No Chromium on PATH for the journeys. Debian: apt-get install chromium"
# Chromium also logs the status of the page that was asked for; that one the journey checks itself.
STATUS_OF_A_PAGE = "Failed to load resource"
LEFT_BEFORE_LOADED = "net::ERR_ABORTED"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "journeys" in item.path.parts:
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.fail(NO_BROWSER)
    # Playwright's loop makes Django think that every query comes from asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser, live_server: LiveServer) -> Iterator[BrowserContext]:
    with _context(browser, live_server.url) as context:
        yield context


@pytest.fixture
def page(context: BrowserContext, live_server: LiveServer) -> Iterator[Page]:
    """A new window. What the browser complains about fails the journey at its end."""
    with _window(context, live_server.url) as page:
        yield page


@pytest.fixture(scope="session")
def portaal_adres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the portal with its start content; one server for all journeys through it."""
    with portaal(tmp_path_factory.mktemp("portaal")) as adres:
        yield adres


@pytest.fixture
def bezoek(browser: Browser, portaal_adres: str) -> Iterator[Page]:
    """A visitor's window on the portal with its start content."""
    with _context(browser, portaal_adres) as context, _window(context, portaal_adres) as page:
        yield page


@pytest.fixture
def bezoek_zonder_script(browser: Browser, portaal_adres: str) -> Iterator[Page]:
    with (
        _context(browser, portaal_adres, java_script_enabled=False) as context,
        _window(context, portaal_adres) as page,
    ):
        yield page


@contextmanager
def _context(browser: Browser, address: str, **options: Any) -> Iterator[BrowserContext]:
    context = browser.new_context(
        base_url=address, locale="nl-NL", viewport={"width": 1280, "height": 900}, **options
    )
    context.set_default_timeout(15_000)
    yield context
    context.close()


@contextmanager
def _window(context: BrowserContext, address: str) -> Iterator[Page]:
    problems: list[str] = []
    host = urlsplit(address).netloc

    def check_answer(response: Response) -> None:
        address = urlsplit(response.url)
        if address.scheme in {"http", "https"} and address.netloc != host:
            problems.append(f"request to another host: {response.url}")
        elif response.status == 400 and address.path.endswith("/edit/"):
            pass  # the CMS saves by itself, also while a field is still wrong
        elif response.status >= 400 and response.request.resource_type != "document":
            problems.append(f"{response.status} for {response.url}")

    page = context.new_page()
    page.on("response", check_answer)
    page.on("pageerror", lambda error: problems.append(f"error in a script: {error}"))
    page.on(
        "console",
        lambda message: (
            problems.append(f"console: {message.text}")
            if message.type == "error" and not message.text.startswith(STATUS_OF_A_PAGE)
            else None
        ),
    )
    page.on(
        "requestfailed",
        lambda request: (
            problems.append(f"failed: {request.url} {request.failure}")
            if request.failure != LEFT_BEFORE_LOADED
            else None
        ),
    )
    yield page
    assert problems == []
