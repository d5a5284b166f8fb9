"""The streams and phases: an address of its own for each concept an item is filed under."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from kennisbank.models import Fase, Stroom
from kennisbank.models.lijsten import Lijst
from kennisbank.views.adressen import naar_eigen_adres, vind
from kennisbank.views.bladeren import met_parameters
from kennisbank.views.jsonld import begrippenlijst, begripsterm
from kennisbank.views.kruimels import kruimels_naar

STROMEN = ("Stromen", "kennisbank:stromen")
FASEN = ("Fasen", "kennisbank:fasen")
LEAD_STROMEN = (
    "Wachten ontstaat op meer plekken tegelijk. Daarom delen wij knelpunten in naar stroom."
)
LEAD_FASEN = "De vijf kolommen van het overzicht van knelpunten, met de stappen die eronder vallen."


def stromen(request: HttpRequest) -> HttpResponse:
    delen = [{"waarde": stroom, "url": _adres(stroom)} for stroom in Stroom.objects.all()]
    return _lijst(request, STROMEN, LEAD_STROMEN, delen)


def fasen(request: HttpRequest) -> HttpResponse:
    alle = list(Fase.objects.all())
    delen = [
        {
            "waarde": kolom,
            "url": _adres(kolom),
            "onder": [_link(fase) for fase in alle if fase.kolom_id == kolom.pk],
        }
        for kolom in alle
        if kolom.kolom_id is None
    ]
    return _lijst(request, FASEN, LEAD_FASEN, delen)


def stroom(request: HttpRequest, code: str) -> HttpResponse:
    stroom = vind(Stroom.objects.all(), "code", code)
    delen = Fase.objects.filter(stroom=stroom, kolom=None)
    groepen = [("Fasen in deze stroom", [_link(fase) for fase in delen])]
    return _begrip(request, stroom, STROMEN, groepen)


def fase(request: HttpRequest, code: str) -> HttpResponse:
    fase = vind(Fase.objects.select_related("stroom", "kolom"), "code", code)
    familie = list(Fase.objects.filter(Q(kolom=fase) | Q(pk=fase.kolom_id)))
    groepen = [
        ("Hoort bij", [_link(ander) for ander in familie if ander.pk == fase.kolom_id]),
        ("Stappen in deze fase", [_link(ander) for ander in familie if ander.kolom_id == fase.pk]),
        ("Stroom", [_link(fase.stroom)]),
    ]
    return _begrip(request, fase, FASEN, groepen)


def _lijst(
    request: HttpRequest, lijst: tuple[str, str], lead: str, delen: list[dict[str, Any]]
) -> HttpResponse:
    naam, adres = lijst
    context = {
        "paginatitel": naam,
        "lead": lead,
        "delen": delen,
        "kruimels": kruimels_naar(naam),
        "jsonld": begrippenlijst(naam, reverse(adres)),
    }
    return met_parameters(render(request, "kennisbank/indelingen.html", context))


def _begrip(
    request: HttpRequest,
    waarde: Lijst,
    lijst: tuple[str, str],
    groepen: list[tuple[str, list[dict[str, str]]]],
) -> HttpResponse:
    adres = _adres(waarde)
    if elders := naar_eigen_adres(request, adres):
        return elders
    naam = waarde._meta.verbose_name
    context = {
        "waarde": waarde,
        "naam": naam,
        "groepen": [(titel, links) for titel, links in groepen if links],
        "catalogus_url": f"/knelpunten/?{waarde._meta.model_name}={waarde.code}",
        "kruimels": kruimels_naar(waarde.naam, lijst),
        "jsonld": begripsterm(
            waarde.naam, waarde.omschrijving, adres, waarde.code, reverse(lijst[1])
        ),
    }
    return met_parameters(render(request, "kennisbank/indeling.html", context))


def _link(waarde: Lijst) -> dict[str, str]:
    return {"titel": waarde.naam, "url": _adres(waarde)}


def _adres(waarde: Lijst) -> str:
    return reverse(f"kennisbank:{waarde._meta.model_name}", args=[waarde.code])
