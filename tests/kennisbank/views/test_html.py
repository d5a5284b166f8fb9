"""What every page of the site must be, read as a browser and a screen reader read it."""

import re
from collections import Counter
from itertools import pairwise
from typing import Any

import pytest
from django.test import Client

from tests.factories.kennisbank import (
    make_bron,
    make_handreiking,
    make_hoofdstuk,
    make_methode,
    make_tekst,
)
from tests.kennisbank.views.html import Element, HtmlPage, read
from tests.kennisbank.views.refusals import LINKED_DATA, ask
from tests.kennisbank.views.wereld import ADDRESSES, FORMS

pytestmark = pytest.mark.usefixtures("wereld")

ERRORS = {
    "404": "/nergens/",
    "400": "/zoeken/?q=%00",
    "414": f"/{2_001 * 'a'}/",
    "unknown filter": "/knelpunten/?stroom=x",
    "no such page": "/knelpunten/?pagina=9",
    "long search": f"/zoeken/?q={201 * 'a'}",
    "nothing found": "/zoeken/?q=xyzzy",
    "empty list": "/knelpunten/?stroom=sturing",
    "empty theme": "/themas/leeg/",
}
ALL = ADDRESSES | FORMS | ERRORS
# Elements that say nothing when they hold nothing.
NEVER_EMPTY = {
    "a",
    "p",
    "li",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "h1",
    "h2",
    "h3",
    "h4",
    "th",
    "summary",
}
IN_HTML = (
    "a article aside b blockquote body br button circle dd defs details div dl dt em figcaption "
    "figure footer form h1 h2 h3 h4 head header html i img input label li lineargradient link main "
    "meta nav ol option p path pattern rect script section select span stop strong summary sup svg "
    "fieldset legend table tbody td th thead "
    "time title tr ul use text textarea tspan"
)
TAGS = set(IN_HTML.split())
STRICT = {"default-src", "script-src", "style-src", "img-src", "base-uri", "form-action"}


def page_of(name: str) -> HtmlPage:
    return read(ask(ALL[name]))


def is_data(script: Element) -> bool:
    return script.attributes.get("type") == LINKED_DATA


def skipped(levels: list[int]) -> list[tuple[int, int]]:
    return [(one, next_) for one, next_ in pairwise([0, *levels]) if next_ > one + 1]


def doubles(page: HtmlPage) -> list[str]:
    return [name for name, times in Counter(page.ids).items() if times > 1]


@pytest.mark.parametrize("name", ALL)
def test_document_is_dutch_and_well_formed(name: str) -> None:
    page = page_of(name)
    assert page.unbalanced == []
    assert page.all("html")[0].attributes["lang"] == "nl"
    assert [len(page.all(tag)) for tag in ("title", "main", "header", "footer")][:2] == [1, 1]
    assert page.all("meta", name="viewport")[0].attributes["content"].endswith("initial-scale=1")
    assert page.all("meta", charset="utf-8")


@pytest.mark.parametrize("name", ALL)
def test_every_tag_is_one_that_html_has(name: str) -> None:
    assert {e.tag for e in page_of(name).elements} - TAGS == set()


@pytest.mark.parametrize("name", ALL)
def test_headings_start_at_one_and_skip_nothing(name: str) -> None:
    levels = page_of(name).heading_levels
    assert (levels.count(1), skipped(levels)) == (1, [])


@pytest.mark.parametrize("name", ALL)
def test_ids_are_unique_and_every_reference_has_one(name: str) -> None:
    page = page_of(name)
    assert doubles(page) == []
    named = ("aria-labelledby", "aria-describedby", "for", "aria-controls")
    wanted = {i for e in page.elements for n in named for i in e.attributes.get(n, "").split()}
    wanted |= {link[1:] for link in page.links if re.fullmatch(r"#.+", link)}
    assert wanted - set(page.ids) == set()


@pytest.mark.parametrize("name", ALL)
def test_nothing_is_empty_and_every_link_leads_somewhere(name: str) -> None:
    page = page_of(name)
    assert [e for e in page.elements if e.tag in NEVER_EMPTY and not e.text] == []
    assert [link.text for link in page.all("a") if not link.attributes.get("href")] == []
    assert [i for i in page.all("img") if "alt" not in i.attributes] == []


@pytest.mark.parametrize("name", ALL)
def test_regions_and_navigation_have_a_name_of_their_own(name: str) -> None:
    """Two landmarks of one kind must be told apart by their names."""
    page = page_of(name)
    for tag in ("nav", "aside", "form"):
        names = [e.attributes.get("aria-label", "") for e in page.all(tag)]
        assert tag == "form" or "" not in names
        assert [n for n, times in Counter(names).items() if n and times > 1] == []


def test_titles_are_unique() -> None:
    titles = Counter(page_of(name).texts("title")[0] for name in ADDRESSES)
    assert [title for title, times in titles.items() if times > 1] == []
    assert all(title.endswith(" | Aanpak Wachttijden") for title in titles)


@pytest.mark.parametrize("name", ADDRESSES)
def test_description_is_given_and_short(name: str) -> None:
    [description] = page_of(name).all("meta", name="description")
    assert 5 <= len(description.attributes["content"]) <= 200


@pytest.mark.parametrize("name", ALL)
def test_no_style_or_script_inside_the_page(name: str) -> None:
    page = page_of(name)
    assert page.all("style") == []
    assert [e for e in page.elements if "style" in e.attributes] == []
    assert [n for e in page.elements for n in e.attributes if n.startswith("on")] == []
    assert [s.text for s in page.all("script") if s.text and not is_data(s)] == []


@pytest.mark.parametrize("name", ALL)
def test_nothing_comes_from_another_host(name: str) -> None:
    outside = [a for a in page_of(name).resources if not a.startswith(("/static/", "/media/", "#"))]
    assert outside == []


@pytest.mark.parametrize("name", ALL)
def test_headers_of_a_visitors_page(name: str) -> None:
    response = ask(ALL[name])
    policy = dict(
        part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";")
    )
    assert set(policy) >= STRICT
    assert set(" ".join(policy.values()).split()) == {"'self'", "'none'"}
    assert set(response.cookies) == ({"csrftoken"} if name in FORMS else set())
    assert response["X-Content-Type-Options"] == "nosniff"
    # Nobody may keep the page for another; a browser asks again.
    assert "public" not in response.get("Cache-Control", "")
    assert response.status_code != 200 or "Cookie" in response.get("Vary", "")


@pytest.mark.parametrize("name", ADDRESSES)
def test_every_link_on_the_page_works(name: str, checked: dict[str, int]) -> None:
    links = {link.partition("#")[0] for link in page_of(name).links}
    own = {resolve(ALL[name], link) for link in links if not re.match(r"(https?|mailto):", link)}
    for address in own - set(checked):
        response = Client().get(address)
        b"".join(response)  # a stream that is read to its end closes itself
        checked[address] = response.status_code
    dead = {address for address in own if checked[address] != 200}
    assert {address.partition("?")[0] for address in dead} - NOT_IN_THIS_WORLD == set()


@pytest.fixture(scope="module")
def checked() -> dict[str, int]:
    """The status of every address that a page has linked to."""
    return {}


def resolve(address: str, link: str) -> str:
    path = address.partition("?")[0]
    return f"{path}{link}" if link.startswith("?") or not link else link


# Pages of the start content that templates link to; tests/journeys reads the real ones.
NOT_IN_THIS_WORLD = {
    "/bronnen-en-licenties/",
    "/leernetwerk/",
    "/over/",
    "/privacy/",
    "/waarom-wachten-kinderen/",
    "/werkwijze/testladder/",
}


BODIES: dict[str, list[tuple[str, Any]]] = {
    "kader": [("kader", {"titel": "K", "tekst": "<p>a</p>"})],
    "stappen": [("stappen", {"stappen": [{"titel": "S", "tekst": ""}]})],
    "tegenspraak": [("tegenspraak", {"onderwerp": "T", "lezingen": 2 * [{"waarde": "1"}]})],
    "tussenkop": [("kop", {"tekst": "T", "niveau": "h3"})],
    "noten": [("noten", {"noten": [{"nummer": 1, "tekst": "n"}]})],
    "verder_lezen": [("verder_lezen", {"regels": [{"titel": "v", "url": "https://a.example/"}]})],
}


@pytest.mark.parametrize("last", BODIES)
@pytest.mark.parametrize("first", BODIES)
def test_text_may_begin_with_any_block(savepoint: None, first: str, last: str) -> None:
    """Editors decide the order; the levels of the headings follow."""
    page = read(Client().get(make_methode(inhoud=BODIES[first] + BODIES[last]).get_url()))
    assert (page.heading_levels.count(1), skipped(page.heading_levels)) == (1, [])


def test_headings_in_a_whole_guide_stand_below_their_chapter(savepoint: None) -> None:
    guide = make_handreiking("Gids vol")
    body = [*BODIES["kader"], ("kop", {"tekst": "Eerst", "niveau": "h2"}), *BODIES["tussenkop"]]
    make_hoofdstuk("Deel een", onder=guide, inhoud=body)
    page = read(Client().get(f"{guide.get_url()}alles/"))
    levels = [(e.tag, e.text) for e in page.elements if e.tag in ("h2", "h3", "h4")]
    assert levels[:4] == [("h2", "1. Deel een"), ("h3", "K"), ("h3", "Eerst"), ("h4", "T")]


def test_equal_headings_get_addresses_of_their_own(savepoint: None) -> None:
    kop = ("kop", {"tekst": "Inhoud", "niveau": "h2"})
    guide = make_handreiking("Gids dubbel", inhoud=[kop, kop])
    for nummer in (1, 2):
        make_hoofdstuk(f"Inhoud {nummer}", onder=guide, inhoud=[kop, kop])
    for address in (guide.get_url(), f"{guide.get_url()}alles/"):
        assert doubles(read(Client().get(address))) == []


def test_note_that_is_marked_twice_leads_back_to_the_first_mark(savepoint: None) -> None:
    noten = [{"nummer": 1, "tekst": "Volgens de bron."}]
    marks = [("tekst", "<p>Een[^1] en twee[^1].</p>"), ("tekst", "<p>Drie[^1].</p>")]
    page = read(Client().get(make_tekst(inhoud=[*marks, ("noten", {"noten": noten})]).get_url()))
    assert doubles(page) == []
    assert page.ids.count("nootteken-1") == 1
    assert len(page.all("a", href="#noot-1")) == 3


def test_text_of_an_editor_is_shown_as_text(savepoint: None) -> None:
    """Names and titles are never markup, wherever they are shown."""
    attack = '"><script>alert(1)</script>'
    bron = make_bron("aanval", titel=attack, houder=attack, omschrijving=attack)
    tekst = make_tekst("Aanval", lead=attack, bronnen=[bron])
    for address in (tekst.get_url(), "/bronnen/", "/bronnen/aanval/", "/zoeken/?q=aanval"):
        response = ask(address)
        assert response.status_code == 200
        assert attack not in response.text
        assert [s for s in read(response).all("script") if s.text and not is_data(s)] == []
