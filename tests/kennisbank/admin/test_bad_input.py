"""Strange input in the screens of the CMS that are ours: lists, choosers, forms, the account."""

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RegexPattern

from portal.models import User

pytestmark = pytest.mark.django_db

# Screens of Wagtail itself are its own affair, but these every editor meets.
ALSO = ["", "account/", "pages/", "images/", "documents/", "reports/aging-pages/"]
OURS = ("portal", "kennisbank")
QUERIES = {
    "page 0": "p=0",
    "page -1": "p=-1",
    "page far away": "p=99999999999999999999",
    "page as a word": "p=abc",
    "quote in a search": "q='",
    "double quote in a search": 'q="',
    "wildcards in a search": "q=%25_*",
    "operators in a search": f"q={quote('AND OR NOT NEAR( ) - :')}",
    "endless search": "q=" + 5_000 * "a",
    "emoji": f"q={quote('🙈')}",
    "unknown order": "ordering=nergens&ordering=-__class__",
    "unknown columns": "is_shown=x&locale=xx&collection_id=abc&content_type=9999&tag=x",
    "choices that are none": "stroom=abc&regio=-1&thema=99999999999999999999&live=misschien",
    "null byte": "q=%00",
    "broken utf-8": "q=%FF",
}


def screens(resolver: URLResolver, before: str = "") -> Iterator[str]:
    """Addresses in the CMS of screens for our own models, as far as they have no parameter."""
    for entry in resolver.url_patterns:
        part = str(entry.pattern)
        if isinstance(entry.pattern, RegexPattern) or "<" in part:
            continue
        if isinstance(entry, URLResolver):
            yield from screens(entry, before + part)
        elif isinstance(entry, URLPattern) and any(f"/{app}/" in before for app in OURS):
            yield before + part


def ours() -> list[str]:
    """Two of each kind of screen, for the lists all have the same ones."""
    start = settings.CMS_PATH
    kinds: dict[str, list[str]] = {}
    for address in sorted(set(screens(get_resolver()))):
        if address.startswith(start):
            kind = re.sub(rf"/({'|'.join(OURS)})/[^/]+/", "/", address)
            kinds.setdefault(kind, []).append(f"/{address}")
    found = [address for addresses in kinds.values() for address in addresses[:2]]
    return sorted([*found, *(f"/{start}{part}" for part in ALSO)])


@pytest.fixture
def chef(client: Client, beheerder: User) -> Client:
    client.raise_request_exception = False
    client.force_login(beheerder)
    return client


def test_screens_of_ours_are_found() -> None:
    assert {"/beheer/", "/beheer/snippets/kennisbank/begrip/"} <= set(ours())
    assert len(ours()) > 15


@pytest.mark.parametrize("case", QUERIES)
def test_strange_query_is_answered(chef: Client, case: str) -> None:
    wrong = {}
    for address in ours():
        status = chef.generic("GET", address, QUERY_STRING=QUERIES[case]).status_code
        if status >= 500:
            wrong[address] = status
    assert wrong == {}


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "NONSENSE"])
def test_other_method_is_answered(chef: Client, method: str) -> None:
    answers = {address: chef.generic(method, address).status_code for address in ours()}
    assert {address: status for address, status in answers.items() if status >= 500} == {}


@pytest.mark.parametrize("body", [b"", b"titel=%00", b"titel=" + 10_000 * b"a", b"a\0=\xff"])
def test_form_with_nothing_that_fits_is_answered(chef: Client, body: bytes) -> None:
    form = "application/x-www-form-urlencoded"
    answers = {a: chef.generic("POST", a, body, content_type=form).status_code for a in ours()}
    assert {address: status for address, status in answers.items() if status >= 500} == {}
