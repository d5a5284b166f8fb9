"""An experiment on the test ladder, or a wish that was stopped for a reason."""

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel

from kennisbank.enums import ExperimentSoort, Soort, Trede, Uitkomst
from kennisbank.models.basis import IngedeeldePagina, SitePagina, keuzes, proza
from kennisbank.models.knelpunten import KnelpuntPage
from kennisbank.models.ontwikkellijnen import OntwikkellijnPage
from kennisbank.models.panelen import KNELPUNTEN


class ExperimentPage(IngedeeldePagina):
    """Both forms stand side by side in every list: stopping is a result too."""

    context_from = "kennisbank.views.items.experiment"
    parent_page_types = ["kennisbank.ExperimentenPage"]
    subpage_types: list[str] = []

    vorm = models.CharField(
        "soort",
        max_length=20,
        choices=ExperimentSoort.choices,
        default=ExperimentSoort.EXPERIMENT,
    )
    uitkomst = models.CharField(
        "stand", max_length=20, choices=Uitkomst.choices, default=Uitkomst.ONBEKEND
    )
    trede = models.CharField(
        "trede op de testladder", max_length=20, choices=Trede.choices, default=Trede.ONBEKEND
    )
    periode = models.CharField("periode", max_length=80, blank=True)
    publicatiedatum = models.DateField("datum van de bron", null=True, blank=True)
    lijn = models.ForeignKey(
        OntwikkellijnPage,
        on_delete=models.SET_NULL,
        related_name="experimenten",
        verbose_name="ontwikkellijn",
        null=True,
        blank=True,
    )
    knelpunten = keuzes(KnelpuntPage, "werkt aan deze knelpunten")
    verwachting = proza("verwachting", "Wat dachten wij dat er zou gebeuren?")
    geprobeerd = proza("wat is geprobeerd")
    bevinding = proza("bevinding", "Wat bleek?")
    besluit = proza("besluit", "Wat is er toen besloten?")
    wens = proza("de wens", "Alleen bij 'gestopt met reden': wat wilde men?")
    vrager = models.CharField("wie vroeg erom", max_length=240, blank=True)
    kleine_test = proza("de kleine test")
    voorkomen = proza("wat het stoppen voorkwam")
    aanname = proza("aanname daarbij")
    opnieuw = proza("wanneer opnieuw kijken")

    content_panels = [
        *SitePagina.content_panels,
        FieldPanel("vorm"),
        *IngedeeldePagina.lead_panels,
        KNELPUNTEN,
        MultiFieldPanel(
            [
                FieldPanel("uitkomst"),
                FieldPanel("trede"),
                FieldRowPanel([FieldPanel("periode"), FieldPanel("publicatiedatum")]),
                PageChooserPanel("lijn"),
            ],
            heading="Stand",
        ),
        MultiFieldPanel(
            [
                FieldPanel("verwachting"),
                FieldPanel("geprobeerd"),
                FieldPanel("bevinding"),
                FieldPanel("besluit"),
            ],
            heading="De test",
        ),
        MultiFieldPanel(
            [
                FieldPanel("wens"),
                FieldPanel("vrager"),
                FieldPanel("kleine_test"),
                FieldPanel("voorkomen"),
                FieldPanel("aanname"),
                FieldPanel("opnieuw"),
            ],
            heading="Gestopt met reden",
        ),
        FieldPanel("inhoud"),
    ]

    class Meta:
        verbose_name = "experiment"
        verbose_name_plural = "experimenten"

    @property
    def kaart_soort(self) -> Soort:
        return Soort(self.vorm)

    @property
    def kaart_datum(self):
        return self.publicatiedatum or super().kaart_datum

    @property
    def is_gestopt_met_reden(self) -> bool:
        return self.vorm == ExperimentSoort.GESTOPT
