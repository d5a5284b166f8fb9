"""The six themes: all of them, and the page of one theme with everything filed under it."""

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from kennisbank.domain.queries import kaarten_for, lijst_for
from kennisbank.enums import CATALOGUS, WAT_ANDEREN_DEDEN
from kennisbank.forms import BladerForm
from kennisbank.models import Thema
from kennisbank.views.adressen import naar_eigen_adres, vind
from kennisbank.views.bladeren import bladzijde, met_parameters
from kennisbank.views.jsonld import begrippenlijst, begripsterm
from kennisbank.views.kruimels import kruimels_naar
from kennisbank.views.weergave import als_rij


def themas(request: HttpRequest) -> HttpResponse:
    zichtbaar = kaarten_for(request.user).values("pk")
    in_catalogus = Q(kaarten__in=zichtbaar, kaarten__soort__in=CATALOGUS)
    aantal = Count("kaarten", filter=in_catalogus)
    alle = Thema.objects.annotate(aantal=aantal).order_by("volgorde")
    return render(
        request,
        "kennisbank/themas.html",
        {
            "themas": alle,
            "kruimels": kruimels_naar("Thema's"),
            "jsonld": begrippenlijst("Thema's", request.path),
        },
    )


def thema(request: HttpRequest, code: str) -> HttpResponse:
    thema = vind(Thema.objects.all(), "code", code)
    adres = reverse("kennisbank:thema", args=[thema.code])
    if elders := naar_eigen_adres(request, adres):
        return elders
    van_thema = kaarten_for(request.user).filter(themas=thema)
    form = BladerForm(request.GET)
    blad = bladzijde(form, lijst_for(request.user, CATALOGUS).filter(themas=thema))
    overig = van_thema.exclude(soort__in=CATALOGUS).order_by("-datum", "titel")
    response = render(
        request,
        "kennisbank/thema.html",
        {
            "thema": thema,
            "paginatitel": thema.naam,
            "lead": thema.omschrijving,
            "woord": "knelpunten en valkuilen",
            "enkel": "knelpunt of valkuil",
            "blad": blad,
            "rijen": [als_rij(kaart, kaart.aantal_geprobeerd) for kaart in blad.kaarten or ()],
            "gedaan": list(overig.filter(soort__in=WAT_ANDEREN_DEDEN)[:20]),
            "te_lezen": list(overig.exclude(soort__in=WAT_ANDEREN_DEDEN)[:20]),
            "vraag": "",
            "kruimels": kruimels_naar(thema.korte_naam, ("Thema's", "kennisbank:themas")),
            "jsonld": begripsterm(
                thema.naam, thema.omschrijving, adres, thema.code, reverse("kennisbank:themas")
            ),
        },
        status=blad.status,
    )
    return met_parameters(response, "pagina")
