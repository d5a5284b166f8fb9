"""The frame of a public site: a parent and a councillor read, share, and say what is wrong."""

import json
import re
import urllib.request
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from tests.factories.kennisbank import make_knelpunt, make_organisatie
from tests.journeys.looks import axe, sideways_scroll
from tests.postbus import postbus

WORDS_IN_A_MINUTE = 200


def test_parent_reads_a_cause_in_plain_words_on_a_phone(bezoek: Page) -> None:
    """Cause 46 begins with a short version that everybody understands."""
    bezoek.set_viewport_size({"width": 320, "height": 700})
    bezoek.goto("/knelpunten/k46/")
    main = bezoek.get_by_role("main")
    parts = main.get_by_role("heading").all_inner_texts()
    assert parts[1] == "In gewone woorden"
    box = main.locator(".aw-gewoon")
    expect(box).to_be_in_viewport()
    sentences = [s for s in re.split(r"[.!?]\s", box.locator("p").last.inner_text()) if s]
    assert max(len(s.split()) for s in sentences) <= 15
    assert (axe(bezoek), sideways_scroll(bezoek)) == ([], {})


def test_councillor_understands_why_children_wait_in_three_minutes(bezoek: Page) -> None:
    """The bath, the two loops and the four caveats, read without a trace."""
    bezoek.goto("/")
    bezoek.get_by_role("main").get_by_role("link", name="Waarom wachten kinderen?").click()
    main = bezoek.get_by_role("main")
    for heading in ("Een bad dat overloopt", "Twee lussen die zichzelf versterken"):
        expect(main.get_by_role("heading", name=heading)).to_be_visible()
    caveats = main.locator("ol li", has_text=re.compile("^geen|^niet")).all_inner_texts()
    assert len(caveats) == 4
    assert len(main.locator(".aw-hoofdkolom").inner_text().split()) <= 4 * WORDS_IN_A_MINUTE
    assert bezoek.context.cookies() == []


def test_page_tells_machines_what_it_is(bezoek: Page) -> None:
    """The linked data is no script: the content security policy has nothing to say about it."""
    bezoek.goto("/praktijkverhalen/eindje-verder/")
    data = json.loads(bezoek.locator("script[type='application/ld+json']").inner_text())
    assert [thing["@type"] for thing in data["@graph"]] == ["Article", "BreadcrumbList"]
    image = bezoek.locator("meta[property='og:image']").get_attribute("content") or ""
    assert bezoek.request.get(urlsplit(image).path).status == 200


def test_reader_follows_the_news_of_a_region(bezoek: Page, portaal_adres: str) -> None:
    bezoek.goto("/regios/holland-rijnland/")
    link = bezoek.get_by_role("link", name="Volg deze regio met een nieuwslezer")
    address = f"{portaal_adres}{link.get_attribute('href')}"
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - our own server
        feed = ElementTree.parse(answer)  # noqa: S314 - our own
    titles = [t.text for t in feed.iter("{http://www.w3.org/2005/Atom}title")]
    assert "Digitaal prikbord voor groepen" in titles


def test_every_address_of_the_site_map_answers(bezoek: Page, portaal_adres: str) -> None:
    with urllib.request.urlopen(f"{portaal_adres}/sitemap.xml", timeout=10) as answer:  # noqa: S310
        found = [loc.text or "" for loc in ElementTree.parse(answer).iter() if "loc" in loc.tag]  # noqa: S314
    assert len(found) > 250
    answers = {address: bezoek.request.get(address).status for address in found}
    assert {address: status for address, status in answers.items() if status != 200} == {}


@pytest.mark.django_db(transaction=True)
def test_message_travels_from_an_item_to_the_role_that_keeps_it(
    page: Page, settings: Settings
) -> None:
    """'Klopt dit niet?' from the page to a real mail server; a mistake loses nothing."""
    make_organisatie("kennisclub", rol_adres="rol@kennis.example")
    make_knelpunt(12, title="Te weinig plek", eigenaar="kennisclub")
    with postbus() as bus:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", bus.port
        page.goto("/knelpunten/k12/")
        page.get_by_role("link", name="Klopt dit niet?").click()
        expect(page.get_by_role("link", name="K12. Te weinig plek")).to_be_visible()
        page.get_by_label("Wat klopt er niet?").fill("Het getal klopt niet meer.")
        page.get_by_label("Uw e-mailadres").fill("ouder")
        page.get_by_role("button", name="Verstuur").click()
        expect(page.get_by_role("alert")).to_contain_text("Dit is geen e-mailadres.")
        assert (axe(page), sideways_scroll(page)) == ([], {})
        expect(page.get_by_label("Wat klopt er niet?")).to_have_value("Het getal klopt niet meer.")
        page.get_by_label("Uw e-mailadres").fill("ouder@elders.example")
        page.get_by_role("button", name="Verstuur").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Bedankt voor uw bericht")
    assert (axe(page), sideways_scroll(page)) == ([], {})
    [bericht] = bus.berichten
    assert bus.ontvangers == ["rol@kennis.example"]
    assert bericht["Reply-To"] == "ouder@elders.example"
    assert "Het getal klopt niet meer." in bericht.get_content()
