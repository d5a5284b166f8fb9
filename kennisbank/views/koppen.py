"""The headings of a long text: which level each has, and by which address it can be linked."""

from collections.abc import Iterable
from dataclasses import dataclass

from wagtail.blocks.stream_block import StreamValue

HOOFDKOPPEN = {"noten", "verder_lezen"}
# Ids that stand on every page, outside the text.
BEZET = frozenset({"inhoud", "citeerregel", "zoek-kop", "zoek-menu"})


@dataclass(frozen=True)
class Deel:
    """A block, the level of its heading if it has one, and the id of a heading block."""

    blok: StreamValue.StreamChild
    niveau: int
    anker: str = ""


def met_koppen(
    inhoud: Iterable[StreamValue.StreamChild], boven: int = 1, voor: str = ""
) -> list[Deel]:
    """The blocks of a text that stands below a heading of level `boven`.

    A heading is one level deeper, a subheading or the title of a box two; before the first heading
    there is nothing to be below, so those are one level deeper as well. `voor` keeps the ids of
    several texts on one page apart.
    """
    delen, gebruikt, onder_kop = [], set(BEZET), False
    for blok in inhoud:
        is_kop = blok.block_type == "kop"
        is_hoofd = blok.value["niveau"] == "h2" if is_kop else blok.block_type in HOOFDKOPPEN
        niveau = boven + 1 if is_hoofd or not onder_kop else boven + 2
        anker = _vrij(f"{voor}{blok.value.anker}", gebruikt) if is_kop else ""
        delen.append(Deel(blok, niveau, anker))
        onder_kop = onder_kop or is_kop or is_hoofd
    return delen


def _vrij(anker: str, gebruikt: set[str]) -> str:
    """The id itself, or with the first number that makes it the only one; it is taken from then."""
    vrij, nummer = anker, 1
    while vrij in gebruikt:
        nummer += 1
        vrij = f"{anker}--{nummer}"
    gebruikt.add(vrij)
    return vrij
