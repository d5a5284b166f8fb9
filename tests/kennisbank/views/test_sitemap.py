"""The site map: every public address once, and each of them answers."""

from xml.etree import ElementTree

import pytest
from django.test import Client

from tests.factories.kennisbank import make_begrip, make_bron, make_document, make_verhaal
from tests.kennisbank.views.wereld import ADDRESSES

pytestmark = pytest.mark.usefixtures("wereld")

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
# A choice from a list, a second view of the same text, the search, a thank you.
LEFT_OUT = {
    "knelpunten, gefilterd",
    "handreiking, alles",
    "zoeken, leeg",
    "zoeken",
    "bedankt",
    "toegankelijkheid",  # there once the editors have a page for it
}


def entries() -> dict[str, str | None]:
    response = Client().get("/sitemap.xml")
    assert response["Content-Type"] == "application/xml; charset=utf-8"
    urls = list(ElementTree.fromstring(response.content).iter(f"{SITEMAP}url"))  # noqa: S314
    found = {
        (url.findtext(f"{SITEMAP}loc") or ""): url.findtext(f"{SITEMAP}lastmod") for url in urls
    }
    assert len(found) == len(urls)
    return found


def paths() -> set[str]:
    return {address.removeprefix("http://testserver") for address in entries()}


def test_every_public_address_is_there() -> None:
    wanted = {address for name, address in ADDRESSES.items() if name not in LEFT_OUT}
    assert wanted - paths() == set()


def test_every_address_answers_and_is_its_own_canonical() -> None:
    for path in paths():
        html = Client().get(path).text
        assert f'<link rel="canonical" href="http://testserver{path}">' in html, path
        assert 'content="noindex"' not in html, path


def test_last_change_is_given_where_it_is_known() -> None:
    found = entries()
    for path in ("/", "/knelpunten/k1/", "/begrippen/begrip-1/", "/documenten/document-1/"):
        assert found[f"http://testserver{path}"], path


def test_closed_parts_are_not_there() -> None:
    assert [
        path for path in paths() if path.startswith(("/beheer", "/account", "/bestanden"))
    ] == []


def test_robots_names_the_site_map() -> None:
    assert "Sitemap: http://testserver/sitemap.xml" in Client().get("/robots.txt").text


def test_queries_do_not_grow(savepoint: None, django_assert_num_queries) -> None:
    Client().get("/sitemap.xml")
    for nummer in range(3):
        with django_assert_num_queries(10):
            Client().get("/sitemap.xml")
        make_verhaal(f"Meer {nummer}")
        make_begrip(f"meer-{nummer}")
        make_bron(f"meer-{nummer}")
        make_document(f"meer-{nummer}")
