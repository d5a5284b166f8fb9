"""The block picker shows an example of every block, also on a site where nothing is stored yet."""

from typing import Any

import pytest

from kennisbank.blocks.lange_tekst import BLOKKEN
from kennisbank.blocks.voorbeeld import BRON, CITAAT, voorbeeld
from kennisbank.models import Bron
from tests.factories.kennisbank import make_bron, make_citaat
from tests.kennisbank.views.html import read

pytestmark = pytest.mark.django_db

STAND_IN = "Voorbeeld van een bron (2024)"
ZIN = {
    "kop": "Wat wij zagen",
    "tekst": "Korte zinnen, gewone woorden. Zo leest iedereen het in één keer.",
    "kader": "Goed om te weten Dit staat los van het verhaal.",
    "stappen": "Begin klein Eén team, één week.",
    "uitklap": "Meer uitleg Hier staat de uitleg.",
    "interview": "Wat veranderde er? Wij begonnen eerder.",
    "citaat": "Jongere: wachten op hulp.",
    "figuur": "Hier staat uw afbeelding.",
    "figuur_ontbreekt": f"Bron: {STAND_IN}, regels 50",
    "kerncijfer": f"2024. Bron: {STAND_IN}, regels 12-14",
    "tegenspraak": f"29 weken volgens de ene bron Bron: {STAND_IN}",
    "tabel": "Stap Wie Vraag helder maken Lokale toegang",
    "video": "Voorbeeldvideo (2 minuten, opent een andere site)",
    "noten": "Volgens de rapportage over 2024.",
    "verder_lezen": f"Over wachten. Bron: {STAND_IN}",
}


def preview(client, naam: str):
    block: Any = BLOKKEN[naam]
    return client.get("/beheer/block-preview/", {"id": block.definition_prefix})


def test_every_block_has_its_example_here():
    assert set(ZIN) == set(BLOKKEN)


@pytest.mark.parametrize("naam", BLOKKEN)
def test_example_without_any_source_or_quote(client, redacteur, naam):
    client.force_login(redacteur)
    page = read(preview(client, naam))
    assert (ZIN[naam] in page.body, page.unbalanced) == (True, [])


@pytest.mark.parametrize("naam", BLOKKEN)
def test_example_gives_no_real_source_a_made_up_number(client, redacteur, naam):
    make_bron(titel="Een echte bron")
    client.force_login(redacteur)
    assert "Een echte bron" not in read(preview(client, naam)).body


def test_example_of_a_quote_is_a_quote_of_the_site(client, redacteur):
    make_citaat(rol="ouder", onderwerp="de eerste afspraak")
    client.force_login(redacteur)
    assert "Ouder: de eerste afspraak." in read(preview(client, "citaat")).body


def test_stand_in_is_not_stored(db):
    assert (voorbeeld(BRON).pk, voorbeeld(CITAAT).pk, Bron.objects.count()) == (None, None, 0)


@pytest.mark.parametrize("rol", ["lid", "buitenstaander"])
def test_examples_are_for_the_cms_only(request, client, rol):
    client.force_login(request.getfixturevalue(rol))
    assert preview(client, "kop").status_code == 302
