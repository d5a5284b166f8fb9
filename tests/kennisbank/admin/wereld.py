"""A new page of every type, with what an editor must fill in before it can be published."""

from dataclasses import dataclass, field
from typing import Any

from wagtail.models import Page

from kennisbank.models import (
    ExperimentenPage,
    ExperimentPage,
    HandreikingenPage,
    HandreikingPage,
    HoofdstukPage,
    KnelpuntenPage,
    KnelpuntPage,
    MethodePage,
    OntwikkellijnenPage,
    OntwikkellijnPage,
    PraktijkverhaalPage,
    RegioPage,
    RegiosPage,
    TekstPage,
    VerhalenPage,
    WerkwijzePage,
)
from tests.factories.kennisbank import (
    afdeling,
    make_handreiking,
    make_home,
    make_organisatie,
    make_regio,
)


@dataclass(frozen=True)
class Nieuw:
    """`onder` is the type of the section a page goes into; `nodig` makes its required values."""

    model: type[Page]
    onder: type[Page] | None
    nodig: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.model.__name__

    @property
    def ouder(self) -> Page:
        if self.model is HoofdstukPage:
            return make_handreiking()
        return afdeling(self.onder) if self.onder else make_home()

    def waarden(self) -> dict[str, Any]:
        """What a page of this type needs to be published."""
        nodig = {naam: maak() if callable(maak) else maak for naam, maak in self.nodig.items()}
        vast = {"title": "Nieuwe pagina", "herzien_voor": "2027-05-01"}
        return vast | {"eigenaar": make_organisatie()} | nodig


ALLE = [
    Nieuw(KnelpuntPage, KnelpuntenPage, {"catalogus_soort": "knelpunt", "nummer": 49}),
    Nieuw(PraktijkverhaalPage, VerhalenPage),
    Nieuw(ExperimentPage, ExperimentenPage),
    Nieuw(OntwikkellijnPage, OntwikkellijnenPage),
    Nieuw(HandreikingPage, HandreikingenPage),
    Nieuw(HoofdstukPage, None),
    Nieuw(RegioPage, RegiosPage, {"regio": make_regio}),
    Nieuw(MethodePage, WerkwijzePage),
    Nieuw(TekstPage, None),
]
