"""A practice story: what a region did, what came of it, and what it would do differently."""

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from kennisbank.enums import Soort, Uitkomst
from kennisbank.models.basis import IngedeeldePagina, SitePagina, keuzes, proza
from kennisbank.models.citaten import Citaat
from kennisbank.models.knelpunten import KnelpuntPage
from kennisbank.models.lijsten import Organisatie
from kennisbank.models.panelen import KNELPUNTEN, vinkjes


class PraktijkverhaalPage(IngedeeldePagina):
    soort = Soort.VERHAAL
    context_from = "kennisbank.views.items.verhaal"
    parent_page_types = ["kennisbank.VerhalenPage"]
    subpage_types: list[str] = []

    uitkomst = models.CharField(
        "afloop", max_length=20, choices=Uitkomst.choices, default=Uitkomst.ONBEKEND
    )
    periode = models.CharField("periode", max_length=80, blank=True)
    publicatiedatum = models.DateField("datum van het verhaal", null=True, blank=True)
    knelpunten = keuzes(KnelpuntPage, "werkte aan deze knelpunten")
    context = proza("situatie", "Wat was er aan de hand?")
    aanpak = proza("aanpak", "Wat is er gedaan, en door wie?")
    resultaat = proza("resultaat", "Wat kwam eruit?")
    les = proza("les", "Wat kan een ander ervan leren?")
    anders_doen = proza("wat we anders zouden doen")
    partners = keuzes(Organisatie, "partners")
    citaten = keuzes(Citaat, "citaten")

    uitleg = "een-praktijkverhaal-maken"
    content_panels = [
        *SitePagina.content_panels,
        *IngedeeldePagina.lead_panels,
        KNELPUNTEN,
        MultiFieldPanel(
            [
                FieldPanel("context"),
                FieldPanel("aanpak"),
                FieldPanel("resultaat"),
                FieldPanel("les"),
                FieldPanel("anders_doen"),
            ],
            heading="Het verhaal",
            help_text="Weet u iets niet? Laat het leeg. Schrijf rollen op, geen namen.",
        ),
        MultiFieldPanel(
            [
                FieldPanel("uitkomst"),
                FieldRowPanel(
                    [
                        FieldPanel("periode", help_text="Bijvoorbeeld: 2023 tot 2025."),
                        FieldPanel("publicatiedatum"),
                    ]
                ),
            ],
            heading="Hoe staat het ervoor?",
        ),
        FieldPanel(
            "inhoud",
            heading="Meer dan het verhaal",
            help_text="Mag leeg blijven. Voor een figuur, een tabel, een interview of stappen.",
        ),
        vinkjes("citaten", help_text="Mag leeg blijven."),
    ]
    indeling_panels = [*IngedeeldePagina.indeling_panels, vinkjes("partners")]

    class Meta:
        verbose_name = "praktijkverhaal"
        verbose_name_plural = "praktijkverhalen"

    @property
    def kaart_datum(self):
        return self.publicatiedatum or super().kaart_datum
