"""What is new or changed, for feeds and the site map: always what everybody may see."""

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet
from wagtail.models import Page

from kennisbank.domain.queries import kaarten_for
from kennisbank.enums import Soort
from kennisbank.models import Kaart, Regio

IEDEREEN = AnonymousUser()
MEESTE_NIEUWS = 30


def nieuws(soorten: Iterable[Soort] = (), regio: Regio | None = None) -> list[Kaart]:
    """The cards changed last, each with its page, whoever asks."""
    kaarten = openbare_kaarten()
    if soorten := tuple(soorten):
        kaarten = kaarten.filter(soort__in=soorten)
    if regio:
        van_regio = Kaart.regios.through.objects.filter(Q(regio=regio) | Q(regio__deel_van=regio))
        kaarten = kaarten.filter(pk__in=van_regio.values("kaart_id"))
    return list(kaarten.select_related("page").order_by("-gewijzigd", "-pk")[:MEESTE_NIEUWS])


def openbare_kaarten() -> QuerySet[Kaart]:
    """The cards of the pages that need no account."""
    return kaarten_for(IEDEREEN)


def openbare_lijsten() -> QuerySet[Page]:
    """The pages that only show others: home and the sections. They have no card."""
    return Page.objects.live().public().filter(kaart=None, depth__in=(2, 3))
