"""The list page of each kind: plain, or narrowed by facets."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from kennisbank.domain.facetten import Lijstindex
from kennisbank.domain.indeling import index_for, kaarten_by_id
from kennisbank.domain.queries import lijst_for
from kennisbank.enums import Facet
from kennisbank.forms import BladerForm, LijstForm
from kennisbank.models.overzichten import OverzichtPage
from kennisbank.views.bladeren import Bladzijde, bladzijde
from kennisbank.views.facetten import als_chips, als_groepen, als_kruistabel, als_uitwegen
from kennisbank.views.feeds import feed_bij
from kennisbank.views.kruimels import kruimels_of
from kennisbank.views.lijstvraag import Lijstvraag
from kennisbank.views.weergave import als_rij

TITELS_CATALOGUS = {Facet.REGIO: "Geprobeerd in"}


def overzicht(page: OverzichtPage, request: HttpRequest) -> dict[str, Any]:
    """All cards of the kinds of this page."""
    form = BladerForm(request.GET)
    blad = bladzijde(form, lijst_for(request.user, page.soorten))
    return _elke_lijst(page, form, blad) | {"bekende_parameters": frozenset(form.fields)}


def catalogus(page: OverzichtPage, request: HttpRequest) -> dict[str, Any]:
    """The bottlenecks and pitfalls, with a table of streams and themes."""
    index, form, vraag = vraag_van(page, request)
    context = _gefilterd(page, index, form, vraag, TITELS_CATALOGUS)
    kaarten = context["blad"].kaarten or ()
    return context | {
        "rijen": [als_rij(kaart, index.geprobeerd.get(kaart.pk, 0)) for kaart in kaarten],
        "tabel": als_kruistabel(index, vraag, Facet.STROOM, Facet.THEMA),
    }


def gedaan(page: OverzichtPage, request: HttpRequest) -> dict[str, Any]:
    """Stories, experiments and lines."""
    index, form, vraag = vraag_van(page, request)
    return _gefilterd(page, index, form, vraag, {})


def vraag_van(
    page: OverzichtPage, request: HttpRequest
) -> tuple[Lijstindex, LijstForm, Lijstvraag]:
    """What is asked of a list, and the index to answer it with."""
    index = index_for(request.user, page.soorten, page.facetten, page.volgorden)
    form = LijstForm(request.GET, index.waarden, page.volgorden)
    volgorde = form.volgorde if form.volgorde != page.volgorden[0] else None
    adres = page.get_url() or ""  # with the request it would look up the site again
    return index, form, Lijstvraag(adres, page.facetten, form.keuze, volgorde)


def _gefilterd(
    page: OverzichtPage,
    index: Lijstindex,
    form: LijstForm,
    vraag: Lijstvraag,
    titels: Mapping[Facet, str],
) -> dict[str, Any]:
    blad = bladzijde(form, index.treffers(vraag.keuze, form.volgorde))
    if blad.kaarten:
        blad.kaarten.object_list = kaarten_by_id(list(blad.kaarten))
    leeg = blad.kaarten is not None and not blad.kaarten.paginator.count
    return _elke_lijst(page, form, blad) | {
        "bekende_parameters": frozenset(form.fields),
        "adres": vraag.adres,
        "vraag": vraag.parameters,
        "csv_url": vraag.csv_url,
        "groepen": als_groepen(index, form, titels),
        "chips": als_chips(index, vraag),
        "uitwegen": als_uitwegen(index, vraag, titels) if leeg else [],
        "alles": index.aantal({}),
        "volgorde": vraag.volgorde,
        "volgorden": [
            {
                "naam": volgorde.label,
                "gekozen": volgorde == form.volgorde,
                "url": vraag.gesorteerd(volgorde if plek else None).url,
            }
            for plek, volgorde in enumerate(page.volgorden)
        ],
        "volgorde_fouten": form.errors.get("volgorde", ()),
    }


def _elke_lijst(page: OverzichtPage, form: BladerForm, blad: Bladzijde) -> dict[str, Any]:
    return {
        "form": form,
        "blad": blad,
        "status": blad.status,
        "woord": page.woord,
        "enkel": page.enkel,
        "kruimels": kruimels_of(page),
        "feed": feed_bij(page.get_url()),
    }
