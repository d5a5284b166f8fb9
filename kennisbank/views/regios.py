"""All regions with their status, the way from a municipality to its region, and one region."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest

from kennisbank.domain.gemeenten import gemeenten, regio_van, zoek_gemeenten
from kennisbank.domain.queries import Bezoeker
from kennisbank.domain.regios import documenten_van, kaart_van_regios, stand_for, standen_for
from kennisbank.enums import WAT_ANDEREN_DEDEN, SteunStatus
from kennisbank.forms import RegiosForm
from kennisbank.models import Gemeente, Kaart, Regio, RegioPage, RegiosPage
from kennisbank.rules import may_see_status
from kennisbank.views.feeds import adres_van_regio
from kennisbank.views.items import item
from kennisbank.views.kruimels import kruimels_of
from kennisbank.views.weergave import GEEN_STAND, als_legenda

Tegel = dict[str, Any]
REGIOS = "/regios/"


def regios(page: RegiosPage, request: HttpRequest) -> dict[str, Any]:
    """The map, the tiles and the list; `naar` is set when one municipality was found."""
    legenda = als_legenda(legenda_for(request.user))
    form = RegiosForm(request.GET, standen=[regel["status"] for regel in legenda])
    is_geldig = form.is_valid()
    gezocht = form.cleaned_data.get("gemeente", "")
    gevonden = zoek_gemeenten(gezocht, gemeenten()) if gezocht else []
    tegels = tegels_for(request, kaart_van_regios())
    stand = form.cleaned_data.get("stand", "")
    return {
        "form": form,
        "status": 200 if is_geldig else 400,
        "naar": _adres_met(gevonden[0]) if is_geldig and len(gevonden) == 1 else "",
        "gezocht": gezocht,
        "gevonden": [(gemeente.naam, _adres_met(gemeente)) for gemeente in gevonden],
        "kruimels": kruimels_of(page),
        "tegels": tegels,
        "lijst": [tegel for tegel in tegels if stand in ("", _code(tegel))],
        "lijst_is_heel": not stand,
        "standen": _filters(legenda, tegels, stand),
        "canoniek": f"{REGIOS}?stand={stand}" if stand else "",
        "noindex": bool(gezocht or stand),
    }


def tegels_for(request: HttpRequest, regios: Iterable[Regio]) -> list[Tegel]:
    """These regions with what this visitor may know of their status (two queries)."""
    standen = standen_for(request.user)
    return [
        {
            "regio": regio,
            "url": adres_van(regio),
            "stand": standen[regio.pk].nu if regio.pk in standen else None,
        }
        for regio in regios
    ]


def legenda_for(bezoeker: Bezoeker) -> list[SteunStatus]:
    """The statuses this person can come across."""
    return [status for status in SteunStatus if may_see_status(bezoeker, status)]


def adres_van(regio: Regio) -> str:
    return f"{REGIOS}{regio.slug}/"


def regio(page: RegioPage, request: HttpRequest) -> dict[str, Any]:
    statussen = list(page.statussen.all())
    context = item(page, request, extra_bronnen={s.bron_id for s in statussen if s.bron_id})
    over = context["omgeving"].van_regio
    return context | {
        "stand": stand_for(request.user, statussen),
        "vorm": next((r.vorm for r in kaart_van_regios() if r.pk == page.regio_id), ""),
        "feed": {"titel": f"Nieuw over {page.title}", "url": adres_van_regio(page.slug)},
        "gemeente": _gemeente_van(context["kaart"], request.GET.get("gemeente", "")),
        "documenten": documenten_van(page.regio_id),
        "gedaan": [kaart for kaart in over if kaart.soort in WAT_ANDEREN_DEDEN],
        "te_lezen": [kaart for kaart in over if kaart.soort not in WAT_ANDEREN_DEDEN],
    }


def _gemeente_van(kaart: Kaart, naam: str) -> str:
    """The name as it is written in our list, if this region has such a municipality."""
    return next((g["naam"] for g in kaart.kenmerken.get("gemeenten", []) if g["naam"] == naam), "")


def _adres_met(gemeente: Gemeente) -> str:
    """The page of the region, told which municipality somebody came for."""
    return f"{adres_van(regio_van(gemeente))}?{urlencode({'gemeente': gemeente.naam})}"


def _code(tegel: Tegel) -> str:
    return tegel["stand"].status if tegel["stand"] else GEEN_STAND


def _filters(legenda: list[Tegel], tegels: list[Tegel], gekozen: str) -> list[dict[str, Any]]:
    """For components/standen.html: every status with its number and the address of its list."""
    codes = [_code(tegel) for tegel in tegels]
    return [
        regel
        | {
            "aantal": codes.count(regel["status"]),
            "url": f"{REGIOS}?stand={regel['status']}#lijst-kop",
            "gekozen": regel["status"] == gekozen,
        }
        for regel in legenda
    ]
