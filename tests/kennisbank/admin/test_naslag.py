"""Sources, terms, quotes and documents, made and changed in the CMS."""

from datetime import date

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from kennisbank.models import Begrip, Bron, Citaat, Kaart, Kennisdocument
from tests.factories.formulieren import snippet_data, snippet_url
from tests.factories.kennisbank import (
    make_begrip,
    make_bron,
    make_citaat,
    make_document,
    make_knelpunt,
    make_organisatie,
    make_regio,
    make_thema,
    make_verhaal,
)

pytestmark = pytest.mark.django_db


def fouten(response) -> dict[str, list[str]]:
    return {naam: list(melding) for naam, melding in response.context["form"].errors.items()}


def test_new_source_with_where_it_is_named(als, redacteur):
    rapport = make_bron("rapport")
    data = snippet_data(
        Bron(),
        redacteur,
        titel="Het boek",
        code="het-boek",
        soort="boek",
        genoemd_in=[{"in_bron": rapport, "regels": "12-14"}],
    )
    response = als("redacteur").post(snippet_url("add", Bron), data)
    bron = Bron.objects.get(code="het-boek")
    assert response.status_code == 302
    assert [(v.in_bron, v.regels) for v in bron.genoemd_in.all()] == [(rapport, "12-14")]


def test_source_with_an_address_that_is_none_is_refused(als, redacteur):
    data = snippet_data(make_bron(), redacteur, link="javascript:alert(1)")
    response = als("redacteur").post(snippet_url("edit", Bron.objects.get()), data)
    assert fouten(response) == {"link": ["Voer een geldige URL in."]}


def test_new_term_with_spellings_readings_and_sources(als, redacteur):
    bron, zie_ook = make_bron(), make_begrip("wachtlijst")
    data = snippet_data(
        Begrip(),
        redacteur,
        term="Wachttijd",
        slug="wachttijd",
        betekenis="Hoe lang u wacht.",
        varianten="wachtijd\nwacht tijd",
        zie_ook=[zie_ook],
        betekenissen=[{"tekst": "Tot de intake.", "wie": "De regio", "bron": bron, "regels": "3"}],
        bronnen=[{"bron": bron, "regels": "1-2"}],
    )
    response = als("redacteur").post(snippet_url("add", Begrip), data)
    begrip = Begrip.objects.get(slug="wachttijd")
    assert response.status_code == 302
    assert begrip.varianten == ["wachtijd", "wacht tijd"]
    assert [b.tekst for b in begrip.betekenissen.all()] == ["Tot de intake."]
    assert [(b.bron, b.regels) for b in begrip.bronnen.all()] == [(bron, "1-2")]
    assert list(begrip.zie_ook.all()) == [zie_ook]


def test_renamed_term_shows_its_new_name_on_the_cards(als, redacteur):
    begrip = make_begrip("wachttijd", term="Wachttijd")
    verhaal = make_verhaal(begrippen=[begrip])
    data = snippet_data(begrip, redacteur, term="Tijd van wachten")
    als("redacteur").post(snippet_url("edit", begrip), data)
    kaart = Kaart.objects.get(pk=verhaal.pk)
    assert kaart.kenmerken["begrippen"] == [
        {"code": "wachttijd", "naam": "Tijd van wachten", "url": "/begrippen/wachttijd/"}
    ]


@pytest.mark.parametrize("toestemming", ["geen", "gevraagd", "geweigerd", "ingetrokken"])
def test_words_of_a_quote_are_refused_without_consent(als, redacteur, toestemming):
    citaat = make_citaat()
    data = snippet_data(citaat, redacteur, tekst="Dit zei ik.", toestemming=toestemming)
    response = als("redacteur").post(snippet_url("edit", citaat), data)
    citaat.refresh_from_db()
    assert fouten(response) == {
        "tekst": ["Zonder toestemming mag de tekst van dit citaat niet op de site."]
    }
    assert citaat.tekst == ""


def test_words_of_a_quote_appear_with_consent(als, redacteur, client):
    citaat = make_citaat()
    verhaal = make_verhaal(citaten=[citaat])
    data = snippet_data(citaat, redacteur, tekst="Dit zei ik.", toestemming="gegeven")
    als("redacteur").post(snippet_url("edit", citaat), data)
    client.logout()
    assert "Dit zei ik." in client.get(verhaal.url).content.decode()


def test_quote_is_filed_under_themes_and_items(als, redacteur):
    bron, thema, knelpunt = make_bron(), make_thema(), make_knelpunt()
    data = snippet_data(
        Citaat(),
        redacteur,
        rol="ouder",
        onderwerp="de eerste afspraak",
        code="ouder-afspraak",
        bron=bron,
        themas=[thema],
        knelpunten=[knelpunt],
    )
    als("redacteur").post(snippet_url("add", Citaat), data)
    citaat = Citaat.objects.get(code="ouder-afspraak")
    assert (list(citaat.themas.all()), list(citaat.knelpunten.all())) == ([thema], [knelpunt])
    assert citaat.toestemming == "geen"


@pytest.mark.parametrize("beschikbaarheid", ["open", "leden"])
def test_document_that_can_be_fetched_needs_a_file(als, redacteur, beschikbaarheid):
    document = make_document()
    data = snippet_data(document, redacteur, beschikbaarheid=beschikbaarheid)
    response = als("redacteur").post(snippet_url("edit", document), data)
    assert fouten(response) == {
        "bestand": ["Kies een bestand, of zet het document op 'op aanvraag'."]
    }


def test_new_document_with_its_file(als, redacteur, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    bestand = get_document_model().objects.create(
        title="Factsheet", file=ContentFile(b"x", name="factsheet.pdf")
    )
    regio = make_regio()
    data = snippet_data(
        Kennisdocument(),
        redacteur,
        titel="Factsheet",
        slug="factsheet",
        beschikbaarheid="leden",
        bestand=bestand,
        eigenaar=make_organisatie(),
        regios=[regio],
        herzien_voor=date(2027, 5, 1),
    )
    response = als("redacteur").post(snippet_url("add", Kennisdocument), data)
    document = Kennisdocument.objects.get()
    assert response.status_code == 302
    assert (document.bestand, list(document.regios.all())) == (bestand, [regio])


def test_file_of_a_document_cannot_be_deleted(als, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    model = get_document_model()
    bestand = model.objects.create(title="Factsheet", file=ContentFile(b"x", name="f.pdf"))
    make_document(beschikbaarheid="open", bestand=bestand)
    client = als("beheerder")
    for adres in (
        f"/beheer/documents/delete/{bestand.pk}/",
        f"/beheer/bulk/wagtaildocs/document/delete/?id={bestand.pk}",
    ):
        assert client.get(adres).status_code < 500
        assert client.post(adres).status_code < 500
    assert model.objects.count() == 1
