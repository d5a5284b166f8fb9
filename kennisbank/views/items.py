"""What the page of an item shows: its labels, its thread, its sources, its neighbours."""

from collections.abc import Set
from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from kennisbank.domain.citeren import citeerregel
from kennisbank.domain.kaarten import maak_kaart, verbanden_of
from kennisbank.domain.omgeving import omgeving_for, omgeving_of_draft
from kennisbank.domain.queries import kaarten_for
from kennisbank.domain.teksten import (
    Verwijzingen,
    bijlagen_by_id,
    bronnen_by_id,
    citaten_by_id,
    citaten_over,
    verwijzingen_of,
)
from kennisbank.enums import LADDER, Soort
from kennisbank.models import (
    Bron,
    Citaat,
    ExperimentPage,
    KnelpuntPage,
    MethodePage,
    OntwikkellijnPage,
    PraktijkverhaalPage,
    TekstPage,
)
from kennisbank.models.basis import KennisPagina
from kennisbank.views.jsonld import ARTIKELEN, van_kaart
from kennisbank.views.kruimels import kruimels_of
from kennisbank.views.weergave import fasen, feiten


def knelpunt(page: KnelpuntPage, request: HttpRequest) -> dict[str, Any]:
    context = item(page, request, kenmerk=f"{page.nummercode}, editie {page.editie}")
    return (
        context
        | _citaten(citaten_over(page))
        | {"fasen": fasen(context["kaart"]), "kruimels": kruimels_of(page, page.nummercode)}
    )


def verhaal(page: PraktijkverhaalPage, request: HttpRequest) -> dict[str, Any]:
    context = item(page, request)
    gekozen = [int(citaat["code"]) for citaat in context["kaart"].kenmerken.get("citaten", [])]
    citaten = context["citaten"]
    return context | _citaten([citaten[pk] for pk in gekozen if pk in citaten])


def experiment(page: ExperimentPage, request: HttpRequest) -> dict[str, Any]:
    return item(page, request) | {"ladder": LADDER}


def ontwikkellijn(page: OntwikkellijnPage, request: HttpRequest) -> dict[str, Any]:
    return item(page, request) | {"beelden": list(page.toekomstbeelden.all())}


def methode(page: MethodePage, request: HttpRequest) -> dict[str, Any]:
    zusters = kaarten_for(request.user).filter(soort=Soort.METHODE).order_by("nummer", "titel")
    return item(page, request) | {"zusters": list(zusters)}


def tekst(page: TekstPage, request: HttpRequest) -> dict[str, Any]:
    return item(page, request)


def item(
    page: KennisPagina,
    request: HttpRequest,
    kenmerk: str = "",
    extra_bronnen: Set[int] = frozenset(),
    gevonden: Verwijzingen | None = None,
) -> dict[str, Any]:
    """The context every item shares.

    `links`, `bijlagen`, `bronnen` and `citaten` hold by id what the texts of the page point at, so
    that the blocks need no query of their own; give `gevonden` when more texts than those of the
    page are shown. `noottekens` remembers which marks of notes have been set. A preview builds its
    card from the draft.
    """
    gevonden = verwijzingen_of(page) if gevonden is None else gevonden
    if getattr(request, "is_preview", False):
        naar = gevonden[Page] | {pk for pk, _ in verbanden_of(page)}
        nu = omgeving_for(request.user, page) if page.pk else None
        omgeving = omgeving_of_draft(request.user, maak_kaart(page), naar, nu)
    else:
        omgeving = omgeving_for(request.user, page)
    kaart = omgeving.kaart or maak_kaart(page)
    gekozen = {int(citaat["code"]) for citaat in kaart.kenmerken.get("citaten", [])}
    adres = request.build_absolute_uri(kaart.url)
    return {
        "kaart": kaart,
        "omgeving": omgeving,
        "draad": omgeving.draad,
        "links": omgeving.draad.links,
        "bijlagen": bijlagen_by_id(gevonden),
        "bronnen": bronnen_by_id(gevonden[Bron] | extra_bronnen),
        "citaten": citaten_by_id(gevonden[Citaat] | gekozen),
        "noottekens": set(),
        "feiten": feiten(kaart),
        "buren": omgeving,
        "kruimels": kruimels_of(page),
        "jsonld": van_kaart(kaart, openbaar=not request.user.is_authenticated),
        "og_soort": "article" if kaart.soort in ARTIKELEN else "",
        "citeerregel": citeerregel(
            page.title, adres, kaart.gewijzigd, kenmerk or kaart.get_soort_display()
        ),
    }


def _citaten(citaten: list[Citaat]) -> dict[str, list[Citaat]]:
    """The quotes of a page, and those of them that wait for consent."""
    return {
        "citaten_van_pagina": citaten,
        "zonder_toestemming": [citaat for citaat in citaten if not citaat.is_zichtbaar],
    }
