"""Reads the cards of a list for a file: all of them, with what a list does not show."""

from collections.abc import Iterable, Sequence

from kennisbank.domain.queries import Bezoeker, kaarten_for
from kennisbank.enums import CATALOGUS, Soort
from kennisbank.models import (
    ExperimentPage,
    Kaart,
    KnelpuntPage,
    OntwikkellijnPage,
    PraktijkverhaalPage,
)
from kennisbank.models.basis import KennisPagina

PAGINA_VAN: dict[Soort, type[KennisPagina]] = {
    **dict.fromkeys(CATALOGUS, KnelpuntPage),
    Soort.VERHAAL: PraktijkverhaalPage,
    Soort.EXPERIMENT: ExperimentPage,
    Soort.GESTOPT: ExperimentPage,
    Soort.LIJN: OntwikkellijnPage,
}


def kaarten_voor_uitvoer(
    bezoeker: Bezoeker, soorten: Sequence[Soort], ids: Iterable[int]
) -> list[Kaart]:
    """The cards with these ids that this person may open, in the given order (one query).

    Asks for the whole list: a query that names thousands of ids is more than SQLite takes.
    """
    kaarten = {kaart.pk: kaart for kaart in kaarten_for(bezoeker).filter(soort__in=soorten)}
    return [kaarten[pk] for pk in ids if pk in kaarten]


def gewone_woorden_for(bezoeker: Bezoeker, soorten: Sequence[Soort]) -> dict[int, str]:
    """The plain words of the pages this person may open, by id; one query for all page types."""
    zichtbaar = kaarten_for(bezoeker).filter(soort__in=soorten).values("pk")
    per_soort = [
        model._default_manager.filter(pk__in=zichtbaar)
        .order_by()
        .values_list("pk", "gewone_woorden")
        for model in dict.fromkeys(PAGINA_VAN[soort] for soort in soorten)
    ]
    return dict(per_soort[0].union(*per_soort[1:], all=True) if per_soort[1:] else per_soort[0])
