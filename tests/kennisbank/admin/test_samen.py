"""Many pages at once: who may, what changes, and what an open draft keeps."""

from datetime import date

import pytest
from django.urls import reverse
from wagtail.models import Page, PageLogEntry

from kennisbank.models import Kaart, PraktijkverhaalPage
from tests.factories.beoordeling import stap, stuur_in
from tests.factories.kennisbank import make_organisatie, make_tekst, make_verhaal

pytestmark = pytest.mark.django_db

DATUM = {"herzien_voor": "31-12-2028"}


def adres(actie: str, *pages: Page) -> str:
    ids = "&".join(f"id={page.pk}" for page in pages)
    return f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', actie])}?{ids}"


def datums() -> dict[str, date]:
    return dict(PraktijkverhaalPage.objects.values_list("title", "herzien_voor"))


@pytest.mark.parametrize("rol", ["eindredacteur", "beheerder"])
def test_review_date_of_many_pages_is_set_at_once(als, request, rol):
    een, twee = make_verhaal("Een"), make_verhaal("Twee")
    response = als(rol).post(adres("herziendatum", een, twee), DATUM)
    assert response.status_code == 302
    assert datums() == {"Een": date(2028, 12, 31), "Twee": date(2028, 12, 31)}
    assert set(Kaart.objects.values_list("herzien_voor", flat=True)) == {date(2028, 12, 31)}
    user = request.getfixturevalue(rol)
    regels = PageLogEntry.objects.filter(user=user, action="wagtail.publish")
    assert {regel.page_id for regel in regels} == {een.pk, twee.pk}


@pytest.mark.parametrize("rol", ["redacteur", "lid", "buitenstaander"])
def test_others_change_nothing(als, rol):
    page = make_verhaal("Een", herzien_voor=date(2027, 1, 1))
    als(rol).post(adres("herziendatum", page), DATUM)
    assert datums() == {"Een": date(2027, 1, 1)}


def test_visitor_is_sent_to_the_login(client):
    page = make_verhaal("Een", herzien_voor=date(2027, 1, 1))
    assert client.post(adres("herziendatum", page), DATUM).status_code == 302
    assert datums() == {"Een": date(2027, 1, 1)}


def test_another_owner_shows_on_the_cards(als):
    page, nieuw = make_verhaal("Een"), make_organisatie("regio-holland", naam="Regio Holland")
    als("eindredacteur").post(adres("eigenaar", page), {"eigenaar": nieuw.pk})
    assert Kaart.objects.get(pk=page.pk).eigenaar == nieuw


def test_open_draft_stays_and_takes_the_change(als, redacteur):
    page = make_verhaal("Een")
    page.title = "Een, herschreven"
    page.save_revision(user=redacteur)
    als("eindredacteur").post(adres("herziendatum", page), DATUM)
    page = PraktijkverhaalPage.objects.get()
    concept = page.get_latest_revision_as_object()
    assert (page.title, page.herzien_voor) == ("Een", date(2028, 12, 31))
    assert (concept.title, concept.herzien_voor) == ("Een, herschreven", date(2028, 12, 31))
    assert (page.has_unpublished_changes, page.latest_revision.user) == (True, redacteur)


def test_page_that_was_never_public_stays_a_draft(als):
    page = make_verhaal("Een")
    page.unpublish()
    als("eindredacteur").post(adres("herziendatum", page), DATUM)
    page = PraktijkverhaalPage.objects.get()
    assert (page.live, page.get_latest_revision_as_object().herzien_voor) == (
        False,
        date(2028, 12, 31),
    )


def test_page_under_review_is_left_alone(als, redacteur):
    page = make_verhaal("Een", herzien_voor=date(2027, 1, 1))
    stuur_in(page, redacteur, lead="Nieuw.")
    vraag = als("eindredacteur").get(adres("herziendatum", page))
    als("eindredacteur").post(adres("herziendatum", page), DATUM)
    assert "wachten op een oordeel" in vraag.content.decode()
    assert datums() == {"Een": date(2027, 1, 1)}
    assert stap(page).revision == Page.objects.get(pk=page.pk).latest_revision


@pytest.mark.parametrize(
    ("actie", "data", "fout"),
    [
        ("herziendatum", {"herzien_voor": "morgen"}, "herzien_voor"),
        ("eigenaar", {"eigenaar": "99999999999999999999"}, "eigenaar"),
        ("eigenaar", {}, "eigenaar"),
    ],
)
def test_wrong_value_is_told_and_changes_nothing(als, actie, data, fout):
    page = make_verhaal("Een", herzien_voor=date(2027, 1, 1))
    response = als("eindredacteur").post(adres(actie, page), data)
    assert (response.status_code, list(response.context["form"].errors)) == (200, [fout])
    assert datums() == {"Een": date(2027, 1, 1)}


@pytest.mark.parametrize("rol", ["eindredacteur", "beheerder"])
def test_publish_of_many_obeys_the_review(als, redacteur, rol):
    verhaal, tekst = make_verhaal("Een"), make_tekst("Over ons")
    for page in (verhaal, tekst):
        page.title = f"{page.title}, anders"
        page.save_revision(user=redacteur)
    als(rol).post(adres("publish", verhaal, tekst))
    assert {page.title for page in Page.objects.filter(pk__in=[verhaal.pk, tekst.pk])} == {
        "Een",
        "Over ons, anders",
    }


def test_publish_with_all_below_obeys_the_review(als, redacteur):
    verhaal = make_verhaal("Een")
    verhaal.unpublish()
    als("beheerder").post(adres("publish", verhaal.get_parent()), {"include_descendants": "on"})
    assert Page.objects.get(pk=verhaal.pk).live is False


@pytest.mark.parametrize(("rol", "online"), [("redacteur", True), ("eindredacteur", False)])
def test_taking_offline_needs_no_review(als, rol, online):
    verhaal = make_verhaal("Een")
    als(rol).post(adres("unpublish", verhaal))
    assert Page.objects.get(pk=verhaal.pk).live is online


@pytest.mark.parametrize("rol", ["eindredacteur", "beheerder"])
def test_copy_starts_as_a_draft(als, rol):
    verhaal = make_verhaal("Een")
    data = {
        "new_title": "Kopie",
        "new_slug": "kopie",
        "new_parent_page": verhaal.get_parent().pk,
        "publish_copies": "on",
        "alias": "on",
    }
    als(rol).post(f"/beheer/pages/{verhaal.pk}/copy/", data)
    kopie = PraktijkverhaalPage.objects.get(slug="kopie")
    assert (kopie.live, kopie.alias_of) == (False, None)
