"""A list as a file for a spreadsheet: what is chosen in it, all of its pages."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from wagtail import hooks

from kennisbank.domain.facetten import Lijstindex
from kennisbank.domain.uitvoer import gewone_woorden_for, kaarten_voor_uitvoer
from kennisbank.enums import CATALOGUS, Facet, Volgorde
from kennisbank.models import Kaart
from kennisbank.models.overzichten import OverzichtPage
from kennisbank.views.bladeren import met_parameters
from kennisbank.views.facetten import als_chips
from kennisbank.views.lijstvraag import Lijstvraag
from kennisbank.views.overzichten import vraag_van
from kennisbank.views.paginas import pagina_op_pad
from kennisbank.views.weergave import nummercode

FORMULE = ("=", "+", "-", "@", "\t", "\r", "\n")
VOORBEHOUD = (
    "Dit is geen ranglijst.",
    "Dit is geen actieplan.",
    "Dit overzicht is niet volledig.",
    "Dit overzicht is niet voor elk domein even representatief.",
    "Oorzaak en gevolg lopen door elkaar.",
)


@dataclass(frozen=True)
class Gegevens:
    """What a row is made from, besides its card."""

    index: Lijstindex
    woorden: Mapping[int, str]
    regios: Mapping[int, list[str]]
    adres: Callable[[str], str]


Kolom = Callable[[Kaart, Gegevens], object]


def lijst_als_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """The list at this address as a file; what it does not know is refused as on its page."""
    page = pagina_op_pad([slug])
    if not isinstance(page, OverzichtPage) or not page.facetten or not page.live:
        raise Http404
    keten = _bestand
    for haak in reversed(hooks.get_hooks("on_serve_page")):  # who may see it, as for any page
        keten = haak(keten)
    for haak in hooks.get_hooks("before_serve_page"):
        antwoord = haak(page, request, [], {})
        if isinstance(antwoord, HttpResponse):
            return antwoord
    return keten(page, request, [], {})


def _bestand(page: OverzichtPage, request: HttpRequest, *_: object) -> HttpResponse:
    index, form, vraag = vraag_van(page, request)
    if form.weigering:
        return page.serve(request)
    regels = _regels(page, request, index, vraag, form.volgorde)
    inhoud = StringIO()
    csv.writer(inhoud, delimiter=";", lineterminator="\r\n").writerows(
        [_cel(waarde) for waarde in regel] for regel in regels
    )
    naam = f"{page.slug}-{timezone.localdate():%Y-%m-%d}.csv"
    response = HttpResponse(
        inhoud.getvalue().encode("utf-8-sig"),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{naam}"'},
    )
    return met_parameters(response, *(facet.value for facet in page.facetten), "volgorde")


def _regels(
    page: OverzichtPage,
    request: HttpRequest,
    index: Lijstindex,
    vraag: Lijstvraag,
    volgorde: Volgorde,
) -> Iterator[Iterable[object]]:
    """The names of the columns, a row per card, then what a reader of the file must know."""
    kolommen = KOLOMMEN_CATALOGUS if set(page.soorten) & set(CATALOGUS) else KOLOMMEN_GEDAAN
    gegevens = Gegevens(
        index,
        gewone_woorden_for(request.user, page.soorten),
        index.waarden_van(Facet.REGIO),
        request.build_absolute_uri,
    )
    ids = index.treffers(vraag.keuze, volgorde)
    yield kolommen
    for kaart in kaarten_voor_uitvoer(request.user, page.soorten, ids):
        yield [kolom(kaart, gegevens) for kolom in kolommen.values()]
    for zin in VOORBEHOUD:
        yield ("voorbehoud", zin)
    keuze = ", ".join(chip["label"] for chip in als_chips(index, vraag))
    yield ("gekozen filters", keuze or "geen")
    yield ("adres van deze lijst", request.build_absolute_uri(vraag.url))
    yield ("gemaakt op", timezone.localdate().isoformat())


def _cel(waarde: object) -> str:
    """The text of a cell, never one that a spreadsheet takes for a formula."""
    tekst = str(waarde)
    return f"'{tekst}" if tekst.startswith(FORMULE) else tekst


def _namen(sleutel: str) -> Kolom:
    return lambda kaart, _: ", ".join(k["naam"] for k in kaart.kenmerken.get(sleutel, ()))


def _fase(kaart: Kaart, _: Gegevens) -> str:
    return " > ".join(stap["naam"] for stap in kaart.kenmerken.get("fase", ()))


def _regios(kaart: Kaart, gegevens: Gegevens) -> str:
    namen = gegevens.index.waarden[Facet.REGIO]
    return ", ".join(namen[code].naam for code in gegevens.regios.get(kaart.pk, ()))


KOP: dict[str, Kolom] = {
    "titel": lambda kaart, _: kaart.titel,
    "soort": lambda kaart, _: kaart.get_soort_display(),
    "in gewone woorden": lambda kaart, gegevens: gegevens.woorden.get(kaart.pk, ""),
    "stromen": _namen("stromen"),
}
STAART: dict[str, Kolom] = {
    "adres": lambda kaart, gegevens: gegevens.adres(kaart.url),
    "laatst gewijzigd": lambda kaart, _: timezone.localdate(kaart.gewijzigd).isoformat(),
}
KOLOMMEN_CATALOGUS: dict[str, Kolom] = {
    "nummer": lambda kaart, _: nummercode(kaart),
    **KOP,
    "fase": _fase,
    "thema's": _namen("themas"),
    "wie": _namen("actoren"),
    "regio's": _regios,
    "keer geprobeerd": lambda kaart, gegevens: gegevens.index.geprobeerd.get(kaart.pk, 0),
    **STAART,
}
KOLOMMEN_GEDAAN: dict[str, Kolom] = {
    **KOP,
    "thema's": _namen("themas"),
    "voor wie": _namen("doelgroepen"),
    "regio's": _regios,
    "periode": lambda kaart, _: kaart.periode,
    "afloop": lambda kaart, _: kaart.get_uitkomst_display(),
    **STAART,
}
