"""The list page of each kind; `soorten` says which cards a list shows."""

from typing import ClassVar

from django.db import models
from django.shortcuts import redirect
from wagtail.admin.panels import FieldPanel

from kennisbank.enums import (
    CATALOGUS,
    FACETTEN_CATALOGUS,
    FACETTEN_GEDAAN,
    VOLGORDEN_CATALOGUS,
    VOLGORDEN_GEDAAN,
    WAT_ANDEREN_DEDEN,
    Facet,
    Soort,
    Volgorde,
)
from kennisbank.models.basis import SitePagina


class OverzichtPage(SitePagina):
    """A list of cards, 20 a page; with `facetten` it can be narrowed, sorted and exported."""

    soorten: ClassVar[tuple[Soort, ...]]
    facetten: ClassVar[tuple[Facet, ...]] = ()
    volgorden: ClassVar[tuple[Volgorde, ...]] = ()
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
        response.bekende_parameters = response.context_data["bekende_parameters"]
        return response


class KnelpuntenPage(OverzichtPage):
    context_from = "kennisbank.views.overzichten.catalogus"
    soorten = CATALOGUS
    facetten, volgorden = FACETTEN_CATALOGUS, VOLGORDEN_CATALOGUS
    woord, enkel = "knelpunten en valkuilen", "knelpunt of valkuil"
    template = "kennisbank/knelpunten_page.html"
    subpage_types = ["kennisbank.KnelpuntPage"]

    class Meta:
        verbose_name = "overzicht van knelpunten"


class AanpakPage(OverzichtPage):
    """'Wat anderen deden': stories, experiments and lines in one list."""

    context_from = "kennisbank.views.overzichten.gedaan"
    soorten = WAT_ANDEREN_DEDEN
    facetten, volgorden = FACETTEN_GEDAAN, VOLGORDEN_GEDAAN
    woord, enkel = "verhalen, experimenten en lijnen", "verhaal, experiment of lijn"
    template = "kennisbank/aanpak_page.html"
    subpage_types: list[str] = []

    class Meta:
        verbose_name = "overzicht van wat anderen deden"


class VerhalenPage(OverzichtPage):
    context_from = "kennisbank.views.overzichten.gedaan"
    template = "kennisbank/gedaan_page.html"
    soorten = (Soort.VERHAAL,)
    facetten, volgorden = FACETTEN_GEDAAN, VOLGORDEN_GEDAAN
    woord, enkel = "praktijkverhalen", "praktijkverhaal"
    subpage_types = ["kennisbank.PraktijkverhaalPage"]

    class Meta:
        verbose_name = "overzicht van praktijkverhalen"


class ExperimentenPage(OverzichtPage):
    context_from = "kennisbank.views.overzichten.gedaan"
    template = "kennisbank/gedaan_page.html"
    soorten = (Soort.EXPERIMENT, Soort.GESTOPT)
    facetten, volgorden = FACETTEN_GEDAAN, VOLGORDEN_GEDAAN
    woord, enkel = "experimenten", "experiment"
    subpage_types = ["kennisbank.ExperimentPage"]

    class Meta:
        verbose_name = "overzicht van experimenten"


class OntwikkellijnenPage(OverzichtPage):
    context_from = "kennisbank.views.overzichten.gedaan"
    template = "kennisbank/gedaan_page.html"
    soorten = (Soort.LIJN,)
    facetten, volgorden = FACETTEN_GEDAAN, VOLGORDEN_GEDAAN
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
    """All regions: a map or tiles, and an equal list; a municipality leads to its region."""

    context_from = "kennisbank.views.regios.regios"
    parent_page_types = ["kennisbank.HomePage"]
    subpage_types = ["kennisbank.RegioPage"]
    max_count = 1

    lead = models.TextField("inleiding", max_length=600, blank=True)

    content_panels = [*SitePagina.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = "overzicht van regio's"

    def serve(self, request, *args, **kwargs):
        response = super().serve(request, *args, **kwargs)
        if naar := response.context_data["naar"]:
            return redirect(naar)
        response.status_code = response.context_data["status"]
        response.bekende_parameters = frozenset({"stand"})
        return response
