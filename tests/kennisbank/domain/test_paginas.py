"""Placing and publishing: who did it, what is seen, and what a person has changed."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import PageLogEntry, Revision

from kennisbank.domain.paginas import (
    is_edited,
    plaats,
    publiceer,
    vorige_eigenaar,
    wijzig_velden,
)
from kennisbank.models import Kaart, PraktijkverhaalPage, VerhalenPage
from tests.factories.kennisbank import afdeling, make_organisatie, make_verhaal

pytestmark = pytest.mark.django_db


def nieuw_verhaal(**velden) -> PraktijkverhaalPage:
    return PraktijkverhaalPage(
        **{
            "title": "Eindje verder",
            "slug": "eindje-verder",
            "eigenaar": make_organisatie(),
            "herzien_voor": "2027-05-01",
        }
        | velden
    )


def test_plaats_gives_an_address_that_nobody_sees(client):
    page = plaats(nieuw_verhaal(live=True), onder=afdeling(VerhalenPage))
    assert (page.live, page.get_url()) == (False, "/praktijkverhalen/eindje-verder/")
    assert client.get(page.get_url()).status_code == 404
    assert Kaart.objects.count() == 0


def test_plaats_refuses_an_address_that_is_taken():
    make_verhaal("Eindje verder")
    with pytest.raises(ValidationError) as fout:
        plaats(nieuw_verhaal(), onder=afdeling(VerhalenPage))
    assert set(fout.value.message_dict) == {"slug"}


def test_publiceer_shows_the_page_to_everybody(client):
    page = plaats(nieuw_verhaal(lead="Een coach komt eerst."), onder=afdeling(VerhalenPage))
    publiceer(page, user=None)
    assert client.get(page.get_url()).status_code == 200
    assert [kaart.lead for kaart in Kaart.objects.all()] == ["Een coach komt eerst."]


def test_publiceer_logs_who_did_it(eindredacteur):
    page = publiceer(plaats(nieuw_verhaal(), onder=afdeling(VerhalenPage)), user=eindredacteur)
    regels = PageLogEntry.objects.filter(page=page.pk).order_by("pk")
    assert [(regel.action, regel.user) for regel in regels] == [
        ("wagtail.create", None),
        ("wagtail.edit", eindredacteur),
        ("wagtail.publish", eindredacteur),
    ]
    assert Revision.objects.for_instance(page).get().user == eindredacteur


def test_publiceer_by_the_program_logs_no_person():
    page = make_verhaal()
    regels = PageLogEntry.objects.filter(page=page.pk).order_by("pk")
    assert [(regel.action, regel.user) for regel in regels] == [
        ("wagtail.create", None),
        ("wagtail.edit", None),
        ("wagtail.publish", None),
    ]


@pytest.mark.parametrize("wie", ["redacteur", "lid", "buitenstaander"])
def test_publiceer_is_refused_to_who_may_not_publish(request, wie):
    page = plaats(nieuw_verhaal(), onder=afdeling(VerhalenPage))
    with pytest.raises(PermissionDenied):
        publiceer(page, user=request.getfixturevalue(wie))
    page.refresh_from_db()
    assert (page.live, Revision.objects.count(), Kaart.objects.count()) == (False, 0, 0)


@pytest.mark.parametrize("wie", ["eindredacteur", "beheerder"])
def test_publiceer_is_for_who_may_publish(request, wie):
    page = plaats(nieuw_verhaal(), onder=afdeling(VerhalenPage))
    publiceer(page, user=request.getfixturevalue(wie))
    page.refresh_from_db()
    assert page.live is True


def test_publiceer_incomplete_page_leaves_nothing_behind():
    page = plaats(nieuw_verhaal(eigenaar=None), onder=afdeling(VerhalenPage))
    with pytest.raises(ValidationError) as fout:
        publiceer(page, user=None)
    assert set(fout.value.message_dict) == {"eigenaar"}
    page.refresh_from_db()
    assert (page.live, Revision.objects.count(), Kaart.objects.count()) == (False, 0, 0)


def test_publiceer_returns_the_page_as_it_is_now():
    page = publiceer(plaats(nieuw_verhaal(), onder=afdeling(VerhalenPage)), user=None)
    assert (page.live, page.has_unpublished_changes) == (True, False)
    assert page.first_published_at is not None


def test_is_edited_new_page_is_not():
    assert is_edited(plaats(nieuw_verhaal(), onder=afdeling(VerhalenPage))) is False


def test_is_edited_published_by_the_program_is_not():
    assert is_edited(make_verhaal()) is False


def test_is_edited_published_by_a_person(eindredacteur):
    assert is_edited(make_verhaal(user=eindredacteur)) is True


def test_is_edited_draft_of_a_person_on_a_page_of_the_program(redacteur):
    page = make_verhaal()
    page.lead = "Nog niet klaar"
    page.save_revision(user=redacteur, log_action=True)
    assert is_edited(PraktijkverhaalPage.objects.get(pk=page.pk)) is True


def test_is_edited_published_by_the_program_after_a_person_is_not(eindredacteur):
    page = make_verhaal(user=eindredacteur)
    publiceer(page, user=None)
    assert is_edited(PraktijkverhaalPage.objects.get(pk=page.pk)) is False


def test_is_edited_stays_so_when_the_account_of_the_person_is_gone(eindredacteur):
    page = make_verhaal(user=eindredacteur)
    eindredacteur.delete()
    assert is_edited(PraktijkverhaalPage.objects.get(pk=page.pk)) is True


def test_publiceer_stands_above_the_review_for_who_may_publish(eindredacteur):
    page = plaats(nieuw_verhaal(), onder=afdeling(VerhalenPage))
    assert publiceer(page, user=eindredacteur).live


def test_wijzig_of_a_page_under_review_is_refused(redacteur, eindredacteur):
    page = make_verhaal("Een")
    page.save_revision(user=redacteur)
    page.get_workflow().start(page, redacteur)
    with pytest.raises(ValidationError):
        wijzig_velden(page, user=eindredacteur, herzien_voor=date(2028, 1, 1))
    assert Revision.objects.for_instance(page).count() == 2


def test_wijzig_by_who_may_not_publish_changes_nothing(redacteur):
    page = make_verhaal("Een", herzien_voor=date(2027, 5, 1))
    with pytest.raises(PermissionDenied):
        wijzig_velden(page, user=redacteur, herzien_voor=date(2028, 1, 1))
    assert PraktijkverhaalPage.objects.get().herzien_voor == date(2027, 5, 1)


def test_wijzig_of_a_draft_keeps_it_a_draft(eindredacteur):
    page = plaats(nieuw_verhaal(), onder=afdeling(VerhalenPage))
    wijzig_velden(page, user=eindredacteur, herzien_voor=date(2028, 1, 1))
    page = PraktijkverhaalPage.objects.get()
    assert (page.live, page.get_latest_revision_as_object().herzien_voor) == (
        False,
        date(2028, 1, 1),
    )


def test_vorige_eigenaar_is_that_of_the_newest_page_of_this_person(redacteur, eindredacteur):
    oud, nieuw = make_organisatie("oud"), make_organisatie("nieuw")
    make_verhaal("Eerst", owner=redacteur, eigenaar=oud)
    make_verhaal("Toen", owner=redacteur, eigenaar=nieuw)
    assert (vorige_eigenaar(redacteur), vorige_eigenaar(eindredacteur)) == (nieuw, None)
