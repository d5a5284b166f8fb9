"""Who may open which page, and that a page somebody may not open is nowhere to be seen."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from kennisbank.domain.paginas import publiceer
from kennisbank.models import KnelpuntPage, PraktijkverhaalPage, VerhalenPage
from kennisbank.views.feeds import SOORTEN
from portal.domain.roles import sync_roles
from portal.enums import Rol
from portal.models import User
from tests.factories.gebruikers import make_user
from tests.factories.kennisbank import afdeling, make_beperking, make_hoofdstuk, make_verhaal
from tests.kennisbank.views.verborgen import (
    MAKERS,
    STATES,
    WORD,
    make_verborgen,
    mark,
    regio_for,
)
from tests.kennisbank.views.wereld import ADDRESSES, bouw_wereld

ROLES = ["bezoeker", "buitenstaander", *(rol.value.lower() for rol in Rol)]
# What machines read is the same for whoever asks.
MACHINES = ["/sitemap.xml", "/nieuw.atom", "/regios/regio-jz1.atom"]
MACHINES += [f"/nieuw/{soort}.atom" for soort in SOORTEN]
LISTS = [*ADDRESSES.values(), f"/zoeken/?q={WORD}", *MACHINES]
LOGIN, FORBIDDEN = "/account/login/", 403
# What each role gets for a page in each state; only Lid is in the group that may see 'groep'.
ANSWERS: dict[str, dict[str, Any]] = {
    "live": dict.fromkeys(ROLES, 200),
    "concept": dict.fromkeys(ROLES, 404),
    "login": dict.fromkeys(ROLES, 200) | {"bezoeker": LOGIN},
    "groep": dict.fromkeys(ROLES, FORBIDDEN) | {"bezoeker": LOGIN, "lid": 200},
}


@dataclass
class Toneel:
    """The site before and after pages were hidden in it."""

    users: dict[str, User]
    voor: dict[str, str]
    na: dict[str, str]
    verborgen: dict[tuple[str, str], str]

    def client(self, role: str) -> Client:
        client = Client(raise_request_exception=False)
        if role in self.users:
            client.force_login(self.users[role])
        return client


@pytest.fixture(scope="module")
def toneel(open_database: None, media: object) -> Toneel:
    bouw_wereld(1)
    for state in STATES:
        regio_for(state)
    groep = Group.objects.create(name="Leercirkel data")
    users = cast_of(groep)
    voor = site_of_a_visitor()
    verborgen = make_verborgen(groep)
    return Toneel(users, voor, site_of_a_visitor(), verborgen)


def cast_of(groep: Group) -> dict[str, User]:
    sync_roles()
    users = {rol.value.lower(): make_user(f"{rol.value}@a.example", rol) for rol in Rol}
    users["buitenstaander"] = make_user("buitenstaander@elders.example")
    users["lid"].groups.add(groep)
    return users


def site_of_a_visitor() -> dict[str, str]:
    return {address: Client().get(address).text for address in LISTS}


def answer(client: Client, address: str) -> int | str:
    """The status after redirects; the login page by its address."""
    response = client.get(address, follow=True)
    hops = getattr(response, "redirect_chain", [])
    if hops and hops[-1][0].startswith(f"{LOGIN}?next={quote(address)}"):
        return LOGIN
    return response.status_code


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("kind", MAKERS)
def test_page_answers_each_role(toneel: Toneel, kind: str, state: str, role: str) -> None:
    given = answer(toneel.client(role), toneel.verborgen[kind, state])
    assert given == ANSWERS[state][role]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("role", ROLES)
def test_whole_guide_answers_as_the_guide(toneel: Toneel, role: str, state: str) -> None:
    address = toneel.verborgen["handreiking", state] + "alles/"
    assert answer(toneel.client(role), address) == ANSWERS[state][role]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", ADDRESSES)
def test_public_page_answers_each_role(toneel: Toneel, name: str, role: str) -> None:
    assert answer(toneel.client(role), ADDRESSES[name]) == ANSWERS["live"][role]


@pytest.mark.parametrize("address", LISTS)
def test_visitor_sees_the_site_as_if_hidden_pages_were_not_there(
    toneel: Toneel, address: str
) -> None:
    """Not in a list, a count, a thread, a neighbour, a label or an attribute."""
    assert toneel.na[address] == toneel.voor[address]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("address", MACHINES)
def test_feeds_and_site_map_hold_what_everybody_may_see(
    toneel: Toneel, address: str, role: str
) -> None:
    assert toneel.client(role).get(address).text == toneel.voor[address]


@pytest.mark.parametrize("role", ROLES)
def test_titles_reach_only_who_may_open_the_page(toneel: Toneel, role: str) -> None:
    client = toneel.client(role)
    everything = "".join(client.get(address).text for address in LISTS)
    seen = {state for state in STATES if mark(state) in everything}
    assert seen == {state for state in STATES if ANSWERS[state][role] == 200}


@pytest.mark.parametrize("role", ROLES)
def test_search_counts_only_what_the_role_may_open(toneel: Toneel, role: str) -> None:
    page = toneel.client(role).get(f"/zoeken/?q={WORD}").context["blad"].kaarten
    may_open = [state for state in STATES if ANSWERS[state][role] == 200]
    assert (page.paginator.count if page else 0) == len(may_open) * len(MAKERS)


@pytest.fixture
def terug(toneel: Toneel, savepoint: None) -> Toneel:
    """The stage, put back after a test that moves something."""
    return toneel


def test_restricted_section_hides_everything_below_it(terug: Toneel) -> None:
    make_beperking(afdeling(VerhalenPage), "login")
    site = site_of_a_visitor()
    shown = [address for address, html in site.items() if "Verhaal 1" in html]
    assert shown == []
    assert answer(terug.client("bezoeker"), "/praktijkverhalen/verhaal-1/") == LOGIN
    assert answer(terug.client("buitenstaander"), "/praktijkverhalen/verhaal-1/") == 200


def test_draft_of_a_live_page_stays_out_of_sight(terug: Toneel) -> None:
    verhaal = PraktijkverhaalPage.objects.get(slug="verhaal-1")
    verhaal.title = verhaal.lead = verhaal.periode = "Nog niet klaar"
    verhaal.stromen.set([])
    verhaal.save_revision()
    assert site_of_a_visitor() == terug.na


@pytest.mark.parametrize("when", ["planned", "expired", "unpublished"])
def test_page_outside_its_time_is_not_there(terug: Toneel, when: str) -> None:
    verhaal = make_verhaal("Buiten de tijd", live=False, stromen=["instroom"])
    if when == "planned":
        verhaal.go_live_at = timezone.now() + timedelta(days=1)
        verhaal.save_revision().publish()
    else:
        publiceer(verhaal, user=None)
        verhaal.unpublish(set_expired=when == "expired")
    assert site_of_a_visitor() == terug.na
    assert answer(terug.client("beheerder"), "/praktijkverhalen/buiten-de-tijd/") == 404


def test_chapter_of_a_guide_that_is_taken_away_goes_with_it(terug: Toneel) -> None:
    """Its breadcrumbs, contents and 'alles' would all lead to a page that is not there."""
    chapter = make_hoofdstuk("Achtergebleven", verder=list(KnelpuntPage.objects.all()))
    guide = chapter.get_parent().specific
    guide.unpublish()
    assert answer(terug.client("bezoeker"), chapter.get_url()) == 404
    assert site_of_a_visitor() == terug.na
    publiceer(guide, user=None)
    assert answer(terug.client("bezoeker"), chapter.get_url()) == 200
    assert "Achtergebleven" in Client().get("/knelpunten/k1/").text
