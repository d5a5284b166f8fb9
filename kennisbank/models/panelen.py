"""The form of a page in the CMS: its tabs, and tick boxes for a choice of many values."""

from typing import Any

from django import forms
from django.utils.module_loading import import_string
from wagtail.admin.panels import FieldPanel, ObjectList, Panel, TabbedInterface, TitleFieldPanel

TITEL = TitleFieldPanel("title", help_text="Kort en in gewone woorden, hooguit 90 tekens.")
ADRES = FieldPanel(
    "slug",
    heading="Adres",
    help_text="Het laatste deel van het adres. Verandert u het, dan wijst het oude adres door.",
)


class Wegwijzer(Panel):
    """Above a form: where the explanation is, and what stood out in the version that was saved."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "kennisbank/admin/wegwijzer.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            if self.instance.pk:  # by name: a form may ask the domain, a model may not
                controleer = import_string("kennisbank.domain.controle.controleer")
                context["bevindingen"] = controleer(self.instance)
            return context | {"anker": self.panel.anker}

    def __init__(self, anker="", **kwargs):
        super().__init__(**kwargs)
        self.anker = anker

    def clone_kwargs(self):
        return super().clone_kwargs() | {"anker": self.anker}


def vinkjes(veld: str, **velden: Any) -> FieldPanel:
    """A panel with a tick box for each value; a long list scrolls."""
    return FieldPanel(veld, widget=forms.CheckboxSelectMultiple, classname="aw-vinkjes", **velden)


KNELPUNTEN = vinkjes(
    "knelpunten",
    heading="Aan welke knelpunten werkte dit?",
    help_text=(
        "Vink ze aan. Zoek op nummer, zoals K12, of op een woord. Uw pagina staat dan ook bij "
        "elk van die knelpunten."
    ),
)


def in_tabs(page: Any) -> TabbedInterface:
    """The form of a page type; a tab that would be empty is left out."""
    tabs = {
        "Inhoud": [Wegwijzer(page.uitleg), *page.content_panels, *page.beheer_panels],
        "Indeling": page.indeling_panels,
        "Bronnen": page.bewijs_panels,
        "Beheer": [*page.promote_panels, *page.settings_panels],
    }
    return TabbedInterface(
        [ObjectList(panels, heading=naam) for naam, panels in tabs.items() if panels],
        base_form_class=import_string(page.form_from),
    )
