"""The form of a page: what it opens with, and what it does not let through."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from kennisbank.domain.controle import GEEN_BSN
from kennisbank.models import HandreikingPage, PraktijkverhaalPage, VerhalenPage
from tests.factories.beoordeling import STUUR_IN, zet_online
from tests.factories.formulieren import add_url, edit_url, page_data
from tests.factories.kennisbank import (
    afdeling,
    make_handreiking,
    make_knelpunt,
    make_organisatie,
    make_verhaal,
)

pytestmark = pytest.mark.django_db


def nieuw_formulier(client):
    return client.get(add_url(PraktijkverhaalPage, afdeling(VerhalenPage))).context["form"]


def test_new_page_opens_with_a_review_date_a_year_ahead(als):
    form = nieuw_formulier(als("redacteur"))
    assert form["herzien_voor"].value() == timezone.localdate() + timedelta(days=365)


def test_new_page_opens_with_the_owner_of_the_last_page_of_this_editor(als, redacteur):
    regio = make_organisatie("regio-holland")
    make_verhaal("Van mij", owner=redacteur, eigenaar=regio)
    make_verhaal("Van een ander")
    assert nieuw_formulier(als("redacteur"))["eigenaar"].value() == regio.pk


def test_first_page_of_an_editor_has_no_owner_yet(als):
    make_verhaal("Van een ander")
    assert nieuw_formulier(als("redacteur"))["eigenaar"].value() is None


def test_causes_stand_in_the_order_of_their_numbers(als):
    for nummer in (12, 3):
        make_knelpunt(nummer)
    make_knelpunt(1, catalogus_soort="valkuil")
    keuzes = nieuw_formulier(als("redacteur")).fields["knelpunten"].queryset
    assert [page.nummercode for page in keuzes] == ["K3", "K12", "V1"]


@pytest.mark.parametrize("actie", [{}, STUUR_IN], ids=["concept", "insturen"])
def test_number_of_a_citizen_is_refused_at_its_field(als, redacteur, actie):
    verhaal = make_verhaal(lead="Was goed.")
    data = page_data(verhaal, redacteur, lead="Nummer 111222333.")
    response = als("redacteur").post(edit_url(verhaal), data | actie)
    assert response.context["form"].errors == {"lead": [GEEN_BSN]}
    assert "Nummer 111222333." in response.content.decode()
    assert verhaal.revisions.count() == 1


def test_subheading_before_a_heading_is_kept_in_a_draft_and_refused_at_review(als, redacteur):
    gids = make_handreiking()
    data = page_data(gids, redacteur, inhoud=[("kop", {"tekst": "Eerst", "niveau": "h3"})])
    assert als("redacteur").post(edit_url(gids), data).status_code == 302
    response = als("redacteur").post(edit_url(gids), data | STUUR_IN)
    assert response.context["form"].errors == {
        "inhoud": ["De eerste kop is een tussenkop. Begin met een gewone kop."]
    }


def test_guide_with_a_figure_without_text_goes_online_after_its_repair(
    als, redacteur, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    gids = make_handreiking()
    figuur = {
        "afbeelding": str(
            get_image_model().objects.create(title="Kaart", file=get_test_image_file()).pk
        ),
        "alt": "",
        "onderschrift": "",
        "maker": "Team",
        "licentie": "CC BY 4.0",
    }
    client = als("redacteur")
    zonder = client.post(
        edit_url(gids), page_data(gids, redacteur, inhoud=[("figuur", figuur)]) | STUUR_IN
    )
    assert "Schrijf een tekst voor wie de afbeelding niet ziet" in zonder.content.decode()
    assert len(HandreikingPage.objects.get().inhoud) == 0
    hersteld = figuur | {"alt": "Drie vakken naast elkaar."}
    data = page_data(gids, redacteur, inhoud=[("figuur", hersteld)])
    assert client.post(edit_url(gids), data | STUUR_IN).status_code == 302
    zet_online(gids)
    assert HandreikingPage.objects.get().inhoud[0].value["alt"] == "Drie vakken naast elkaar."


def test_form_of_a_saved_page_asks_about_what_stands_out(als, redacteur):
    verhaal = make_verhaal(lead="Moeder Fatima wachtte.")
    html = als("redacteur").get(edit_url(verhaal)).content.decode()
    assert "Hier staat iets dat lijkt op de naam van een persoon. Klopt dit?" in html


def test_form_leads_to_the_explanation_of_its_kind(als):
    html = als("redacteur").get(add_url(PraktijkverhaalPage, afdeling(VerhalenPage)))
    assert 'href="/beheer/uitleg/#een-praktijkverhaal-maken"' in html.content.decode()
