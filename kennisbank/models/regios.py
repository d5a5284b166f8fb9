"""The geography: 42 youth-care regions with their parts, and the municipalities in them."""

from django.db import models

from kennisbank.models.lijsten import Lijst


class Regio(Lijst):
    """A youth-care region (code JZ..), or a part of one.

    `rij` and `kolom` place a region on the tile map; `vorm` is its outline as an SVG path in the
    view box of the whole map (`vormen.json`; one unit is about 159 m, fill rule even-odd).
    """

    slug = models.SlugField("adres", max_length=80, unique=True)
    deel_van = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        related_name="onderdelen",
        verbose_name="deel van",
        null=True,
        blank=True,
    )
    rij = models.PositiveSmallIntegerField("rij op de tegelkaart", null=True, blank=True)
    kolom = models.PositiveSmallIntegerField("kolom op de tegelkaart", null=True, blank=True)
    vorm = models.TextField("omtrek", blank=True)

    class Meta(Lijst.Meta):
        verbose_name = "regio"
        verbose_name_plural = "regio's"
        constraints = [
            models.UniqueConstraint(
                fields=["rij", "kolom"],
                name="regio_eigen_tegel",
                violation_error_message=("Op deze tegel staat al een regio."),
            )
        ]


class Gemeente(models.Model):
    code = models.CharField("code", max_length=6, unique=True)
    naam = models.CharField("naam", max_length=80)
    regio = models.ForeignKey(
        Regio, on_delete=models.PROTECT, related_name="gemeenten", verbose_name="regio"
    )

    class Meta:
        ordering = ["naam"]
        verbose_name = "gemeente"
        verbose_name_plural = "gemeenten"

    def __str__(self) -> str:
        return self.naam
