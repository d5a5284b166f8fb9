"""The glossary: all terms, and the page of one term."""

from itertools import groupby

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from kennisbank.domain.citeren import citeerregel
from kennisbank.domain.queries import kaarten_for
from kennisbank.models import Begrip, BegripBron, Betekenis
from kennisbank.views.kruimels import kruimels_naar


def begrippen(request: HttpRequest) -> HttpResponse:
    alle = Begrip.objects.order_by("term")
    letters = [
        (letter, list(groep)) for letter, groep in groupby(alle, lambda b: b.term[:1].upper())
    ]
    return render(
        request,
        "kennisbank/begrippen.html",
        {"letters": letters, "kruimels": kruimels_naar("Begrippen")},
    )


def begrip(request: HttpRequest, slug: str) -> HttpResponse:
    begrip = get_object_or_404(
        Begrip.objects.select_related("eigenaar").prefetch_related(
            Prefetch("betekenissen", Betekenis.objects.select_related("bron")),
            Prefetch("bronnen", BegripBron.objects.select_related("bron")),
            "zie_ook",
        ),
        slug=slug,
    )
    adres = request.build_absolute_uri(begrip.get_absolute_url())
    return render(
        request,
        "kennisbank/begrip.html",
        {
            "begrip": begrip,
            "kaarten": list(kaarten_for(request.user).filter(begrippen=begrip).order_by("titel")),
            "kruimels": kruimels_naar(begrip.term, ("Begrippen", "kennisbank:begrippen")),
            "citeerregel": citeerregel(begrip.term, adres, begrip.gewijzigd_op, "Begrip"),
        },
    )
