"""An old address leads on after a move or another slug, for a page and all that is below it."""

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect

from kennisbank.models import HandreikingPage, HoofdstukPage, Kaart
from portal.models import User
from tests.factories.beoordeling import STUUR_IN, zet_online
from tests.factories.formulieren import edit_url, page_data
from tests.factories.kennisbank import make_handreiking, make_hoofdstuk, make_verhaal

pytestmark = pytest.mark.django_db


@pytest.fixture
def ander_adres(eindredacteur: User, django_capture_on_commit_callbacks):
    """Gives a page another slug, through the form and the review of the CMS."""

    def verander(page, slug: str) -> None:
        client = Client()
        client.force_login(eindredacteur)
        page = type(page).objects.get(pk=page.pk)
        with django_capture_on_commit_callbacks(execute=True):
            response = client.post(
                edit_url(page), page_data(page, eindredacteur, slug=slug) | STUUR_IN
            )
            assert response.status_code == 302
            zet_online(page)

    return verander


@pytest.fixture
def verhuis(eindredacteur: User, django_capture_on_commit_callbacks):
    """Moves a page below another, with the screen of the CMS."""

    def doe(page, naar) -> None:
        client = Client()
        client.force_login(eindredacteur)
        with django_capture_on_commit_callbacks(execute=True):
            response = client.post(f"/beheer/pages/{page.pk}/move/{naar.pk}/confirm/")
            assert response.status_code == 302

    return doe


def volg(adres: str) -> list[tuple[str, int]]:
    """Every step from an address to where it ends, with its status."""
    response = Client().get(adres, follow=True)
    return [*response.redirect_chain, (response.request["PATH_INFO"], response.status_code)]


def test_old_slug_of_a_guide_leads_on_for_the_guide_and_its_chapters(ander_adres):
    gids = make_handreiking("Gids", slug="oud")
    make_hoofdstuk("Begin", onder=gids, slug="begin")
    ander_adres(gids, "nieuw")
    assert volg("/handreikingen/oud/") == [
        ("/handreikingen/nieuw/", 301),
        ("/handreikingen/nieuw/", 200),
    ]
    assert volg("/handreikingen/oud/begin/") == [
        ("/handreikingen/nieuw/begin/", 301),
        ("/handreikingen/nieuw/begin/", 200),
    ]


def test_old_address_of_all_chapters_on_one_page_leads_on(ander_adres):
    gids = make_handreiking("Gids", slug="oud")
    ander_adres(gids, "nieuw")
    assert volg("/handreikingen/oud/alles/")[-1] == ("/handreikingen/nieuw/alles/", 200)


def test_second_change_leads_on_in_one_step(ander_adres):
    verhaal = make_verhaal("Ons verhaal", slug="een")
    ander_adres(verhaal, "twee")
    ander_adres(verhaal, "drie")
    for oud in ("een", "twee"):
        assert volg(f"/praktijkverhalen/{oud}/") == [
            ("/praktijkverhalen/drie/", 301),
            ("/praktijkverhalen/drie/", 200),
        ]


def test_address_that_comes_back_makes_no_loop(ander_adres):
    verhaal = make_verhaal("Ons verhaal", slug="een")
    ander_adres(verhaal, "twee")
    ander_adres(verhaal, "een")
    assert volg("/praktijkverhalen/een/") == [("/praktijkverhalen/een/", 200)]
    assert volg("/praktijkverhalen/twee/") == [
        ("/praktijkverhalen/een/", 301),
        ("/praktijkverhalen/een/", 200),
    ]


def test_old_address_that_another_page_takes_shows_that_page(ander_adres):
    eerste = make_verhaal("Eerste", slug="een")
    ander_adres(eerste, "twee")
    make_verhaal("Tweede", slug="een")
    assert volg("/praktijkverhalen/een/") == [("/praktijkverhalen/een/", 200)]


def test_chapter_that_moves_is_found_at_its_old_address(verhuis):
    van, naar = make_handreiking("Van", slug="van"), make_handreiking("Naar", slug="naar")
    hoofdstuk = make_hoofdstuk("Begin", onder=van, slug="begin")
    verhuis(hoofdstuk, naar)
    assert volg("/handreikingen/van/begin/") == [
        ("/handreikingen/naar/begin/", 301),
        ("/handreikingen/naar/begin/", 200),
    ]
    assert Kaart.objects.get(pk=hoofdstuk.pk).url == "/handreikingen/naar/begin/"


def test_chapter_that_moves_back_makes_no_loop(verhuis):
    van, naar = make_handreiking("Van", slug="van"), make_handreiking("Naar", slug="naar")
    hoofdstuk = make_hoofdstuk("Begin", onder=van, slug="begin")
    verhuis(hoofdstuk, naar)
    verhuis(HoofdstukPage.objects.get(), HandreikingPage.objects.get(slug="van"))
    assert volg("/handreikingen/van/begin/") == [("/handreikingen/van/begin/", 200)]
    assert volg("/handreikingen/naar/begin/") == [
        ("/handreikingen/van/begin/", 301),
        ("/handreikingen/van/begin/", 200),
    ]


def test_redirect_of_a_page_that_goes_offline_is_no_error(ander_adres):
    verhaal = make_verhaal("Ons verhaal", slug="oud")
    ander_adres(verhaal, "nieuw")
    type(verhaal).objects.get(pk=verhaal.pk).unpublish()
    assert volg("/praktijkverhalen/oud/")[-1] == ("/praktijkverhalen/nieuw/", 404)
    assert Redirect.objects.count() == 1
