"""The house rules of pages and blocks hold, and a page or block that breaks one is named."""

import pytest
from wagtail import blocks

from kennisbank import checks
from kennisbank.blocks.lange_tekst import BLOKKEN
from kennisbank.checks import check_blocks_explain_themselves, check_pages_have_context
from kennisbank.models import PraktijkverhaalPage


def test_every_page_and_every_block_keeps_the_rules():
    assert check_pages_have_context(None) == []
    assert check_blocks_explain_themselves(None) == []


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("context_from", "kennisbank.views.items.bestaat_niet"),
        ("context_from", "kennisbank.views.bestaat_niet.verhaal"),
        ("template", "kennisbank/bestaat_niet.html"),
    ],
)
def test_page_without_context_or_template_is_named(monkeypatch, veld, waarde):
    monkeypatch.setattr(PraktijkverhaalPage, veld, waarde)
    (fout,) = check_pages_have_context(None)
    assert (fout.id, fout.obj) == ("kennisbank.E001", PraktijkverhaalPage)
    assert fout.msg.startswith("PraktijkverhaalPage: ")


def test_page_that_names_no_context_is_named(monkeypatch):
    monkeypatch.delattr(PraktijkverhaalPage, "context_from")
    (fout,) = check_pages_have_context(None)
    assert (fout.id, fout.obj) == ("kennisbank.E001", PraktijkverhaalPage)


def test_block_that_explains_nothing_is_named(monkeypatch):
    monkeypatch.setattr(checks, "BLOKKEN", BLOKKEN | {"kaal": blocks.CharBlock()})
    fouten = check_blocks_explain_themselves(None)
    assert {fout.id for fout in fouten} == {"kennisbank.E002"}
    assert [fout.msg for fout in fouten] == [
        "Block 'kaal' has no icon.",
        "Block 'kaal' has no description.",
        "Block 'kaal' has no preview.",
        "Block 'kaal' has no template.",
    ]
