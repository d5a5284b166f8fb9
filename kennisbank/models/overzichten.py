"""The list page of each kind; `soorten` says which cards a list shows."""

from typing import ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel

from kennisbank.enums import CATALOGUS, WAT_ANDEREN_DEDEN, Soort
from kennisbank.models.basis import SitePagina


class OverzichtPage(SitePagina):
    """A list of cards, 20 a page, with plain filters for stream and region."""

    soorten: ClassVar[tuple[Soort, ...]]
    woord: ClassVar[str] = "resultaten"
    enkel: ClassVar[str] = "resultaat"
    context_from = "kennisbank.views.overzichten.overzicht"
    parent_page_types = ["kennisbank.HomePage"]
    max_count = 1

    lead = models.TextField("inleiding", max_length=600, blank=True)

    content_panels = [*SitePagina.content_panels, FieldPanel("lead")]

    class Meta:
        abstract = True

    def serve(self, request, *args, **kwargs):
        """The list, with the status its filters ask for: an unknown value is 400, no page 404."""
        response = super().serve(request, *args, **kwargs)
        response.status_code = response.context_data["status"]
        return response


class KnelpuntenPage(OverzichtPage):
    soorten = CATALOGUS
    woord, enkel = "knelpunten en valkuilen", "knelpunt of valkuil"
    template = "kennisbank/knelpunten_page.html"
    subpage_types = ["kennisbank.KnelpuntPage"]

    class Meta:
        verbose_name = "overzicht van knelpunten"


class AanpakPage(OverzichtPage):
    """'Wat anderen deden': stories, experiments and lines in one list."""

    soorten = WAT_ANDEREN_DEDEN
    woord, enkel = "verhalen, experimenten en lijnen", "verhaal, experiment of lijn"
    template = "kennisbank/aanpak_page.html"
    subpage_types: list[str] = []

    class Meta:
        verbose_name = "overzicht van wat anderen deden"


class VerhalenPage(OverzichtPage):
    template = "kennisbank/overzicht_page.html"
    soorten = (Soort.VERHAAL,)
    woord, enkel = "praktijkverhalen", "praktijkverhaal"
    subpage_types = ["kennisbank.PraktijkverhaalPage"]

    class Meta:
        verbose_name = "overzicht van praktijkverhalen"


class ExperimentenPage(OverzichtPage):
    template = "kennisbank/overzicht_page.html"
    soorten = (Soort.EXPERIMENT, Soort.GESTOPT)
    woord, enkel = "experimenten", "experiment"
    subpage_types = ["kennisbank.ExperimentPage"]

    class Meta:
        verbose_name = "overzicht van experimenten"


class OntwikkellijnenPage(OverzichtPage):
    template = "kennisbank/overzicht_page.html"
    soorten = (Soort.LIJN,)
    woord, enkel = "ontwikkellijnen", "ontwikkellijn"
    subpage_types = ["kennisbank.OntwikkellijnPage"]

    class Meta:
        verbose_name = "overzicht van ontwikkellijnen"


class HandreikingenPage(OverzichtPage):
    template = "kennisbank/overzicht_page.html"
    soorten = (Soort.HANDREIKING,)
    woord, enkel = "handreikingen", "handreiking"
    subpage_types = ["kennisbank.HandreikingPage"]

    class Meta:
        verbose_name = "overzicht van handreikingen"


class WerkwijzePage(OverzichtPage):
    soorten = (Soort.METHODE,)
    woord, enkel = "pagina's", "pagina"
    template = "kennisbank/werkwijze_page.html"
    subpage_types = ["kennisbank.MethodePage"]

    class Meta:
        verbose_name = "overzicht van de werkwijze"


class RegiosPage(SitePagina):
    """All regions: tiles and an equal list."""

    context_from = "kennisbank.views.regios.regios"
    parent_page_types = ["kennisbank.HomePage"]
    subpage_types = ["kennisbank.RegioPage"]
    max_count = 1

    lead = models.TextField("inleiding", max_length=600, blank=True)

    content_panels = [*SitePagina.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = "overzicht van regio's"
