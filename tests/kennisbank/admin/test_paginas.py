"""Pages made, previewed, published and taken away in the CMS."""

from datetime import date

import pytest
from django.urls import reverse
from wagtail.models import Page

from kennisbank.models import Kaart, KnelpuntPage, PraktijkverhaalPage, RegioPage, VerhalenPage
from kennisbank.models.basis import SitePagina
from tests.factories.beoordeling import STUUR_IN, zet_online
from tests.factories.formulieren import add_url, edit_url, page_data
from tests.factories.kennisbank import (
    afdeling,
    make_bron,
    make_experiment,
    make_knelpunt,
    make_regiopagina,
    make_tekst,
    make_van_elk,
    make_verhaal,
)
from tests.kennisbank.admin.wereld import ALLE

pytestmark = pytest.mark.django_db

DIRECT = {"action-publish": "1"}
elk_type = pytest.mark.parametrize("nieuw", ALLE, ids=str)


def preview_url(page: Page, onder: Page | None = None) -> str:
    if onder is None:
        return reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    args = [page._meta.app_label, page._meta.model_name, onder.pk]
    return reverse("wagtailadmin_pages:preview_on_add", args=args)


@elk_type
def test_editors_open_the_form_of_a_new_page(als, nieuw):
    assert als("redacteur").get(add_url(nieuw.model, nieuw.ouder)).status_code == 200


@elk_type
@pytest.mark.parametrize("rol", ["lid", "buitenstaander"])
def test_others_do_not(als, nieuw, rol):
    assert als(rol).get(add_url(nieuw.model, nieuw.ouder)).status_code == 302


@elk_type
def test_form_has_its_parts_in_tabs(als, nieuw):
    tabs = [str(tab.heading) for tab in nieuw.model.get_edit_handler().children]
    heeft_indeling = bool(nieuw.model.indeling_panels)
    assert tabs == ["Inhoud", *(["Indeling"] if heeft_indeling else []), "Bronnen", "Beheer"]


@elk_type
def test_preview_of_a_page_that_is_not_saved(als, redacteur, nieuw):
    ouder, client = nieuw.ouder, als("redacteur")
    adres = preview_url(nieuw.model(), ouder)
    data = page_data(nieuw.model(), redacteur, onder=ouder, **nieuw.waarden())
    voor = Page.objects.count()
    assert client.post(adres, data).json() == {"is_valid": True, "is_available": True}
    response = client.get(adres)
    assert response.context_data["page"].title == "Nieuwe pagina"
    assert "<h1>Nieuwe pagina</h1>" in response.content.decode()
    assert Page.objects.count() == voor


@elk_type
def test_preview_of_a_form_that_is_hardly_filled_in_is_no_error(als, redacteur, nieuw):
    ouder, client = nieuw.ouder, als("redacteur")
    adres = preview_url(nieuw.model(), ouder)
    client.post(adres, page_data(nieuw.model(), redacteur, onder=ouder))
    assert client.get(adres).status_code == 200


@elk_type
def test_draft_needs_no_more_than_it_must(als, redacteur, nieuw):
    ouder = nieuw.ouder
    waarden = {"title": "Nieuwe pagina"} | {
        naam: waarde for naam, waarde in nieuw.waarden().items() if naam in nieuw.nodig
    }
    data = page_data(nieuw.model(), redacteur, onder=ouder, **waarden)
    response = als("redacteur").post(add_url(nieuw.model, ouder), data)
    page = nieuw.model.objects.get(title="Nieuwe pagina")
    assert (response.status_code, page.live, Kaart.objects.filter(pk=page.pk).count()) == (
        302,
        False,
        0,
    )


@elk_type
def test_review_makes_a_public_page_with_a_card(als, client, eindredacteur, nieuw):
    ouder = nieuw.ouder
    data = page_data(nieuw.model(), eindredacteur, onder=ouder, **nieuw.waarden())
    response = als("eindredacteur").post(add_url(nieuw.model, ouder), data | STUUR_IN)
    page = nieuw.model.objects.get(title="Nieuwe pagina")
    zet_online(page)
    client.logout()
    publiek = client.get(page.url)
    assert (response.status_code, publiek.status_code) == (302, 200)
    kaart = Kaart.objects.get(pk=page.pk)
    assert (kaart.titel, kaart.soort, kaart.url) == ("Nieuwe pagina", page.kaart_soort, page.url)


@elk_type
@pytest.mark.parametrize("veld", ["eigenaar", "herzien_voor"])
def test_review_without_an_owner_or_review_date_is_refused(als, eindredacteur, nieuw, veld):
    ouder = nieuw.ouder
    waarden = nieuw.waarden() | {veld: ""}
    data = page_data(nieuw.model(), eindredacteur, onder=ouder, **waarden)
    response = als("eindredacteur").post(add_url(nieuw.model, ouder), data | STUUR_IN)
    assert response.context["form"].errors == {veld: ["Dit is een verplicht veld."]}
    assert not nieuw.model.objects.filter(title="Nieuwe pagina").exists()


def test_dates_are_read_and_written_the_dutch_way(als, eindredacteur):
    verhaal, client = make_verhaal(herzien_voor=date(2027, 5, 1)), als("eindredacteur")
    assert 'value="01-05-2027"' in client.get(edit_url(verhaal)).content.decode()
    data = page_data(verhaal, eindredacteur, herzien_voor="31-12-2027")
    client.post(edit_url(verhaal), data | STUUR_IN)
    zet_online(verhaal)
    assert verhaal.herzien_voor == date(2027, 12, 31)


def test_preview_of_every_saved_page(als, redacteur):
    client = als("redacteur")
    make_van_elk()
    for page in Page.objects.filter(depth__gt=1).specific():
        adres = preview_url(page)
        data = page_data(page, redacteur, title="In de maak")
        assert client.post(adres, data).json() == {"is_valid": True, "is_available": True}
        assert client.get(adres).context_data["page"].title == "In de maak", type(page)
        assert client.get(f"/beheer/pages/{page.pk}/view_draft/").status_code == 200
        assert isinstance(page, SitePagina)


def test_preview_shows_the_thread_of_the_draft_and_who_points_at_the_page(als, redacteur):
    knelpunt, verder = make_knelpunt(12), make_tekst("Verder hiermee")
    verhaal = make_verhaal("Ons verhaal")
    make_experiment("Wijst terug", verder=[verhaal])
    data = page_data(
        verhaal,
        redacteur,
        knelpunten=[knelpunt],
        verwijzingen=[{"naar": verder}],
        context=f'<p>Zie <a linktype="page" id="{verder.pk}">dit</a>.</p>',
    )
    client = als("redacteur")
    client.post(preview_url(verhaal), data)
    draad = client.get(preview_url(verhaal)).context_data["draad"]
    assert {(k.kaart.titel, k.heen, k.terug) for k in draad.kralen} == {
        (knelpunt.title, True, False),
        ("Verder hiermee", True, False),
        ("Wijst terug", False, True),
    }


def test_preview_of_a_region_shows_what_is_about_it(als, redacteur):
    regio = make_regiopagina()
    verhaal = make_verhaal(regios=[regio.regio])
    client = als("redacteur")
    client.post(preview_url(regio), page_data(regio, redacteur))
    gedaan = client.get(preview_url(regio)).context_data["gedaan"]
    assert [kaart.pk for kaart in gedaan] == [verhaal.pk]


@pytest.mark.parametrize("rol", ["redacteur", "eindredacteur", "beheerder"])
def test_nobody_publishes_an_item_past_its_review(als, request, rol):
    ouder = afdeling(VerhalenPage)
    user = request.getfixturevalue(rol)
    data = page_data(PraktijkverhaalPage(), user, onder=ouder, title="Mijn verhaal")
    als(rol).post(add_url(PraktijkverhaalPage, ouder), data | DIRECT)
    assert [(v.title, v.live) for v in PraktijkverhaalPage.objects.all()] == [
        ("Mijn verhaal", False)
    ]


def test_unpublish_takes_the_page_and_its_card_away(als, client):
    verhaal = make_verhaal()
    als("eindredacteur").post(f"/beheer/pages/{verhaal.pk}/unpublish/")
    client.logout()
    assert client.get(verhaal.url).status_code == 404
    assert not Kaart.objects.filter(pk=verhaal.pk).exists()


def test_new_address_is_on_the_card_and_the_old_one_points_to_it(
    als, client, eindredacteur, django_capture_on_commit_callbacks
):
    verhaal = make_verhaal("Ons verhaal", slug="oud")
    data = page_data(verhaal, eindredacteur, slug="nieuw")
    with django_capture_on_commit_callbacks(execute=True):
        als("eindredacteur").post(edit_url(verhaal), data | STUUR_IN)
        zet_online(verhaal)
    client.logout()
    response = client.get("/praktijkverhalen/oud/")
    assert Kaart.objects.get(pk=verhaal.pk).url == "/praktijkverhalen/nieuw/"
    assert (response.status_code, response["Location"]) == (301, "/praktijkverhalen/nieuw/")


def test_item_of_the_catalogue_takes_its_address_from_its_number(als, eindredacteur):
    nieuw = ALLE[0]
    ouder = nieuw.ouder
    data = page_data(KnelpuntPage(), eindredacteur, onder=ouder, **nieuw.waarden())
    als("eindredacteur").post(add_url(KnelpuntPage, ouder), data | STUUR_IN)
    page = KnelpuntPage.objects.get()
    assert (page.url, str(page)) == ("/knelpunten/k49/", "K49. Nieuwe pagina")


def test_item_of_the_catalogue_shows_its_number_where_it_is_chosen(als):
    make_knelpunt(12, title="Wachten duurt lang")
    html = als("redacteur").get(add_url(PraktijkverhaalPage, afdeling(VerhalenPage)))
    assert "K12. Wachten duurt lang" in html.content.decode()


def test_inline_panels_keep_sources_links_and_history(als, eindredacteur):
    bron, verder = make_bron(), make_tekst("Verder hiermee")
    regio = make_regiopagina()
    data = page_data(
        regio,
        eindredacteur,
        bronvermeldingen=[{"bron": bron, "regels": "1-2", "toelichting": "Onze lezing."}],
        verwijzingen=[{"naar": verder}],
        statussen=[
            {
                "status": "lopend",
                "datum": "2024-01-01",
                "nauwkeurigheid": "jaar",
                "reden": "",
                "toelichting": "",
                "bron": bron,
                "regels": "3",
            }
        ],
        deelnames=[{"vorm": "kennisbank", "van": "2021", "tot": "", "bron": "", "regels": ""}],
    )
    response = als("eindredacteur").post(edit_url(regio), data | STUUR_IN)
    zet_online(regio)
    regio = RegioPage.objects.get()
    assert response.status_code == 302
    assert [str(v) for v in regio.bronvermeldingen.all()] == [f"{bron}, regels 1-2"]
    assert [v.naar_id for v in regio.verwijzingen.all()] == [verder.pk]
    assert [(s.status, s.nauwkeurigheid, s.bron) for s in regio.statussen.all()] == [
        ("lopend", "jaar", bron)
    ]
    assert [(d.vorm, d.van) for d in regio.deelnames.all()] == [("kennisbank", "2021")]
