"""The fixed lists and the geography in the CMS."""

import pytest

from kennisbank.models import Fase, Kaart, Regio
from tests.factories.formulieren import snippet_data, snippet_url
from tests.factories.kennisbank import (
    make_fase,
    make_gemeente,
    make_regio,
    make_regiopagina,
    make_stroom,
    make_thema,
    make_verhaal,
)

pytestmark = pytest.mark.django_db


def test_list_counts_the_pages_a_value_stands_on(als):
    thema = make_thema()
    make_thema("leeg")
    for _ in range(2):
        make_verhaal(themas=[thema])
    response = als("redacteur").get(snippet_url("list", thema.__class__))
    gevonden = {t.code: t.aantal_paginas for t in response.context["object_list"]}
    assert gevonden == {"ruimte": 2, "leeg": 0}


def test_renamed_value_shows_on_the_cards(als, eindredacteur):
    stroom = make_stroom("instroom", naam="Instroom")
    verhaal = make_verhaal(stromen=[stroom])
    data = snippet_data(stroom, eindredacteur, naam="Wie erin komt")
    response = als("eindredacteur").post(snippet_url("edit", stroom), data)
    kaart = Kaart.objects.get(pk=verhaal.pk)
    assert response.status_code == 302
    assert [label["naam"] for label in kaart.kenmerken["stromen"]] == ["Wie erin komt"]


def test_new_substep_hangs_below_its_column(als, eindredacteur):
    kolom = make_fase("in-zorg-komen")
    data = snippet_data(
        Fase(), eindredacteur, naam="Triage", code="triage", stroom=kolom.stroom, kolom=kolom
    )
    als("eindredacteur").post(snippet_url("add", Fase), data)
    assert [fase.code for fase in kolom.substappen.all()] == ["triage"]


def test_new_part_of_a_region_shows_on_the_page_of_the_region(als, eindredacteur, client):
    pagina = make_regiopagina(make_regio("JZ39", naam="Zuidoost-Brabant"))
    data = snippet_data(
        Regio(),
        eindredacteur,
        naam="Subregio Helmond",
        code="JZ39-HELMOND",
        slug="subregio-helmond",
        deel_van=pagina.regio,
    )
    response = als("eindredacteur").post(snippet_url("add", Regio), data)
    kaart = Kaart.objects.get(pk=pagina.pk)
    assert response.status_code == 302
    assert kaart.kenmerken["onderdelen"] == [
        {"code": "JZ39-HELMOND", "naam": "Subregio Helmond", "url": ""}
    ]


def test_two_regions_cannot_have_one_tile(als, eindredacteur):
    make_regio("JZ01", rij=1, kolom=1)
    andere = make_regio("JZ02")
    data = snippet_data(andere, eindredacteur, rij=1, kolom=1)
    response = als("eindredacteur").post(snippet_url("edit", andere), data)
    assert response.context["form"].errors == {"__all__": ["Op deze tegel staat al een regio."]}


def test_municipality_that_moves_shows_on_both_regions(als, eindredacteur):
    van = make_regiopagina(make_regio("JZ01", naam="Noord"))
    naar = make_regiopagina(make_regio("JZ02", naam="Zuid"))
    gemeente = make_gemeente(naam="Leiden", regio=van.regio)
    data = snippet_data(gemeente, eindredacteur, regio=naar.regio)
    als("eindredacteur").post(snippet_url("edit", gemeente), data)
    namen = {
        pagina.pk: Kaart.objects.get(pk=pagina.pk).kenmerken.get("gemeenten") is not None
        for pagina in (van, naar)
    }
    assert namen == {van.pk: False, naar.pk: True}
