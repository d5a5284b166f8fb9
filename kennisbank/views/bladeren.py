"""Turns query parameters and a set of cards into one page of a list, or a clear refusal."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.paginator import EmptyPage, Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

KAARTEN_PER_BLADZIJDE = 20


@dataclass(frozen=True)
class Bladzijde:
    """One page of a list with the HTTP status it deserves and, if it was refused, why."""

    status: int
    kaarten: Page | None = None
    melding: str = ""


def bladzijde(form: forms.Form, kaarten: QuerySet[Any] | None) -> Bladzijde:
    """The page asked for: 200 with cards, 400 for an unknown filter, 404 for no such page."""
    if set(form.errors) - {"pagina"} or kaarten is None:
        return Bladzijde(
            status=400, melding="Wij kunnen dit niet opzoeken. Zie de melding bij het veld."
        )
    paginator = Paginator(kaarten, KAARTEN_PER_BLADZIJDE)
    nummer = form.cleaned_data.get("pagina") or 1
    try:
        if "pagina" in form.errors:
            raise EmptyPage
        return Bladzijde(status=200, kaarten=paginator.page(nummer))
    except EmptyPage:
        aantal = paginator.num_pages
        laatste = "1 bladzijde" if aantal == 1 else f"{aantal} bladzijden"
        return Bladzijde(
            status=404, melding=f"Deze bladzijde bestaat niet. De lijst heeft {laatste}."
        )


def vraag_zonder(request: HttpRequest, *weg: str) -> str:
    """The query string of this request without some parameters, to build links with."""
    vraag = request.GET.copy()
    for naam in weg:
        vraag.pop(naam, None)
    for naam in [naam for naam, waarde in vraag.items() if not waarde]:
        vraag.pop(naam)
    return vraag.urlencode()
