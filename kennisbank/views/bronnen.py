"""The sources: all of them by kind, and the page of one source with what rests on it."""

from itertools import groupby

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kennisbank.domain.citeren import citeerregel
from kennisbank.domain.queries import kaarten_with_bron
from kennisbank.enums import BronSoort
from kennisbank.forms import BladerForm
from kennisbank.models import BegripBron, Bron, BronGenoemd
from kennisbank.views.adressen import naar_eigen_adres, vind
from kennisbank.views.bladeren import bladzijde, met_parameters
from kennisbank.views.jsonld import werk
from kennisbank.views.kruimels import kruimels_naar

VOLGORDE = {soort: plaats for plaats, soort in enumerate(BronSoort.values)}


def bronnen(request: HttpRequest) -> HttpResponse:
    alle = sorted(Bron.objects.all(), key=lambda bron: (VOLGORDE[bron.soort], bron.titel))
    soorten = [
        (BronSoort(soort).label, list(groep)) for soort, groep in groupby(alle, lambda b: b.soort)
    ]
    return render(
        request,
        "kennisbank/bronnen.html",
        {"soorten": soorten, "kruimels": kruimels_naar("Bronnen")},
    )


def bron(request: HttpRequest, code: str) -> HttpResponse:
    bron = vind(
        Bron.objects.prefetch_related(
            Prefetch("genoemd_in", BronGenoemd.objects.select_related("in_bron")),
            Prefetch("noemt", BronGenoemd.objects.select_related("bron").order_by("bron__titel")),
            "documenten",
            Prefetch("begrippen", BegripBron.objects.select_related("begrip")),
        ).select_related("eigenaar"),
        "code",
        code,
    )
    if elders := naar_eigen_adres(request, bron.get_absolute_url()):
        return elders
    form = BladerForm(request.GET)
    blad = bladzijde(form, kaarten_with_bron(request.user, bron))
    adres = request.build_absolute_uri(bron.get_absolute_url())
    response = render(
        request,
        "kennisbank/bron.html",
        {
            "bron": bron,
            "blad": blad,
            "vraag": "",
            "kruimels": kruimels_naar(bron.titel, ("Bronnen", "kennisbank:bronnen")),
            "citeerregel": citeerregel(bron.titel, adres, bron.gewijzigd_op, "Bron"),
            "jsonld": [
                werk("CreativeWork", bron.titel, bron.get_absolute_url(), bron.gewijzigd_op)
            ],
        },
        status=blad.status,
    )
    return met_parameters(response, "pagina")
