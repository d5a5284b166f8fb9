"""Writes the cards and links that every list and thread reads, from what a page says."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail.rich_text import get_text_for_indexing

from kennisbank.domain.teksten import verwijzingen_of
from kennisbank.enums import VerbandAard
from kennisbank.models import (
    Bronvermelding,
    Fase,
    HoofdstukPage,
    Kaart,
    RegioDeelname,
    RegioPage,
    Verband,
)
from kennisbank.models.basis import KennisPagina

LIJSTEN = ("stromen", "themas", "doelgroepen", "actoren", "instrumenten", "regios", "begrippen")
ZOEKVELDEN = ("title", "lead", "gewone_woorden")

Kenmerken = dict[str, list[dict[str, str]]]


def schrijf_kaart(page: KennisPagina) -> Kaart | None:
    """Write the card and links of a page as it is now; None for a page that has no card."""
    if page.kaart_soort is None or not is_public(page):
        verwijder_kaart(page)
        return None
    with transaction.atomic():
        kaart = maak_kaart(page)
        kaart.save()
        for lijst in LIJSTEN:
            getattr(kaart, lijst).set(_waarden(page, lijst))
        _schrijf_verbanden(kaart, page)
    return kaart


def verwijder_kaart(page: Page) -> None:
    """Take a page that is no longer public out of every list, with all that is below it."""
    Kaart.objects.filter(page__path__startswith=page.path).delete()


def is_public(page: Page) -> bool:
    """Whether a page is published, and every page above it as well."""
    return page.live and not page.get_ancestors().filter(live=False).exists()


def herschrijf_kaarten(pages: PageQuerySet) -> int:
    """Write the cards of these pages again and say how many there were."""
    aantal = 0
    for page in pages.live().specific().iterator(chunk_size=100):
        if isinstance(page, KennisPagina) and schrijf_kaart(page):
            aantal += 1
    return aantal


def maak_kaart(page: KennisPagina) -> Kaart:
    """The card of a page, not saved: also what a preview shows."""
    tekst = " ".join(_teksten(page))
    return Kaart(
        page_id=page.pk,
        soort=page.kaart_soort or "",
        titel=page.title,
        lead=page.lead or page.gewone_woorden,
        url=page.get_url() or "",
        nummer=page.kaart_nummer,
        datum=page.kaart_datum or timezone.localdate(),
        periode=getattr(page, "periode", ""),
        uitkomst=getattr(page, "uitkomst", ""),
        eigenaar=page.eigenaar,
        herzien_voor=page.herzien_voor,
        gewijzigd=page.last_published_at or timezone.now(),
        zoektekst=zonder_accenten(f"{getattr(page, 'nummercode', '')} {tekst}"),
        woorden=len(tekst.split()),
        fase=getattr(page, "fase", None),
        kenmerken=_kenmerken(page),
    )


def zonder_accenten(tekst: str) -> str:
    """Lower case without diacritics: 'Oriëntatie' becomes 'orientatie'."""
    decomposed = unicodedata.normalize("NFKD", tekst)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def _schrijf_verbanden(kaart: Kaart, page: KennisPagina) -> None:
    """Replace the outgoing links; of two reasons to point at one page the first named wins."""
    aarden: dict[int, VerbandAard] = {}
    for naar, aard in verbanden_of(page):
        if naar != page.pk:
            aarden.setdefault(naar, aard)
    kaart.verbanden_uit.all().delete()
    bestaand = Page.objects.filter(pk__in=aarden).values_list("pk", flat=True)
    Verband.objects.bulk_create(
        Verband(van=kaart, naar_id=naar, aard=aarden[naar]) for naar in bestaand
    )


def verbanden_of(page: KennisPagina) -> Iterator[tuple[int, VerbandAard]]:
    """Ids of the pages a page points at and why; one page may come more than once."""
    for knelpunt in _keuzes(page, "knelpunten"):
        yield knelpunt.pk, VerbandAard.KNELPUNT
    if lijn := getattr(page, "lijn_id", None):
        yield lijn, VerbandAard.LIJN
    for verwijzing in page.verwijzingen.all():
        yield verwijzing.naar_id, VerbandAard.VERDER
    for naar in verwijzingen_of(page)[Page]:
        yield naar, VerbandAard.TEKST


def _keuzes(page: KennisPagina, naam: str) -> list[Any]:
    """The chosen values of a list on this page; empty where the page type has no such list."""
    kent_lijst = naam in {field.name for field in page._meta.many_to_many}
    return list(getattr(page, naam).all()) if kent_lijst else []


def _waarden(page: KennisPagina, lijst: str) -> list[Any]:
    """The values a card is filed under: those chosen; a region page is about its own region."""
    if lijst == "regios" and isinstance(page, RegioPage):
        return [page.regio]
    return _keuzes(page, lijst)


def _kenmerken(page: KennisPagina) -> Kenmerken:
    kenmerken: Kenmerken = {
        "stromen": _labels(_keuzes(page, "stromen"), "/knelpunten/?stroom={code}"),
        "themas": [
            {"code": t.code, "naam": t.naam, "kort": t.korte_naam, "url": _thema_url(t.code)}
            for t in _keuzes(page, "themas")
        ],
        "doelgroepen": _labels(_keuzes(page, "doelgroepen")),
        "actoren": _labels(_keuzes(page, "actoren")),
        "instrumenten": _labels(_keuzes(page, "instrumenten")),
        "regios": [
            {"code": r.code, "naam": r.naam, "url": f"/regios/{(r.deel_van or r).slug}/"}
            for r in _waarden(page, "regios")
        ],
        "begrippen": [
            {"code": b.slug, "naam": b.term, "url": b.get_absolute_url()}
            for b in _keuzes(page, "begrippen")
        ],
        "eigenaar": _labels([page.eigenaar] if page.eigenaar else []),
        "partners": _labels(_keuzes(page, "partners")),
        "citaten": [{"code": str(c.pk), "naam": c.rol} for c in _keuzes(page, "citaten")],
        "bronnen": [_bronregel(v) for v in page.bronvermeldingen.select_related("bron")],
    }
    if fase := getattr(page, "fase", None):
        kenmerken["fase"] = _labels([fase.kolom, fase] if fase.kolom else [fase])
        kenmerken["kolommen"] = _labels(Fase.objects.filter(kolom=None))
    if isinstance(page, HoofdstukPage):
        gids = page.get_parent()
        kenmerken["handreiking"] = [{"code": gids.slug, "naam": gids.title, "url": gids.url or ""}]
    if isinstance(page, RegioPage):
        kenmerken["gemeenten"] = _labels(page.regio.gemeenten.all())
        kenmerken["onderdelen"] = _labels(page.regio.onderdelen.all())
        kenmerken["deelnames"] = [_deelname(d) for d in page.deelnames.all()]
    return {naam: labels for naam, labels in kenmerken.items() if labels}


def _bronregel(vermelding: Bronvermelding) -> dict[str, str]:
    return {
        "code": vermelding.bron.code,
        "naam": str(vermelding.bron),
        "regels": vermelding.regels,
        "url": vermelding.bron.get_absolute_url(),
        "toelichting": vermelding.toelichting,
    }


def _deelname(deelname: RegioDeelname) -> dict[str, str]:
    return {
        "code": deelname.vorm,
        "naam": deelname.get_vorm_display(),
        "van": deelname.van,
        "tot": deelname.tot,
    }


def _labels(values: Iterable[Any], url: str = "") -> list[dict[str, str]]:
    return [
        {"code": value.code, "naam": value.naam, "url": url.format(code=value.code)}
        for value in values
    ]


def _thema_url(code: str) -> str:
    return reverse("kennisbank:thema", args=[code])


def _teksten(page: KennisPagina) -> Iterator[str]:
    """The readable texts of a page, field by field."""
    for name in ZOEKVELDEN:
        yield str(getattr(page, name))
    for field in page._meta.get_fields():
        if isinstance(field, RichTextField):
            yield get_text_for_indexing(field.value_from_object(page))
        elif isinstance(field, StreamField):
            yield from field.get_searchable_content(field.value_from_object(page))
