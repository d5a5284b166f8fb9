"""Markup made without a template escapes what it is given."""

from typing import Any

from kennisbank.views.opmaak import cel_html, opties_html
from tests.kennisbank.views.html import read_text

EVIL = "\"><script>alert('&')</script>"


def optie(**velden: Any) -> dict[str, Any]:
    return {"code": "instroom", "naam": "Instroom", "aantal": 3, "gekozen": False} | velden


def test_option_is_a_labelled_box_with_its_number():
    page = read_text(opties_html("stroom", [optie(), optie(code="x", aantal=0, gekozen=True)]))
    assert page.texts("label") == ["Instroom 3", "Instroom 0"]
    assert [box.attributes for box in page.all("input")] == [
        {"type": "checkbox", "name": "stroom", "value": "instroom"},
        {"type": "checkbox", "name": "stroom", "value": "x", "checked": ""},
    ]
    assert [label.attributes["class"] for label in page.all("label")] == [
        "aw-keuze",
        "aw-keuze is-leeg",
    ]
    assert page.unbalanced == []


def test_option_may_have_a_heading_before_it():
    assert read_text(opties_html("fase", [optie(kop="Voor & na")])).texts("p") == ["Voor & na"]


def test_nothing_in_an_option_is_markup():
    page = read_text(opties_html(EVIL, [optie(code=EVIL, naam=EVIL, kop=EVIL)]))
    assert page.all("script") == []
    assert page.texts("label") == [f"{EVIL} 3"]
    assert page.all("input")[0].attributes == {"type": "checkbox", "name": EVIL, "value": EVIL}


def test_cell_leads_to_its_list_unless_it_is_empty():
    page = read_text(cel_html(4, f"/lijst/?a=1&b={EVIL}", 2))
    assert [(a.text, a.attributes) for a in page.all("a")] == [
        ("4", {"href": f"/lijst/?a=1&b={EVIL}"})
    ]
    assert page.all("td")[0].attributes == {"class": "is-2"}
    assert cel_html(4, "/", 0) == '<td><a href="/">4</a></td>'
    assert cel_html(0, "", 3) == "<td><span>0</span></td>"
