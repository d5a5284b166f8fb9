"""Sources, terms, quotes and documents in the CMS."""

from typing import Any

from django.db.models import Count, QuerySet
from django.http import HttpRequest
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    TitleFieldPanel,
)
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.widgets.slug import SlugInput
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from kennisbank.admin.basis import OP_PAGINAS, NaslagViewSet, bron_panel
from kennisbank.admin.forms import BegripForm
from kennisbank.models import Begrip, Bron, Citaat, Kennisdocument
from kennisbank.models.panelen import vinkjes

VAST_NA_OPSLAAN = "Kort, zonder spaties. Staat in het adres. Ligt na het opslaan vast."
BEHEER_PANEL = MultiFieldPanel(
    [FieldPanel("eigenaar"), FieldPanel("herzien_voor")], heading="Wie houdt dit bij?"
)


class BronViewSet(NaslagViewSet):
    model = Bron
    icon = "doc-full"
    list_display = [
        "titel",
        "soort",
        "jaar",
        "linkstatus",
        Column("aantal_paginas", label="Op pagina's", sort_key="aantal_paginas"),
    ]
    list_filter = ["soort", "linkstatus"]
    search_fields = ["titel", "code", "houder", "omschrijving"]
    ordering = ["titel"]
    panels = [
        TitleFieldPanel("titel", targets=["code"], placeholder=False, classname=""),
        FieldPanel("code", widget=SlugInput, help_text=VAST_NA_OPSLAAN),
        FieldPanel("soort"),
        FieldRowPanel(
            [
                FieldPanel("jaar", help_text="Leeg als de bron geen jaar noemt."),
                FieldPanel("editie"),
            ]
        ),
        FieldPanel("houder"),
        FieldPanel("omschrijving", help_text="Wat staat erin, in eigen woorden?"),
        MultiFieldPanel(
            [
                FieldPanel("link", help_text="Het adres op internet. Leeg als dat er niet is."),
                FieldPanel("linkstatus"),
            ],
            heading="Waar vindt de lezer de bron?",
        ),
        InlinePanel(
            "genoemd_in",
            heading="Genoemd in andere bronnen",
            label="vermelding",
            panels=[FieldPanel("in_bron"), FieldPanel("regels")],
            help_text="Waar noemt een andere bron deze bron?",
        ),
        BEHEER_PANEL,
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return Bron.objects.annotate(aantal_paginas=Count("vermeldingen__page", distinct=True))


class BegripViewSet(NaslagViewSet):
    model = Begrip
    icon = "help"
    form_class = BegripForm
    list_display = ["term", "afkorting", "eigenaar", "herzien_voor", OP_PAGINAS]
    list_filter = ["eigenaar"]
    search_fields = ["term", "afkorting", "betekenis"]
    ordering = ["term"]
    panels = [
        TitleFieldPanel("term", targets=["slug"], placeholder=False, classname=""),
        FieldPanel("slug", widget=SlugInput, help_text=VAST_NA_OPSLAAN),
        FieldPanel("betekenis", help_text="Zo kort dat een ouder het in één keer begrijpt."),
        FieldRowPanel([FieldPanel("afkorting"), FieldPanel("varianten")]),
        InlinePanel(
            "betekenissen",
            heading="Andere lezingen",
            label="lezing",
            panels=[
                FieldPanel("tekst"),
                FieldPanel("wie"),
                FieldRowPanel([FieldPanel("bron"), FieldPanel("regels")]),
            ],
            help_text="Bedoelt een bron iets anders met dit woord? Zet dat hier. Wij kiezen niet.",
        ),
        InlinePanel(
            "bronnen",
            heading="Bronnen",
            label="bron",
            panels=[FieldRowPanel([FieldPanel("bron"), FieldPanel("regels")])],
        ),
        vinkjes("zie_ook"),
        BEHEER_PANEL,
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return Begrip.objects.select_related("eigenaar").annotate(aantal_paginas=Count("kaarten"))


class CitaatViewSet(NaslagViewSet):
    model = Citaat
    icon = "openquote"
    list_display = [
        "onderwerp",
        "rol",
        "toestemming",
        BooleanColumn("is_zichtbaar", label="Woorden op de site"),
    ]
    list_filter = ["toestemming", "bron"]
    search_fields = ["code", "rol", "onderwerp"]
    ordering = ["code"]
    panels = [
        FieldPanel("rol", help_text="Nooit een naam. Schrijf 'jongere', 'ouder' of een functie."),
        FieldPanel("onderwerp", help_text="In onze eigen woorden, niet het citaat zelf."),
        FieldPanel(
            "code", widget=SlugInput, help_text="Bijvoorbeeld jongere-over-wachten. Ligt dan vast."
        ),
        MultiFieldPanel(
            [
                FieldPanel("toestemming"),
                FieldRowPanel([FieldPanel("toestemming_doel"), FieldPanel("toestemming_tot")]),
                FieldPanel("tekst"),
            ],
            heading="Toestemming en woorden",
            help_text=(
                "De woorden komen pas op de site als wie ze zei dat goedvindt. "
                "Loopt de toestemming af? Dan verdwijnen de woorden vanzelf."
            ),
        ),
        bron_panel(),
        MultiFieldPanel(
            [
                vinkjes("themas"),
                vinkjes("knelpunten"),
            ],
            heading="Hoort bij",
        ),
        BEHEER_PANEL,
    ]


class KennisdocumentViewSet(NaslagViewSet):
    model = Kennisdocument
    icon = "download"
    menu_label = "Kennisdocumenten"
    list_display = ["titel", "beschikbaarheid", "eigenaar", "herzien_voor"]
    list_filter = ["beschikbaarheid", "eigenaar"]
    search_fields = ["titel", "omschrijving"]
    ordering = ["titel"]
    panels = [
        TitleFieldPanel("titel", targets=["slug"], placeholder=False, classname=""),
        FieldPanel("slug", widget=SlugInput, help_text=VAST_NA_OPSLAAN),
        FieldPanel("omschrijving", help_text="Wat staat erin, en voor wie is het?"),
        MultiFieldPanel(
            [
                FieldPanel(
                    "beschikbaarheid",
                    help_text=(
                        "Open: iedereen haalt het bestand op. Voor leden: alleen wie inlogt. "
                        "Op aanvraag: de lezer mailt de eigenaar, het bestand blijft dicht."
                    ),
                ),
                FieldPanel("bestand"),
            ],
            heading="Wie mag het bestand zien?",
        ),
        bron_panel("Genoemd in"),
        vinkjes("regios"),
        BEHEER_PANEL,
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return Kennisdocument.objects.select_related("eigenaar")


class NaslagGroup(SnippetViewSetGroup):
    items = [BronViewSet, BegripViewSet, CitaatViewSet, KennisdocumentViewSet]
    menu_label = "Naslag"
    menu_name = "naslag"
    menu_icon = "openquote"
    menu_order = 350
