"""Turns query parameters and a set of cards into one page of a list, or a clear refusal."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from django import forms
from django.core.paginator import EmptyPage, Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from kennisbank.domain.facetten import Treffers

KAARTEN_PER_BLADZIJDE = 20
BUREN = 2  # pages before and after this one that are named

Antwoord = TypeVar("Antwoord", bound=HttpResponse)


@dataclass(frozen=True)
class Bladzijde:
    """One page of a list with the HTTP status it deserves and, if it was refused, why."""

    status: int
    kaarten: Page | None = None
    melding: str = ""

    @property
    def bereik(self) -> Collection[int | str]:
        """The numbers of the pages to link to, with an ellipsis where some are left out."""
        if self.kaarten is None:
            return []
        bereik = self.kaarten.paginator.get_elided_page_range
        return list(bereik(self.kaarten.number, on_each_side=BUREN, on_ends=1))


def bladzijde(form: forms.Form, kaarten: QuerySet[Any] | Treffers | None) -> Bladzijde:
    """The page asked for: 200 with cards, 400 for an unknown filter, 404 for no such page."""
    if set(form.errors) - {"pagina"} or kaarten is None:
        return Bladzijde(
            status=400, melding="Wij kunnen dit niet opzoeken. Zie de melding bij het veld."
        )
    paginator = Paginator(cast(Any, kaarten), KAARTEN_PER_BLADZIJDE)
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


def met_parameters(response: Antwoord, *namen: str) -> Antwoord:
    """Say which query parameters an answer depends on: nothing else at its address changes it."""
    response.bekende_parameters = frozenset(namen)  # type: ignore[attr-defined]  # for the cache
    return response
