"""The facets beside a list: options, counts, chips, order, the table, and for whom."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from portal.models import User
from tests.factories.gebruikers import make_user
from tests.factories.kennisbank import (
    make_actor,
    make_beperking,
    make_experiment,
    make_fase,
    make_gestopt,
    make_home,
    make_knelpunt,
    make_lijn,
    make_regio,
    make_stroom,
    make_thema,
    make_valkuil,
    make_verhaal,
)
from tests.kennisbank.views.html import Element, HtmlPage, read

pytestmark = pytest.mark.usefixtures("open_database", "savepoint")

STROMEN = ("instroom", "doorstroom", "uitstroom", "sturing")
LISTS = {
    "/knelpunten/": {"stroom", "fase", "thema", "soort", "actor", "regio", "doelgroep"},
    "/wat-anderen-deden/": {"stroom", "thema", "soort", "uitkomst", "regio", "doelgroep"},
    "/praktijkverhalen/": {"stroom", "thema", "soort", "uitkomst", "regio", "doelgroep"},
    "/experimenten/": {"stroom", "thema", "soort", "uitkomst", "regio", "doelgroep"},
    "/ontwikkellijnen/": {"stroom", "thema", "soort", "uitkomst", "regio", "doelgroep"},
}


@pytest.fixture(autouse=True)
def _site(open_database: None, savepoint: None) -> None:
    make_home()
    for plek, code in enumerate(STROMEN):
        make_stroom(code, volgorde=plek)


def get(address: str, wie: User | None = None) -> HtmlPage:
    client = Client()
    if wie:
        client.force_login(wie)
    return read(client.get(address))


def group(page: HtmlPage, name: str) -> Element | None:
    """The fieldset of a facet."""
    found = [
        fieldset
        for fieldset in page.all("fieldset")
        if any(box.attributes["name"] == name for box in page.inside(fieldset, "input"))
    ]
    return found[0] if found else None


def options(page: HtmlPage, name: str) -> list[str]:
    fieldset = group(page, name)
    return [label.text for label in page.inside(fieldset, "label")] if fieldset else []


def shown(page: HtmlPage) -> list[str]:
    return page.texts("h3")


def test_every_facet_of_the_catalogue_is_offered_with_its_counts() -> None:
    kolom = make_fase("zorg", naam="In zorg")
    stap = make_fase("intake", naam="Intake", kolom=kolom, volgorde=1)
    make_fase("leeg", naam="Lege kolom", volgorde=9)
    een = make_knelpunt(1, stromen=["instroom", "sturing"], fase=stap, actoren=["toegang"])
    make_knelpunt(2, stromen=["sturing"], fase=kolom, themas=["ruimte"], actoren=["school"])
    make_valkuil(1, doelgroepen=["gezin"])
    make_verhaal(knelpunten=[een], regios=["JZ1"])
    page = get("/knelpunten/")
    assert {name: options(page, name) for name in LISTS["/knelpunten/"]} == {
        "stroom": ["Instroom 1", "Doorstroom 0", "Uitstroom 0", "Sturing 2", "Niet ingedeeld 1"],
        "fase": ["In zorg 2", "Lege kolom 0", "Niet ingedeeld 1", "Intake 1"],
        "thema": ["Ruimte 1", "Niet ingedeeld 2"],
        "soort": ["Knelpunt of oorzaak 2", "Valkuil 1"],
        "actor": ["School 1", "Toegang 1", "Niet ingedeeld 1"],
        "regio": ["Regio JZ1 1", "Geen regio bekend 2"],
        "doelgroep": ["Gezin 1", "Niet ingedeeld 2"],
    }
    assert page.texts("legend")[5] == "Geprobeerd in"


def test_options_are_counted_under_the_other_facets() -> None:
    for plek, code in enumerate(("ruimte", "perspectief")):
        make_thema(code, volgorde=plek)
    make_knelpunt(1, stromen=["instroom"], themas=["ruimte"])
    make_knelpunt(2, stromen=["sturing"], themas=["ruimte"])
    make_knelpunt(3, stromen=["sturing"], themas=["perspectief"])
    page = get("/knelpunten/?stroom=instroom&thema=ruimte")
    assert options(page, "stroom") == ["Instroom 1", "Doorstroom 0", "Uitstroom 0", "Sturing 1"]
    assert options(page, "thema") == ["Ruimte 1", "Perspectief 0"]
    quiet = [label.text for label in page.all("label", class_="is-leeg")]
    assert quiet[:3] == ["Doorstroom 0", "Uitstroom 0", "Perspectief 0"]


def test_choosing_a_column_includes_its_steps() -> None:
    kolom = make_fase("zorg")
    make_knelpunt(1, fase=make_fase("intake", kolom=kolom))
    make_knelpunt(2, fase=kolom)
    make_knelpunt(3, fase=make_fase("uit"))
    assert shown(get("/knelpunten/?fase=zorg")) == ["Knelpunt nummer 1", "Knelpunt nummer 2"]
    assert shown(get("/knelpunten/?fase=intake")) == ["Knelpunt nummer 1"]
    assert shown(get("/knelpunten/?fase=intake&fase=uit")) == [
        "Knelpunt nummer 1",
        "Knelpunt nummer 3",
    ]


def test_what_is_not_filed_can_be_asked_for() -> None:
    make_knelpunt(1, stromen=["instroom"])
    make_knelpunt(2)
    page = get("/knelpunten/?stroom=geen")
    assert shown(page) == ["Knelpunt nummer 2"]
    assert page.texts("a", class_="aw-chip") == ["Haal weg: Stroom: niet ingedeeld"]


def test_long_facet_shows_the_most_first_and_keeps_a_choice_in_view() -> None:
    for nummer in range(1, 10):
        make_actor(f"actor-{nummer}")
    make_actor("nergens")
    for nummer in range(1, 10):
        make_knelpunt(nummer, actoren=[f"actor-{i}" for i in range(1, nummer + 1)])
    page = get("/knelpunten/?actor=actor-9")
    fieldset = group(page, "actor")
    assert fieldset
    [fold] = page.inside(fieldset, "details")
    folded = [label.text.split()[0] + label.text[-2:] for label in page.inside(fold, "label")]
    seen = [label.text for label in page.inside(fieldset, "label")][: -len(folded)]
    assert seen == [*(f"Actor {n} {10 - n}" for n in range(1, 7)), "Actor 9 1"]
    assert fold.text == "Toon nog 2 Actor 7 3 Actor 8 2"


def test_region_that_occurs_nowhere_is_known_but_not_offered() -> None:
    make_regio("JZ7")
    make_verhaal(regios=["JZ1"])
    make_verhaal(regios=["JZ2"])
    page = get("/praktijkverhalen/")
    assert options(page, "regio") == ["Regio JZ1 1", "Regio JZ2 1"]
    assert "Van andere regio's staat hier nog niets." in page.main
    page = get("/praktijkverhalen/?regio=regio-jz7")
    assert options(page, "regio") == ["Regio JZ1 1", "Regio JZ2 1", "Regio JZ7 0"]
    assert page.texts("h2")[-1] == "0 praktijkverhalen"


def test_facet_with_one_value_is_not_offered() -> None:
    make_verhaal(regios=["JZ1"])
    assert group(get("/praktijkverhalen/"), "soort") is None
    assert group(get("/praktijkverhalen/"), "regio") is None
    make_lijn()
    assert options(get("/wat-anderen-deden/"), "soort")[0] == "Praktijkverhaal 1"


def test_catalogue_is_filtered_on_where_it_was_tried() -> None:
    een, _ = make_knelpunt(1), make_knelpunt(2, regios=["JZ1"])
    make_experiment(knelpunten=[een], regios=["JZ1"])
    assert shown(get("/knelpunten/?regio=regio-jz1")) == ["Knelpunt nummer 1"]
    assert shown(get("/knelpunten/?regio=geen")) == ["Knelpunt nummer 2"]


@pytest.mark.parametrize(
    ("address", "titles"),
    [
        ("/wat-anderen-deden/", ["Nieuw", "Zo", "Anders"]),
        ("/wat-anderen-deden/?volgorde=titel", ["Anders", "Nieuw", "Zo"]),
        ("/wat-anderen-deden/?uitkomst=gestopt&uitkomst=loopt", ["Zo", "Anders"]),
        ("/wat-anderen-deden/?soort=gestopt", ["Anders"]),
    ],
)
def test_what_others_did_is_sorted_and_filtered(address: str, titles: list[str]) -> None:
    make_verhaal("Nieuw", publicatiedatum=date(2025, 1, 1))
    make_verhaal("Zo", publicatiedatum=date(2024, 1, 1), uitkomst="loopt")
    make_gestopt("Anders", publicatiedatum=date(2023, 1, 1))
    assert shown(get(address)) == titles


def test_order_is_chosen_with_links_that_keep_the_filter() -> None:
    make_knelpunt(1, stromen=["instroom"])
    page = get("/knelpunten/?volgorde=nieuwste&stroom=instroom")
    [nav] = page.all("nav", aria_label="Volgorde")
    assert [(a.text, a.attributes["href"]) for a in page.inside(nav, "a")] == [
        ("Nummer", "/knelpunten/?stroom=instroom"),
        ("Nieuwste eerst", "/knelpunten/?stroom=instroom&volgorde=nieuwste"),
    ]
    current = [a.text for a in page.inside(nav, "a") if "aria-current" in a.attributes]
    assert current == ["Nieuwste eerst"]
    [hidden] = page.all("input", type="hidden")
    assert (hidden.attributes["name"], hidden.attributes["value"]) == ("volgorde", "nieuwste")


def test_links_hold_each_known_choice_once_in_one_order() -> None:
    for nummer in range(1, 22):
        make_knelpunt(nummer, stromen=["instroom", "uitstroom"], themas=["ruimte"])
    query = "utm=x&volgorde=&thema=ruimte&stroom=uitstroom&stroom=instroom&stroom=uitstroom&fase="
    page = get(f"/knelpunten/?{query}")
    choice = "stroom=instroom&stroom=uitstroom&thema=ruimte"
    assert page.all("a", rel="next")[0].attributes["href"] == f"?{choice}&pagina=2"
    assert page.links[f"/knelpunten.csv?{choice}"] == "Download als CSV"
    assert [a.attributes["href"] for a in page.all("a", class_="aw-chip")] == [
        "/knelpunten/?stroom=uitstroom&thema=ruimte",
        "/knelpunten/?stroom=instroom&thema=ruimte",
        "/knelpunten/?stroom=instroom&stroom=uitstroom",
    ]


def test_number_of_filters_stands_on_the_button_of_a_phone() -> None:
    make_knelpunt(1)
    assert "Filters" in get("/knelpunten/").texts("summary")
    summaries = get("/knelpunten/?stroom=sturing&soort=valkuil&soort=knelpunt").texts("summary")
    assert "Filters (3)" in summaries


def test_table_counts_streams_by_theme_and_leads_to_the_lists() -> None:
    for plek, code in enumerate(("ruimte", "perspectief")):
        make_thema(code, volgorde=plek)
    make_knelpunt(1, stromen=["instroom", "sturing"], themas=["ruimte"])
    make_knelpunt(2, stromen=["instroom"], themas=["ruimte", "perspectief"])
    make_valkuil(1, stromen=["uitstroom"])
    page = get("/knelpunten/")
    [table] = page.all("table")
    rows = [
        [
            cell.text
            for cell in page.elements[row.position + 1 : row.last]
            if cell.tag in ("th", "td")
        ]
        for row in page.inside(table, "tr")
    ]
    assert rows == [
        ["Stroom", "Ruimte", "Perspectief", "Niet ingedeeld", "Alle"],
        ["Instroom", "2", "1", "0", "2"],
        ["Doorstroom", "0", "0", "0", "0"],
        ["Uitstroom", "0", "0", "1", "1"],
        ["Sturing", "1", "0", "0", "1"],
        ["Alle", "2", "1", "1", "3"],
    ]
    assert {e.attributes["scope"] for e in page.inside(table, "th")} == {"col", "row"}
    links = [a.attributes["href"] for a in page.inside(table, "a")]
    assert links[:3] == [
        "/knelpunten/?stroom=instroom&thema=ruimte",
        "/knelpunten/?stroom=instroom&thema=perspectief",
        "/knelpunten/?stroom=instroom",
    ]
    assert links[-1] == "/knelpunten/"
    for link in page.inside(table, "a"):
        assert len(shown(get(link.attributes["href"]))) == int(link.text)
    darkest = [cell.text for cell in page.all("td", class_="is-3")]
    assert darkest == ["2"]


def test_table_stands_open_until_there_is_a_filter_and_then_keeps_the_other_facets() -> None:
    make_thema("ruimte")
    make_knelpunt(1, stromen=["instroom"], themas=["ruimte"])
    make_valkuil(1, stromen=["instroom"], themas=["ruimte"])
    assert "open" in get("/knelpunten/").all("details", class_="aw-overzicht")[0].attributes
    page = get("/knelpunten/?soort=valkuil&thema=ruimte")
    assert "open" not in page.all("details", class_="aw-overzicht")[0].attributes
    assert page.links["/knelpunten/?stroom=instroom&thema=ruimte&soort=valkuil"] == "1"


@pytest.mark.parametrize("address", ["", "?stroom=sturing", "?stroom=onzin", "?pagina=9"])
def test_the_caveats_stand_on_every_view_of_the_catalogue(address: str) -> None:
    assert "Dit is geen ranglijst en geen actieplan." in get(f"/knelpunten/{address}").main


def test_person_sees_counts_of_what_they_may_open() -> None:
    knelpunt = make_knelpunt(1)
    make_knelpunt(2)
    make_verhaal("Open", knelpunten=[knelpunt], regios=["JZ1"])
    make_beperking(make_verhaal("Besloten", knelpunten=[knelpunt], regios=["JZ2"]))
    someone = make_user("iemand@elders.example")
    seen = [options(get("/knelpunten/", wie), "regio") for wie in (None, someone)]
    assert seen == [
        ["Regio JZ1 1", "Geen regio bekend 1"],
        ["Regio JZ1 1", "Regio JZ2 1", "Geen regio bekend 1"],
    ]
    tries = [get("/knelpunten/", w).texts("p", class_="aw-rij__keer")[0] for w in (None, someone)]
    assert tries == ["1 keer geprobeerd", "2 keer geprobeerd"]
    assert [len(shown(get("/praktijkverhalen/", wie))) for wie in (None, someone)] == [1, 2]


@pytest.mark.parametrize(
    ("address", "known"),
    [
        *((address, facets | {"volgorde", "pagina"}) for address, facets in LISTS.items()),
        ("/handreikingen/", {"pagina"}),
        ("/werkwijze/", {"pagina"}),
        ("/gestopt/", {"pagina"}),
        ("/documenten/", {"pagina"}),
        ("/knelpunten.csv", LISTS["/knelpunten/"] | {"volgorde"}),
    ],
)
def test_answer_says_which_parameters_count(address: str, known: set[str]) -> None:
    make_knelpunt(1)
    response: Any = Client().get(address)
    assert (response.status_code, response.bekende_parameters) == (200, known)


@pytest.mark.parametrize("address", ["/handreikingen/", "/werkwijze/"])
def test_plain_list_has_no_facets_and_does_not_mind_them(address: str) -> None:
    assert Client().get(f"{address}?stroom=onzin&volgorde=x").status_code == 200
    assert get(address).all("fieldset") == []
