"""Keeps cards and links in step with what editors publish, move, rename and take away."""

from django.db.models import Model, Q, QuerySet
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
)

from kennisbank.domain.kaarten import herschrijf_kaarten, schrijf_kaart, verwijder_kaart
from kennisbank.enums import Soort
from kennisbank.models import (
    Actor,
    Begrip,
    Bron,
    Doelgroep,
    Fase,
    Gemeente,
    Instrument,
    Kaart,
    Organisatie,
    Regio,
    Stroom,
    Thema,
)
from kennisbank.models.basis import KennisPagina

KAART_FILTER = {
    Actor: "actoren",
    Begrip: "begrippen",
    Doelgroep: "doelgroepen",
    Bron: "page__bronvermeldingen__bron",
    Instrument: "instrumenten",
    Stroom: "stromen",
    Thema: "themas",
}


@receiver(page_published)
def write_card(sender, instance, **kwargs):
    if isinstance(instance, KennisPagina):
        schrijf_kaart(instance)
    # What waited below a draft comes back with it.
    herschrijf_kaarten(Page.objects.descendant_of(instance).filter(kaart=None))


@receiver(page_unpublished)
def remove_card(sender, instance, **kwargs):
    verwijder_kaart(instance)


@receiver(page_slug_changed)
@receiver(post_page_move)
def rewrite_addresses(sender, instance, **kwargs):
    herschrijf_kaarten(Page.objects.descendant_of(instance, inclusive=True))


@receiver(post_save)
@receiver(post_delete, sender=Fase)
@receiver(post_delete, sender=Gemeente)
@receiver(post_delete, sender=Regio)
def rewrite_labels(sender, instance, raw=False, **kwargs):
    """A renamed value of a list shows its new name on every card that carries it."""
    kaarten = _kaarten_with(instance)
    if kaarten is not None and not raw:
        herschrijf_kaarten(Page.objects.filter(pk__in=kaarten.values("pk")))


def _kaarten_with(waarde: Model) -> QuerySet[Kaart] | None:
    """The cards that show a value; None for a model whose values stand on no card."""
    kaarten = Kaart.objects.all()
    if veld := KAART_FILTER.get(type(waarde)):
        return kaarten.filter(**{veld: waarde})
    if isinstance(waarde, Fase):  # every bar of phases names all the columns
        return kaarten.exclude(fase=None)
    if isinstance(waarde, Organisatie):
        is_partner = Q(page__praktijkverhaalpage__partners=waarde)
        return kaarten.filter(Q(eigenaar=waarde) | is_partner)
    if isinstance(waarde, Regio):  # a part stands on the page of its region
        bij_geheel = Q(regios=waarde.deel_van_id) | Q(kenmerken__icontains=f'"{waarde.code}"')
        bij_deel = Q(regios__deel_van=waarde)  # the link of a part leads to its region
        return kaarten.filter(Q(regios=waarde) | bij_deel | Q(bij_geheel, soort=Soort.REGIO))
    if isinstance(waarde, Gemeente):  # the region it is in, and the one that still names it
        in_regio = Q(regios=waarde.regio_id) | Q(kenmerken__icontains=f'"{waarde.code}"')
        return kaarten.filter(in_regio, soort=Soort.REGIO)
    return None
