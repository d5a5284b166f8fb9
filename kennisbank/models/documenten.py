"""Documents of the kennisbank: open, on request from a role address, or for members."""

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from wagtail.documents import get_document_model_string

from kennisbank.enums import Beschikbaarheid
from kennisbank.models.bronnen import Bron
from kennisbank.models.lijsten import Bijgehouden, Organisatie
from kennisbank.models.regios import Regio


class Kennisdocument(Bijgehouden):
    slug = models.SlugField("adres", max_length=80, unique=True)
    titel = models.CharField("titel", max_length=160)
    omschrijving = models.TextField("omschrijving", blank=True)
    beschikbaarheid = models.CharField(
        "beschikbaarheid", max_length=20, choices=Beschikbaarheid.choices
    )
    bestand = models.ForeignKey(
        get_document_model_string(),
        on_delete=models.PROTECT,
        related_name="kennisdocumenten",
        verbose_name="bestand",
        null=True,
        blank=True,
    )
    eigenaar = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, related_name="documenten", verbose_name="eigenaar"
    )
    regios = models.ManyToManyField(
        Regio, related_name="documenten", verbose_name="regio's", blank=True
    )
    bron = models.ForeignKey(
        Bron,
        on_delete=models.PROTECT,
        related_name="documenten",
        verbose_name="genoemd in",
        null=True,
        blank=True,
    )
    regels = models.CharField("regels", max_length=80, blank=True)

    class Meta:
        ordering = ["titel"]
        verbose_name = "document"
        verbose_name_plural = "documenten"

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return reverse("kennisbank:document", args=[self.slug])

    def clean(self) -> None:
        if self.beschikbaarheid != Beschikbaarheid.OP_AANVRAAG and self.bestand is None:
            raise ValidationError(
                {"bestand": "Kies een bestand, of zet het document op 'op aanvraag'."}
            )
