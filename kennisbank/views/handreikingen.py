"""A guide: its contents, one chapter, or all chapters on one page."""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from kennisbank.domain.queries import Bezoeker, kaarten_for
from kennisbank.domain.teksten import aaneen, verdeel, verwijzingen_in
from kennisbank.models import HandreikingPage, HoofdstukPage, Kaart
from kennisbank.views.items import item
from kennisbank.views.kruimels import ouders_of


def handreiking(page: HandreikingPage, request: HttpRequest) -> dict[str, Any]:
    if request.path.endswith("/alles/"):
        return _alles(page, request)
    hoofdstukken = _hoofdstukken(page, request.user)
    return item(page, request) | {
        "hoofdstukken": hoofdstukken,
        "leestijd": sum(kaart.leestijd for kaart in hoofdstukken),
    }


def hoofdstuk(page: HoofdstukPage, request: HttpRequest) -> dict[str, Any]:
    context = item(page, request)
    ouder = ouders_of(page)[-1]
    hoofdstukken = _hoofdstukken(ouder, request.user)
    plaats = next((n for n, k in enumerate(hoofdstukken) if k.pk == page.pk), None)
    return context | {
        "handreiking": ouder,
        "gids": {"titel": ouder.title, "url": ouder.get_url()},
        "alles_url": f"{ouder.get_url()}alles/",
        "hoofdstukken": [
            {"titel": k.titel, "url": k.url, "hier": k.pk == page.pk} for k in hoofdstukken
        ],
        "nummer": None if plaats is None else plaats + 1,
        "buren": None if plaats is None else _buren(hoofdstukken, plaats),
    }


def _hoofdstukken(page: Page, bezoeker: Bezoeker) -> list[Kaart]:
    """Cards of the chapters in their order."""
    return list(
        kaarten_for(bezoeker)
        .filter(page__path__startswith=page.path, page__depth=page.depth + 1)
        .order_by("page__path")
    )


def _buren(kaarten: list[Kaart], plaats: int) -> dict[str, Kaart | None]:
    return {
        "vorige": kaarten[plaats - 1] if plaats else None,
        "volgende": kaarten[plaats + 1] if plaats + 1 < len(kaarten) else None,
    }


def _alles(page: HandreikingPage, request: HttpRequest) -> dict[str, Any]:
    """The guide and its chapters as one text; what they point at is looked up once for all."""
    kaarten = _hoofdstukken(page, request.user)
    hoofdstukken = list(
        HoofdstukPage.objects.filter(pk__in=[kaart.pk for kaart in kaarten]).order_by("path")
    )
    teksten = [page.inhoud, *(hoofdstuk.inhoud for hoofdstuk in hoofdstukken)]
    samen = aaneen(page.inhoud.stream_block, teksten)
    gevonden = verwijzingen_in(samen)
    links = kaarten_for(request.user).filter(pk__in=gevonden[Page]).values_list("pk", "url")
    inleiding, *delen = verdeel(samen, teksten)
    return item(page, request, gevonden=gevonden) | {
        "inleiding": inleiding,
        "delen": list(zip(hoofdstukken, delen, strict=True)),
        "links": dict(links),
        "canoniek": page.get_url(),
        "leestijd": sum(kaart.leestijd for kaart in kaarten),
    }
