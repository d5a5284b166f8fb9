"""The list page of each kind."""

from typing import Any

from django.http import HttpRequest

from kennisbank.domain.queries import lijst_for
from kennisbank.forms import LijstForm
from kennisbank.models.overzichten import OverzichtPage
from kennisbank.views.bladeren import bladzijde, vraag_zonder
from kennisbank.views.kruimels import kruimels_of


def overzicht(page: OverzichtPage, request: HttpRequest) -> dict[str, Any]:
    """Cards of the kinds of this page, filtered by stream and region."""
    form = LijstForm(request.GET)
    kaarten = None
    if not set(form.errors) - {"pagina"}:
        kaarten = lijst_for(
            request.user, page.soorten, stroom=form.gekozen_stroom, regio=form.gekozen_regio
        )
    blad = bladzijde(form, kaarten)
    return {
        "form": form,
        "blad": blad,
        "status": blad.status,
        "woord": page.woord,
        "enkel": page.enkel,
        "kruimels": kruimels_of(page),
        "vraag": vraag_zonder(request, "pagina"),
        "chips": _chips(form, request) if blad.status == 200 else [],
    }


def _chips(form: LijstForm, request: HttpRequest) -> list[dict[str, str]]:
    """The filters in force, each with the address that takes it away."""
    gekozen = {"stroom": form.gekozen_stroom, "regio": form.gekozen_regio}
    return [
        {"label": waarde.naam, "url": f"?{vraag_zonder(request, naam, 'pagina')}"}
        for naam, waarde in gekozen.items()
        if waarde
    ]
