"""The one list of blocks, and the guide for editors that names each of them."""

from typing import Any

from django.conf import settings

from kennisbank.blocks.lange_tekst import BEWIJS, BLOKKEN, EXTRA, TEKST, LangeTekstBlock

GIDS = settings.BASE_DIR / "docs" / "redactie.md"


def test_long_text_holds_the_blocks_of_the_list_and_no_other():
    assert list(LangeTekstBlock().child_blocks) == list(BLOKKEN)


def test_each_block_stands_in_a_group_of_the_picker():
    blokken: list[Any] = list(BLOKKEN.values())
    assert {block.meta.group for block in blokken} == {TEKST, BEWIJS, EXTRA}


def test_guide_for_editors_names_each_block():
    regels = GIDS.read_text().splitlines()
    blokken: list[Any] = list(BLOKKEN.values())
    zonder_regel = [
        block.label
        for block in blokken
        if not any(regel.startswith(f"| {block.label} |") for regel in regels)
    ]
    assert (len(blokken), zonder_regel) == (15, [])
