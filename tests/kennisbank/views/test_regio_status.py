"""A support status that is not public leaves no trace for a visitor; members see it."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from kennisbank.domain.paginas import publiceer
from kennisbank.enums import OPENBARE_STATUSSEN, SteunStatus
from kennisbank.models import RegioPage, RegioStatus
from portal.models import User
from tests.factories.gebruikers import make_user
from tests.factories.kennisbank import make_bron, make_home, make_regio, make_regiopagina
from tests.kennisbank.views.html import read

STIL, EERDER = "/regios/stil/", "/regios/eerder/"
NO_STATUS = "Nog geen stand bekend"
SITE = [
    "/",
    "/regios/",
    "/regios/?stand=onbekend",
    STIL,
    EERDER,
    "/bronnen/bron-1/",
    "/zoeken/?q=niet+door",
    "/zoeken/",
]
WHERE = ["/", "/regios/", STIL]
HIDDEN = sorted(set(SteunStatus) - OPENBARE_STATUSSEN)
REASON, NOTE = "capaciteit", "Wegens drukte bij de gemeenten"


@pytest.fixture(scope="module")
def regios(open_database: None) -> None:
    """One region that never had a status, and one that had a public status in 2021."""
    make_home()
    make_bron("bron-1")
    for plek, naam in enumerate(("Stil", "Eerder"), start=1):
        make_regio(f"JZ{plek}", naam=naam, rij=1, kolom=plek, vorm="M0 0h9v9z")
    make_regiopagina("JZ1", bronnen=["bron-1"])
    make_regiopagina("JZ2", statussen=[("lopend", date(2021, 3, 1))])


@pytest.fixture(scope="module")
def buitenstaander(open_database: None) -> User:
    return make_user("buitenstaander@elders.example")


@pytest.fixture(autouse=True)
def _back_again(regios: None, savepoint: None) -> None:
    """Every test starts from the same two regions."""


def add_status(slug: str, status: str, datum: date = date(2024, 5, 6)) -> None:
    page = RegioPage.objects.get(slug=slug)
    page.statussen.add(
        RegioStatus(
            status=status, datum=datum, reden=REASON, toelichting=NOTE, bron=make_bron("bron-1")
        )
    )
    publiceer(page, user=None)


def site_of(client: Client) -> dict[str, str]:
    return {address: client.get(address).text for address in SITE}


@pytest.mark.parametrize("status", HIDDEN)
def test_hidden_status_looks_like_no_status_to_a_visitor(status: str) -> None:
    """The whole page is the same: text, attributes, counts, the shapes on the map."""
    before = site_of(Client())
    add_status("stil", status)
    assert site_of(Client()) == before


@pytest.mark.parametrize("status", HIDDEN)
def test_hidden_status_after_a_public_one_is_not_told(status: str) -> None:
    add_status("eerder", status)
    for address, html in site_of(Client()).items():
        assert SteunStatus(status).label not in html, address
        assert f"is-{status}" not in html, address
        assert NOTE not in html, address
        assert "2024" not in html, address
    assert read(Client().get(EERDER)).texts("ol", class_="aw-verloop") == [
        "Lopend sinds 1 maart 2021"
    ]


@pytest.mark.parametrize("address", WHERE)
@pytest.mark.parametrize("status", HIDDEN)
def test_member_sees_a_hidden_status(buitenstaander: User, status: str, address: str) -> None:
    add_status("stil", status)
    client = Client()
    client.force_login(buitenstaander)
    html = client.get(address).text
    assert f"is-{status}" in html


@pytest.mark.parametrize("status", sorted(OPENBARE_STATUSSEN))
def test_public_status_is_shown_with_reason_date_and_source(status: str) -> None:
    add_status("stil", status)
    page = read(Client().get(STIL))
    [history] = page.texts("ol", class_="aw-verloop")
    label = SteunStatus(status).label
    assert history.startswith(f"{label} sinds 6 mei 2024 Reden: ")
    assert NOTE in history
    assert "Bron: Bron 1" in history


@pytest.mark.parametrize("status", SteunStatus)
def test_status_of_tomorrow_is_shown_to_nobody(buitenstaander: User, status: str) -> None:
    member = Client()
    member.force_login(buitenstaander)
    before = site_of(Client()), site_of(member)
    add_status("stil", status, timezone.localdate() + timedelta(days=1))
    assert (site_of(Client()), site_of(member)) == before


@pytest.mark.parametrize("address", ["/", "/regios/"])
def test_legend_names_what_this_reader_can_find(buitenstaander: User, address: str) -> None:
    member = Client()
    member.force_login(buitenstaander)
    public = [status.label for status in SteunStatus if status in OPENBARE_STATUSSEN]
    everything = [status.label for status in SteunStatus]
    for client, labels in ((Client(), public), (member, everything)):
        [legend] = read(client.get(address)).texts("ul", class_="aw-legenda")
        words = re.sub(r" \(\d+\)", "", legend).removeprefix("Alle regio's ")
        assert words == " ".join([*labels, NO_STATUS])


@pytest.mark.parametrize("status", HIDDEN)
def test_list_of_a_hidden_status_is_refused_as_one_that_does_not_exist(
    buitenstaander: User, status: str
) -> None:
    add_status("stil", status)
    refused, unknown = (Client().get(f"/regios/?stand={s}") for s in (status, "onzin"))
    assert (refused.status_code, unknown.status_code) == (400, 400)
    assert refused.text.replace(status, "onzin") == unknown.text
    member = Client()
    member.force_login(buitenstaander)
    page = read(member.get(f"/regios/?stand={status}"))
    assert page.texts("ul", class_="aw-regiolijst") == [f"Stil {SteunStatus(status).label}"]


def test_status_is_said_in_words_wherever_it_is_coloured() -> None:
    """Map, tile and list say it; the shape on the home page is decoration."""
    add_status("stil", "lopend")
    page = read(Client().get("/regios/"))
    links = [link.text for link in page.all("a", href=STIL)]
    assert links == ["Stil: Lopend", "Stil Stil: Lopend", "Stil"]
    assert "Stil Lopend" in page.texts("li")
    assert "Stil" in read(Client().get("/")).links[STIL]
