"""Finding a page by words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kennisbank.domain.queries import zoek_for
from kennisbank.forms import ZoekForm
from kennisbank.views.bladeren import bladzijde, vraag_zonder
from kennisbank.views.kruimels import kruimels_naar


def zoeken(request: HttpRequest) -> HttpResponse:
    form = ZoekForm(request.GET)
    kaarten = None
    if not set(form.errors) - {"pagina"}:
        kaarten = zoek_for(request.user, form.woorden)
    blad = bladzijde(form, kaarten)
    return render(
        request,
        "kennisbank/zoeken.html",
        {
            "paginatitel": "Zoeken",
            "form": form,
            "blad": blad,
            "vraag": vraag_zonder(request, "pagina"),
            "kruimels": kruimels_naar("Zoeken"),
            "noindex": bool(request.GET),
        },
        status=blad.status,
    )
