"""The forms that reach the editors: what was typed is mailed or still there, and never kept."""

from typing import Any
from unittest.mock import patch

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kennisbank.domain.meldingen import NietVerstuurd
from tests.factories.gebruikers import make_user
from tests.factories.kennisbank import make_beperking, make_knelpunt, make_tekst, make_verhaal
from tests.kennisbank.views.html import HtmlPage, read

KLOPT_NIET, CONTACT = "/klopt-iets-niet/", "/contact/"
FORMS = [KLOPT_NIET, CONTACT]
TEKST = "De datum op deze pagina klopt niet."
ATTACK = '</textarea><script>alert("x")</script>'


@pytest.fixture(scope="module")
def lid(open_database: None) -> Client:
    make_knelpunt(1, title="Te weinig plek")
    client = Client()
    client.force_login(make_user("lid@gemeente.example"))
    return client


pytestmark = pytest.mark.usefixtures("lid")


def stuur(adres: str = KLOPT_NIET, client: Client | None = None, **velden: str) -> Any:
    return (client or Client()).post(adres, {"bericht": TEKST} | velden)


def typed(page: HtmlPage) -> tuple[str, str]:
    """What stands in the two fields."""
    [bericht] = page.texts("textarea", name="bericht")
    [adres] = page.all("input", name="antwoord_aan")
    return bericht, adres.attributes.get("value", "")


@pytest.mark.parametrize("adres", FORMS)
def test_form_can_be_read_by_everybody(adres: str, lid: Client) -> None:
    for client, eigen in ((Client(), ""), (lid, "lid@gemeente.example")):
        page = read(client.get(adres))
        assert typed(page) == ("", eigen)
        [form] = [f for f in page.all("form") if f.attributes.get("method") == "post"]
        assert form.attributes["action"] == adres


@pytest.mark.parametrize("adres", FORMS)
def test_message_is_mailed_and_thanked_for(adres: str) -> None:
    response = stuur(adres, antwoord_aan="ouder@elders.example")
    assert (response.status_code, response["Location"]) == (302, f"{adres}bedankt/")
    [bericht] = mail.outbox
    assert (TEKST in bericht.body, bericht.reply_to) == (True, ["ouder@elders.example"])
    page = read(Client().get(response["Location"]))
    assert page.texts("h1") == ["Bedankt voor uw bericht"]
    assert [m.attributes["content"] for m in page.all("meta", name="robots")] == ["noindex"]


def test_page_of_an_item_leads_to_its_form() -> None:
    adres = next(
        a for a, t in read(Client().get("/knelpunten/k1/")).links.items() if "Klopt dit" in t
    )
    page = read(Client().get(adres))
    assert page.links["/knelpunten/k1/"] == "K1. Te weinig plek"
    [pagina] = [i.attributes["value"] for i in page.all("input", name="pagina")]
    stuur(pagina=pagina)
    [bericht] = mail.outbox
    assert bericht.subject == "Klopt dit niet? K1. Te weinig plek"
    assert "Adres: http://testserver/knelpunten/k1/" in bericht.body


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"bericht": ""}, "Schrijf op wat u wilt melden."),
        ({"bericht": "  \n "}, "Schrijf op wat u wilt melden."),
        ({"bericht": "Te kort"}, "Uw bericht is te kort. Schrijf minstens 10 tekens."),
        ({"bericht": "a" * 4001}, "Uw bericht is te lang. Gebruik hooguit 4000 tekens."),
        ({"antwoord_aan": "geen adres"}, "Dit is geen e-mailadres."),
        ({"antwoord_aan": "a@b.nl\nBcc: c@d.nl"}, "Dit is geen e-mailadres."),
        ({"pagina": "https://elders.example/"}, "Wij weten niet over welke pagina dit gaat."),
        ({"pagina": "//elders.example/"}, "Wij weten niet over welke pagina dit gaat."),
        ({"pagina": "/" + "a" * 400}, "Wij weten niet over welke pagina dit gaat."),
    ],
)
@pytest.mark.parametrize("adres", FORMS)
def test_mistake_is_explained_and_nothing_is_lost(
    adres: str, velden: dict[str, str], melding: str
) -> None:
    alles = {"bericht": TEKST, "antwoord_aan": "ouder@elders.example"} | velden
    response = Client().post(adres, alles)
    page = read(response)
    assert (response.status_code, mail.outbox) == (400, [])
    assert melding in page.main
    assert typed(page) == (" ".join(alles["bericht"].split()), alles["antwoord_aan"])
    assert page.texts("title")[0].startswith("Nog niet verstuurd")


def test_text_of_a_visitor_comes_back_as_text() -> None:
    response = stuur(antwoord_aan=ATTACK, bericht=ATTACK)
    assert response.status_code == 400
    assert ATTACK not in response.text


def test_null_byte_is_refused() -> None:
    assert stuur(bericht="abc\0" + TEKST).status_code == 400
    assert mail.outbox == []


@pytest.mark.parametrize("pagina", ["https://elders.example/", "//elders.example", "x", "/a b"])
def test_address_that_cannot_be_ours_is_refused_with_the_form(pagina: str) -> None:
    response = Client().get(KLOPT_NIET, {"pagina": pagina})
    page = read(response)
    assert response.status_code == 400
    assert "Wij weten niet over welke pagina dit gaat." in page.main
    assert "elders.example" not in page.main
    assert len(page.all("textarea")) == 1


def test_title_of_a_closed_page_is_not_told(savepoint: None, lid: Client) -> None:
    pad = make_beperking(make_verhaal("Besloten"), "login").get_url()
    adres = f"{KLOPT_NIET}?pagina={pad}"
    assert "Besloten" not in Client().get(adres).text
    assert "Besloten" in lid.get(adres).text
    stuur(pagina=pad)
    assert "Besloten" not in f"{mail.outbox[0].subject}{mail.outbox[0].body}"


def test_machine_that_fills_in_everything_is_thanked_for_nothing() -> None:
    assert stuur(website="https://spam.example").status_code == 302
    assert mail.outbox == []


def test_sixth_message_in_an_hour_has_to_wait() -> None:
    assert [stuur().status_code for _ in range(6)] == [302] * 5 + [429]
    response = stuur(CONTACT, bericht="Nog een bericht.")
    page = read(response)
    assert (response.status_code, len(mail.outbox)) == (429, 5)
    assert "U stuurde het afgelopen uur al vijf berichten." in page.main
    assert typed(page) == ("Nog een bericht.", "")
    assert Client(REMOTE_ADDR="192.0.2.7").post(CONTACT, {"bericht": TEKST}).status_code == 302


def test_mistakes_do_not_count_as_messages() -> None:
    for _ in range(6):
        stuur(bericht="kort")
    assert stuur().status_code == 302


def test_mail_server_that_is_down_is_said_with_the_text_kept() -> None:
    with patch("kennisbank.views.meldingen.meld_fout", side_effect=NietVerstuurd):
        response = stuur(antwoord_aan="ouder@elders.example")
    page = read(response)
    assert response.status_code == 503
    assert "Uw bericht kon nu niet weg." in page.main
    assert typed(page) == (TEKST, "ouder@elders.example")
    assert "mailto:redactie@aanpak-wachttijden.example" in page.links


@pytest.mark.parametrize("adres", FORMS)
def test_form_needs_the_token_that_came_with_it(adres: str) -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post(adres, {"bericht": TEKST}).status_code == 403
    page = read(client.get(adres))
    [token] = [i.attributes["value"] for i in page.all("input", name="csrfmiddlewaretoken")]
    velden = {"bericht": TEKST, "csrfmiddlewaretoken": token}
    assert client.post(adres, velden).status_code == 302


@pytest.mark.parametrize("adres", FORMS)
def test_form_is_kept_by_no_cache(adres: str) -> None:
    response = Client().get(adres)
    assert "no-store" in response["Cache-Control"]
    assert set(response.cookies) == {"csrftoken"}


@pytest.mark.parametrize("adres", FORMS)
def test_other_methods_are_refused(adres: str) -> None:
    assert Client().put(adres).status_code == 405
    assert Client().post(f"{adres}bedankt/").status_code == 405


def test_text_of_the_editors_stands_beside_the_form(savepoint: None, lid: Client) -> None:
    inhoud = [("kop", {"tekst": "Waarvoor?", "niveau": "h2"}), ("tekst", "<p>Voor vragen.</p>")]
    pagina = make_tekst("Schrijf ons maar", slug="contact", lead="Wij lezen alles.", inhoud=inhoud)
    page = read(Client().get(CONTACT))
    assert page.texts("h1") == ["Schrijf ons maar"]
    assert {"Wij lezen alles.", "Voor vragen."} <= set(page.texts("p"))
    make_beperking(pagina, "login")
    assert read(Client().get(CONTACT)).texts("h1") == ["Contact"]
    assert read(lid.get(CONTACT)).texts("h1") == ["Schrijf ons maar"]


@pytest.mark.parametrize("adres", FORMS)
def test_form_costs_few_queries(savepoint: None, django_assert_max_num_queries, adres: str) -> None:
    make_tekst("Tekst", slug=adres.strip("/"))
    Client().get(adres)
    with django_assert_max_num_queries(12):
        assert Client().get(f"{adres}?pagina=/knelpunten/k1/").status_code == 200


def test_nothing_is_written_in_the_database() -> None:
    with CaptureQueriesContext(connection) as queries:
        stuur()
    assert [q["sql"] for q in queries if not q["sql"].startswith("SELECT")] == []
