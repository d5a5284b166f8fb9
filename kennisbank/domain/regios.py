"""The support status of a region: who may see which line of its history."""

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from kennisbank.domain.paginas import wijzig
from kennisbank.domain.queries import Bezoeker, kaarten_for, regios_met_vorm
from kennisbank.enums import Nauwkeurigheid, Soort
from kennisbank.models import Kennisdocument, Regio, RegioPage, RegioStatus
from kennisbank.rules import current_status, may_see_status
from portal.domain.versie import onthouden
from portal.models import User


@dataclass(frozen=True)
class Stand:
    """What one person may know of the status of a region: now, and before."""

    nu: RegioStatus | None
    verloop: tuple[RegioStatus, ...]


def stand_for(
    bezoeker: Bezoeker, statussen: Iterable[RegioStatus], op: date | None = None
) -> Stand:
    """The status and its history as this person may see them, newest first.

    A status that is not theirs to see leaves no trace: not as the status now, not in the history.
    """
    op = op or timezone.localdate()
    verleden = [s for s in statussen if s.datum <= op]
    nu = current_status(verleden, op)
    zichtbaar = [s for s in verleden if may_see_status(bezoeker, s.status)]
    return Stand(
        nu=nu if nu in zichtbaar else None,
        verloop=tuple(sorted(zichtbaar, key=lambda s: s.datum))[::-1],
    )


def standen_for(bezoeker: Bezoeker) -> dict[int, Stand]:
    """The status of every region whose page this person may open, by its id (one query)."""
    per_regio: dict[int, list[RegioStatus]] = {}
    open_paginas = kaarten_for(bezoeker).filter(soort=Soort.REGIO).values("pk")
    regels = RegioStatus.objects.filter(page__in=open_paginas).select_related("page")
    for regel in regels:
        per_regio.setdefault(regel.page.regio_id, []).append(regel)
    return {regio: stand_for(bezoeker, regels) for regio, regels in per_regio.items()}


def kaart_van_regios() -> list[Regio]:
    """The regions with their outlines, by name: the same for everybody, so kept in the process."""
    return onthouden("kaart van regio's", lambda: list(regios_met_vorm()))


def documenten_van(regio_id: int) -> list[Kennisdocument]:
    """The documents of a region by title; which there are is for everybody to see."""
    return onthouden("documenten per regio", _documenten_per_regio).get(regio_id, [])


def _documenten_per_regio() -> dict[int, list[Kennisdocument]]:
    per_regio: dict[int, list[Kennisdocument]] = {}
    koppelingen = Kennisdocument.regios.through.objects.select_related("kennisdocument")
    for koppeling in koppelingen.order_by("kennisdocument__titel"):
        per_regio.setdefault(koppeling.regio_id, []).append(koppeling.kennisdocument)
    return per_regio


def wijzig_status(
    page: RegioPage,
    *,
    user: User | None,
    status: str,
    datum: date,
    reden: str = "",
    toelichting: str = "",
    nauwkeurigheid: str = Nauwkeurigheid.DAG,
) -> RegioPage:
    """Add a dated status to a region and publish; what was stays in the history.

    Raises ValidationError when the status needs a reason and has none.
    """
    regel = RegioStatus(
        status=status,
        datum=datum,
        reden=reden,
        toelichting=toelichting,
        nauwkeurigheid=nauwkeurigheid,
        sort_order=page.statussen.count(),
    )
    regel.full_clean(exclude=["page"])
    return wijzig(page, lambda versie: versie.statussen.add(copy(regel)), user=user)
