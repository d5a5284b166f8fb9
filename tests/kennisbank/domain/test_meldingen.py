"""A message reaches the role that keeps the page, and says nothing that its reader may not know."""

import socket

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core import mail
from pytest_django import Settings

from kennisbank.domain.meldingen import (
    NietVerstuurd,
    Onderwerp,
    meld_fout,
    onderwerp_for,
    stuur_bericht,
)
from portal.models import User
from tests.factories.kennisbank import (
    make_begrip,
    make_beperking,
    make_bron,
    make_document,
    make_handreiking,
    make_hoofdstuk,
    make_knelpunt,
    make_organisatie,
    make_regiopagina,
    make_verhaal,
)
from tests.postbus import postbus

BEZOEKER = AnonymousUser()
ROL = "rol@kennis.example"
CONTACT = "redactie@aanpak-wachttijden.example"

pytestmark = pytest.mark.django_db


@pytest.fixture
def eigenaar() -> str:
    make_organisatie("kennisclub", rol_adres=ROL)
    return "kennisclub"


def meld(pad: str, **anders: str) -> mail.EmailMessage:
    gegevens = {"bericht": "De datum klopt niet.", "adres": f"https://portaal.example{pad}"}
    meld_fout(user=BEZOEKER, pad=pad, **gegevens | anders)
    [bericht] = mail.outbox
    return bericht


def test_message_goes_to_the_role_of_the_owner(eigenaar: str) -> None:
    make_knelpunt(12, title="Te weinig plek", eigenaar=eigenaar)
    bericht = meld("/knelpunten/k12/", antwoord_aan="ouder@elders.example")
    assert (bericht.to, bericht.reply_to) == ([ROL], ["ouder@elders.example"])
    assert bericht.subject == "Klopt dit niet? K12. Te weinig plek"
    assert bericht.body == (
        "Iemand schreef over een pagina van de site.\n\n"
        "Pagina: K12. Te weinig plek\n"
        "Adres: https://portaal.example/knelpunten/k12/\n\n"
        "Antwoord aan: ouder@elders.example\n\n"
        "Het bericht:\n\nDe datum klopt niet.\n\n--\n"
        "De site bewaart dit bericht niet. Staat er iets in over een kind of gezin? "
        "Gooi het dan na gebruik weg.\n"
    )


def test_owner_without_a_role_address_leaves_it_to_the_site() -> None:
    make_verhaal("Verhaal")
    assert meld("/praktijkverhalen/verhaal/").to == [CONTACT]


def test_page_nobody_knows_still_reaches_the_site() -> None:
    bericht = meld("/nergens/")
    assert (bericht.to, bericht.subject) == ([CONTACT], "Klopt dit niet? een pagina")
    assert "Adres: https://portaal.example/nergens/" in bericht.body


def test_message_about_no_page_names_none() -> None:
    assert "Adres:" not in meld("", adres="").body


def test_region_is_kept_by_its_own_role(eigenaar: str) -> None:
    make_regiopagina("JZ18", rol_adres="regio@jz18.example", eigenaar=eigenaar)
    make_regiopagina("JZ14", eigenaar=eigenaar)
    assert onderwerp_for(BEZOEKER, "/regios/regio-jz18/") == Onderwerp(
        "Regio JZ18", "regio@jz18.example"
    )
    assert onderwerp_for(BEZOEKER, "/regios/regio-jz14/") == Onderwerp("Regio JZ14", ROL)


def test_terms_sources_and_documents_have_a_keeper_too(eigenaar: str) -> None:
    organisatie = make_organisatie(eigenaar)
    make_begrip("wachttijd", eigenaar=organisatie)
    make_bron("rapport", eigenaar=organisatie, jaar="2024")
    make_document("plan", eigenaar=organisatie)
    assert [
        onderwerp_for(BEZOEKER, pad)
        for pad in ("/begrippen/wachttijd/", "/bronnen/rapport/?pagina=2", "/documenten/plan/")
    ] == [Onderwerp("Wachttijd", ROL), Onderwerp("Rapport (2024)", ROL), Onderwerp("Plan", ROL)]


def test_address_below_a_page_is_about_that_page() -> None:
    gids = make_handreiking("Gids")
    make_hoofdstuk("Een", onder=gids)
    assert onderwerp_for(BEZOEKER, "/handreikingen/gids/alles/") == Onderwerp("Gids")
    assert onderwerp_for(BEZOEKER, "/handreikingen/gids/een/") == Onderwerp("Een")


@pytest.mark.parametrize("pad", ["", "/", "/begrippen/", "/begrippen/x/", "/begrippen/x/y/", "x"])
def test_what_is_no_item_has_no_keeper(pad: str) -> None:
    assert onderwerp_for(BEZOEKER, pad) is None


def test_title_of_a_closed_page_stays_closed(buitenstaander: User) -> None:
    verhaal = make_beperking(make_verhaal("Geheim"), "login")
    make_verhaal("Concept", live=False)
    assert onderwerp_for(BEZOEKER, verhaal.get_url()) is None
    assert onderwerp_for(buitenstaander, verhaal.get_url()) == Onderwerp("Geheim")
    assert onderwerp_for(buitenstaander, "/praktijkverhalen/concept/") is None


def test_title_with_a_line_break_makes_one_line_of_the_subject() -> None:
    make_verhaal("Regel een\nBcc: iemand@elders.example", slug="aanval")
    bericht = meld("/praktijkverhalen/aanval/")
    assert bericht.subject == "Klopt dit niet? Regel een Bcc: iemand@elders.example"
    assert bericht.recipients() == [CONTACT]


def test_message_of_contact_goes_to_the_site() -> None:
    stuur_bericht(bericht="Mag ik meedoen & hoe?", antwoord_aan="")
    [bericht] = mail.outbox
    assert (bericht.to, bericht.reply_to) == ([CONTACT], [])
    assert bericht.subject == "Bericht via de site"
    assert (
        "Antwoord aan: geen adres gegeven\n\nHet bericht:\n\nMag ik meedoen & hoe?" in bericht.body
    )


def smtp(settings: Settings, port: int) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port


def test_message_leaves_through_a_real_mail_server(settings: Settings) -> None:
    with postbus() as bus:
        smtp(settings, bus.port)
        stuur_bericht(bericht="Één vraag.", antwoord_aan="ouder@elders.example")
    [bericht] = bus.berichten
    assert bus.ontvangers == [CONTACT]
    assert (bericht["Subject"], bericht["Reply-To"]) == (
        "Bericht via de site",
        "ouder@elders.example",
    )
    assert "Één vraag." in bericht.get_content()


def test_mail_server_that_refuses_is_reported(settings: Settings) -> None:
    with postbus(weigert=True) as bus:
        smtp(settings, bus.port)
        with pytest.raises(NietVerstuurd):
            stuur_bericht(bericht="Hallo daar.")
    assert bus.berichten == []


def test_mail_server_that_is_down_is_reported(settings: Settings) -> None:
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        smtp(settings, vrij.getsockname()[1])
    with pytest.raises(NietVerstuurd):
        stuur_bericht(bericht="Hallo daar.")
