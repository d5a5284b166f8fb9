"""A value that anything names stays; what is derived from pages holds nothing back."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import ModelLogEntry, Page, ReferenceIndex

from kennisbank.domain.naslag import gebruik_van, reden_om_te_houden, verwijder
from kennisbank.models import (
    Begrip,
    BegripBron,
    Betekenis,
    Bron,
    BronGenoemd,
    Citaat,
    Fase,
    Gemeente,
    Kennisdocument,
    Regio,
    RegioStatus,
    Stroom,
)
from tests.factories.kennisbank import (
    make_actor,
    make_begrip,
    make_bron,
    make_citaat,
    make_document,
    make_fase,
    make_gemeente,
    make_instrument,
    make_knelpunt,
    make_organisatie,
    make_regio,
    make_regiopagina,
    make_stroom,
    make_tekst,
    make_thema,
    make_verhaal,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("make", "veld"),
    [
        (make_stroom, "stromen"),
        (make_thema, "themas"),
        (make_instrument, "instrumenten"),
        (make_regio, "regios"),
        (make_begrip, "begrippen"),
        (make_citaat, "citaten"),
        (make_organisatie, "partners"),
    ],
)
def test_value_on_a_page_is_in_use_by_that_page(make, veld: str):
    waarde = make("proef")
    keuze: dict[str, Any] = {veld: [waarde]}
    verhaal = make_verhaal(**keuze)
    assert gebruik_van(waarde) == {Page: {verhaal.pk}}


def test_value_on_a_draft_is_in_use(db):
    thema = make_thema()
    concept = make_verhaal(themas=[thema], live=False)
    concept.save()
    assert gebruik_van(thema) == {Page: {concept.pk}}


def test_value_that_nothing_names_is_free():
    assert gebruik_van(make_actor()) == {}
    assert reden_om_te_houden(make_actor()) == ""


def test_owner_is_in_use_by_everything_it_keeps():
    team = make_organisatie()
    tekst, document = make_tekst(), make_document()
    bron = make_bron(eigenaar=team)
    assert gebruik_van(team) == {
        Page: {tekst.pk},
        Kennisdocument: {document.pk},
        Bron: {bron.pk},
    }


def test_source_is_in_use_by_whatever_names_it():
    bron, andere = make_bron(), make_bron("andere")
    begrip = make_begrip()
    Betekenis.objects.create(begrip=begrip, tekst="Anders.", bron=bron)
    BegripBron.objects.create(begrip=begrip, bron=bron)
    BronGenoemd.objects.create(bron=andere, in_bron=bron)
    citaat = make_citaat(bron=bron)
    regio = make_regiopagina()
    RegioStatus.objects.create(page=regio, status="lopend", datum="2024-01-01", bron=bron)
    verhaal = make_verhaal(bronnen=[bron])
    assert gebruik_van(bron) == {
        Begrip: {begrip.pk},
        Bron: {andere.pk},
        Citaat: {citaat.pk},
        Page: {regio.pk, verhaal.pk},
    }


def test_own_mentions_of_a_source_do_not_hold_it_back():
    bron = make_bron()
    BronGenoemd.objects.create(bron=bron, in_bron=make_bron("andere"))
    assert gebruik_van(bron) == {}


def test_source_in_a_long_text_is_in_use():
    bron = make_bron()
    tekst = make_tekst(inhoud=[("figuur_ontbreekt", {"wat": "Een kaart", "bron": bron.pk})])
    assert ReferenceIndex.get_references_to(bron).count() == 1
    assert gebruik_van(bron) == {Page: {tekst.pk}}


def test_region_is_in_use_by_its_municipalities_parts_and_page():
    regio = make_regio()
    deel = make_regio("JZ18-ZUID", deel_van=regio)
    gemeente, pagina = make_gemeente(), make_regiopagina(regio)
    assert gebruik_van(regio) == {
        Gemeente: {gemeente.pk},
        Regio: {deel.pk},
        Page: {pagina.pk},
    }


def test_reason_counts_pages_once_and_says_what_to_do():
    stroom = make_stroom("instroom", naam="Instroom")
    make_fase(stroom=stroom)
    make_knelpunt(stromen=[stroom])
    make_verhaal(stromen=[stroom])
    assert reden_om_te_houden(stroom) == (
        "U kunt 'Instroom' niet verwijderen. Hier wordt naar verwezen: 1 fase en 2 pagina's. "
        "Haal het daar eerst weg."
    )


def test_delete_of_a_free_value_leaves_a_line_in_the_log(beheerder):
    actor = make_actor("proef")
    pk = actor.pk
    verwijder(actor, user=beheerder)
    regels = ModelLogEntry.objects.filter(action="wagtail.delete", object_id=pk)
    assert [(regel.user, regel.label) for regel in regels] == [(beheerder, "Proef")]


def test_delete_of_a_used_value_is_refused_and_changes_nothing(beheerder):
    fase = make_fase()
    make_fase("verwijzing", kolom=fase)
    with pytest.raises(ValidationError) as fout:
        verwijder(fase, user=beheerder)
    assert fout.value.messages == [
        "U kunt 'In zorg komen' niet verwijderen. Hier wordt naar verwezen: 1 fase. "
        "Haal het daar eerst weg."
    ]
    assert Fase.objects.count() == 2
    assert Stroom.objects.count() == 1
    assert ModelLogEntry.objects.count() == 0
