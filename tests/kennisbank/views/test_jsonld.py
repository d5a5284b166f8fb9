"""What each kind of page says it is, to machines and to whoever shares it."""

import json
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.kennisbank.views.html import HtmlPage, read
from tests.kennisbank.views.refusals import LINKED_DATA
from tests.kennisbank.views.wereld import ADDRESSES

pytestmark = pytest.mark.usefixtures("wereld")

SITE = "http://testserver"
PUBLISHER = {"@type": "Organization", "@id": f"{SITE}/#organisatie", "name": "Aanpak Wachttijden"}
TYPES = {
    "knelpunt": "WebPage",
    "valkuil": "WebPage",
    "verhaal": "Article",
    "experiment": "Article",
    "gestopt experiment": "Article",
    "ontwikkellijn": "Article",
    "handreiking": "Article",
    "hoofdstuk": "Article",
    "methode": "WebPage",
    "regio": "WebPage",
    "tekst": "WebPage",
    "thema": "DefinedTerm",
    "stroom": "DefinedTerm",
    "fase": "DefinedTerm",
    "begrip": "DefinedTerm",
    "themas": "DefinedTermSet",
    "stromen": "DefinedTermSet",
    "fasen": "DefinedTermSet",
    "begrippen": "DefinedTermSet",
    "bron": "CreativeWork",
    "document": "DigitalDocument",
}
DATED = set(TYPES) - {"thema", "stroom", "fase", "themas", "stromen", "fasen", "begrippen"}


def page_of(name: str) -> HtmlPage:
    return read(Client().get(ADDRESSES[name]))


def graph_of(page: HtmlPage) -> list[dict[str, Any]]:
    [data] = [json.loads(script.text) for script in page.all("script", type=LINKED_DATA)]
    assert data.pop("@context") == "https://schema.org"
    return data.get("@graph", [data])


@pytest.mark.parametrize("name", TYPES)
def test_page_says_what_it_is(name: str) -> None:
    [thing, trail] = graph_of(page_of(name))
    address = f"{SITE}{ADDRESSES[name]}"
    assert (thing["@type"], trail["@type"]) == (TYPES[name], "BreadcrumbList")
    assert (thing["@id"], thing["url"], thing["inLanguage"]) == (address, address, "nl")
    assert thing["publisher"] == PUBLISHER
    assert thing.get("headline") or thing.get("name")
    today = timezone.localdate().isoformat()
    assert thing.get("dateModified") == (today if name in DATED else None)


def test_number_of_the_catalogue_identifies_an_item() -> None:
    assert [
        graph_of(page_of(name))[0]["identifier"] for name in ("knelpunt", "valkuil", "tekst")
    ] == [
        "K1",
        "V1",
        f"{SITE}/tekst-1/",
    ]


def test_term_belongs_to_its_list() -> None:
    [term, _] = graph_of(page_of("begrip"))
    assert (term["termCode"], term["description"]) == ("begrip-1", "Wat begrip-1 is.")
    for name, folder in (("begrip", "begrippen"), ("thema", "themas"), ("fase", "fasen")):
        term_set = graph_of(page_of(name))[0]["inDefinedTermSet"]
        assert term_set == f"{SITE}/{folder}/"
        assert graph_of(page_of(folder))[0]["@id"] == term_set


def test_home_is_the_site_and_who_publishes_it() -> None:
    site, organisation = graph_of(page_of("home"))
    assert (site["@type"], site["publisher"]) == ("WebSite", {"@id": organisation["@id"]})
    assert organisation == PUBLISHER | {"url": f"{SITE}/"}


def test_page_that_anybody_reads_says_it_is_free(admin_client: Client) -> None:
    assert graph_of(page_of("verhaal"))[0]["isAccessibleForFree"] is True
    for_member = read(admin_client.get(ADDRESSES["verhaal"]))
    assert "isAccessibleForFree" not in graph_of(for_member)[0]


@pytest.mark.parametrize("name", ADDRESSES)
def test_page_can_be_shared(name: str) -> None:
    page = page_of(name)
    shared = {
        m.attributes["property"]: m.attributes["content"]
        for m in page.all("meta")
        if m.attributes.get("property", "").startswith("og:")
    }
    [description] = page.all("meta", name="description")
    [canonical] = page.all("link", rel="canonical")
    kind = "article" if TYPES.get(name) == "Article" or name == "handreiking, alles" else "website"
    assert shared == {
        "og:title": page.texts("title")[0].removesuffix(" | Aanpak Wachttijden"),
        "og:description": description.attributes["content"],
        "og:type": kind,
        "og:url": canonical.attributes["href"],
        "og:locale": "nl_NL",
        "og:site_name": "Aanpak Wachttijden",
        "og:image": f"{SITE}/static/portal/deelbeeld.png",
    }


def test_picture_to_share_is_small_and_there() -> None:
    response = Client().get("/static/portal/deelbeeld.png")
    picture = b"".join(response)
    assert (response.status_code, picture[:8]) == (200, b"\x89PNG\r\n\x1a\n")
    assert len(picture) < 40_000


@pytest.mark.parametrize("address", ["/nergens/", "/zoeken/?q=%00"])
def test_refusal_is_kept_out_of_search_engines(address: str) -> None:
    page = read(Client().get(address))
    assert [m.attributes["content"] for m in page.all("meta", name="robots")] == ["noindex"]
    assert page.all("link", rel="canonical") == []


@pytest.mark.parametrize("name", ["zoeken", "knelpunten, gefilterd", "bedankt"])
def test_choice_is_kept_out_of_search_engines(name: str) -> None:
    assert [m.attributes["content"] for m in page_of(name).all("meta", name="robots")] == [
        "noindex"
    ]
