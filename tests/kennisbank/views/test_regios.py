"""The regions: a map and tiles of links, an equal list, and the way there from a municipality."""

from datetime import date

import pytest
from django.test import Client

from tests.factories.gebruikers import make_user
from tests.factories.kennisbank import make_gemeente, make_home, make_regio, make_regiopagina
from tests.kennisbank.views.html import HtmlPage, read

NONE = "Nog geen stand bekend"
TOO_LONG = "a" * 81


@pytest.fixture(scope="module")
def regios(open_database: None) -> None:
    make_home()
    for code, naam, rij, kolom in (
        ("JZ18", "Holland Rijnland", 5, 1),
        ("JZ14", "Twente", 3, 6),
        ("JZ24", "Haaglanden", 6, 0),
    ):
        make_regio(code, naam=naam, rij=rij, kolom=kolom, vorm=f"M{kolom} 0h9v9z")
    make_regiopagina("JZ18", statussen=[("lopend", date(2024, 1, 1))])
    make_regiopagina("JZ14", statussen=[("gestopt-gepauzeerd", date(2024, 1, 1))])
    make_regiopagina("JZ24", statussen=[("contact-gelegd", date(2024, 1, 1))])
    plaatsen = (("Leiden", "JZ18"), ("Leiderdorp", "JZ18"), ("Enschede", "JZ14"))
    for nummer, (naam, code) in enumerate(plaatsen):
        make_gemeente(f"GM{nummer}", naam=naam, regio=make_regio(code))


@pytest.fixture(scope="module")
def lid(open_database: None) -> Client:
    client = Client()
    client.force_login(make_user("iemand@elders.example"))
    return client


pytestmark = pytest.mark.usefixtures("regios")


def page_at(address: str, client: Client | None = None) -> HtmlPage:
    return read((client or Client()).get(address))


def test_map_holds_a_named_link_for_every_region_from_north_to_south() -> None:
    page = page_at("/regios/")
    [kaart] = page.all("svg", class_="aw-landkaart--links")
    assert [(a.text, a.attributes["href"]) for a in page.inside(kaart, "a")] == [
        ("Twente: Gestopt of gepauzeerd", "/regios/twente/"),
        ("Holland Rijnland: Lopend", "/regios/holland-rijnland/"),
        (f"Haaglanden: {NONE}", "/regios/haaglanden/"),
    ]
    assert kaart.attributes["aria-labelledby"] in page.ids


def test_tiles_stand_in_for_the_map_with_the_same_links() -> None:
    page = page_at("/regios/")
    [tegels] = page.all("ul", class_="aw-tegels")
    assert [(a.text, a.attributes["href"]) for a in page.inside(tegels, "a")] == [
        ("Twen Twente: Gestopt of gepauzeerd", "/regios/twente/"),
        ("HR Holland Rijnland: Lopend", "/regios/holland-rijnland/"),
        (f"Haag Haaglanden: {NONE}", "/regios/haaglanden/"),
    ]
    assert [li.attributes["class"] for li in page.inside(tegels, "li")] == [
        "aw-r3 aw-k6",
        "aw-r5 aw-k1",
        "aw-r6 aw-k0",
    ]


def test_list_says_the_same_by_name() -> None:
    page = page_at("/regios/")
    [lijst] = page.all("ul", class_="aw-regiolijst")
    assert [li.text for li in page.inside(lijst, "li")] == [
        f"Haaglanden {NONE}",
        "Holland Rijnland Lopend",
        "Twente Gestopt of gepauzeerd",
    ]


def test_legend_counts_and_narrows_the_list() -> None:
    page = page_at("/regios/?stand=lopend")
    [legenda] = page.all("ul", class_="aw-standen")
    assert [a.text for a in page.inside(legenda, "a")] == [
        "Alle regio's (3)",
        "Lopend (1)",
        "Gestopt of gepauzeerd (1)",
        "Eerste verkenning (0)",
        f"{NONE} (1)",
    ]
    gekozen = [a.text for a in page.inside(legenda, "a") if "aria-current" in a.attributes]
    assert gekozen == ["Lopend (1)"]
    assert page.texts("ul", class_="aw-regiolijst") == ["Holland Rijnland Lopend"]
    assert len(page.all("svg", class_="aw-landkaart--links")) == 1


def test_status_without_regions_says_so() -> None:
    page = page_at("/regios/?stand=eerste-verkenning")
    assert page.all("ul", class_="aw-regiolijst") == []
    assert "Geen regio's met deze stand" in page.main


def test_member_counts_what_a_visitor_does_not_see(lid: Client) -> None:
    assert "Contact gelegd (1)" in page_at("/regios/", lid).main
    assert page_at("/regios/?stand=contact-gelegd", lid).texts("ul", class_="aw-regiolijst") == [
        "Haaglanden Contact gelegd"
    ]


@pytest.mark.parametrize(
    ("getypt", "naar"),
    [
        ("Leiden", "/regios/holland-rijnland/?gemeente=Leiden"),
        ("gemeente ENSCHEDE", "/regios/twente/?gemeente=Enschede"),
        ("Enscede", "/regios/twente/?gemeente=Enschede"),
    ],
)
def test_municipality_leads_to_its_region(getypt: str, naar: str) -> None:
    response = Client().get("/regios/", {"gemeente": getypt})
    assert (response.status_code, response["Location"]) == (302, naar)
    page = page_at(naar)
    naam = naar.rpartition("=")[2]
    [notice] = [p.text for p in page.all("p", id="gemeente")]
    assert notice.startswith(f"{naam} hoort bij de jeugdregio ")


def test_more_municipalities_are_a_choice() -> None:
    page = page_at("/regios/?gemeente=leid")
    links = {href: text for href, text in page.links.items() if "gemeente=" in href}
    assert links == {
        "/regios/holland-rijnland/?gemeente=Leiden": "Leiden",
        "/regios/holland-rijnland/?gemeente=Leiderdorp": "Leiderdorp",
    }


@pytest.mark.parametrize(
    ("getypt", "status", "melding"),
    [
        ("Scheveningen", 200, "Deze gemeente kennen wij niet."),
        ("<script>alert(1)</script>", 200, "Deze gemeente kennen wij niet."),
        (TOO_LONG, 400, "Deze naam is te lang. Gebruik hooguit 80 tekens."),
    ],
)
def test_name_that_leads_nowhere_is_explained_at_the_field(
    getypt: str, status: int, melding: str
) -> None:
    response = Client().get("/regios/", {"gemeente": getypt})
    page = read(response)
    [veld] = page.all("input", id="gemeente")
    [fout] = page.texts("p", id=veld.attributes["aria-describedby"])
    assert (response.status_code, veld.attributes["value"]) == (status, getypt)
    assert fout.startswith(melding)


@pytest.mark.parametrize("naam", ["Enschede", "leiden", "<b>x</b>", ""])
def test_region_greets_only_its_own_municipalities(naam: str) -> None:
    """What somebody writes in the address is never shown."""
    response = Client().get("/regios/holland-rijnland/", {"gemeente": naam})
    assert response.status_code == 200
    assert read(response).all("p", id="gemeente") == []
    assert getattr(response, "bekende_parameters", frozenset()) == frozenset()


def test_answers_name_the_parameters_they_depend_on() -> None:
    """Free text never makes an entry in the cache of answers; a known municipality may."""
    client = Client()
    assert client.get("/regios/").bekende_parameters == {"stand"}  # type: ignore[attr-defined]
    known = client.get("/regios/holland-rijnland/?gemeente=Leiden")
    assert known.bekende_parameters == {"gemeente"}  # type: ignore[attr-defined]


def test_region_shows_its_own_outline_and_its_news() -> None:
    page = page_at("/regios/twente/")
    [kaart] = page.all("svg", class_="aw-landkaart--klein")
    [land, regio] = page.inside(kaart, "path")
    assert (land.attributes["class"], regio.attributes["d"]) == (
        "aw-landkaart__land",
        "M6 0h9v9z",
    )
    assert page.links["/regios/twente.atom"] == "Volg deze regio met een nieuwslezer"


def test_home_leads_to_the_map_and_asks_for_a_municipality() -> None:
    page = page_at("/")
    assert page.links["/regios/#kaart-kop"] == "Naar de kaart van alle regio's"
    assert [form.attributes["action"] for form in page.all("form", class_="aw-gemeente")] == [
        "/regios/"
    ]


def test_list_of_a_status_is_not_for_search_engines() -> None:
    page = page_at("/regios/?stand=lopend&utm=x")
    [canonical] = page.all("link", rel="canonical")
    assert canonical.attributes["href"] == "http://testserver/regios/?stand=lopend"
    assert [m.attributes["content"] for m in page.all("meta", name="robots")] == ["noindex"]
    assert page_at("/regios/").all("meta", name="robots") == []


def test_queries_do_not_grow(savepoint: None, django_assert_num_queries) -> None:
    client = Client()
    client.get("/regios/")
    with django_assert_num_queries(7):
        client.get("/regios/")
    for nummer in range(3):
        regio = make_regio(f"JY{nummer}", naam=f"Meer {nummer}", rij=9, kolom=nummer)
        make_regiopagina(regio, statussen=[("lopend", date(2024, 1, 1))])
        make_gemeente(f"GY{nummer}", naam=f"Plaats {nummer}", regio=regio)
    with django_assert_num_queries(7):
        client.get("/regios/")
