"""The form of a page in the CMS: its tabs, and tick boxes for a choice of many values."""

from typing import Any

from django import forms
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface, TitleFieldPanel

TITEL = TitleFieldPanel("title", help_text="Kort en in gewone woorden, hooguit 90 tekens.")
ADRES = FieldPanel(
    "slug",
    heading="Adres",
    help_text="Het laatste deel van het adres. Verandert u het, dan wijst het oude adres door.",
)


def vinkjes(veld: str, **velden: Any) -> FieldPanel:
    """A panel with a tick box for each value; a long list scrolls."""
    return FieldPanel(veld, widget=forms.CheckboxSelectMultiple, classname="aw-vinkjes", **velden)


def in_tabs(page: Any) -> TabbedInterface:
    """The form of a page type; a tab that would be empty is left out."""
    tabs = {
        "Inhoud": page.content_panels,
        "Indeling": page.indeling_panels,
        "Bronnen": page.bewijs_panels,
        "Beheer": [*page.beheer_panels, *page.promote_panels, *page.settings_panels],
    }
    return TabbedInterface(
        [ObjectList(panels, heading=naam) for naam, panels in tabs.items() if panels],
        base_form_class=page.base_form_class,
    )
