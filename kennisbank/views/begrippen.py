"""The glossary: all terms, and the page of one term."""

from itertools import groupby

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from kennisbank.domain.citeren import citeerregel
from kennisbank.domain.queries import kaarten_for
from kennisbank.models import Begrip, BegripBron, Betekenis
from kennisbank.views.adressen import naar_eigen_adres, vind
from kennisbank.views.jsonld import begrippenlijst, begripsterm
from kennisbank.views.kruimels import kruimels_naar


def begrippen(request: HttpRequest) -> HttpResponse:
    alle = Begrip.objects.order_by("term")
    letters = [
        (letter, list(groep)) for letter, groep in groupby(alle, lambda b: b.term[:1].upper())
    ]
    return render(
        request,
        "kennisbank/begrippen.html",
        {
            "letters": letters,
            "kruimels": kruimels_naar("Begrippen"),
            "jsonld": begrippenlijst("Begrippen", request.path),
        },
    )


def begrip(request: HttpRequest, slug: str) -> HttpResponse:
    begrip = vind(
        Begrip.objects.select_related("eigenaar").prefetch_related(
            Prefetch("betekenissen", Betekenis.objects.select_related("bron")),
            Prefetch("bronnen", BegripBron.objects.select_related("bron")),
            "zie_ook",
        ),
        "slug",
        slug,
    )
    if elders := naar_eigen_adres(request, begrip.get_absolute_url()):
        return elders
    adres = request.build_absolute_uri(begrip.get_absolute_url())
    return render(
        request,
        "kennisbank/begrip.html",
        {
            "begrip": begrip,
            "kaarten": list(kaarten_for(request.user).filter(begrippen=begrip).order_by("titel")),
            "kruimels": kruimels_naar(begrip.term, ("Begrippen", "kennisbank:begrippen")),
            "citeerregel": citeerregel(begrip.term, adres, begrip.gewijzigd_op, "Begrip"),
            "jsonld": begripsterm(
                begrip.term,
                begrip.betekenis,
                begrip.get_absolute_url(),
                begrip.slug,
                reverse("kennisbank:begrippen"),
                begrip.gewijzigd_op,
            ),
        },
    )
