"""The address of a list with what is chosen in it: one way to write each choice."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import urlencode

from kennisbank.enums import Facet, Volgorde

Gekozen = Mapping[Facet, tuple[str, ...]]


@dataclass(frozen=True)
class Lijstvraag:
    """What is asked of a list. Only known values, without doubles, in the order of the list.

    `volgorde` is None when it is the order in which the list starts.
    """

    adres: str
    facetten: tuple[Facet, ...]
    keuze: Gekozen
    volgorde: Volgorde | None = None

    @property
    def parameters(self) -> str:
        """The query string, without the number of a page."""
        keuze = self.keuze
        delen = [_deel(facet.value, keuze[facet]) for facet in self.facetten if keuze.get(facet)]
        if self.volgorde:
            delen.append(_deel("volgorde", (self.volgorde.value,)))
        return "&".join(delen)

    @property
    def url(self) -> str:
        return _met_vraag(self.adres, self.parameters)

    @property
    def csv_url(self) -> str:
        return _met_vraag(f"{self.adres.rstrip('/')}.csv", self.parameters)

    def met(self, keuze: Mapping[Facet, Iterable[str]]) -> "Lijstvraag":
        """The same, with another choice in some facets; an empty choice takes a facet away."""
        anders = {facet: tuple(codes) for facet, codes in keuze.items()}
        return replace(self, keuze={**self.keuze, **anders})

    def zonder(self, facet: Facet, code: str) -> "Lijstvraag":
        return self.met({facet: [c for c in self.keuze.get(facet, ()) if c != code]})

    def gesorteerd(self, volgorde: Volgorde | None) -> "Lijstvraag":
        return replace(self, volgorde=volgorde)


@lru_cache(maxsize=1000)  # a table asks for the same parts again and again
def _deel(naam: str, waarden: tuple[str, ...]) -> str:
    return urlencode([(naam, waarde) for waarde in waarden])


def _met_vraag(adres: str, vraag: str) -> str:
    return f"{adres}?{vraag}" if vraag else adres
