"""What every item tells about itself: its keeper, its sources, its place, what it hangs with."""

import pytest
from django.template.defaultfilters import date as date_format
from django.test import Client
from django.utils import timezone

from kennisbank.models import RegioPage
from tests.factories.kennisbank import (
    make_bron,
    make_fase,
    make_knelpunt,
    make_lijn,
    make_methode,
    make_regiopagina,
    make_valkuil,
    make_verhaal,
)
from tests.kennisbank.views.html import HtmlPage, read
from tests.kennisbank.views.wereld import ADDRESSES, CATALOGUE, ITEMS

pytestmark = pytest.mark.usefixtures("wereld")

CAVEATS = (
    "geen ranglijst",
    "geen actieplan",
    "niet volledig",
    "niet voor elk domein even representatief",
    "Oorzaak en gevolg lopen door elkaar",
)
VIEWS_OF_CATALOGUE = [
    *(ADDRESSES[name] for name in CATALOGUE),
    "/knelpunten/?stroom=sturing",
    "/knelpunten/?stroom=onzin",
    "/knelpunten/?pagina=9",
    "/themas/thema-2/",
    "/knelpunten/k2/",
]
CRUMBS = {
    "knelpunten": ["Knelpunten en valkuilen"],
    "wat anderen deden": ["Wat anderen deden"],
    "regios": ["Regio's"],
    "knelpunt": ["Knelpunten en valkuilen", "K1"],
    "valkuil": ["Knelpunten en valkuilen", "V1"],
    "verhaal": ["Praktijkverhalen", "Verhaal 1"],
    "experiment": ["Experimenten", "Experiment 1"],
    "gestopt experiment": ["Experimenten", "Gestopt 1"],
    "ontwikkellijn": ["Ontwikkellijnen", "Lijn 1"],
    "handreiking": ["Handreikingen", "Gids 1"],
    "hoofdstuk": ["Handreikingen", "Gids 1", "Hoofdstuk 1"],
    "handreiking, alles": ["Handreikingen", "Gids 1"],
    "methode": ["Werkwijze", "Methode 1"],
    "regio": ["Regio's", "Regio JZ1"],
    "tekst": ["Tekst 1"],
    "gestopt": ["Gestopt, en waarom"],
    "themas": ["Thema's"],
    "thema": ["Thema's", "Ruimte"],
    "begrippen": ["Begrippen"],
    "begrip": ["Begrippen", "Begrip 1"],
    "bronnen": ["Bronnen"],
    "bron": ["Bronnen", "Bron 1"],
    "documenten": ["Documenten"],
    "document": ["Documenten", "Document 1"],
    "zoeken": ["Zoeken"],
}
TITLES = {
    "knelpunt": "Knelpunt nummer 1. K1, editie 1",
    "valkuil": "Valkuil nummer 1. V1, editie 1",
    "verhaal": "Verhaal 1. Praktijkverhaal",
    "experiment": "Experiment 1. Experiment",
    "gestopt experiment": "Gestopt 1. Gestopt met reden",
    "ontwikkellijn": "Lijn 1. Ontwikkellijn",
    "handreiking": "Gids 1. Handreiking",
    "handreiking, alles": "Gids 1. Handreiking",
    "hoofdstuk": "Hoofdstuk 1. Hoofdstuk",
    "methode": "Methode 1. Werkwijze",
    "regio": "Regio JZ1. Regio",
    "tekst": "Tekst 1. Pagina",
    "begrip": "Begrip 1. Begrip",
    "bron": "Bron 1. Bron",
    "document": "Document 1. Document",
}


def get(address: str) -> HtmlPage:
    return read(Client().get(address))


def facts(page: HtmlPage) -> dict[str, str]:
    """The facts beside an item, by name."""
    rows = page.texts("div")
    names = page.texts("dt")
    return {
        name: row[len(name) :].strip() for name in names for row in rows if row.startswith(name)
    }


def today() -> str:
    return date_format(timezone.localdate(), "j F Y")


@pytest.mark.parametrize("address", VIEWS_OF_CATALOGUE)
def test_caveats_stand_on_every_view_of_the_catalogue(address: str) -> None:
    [caveat] = get(address).texts("aside", class_="aw-voorbehoud")
    assert [words for words in CAVEATS if words not in caveat] == []


@pytest.mark.parametrize("name", TITLES)
def test_citation_line_says_who_what_when_and_where(name: str) -> None:
    address = ADDRESSES[name].replace("alles/", "")
    [line] = get(ADDRESSES[name]).texts("p", id="citeerregel")
    year, what = timezone.localdate().year, TITLES[name]
    assert line == (
        f"Aanpak Wachttijden ({year}). {what}. Laatst gewijzigd op {today()}. "
        f"http://testserver{address}"
    )


@pytest.mark.parametrize("name", ITEMS)
def test_item_names_its_keeper_its_review_and_its_last_change(name: str) -> None:
    shown = facts(get(ADDRESSES[name]))
    assert shown["Eigenaar"] == "Team aanpak wachttijden"
    assert shown["Wij kijken dit na voor"] == "1 mei 2027"
    assert shown["Laatst gewijzigd"] == today()


@pytest.mark.parametrize("name", ITEMS)
def test_item_names_every_source_with_its_lines(name: str) -> None:
    page = get(ADDRESSES[name])
    shown = facts(page)["Bron"]
    for source in ("Bron 1", "Bron 2"):
        assert f"{source} Regels 89-98" in shown
    assert page.links["/bronnen/bron-1/"].startswith("Bron 1")


@pytest.mark.parametrize("name", CRUMBS)
def test_breadcrumbs_lead_from_home_to_here(name: str) -> None:
    page = get(ADDRESSES[name])
    [trail] = [nav for nav in page.all("nav") if nav.attributes["aria-label"] == "Kruimelpad"]
    assert trail.text == " ".join(["Home", *CRUMBS[name]])
    [here] = [e for e in page.all("span") if e.attributes.get("aria-current") == "page"]
    assert here.text == CRUMBS[name][-1]


def test_home_has_no_breadcrumbs() -> None:
    assert "Kruimelpad" not in [nav.attributes["aria-label"] for nav in get("/").all("nav")]


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ("/knelpunten/k1/", "Knelpunten"),
        ("/themas/ruimte/", "Knelpunten"),
        ("/praktijkverhalen/verhaal-1/", "Wat anderen deden"),
        ("/gestopt/", "Wat anderen deden"),
        ("/handreikingen/gids-1/hoofdstuk-1/", "Handreikingen"),
        ("/regios/regio-jz1/", "Regio's"),
    ],
)
def test_menu_marks_the_part_of_the_site_we_are_in(address: str, part: str) -> None:
    marked = [a.text for a in get(address).all("a") if a.attributes.get("aria-current") == "true"]
    assert marked == [part, part]  # in the bar, and in the folded menu


NEIGHBOURS = {
    "/knelpunten/k1/": (None, "/knelpunten/k2/"),
    "/knelpunten/k2/": ("/knelpunten/k1/", None),
    "/knelpunten/v1/": (None, "/knelpunten/v2/"),
    "/praktijkverhalen/verhaal-1/": (None, "/praktijkverhalen/verhaal-2/"),
    "/experimenten/experiment-2/": ("/experimenten/experiment-1/", None),
    "/experimenten/gestopt-1/": (None, "/experimenten/gestopt-2/"),
    "/ontwikkellijnen/lijn-2/": ("/ontwikkellijnen/lijn-1/", None),
    "/handreikingen/gids-1/": (None, "/handreikingen/gids-2/"),
    "/handreikingen/gids-1/hoofdstuk-1/": (None, "/handreikingen/gids-1/hoofdstuk-2/"),
    "/handreikingen/gids-1/hoofdstuk-2/": ("/handreikingen/gids-1/hoofdstuk-1/", None),
    "/werkwijze/methode-2/": ("/werkwijze/methode-1/", None),
    "/regios/regio-jz1/": (None, "/regios/regio-jz2/"),
}


@pytest.mark.parametrize("address", NEIGHBOURS)
def test_previous_and_next_follow_the_order_of_the_list(address: str) -> None:
    page = get(address)
    found = {
        link.attributes["rel"]: link.attributes["href"]
        for link in page.all("a")
        if "rel" in link.attributes
    }
    assert (found.get("prev"), found.get("next")) == NEIGHBOURS[address]


def test_numbers_are_counted_not_spelled(savepoint: None) -> None:
    """After K2 comes K10 when there is nothing in between, and never V3."""
    make_knelpunt(10)
    make_valkuil(3)
    nexts = [a.attributes["href"] for a in get("/knelpunten/k2/").all("a", rel="next")]
    assert nexts == ["/knelpunten/k10/"]


def beads(page: HtmlPage) -> dict[str, str]:
    """What hangs on the thread: the lines under each link, by its address."""
    items = [li for ul in page.all("ul", class_="aw-draad") for li in page.inside(ul, "li")]
    links = [(item, page.inside(item, "a")[0]) for item in items]
    return {a.attributes["href"]: item.text.removeprefix(a.text).strip() for item, a in links}


def test_thread_is_shown_at_both_ends(savepoint: None) -> None:
    lijn = make_lijn("Draad lijn")
    verhaal = make_verhaal("Draad verhaal", regios=["JZ1"], periode="2024", verder=[lijn])
    at_lijn, at_verhaal = get(lijn.get_url()), get(verhaal.get_url())
    assert beads(at_lijn)["/praktijkverhalen/draad-verhaal/"] == (
        "Praktijkverhaal · Regio JZ1 · 2024 · Verwijst naar deze pagina Afloop onbekend"
    )
    assert beads(at_verhaal)["/ontwikkellijnen/draad-lijn/"] == (
        "Ontwikkellijn · Genoemd op deze pagina Afloop onbekend"
    )


def test_thread_says_when_both_point_at_each_other(savepoint: None) -> None:
    een = make_methode("Draad een")
    twee = make_methode("Draad twee", verder=[een])
    link = f'<p>Zie <a linktype="page" id="{twee.pk}">twee</a>.</p>'
    een.inhoud = [("tekst", link)]
    een.save_revision().publish()
    for page, other in ((een, twee), (twee, een)):
        assert beads(get(page.get_url()))[other.get_url()].endswith("Verwijzen naar elkaar")


def test_item_without_thread_says_what_is_missing(savepoint: None) -> None:
    page = get(make_knelpunt(20).get_url())
    assert "Nog niemand deelde hier iets over." in page.main


@pytest.mark.parametrize("code", ["in-zorg-komen", None])
def test_our_own_reading_is_told(savepoint: None, code: str | None) -> None:
    fase = make_fase(code) if code else None
    page = make_knelpunt(30, lezing="De kolom is onze lezing van een verloren opmaak.", fase=fase)
    assert "De kolom is onze lezing van een verloren opmaak." in get(page.get_url()).main


def test_note_with_a_source_is_told(savepoint: None) -> None:
    page = make_methode("Met toelichting", bronnen=["bron-1"])
    page.bronvermeldingen.update(toelichting="Het thema is onze lezing.")
    page.save_revision().publish()
    assert "Het thema is onze lezing." in get(page.get_url()).main


def test_region_page_leads_to_a_role_never_to_nobody(savepoint: None) -> None:
    make_regiopagina("JZ8", rol_adres="jeugd@regio.example")
    make_regiopagina("JZ9")
    assert get(RegioPage.objects.get(regio__code="JZ8").get_url()).links[
        "mailto:jeugd@regio.example"
    ]
    links = get(RegioPage.objects.get(regio__code="JZ9").get_url()).links
    assert [link for link in links if link.startswith("mailto:")] == [
        "mailto:redactie@aanpak-wachttijden.example"
    ]


def test_source_shows_what_rests_on_it_and_where_it_is_named() -> None:
    page = get("/bronnen/bron-1/")
    assert {"/knelpunten/k1/", "/praktijkverhalen/verhaal-1/", "/bronnen/bron-2/"} <= set(
        page.links
    )
    assert "De link is nog niet gecontroleerd" in page.main


def test_source_without_pages_says_so(savepoint: None) -> None:
    make_bron("los", linkstatus="verloren")
    page = get("/bronnen/los/")
    assert "Nog geen pagina noemt deze bron rechtstreeks." in page.main
    assert "De link is in onze bron verloren" in page.main


def test_term_shows_competing_meanings_with_their_source() -> None:
    page = get("/begrippen/begrip-1/")
    assert "Wie bedoelt wat? Lezing 1. Bron: Bron 1, regels 1-2" in page.main
    assert "Lezing 2. Bron: Bron 2, regels 1-2" in page.main
    assert {"/begrippen/begrip-2/", "/knelpunten/k1/"} <= set(page.links)
