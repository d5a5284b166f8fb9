"""The text that editors keep for an address at which a view of ours stands."""

from typing import Any

from django.http import HttpRequest

from kennisbank.domain.queries import kaarten_for
from kennisbank.enums import Soort
from kennisbank.models import TekstPage
from kennisbank.views.items import item


def vaste_tekst(request: HttpRequest, slug: str) -> dict[str, Any]:
    """What the page of this name shows, for whoever may see it; nothing when it is not there."""
    mag = kaarten_for(request.user).filter(soort=Soort.TEKST, url=f"/{slug}/")
    page = TekstPage.objects.filter(pk__in=mag.values("pk")).first()
    if page is None:
        return {}
    page.ouders = []  # it hangs below home
    return item(page, request) | {"page": page}
