"""The head of a page for machines: one address, a choice to be listed, safe linked data."""

import json
from types import SimpleNamespace
from typing import Any

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from portal.templatetags.kop import canoniek, jsonld, niet_opnemen, volledig

ATTACK = "</script><script>alert('1 & 2')</script>"


def context(adres: str = "/regios/", **meer: Any) -> Context:
    return Context({"request": RequestFactory().get(adres)} | meer)


def blad(nummer: int = 1, status: int = 200) -> SimpleNamespace:
    return SimpleNamespace(status=status, kaarten=SimpleNamespace(number=nummer))


def test_address_is_whole() -> None:
    assert volledig("/regios/") == "http://testserver/regios/"


@pytest.mark.parametrize(
    ("adres", "meer", "verwacht"),
    [
        ("/regios/?utm_source=x", {}, "/regios/"),
        ("/gestopt/?pagina=2&x=1", {"blad": blad(2)}, "/gestopt/?pagina=2"),
        ("/gestopt/?pagina=1", {"blad": blad(1)}, "/gestopt/"),
        ("/gestopt/?pagina=9", {"blad": SimpleNamespace(status=404, kaarten=None)}, "/gestopt/"),
        ("/knelpunten/?b=1&a=2", {"canoniek": "/knelpunten/?a=2"}, "/knelpunten/?a=2"),
    ],
)
def test_page_has_one_address(adres: str, meer: dict[str, Any], verwacht: str) -> None:
    assert canoniek(context(adres, **meer)) == f"http://testserver{verwacht}"


@pytest.mark.parametrize(
    ("meer", "verwacht"),
    [
        ({}, False),
        ({"blad": blad(2)}, False),
        ({"chips": []}, False),
        ({"chips": ["een"]}, True),
        ({"noindex": True}, True),
        ({"blad": blad(status=404)}, True),
    ],
)
def test_choice_or_refusal_is_left_out(meer: dict[str, Any], verwacht: bool) -> None:
    assert niet_opnemen(context(**meer)) is verwacht


def data_of(html: str) -> Any:
    begin, eind = '<script type="application/ld+json">', "</script>"
    assert html.startswith(begin)
    assert html.endswith(eind)
    return json.loads(html.removeprefix(begin).removesuffix(eind))


def test_page_without_data_has_no_script() -> None:
    assert jsonld(context()) == ""


def test_one_thing_stands_alone_and_more_in_a_graph() -> None:
    een, twee = {"@type": "WebPage"}, {"@type": "Organization"}
    schema = {"@context": "https://schema.org"}
    assert data_of(jsonld(context(jsonld=[een]))) == schema | een
    assert data_of(jsonld(context(jsonld=[een, twee]))) == schema | {"@graph": [een, twee]}


def test_breadcrumbs_begin_at_home_and_end_here() -> None:
    pad = [{"titel": "Regio's", "url": "/regios/"}, {"titel": "Twente"}]
    data = data_of(jsonld(context(kruimels=pad)))
    assert data["@type"] == "BreadcrumbList"
    assert data["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "Home", "item": "http://testserver/"},
        {
            "@type": "ListItem",
            "position": 2,
            "name": "Regio's",
            "item": "http://testserver/regios/",
        },
        {"@type": "ListItem", "position": 3, "name": "Twente"},
    ]


def test_text_cannot_end_the_script() -> None:
    html = jsonld(context(jsonld=[{"name": ATTACK}]))
    assert html.count("<") == 2
    assert data_of(html)["name"] == ATTACK


def test_caught_block_is_escaped_once_and_on_one_line() -> None:
    bron = "{% load kop %}{% vang naam %}\n  {{ tekst }}\n{% endvang %}[{{ naam }}|{{ naam }}]"
    gemaakt = Template(bron).render(Context({"tekst": 'a "b" <c>'}))
    netjes = "a &quot;b&quot; &lt;c&gt;"
    assert gemaakt == f"[{netjes}|{netjes}]"
