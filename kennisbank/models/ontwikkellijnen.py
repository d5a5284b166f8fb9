"""A development line: where a region wants to be, with numbered statements about that future."""

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable

from kennisbank.enums import Soort, Uitkomst
from kennisbank.models.basis import IngedeeldePagina, SitePagina, keuzes, proza
from kennisbank.models.knelpunten import KnelpuntPage
from kennisbank.models.panelen import vinkjes
from kennisbank.rules import uitkomst_needs_reason


class OntwikkellijnPage(IngedeeldePagina):
    soort = Soort.LIJN
    context_from = "kennisbank.views.items.ontwikkellijn"
    parent_page_types = ["kennisbank.OntwikkellijnenPage"]
    subpage_types: list[str] = []

    doel = proza("doel")
    streefjaar = models.PositiveSmallIntegerField("streefjaar", null=True, blank=True)
    uitkomst = models.CharField(
        "stand", max_length=20, choices=Uitkomst.choices, default=Uitkomst.ONBEKEND
    )
    reden = models.TextField(
        "reden", blank=True, help_text="Verplicht als de lijn stilligt of gestopt is."
    )
    periode = models.CharField("periode", max_length=80, blank=True)
    publicatiedatum = models.DateField("datum van de bron", null=True, blank=True)
    knelpunten = keuzes(KnelpuntPage, "werkt aan deze knelpunten")
    open_vragen = StreamField(
        [("vraag", blocks.CharBlock(label="Vraag", max_length=300))],
        verbose_name="open vragen",
        blank=True,
    )

    content_panels = [
        *SitePagina.content_panels,
        *IngedeeldePagina.lead_panels,
        FieldPanel("doel"),
        MultiFieldPanel(
            [
                FieldPanel("uitkomst"),
                FieldPanel("reden"),
                FieldRowPanel(
                    [
                        FieldPanel("streefjaar"),
                        FieldPanel("periode"),
                        FieldPanel("publicatiedatum"),
                    ]
                ),
            ],
            heading="Stand",
        ),
        InlinePanel(
            "toekomstbeelden",
            heading="Toekomstbeelden",
            label="toekomstbeeld",
            help_text="Genummerde uitspraken, elk met wat u weet van de voortgang.",
        ),
        FieldPanel("open_vragen"),
        FieldPanel("inhoud"),
    ]
    indeling_panels = [vinkjes("knelpunten"), *IngedeeldePagina.indeling_panels]

    class Meta:
        verbose_name = "ontwikkellijn"
        verbose_name_plural = "ontwikkellijnen"

    def clean(self) -> None:
        super().clean()
        if uitkomst_needs_reason(self.uitkomst) and not self.reden.strip():
            raise ValidationError({"reden": "Vertel waarom deze lijn stilligt of gestopt is."})

    @property
    def kaart_datum(self):
        return self.publicatiedatum or super().kaart_datum


class Toekomstbeeld(Orderable):
    """One numbered statement about the future, with what is known of its progress."""

    lijn = ParentalKey(OntwikkellijnPage, on_delete=models.CASCADE, related_name="toekomstbeelden")
    nummer = models.PositiveSmallIntegerField("nummer")
    uitspraak = models.CharField("uitspraak", max_length=400)
    voortgang = models.TextField("voortgang", blank=True)

    class Meta(Orderable.Meta):
        verbose_name = "toekomstbeeld"
        verbose_name_plural = "toekomstbeelden"
