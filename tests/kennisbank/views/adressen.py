"""Every address of the site that a visitor can reach, found by walking, not by a list.

Starts at the addresses without a parameter and follows every link on every page. What is added to
the site later is found by itself: pages, lists, tables, feeds, maps, forms.
"""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.test import Client
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve
from django.urls.resolvers import RoutePattern

from tests.kennisbank.views.html import read_text

MOST = 600
NOT_OURS = ("/static/", f"/{settings.CMS_PATH}", "/account/logout/")


def loose_addresses() -> list[str]:
    """Addresses in the table of the site without a parameter in them."""
    return sorted(set(_walk(get_resolver(), "/")))


def _walk(resolver: URLResolver, before: str) -> Iterator[str]:
    for entry in resolver.url_patterns:
        if not isinstance(entry.pattern, RoutePattern) or "<" in str(entry.pattern):
            continue
        address = before + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield address
        else:
            yield from _walk(entry, address)


def every_address(client: Client) -> dict[str, Any]:
    """The answer to a GET of each address, found from page to page."""
    waiting = ["/", *loose_addresses()]
    answers: dict[str, Any] = {}
    while waiting:
        address = waiting.pop()
        if address in answers or address.startswith(NOT_OURS):
            continue
        assert len(answers) < MOST, "The walk does not end: does a page link to endless others?"
        answers[address] = response = client.get(address)
        waiting += links_of(address, response)
    return answers


def links_of(address: str, response: Any) -> list[str]:
    """Links to this site; of a query only the path, which the tests give queries of their own."""
    if not response.get("Content-Type", "").startswith("text/html"):
        b"".join(response)
        return [response["Location"]] if "Location" in response else []
    targets = [urlsplit(urljoin(address, link)) for link in read_text(response.text).links]
    return [target.path for target in targets if not target.netloc and not target.scheme]


def one_of_each(answers: dict[str, Any]) -> list[str]:
    """One address for each view, kind of page and ending: what can go wrong is the same."""
    kinds: dict[tuple[Any, ...], str] = {}
    for address in sorted(answers, key=lambda address: (len(address), address)):
        response = answers[address]
        try:
            view = resolve(address).func
        except Resolver404:
            continue
        page = (response.context or {}).get("page") if response.context is not None else None
        kind = (view, type(page), response.status_code, address.rpartition(".")[2][:5])
        kinds.setdefault(kind if page is not None else (view, address.count("/")), address)
    return sorted(kinds.values())
