"""The map of the site for search engines: every address that needs no account, and only those."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from wagtail.models import Page

from kennisbank.domain.nieuws import openbare_kaarten, openbare_lijsten
from kennisbank.models import Begrip, Bron, Fase, Kennisdocument, Stroom, Thema
from kennisbank.views.bladeren import met_parameters
from portal.templatetags.kop import volledig

XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9"
LIJSTEN = ("gestopt", "themas", "stromen", "fasen", "begrippen", "bronnen", "documenten")
INDELINGEN: dict[str, Any] = {"thema": Thema, "stroom": Stroom, "fase": Fase}
NASLAG: dict[str, tuple[Any, str]] = {
    "begrip": (Begrip, "slug"),
    "bron": (Bron, "code"),
    "document": (Kennisdocument, "slug"),
}
GEEN: "AttributesImpl[str]" = AttributesImpl({})


class Plek(NamedTuple):
    pad: str
    gewijzigd: datetime | None = None


def sitemap(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(content_type="application/xml; charset=utf-8")
    xml = XMLGenerator(response, "utf-8", short_empty_elements=True)
    xml.startDocument()
    xml.startElement("urlset", AttributesImpl({"xmlns": XMLNS}))
    for plek in plekken():
        _schrijf(xml, plek)
    xml.endElement("urlset")
    return met_parameters(response)


def plekken() -> Iterator[Plek]:
    """Every public address once, in a fixed number of queries."""
    for page in openbare_lijsten().order_by("path"):
        yield Plek(_pad(page), page.last_published_at)
    kaarten = openbare_kaarten().order_by("page__path")
    yield from (Plek(*rij) for rij in kaarten.values_list("url", "gewijzigd"))
    yield from (Plek(reverse(f"kennisbank:{naam}")) for naam in LIJSTEN)
    yield Plek(reverse("kwetsbaarheid_melden"))
    for naam, model in INDELINGEN.items():
        for code in model.objects.values_list("code", flat=True):
            yield Plek(reverse(f"kennisbank:{naam}", args=[code]))
    for naam, (soort, veld) in NASLAG.items():
        for code, gewijzigd in soort.objects.values_list(veld, "gewijzigd_op"):
            yield Plek(reverse(f"kennisbank:{naam}", args=[code]), gewijzigd)


def _pad(page: Page) -> str:
    return page.get_url() or "/"


def _schrijf(xml: XMLGenerator, plek: Plek) -> None:
    xml.startElement("url", GEEN)
    _veld(xml, "loc", volledig(plek.pad))
    if plek.gewijzigd:
        _veld(xml, "lastmod", plek.gewijzigd.isoformat(timespec="seconds"))
    xml.endElement("url")


def _veld(xml: XMLGenerator, naam: str, tekst: str) -> None:
    xml.startElement(naam, GEEN)
    xml.characters(tekst)
    xml.endElement(naam)
