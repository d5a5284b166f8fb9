"""Menu, footer and contact: what a Beheerder sets, and the site's own where nothing is set."""

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from portal.blocks.menu import LinkBlock
from portal.domain.instellingen import contact_adres, instellingen, lees_instellingen
from portal.ingangen import MENU, NAAM, TAGLINE, VOET
from portal.menu import menu
from portal.models import SiteInstellingen
from portal.models.user import User
from tests.factories.kennisbank import make_tekst, make_verhaal

pytestmark = pytest.mark.django_db


def link(
    titel: str, *, pagina: Page | None = None, adres: str = ""
) -> tuple[str, dict[str, object]]:
    return "link", {"titel": titel, "pagina": pagina, "adres": adres}


def omlijsting(pad: str = "/", user: User | None = None):
    request = RequestFactory().get(pad)
    request.user = user or AnonymousUser()
    return menu(request)["omlijsting"]


def titels(user: User | None = None) -> list[str]:
    return [item["titel"] for item in omlijsting(user=user).menu]


def test_site_has_its_own_menu_and_footer_until_somebody_sets_others():
    site = lees_instellingen()
    assert [(link.titel, link.url) for link in site.menu] == [(i.titel, i.url) for i in MENU]
    assert [
        (kolom.titel, tuple((link.titel, link.url) for link in kolom.links)) for kolom in site.voet
    ] == list(VOET)
    assert (site.contact_adres, site.naam, site.tagline) == (settings.CONTACT_ADRES, NAAM, TAGLINE)


def test_form_opens_with_the_menu_and_footer_as_they_are():
    SiteInstellingen.objects.create()
    met_rij = lees_instellingen()
    SiteInstellingen.objects.all().delete()
    assert met_rij == lees_instellingen()


def test_empty_menu_and_footer_fall_back_on_those_of_the_site():
    SiteInstellingen.objects.create(menu=[], voet=[], naam="", contact_adres="")
    site = lees_instellingen()
    assert [link.titel for link in site.menu] == [ingang.titel for ingang in MENU]
    assert [kolom.titel for kolom in site.voet] == [titel for titel, _ in VOET]
    assert (site.naam, site.contact_adres) == (NAAM, settings.CONTACT_ADRES)


def test_contact_address_of_the_settings_comes_first():
    SiteInstellingen.objects.create(contact_adres="vraag@regio.example")
    assert contact_adres() == "vraag@regio.example"


def test_settings_are_one_query():
    SiteInstellingen.objects.create()
    with CaptureQueriesContext(connection) as queries:
        instellingen()
    assert len(queries) == 1


@pytest.mark.parametrize("aantal", [1, 3])
def test_links_to_pages_take_the_same_number_of_queries(aantal):
    paginas = [make_tekst(f"Pagina {n}") for n in range(aantal)]
    SiteInstellingen.objects.create(menu=[link(p.title, pagina=p) for p in paginas])
    lees_instellingen()
    with CaptureQueriesContext(connection) as queries:
        lees_instellingen()
    assert len(queries) == 4


def test_link_to_a_page_follows_the_page():
    page = make_tekst("Over ons", slug="over-ons")
    SiteInstellingen.objects.create(menu=[link("Wij", pagina=page)])
    page.slug = "wie-wij-zijn"
    page.save()
    assert [(i["titel"], i["url"]) for i in omlijsting().menu] == [("Wij", "/wie-wij-zijn/")]


def test_link_to_a_page_that_is_offline_or_gone_does_not_show():
    weg, concept, open_pagina = make_tekst("Weg"), make_tekst("Concept"), make_tekst("Open")
    SiteInstellingen.objects.create(
        menu=[link(p.title, pagina=p) for p in (weg, concept, open_pagina)]
    )
    concept.unpublish()
    weg.delete()
    assert titels() == ["Open"]


def test_link_below_a_page_that_is_offline_does_not_show():
    verhaal = make_verhaal("Verhaal")
    SiteInstellingen.objects.create(
        menu=[link("Verhaal", pagina=verhaal), link("Regio's", adres="/regios/")]
    )
    verhaal.get_parent().unpublish()
    assert titels() == ["Regio's"]


def test_link_to_a_closed_page_shows_to_who_may_open_it(lid):
    besloten, open_pagina = make_tekst("Besloten"), make_tekst("Open")
    PageViewRestriction.objects.create(page=besloten, restriction_type="login")
    SiteInstellingen.objects.create(
        menu=[link("Besloten", pagina=besloten), link("Open", pagina=open_pagina)],
        voet=[("kolom", {"titel": "K", "links": [link("Besloten", pagina=besloten)[1]]})],
    )
    assert (titels(), titels(lid)) == (["Open"], ["Besloten", "Open"])
    assert ([k["titel"] for k in omlijsting().voet], len(omlijsting(user=lid).voet)) == ([], 1)


def test_answer_made_before_the_login_shows_no_link_to_a_closed_page():
    besloten = make_tekst("Besloten")
    PageViewRestriction.objects.create(page=besloten, restriction_type="login")
    SiteInstellingen.objects.create(
        menu=[link("Besloten", pagina=besloten), link("Regio's", adres="/regios/")]
    )
    items = menu(RequestFactory().get("/"))["omlijsting"].menu
    assert [item["titel"] for item in items] == ["Regio's"]


@pytest.mark.parametrize(
    ("pad", "actief"),
    [
        ("/", "Thuis"),
        ("/regios/holland/", "Regio's"),
        ("/themas/ruimte/", "Knelpunten"),
        ("/over/", None),
    ],
)
def test_menu_marks_the_part_of_the_site_that_an_address_belongs_to(pad, actief):
    SiteInstellingen.objects.create(
        menu=[
            link("Thuis", adres="/"),
            link("Knelpunten", adres="/knelpunten/"),
            link("Regio's", adres="/regios/"),
        ]
    )
    assert [i["titel"] for i in omlijsting(pad).menu if i["actief"]] == ([actief] if actief else [])


@pytest.mark.parametrize(
    ("adres", "goed"),
    [
        ("/regios/", True),
        ("https://voorbeeld.example/", True),
        ("mailto:info@voorbeeld.example", True),
        ("regios", False),
        ("javascript:alert(1)", False),
        ("//elders.example/", False),
        ("/\\elders.example/", False),
        ("", False),
    ],
)
def test_address_of_a_link_begins_as_an_address(adres, goed):
    block = LinkBlock()
    waarde = block.to_python({"titel": "Titel", "pagina": None, "adres": adres})
    if goed:
        assert block.clean(waarde)["adres"] == adres
        return
    with pytest.raises(ValidationError):
        block.clean(waarde)


def test_link_leads_to_a_page_or_an_address_not_to_both():
    block = LinkBlock()
    waarde = block.to_python({"titel": "T", "pagina": make_tekst().pk, "adres": "/regios/"})
    with pytest.raises(ValidationError):
        block.clean(waarde)


def test_site_shows_what_was_set(client):
    make_tekst("Over ons", slug="over-ons")
    SiteInstellingen.objects.create(
        naam="Wachten in Holland",
        tagline="",
        menu=[link("Alle regio's", adres="/regios/")],
        voet=[("kolom", {"titel": "Meer", "links": [link("Bronnen", adres="/bronnen/")[1]]})],
    )
    html = client.get("/over-ons/").content.decode()
    assert "<b>Wachten in Holland</b>" in html
    assert TAGLINE not in html
    assert 'aria-label="Meer"' in html
    assert html.count(">Alle regio&#x27;s<") == 2
    assert ">Handreikingen<" not in html
