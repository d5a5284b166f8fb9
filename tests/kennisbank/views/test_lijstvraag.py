"""A choice has one address, however it was typed."""

import pytest

from kennisbank.enums import FACETTEN_CATALOGUS, Facet, Volgorde
from kennisbank.views.lijstvraag import Gekozen, Lijstvraag

KEUZE: Gekozen = {Facet.THEMA: ("ruimte",), Facet.STROOM: ("instroom", "uitstroom")}


def vraag(keuze: Gekozen = KEUZE, volgorde: Volgorde | None = None) -> Lijstvraag:
    return Lijstvraag("/knelpunten/", FACETTEN_CATALOGUS, keuze, volgorde)


def test_address_holds_the_facets_in_the_order_of_the_list():
    assert vraag().url == "/knelpunten/?stroom=instroom&stroom=uitstroom&thema=ruimte"
    assert vraag(volgorde=Volgorde.NIEUWSTE).parameters.endswith("&volgorde=nieuwste")


def test_address_without_a_choice_is_bare():
    assert vraag({}).url == "/knelpunten/"
    assert vraag({Facet.STROOM: ()}).url == "/knelpunten/"


def test_file_has_the_same_parameters():
    assert vraag({}).csv_url == "/knelpunten.csv"
    assert vraag({Facet.SOORT: ("valkuil",)}).csv_url == "/knelpunten.csv?soort=valkuil"


@pytest.mark.parametrize(
    ("facet", "code", "left"),
    [
        (Facet.STROOM, "instroom", "stroom=uitstroom&thema=ruimte"),
        (Facet.THEMA, "ruimte", "stroom=instroom&stroom=uitstroom"),
        (Facet.REGIO, "twente", "stroom=instroom&stroom=uitstroom&thema=ruimte"),
    ],
)
def test_one_value_is_taken_away(facet: Facet, code: str, left: str):
    assert vraag().zonder(facet, code).parameters == left


def test_another_choice_in_some_facets_keeps_the_rest():
    anders = vraag(volgorde=Volgorde.NIEUWSTE).met({Facet.STROOM: ["sturing"], Facet.THEMA: ()})
    assert anders.parameters == "stroom=sturing&volgorde=nieuwste"
    assert anders.gesorteerd(None).parameters == "stroom=sturing"


def test_odd_values_are_encoded():
    assert vraag({Facet.ACTOR: ("a b&c",)}).parameters == "actor=a+b%26c"
