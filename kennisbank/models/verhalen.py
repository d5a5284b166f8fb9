"""A practice story: what a region did, what came of it, and what it would do differently."""

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from kennisbank.enums import Soort, Uitkomst
from kennisbank.models.basis import IngedeeldePagina, SitePagina, keuzes, proza
from kennisbank.models.citaten import Citaat
from kennisbank.models.knelpunten import KnelpuntPage
from kennisbank.models.lijsten import Organisatie
from kennisbank.models.panelen import vinkjes


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

    content_panels = [
        *SitePagina.content_panels,
        *IngedeeldePagina.lead_panels,
        MultiFieldPanel(
            [
                FieldPanel("uitkomst"),
                FieldRowPanel([FieldPanel("periode"), FieldPanel("publicatiedatum")]),
            ],
            heading="Stand",
        ),
        FieldPanel("context"),
        FieldPanel("aanpak"),
        FieldPanel("resultaat"),
        FieldPanel("les"),
        FieldPanel("anders_doen"),
        FieldPanel("inhoud"),
        vinkjes("citaten"),
    ]
    indeling_panels = [
        vinkjes("knelpunten"),
        *IngedeeldePagina.indeling_panels,
        vinkjes("partners"),
    ]

    class Meta:
        verbose_name = "praktijkverhaal"
        verbose_name_plural = "praktijkverhalen"

    @property
    def kaart_datum(self):
        return self.publicatiedatum or super().kaart_datum
