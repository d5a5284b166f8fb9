"""The page of a region: its support status with history, and the forms it takes part in."""

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable

from kennisbank.enums import DeelnameVorm, Nauwkeurigheid, Soort, StatusReden, SteunStatus
from kennisbank.models.basis import KennisPagina, SitePagina
from kennisbank.models.bronnen import Bron
from kennisbank.models.regios import Regio
from kennisbank.rules import status_needs_reason


class RegioPage(KennisPagina):
    soort = Soort.REGIO
    context_from = "kennisbank.views.regios.regio"
    parent_page_types = ["kennisbank.RegiosPage"]
    subpage_types: list[str] = []

    regio = models.OneToOneField(
        Regio, on_delete=models.PROTECT, related_name="pagina", verbose_name="regio"
    )
    rol_adres = models.EmailField(
        "adres van een rol",
        blank=True,
        help_text="Een adres dat bij een rol hoort, niet bij een persoon.",
    )

    content_panels = [
        *SitePagina.content_panels,
        FieldPanel("regio"),
        *KennisPagina.lead_panels,
        InlinePanel(
            "statussen",
            heading="Stand van de ondersteuning",
            label="stand",
            help_text=(
                "Voeg een regel toe als de stand verandert, en laat de oude staan. De nieuwste "
                "geldt. Bezoekers zien alleen 'lopend', 'gestopt of gepauzeerd' en "
                "'eerste verkenning'. De andere standen ziet alleen wie inlogt."
            ),
        ),
        InlinePanel(
            "deelnames",
            heading="Waar de regio aan meedoet",
            label="deelname",
            help_text="Met de periode zoals de bron die geeft. Weet u die niet? Laat haar leeg.",
        ),
        FieldPanel("inhoud"),
        FieldPanel("rol_adres"),
    ]

    class Meta:
        verbose_name = "regiopagina"
        verbose_name_plural = "regiopagina's"

    def serve(self, request, *args, **kwargs):
        """With the name of a municipality of this region the page greets whoever came for it."""
        response = super().serve(request, *args, **kwargs)
        if response.context_data["gemeente"]:
            response.bekende_parameters = frozenset({"gemeente"})
        return response


class RegioStatus(Orderable):
    """One line of the history: a region has one status at a time, the newest one."""

    page = ParentalKey(RegioPage, on_delete=models.CASCADE, related_name="statussen")
    status = models.CharField("stand", max_length=20, choices=SteunStatus.choices)
    datum = models.DateField("sinds")
    nauwkeurigheid = models.CharField(
        "hoe precies is de datum",
        max_length=10,
        choices=Nauwkeurigheid.choices,
        default=Nauwkeurigheid.DAG,
    )
    reden = models.CharField("reden", max_length=20, choices=StatusReden.choices, blank=True)
    toelichting = models.TextField("toelichting", blank=True)
    bron = models.ForeignKey(
        Bron,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="bron",
        null=True,
        blank=True,
    )
    regels = models.CharField("regels", max_length=80, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("status"), FieldPanel("datum"), FieldPanel("nauwkeurigheid")]),
        FieldPanel("reden"),
        FieldPanel("toelichting"),
        FieldRowPanel([FieldPanel("bron"), FieldPanel("regels")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "stand"
        verbose_name_plural = "standen"

    def clean(self) -> None:
        if status_needs_reason(self.status) and not self.reden:
            raise ValidationError({"reden": "Bij deze stand hoort een reden. Kies er een."})


class RegioDeelname(Orderable):
    """A form of taking part beside the status, with its period as the source gives it."""

    page = ParentalKey(RegioPage, on_delete=models.CASCADE, related_name="deelnames")
    vorm = models.CharField("vorm", max_length=20, choices=DeelnameVorm.choices)
    van = models.CharField("van", max_length=40, blank=True)
    tot = models.CharField("tot", max_length=40, blank=True)
    bron = models.ForeignKey(
        Bron,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="bron",
        null=True,
        blank=True,
    )
    regels = models.CharField("regels", max_length=80, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("vorm"), FieldPanel("van"), FieldPanel("tot")]),
        FieldRowPanel([FieldPanel("bron"), FieldPanel("regels")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "deelname"
        verbose_name_plural = "deelnames"
