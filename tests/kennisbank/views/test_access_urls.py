"""Every address in the URLconf, asked by every role: nothing is open by accident."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import get_resolver, resolve
from django.urls.resolvers import URLPattern, URLResolver

from portal.domain.roles import sync_roles
from portal.enums import CMS_ROLES, Rol
from portal.models import User
from tests.factories.gebruikers import make_user
from tests.factories.kennisbank import (
    make_begrip,
    make_bron,
    make_document,
    make_fase,
    make_home,
    make_regio,
    make_stroom,
    make_thema,
)

CMS = f"/{settings.CMS_PATH}"
ROLES = ["bezoeker", "buitenstaander", *(rol.value.lower() for rol in Rol)]
OUTSIDE = [role for role in ROLES if role not in {rol.value.lower() for rol in CMS_ROLES}]
# What stands in for each part of a route that is filled in.
PARTS = {
    "code": "ruimte",
    "slug": "begrip-1",
    "soort": "gestopt",
    "path": "images/a.png",
    "key": "abc",
    "uidb36": "1",
    "uidb64": "MQ",
}
PUBLIC = {
    "/sitemap.xml": 200,
    "/nieuw.atom": 200,
    "/nieuw/gestopt.atom": 200,
    "/regios/begrip-1.atom": 200,
    "/klopt-iets-niet/": 200,
    "/klopt-iets-niet/bedankt/": 200,
    "/contact/": 200,
    "/contact/bedankt/": 200,
    "/toegankelijkheid/": 200,
    "/stromen/": 200,
    "/stromen/ruimte/": 200,
    "/fasen/": 200,
    "/fasen/ruimte/": 200,
    "/zoeken/": 200,
    "/begrip-1.csv": 404,
    "/gestopt/": 200,
    "/themas/": 200,
    "/themas/ruimte/": 200,
    "/begrippen/": 200,
    "/begrippen/begrip-1/": 200,
    "/bronnen/": 200,
    "/bronnen/ruimte/": 200,
    "/documenten/": 200,
    "/documenten/begrip-1/": 200,
    "/kwetsbaarheid-melden/": 200,
    "/.well-known/security.txt": 200,
    "/security.txt": 301,
    "/health": 200,
    "/robots.txt": 200,
    "/favicon.ico": 302,
    "/media/images/images/a.png": 404,
    "/bestanden/1/1": 404,
    "/bestanden/authenticate_with_password/": 404,
    "/bestanden/authenticate_with_password/1/": 404,
}
# The parts of the CMS that hold nothing but script and style for its screens.
OPEN_IN_CMS = {f"{CMS}jsi18n/", f"{CMS}sprite/"}


def routes(patterns: list[URLPattern | URLResolver], prefix: str = "") -> Iterator[str]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)
        elif pattern.name != "wagtail_serve":  # the pages of the tree: see test_access_pages
            yield route


def address_of(route: str) -> str:
    """An address that this route takes, with 1 for every part we know nothing better for."""
    named = r"\(\?P<(\w+)>[^()]*(?:\([^()]*\)[^()]*)*\)"
    route = re.sub(f"{named}|<(?:\\w+:)?(\\w+)>", lambda m: PARTS.get(m[1] or m[2], "1"), route)
    route = re.sub(r"\(\\d\+\)|\(\.\*\)", "1", route).replace(".*$", "")
    return "/" + re.sub(r"[\^$\\]", "", route)


ADDRESSES = sorted({address_of(route) for route in routes(get_resolver().url_patterns)})
IN_CMS = [address for address in ADDRESSES if address.startswith(CMS)]
ELSEWHERE = [a for a in ADDRESSES if not a.startswith((CMS, "/account/", "/_util/"))]


@pytest.fixture(scope="module")
def users(open_database: None) -> dict[str, User]:
    make_home()
    for make in (make_thema, make_stroom, make_fase):
        make("ruimte")
    make_regio("JZ1", slug="begrip-1")
    make_begrip("begrip-1")
    make_bron("ruimte")
    make_document("begrip-1")
    sync_roles()
    users = {rol.value.lower(): make_user(f"{rol.value}@a.example", rol) for rol in Rol}
    return users | {"buitenstaander": make_user("buitenstaander@elders.example")}


def client_of(users: dict[str, User], role: str) -> Client:
    client = Client(raise_request_exception=False)
    if role in users:
        client.force_login(users[role])
    return client


@pytest.mark.parametrize("address", ADDRESSES)
def test_address_belongs_to_a_route(address: str) -> None:
    resolve(address)


@pytest.mark.parametrize("role", ROLES)
def test_public_address_answers_everybody_alike(users: dict[str, User], role: str) -> None:
    client = client_of(users, role)
    assert {address: client.get(address).status_code for address in ELSEWHERE} == PUBLIC


@pytest.mark.parametrize("role", OUTSIDE)
def test_cms_is_closed_at_every_address(users: dict[str, User], role: str) -> None:
    """Without the right: the login page for a visitor, a refusal for somebody with an account."""
    client = client_of(users, role)
    final = {address: client.get(address, follow=True) for address in IN_CMS}
    open_to_all = {a for a, response in final.items() if not is_closed(response, role)}
    assert open_to_all == OPEN_IN_CMS


def is_closed(response: Any, role: str) -> bool:
    if response.status_code in {403, 404}:
        return True
    chain = getattr(response, "redirect_chain", [])
    return role == "bezoeker" and bool(chain) and chain[-1][0].startswith("/account/login/")


def test_cms_never_breaks_on_an_address(users: dict[str, User]) -> None:
    """Asked by the role that may open most of them."""
    client = client_of(users, "beheerder")
    answers = {address: client.get(address).status_code for address in IN_CMS}
    assert {address: status for address, status in answers.items() if status >= 500} == {}
