"""Sources, and the mention of a source by an item: document, year and lines."""

from django.db import models
from django.urls import reverse
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, Page

from kennisbank.enums import BronSoort, LinkStatus
from kennisbank.models.lijsten import Bijgehouden, code_validator


class Bron(Bijgehouden, ClusterableModel):
    code = models.CharField("code", max_length=80, unique=True, validators=[code_validator])
    titel = models.CharField("titel", max_length=200)
    soort = models.CharField("soort", max_length=30, choices=BronSoort.choices)
    editie = models.CharField("editie", max_length=80, blank=True)
    jaar = models.CharField("jaar", max_length=20, blank=True)
    houder = models.CharField(
        "houder", max_length=160, blank=True, help_text="Wie de bron bewaart of uitgaf."
    )
    link = models.URLField("link", blank=True)
    linkstatus = models.CharField(
        "stand van de link",
        max_length=20,
        choices=LinkStatus.choices,
        default=LinkStatus.NIET_GECONTROLEERD,
    )
    omschrijving = models.TextField("omschrijving", blank=True)

    class Meta:
        ordering = ["titel"]
        verbose_name = "bron"
        verbose_name_plural = "bronnen"

    def __str__(self) -> str:
        return f"{self.titel} ({self.jaar})" if self.jaar else self.titel

    def get_absolute_url(self) -> str:
        return reverse("kennisbank:bron", args=[self.code])


class BronGenoemd(Orderable):
    """Where one source is named inside another, with its lines."""

    bron = ParentalKey(Bron, on_delete=models.CASCADE, related_name="genoemd_in")
    in_bron = models.ForeignKey(
        Bron, on_delete=models.CASCADE, related_name="noemt", verbose_name="genoemd in"
    )
    regels = models.CharField("regels", max_length=80, blank=True)


class Bronvermelding(Orderable):
    """One line under 'Bron' on a page."""

    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="bronvermeldingen")
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, related_name="vermeldingen", verbose_name="bron"
    )
    regels = models.CharField(
        "regels", max_length=120, blank=True, help_text="Regels of pagina's, bijvoorbeeld 89-98."
    )
    toelichting = models.CharField(
        "toelichting",
        max_length=400,
        blank=True,
        help_text="Bijvoorbeeld wat onze eigen lezing is.",
    )

    panels = [FieldPanel("bron"), FieldPanel("regels"), FieldPanel("toelichting")]

    class Meta(Orderable.Meta):
        verbose_name = "bronvermelding"
        verbose_name_plural = "bronvermeldingen"

    def __str__(self) -> str:
        return f"{self.bron}, regels {self.regels}" if self.regels else str(self.bron)
