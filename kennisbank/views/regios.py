"""All regions with their status, and the page of one region."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest

from kennisbank.domain.queries import Bezoeker
from kennisbank.domain.queries import regios as alle_regios
from kennisbank.domain.regios import stand_for, standen_for
from kennisbank.enums import CATALOGUS, WAT_ANDEREN_DEDEN, SteunStatus
from kennisbank.models import Kennisdocument, Regio, RegioPage, RegiosPage
from kennisbank.rules import may_see_status
from kennisbank.views.items import item
from kennisbank.views.kruimels import kruimels_of


def regios(page: RegiosPage, request: HttpRequest) -> dict[str, Any]:
    return {
        "kruimels": kruimels_of(page),
        "tegels": tegels_for(request, alle_regios()),
        "legenda": legenda_for(request.user),
    }


def tegels_for(request: HttpRequest, regios: Iterable[Regio]) -> list[dict[str, Any]]:
    """These regions with what this visitor may know of their status (two queries)."""
    standen = standen_for(request.user)
    return [
        {
            "regio": regio,
            "url": f"/regios/{regio.slug}/",
            "stand": standen[regio.pk].nu if regio.pk in standen else None,
        }
        for regio in regios
    ]


def legenda_for(bezoeker: Bezoeker) -> list[SteunStatus]:
    """The statuses this person can come across."""
    return [status for status in SteunStatus if may_see_status(bezoeker, status)]


def regio(page: RegioPage, request: HttpRequest) -> dict[str, Any]:
    statussen = list(page.statussen.all())
    context = item(page, request, extra_bronnen={s.bron_id for s in statussen if s.bron_id})
    over = [k for k in context["omgeving"].van_regio if k.soort not in CATALOGUS]
    return context | {
        "stand": stand_for(request.user, statussen),
        "documenten": list(Kennisdocument.objects.filter(regios=page.regio_id)),
        "gedaan": [kaart for kaart in over if kaart.soort in WAT_ANDEREN_DEDEN],
        "te_lezen": [kaart for kaart in over if kaart.soort not in WAT_ANDEREN_DEDEN],
    }
