"""Keeps cards and links in step with what editors publish, move, rename and take away."""

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
)

from kennisbank.domain.kaarten import herschrijf_kaarten, schrijf_kaart, verwijder_kaart
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
    Fase: "fase",
    Gemeente: "regios__gemeenten",
    Instrument: "instrumenten",
    Organisatie: "eigenaar",
    Regio: "regios",
    Stroom: "stromen",
    Thema: "themas",
}


@receiver(page_published)
def write_card(sender, instance, **kwargs):
    if isinstance(instance, KennisPagina):
        schrijf_kaart(instance)


@receiver(page_unpublished)
def remove_card(sender, instance, **kwargs):
    verwijder_kaart(instance)


@receiver(page_slug_changed)
@receiver(post_page_move)
def rewrite_addresses(sender, instance, **kwargs):
    herschrijf_kaarten(Page.objects.descendant_of(instance, inclusive=True))


@receiver(post_save)
def rewrite_labels(sender, instance, created, raw=False, **kwargs):
    """A renamed value of a list shows its new name on every card that carries it."""
    veld = KAART_FILTER.get(sender)
    if veld and not created and not raw:
        kaarten = Kaart.objects.filter(**{veld: instance}).values("pk")
        if sender is Fase:  # every bar of phases names all the columns
            kaarten = Kaart.objects.exclude(fase=None).values("pk")
        herschrijf_kaarten(Page.objects.filter(pk__in=kaarten))
