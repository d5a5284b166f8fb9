"""The one stream that every long text is made of; `BLOKKEN` is the whole list."""

from wagtail import blocks

from kennisbank.blocks.bewijs import (
    CitaatBlock,
    FiguurBlock,
    FiguurOntbreektBlock,
    KerncijferBlock,
    TabelBlock,
    TegenspraakBlock,
    VerderLezenBlock,
)
from portal.blocks import (
    InterviewBlock,
    KaderBlock,
    KopBlock,
    NotenBlock,
    StappenBlock,
    TekstBlock,
    UitklapBlock,
    VideoBlock,
)

TEKST, BEWIJS, EXTRA = "Tekst", "Bewijs", "Extra"

BLOKKEN = {
    "kop": KopBlock(group=TEKST),
    "tekst": TekstBlock(group=TEKST),
    "kader": KaderBlock(group=TEKST),
    "stappen": StappenBlock(group=TEKST),
    "uitklap": UitklapBlock(group=TEKST),
    "interview": InterviewBlock(group=TEKST),
    "citaat": CitaatBlock(group=BEWIJS),
    "figuur": FiguurBlock(group=BEWIJS),
    "figuur_ontbreekt": FiguurOntbreektBlock(group=BEWIJS),
    "kerncijfer": KerncijferBlock(group=BEWIJS),
    "tegenspraak": TegenspraakBlock(group=BEWIJS),
    "tabel": TabelBlock(group=BEWIJS),
    "video": VideoBlock(group=EXTRA),
    "noten": NotenBlock(group=EXTRA),
    "verder_lezen": VerderLezenBlock(group=EXTRA),
}


class LangeTekstBlock(blocks.StreamBlock):
    """Any long text of the kennisbank."""

    def __init__(self, **kwargs):
        super().__init__(list(BLOKKEN.items()), **kwargs)
