"""Every read of the kennisbank; each names who is looking and costs a fixed number of queries."""

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser
from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    When,
)
from wagtail.models import PageViewRestriction

from kennisbank.domain.kaarten import zonder_accenten
from kennisbank.enums import CATALOGUS, WAT_ANDEREN_DEDEN, Soort, VerbandAard
from kennisbank.models import Bron, Fase, Kaart, Regio, Stroom
from portal.models import User

Bezoeker = User | AnonymousUser


def kaarten_for(bezoeker: Bezoeker) -> QuerySet[Kaart]:
    """Cards of the pages this person may open; the restrictions are checked inside the query."""
    kaarten = Kaart.objects.defer("zoektekst")
    if bezoeker.is_superuser:
        return kaarten
    boven = ExpressionWrapper(OuterRef("page__path"), output_field=CharField())
    dicht = _restrictions_for(bezoeker).annotate(pad=boven).filter(pad__startswith=F("page__path"))
    return kaarten.exclude(Exists(dicht))


def lijst_for(
    bezoeker: Bezoeker,
    soorten: Iterable[Soort],
    *,
    stroom: Stroom | None = None,
    regio: Regio | None = None,
) -> QuerySet[Kaart]:
    """The cards of some kinds, newest first; the catalogue and the method in their own order."""
    soorten = tuple(soorten)
    kaarten = kaarten_for(bezoeker).filter(soort__in=soorten)
    if stroom:
        kaarten = kaarten.filter(stromen=stroom)
    if regio:
        kaarten = kaarten.filter(Q(regios=regio) | Q(regios__deel_van=regio)).distinct()
    if set(soorten) & {*CATALOGUS, Soort.METHODE}:
        return kaarten.annotate(aantal_geprobeerd=_tries(bezoeker)).order_by(
            "soort", "nummer", "titel"
        )
    return kaarten.order_by("-datum", "titel")


def zoek_for(bezoeker: Bezoeker, woorden: Iterable[str]) -> QuerySet[Kaart]:
    """Cards whose page holds all these words; pages with a word in the title come first."""
    kaarten = kaarten_for(bezoeker)
    in_titel = Q(pk=None)
    for woord in woorden:
        kaal = zonder_accenten(woord).strip() or woord  # a word may be no more than an accent
        kaarten = kaarten.filter(zoektekst__contains=kaal)
        in_titel |= Q(titel__icontains=woord)
    treffer = Case(When(in_titel, then=1), default=0)
    return kaarten.annotate(treffer=treffer).order_by("-treffer", "soort", "nummer", "titel")


def nieuwste_for(bezoeker: Bezoeker, soorten: Iterable[Soort], aantal: int) -> list[Kaart]:
    return list(lijst_for(bezoeker, soorten)[:aantal])


def kaarten_with_bron(bezoeker: Bezoeker, bron: Bron) -> QuerySet[Kaart]:
    """Cards of the pages that name a source."""
    return (
        kaarten_for(bezoeker)
        .filter(page__bronvermeldingen__bron=bron)
        .distinct()
        .order_by("soort", "nummer", "titel")
    )


def stroom_tellingen(bezoeker: Bezoeker) -> list[Stroom]:
    """The streams, each with `aantal` bottlenecks and causes (not the pitfalls)."""
    zichtbaar = kaarten_for(bezoeker).filter(soort=Soort.KNELPUNT).values("pk")
    aantal = Count("kaarten", filter=Q(kaarten__in=zichtbaar))
    return list(Stroom.objects.annotate(aantal=aantal).order_by("volgorde"))


def regios() -> QuerySet[Regio]:
    """The regions that are not a part of another, by name, without their outlines."""
    return regios_met_vorm().defer("vorm")


def regios_met_vorm() -> QuerySet[Regio]:
    """As `regios`, with the outline of each for a map."""
    return Regio.objects.filter(deel_van=None).order_by("naam")


def kolommen() -> list[Fase]:
    """The five columns of the overview, without their sub-steps."""
    return list(Fase.objects.filter(kolom=None).select_related("stroom"))


def _tries(bezoeker: Bezoeker) -> Count:
    """How many stories, experiments and lines this person may open say they work on an item."""
    gedaan = kaarten_for(bezoeker).filter(soort__in=WAT_ANDEREN_DEDEN).values("pk")
    werkt_eraan = Q(
        page__verbanden_in__aard=VerbandAard.KNELPUNT, page__verbanden_in__van__in=gedaan
    )
    return Count("page__verbanden_in", filter=werkt_eraan, distinct=True)


def _restrictions_for(bezoeker: Bezoeker) -> QuerySet[PageViewRestriction]:
    """The restrictions that do not let this person through."""
    alle = PageViewRestriction.objects.all()
    if not bezoeker.is_authenticated:
        return alle
    alle = alle.exclude(restriction_type=PageViewRestriction.LOGIN)
    groepen = bezoeker.groups.values("pk")
    return alle.exclude(restriction_type=PageViewRestriction.GROUPS, groups__in=groepen)
