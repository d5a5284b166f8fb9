"""Counts and picks the cards of a list by what they are filed under.

Every value of a facet is an integer with one bit for each card, in the order of the list. Choosing
is `|` within a facet and `&` between facets; counting is counting bits.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress, islice

from kennisbank.enums import Facet, Volgorde

GEEN = "geen"  # the value of a card that has none
BITS = bytes.maketrans(b"01", b"\0\1")

Keuze = Mapping[Facet, Collection[str]]
Tellingen = dict[Facet, dict[str, int]]


@dataclass(frozen=True)
class Waarde:
    """One value of a facet; `onder` is the value that includes it (a column has sub-steps)."""

    code: str
    naam: str
    onder: str = ""


@dataclass(frozen=True)
class Ingedeeld:
    """A card by what it is filed under; a facet without values is left out or empty."""

    pk: int
    waarden: Mapping[Facet, Collection[str]]


@dataclass(frozen=True)
class Treffers:
    """The ids of the chosen cards in the order of the list; made as far as they are asked for."""

    ids: Sequence[int]
    bits: int

    def __len__(self) -> int:
        return self.bits.bit_count()

    def __iter__(self) -> Iterator[int]:
        laagste_eerst = f"{self.bits:b}"[::-1].encode().translate(BITS)
        return compress(self.ids, laagste_eerst)

    def __getitem__(self, plekken: slice) -> list[int]:
        return list(islice(self, plekken.start, plekken.stop))


@dataclass(frozen=True)
class Ordening:
    """The cards of a list in one order, with the bits of every value."""

    ids: tuple[int, ...]
    bits: Mapping[Facet, Mapping[str, int]]
    alle: int

    def kies(self, keuze: Keuze, *, zonder: Collection[Facet] = ()) -> int:
        """The bits of the cards that have a chosen value in each facet that has a choice."""
        over = self.alle
        for facet, codes in keuze.items():
            if codes and facet not in zonder:
                over &= self.een_van(facet, codes)
        return over

    def een_van(self, facet: Facet, codes: Iterable[str]) -> int:
        per_code, gevonden = self.bits[facet], 0
        for code in codes:
            gevonden |= per_code.get(code, 0)
        return gevonden


@dataclass(frozen=True)
class Lijstindex:
    """All that a list page counts and picks with, for one audience.

    `waarden` holds what may be chosen, in the order of the fixed lists, `geen` last. `geprobeerd`
    says how often a card was tried, by its id.
    """

    waarden: Mapping[Facet, Mapping[str, Waarde]]
    ordeningen: Mapping[Volgorde, Ordening]
    geprobeerd: Mapping[int, int] = field(default_factory=dict)

    @property
    def eerste(self) -> Ordening:
        return next(iter(self.ordeningen.values()))

    def treffers(self, keuze: Keuze, volgorde: Volgorde) -> Treffers:
        ordening = self.ordeningen[volgorde]
        return Treffers(ordening.ids, ordening.kies(keuze))

    def tel(self, keuze: Keuze) -> Tellingen:
        """How many cards each value would give, each facet counted without its own choice."""
        tellingen: Tellingen = {}
        for facet, waarden in self.waarden.items():
            per_code = self.eerste.bits[facet]
            over = self.eerste.kies(keuze, zonder={facet})
            tellingen[facet] = {
                code: (per_code[code] & over).bit_count() if code in per_code else 0
                for code in waarden
            }
        return tellingen

    def aantal(self, keuze: Keuze, *, zonder: Collection[Facet] = ()) -> int:
        """How many cards are left, as if there were no choice in some facets."""
        return self.eerste.kies(keuze, zonder=zonder).bit_count()

    def kruis(self, keuze: Keuze, rij: Facet, kolom: Facet) -> dict[tuple[str, str], int]:
        """Cards by two values at once, under what is chosen in the other facets.

        An empty code stands for all the values of its facet together.
        """
        over = self.eerste.kies(keuze, zonder={rij, kolom})
        rijen = {"": over, **self.eerste.bits[rij]}
        kolommen = {"": over, **self.eerste.bits[kolom]}
        return {
            (r, k): (over & rijbits & kolombits).bit_count()
            for r, rijbits in rijen.items()
            for k, kolombits in kolommen.items()
        }

    def waarden_van(self, facet: Facet) -> dict[int, list[str]]:
        """The codes of every card by its id; cards without a value are left out."""
        gevonden: dict[int, list[str]] = defaultdict(list)
        for code in self.waarden[facet]:
            bits = self.eerste.bits[facet].get(code, 0)
            for pk in Treffers(self.eerste.ids, bits) if code != GEEN else ():
                gevonden[pk].append(code)
        return dict(gevonden)


def maak_index(
    waarden: Mapping[Facet, Sequence[Waarde]],
    ordeningen: Mapping[Volgorde, Sequence[Ingedeeld]],
    geprobeerd: Mapping[int, int] | None = None,
) -> Lijstindex:
    """`ordeningen` holds the same cards in each order; values that are not offered do not count."""
    geen = Waarde(GEEN, "Niet ingedeeld")
    bekend = {f: {w.code: w for w in (*rij, geen)} for f, rij in waarden.items()}
    return Lijstindex(
        bekend,
        {volgorde: _ordening(kaarten, bekend) for volgorde, kaarten in ordeningen.items()},
        geprobeerd or {},
    )


def _ordening(
    kaarten: Sequence[Ingedeeld], bekend: Mapping[Facet, Mapping[str, Waarde]]
) -> Ordening:
    bits: dict[Facet, dict[str, int]] = {facet: defaultdict(int) for facet in bekend}
    for plek, kaart in enumerate(kaarten):
        for facet, waarden in bekend.items():
            codes = [code for code in kaart.waarden.get(facet, ()) if code in waarden]
            for code in codes or (GEEN,):
                bits[facet][code] |= 1 << plek
    return Ordening(
        tuple(kaart.pk for kaart in kaarten),
        {facet: dict(per_code) for facet, per_code in bits.items()},
        (1 << len(kaarten)) - 1,
    )
