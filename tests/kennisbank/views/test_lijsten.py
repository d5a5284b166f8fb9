"""Each concept has one address: with its definition, what belongs to it, and a way to its list."""

import pytest
from django.test import Client

from tests.factories.kennisbank import (
    make_begrip,
    make_bron,
    make_document,
    make_fase,
    make_home,
    make_knelpunt,
    make_regiopagina,
    make_stroom,
    make_tekst,
    make_thema,
)
from tests.kennisbank.views.html import HtmlPage, read


@pytest.fixture(scope="module")
def indeling(open_database: None) -> None:
    make_home()
    instroom = make_stroom("instroom", omschrijving="De weg naar hulp.", volgorde=1)
    make_stroom("uitstroom", volgorde=2)
    kolom = make_fase("in-zorg-komen", stroom=instroom, omschrijving="Van vraag naar hulp.")
    make_fase("triage", stroom=instroom, kolom=kolom)
    make_fase("wachten", stroom=instroom, kolom=kolom)
    make_thema("ruimte")
    make_begrip("wachttijd")
    make_bron("rapport-2024")
    make_document("plan")
    make_knelpunt(12)
    make_regiopagina("JZ18")


pytestmark = pytest.mark.usefixtures("indeling")


def page_at(address: str) -> HtmlPage:
    return read(Client().get(address))


def links_in(page: HtmlPage, tag: str, class_: str) -> list[str]:
    return [
        link.attributes["href"]
        for element in page.all(tag, class_=class_)
        for link in page.inside(element, "a")
    ]


def test_streams_stand_together_with_their_meaning() -> None:
    page = page_at("/stromen/")
    assert page.texts("h2") == ["Instroom", "Uitstroom"]
    assert "De weg naar hulp." in page.texts("p")
    assert links_in(page, "h2", "aw-gids__titel") == ["/stromen/instroom/", "/stromen/uitstroom/"]


def test_phases_stand_together_with_their_steps() -> None:
    page = page_at("/fasen/")
    assert page.texts("h2") == ["In zorg komen"]
    assert links_in(page, "ul", "aw-kommalijst") == ["/fasen/triage/", "/fasen/wachten/"]


def test_stream_leads_to_its_phases_and_its_list() -> None:
    page = page_at("/stromen/instroom/")
    assert (page.texts("h1"), page.texts("h2")) == (["Instroom"], ["Fasen in deze stroom"])
    assert links_in(page, "ul", "aw-kommalijst") == ["/fasen/in-zorg-komen/"]
    assert page.links["/knelpunten/?stroom=instroom"] == "Bekijk de knelpunten hierbij"
    assert Client().get("/knelpunten/?stroom=instroom").status_code == 200


def test_phase_leads_up_down_and_to_its_list() -> None:
    kolom, stap = page_at("/fasen/in-zorg-komen/"), page_at("/fasen/triage/")
    assert kolom.texts("h2") == ["Stappen in deze fase", "Stroom"]
    assert stap.texts("h2") == ["Hoort bij", "Stroom"]
    assert links_in(stap, "ul", "aw-kommalijst") == ["/fasen/in-zorg-komen/", "/stromen/instroom/"]
    assert "/knelpunten/?fase=triage" in stap.links
    assert Client().get("/knelpunten/?fase=triage").status_code == 200


ADDRESSES = [
    "/stromen/instroom/",
    "/fasen/triage/",
    "/themas/ruimte/",
    "/begrippen/wachttijd/",
    "/bronnen/rapport-2024/",
    "/documenten/plan/",
    "/knelpunten/k12/",
    "/regios/regio-jz18/",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_concept_has_one_address(address: str) -> None:
    page = page_at(address)
    [canonical] = page.all("link", rel="canonical")
    assert canonical.attributes["href"] == f"http://testserver{address}"


@pytest.mark.parametrize("address", ADDRESSES)
def test_other_ways_to_write_it_lead_there_for_good(address: str) -> None:
    folder, code = address.strip("/").split("/")
    for other in (f"/{folder}/{code.upper()}/", f"/{folder}/{code.title()}/"):
        response = Client().get(f"{other}?bron=brief")
        assert (response.status_code, response["Location"]) == (301, f"{address}?bron=brief")
    without = Client().get(f"/{folder}/{code}")
    assert (without.status_code, without["Location"]) == (301, address)
    assert Client().get(f"/{folder}/{code.upper()}", follow=True).redirect_chain[-1][0] == address


@pytest.mark.parametrize("address", [a.replace(a.strip("/").split("/")[1], "x") for a in ADDRESSES])
def test_concept_that_is_not_there_is_not_found(address: str) -> None:
    assert Client().get(address).status_code == 404
    assert Client().get(address.replace("/x/", "/X/")).status_code == 404


@pytest.mark.parametrize("address", ["/É/", "/KNELPUNTEN/É/", "/KNELPUNTEN/K99/"])
def test_capitals_that_lead_nowhere_are_not_found(address: str) -> None:
    assert Client().get(address).status_code == 404


def test_section_in_capitals_leads_to_the_section() -> None:
    assert Client().get("/Regios/")["Location"] == "/regios/"


def test_page_with_capitals_of_its_own_keeps_them(savepoint: None) -> None:
    make_tekst("Over ons", slug="Over-ons")
    assert Client().get("/Over-ons/").status_code == 200
    assert Client().get("/over-ons/").status_code == 404


def test_page_that_is_taken_away_is_not_told_by_its_capitals(savepoint: None) -> None:
    make_tekst("Concept", slug="concept", live=False)
    assert Client().get("/CONCEPT/").status_code == 404


@pytest.mark.parametrize(
    ("address", "aantal"),
    [("/stromen/", 2), ("/stromen/instroom/", 3), ("/fasen/", 2), ("/fasen/in-zorg-komen/", 3)],
)
def test_queries_do_not_grow(
    savepoint: None, django_assert_num_queries, address: str, aantal: int
) -> None:
    kolom = make_fase("in-zorg-komen")
    for nummer in range(3):
        with django_assert_num_queries(aantal):
            Client().get(address)
        make_stroom(f"meer-{nummer}")
        make_fase(f"meer-{nummer}", kolom=kolom)
