"""The glossary: one meaning in plain words, and the readings that sources give beside it."""

from django.db import models
from django.urls import reverse
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from kennisbank.models.bronnen import Bron
from kennisbank.models.lijsten import Bijgehouden


class Begrip(Bijgehouden, ClusterableModel):
    slug = models.SlugField("adres", max_length=80, unique=True)
    term = models.CharField("begrip", max_length=120, unique=True)
    afkorting = models.CharField("afkorting", max_length=30, blank=True)
    varianten = models.JSONField(
        "varianten",
        default=list,
        blank=True,
        help_text='Andere schrijfwijzen, als lijst: ["wachtijd", "wacht tijd"].',
    )
    betekenis = models.TextField("betekenis in gewone woorden")
    zie_ook = ParentalManyToManyField("self", verbose_name="zie ook", blank=True)

    class Meta:
        ordering = ["term"]
        verbose_name = "begrip"
        verbose_name_plural = "begrippen"

    def __str__(self) -> str:
        return self.term

    def get_absolute_url(self) -> str:
        return reverse("kennisbank:begrip", args=[self.slug])


class Betekenis(Orderable):
    """What one source or group takes a term to mean; readings may compete."""

    begrip = ParentalKey(Begrip, on_delete=models.CASCADE, related_name="betekenissen")
    tekst = models.TextField("betekenis")
    wie = models.CharField("wie het zo ziet", max_length=160, blank=True)
    bron = models.ForeignKey(
        Bron,
        on_delete=models.PROTECT,
        related_name="betekenissen",
        verbose_name="bron",
        null=True,
        blank=True,
    )
    regels = models.CharField("regels", max_length=80, blank=True)


class BegripBron(Orderable):
    """A source of the plain meaning of a term."""

    begrip = ParentalKey(Begrip, on_delete=models.CASCADE, related_name="bronnen")
    bron = models.ForeignKey(
        Bron, on_delete=models.PROTECT, related_name="begrippen", verbose_name="bron"
    )
    regels = models.CharField("regels", max_length=80, blank=True)
