"""How this site says no: with a Dutch page that explains itself and leads on."""

from typing import Any

from django.test import Client

from tests.kennisbank.views.html import HtmlPage, read

LINKED_DATA = "application/ld+json"  # data: a browser runs none of it
ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    "javascript:alert(1)",
    "</title><svg/onload=alert(1)>",
)


def ask(address: str, method: str = "GET", **extra: Any) -> Any:
    """Ask for an address as it stands: the test client would decode and repair it."""
    path, _, query = address.partition("?")
    client = Client(raise_request_exception=False, enforce_csrf_checks=True)
    return client.generic(method, path, QUERY_STRING=query, **extra)


def read_refusal(response: Any) -> HtmlPage:
    """The page of a refusal, once it has passed what every one of them must pass."""
    assert response["Content-Type"] == "text/html; charset=utf-8"
    page = read(response)
    assert page.unbalanced == []
    assert page.all("html")[0].attributes["lang"] == "nl"
    assert page.heading_levels.count(1) == 1
    assert page.texts("h1")[0]
    assert page.texts("title")[0].endswith("| Aanpak Wachttijden")
    assert "/" in page.links
    assert_harmless(page)
    return page


def assert_harmless(page: HtmlPage) -> None:
    """Nothing that was sent along came back as markup."""
    for element in page.elements:
        assert element.tag not in {"style", "iframe", "object", "embed", "base"}
        assert [
            name for name in element.attributes if name.startswith("on") or name == "style"
        ] == []
        assert not any("javascript:" in element.attributes.get(n, "") for n in ("href", "src"))
    assert all(
        script.attributes.get("src", "").startswith("/static/")
        for script in page.all("script")
        if script.attributes.get("type") != LINKED_DATA
    )
    assert all(
        image.attributes["src"].startswith(("/static/", "/media/")) for image in page.all("img")
    )
