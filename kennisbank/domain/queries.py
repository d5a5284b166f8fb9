"""Every read of the kennisbank; each names who is looking and costs a fixed number of queries."""

from collections.abc import Iterable, Sequence

from django.contrib.auth.models import AnonymousUser
from django.db.models import (
    Case,
    Count,
    Q,
    QuerySet,
    When,
)
from wagtail.models import Page, PageViewRestriction

from kennisbank.domain.kaarten import zonder_accenten
from kennisbank.enums import CATALOGUS, WAT_ANDEREN_DEDEN, Soort, VerbandAard
from kennisbank.models import Bron, Fase, Kaart, Regio, Stroom
from portal.domain.versie import onthouden
from portal.models import User

Bezoeker = User | AnonymousUser


def kaarten_for(bezoeker: Bezoeker) -> QuerySet[Kaart]:
    """Cards of the pages this person may open."""
    kaarten = Kaart.objects.defer("zoektekst")
    dicht = Q()
    for pad in dichte_paden_for(bezoeker):
        dicht |= Q(page__path__startswith=pad)
    return kaarten.exclude(dicht) if dicht else kaarten


def dichte_paden_for(bezoeker: Bezoeker) -> tuple[str, ...]:
    """Where the parts of the tree begin that are closed to this person.

    Mostly none: a condition in every query would cost more than these few paths do.
    """
    if bezoeker.is_superuser:
        return ()
    dicht = _restrictions_for(bezoeker).order_by("page__path").values_list("page__path", flat=True)
    return onthouden(("dicht", publiek_van(bezoeker)), lambda: tuple(dicht))


def is_dicht_for(bezoeker: Bezoeker, tak: Sequence[Page]) -> bool:
    """Whether a page, given with those above it, may be closed to this person.

    An alias has the restrictions of its source, elsewhere in the tree: it counts as closed.
    """
    if any(page.alias_of_id for page in tak):
        return True
    return any(page.path.startswith(dichte_paden_for(bezoeker)) for page in tak)


def publiek_van(bezoeker: Bezoeker) -> str | tuple[int, ...]:
    """A name for all who may open the same: visitors, those who may open all, or by groups."""
    if not bezoeker.is_authenticated:
        return "bezoeker"
    return "alles" if bezoeker.is_superuser else bezoeker.groep_ids


def lijst_for(bezoeker: Bezoeker, soorten: Iterable[Soort]) -> QuerySet[Kaart]:
    """The cards of some kinds, newest first; the catalogue and the method in their own order."""
    soorten = tuple(soorten)
    kaarten = kaarten_for(bezoeker).filter(soort__in=soorten)
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
    groepen = bezoeker.groep_ids
    return alle.exclude(restriction_type=PageViewRestriction.GROUPS, groups__in=groepen)
