"""The home of the CMS: what to begin, what to judge, what to look at again."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import (
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
from wagtail.models import Page

from kennisbank.domain.redactie import (
    EERSTE,
    concepten_for,
    na_te_kijken,
    onvolledig,
    stappen_for,
    tel_na_te_kijken,
)
from kennisbank.models import (
    ExperimentenPage,
    ExperimentPage,
    HandreikingenPage,
    HandreikingPage,
    OntwikkellijnenPage,
    OntwikkellijnPage,
    PraktijkverhaalPage,
    VerhalenPage,
)
from portal.models import User

# What most people come to write, and the section it goes into.
NIEUW = {
    VerhalenPage: PraktijkverhaalPage,
    ExperimentenPage: ExperimentPage,
    OntwikkellijnenPage: OntwikkellijnPage,
    HandreikingenPage: HandreikingPage,
}
# The same in Wagtail's own words; ours say who wrote it, why it came back, and lead to the steps.
VERVANGEN = (WorkflowObjectsToModeratePanel, UserObjectsInWorkflowModerationPanel)
WIJZIG = {
    "pagina": "wagtailadmin_pages:edit",
    "begrip": "wagtailsnippets_kennisbank_begrip:edit",
    "bron": "wagtailsnippets_kennisbank_bron:edit",
    "document": "wagtailsnippets_kennisbank_kennisdocument:edit",
}


class RedactiePanel(Component):
    """A panel that shows the first few of something, their number, and the way to all of them."""

    order = 100

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @property
    def user(self) -> User:
        return self.request.user  # type: ignore[return-value]  # the CMS is closed to visitors


class NieuwPanel(RedactiePanel):
    template_name = "kennisbank/admin/paneel_nieuw.html"
    order = 90

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        afdelingen = {
            type(page): page
            for page in Page.objects.type(*NIEUW).specific(defer=True)
            if page.permissions_for_user(self.user).can_add_subpage()
        }
        return {
            "nieuw": [
                (soort._meta.verbose_name, add_url(soort, afdelingen[afdeling]))
                for afdeling, soort in NIEUW.items()
                if afdeling in afdelingen
            ]
        }


class OordeelPanel(RedactiePanel):
    template_name = "kennisbank/admin/paneel_oordeel.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        stappen = stappen_for(self.user)
        return {"stappen": stappen[:EERSTE], "aantal": len(stappen)}


class ConceptenPanel(RedactiePanel):
    template_name = "kennisbank/admin/paneel_concepten.html"
    order = 110

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        concepten = concepten_for(self.user)
        return {"concepten": concepten[:EERSTE], "aantal": len(concepten)}


class NakijkenPanel(RedactiePanel):
    template_name = "kennisbank/admin/paneel_nakijken.html"
    order = 120

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "rijen": [met_adres(rij) for rij in na_te_kijken()[:EERSTE]],
            "aantal": tel_na_te_kijken(),
        }


class OnvolledigPanel(RedactiePanel):
    template_name = "kennisbank/admin/paneel_onvolledig.html"
    order = 130

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        pages = onvolledig()
        return {"paginas": list(pages[:EERSTE]), "aantal": pages.count()}


PANELEN = (NieuwPanel, OordeelPanel, ConceptenPanel, NakijkenPanel, OnvolledigPanel)


def richt_in(request: HttpRequest, panels: list[Component]) -> None:
    """Put our panels on the home of the CMS, in the place of those that say the same."""
    panels[:] = [panel for panel in panels if not isinstance(panel, VERVANGEN)]
    panels += [panel(request) for panel in PANELEN]


def met_adres(rij: dict[str, Any], op: date | None = None) -> dict[str, Any]:
    """A row of the list of review dates, with where to change it and whether it is late."""
    adres = reverse(WIJZIG[rij["wat"]], args=[rij["sleutel"]])
    return rij | {"adres": adres, "te_laat": rij["herzien_voor"] < (op or timezone.localdate())}


def add_url(soort: type[Page], onder: Page) -> str:
    args = [soort._meta.app_label, soort._meta.model_name, onder.pk]
    return reverse("wagtailadmin_pages:add", args=args)
