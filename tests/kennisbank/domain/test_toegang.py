"""What is closed stays closed: cards, lists, counts and threads, for every role."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser, Group
from django.test import RequestFactory
from wagtail.models import Page

from kennisbank.domain.omgeving import omgeving_for
from kennisbank.domain.queries import (
    kaarten_for,
    kaarten_with_bron,
    lijst_for,
    nieuwste_for,
    stroom_tellingen,
    zoek_for,
)
from kennisbank.enums import Soort
from kennisbank.models import VerhalenPage
from portal.models import User
from tests.factories.gebruikers import make_user
from tests.factories.kennisbank import (
    afdeling,
    make_beperking,
    make_bron,
    make_handreiking,
    make_knelpunt,
    make_verhaal,
)

pytestmark = pytest.mark.django_db

BEZOEKER = AnonymousUser()
ROLLEN = ["redacteur", "eindredacteur", "beheerder", "lid", "buitenstaander"]


@pytest.fixture
def technisch_beheerder(db) -> User:
    return User.objects.create_superuser("techniek@elders.example")


def gezien(wie) -> set[str]:
    return {kaart.titel for kaart in kaarten_for(wie)}


def mag_openen(wie: User | AnonymousUser, page: Page) -> bool:
    """Wagtail's own answer, restriction by restriction."""
    request = RequestFactory().get("/")
    request.user, request.session = wie, {}  # type: ignore[assignment]
    return all(r.accept_request(request) for r in page.get_view_restrictions())


def test_login_restriction_closes_a_page_for_visitors_only():
    make_verhaal("open"), make_beperking(make_verhaal("dicht"))
    assert gezien(BEZOEKER) == {"open"}


@pytest.mark.parametrize("rol", ROLLEN)
def test_login_restriction_opens_for_every_account(request, rol):
    make_verhaal("open"), make_beperking(make_verhaal("dicht"))
    assert gezien(request.getfixturevalue(rol)) == {"open", "dicht"}


@pytest.mark.parametrize(
    ("rol", "titels"),
    [
        ("lid", {"open", "leden"}),
        ("redacteur", {"open", "redactie"}),
        ("eindredacteur", {"open"}),
        ("beheerder", {"open"}),
        ("buitenstaander", {"open"}),
    ],
)
def test_group_restriction_opens_for_that_group_only(request, rol, titels):
    wie = request.getfixturevalue(rol)
    request.getfixturevalue("roles")
    make_verhaal("open")
    make_beperking(make_verhaal("leden"), "groups", [Group.objects.get(name="Lid")])
    make_beperking(make_verhaal("redactie"), "groups", [Group.objects.get(name="Redacteur")])
    make_beperking(make_verhaal("niemand"), "groups", [])
    assert gezien(wie) == titels
    assert gezien(BEZOEKER) == {"open"}


def test_group_restriction_of_two_groups_opens_for_either(lid, redacteur, buitenstaander):
    groepen = Group.objects.filter(name__in=["Lid", "Redacteur"])
    make_beperking(make_verhaal("beide"), "groups", groepen)
    assert [gezien(wie) for wie in (lid, redacteur, buitenstaander)] == [
        {"beide"},
        {"beide"},
        set(),
    ]


def test_person_in_two_groups_sees_what_either_may_see(lid):
    extra = Group.objects.create(name="Leercirkel")
    lid.groups.add(extra)
    make_beperking(make_verhaal("cirkel"), "groups", [extra])
    make_beperking(make_verhaal("leden"), "groups", [Group.objects.get(name="Lid")])
    assert gezien(lid) == {"cirkel", "leden"}


def test_restriction_reaches_everything_below(lid):
    make_verhaal("in de sectie"), make_handreiking("gids", hoofdstukken=1)
    make_beperking(afdeling(VerhalenPage))
    assert gezien(BEZOEKER) == {"gids", "Hoofdstuk 1"}
    assert gezien(lid) == {"gids", "Hoofdstuk 1", "in de sectie"}


def test_restriction_of_a_page_leaves_its_neighbour_alone():
    """Paths in the tree start alike: page 0001 is no parent of page 00010."""
    for nummer in range(1, 13):
        page = make_verhaal(f"v{nummer}")
        if nummer == 1:
            make_beperking(page)
    assert gezien(BEZOEKER) == {f"v{nummer}" for nummer in range(2, 13)}


def test_restrictions_above_each_other_all_count(lid):
    gids = make_handreiking("gids", hoofdstukken=1)
    make_beperking(gids)
    hoofdstuk = gids.get_children().get()
    make_beperking(hoofdstuk, "groups", [Group.objects.create(name="Leercirkel")])
    assert (gezien(BEZOEKER), gezien(lid)) == (set(), {"gids"})


@pytest.mark.parametrize("rol", [*ROLLEN, "technisch_beheerder"])
def test_password_restriction_opens_for_nobody_but_the_superuser(request, rol):
    make_beperking(make_verhaal("dicht"), "password")
    wie = request.getfixturevalue(rol)
    assert gezien(wie) == ({"dicht"} if wie.is_superuser else set())


def test_superuser_sees_all(technisch_beheerder):
    make_beperking(make_verhaal("login"))
    make_beperking(make_verhaal("groep"), "groups", [])
    assert gezien(technisch_beheerder) == {"login", "groep"}


def test_closed_page_leaves_no_trace_in_any_list_or_count():
    bron = make_bron("rapport")
    dicht = make_knelpunt(1, title="geheim", stromen=["instroom"], bronnen=[bron])
    open_ = make_knelpunt(2, title="open", verder=[dicht], stromen=["instroom"], bronnen=[bron])
    make_beperking(dicht)
    gevonden = [
        list(lijst_for(BEZOEKER, [Soort.KNELPUNT])),
        nieuwste_for(BEZOEKER, [Soort.KNELPUNT], 5),
        list(zoek_for(BEZOEKER, [])),
        list(kaarten_with_bron(BEZOEKER, bron)),
    ]
    stromen: Any = stroom_tellingen(BEZOEKER)
    omgeving = omgeving_for(BEZOEKER, open_)
    assert [[kaart.titel for kaart in lijst] for lijst in gevonden] == [["open"]] * 4
    assert list(zoek_for(BEZOEKER, ["geheim"])) == []
    assert [(stroom.code, stroom.aantal) for stroom in stromen] == [("instroom", 1)]
    assert (omgeving.draad.kralen, omgeving.vorige) == ((), None)


def test_kaarten_agree_with_wagtail_for_every_role_and_restriction(request):
    rollen = [request.getfixturevalue(rol) for rol in [*ROLLEN, "technisch_beheerder"]]
    groepen = list(Group.objects.order_by("name"))
    paginas = [make_verhaal("open"), make_verhaal("login")]
    make_beperking(paginas[1])
    for groep in groepen:
        page = make_verhaal(f"groep {groep}")
        make_beperking(page, "groups", [groep])
        paginas.append(page)
    gids = make_handreiking("gids", hoofdstukken=1)
    make_beperking(gids, "groups", groepen[:2])
    paginas += [gids, gids.get_children().get().specific]
    for wie in [BEZOEKER, make_user("nieuw@elders.example"), *rollen]:
        verwacht = {page.title for page in paginas if mag_openen(wie, page)}
        assert gezien(wie) == verwacht
