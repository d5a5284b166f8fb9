"""What a text rests on is in sight: quotes, numbers, contradictions, gaps and notes."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from kennisbank.models import Citaat
from tests.factories.kennisbank import (
    make_citaat,
    make_experiment,
    make_gestopt,
    make_handreiking,
    make_hoofdstuk,
    make_knelpunt,
    make_lijn,
    make_methode,
    make_verhaal,
)
from tests.kennisbank.views.html import HtmlPage, read

pytestmark = pytest.mark.usefixtures("wereld", "savepoint")

WORDS = "Wij hoorden maandenlang niets"
# In a text the quote has a place of its own; those that belong to a page share one list.
IN_TEXT = (
    "Hier hoort een citaat. Ouder: wachten op bericht. Wij tonen de woorden pas als wie ze zei dat "
    "goedvindt. Bron: Bron 1, regels 12"
)
IN_LIST = (
    "Citaten zonder toestemming Wij tonen deze woorden pas als wie ze zei dat goedvindt. "
    "Ouder: wachten op bericht Bron: Bron 1, regels 12"
)
TODAY = timezone.localdate()
SHOWN: dict[str, dict[str, Any]] = {
    "consent": {"toestemming": "gegeven", "tekst": WORDS},
    "consent until today": {"toestemming": "gegeven", "tekst": WORDS, "toestemming_tot": TODAY},
}
NOT_SHOWN: dict[str, dict[str, Any]] = {
    "not asked": {"toestemming": "geen"},
    "asked": {"toestemming": "gevraagd"},
    "refused": {"toestemming": "geweigerd"},
    "withdrawn": {"toestemming": "ingetrokken"},
    "consent without words": {"toestemming": "gegeven"},
    "consent that ran out": {
        "toestemming": "gegeven",
        "tekst": WORDS,
        "toestemming_tot": TODAY - timedelta(days=1),
    },
}


def get(address: str) -> HtmlPage:
    return read(Client().get(address))


def quote(**velden: Any) -> Citaat:
    return make_citaat(
        "proef",
        bron=Citaat.objects.get(code="citaat-1").bron,
        rol="ouder",
        onderwerp="wachten op bericht",
        regels="12",
        **velden,
    )


def places_of(citaat: Citaat) -> list[str]:
    """Everywhere a quote can stand: in a text, with a story, with a cause, in a whole guide."""
    inhoud = [("citaat", {"citaat": citaat.pk})]
    oorzaak = make_knelpunt(40)
    citaat.knelpunten.add(oorzaak)
    gids = make_handreiking("Gids met citaat")
    make_hoofdstuk("Citaat", onder=gids, inhoud=inhoud)
    return [
        make_methode("Tekst met citaat", inhoud=inhoud).get_url(),
        make_verhaal("Verhaal met citaat", citaten=[citaat]).get_url(),
        oorzaak.get_url(),
        f"{gids.get_url()}alles/",
    ]


@pytest.mark.parametrize("consent", SHOWN)
def test_quote_with_consent_shows_words_role_and_source(consent: str) -> None:
    for address in places_of(quote(**SHOWN[consent])):
        page = get(address)
        assert page.texts("blockquote") == [WORDS], address
        assert page.texts("figcaption") == ["ouder, Bron 1"], address
        assert "wachten op bericht" not in page.main


@pytest.mark.parametrize("consent", NOT_SHOWN)
def test_quote_without_consent_shows_only_that_it_is_there(consent: str) -> None:
    for address in places_of(quote(**NOT_SHOWN[consent])):
        html = Client().get(address).text
        assert WORDS not in html, address
        page = get(address)
        assert page.all("blockquote") == []
        assert (IN_TEXT in page.main) != (IN_LIST in page.main), address


@pytest.mark.parametrize("consent", NOT_SHOWN)
def test_words_without_consent_cannot_be_searched_for(consent: str) -> None:
    places_of(quote(**NOT_SHOWN[consent]))
    assert get("/zoeken/?q=maandenlang").texts("h2")[0] == "Niets gevonden"


def test_contradiction_shows_every_reading_with_its_source() -> None:
    page = get("/werkwijze/methode-1/")
    [one, _] = page.texts("section", class_="aw-tegenspraak")
    assert one == (
        "Duur 1 Bronnen spreken elkaar tegen 1 weken volgens deze bron Bron: Bron 1, regels 1-6 "
        "1 weken volgens deze bron Bron: Bron 1, regels 1-6 Wij weten niet."
    )


def test_key_figure_shows_who_says_it_and_where() -> None:
    [one, _] = get("/werkwijze/methode-1/").texts("div", class_="aw-kerncijfer")
    assert one == "1 op 10 wat het telt wie. Bron: Bron 1, regels 1-6"


def test_lost_figure_is_named_with_its_place_and_a_way_to_send_it() -> None:
    page = get("/werkwijze/methode-1/")
    [gap] = [text for text in page.texts("div", class_="aw-ontbreekt") if "tekening 1" in text]
    assert gap.startswith("Figuur ontbreekt: tekening 1. Verloren.")
    assert gap.endswith("Bron: Bron 1, regels 1-6")
    assert "laat het ons weten" in gap


def test_figure_has_words_maker_and_licence() -> None:
    page = get("/werkwijze/methode-1/")
    image = page.all("img")[0]
    assert image.attributes["alt"] == "Wat figuur 1 vertelt"
    assert {"width", "height", "loading"} <= set(image.attributes)
    assert page.texts("figcaption")[0] == "Figuur 1 Beeld: Aanpak Wachttijden, CC BY 4.0"


def test_video_has_its_words_and_says_it_leaves_the_site() -> None:
    [one, _] = get("/werkwijze/methode-1/").texts("div", class_="aw-video")
    assert one == "Video 1 (opent een andere site) Lees wat er wordt gezegd Alinea 1."


def test_table_has_headers_for_columns_and_rows() -> None:
    scopes = [th.attributes["scope"] for th in get("/werkwijze/methode-1/").all("th")]
    assert scopes == 2 * ["col", "col", "row"]


@pytest.mark.parametrize(
    ("address", "prefix"),
    [("/handreikingen/gids-1/hoofdstuk-1/", ""), ("/handreikingen/gids-1/alles/", "hoofdstuk-1--")],
)
def test_notes_lead_there_and_back(address: str, prefix: str) -> None:
    page = get(address)
    for number in (1, 2):
        [mark] = page.all("a", id=f"{prefix}nootteken-{number}")
        [note] = page.all("li", id=f"{prefix}noot-{number}")
        [back] = page.inside(note, "a")
        assert (mark.attributes["href"], mark.attributes["aria-label"]) == (
            f"#{prefix}noot-{number}",
            f"Noot {number}",
        )
        assert (back.attributes["href"], back.text) == (
            f"#{prefix}nootteken-{number}",
            f"Terug naar noot {number} in de tekst",
        )


def test_link_to_a_document_works_and_keeps_its_words() -> None:
    page = get("/werkwijze/methode-1/")
    links = [a for a in page.all("a") if a.text == "de bijlage"]
    assert len(links) == 4  # in the text and in the box, twice
    response = Client().get(links[0].attributes["href"])
    assert (response.status_code, response.getvalue()) == (200, b"tekst")


def test_link_to_a_page_that_is_gone_becomes_plain_text() -> None:
    doel = make_methode("Doel")
    tekst = f'<p>Zie <a linktype="page" id="{doel.pk}">het doel</a>.</p>'
    page = make_methode("Met link", inhoud=[("tekst", tekst)])
    assert get(page.get_url()).links[doel.get_url()] == "het doel"
    doel.unpublish()
    assert "Zie het doel." in get(page.get_url()).main
    assert doel.get_url() not in get(page.get_url()).links


def test_stopped_item_tells_what_was_wanted_and_what_it_prevented() -> None:
    page = make_gestopt(
        "Prikbord",
        wens="<p>Een prikbord.</p>",
        vrager="Een aanbieder",
        kleine_test="<p>Op papier.</p>",
        bevinding="<p>Niemand keek.</p>",
        voorkomen="<p>Een jaar bouwen.</p>",
        aanname="<p>Een bouwer kost veel.</p>",
        besluit="<p>Wij stoppen.</p>",
        opnieuw="<p>Over een jaar.</p>",
    )
    text = get(page.get_url()).main
    parts = [
        "De wens Een prikbord.",
        "Wie vroeg erom Een aanbieder",
        "De kleine test Op papier.",
        "Wat bleek Niemand keek.",
        "Het besluit Wij stoppen.",
        "Wat dit voorkwam Een jaar bouwen. Aanname daarbij: Een bouwer kost veel.",
        "Wanneer opnieuw kijken Over een jaar.",
    ]
    assert [part for part in parts if part not in text] == []
    assert sorted(parts, key=text.index) == parts


def test_experiment_marks_its_rung_on_the_ladder() -> None:
    page = get(make_experiment("Trede", trede="kleine-groep").get_url())
    [here] = [li for li in page.all("li") if li.attributes.get("aria-current") == "step"]
    assert here.text == "Met een kleine groep die het weet"
    assert "De bron noemt geen trede." in get(make_experiment("Geen trede").get_url()).main


@pytest.mark.parametrize(
    ("uitkomst", "kop"),
    [("gepauzeerd", "Waarom deze lijn stilligt"), ("gestopt", "Waarom deze lijn stopte")],
)
def test_line_that_rests_says_why(uitkomst: str, kop: str) -> None:
    page = make_lijn(f"Lijn {uitkomst}", uitkomst=uitkomst, reden="Te weinig tijd.")
    assert f"{kop} Te weinig tijd." in get(page.get_url()).main
