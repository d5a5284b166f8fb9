"""A guide: its contents, one chapter, or all chapters on one page."""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from kennisbank.domain.queries import Bezoeker, kaarten_for
from kennisbank.domain.teksten import aaneen, bronnen_by_id, citaten_by_id, verwijzingen_of
from kennisbank.models import Bron, Citaat, HandreikingPage, HoofdstukPage, Kaart
from kennisbank.views.items import item
from kennisbank.views.kruimels import ouders_of


def handreiking(page: HandreikingPage, request: HttpRequest) -> dict[str, Any]:
    hoofdstukken = _hoofdstukken(page, request.user)
    context = item(page, request) | {
        "hoofdstukken": hoofdstukken,
        "leestijd": sum(kaart.leestijd for kaart in hoofdstukken),
    }
    if request.path.endswith("/alles/"):
        context |= _alles(page, request, context)
    return context


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


def _alles(page: HandreikingPage, request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """The text of all chapters, with everything they point at, in a fixed number of queries."""
    hoofdstukken = list(HoofdstukPage.objects.child_of(page).live().order_by("path"))
    gevonden = [verwijzingen_of(hoofdstuk) for hoofdstuk in hoofdstukken]
    pagina_ids = set().union(*(ids[Page] for ids in gevonden))
    bron_ids = set().union(*(ids[Bron] for ids in gevonden))
    citaat_ids = set().union(*(ids[Citaat] for ids in gevonden))
    links = dict(kaarten_for(request.user).filter(pk__in=pagina_ids).values_list("pk", "url"))
    teksten = aaneen([hoofdstuk.inhoud for hoofdstuk in hoofdstukken])
    return {
        "delen": list(zip(hoofdstukken, teksten, strict=True)),
        "links": context["links"] | links,
        "bronnen": context["bronnen"] | bronnen_by_id(bron_ids),
        "citaten": context["citaten"] | citaten_by_id(citaat_ids),
    }
