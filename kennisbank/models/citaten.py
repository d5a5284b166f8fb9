"""Quotes: who said it in which role, about what, and whether it may be shown."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from kennisbank.enums import Toestemming
from kennisbank.models.bronnen import Bron
from kennisbank.models.lijsten import Bijgehouden, Thema, code_validator
from kennisbank.rules import may_show_citaat


class Citaat(Bijgehouden):
    """A reference to something somebody said; the words stay out until consent is given."""

    code = models.CharField("code", max_length=80, unique=True, validators=[code_validator])
    rol = models.CharField("rol", max_length=80, help_text="Nooit een naam: 'jongere', 'ouder'.")
    onderwerp = models.CharField("waar het over gaat", max_length=240)
    tekst = models.TextField("woorden", blank=True, help_text="Leeg zolang er geen toestemming is.")
    toestemming = models.CharField(
        "toestemming",
        max_length=20,
        choices=Toestemming.choices,
        default=Toestemming.GEEN,
    )
    toestemming_doel = models.CharField("toestemming voor", max_length=160, blank=True)
    toestemming_tot = models.DateField("toestemming tot en met", null=True, blank=True)
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, related_name="citaten", verbose_name="bron"
    )
    regels = models.CharField("regels", max_length=80, blank=True)
    themas = models.ManyToManyField(
        Thema, related_name="citaten", verbose_name="thema's", blank=True
    )
    knelpunten = models.ManyToManyField(
        "kennisbank.KnelpuntPage", related_name="citaten", verbose_name="knelpunten", blank=True
    )

    class Meta:
        ordering = ["code"]
        verbose_name = "citaat"
        verbose_name_plural = "citaten"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tekst="") | models.Q(toestemming=Toestemming.GEGEVEN),
                name="citaat_tekst_met_toestemming",
            )
        ]

    def __str__(self) -> str:
        return f"{self.rol} over {self.onderwerp}"

    def clean(self) -> None:
        if self.tekst and self.toestemming != Toestemming.GEGEVEN:
            raise ValidationError(
                {"tekst": "Zonder toestemming mag de tekst van dit citaat niet op de site."}
            )

    @property
    def is_zichtbaar(self) -> bool:
        return may_show_citaat(self, timezone.localdate())
