"""The full lists behind the panels of the home page, to sort through or to download."""

from typing import Any

from django.db.models import QuerySet
from django.urls import path, reverse
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from kennisbank.admin.voorpagina import met_adres
from kennisbank.domain.redactie import na_te_kijken, onvolledig
from kennisbank.models import Kaart


class CmsReportView(ReportView):
    """A report for everybody who may write; `ReportView` alone asks for a right to a model."""

    model = Page
    any_permission_required = ["add", "change", "publish"]
    is_searchable = False
    default_ordering: str | None = None

    def get_base_queryset(self) -> QuerySet[Any]:
        return self.get_queryset()

    def order_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset


class NakijkenView(CmsReportView):
    page_title = "Nakijken voor"
    header_icon = "date"
    index_url_name = "nakijken"
    index_results_url_name = "nakijken_results"
    columns = [
        TitleColumn("kop", label="Titel", get_url=lambda rij: met_adres(rij)["adres"]),
        Column("wat", label="Soort"),
        Column("bijhouder", label="Eigenaar"),
        DateColumn("herzien_voor", label="Nakijken voor"),
    ]
    list_export = ["kop", "wat", "bijhouder", "herzien_voor"]
    export_headings = {
        "kop": "Titel",
        "wat": "Soort",
        "bijhouder": "Eigenaar",
        "herzien_voor": "Nakijken voor",
    }
    export_filename = "nakijken"

    def get_queryset(self) -> QuerySet[Any]:
        return na_te_kijken()

    def decorate_paginated_queryset(self, object_list: Any) -> list[dict[str, Any]]:
        return [met_adres(rij) for rij in object_list]


class OnvolledigView(CmsReportView):
    page_title = "Zonder knelpunt of zonder bron"
    header_icon = "warning"
    index_url_name = "onvolledig"
    index_results_url_name = "onvolledig_results"
    columns = [
        TitleColumn(
            "title",
            label="Titel",
            get_url=lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk]),
        ),
        Column("kaart.get_soort_display", label="Soort", accessor="kaart.get_soort_display"),
        Column("kaart.eigenaar", label="Eigenaar", accessor="kaart.eigenaar"),
        Column("mist", label="Wat ontbreekt", accessor=lambda page: wat_ontbreekt(page)),
    ]
    list_export = ["title", "kaart.get_soort_display", "kaart.eigenaar", "mist"]
    export_headings = {
        "title": "Titel",
        "kaart.get_soort_display": "Soort",
        "kaart.eigenaar": "Eigenaar",
        "mist": "Wat ontbreekt",
    }
    export_filename = "zonder-knelpunt-of-bron"

    def get_queryset(self) -> QuerySet[Page]:
        return onvolledig()

    def decorate_paginated_queryset(self, object_list: Any) -> list[Page]:
        pages = list(object_list)
        for page in pages:
            page.mist = wat_ontbreekt(page)
        return pages


class PaginasFilter(WagtailFilterSet):
    class Meta:
        model = Kaart
        fields = ["soort", "eigenaar"]


class PaginasView(CmsReportView):
    page_title = "Pagina's en eigenaars"
    header_icon = "doc-full-inverse"
    index_url_name = "paginas"
    index_results_url_name = "paginas_results"
    filterset_class = PaginasFilter
    columns = [
        TitleColumn(
            "titel",
            label="Titel",
            get_url=lambda kaart: reverse("wagtailadmin_pages:edit", args=[kaart.pk]),
        ),
        Column("get_soort_display", label="Soort"),
        Column("eigenaar", label="Eigenaar"),
        DateColumn("herzien_voor", label="Nakijken voor"),
    ]
    list_export = ["titel", "get_soort_display", "eigenaar", "herzien_voor", "url"]
    export_headings = {
        "titel": "Titel",
        "get_soort_display": "Soort",
        "eigenaar": "Eigenaar",
        "herzien_voor": "Nakijken voor",
        "url": "Adres",
    }
    export_filename = "paginas"

    def get_queryset(self) -> QuerySet[Kaart]:
        kaarten = Kaart.objects.defer("zoektekst", "kenmerken").select_related("eigenaar")
        return kaarten.order_by("soort", "titel", "pk")


def wat_ontbreekt(page: Page) -> str:
    """What an incomplete page does not have, in words."""
    delen = {"knelpunt": page.zonder_knelpunt, "bron": page.zonder_bron}
    return " en ".join(naam for naam, ontbreekt in delen.items() if ontbreekt)


RAPPORTEN = {"nakijken": NakijkenView, "onvolledig": OnvolledigView, "paginas": PaginasView}


def adressen() -> list[Any]:
    """Each report with the part of it that Wagtail fetches by itself."""
    return [
        deel
        for naam, view in RAPPORTEN.items()
        for deel in (
            path(f"reports/{naam}/", view.as_view(), name=naam),
            path(
                f"reports/{naam}/results/", view.as_view(results_only=True), name=f"{naam}_results"
            ),
        )
    ]


def menu_item(naam: str) -> MenuItem:
    view = RAPPORTEN[naam]
    return MenuItem(view.page_title, reverse(naam), icon_name=view.header_icon, order=10)
