"""The accessibility statement: the fixed Dutch model, filled in from the settings of the site."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kennisbank.views.bladeren import met_parameters
from kennisbank.views.kruimels import kruimels_naar
from kennisbank.views.vaste_teksten import vaste_tekst
from portal.domain.instellingen import contact_adres
from portal.enums import ToegankelijkheidStatus
from portal.models import Verklaring

GELDIG = timedelta(days=365)
UITLEG = {
    ToegankelijkheidStatus.NOG_NIET: (
        "Voor deze site is nog geen verklaring vastgesteld. Een onafhankelijk onderzoek is er ook "
        "nog niet. Wij weten dus niet zeker of de site aan alle eisen voldoet."
    ),
    ToegankelijkheidStatus.A: "De site voldoet aan alle eisen. Dat blijkt uit een onderzoek.",
    ToegankelijkheidStatus.B: (
        "De site voldoet aan een deel van de eisen. Dat blijkt uit een onderzoek. Wij weten wat er "
        "nog niet klopt en wanneer dat klaar is."
    ),
    ToegankelijkheidStatus.C: (
        "Wij namen de eerste maatregelen. Een volledig onderzoek is gepland."
    ),
    ToegankelijkheidStatus.D: "De site voldoet nog niet aan de eisen.",
    ToegankelijkheidStatus.E: "Voor deze site is geen geldige verklaring.",
}


def toegankelijkheid(request: HttpRequest) -> HttpResponse:
    verklaring = Verklaring.objects.order_by("pk").first() or Verklaring()
    status = ToegankelijkheidStatus(verklaring.status)
    context = vaste_tekst(request, "toegankelijkheid") | {
        "verklaring": verklaring,
        "is_vastgesteld": status is not ToegankelijkheidStatus.NOG_NIET,
        "is_verlopen": _is_verlopen(verklaring.datum, timezone.localdate()),
        "uitleg": UITLEG[status],
        "contact": verklaring.contact_adres or contact_adres(),
        "kruimels": kruimels_naar("Toegankelijkheid"),
    }
    return met_parameters(render(request, "kennisbank/toegankelijkheid.html", context))


def _is_verlopen(datum: date | None, vandaag: date) -> bool:
    return datum is not None and datum + GELDIG < vandaag
