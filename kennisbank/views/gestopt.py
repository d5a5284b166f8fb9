"""What was stopped, and why: all of it in one list."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kennisbank.domain.queries import lijst_for
from kennisbank.enums import Soort
from kennisbank.forms import BladerForm
from kennisbank.views.bladeren import bladzijde, met_parameters
from kennisbank.views.feeds import feed_bij
from kennisbank.views.kruimels import kruimels_naar

KOP = "Gestopt, en waarom"
LEAD = "Wat niet doorging, leert u net zo veel. Lees wat regio's stopten en wat dat voorkwam."


def gestopt(request: HttpRequest) -> HttpResponse:
    form = BladerForm(request.GET)
    blad = bladzijde(form, lijst_for(request.user, [Soort.GESTOPT]))
    response = render(
        request,
        "kennisbank/gestopt.html",
        {
            "paginatitel": KOP,
            "lead": LEAD,
            "blad": blad,
            "vraag": "",
            "kruimels": kruimels_naar(KOP),
            "feed": feed_bij(request.path),
        },
        status=blad.status,
    )
    return met_parameters(response, "pagina")
