"""The file of a list: what is in it, what a spreadsheet makes of it, and for whom."""

import csv
from datetime import datetime
from io import StringIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kennisbank.models import Kaart
from portal.models import User
from tests.factories.gebruikers import make_user
from tests.factories.kennisbank import (
    make_actor,
    make_beperking,
    make_experiment,
    make_fase,
    make_home,
    make_knelpunt,
    make_lijn,
    make_stroom,
    make_tekst,
    make_thema,
    make_valkuil,
    make_verhaal,
)
from tests.kennisbank.views.refusals import ask, read_refusal

pytestmark = pytest.mark.usefixtures("open_database", "savepoint")

CAVEATS = [
    ["voorbehoud", "Dit is geen ranglijst."],
    ["voorbehoud", "Dit is geen actieplan."],
    ["voorbehoud", "Dit overzicht is niet volledig."],
    ["voorbehoud", "Dit overzicht is niet voor elk domein even representatief."],
    ["voorbehoud", "Oorzaak en gevolg lopen door elkaar."],
]
LISTS = [
    "knelpunten",
    "wat-anderen-deden",
    "praktijkverhalen",
    "experimenten",
    "ontwikkellijnen",
]


@pytest.fixture(autouse=True)
def _site(open_database: None, savepoint: None) -> None:
    make_home()
    for code in ("instroom", "uitstroom"):
        make_stroom(code)


def rows(address: str, wie: User | None = None) -> list[list[str]]:
    """The rows of a file, read as a spreadsheet does."""
    client = Client()
    if wie:
        client.force_login(wie)
    response = client.get(address)
    assert response.status_code == 200
    return list(csv.reader(StringIO(response.content.decode("utf-8-sig")), delimiter=";"))


def items(address: str, wie: User | None = None) -> list[list[str]]:
    """The rows between the names of the columns and the caveats."""
    alle = rows(address, wie)
    return alle[1 : alle.index(CAVEATS[0])]


def titles(address: str, wie: User | None = None) -> list[str]:
    head = rows(address, wie)[0]
    return [row[head.index("titel")] for row in items(address, wie)]


def test_file_of_the_catalogue_holds_every_column_the_caveats_and_the_choice() -> None:
    make_actor("school", naam="School")
    stap = make_fase("intake", naam="Intake", kolom=make_fase("zorg", naam="In zorg"))
    een = make_knelpunt(
        1,
        title="Volle lijsten; en meer",
        gewone_woorden='Er is "te weinig" plek.',
        stromen=["instroom", "uitstroom"],
        fase=stap,
        themas=[make_thema("ruimte", naam="Ruimte maken")],
        actoren=["school"],
    )
    make_verhaal(knelpunten=[een], regios=["JZ1"])
    make_lijn(knelpunten=[een], regios=["JZ1", "JZ2"])
    make_valkuil(1)
    Kaart.objects.update(gewijzigd=datetime.fromisoformat("2026-03-01T23:30:00+00:00"))
    assert rows("/knelpunten.csv?stroom=instroom&soort=knelpunt") == [
        [
            "nummer",
            "titel",
            "soort",
            "in gewone woorden",
            "stromen",
            "fase",
            "thema's",
            "wie",
            "regio's",
            "keer geprobeerd",
            "adres",
            "laatst gewijzigd",
        ],
        [
            "K1",
            "Volle lijsten; en meer",
            "Knelpunt of oorzaak",
            'Er is "te weinig" plek.',
            "Instroom, Uitstroom",
            "In zorg > Intake",
            "Ruimte maken",
            "School",
            "Regio JZ1, Regio JZ2",
            "2",
            "http://testserver/knelpunten/k1/",
            "2026-03-02",  # the date here, not in Greenwich
        ],
        *CAVEATS,
        ["gekozen filters", "Instroom, Knelpunt of oorzaak"],
        [
            "adres van deze lijst",
            "http://testserver/knelpunten/?stroom=instroom&soort=knelpunt",
        ],
        ["gemaakt op", timezone.localdate().isoformat()],
    ]


def test_file_of_what_others_did_has_its_own_columns() -> None:
    make_verhaal(
        "Samen aan tafel", periode="2024", uitkomst="loopt", regios=["JZ1"], doelgroepen=["gezin"]
    )
    head, row = rows("/praktijkverhalen.csv")[:2]
    assert dict(zip(head, row, strict=True)) | {"laatst gewijzigd": ""} == {
        "titel": "Samen aan tafel",
        "soort": "Praktijkverhaal",
        "in gewone woorden": "",
        "stromen": "",
        "thema's": "",
        "voor wie": "Gezin",
        "regio's": "Regio JZ1",
        "periode": "2024",
        "afloop": "Loopt door",
        "adres": "http://testserver/praktijkverhalen/samen-aan-tafel/",
        "laatst gewijzigd": "",
    }


@pytest.mark.parametrize("slug", LISTS)
def test_every_list_has_a_file_with_the_caveats(slug: str) -> None:
    response = Client().get(f"/{slug}.csv")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response.content.startswith(b"\xef\xbb\xbf")
    assert rows(f"/{slug}.csv")[1:6] == CAVEATS


def test_file_is_saved_under_a_name_with_the_date() -> None:
    disposition = Client().get("/knelpunten.csv")["Content-Disposition"]
    assert disposition == f'attachment; filename="knelpunten-{timezone.localdate()}.csv"'


def test_file_holds_all_pages_in_the_order_of_the_list() -> None:
    for nummer in range(1, 23):
        make_knelpunt(nummer)
    assert titles("/knelpunten.csv?pagina=2") == [f"Knelpunt nummer {n}" for n in range(1, 23)]
    make_lijn("b"), make_lijn("a")
    assert titles("/ontwikkellijnen.csv?volgorde=titel") == ["a", "b"]


@pytest.mark.parametrize("title", ["=1+1", "+31", "-2", "@SOM(A1)", "\t=1"])
def test_no_cell_is_a_formula(title: str) -> None:
    make_knelpunt(1, title="Gewoon")
    Kaart.objects.update(titel=title)
    assert titles("/knelpunten.csv") == [f"'{title}"]


def test_dash_inside_a_cell_stays() -> None:
    make_knelpunt(1, title="Kind - gezin")
    assert titles("/knelpunten.csv") == ["Kind - gezin"]


@pytest.mark.parametrize("query", ["stroom=onzin", "volgorde=x", "stroom=instroom&regio=nergens"])
def test_file_refuses_what_the_list_refuses(query: str) -> None:
    refused = ask(f"/knelpunten.csv?{query}")
    assert refused.status_code == 400
    page = read_refusal(refused)
    assert "kennen wij niet. Kies uit de lijst." in page.main
    assert page.all("form", aria_label="Filters")[0].attributes["action"] == "/knelpunten/"


@pytest.mark.parametrize(
    "address",
    ["/handreikingen.csv", "/werkwijze.csv", "/regios.csv", "/tekst-1.csv", "/nergens.csv"],
)
def test_other_pages_have_no_file(address: str) -> None:
    make_tekst("Tekst 1")
    response = ask(address)
    assert response.status_code == 404
    read_refusal(response)


def test_file_takes_no_other_method() -> None:
    assert ask("/knelpunten.csv", "POST").status_code == 405


def test_person_gets_what_they_may_open() -> None:
    knelpunt = make_knelpunt(1)
    make_verhaal("Open", knelpunten=[knelpunt], regios=["JZ1"])
    make_beperking(make_verhaal("Besloten", knelpunten=[knelpunt], regios=["JZ2"]))
    someone = make_user("iemand@elders.example")
    assert titles("/praktijkverhalen.csv") == ["Open"]
    assert sorted(titles("/praktijkverhalen.csv", someone)) == ["Besloten", "Open"]
    [[*_, regios, keer, _, _]] = items("/knelpunten.csv")
    assert (regios, keer) == ("Regio JZ1", "1")
    [[*_, regios, keer, _, _]] = items("/knelpunten.csv", someone)
    assert (regios, keer) == ("Regio JZ1, Regio JZ2", "2")


def test_file_of_a_closed_list_asks_to_log_in() -> None:
    lijst = make_knelpunt(1).get_parent()
    make_beperking(lijst)
    response: Any = Client().get("/knelpunten.csv?stroom=instroom")
    assert response.status_code == 302
    assert "next=/knelpunten.csv" in response["Location"]
    someone = make_user("iemand@elders.example")
    assert titles("/knelpunten.csv", someone) == ["Knelpunt nummer 1"]


def test_file_of_a_list_that_is_taken_away_is_not_there() -> None:
    make_knelpunt(1).get_parent().specific.unpublish()
    assert ask("/knelpunten.csv").status_code == 404


@pytest.mark.parametrize("slug", ["knelpunten", "wat-anderen-deden"])
def test_file_costs_the_same_at_any_size(slug: str) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            rows(f"/{slug}.csv")
        return len(asked)

    def more(aantal: int) -> None:
        for _ in range(aantal):
            k = make_knelpunt(stromen=["instroom"])
            make_verhaal(knelpunten=[k], regios=["JZ1"])
            make_experiment(knelpunten=[k])
            make_lijn(knelpunten=[k])

    more(1)
    few = queries()
    more(4)
    assert queries() == few
    assert few <= 12
