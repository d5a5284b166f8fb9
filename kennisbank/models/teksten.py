"""Pages that explain: the way of working, and what the site says about itself."""

from django.db import models
from wagtail.admin.panels import FieldPanel

from kennisbank.enums import Soort
from kennisbank.models.basis import IngedeeldePagina, KennisPagina, SitePagina


class MethodePage(IngedeeldePagina):
    """One page of the way of working: principles, phases, conditions."""

    soort = Soort.METHODE
    context_from = "kennisbank.views.items.methode"
    parent_page_types = ["kennisbank.WerkwijzePage"]
    subpage_types: list[str] = []

    volgorde = models.PositiveSmallIntegerField("volgorde", default=0)

    content_panels = [
        *SitePagina.content_panels,
        *IngedeeldePagina.lead_panels,
        FieldPanel("inhoud"),
        FieldPanel("volgorde"),
    ]

    class Meta:
        verbose_name = "pagina over de werkwijze"
        verbose_name_plural = "pagina's over de werkwijze"

    @property
    def kaart_nummer(self) -> int:
        return self.volgorde


class TekstPage(KennisPagina):
    soort = Soort.TEKST
    langs_beoordeling = False  # says something about the site, never about a case
    context_from = "kennisbank.views.items.tekst"
    parent_page_types = ["kennisbank.HomePage"]
    subpage_types: list[str] = []

    content_panels = [
        *SitePagina.content_panels,
        *KennisPagina.lead_panels,
        FieldPanel("inhoud"),
    ]

    class Meta:
        verbose_name = "tekstpagina"
        verbose_name_plural = "tekstpagina's"
