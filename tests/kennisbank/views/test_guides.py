"""A guide: one list of contents, chapters in order, and all of it on one page to print."""

import pytest
from django.test import Client

from tests.factories.kennisbank import make_beperking, make_handreiking, make_hoofdstuk
from tests.kennisbank.views.html import HtmlPage, read

pytestmark = pytest.mark.usefixtures("open_database", "savepoint")

GUIDE = "/handreikingen/gids/"
CHAPTERS = ["Zo begint u", "Aan tafel", "Bij de rechter"]  # not in the order of the alphabet


@pytest.fixture(autouse=True)
def _gids(open_database: None, savepoint: None) -> None:
    gids = make_handreiking("Gids", lead="Lees mij.", ontbreekt=[("punt", "Het schema.")])
    for title in CHAPTERS:
        tekst = f"<p>Over {title.lower()}.</p>"
        make_hoofdstuk(title, onder=gids, lead=f"Inleiding {title}.", inhoud=[("tekst", tekst)])


def get(address: str) -> HtmlPage:
    return read(Client().get(address))


def contents(page: HtmlPage) -> list[str]:
    [nav] = [n for n in page.all("nav") if n.attributes["aria-label"].startswith("Inhoud")]
    return [a.text for a in page.inside(nav, "a")]


def test_guide_lists_its_chapters_in_order_with_their_length() -> None:
    page = get(GUIDE)
    [chapters] = page.texts("ol", class_="aw-hoofdstukken")
    assert chapters == (
        "Zo begint u 1 minuut Inleiding Zo begint u. Aan tafel 1 minuut Inleiding Aan tafel. "
        "Bij de rechter 1 minuut Inleiding Bij de rechter."
    )
    assert page.links[f"{GUIDE}alles/"] == "Alles op één pagina, om te printen"


def test_guide_names_what_our_sources_lack() -> None:
    for address in (GUIDE, f"{GUIDE}alles/"):
        assert "Wat in onze bronnen ontbreekt Het schema." in get(address).main


@pytest.mark.parametrize("place", [0, 1, 2])
def test_chapter_knows_its_place_and_its_neighbours(place: int) -> None:
    slugs = ["zo-begint-u", "aan-tafel", "bij-de-rechter"]
    page = get(f"{GUIDE}{slugs[place]}/")
    assert f"Hoofdstuk {place + 1} van 3" in page.main
    assert contents(page) == ["Gids", *CHAPTERS, "Alles op één pagina (print, pdf)"]
    current = [a.text for a in page.all("a") if a.attributes.get("aria-current") == "page"]
    assert current == [CHAPTERS[place]]
    links = {
        a.attributes["rel"]: a.attributes["href"] for a in page.all("a") if "rel" in a.attributes
    }
    around = {"prev": place - 1, "next": place + 1}
    assert links == {
        rel: f"{GUIDE}{slugs[number]}/" for rel, number in around.items() if number in range(3)
    }


def test_whole_guide_holds_every_chapter_once_in_order() -> None:
    page = get(f"{GUIDE}alles/")
    assert contents(page) == CHAPTERS
    headings = [text for text in page.texts("h2") if text[0].isdigit()]
    assert headings == [f"{number}. {title}" for number, title in enumerate(CHAPTERS, start=1)]
    parts = page.texts("section", class_="aw-deel")
    assert parts == [
        f"{number}. {title} Inleiding {title}. Over {title.lower()}."
        for number, title in enumerate(CHAPTERS, start=1)
    ]


def test_whole_guide_begins_every_chapter_on_a_new_sheet_and_can_be_printed() -> None:
    page = get(f"{GUIDE}alles/")
    assert len(page.all("section", class_="aw-nieuw-blad")) == 3
    [button] = [
        b for b in page.all("button") if "data-aw-print" in b.attributes and "handreiking" in b.text
    ]
    assert "hidden" in button.attributes  # until there is script to print with
    [canonical] = page.all("link", rel="canonical")
    assert canonical.attributes["href"] == f"http://testserver{GUIDE}"


def test_closed_chapter_is_in_no_contents_and_not_in_the_whole_guide() -> None:
    page = get(f"{GUIDE}aan-tafel/")
    chapter = Client().get(f"{GUIDE}aan-tafel/").context["page"]
    make_beperking(chapter, "login")
    for address in (GUIDE, f"{GUIDE}alles/", f"{GUIDE}zo-begint-u/"):
        html = Client().get(address).text
        assert "Aan tafel" not in html
        assert "aan tafel" not in html
    nexts = [a.attributes["href"] for a in get(f"{GUIDE}zo-begint-u/").all("a", rel="next")]
    assert nexts == [f"{GUIDE}bij-de-rechter/"]
    assert page.all("h1")


def test_guide_without_chapters_is_a_page() -> None:
    gids = make_handreiking("Lege gids")
    for address in (gids.get_url(), f"{gids.get_url()}alles/"):
        assert Client().get(address).status_code == 200
