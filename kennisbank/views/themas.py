"""The six themes: all of them, and the page of one theme with everything filed under it."""

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from kennisbank.domain.queries import kaarten_for
from kennisbank.enums import CATALOGUS, WAT_ANDEREN_DEDEN
from kennisbank.forms import BladerForm
from kennisbank.models import Thema
from kennisbank.views.bladeren import bladzijde
from kennisbank.views.kruimels import kruimels_naar


def themas(request: HttpRequest) -> HttpResponse:
    zichtbaar = kaarten_for(request.user).values("pk")
    in_catalogus = Q(kaarten__in=zichtbaar, kaarten__soort__in=CATALOGUS)
    aantal = Count("kaarten", filter=in_catalogus)
    alle = Thema.objects.annotate(aantal=aantal).order_by("volgorde")
    return render(
        request, "kennisbank/themas.html", {"themas": alle, "kruimels": kruimels_naar("Thema's")}
    )


def thema(request: HttpRequest, code: str) -> HttpResponse:
    thema = get_object_or_404(Thema, code=code)
    van_thema = kaarten_for(request.user).filter(themas=thema)
    form = BladerForm(request.GET)
    blad = bladzijde(form, van_thema.filter(soort__in=CATALOGUS).order_by("soort", "nummer"))
    overig = van_thema.exclude(soort__in=CATALOGUS).order_by("-datum", "titel")
    return render(
        request,
        "kennisbank/thema.html",
        {
            "thema": thema,
            "paginatitel": thema.naam,
            "lead": thema.omschrijving,
            "woord": "knelpunten en valkuilen",
            "enkel": "knelpunt of valkuil",
            "blad": blad,
            "gedaan": list(overig.filter(soort__in=WAT_ANDEREN_DEDEN)[:20]),
            "te_lezen": list(overig.exclude(soort__in=WAT_ANDEREN_DEDEN)[:20]),
            "vraag": "",
            "kruimels": kruimels_naar(thema.korte_naam, ("Thema's", "kennisbank:themas")),
        },
        status=blad.status,
    )
