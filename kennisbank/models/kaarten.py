"""The read side of pages: one card per published page, and the links between them.

Every list, count and thread reads these two tables, so a page of results costs the same number of
queries whatever it holds. They are derived: `kennisbank.domain.kaarten` writes them when a page is
published, moved or taken away, and nothing else does.
"""

from math import ceil

from django.db import models
from wagtail.models import Page

from kennisbank.enums import Soort, Uitkomst, VerbandAard
from kennisbank.models.begrippen import Begrip
from kennisbank.models.lijsten import Actor, Doelgroep, Fase, Instrument, Organisatie, Stroom, Thema
from kennisbank.models.regios import Regio

WOORDEN_PER_MINUUT = 200


class Kaart(models.Model):
    """What a list shows of one published page.

    `kenmerken` holds the labels of the page as they were when it was last written, one list of
    `{"code", "naam", "url"}` per key: stromen, themas, doelgroepen, actoren, regios, instrumenten,
    begrippen, fase.
    """

    page = models.OneToOneField(
        Page, on_delete=models.CASCADE, primary_key=True, related_name="kaart"
    )
    soort = models.CharField(max_length=20, choices=Soort.choices, db_index=True)
    titel = models.CharField(max_length=255)
    lead = models.TextField(blank=True)
    url = models.CharField(max_length=400)
    nummer = models.PositiveSmallIntegerField(null=True)
    datum = models.DateField(db_index=True)
    periode = models.CharField(max_length=80, blank=True)
    uitkomst = models.CharField(max_length=20, choices=Uitkomst.choices, blank=True)
    eigenaar = models.ForeignKey(
        Organisatie, on_delete=models.SET_NULL, related_name="kaarten", null=True
    )
    herzien_voor = models.DateField(null=True)
    gewijzigd = models.DateTimeField()
    zoektekst = models.TextField(blank=True)
    woorden = models.PositiveIntegerField(default=0)
    kenmerken = models.JSONField(default=dict)
    fase = models.ForeignKey(Fase, on_delete=models.SET_NULL, related_name="kaarten", null=True)
    stromen = models.ManyToManyField(Stroom, related_name="kaarten")
    themas = models.ManyToManyField(Thema, related_name="kaarten")
    doelgroepen = models.ManyToManyField(Doelgroep, related_name="kaarten")
    actoren = models.ManyToManyField(Actor, related_name="kaarten")
    instrumenten = models.ManyToManyField(Instrument, related_name="kaarten")
    regios = models.ManyToManyField(Regio, related_name="kaarten")
    begrippen = models.ManyToManyField(Begrip, related_name="kaarten")

    class Meta:
        verbose_name = "kaart"
        verbose_name_plural = "kaarten"

    def __str__(self) -> str:
        return self.titel

    def get_absolute_url(self) -> str:
        return self.url

    @property
    def leestijd(self) -> int:
        """Minutes it takes to read the page, at least one."""
        return max(1, ceil(self.woorden / WOORDEN_PER_MINUUT))

    @property
    def naam(self) -> str:
        """The title with the stable number that is part of it, where there is one."""
        return f"{self.nummer}. {self.titel}" if self.nummer else self.titel


class Verband(models.Model):
    """One published page points at another; both ends show it."""

    van = models.ForeignKey(Kaart, on_delete=models.CASCADE, related_name="verbanden_uit")
    naar = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="verbanden_in")
    aard = models.CharField(max_length=20, choices=VerbandAard.choices)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["van", "naar"], name="verband_een_keer")]

    def __str__(self) -> str:
        return f"{self.van_id} → {self.naar_id}"
