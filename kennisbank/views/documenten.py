"""The documents: open, on request or for members; and whether a file may be fetched."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from kennisbank.domain.citeren import citeerregel
from kennisbank.forms import BladerForm
from kennisbank.models import Kennisdocument
from kennisbank.rules import may_read_document
from kennisbank.views.bladeren import bladzijde
from kennisbank.views.kruimels import kruimels_naar


def documenten(request: HttpRequest) -> HttpResponse:
    alle = Kennisdocument.objects.select_related("eigenaar").prefetch_related("regios")
    form = BladerForm(request.GET)
    blad = bladzijde(form, alle)
    return render(
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


def document(request: HttpRequest, slug: str) -> HttpResponse:
    document = get_object_or_404(
        Kennisdocument.objects.select_related("eigenaar", "bron", "bestand").prefetch_related(
            "regios"
        ),
        slug=slug,
    )
    adres = request.build_absolute_uri(document.get_absolute_url())
    return render(
        request,
        "kennisbank/document.html",
        {
            "document": document,
            "mag_lezen": may_read_document(request.user, document.beschikbaarheid),
            "rol_adres": document.eigenaar.rol_adres or settings.CONTACT_ADRES,
            "kruimels": kruimels_naar(document.titel, ("Documenten", "kennisbank:documenten")),
            "citeerregel": citeerregel(document.titel, adres, document.gewijzigd_op, "Document"),
        },
    )
