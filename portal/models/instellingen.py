"""What a Beheerder sets for the whole site: contact, menu, footer, accessibility statement."""

from typing import Any

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.fields import RichTextField, StreamField

from portal.blocks.menu import KolomBlock, LinkBlock
from portal.blocks.tekst import TEKST_FEATURES
from portal.enums import ToegankelijkheidStatus
from portal.ingangen import NAAM, TAGLINE, standaard_menu, standaard_voet

ROL_GEEN_PERSOON = "Een adres dat bij een rol hoort, niet bij een persoon."


@register_setting(icon="cog", order=100)
class SiteInstellingen(BaseGenericSetting):
    """One row, read in one query; what is empty here falls back on `portal.ingangen`."""

    contact_adres = models.EmailField("contactadres", blank=True, help_text=ROL_GEEN_PERSOON)
    naam = models.CharField(
        "naam van de site", max_length=60, blank=True, default=NAAM, help_text="Staat in de voet."
    )
    tagline = models.CharField("zin onder de naam", max_length=200, blank=True, default=TAGLINE)
    menu = StreamField(
        [("link", LinkBlock())],
        verbose_name="hoofdmenu",
        blank=True,
        default=standaard_menu,
        max_num=6,
        help_text=(
            "De ingangen boven elke pagina, hooguit zes. Wie een pagina niet mag openen, ziet haar "
            "link niet. Leeg: dan toont de site haar eigen menu."
        ),
    )
    voet = StreamField(
        [("kolom", KolomBlock())],
        verbose_name="kolommen in de voet",
        blank=True,
        default=standaard_voet,
        max_num=3,
        help_text="Onder elke pagina. Leeg: dan toont de site haar eigen kolommen.",
    )

    panels: list[Any] = [
        MultiFieldPanel([FieldPanel("contact_adres")], heading="Contact"),
        MultiFieldPanel([FieldPanel("menu")], heading="Menu"),
        MultiFieldPanel(
            [FieldPanel("naam"), FieldPanel("tagline"), FieldPanel("voet")], heading="Voet"
        ),
    ]

    class Meta:
        verbose_name = "site-instellingen"


@register_setting(icon="check", order=110)
class Verklaring(BaseGenericSetting):
    """What the accessibility statement says; the page itself is made from it."""

    status = models.CharField(
        "status",
        max_length=10,
        choices=ToegankelijkheidStatus.choices,
        default=ToegankelijkheidStatus.NOG_NIET,
        help_text="Neem de letter over uit het register van toegankelijkheidsverklaringen.",
    )
    datum = models.DateField(
        "datum van de verklaring",
        null=True,
        blank=True,
        help_text="Een verklaring geldt een jaar. Daarna vraagt de site om een nieuwe.",
    )
    register_url = models.URLField(
        "adres in het register",
        blank=True,
        help_text="Waar de volledige verklaring staat. Begint met https://.",
    )
    onderzoek = models.TextField(
        "onderzoek",
        blank=True,
        help_text="Wie onderzocht de site, wanneer en hoe? Een onderzoek geldt drie jaar.",
    )
    bekende_problemen = RichTextField(
        "bekende problemen",
        features=TEKST_FEATURES,
        blank=True,
        help_text="Wat werkt nog niet, voor wie is dat lastig, en wanneer is het klaar?",
    )
    contact_adres = models.EmailField(
        "adres voor klachten",
        blank=True,
        help_text=f"{ROL_GEEN_PERSOON} Leeg: dan geldt het contactadres van de site.",
    )
    ondertekenaar = models.CharField(
        "ondertekenaar",
        max_length=120,
        blank=True,
        help_text="De rol van wie tekent, bijvoorbeeld 'directeur'. Geen naam.",
    )

    panels: list[Any] = [
        MultiFieldPanel(
            [
                FieldPanel("status"),
                FieldRowPanel([FieldPanel("datum"), FieldPanel("ondertekenaar")]),
                FieldPanel("register_url"),
            ],
            heading="De verklaring",
        ),
        MultiFieldPanel(
            [FieldPanel("onderzoek"), FieldPanel("bekende_problemen")],
            heading="Wat is bekend?",
        ),
        MultiFieldPanel([FieldPanel("contact_adres")], heading="Klachten"),
    ]

    class Meta:
        verbose_name = "toegankelijkheidsverklaring"
