"""The feeds: valid Atom, the newest change first, names that stay when a page moves."""

from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest
from django.test import Client

from kennisbank.models import Kaart, OntwikkellijnenPage
from kennisbank.views.feeds import SOORTEN
from tests.factories.kennisbank import (
    afdeling,
    make_experiment,
    make_gestopt,
    make_handreiking,
    make_hoofdstuk,
    make_knelpunt,
    make_regio,
    make_regiopagina,
    make_valkuil,
    make_verhaal,
)
from tests.kennisbank.views.html import read

ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = ["/nieuw.atom", "/regios/regio-jz18.atom", *(f"/nieuw/{soort}.atom" for soort in SOORTEN)]


@pytest.fixture(scope="module")
def inhoud(open_database: None) -> None:
    make_knelpunt(1, title="Te weinig plek", lead="Over <b>plek</b> & tijd.")
    make_valkuil(1, title="Te snel")
    make_verhaal("Verhaal", regios=["JZ18"])
    make_experiment("Experiment", regios=["JZ14"])
    make_gestopt("Gestopt")
    make_hoofdstuk("Hoofdstuk", onder=make_handreiking("Gids"))
    make_regiopagina("JZ18")
    for dag, kaart in enumerate(Kaart.objects.order_by("pk"), start=1):
        Kaart.objects.filter(pk=kaart.pk).update(gewijzigd=datetime(2026, 1, dag, tzinfo=UTC))


pytestmark = pytest.mark.usefixtures("inhoud")


def feed_at(address: str) -> ElementTree.Element:
    response = Client().get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)  # noqa: S314 - our own


def titles(address: str) -> list[str | None]:
    return [entry.findtext(f"{ATOM}title") for entry in feed_at(address).iter(f"{ATOM}entry")]


@pytest.mark.parametrize("address", FEEDS)
def test_feed_has_what_atom_asks_for(address: str) -> None:
    feed = feed_at(address)
    for wat in [feed, *feed.iter(f"{ATOM}entry")]:
        assert [
            naam for naam in ("id", "title", "updated") if not wat.findtext(f"{ATOM}{naam}")
        ] == []
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "Aanpak Wachttijden"
    links = {link.attrib["rel"]: link.attrib["href"] for link in feed.findall(f"{ATOM}link")}
    assert links["self"] == f"http://testserver{address}"
    assert Client().get(links["alternate"].removeprefix("http://testserver")).status_code == 200
    ids = [element.text for element in feed.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))
    assert all((naam or "").startswith("tag:testserver,2026:") for naam in ids)


@pytest.mark.parametrize(
    ("address", "verwacht"),
    [
        (
            "/nieuw.atom",
            [
                "Regio JZ18",
                "Hoofdstuk",
                "Gids",
                "Gestopt",
                "Experiment",
                "Verhaal",
                "V1. Te snel",
                "K1. Te weinig plek",
            ],
        ),
        ("/nieuw/praktijkverhalen.atom", ["Verhaal"]),
        ("/nieuw/experimenten.atom", ["Gestopt", "Experiment"]),
        ("/nieuw/gestopt.atom", ["Gestopt"]),
        ("/nieuw/knelpunten.atom", ["V1. Te snel", "K1. Te weinig plek"]),
        ("/nieuw/handreikingen.atom", ["Hoofdstuk", "Gids"]),
        ("/regios/regio-jz18.atom", ["Regio JZ18", "Verhaal"]),
    ],
)
def test_feed_holds_its_kind_newest_change_first(address: str, verwacht: list[str]) -> None:
    assert titles(address) == verwacht


def test_entry_tells_what_changed_when_and_where() -> None:
    [entry] = list(feed_at("/nieuw/knelpunten.atom").iter(f"{ATOM}entry"))[1:]
    assert entry.findtext(f"{ATOM}updated") == "2026-01-01T00:00:00+00:00"
    assert entry.find(f"{ATOM}link").attrib["href"] == "http://testserver/knelpunten/k1/"  # type: ignore[union-attr]
    assert entry.find(f"{ATOM}category").attrib["term"] == "Knelpunt of oorzaak"  # type: ignore[union-attr]
    # The summary is HTML for whoever reads the feed: what an editor typed stays text.
    assert entry.findtext(f"{ATOM}summary") == "Over &lt;b&gt;plek&lt;/b&gt; &amp; tijd."


def test_entry_keeps_its_name_when_its_page_moves(savepoint: None) -> None:
    verhaal = make_verhaal("Zwerver")

    def naam() -> str | None:
        entries = feed_at("/nieuw.atom").iter(f"{ATOM}entry")
        return next(
            e.findtext(f"{ATOM}id") for e in entries if e.findtext(f"{ATOM}title") == "Zwerver"
        )

    voor = naam()
    verhaal.move(afdeling(OntwikkellijnenPage), pos="last-child")
    assert naam() == voor


def test_part_of_a_region_is_in_the_feed_of_the_whole(savepoint: None) -> None:
    deel = make_regio("DEEL", naam="Deel", deel_van=make_regio("JZ18"))
    make_verhaal("In een deel", regios=[deel])
    assert "In een deel" in titles("/regios/regio-jz18.atom")


@pytest.mark.parametrize(
    "address", ["/nieuw/onzin.atom", "/regios/onzin.atom", "/nieuw/GESTOPT.atom", "/nieuw.atom/"]
)
def test_feed_that_does_not_exist_is_not_found(address: str) -> None:
    assert Client().get(address).status_code == 404


def test_region_in_capitals_leads_to_the_feed() -> None:
    response = Client().get("/regios/REGIO-JZ18.atom")
    assert (response.status_code, response["Location"]) == (301, "/regios/regio-jz18.atom")


def test_page_names_its_feeds() -> None:
    for address, verwacht in (
        ("/", ["/nieuw.atom"]),
        ("/regios/regio-jz18/", ["/nieuw.atom", "/regios/regio-jz18.atom"]),
    ):
        html = Client().get(address).text
        assert [
            f for f in ("/nieuw.atom", "/regios/regio-jz18.atom") if f'href="{f}"' in html
        ] == verwacht


@pytest.mark.parametrize(
    ("address", "aantal"), [("/nieuw.atom", 2), ("/regios/regio-jz18.atom", 3)]
)
def test_queries_do_not_grow(
    savepoint: None, django_assert_num_queries, address: str, aantal: int
) -> None:
    for nummer in range(3):
        with django_assert_num_queries(aantal):
            Client().get(address)
        make_verhaal(f"Meer {nummer}", regios=["JZ18"])


def test_feed_is_no_longer_than_thirty(savepoint: None) -> None:
    for nummer in range(30):
        make_verhaal(f"Nog {nummer}")
    assert len(titles("/nieuw/praktijkverhalen.atom")) == 30


@pytest.mark.parametrize("soort", SOORTEN)
def test_list_names_the_feed_of_its_kind(soort: str) -> None:
    pagina = SOORTEN[soort][2]
    links = read(Client().get(pagina)).all("link", rel="alternate")
    assert [link.attributes["href"] for link in links] == ["/nieuw.atom", f"/nieuw/{soort}.atom"]
