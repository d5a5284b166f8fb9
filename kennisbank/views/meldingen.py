"""The forms that reach us: 'klopt iets niet?' about a page, and contact. They keep nothing."""

from dataclasses import dataclass
from typing import Any

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from kennisbank.domain.meldingen import NietVerstuurd, meld_fout, onderwerp_for, stuur_bericht
from kennisbank.forms import BerichtForm
from kennisbank.views.kruimels import kruimels_naar
from kennisbank.views.vaste_teksten import vaste_tekst
from portal.domain.beurten import neem_beurt
from portal.domain.instellingen import contact_adres
from portal.http import takes_post

PER_UUR = 5
UUR = 3600


@dataclass(frozen=True)
class Formulier:
    """What a form is called, and what stands there when the editors took the text away."""

    pad: str
    titel: str
    lead: str
    label: str
    help_text: str


KLOPT_NIET = Formulier(
    "klopt-iets-niet",
    "Klopt iets niet?",
    "Meld een fout, een verouderd feit of een link die niet werkt.",
    "Wat klopt er niet?",
    "Een zin is genoeg. Stuur geen gegevens mee van een kind of gezin.",
)
CONTACT = Formulier(
    "contact",
    "Contact",
    "Een vraag, een aanvulling of een verhaal uit uw regio? Schrijf ons.",
    "Uw bericht",
    "Stuur geen gegevens mee van een kind of gezin.",
)


@takes_post
@never_cache
def klopt_niet(request: HttpRequest) -> HttpResponse:
    return _antwoord(request, KLOPT_NIET)


@takes_post
@never_cache
def contact(request: HttpRequest) -> HttpResponse:
    return _antwoord(request, CONTACT)


def klopt_niet_bedankt(request: HttpRequest) -> HttpResponse:
    return _bedankt(request, KLOPT_NIET)


def contact_bedankt(request: HttpRequest) -> HttpResponse:
    return _bedankt(request, CONTACT)


def _antwoord(request: HttpRequest, soort: Formulier) -> HttpResponse:
    if request.method != "POST":
        return _vraag(request, soort)
    form = BerichtForm(request.POST)
    if form.is_van_machine:
        return _klaar(soort)  # let it think so
    if not form.is_valid():
        return _toon(request, soort, form, 400)
    if not _mag_nog(request):
        return _toon(request, soort, form, 429)
    try:
        _verstuur(request, soort, form.cleaned_data)
    except NietVerstuurd:
        return _toon(request, soort, form, 503)
    return _klaar(soort)


def _vraag(request: HttpRequest, soort: Formulier) -> HttpResponse:
    """The empty form; an address that cannot be ours is refused, and the form still works."""
    gevraagd = BerichtForm({"pagina": request.GET.get("pagina", "")})
    form = BerichtForm(initial={"antwoord_aan": getattr(request.user, "email", "")})
    return _toon(request, soort, form, 400 if "pagina" in gevraagd.errors else 200, gevraagd)


def _mag_nog(request: HttpRequest) -> bool:
    wie = get_adapter().get_client_ip(request)
    return neem_beurt("bericht", wie, hooguit=PER_UUR, seconden=UUR)


def _verstuur(request: HttpRequest, soort: Formulier, gegevens: dict[str, str]) -> None:
    bericht, antwoord_aan = gegevens["bericht"], gegevens["antwoord_aan"]
    if soort is CONTACT:
        stuur_bericht(bericht=bericht, antwoord_aan=antwoord_aan)
        return
    pad = gegevens["pagina"]
    adres = f"{settings.WAGTAILADMIN_BASE_URL}{pad}" if pad else ""
    meld_fout(user=request.user, pad=pad, adres=adres, bericht=bericht, antwoord_aan=antwoord_aan)


def _klaar(soort: Formulier) -> HttpResponse:
    return redirect(f"/{soort.pad}/bedankt/")


def _toon(
    request: HttpRequest,
    soort: Formulier,
    form: BerichtForm,
    status: int,
    gevraagd: BerichtForm | None = None,
) -> HttpResponse:
    """The form with what was typed; `gevraagd` holds the page while the form is still empty."""
    form.fields["bericht"].label = soort.label
    form.fields["bericht"].help_text = soort.help_text
    over_pagina = gevraagd or form
    pad = over_pagina.cleaned_data.get("pagina", "")
    geen_pad = over_pagina.errors.get("pagina", [""])[0]
    context: dict[str, Any] = vaste_tekst(request, soort.pad) | {
        "soort": soort,
        "form": form,
        "melding": geen_pad or MELDINGEN.get(status, ""),
        "pad": pad,
        "contact": contact_adres(),
        "over": onderwerp_for(request.user, pad) if soort is KLOPT_NIET and pad else None,
        "kruimels": kruimels_naar(soort.titel),
        "noindex": status != 200 or bool(pad),
    }
    return render(request, "kennisbank/bericht.html", context, status=status)


def _bedankt(request: HttpRequest, soort: Formulier) -> HttpResponse:
    context = {"soort": soort, "kruimels": kruimels_naar("Bedankt"), "noindex": True}
    return render(request, "kennisbank/bedankt.html", context)


MELDINGEN = {
    429: (
        "U stuurde het afgelopen uur al vijf berichten. Uw tekst staat er nog. Probeer het over "
        "een uur opnieuw, of mail ons."
    ),
    503: (
        "Uw bericht kon nu niet weg. Dat ligt aan ons. Uw tekst staat er nog. Probeer het straks "
        "opnieuw, of mail ons."
    ),
}
