"""The fixed lists and the geography in the CMS."""

from typing import Any

from django.db.models import Count, QuerySet
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from kennisbank.admin.basis import OP_PAGINAS, LijstViewSet, NaslagViewSet
from kennisbank.models import (
    Actor,
    Doelgroep,
    Fase,
    Gemeente,
    Instrument,
    Organisatie,
    Regio,
    Stroom,
    Thema,
)


class StroomViewSet(LijstViewSet):
    model = Stroom
    icon = "arrow-right-full"


class FaseViewSet(LijstViewSet):
    model = Fase
    icon = "order"
    list_display = ["naam", "code", "kolom", "stroom", "volgorde", OP_PAGINAS]
    list_filter = ["stroom"]
    eigen_panels = [
        FieldPanel("stroom"),
        FieldPanel("kolom"),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("kolom", "stroom")


class ThemaViewSet(LijstViewSet):
    model = Thema
    icon = "tag"
    list_display = ["naam", "nummer", "code", "korte_naam", "volgorde", OP_PAGINAS]
    eigen_panels = [
        FieldRowPanel(
            [
                FieldPanel("nummer", help_text="Zo heet het thema in de bronnen, bijvoorbeeld T1."),
                FieldPanel("korte_naam", help_text="Voor kaartjes en filters."),
            ]
        )
    ]


class DoelgroepViewSet(LijstViewSet):
    model = Doelgroep
    icon = "group"


class ActorViewSet(LijstViewSet):
    model = Actor
    icon = "user"


class InstrumentViewSet(LijstViewSet):
    model = Instrument
    icon = "sliders"
    list_display = ["naam", "code", "soort", "volgorde", OP_PAGINAS]
    list_filter = ["soort"]
    eigen_panels = [FieldPanel("soort")]


class OrganisatieViewSet(LijstViewSet):
    model = Organisatie
    icon = "site"
    list_display = ["naam", "code", "soort", "rol_adres", OP_PAGINAS]
    list_filter = ["soort"]
    eigen_panels = [FieldPanel("soort"), FieldPanel("rol_adres")]


class RegioViewSet(LijstViewSet):
    model = Regio
    icon = "globe"
    list_display = ["naam", "code", "deel_van", Column("aantal_gemeenten", label="Gemeenten")]
    list_filter = ["deel_van"]
    code_panels = [
        TitleFieldPanel(
            "naam",
            targets=["slug"],
            placeholder=False,
            classname="",
            help_text="Zo ziet de lezer het.",
        ),
        FieldPanel(
            "code", help_text="Bijvoorbeeld JZ18, of JZ39-HELMOND voor een deel. Ligt dan vast."
        ),
        FieldPanel("slug", help_text="Het laatste deel van het adres. Ligt na het opslaan vast."),
    ]
    eigen_panels = [
        FieldPanel("deel_van", help_text="Alleen voor een deel van een jeugdregio."),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("rij"), FieldPanel("kolom")]),
                FieldPanel("vorm", help_text="De omtrek op de kaart, als SVG-pad."),
            ],
            heading="Plaats op de kaart",
            classname="collapsed",
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        regios = Regio.objects.select_related("deel_van").defer("vorm")
        return regios.annotate(aantal_gemeenten=Count("gemeenten"))


class GemeenteViewSet(NaslagViewSet):
    model = Gemeente
    icon = "home"
    list_display = ["naam", "code", "regio"]
    list_filter = ["regio"]
    search_fields = ["naam", "code"]
    ordering = ["naam"]
    panels = [
        FieldPanel("naam"),
        FieldPanel("code", help_text="De code van het CBS, bijvoorbeeld GM0546."),
        FieldPanel("regio", help_text="De jeugdregio waar de gemeente bij hoort."),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return Gemeente.objects.select_related("regio")


class LijstenGroup(SnippetViewSetGroup):
    items = [
        StroomViewSet,
        FaseViewSet,
        ThemaViewSet,
        DoelgroepViewSet,
        ActorViewSet,
        InstrumentViewSet,
        OrganisatieViewSet,
    ]
    menu_label = "Vaste lijsten"
    menu_name = "vaste-lijsten"
    menu_icon = "list-ul"
    menu_order = 450


class GebiedenGroup(SnippetViewSetGroup):
    items = [RegioViewSet, GemeenteViewSet]
    menu_label = "Gebieden"
    menu_name = "gebieden"
    menu_icon = "globe"
    menu_order = 460
