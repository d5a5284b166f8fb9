"""The documents: open, on request or for members; and whether a file may be fetched."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kennisbank.domain.citeren import citeerregel
from kennisbank.forms import BladerForm
from kennisbank.models import Kennisdocument
from kennisbank.rules import may_read_document
from kennisbank.views.adressen import naar_eigen_adres, vind
from kennisbank.views.bladeren import bladzijde, met_parameters
from kennisbank.views.jsonld import werk
from kennisbank.views.kruimels import kruimels_naar


def documenten(request: HttpRequest) -> HttpResponse:
    alle = Kennisdocument.objects.select_related("eigenaar").prefetch_related("regios")
    form = BladerForm(request.GET)
    blad = bladzijde(form, alle)
    response = render(
        request,
        "kennisbank/documenten.html",
        {
            "paginatitel": "Documenten",
            "lead": "Open documenten, documenten op aanvraag en documenten voor leden.",
            "woord": "documenten",
            "enkel": "document",
            "blad": blad,
            "vraag": "",
            "kruimels": kruimels_naar("Documenten"),
        },
        status=blad.status,
    )
    return met_parameters(response, "pagina")


def document(request: HttpRequest, slug: str) -> HttpResponse:
    document = vind(
        Kennisdocument.objects.select_related("eigenaar", "bron", "bestand").prefetch_related(
            "regios"
        ),
        "slug",
        slug,
    )
    if elders := naar_eigen_adres(request, document.get_absolute_url()):
        return elders
    adres = request.build_absolute_uri(document.get_absolute_url())
    return render(
        request,
        "kennisbank/document.html",
        {
            "document": document,
            "mag_lezen": may_read_document(request.user, document.beschikbaarheid),
            "kruimels": kruimels_naar(document.titel, ("Documenten", "kennisbank:documenten")),
            "citeerregel": citeerregel(document.titel, adres, document.gewijzigd_op, "Document"),
            "jsonld": [
                werk(
                    "DigitalDocument",
                    document.titel,
                    document.get_absolute_url(),
                    document.gewijzigd_op,
                )
            ],
        },
    )
