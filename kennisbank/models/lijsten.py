"""The fixed lists an item is filed under: each value has a stable code that never changes."""

from django.core.validators import RegexValidator
from django.db import models

from kennisbank.enums import InstrumentSoort, OrganisatieSoort

code_validator = RegexValidator(
    r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*\Z",
    "Gebruik alleen letters, cijfers en losse streepjes.",
)


class Lijst(models.Model):
    """What every fixed list has: a code for addresses and exports, a name and an order."""

    code = models.CharField(
        "code",
        max_length=60,
        unique=True,
        validators=[code_validator],
        help_text="Staat in adressen en exports. Verander een code nooit meer.",
    )
    naam = models.CharField("naam", max_length=120)
    omschrijving = models.TextField("omschrijving", blank=True)
    volgorde = models.PositiveSmallIntegerField("volgorde", default=0)

    class Meta:
        abstract = True
        ordering = ["volgorde", "naam"]

    def __str__(self) -> str:
        return self.naam


class Stroom(Lijst):
    class Meta(Lijst.Meta):
        verbose_name = "stroom"
        verbose_name_plural = "stromen"


class Fase(Lijst):
    """A column of the overview of bottlenecks, or a sub-step that hangs below a column."""

    stroom = models.ForeignKey(
        Stroom, on_delete=models.PROTECT, related_name="fasen", verbose_name="stroom"
    )
    kolom = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        related_name="substappen",
        verbose_name="kolom",
        null=True,
        blank=True,
        help_text="Leeg voor een van de vijf kolommen; gevuld voor een substap.",
    )

    class Meta(Lijst.Meta):
        verbose_name = "fase"
        verbose_name_plural = "fasen"


class Thema(Lijst):
    nummer = models.CharField("nummer", max_length=4, unique=True)
    korte_naam = models.CharField("korte naam", max_length=40)

    class Meta(Lijst.Meta):
        verbose_name = "thema"
        verbose_name_plural = "thema's"


class Doelgroep(Lijst):
    class Meta(Lijst.Meta):
        verbose_name = "doelgroep"
        verbose_name_plural = "doelgroepen"


class Actor(Lijst):
    class Meta(Lijst.Meta):
        verbose_name = "actor"
        verbose_name_plural = "actoren"


class Instrument(Lijst):
    soort = models.CharField("soort", max_length=20, choices=InstrumentSoort.choices)

    class Meta(Lijst.Meta):
        verbose_name = "instrument"
        verbose_name_plural = "instrumenten"


class Organisatie(Lijst):
    soort = models.CharField("soort", max_length=20, choices=OrganisatieSoort.choices)
    rol_adres = models.EmailField(
        "adres van een rol",
        blank=True,
        help_text="Een adres dat bij een rol hoort, niet bij een persoon.",
    )

    class Meta(Lijst.Meta):
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"


class Bijgehouden(models.Model):
    """What somebody keeps up to date: an owner, a date to look at it again, the last change."""

    eigenaar = models.ForeignKey(
        Organisatie,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="eigenaar",
        null=True,
        blank=True,
        help_text="De organisatie die dit bijhoudt.",
    )
    herzien_voor = models.DateField("herzien voor", null=True, blank=True)
    gewijzigd_op = models.DateTimeField("laatst gewijzigd", auto_now=True)

    class Meta:
        abstract = True
