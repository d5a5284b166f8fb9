"""Lists: what stands in them, in which order, page by page, and how they are filtered."""

from datetime import date
from urllib.parse import quote

import pytest
from django.test import Client

from kennisbank.views.bladeren import KAARTEN_PER_BLADZIJDE
from tests.factories.kennisbank import (
    make_document,
    make_experiment,
    make_gestopt,
    make_handreiking,
    make_home,
    make_knelpunt,
    make_lijn,
    make_methode,
    make_regio,
    make_stroom,
    make_thema,
    make_valkuil,
    make_verhaal,
)
from tests.kennisbank.views.html import HtmlPage, read

pytestmark = pytest.mark.usefixtures("open_database", "savepoint")

MANY = 2 * KAARTEN_PER_BLADZIJDE + 1


@pytest.fixture(autouse=True)
def _site(open_database: None, savepoint: None) -> None:
    make_home()
    for code in ("instroom", "doorstroom", "uitstroom", "sturing"):
        make_stroom(code)


def get(address: str) -> HtmlPage:
    return read(Client().get(address))


def shown(page: HtmlPage) -> list[str]:
    """The titles of a list, in the order of the page."""
    return page.texts("h3")


def documents(page: HtmlPage) -> list[str]:
    [lijst] = page.all("ul", class_="aw-linklijst")
    return [a.text for a in page.inside(lijst, "a")]


def test_catalogue_counts_bottlenecks_first_then_pitfalls() -> None:
    for nummer in (10, 2):
        make_valkuil(nummer)
        make_knelpunt(nummer)
    page = get("/knelpunten/")
    assert shown(page) == [
        "Knelpunt nummer 2",
        "Knelpunt nummer 10",
        "Valkuil nummer 2",
        "Valkuil nummer 10",
    ]
    assert page.texts("h2")[-1] == "4 knelpunten en valkuilen"


def test_newest_story_comes_first() -> None:
    for jaar in (2021, 2024, 2022):
        make_verhaal(f"Uit {jaar}", publicatiedatum=date(jaar, 1, 1))
    assert shown(get("/praktijkverhalen/")) == ["Uit 2024", "Uit 2022", "Uit 2021"]


def test_stopped_stands_beside_experiments_and_has_its_own_list() -> None:
    make_experiment("Proef")
    make_gestopt("Gestopte wens")
    make_lijn("Lijn")
    make_verhaal("Verhaal")
    assert sorted(shown(get("/experimenten/"))) == ["Gestopte wens", "Proef"]
    assert shown(get("/gestopt/")) == ["Gestopte wens"]
    alles = ["Gestopte wens", "Lijn", "Proef", "Verhaal"]
    assert sorted(shown(get("/wat-anderen-deden/"))) == alles


def test_way_of_working_keeps_the_order_of_the_editors() -> None:
    for plek, titel in enumerate(("Zo begint u", "Daarna"), start=1):
        make_methode(titel, volgorde=plek)
    assert shown(get("/werkwijze/")) == ["Zo begint u", "Daarna"]


def test_row_of_the_catalogue_says_how_often_it_was_tried() -> None:
    k1, _ = make_knelpunt(1), make_knelpunt(2)
    make_verhaal(knelpunten=[k1])
    make_experiment(knelpunten=[k1])
    make_handreiking(verder=[k1])  # reading about it is not trying
    tries = get("/knelpunten/").texts("p", class_="aw-rij__keer")
    assert tries == ["2 keer geprobeerd", "nog niet geprobeerd"]


def test_filters_narrow_the_list_together() -> None:
    make_verhaal("Beide", stromen=["instroom"], regios=["JZ1"])
    make_verhaal("Alleen de stroom", stromen=["instroom", "uitstroom"])
    make_verhaal("Alleen de regio", regios=["JZ1"])
    titles = {
        "": ["Alleen de regio", "Alleen de stroom", "Beide"],
        "?stroom=instroom": ["Alleen de stroom", "Beide"],
        "?regio=regio-jz1": ["Alleen de regio", "Beide"],
        "?stroom=instroom&regio=regio-jz1": ["Beide"],
        "?stroom=uitstroom": ["Alleen de stroom"],
        "?stroom=sturing": [],
        "?stroom=&regio=": ["Alleen de regio", "Alleen de stroom", "Beide"],
    }
    for query, expected in titles.items():
        assert sorted(shown(get(f"/praktijkverhalen/{query}"))) == expected, query


def test_filter_on_a_region_finds_its_parts() -> None:
    deel = make_regio("JZ1-1", deel_van=make_regio("JZ1"))
    make_verhaal("In een deel", regios=[deel])
    make_verhaal("In beide", regios=[deel, "JZ1"])
    assert sorted(shown(get("/praktijkverhalen/?regio=regio-jz1"))) == ["In beide", "In een deel"]


def test_filter_in_force_is_named_and_can_be_taken_away() -> None:
    make_verhaal("Beide", stromen=["instroom"], regios=["JZ1"])
    page = get("/praktijkverhalen/?stroom=instroom&regio=regio-jz1")
    chips = {a.text: a.attributes["href"] for a in page.all("a", class_="aw-chip")}
    assert chips == {
        "Haal weg: Instroom": "/praktijkverhalen/?regio=regio-jz1",
        "Haal weg: Regio JZ1": "/praktijkverhalen/?stroom=instroom",
    }
    [wis] = page.all("a", class_="aw-chips__wis")
    assert (wis.text, wis.attributes["href"]) == ("Wis alle filters", "/praktijkverhalen/")
    assert page.texts("h2")[-1] == "1 praktijkverhaal"
    assert page.texts("title") == ["Praktijkverhalen: Instroom, Regio JZ1 | Aanpak Wachttijden"]
    checked = [b.attributes["value"] for b in page.all("input") if "checked" in b.attributes]
    assert checked == ["instroom", "regio-jz1"]


def test_list_without_filters_has_nothing_to_take_away() -> None:
    make_verhaal()
    page = get("/praktijkverhalen/")
    assert page.all("a", class_="aw-chip") == []
    assert "Wis alle filters" not in page.main
    assert "open" not in page.all("details", class_="aw-filters")[0].attributes


def test_filtered_to_nothing_says_which_filter_to_drop() -> None:
    make_verhaal("Een", stromen=["instroom"], themas=["ruimte"], regios=["JZ1"])
    make_verhaal("Twee", stromen=["instroom"], themas=["ruimte"], regios=["JZ2"])
    make_thema("leeg")
    page = get("/praktijkverhalen/?stroom=sturing&thema=ruimte")
    assert (page.texts("h2")[-1], shown(page)) == ("0 praktijkverhalen", [])
    [leeg] = page.all("div", class_="aw-leeg")
    assert [(a.text, a.attributes["href"]) for a in page.inside(leeg, "a")] == [
        ("Zonder stroom: Sturing", "/praktijkverhalen/?thema=ruimte"),
        ("Toon alle 2 praktijkverhalen", "/praktijkverhalen/"),
    ]
    assert leeg.text.startswith("Er is niets dat bij al uw filters past. Laat een filter weg: ")
    assert "Zonder stroom: Sturing (2)" in leeg.text
    page = get("/praktijkverhalen/?stroom=sturing&thema=leeg")  # dropping one is not enough
    [leeg] = page.all("div", class_="aw-leeg")
    assert [a.text for a in page.inside(leeg, "a")] == ["Toon alle 2 praktijkverhalen"]


def test_list_with_nothing_in_it_blames_no_filter() -> None:
    assert "Hier staat nog niets. Wij vullen dit overzicht aan." in get("/experimenten/").main


def test_pages_of_a_list_hold_everything_once() -> None:
    for nummer in range(MANY):
        make_document(f"stuk-{nummer:02}")
    pages = [get(f"/documenten/?pagina={nummer}") for nummer in (1, 2, 3)]
    assert [len(documents(page)) for page in pages] == [20, 20, 1]
    everything = [title for page in pages for title in documents(page)]
    assert everything == [f"Stuk {n:02}" for n in range(MANY)]
    assert {page.texts("h2")[0] for page in pages} == {f"{MANY} documenten"}


def test_pages_lead_to_each_other() -> None:
    for nummer in range(MANY):
        make_document(f"stuk-{nummer:02}")
    relations = {1: (None, 2), 2: (1, 3), 3: (2, None)}
    for nummer, (previous, following) in relations.items():
        page = get(f"/documenten/?pagina={nummer}")
        found = {
            a.attributes["rel"]: a.attributes["href"]
            for a in page.all("a")
            if "rel" in a.attributes
        }
        wanted = {"prev": previous, "next": following}
        assert found == {rel: f"?pagina={n}" for rel, n in wanted.items() if n}
        [here] = [a.text for a in page.all("a") if a.attributes.get("aria-current") == "page"]
        assert here == f"Pagina {nummer}"
    titles = [get(f"/documenten/?pagina={n}").texts("title")[0] for n in (1, 2)]
    assert titles == [
        "Documenten | Aanpak Wachttijden",
        "Documenten, bladzijde 2 | Aanpak Wachttijden",
    ]


def test_next_page_keeps_the_filter_and_the_words() -> None:
    for nummer in range(1, KAARTEN_PER_BLADZIJDE + 2):
        make_knelpunt(nummer, stromen=["instroom"])
    for query in ("stroom=instroom", f"q={quote('knelpunt nummer')}"):
        address = "/knelpunten/" if "stroom" in query else "/zoeken/"
        page = get(f"{address}?{query.replace('%20', '+')}")
        [link] = page.all("a", rel="next")
        assert link.attributes["href"] == f"?{query.replace('%20', '+')}&pagina=2"
        assert len(shown(get(f"{address}{link.attributes['href']}"))) == 1


def test_page_that_is_not_there_names_how_many_there_are() -> None:
    for nummer in range(MANY):
        make_document(f"stuk-{nummer:02}")
    page = get("/documenten/?pagina=4")
    assert page.texts("div", role="alert") == [
        "Deze bladzijde bestaat niet. De lijst heeft 3 bladzijden."
    ]


def test_search_puts_words_in_the_title_first_and_needs_every_word() -> None:
    make_verhaal("Andere naam", lead="Over groepen en wachten.")
    make_verhaal("Groepen bij het wachten")
    make_verhaal("Groepen")
    found = shown(get("/zoeken/?q=wachten+GROEPEN"))
    assert found == ["Groepen bij het wachten", "Andere naam"]


@pytest.mark.parametrize("word", ["orientatie", "ORIËNTATIE", "oriënt"])
def test_search_does_not_mind_accents_capitals_or_endings(word: str) -> None:
    make_verhaal("Oriëntatie in de wijk")
    assert shown(get(f"/zoeken/?q={quote(word)}")) == ["Oriëntatie in de wijk"]


def test_search_finds_a_cause_by_its_number() -> None:
    make_knelpunt(12)
    make_knelpunt(1)
    assert shown(get("/zoeken/?q=K12")) == ["K12. Knelpunt nummer 12"]


def test_home_counts_the_causes_of_each_stream_and_leads_to_them() -> None:
    make_knelpunt(1, stromen=["instroom", "sturing"])
    make_knelpunt(2, stromen=["instroom"])
    make_valkuil(1, stromen=["instroom"])
    page = get("/")
    labels = {a.attributes["href"]: a.text for a in page.all("a", class_="aw-bad__label")}
    assert {address.partition("=")[2]: text.split()[0] for address, text in labels.items()} == {
        "instroom": "2",
        "doorstroom": "0",
        "uitstroom": "0",
        "sturing": "1",
    }
    assert all(address.startswith("/knelpunten/?stroom=") for address in labels)


def test_home_shows_the_three_newest() -> None:
    for jaar in range(2020, 2025):
        make_verhaal(f"Verhaal {jaar}", publicatiedatum=date(jaar, 1, 1))
        make_gestopt(f"Gestopt {jaar}", publicatiedatum=date(jaar, 1, 1))
    text = get("/").main
    assert [jaar for jaar in range(2020, 2025) if f"Verhaal {jaar}" in text] == [2022, 2023, 2024]
    assert [jaar for jaar in range(2020, 2025) if f"Gestopt {jaar}" in text] == [2022, 2023, 2024]


def test_theme_shows_causes_and_what_others_did() -> None:
    make_thema("ruimte", omschrijving="Ruimte maken.")
    make_knelpunt(1, themas=["ruimte"])
    make_verhaal("Bij dit thema", themas=["ruimte"])
    make_verhaal("Bij een ander", themas=["perspectief"])
    page = get("/themas/ruimte/")
    assert shown(page) == ["Knelpunt nummer 1"]
    assert "Bij dit thema" in page.main
    assert "Bij een ander" not in page.main
    assert "1 knelpunt of valkuil" in get("/themas/").main
