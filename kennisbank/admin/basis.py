"""What all lists of the CMS share: a fixed code, a search box, a clear answer to 'delete'."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TitleFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.slug import SlugInput
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet
from wagtail.snippets.views.snippets import DeleteView, IndexView, SnippetViewSet

from kennisbank.admin.forms import VasteCodeForm, ZoekFilterForm
from kennisbank.domain.naslag import reden_om_te_houden, verwijder

OP_PAGINAS = Column("aantal_paginas", label="Op pagina's", sort_key="aantal_paginas")


class LijstIndexView(IndexView):
    """A list without tick boxes: values are taken away one by one, after a look at their use."""

    @property
    def columns(self) -> list[Column]:
        return [column for column in super().columns if column.name != "bulk_actions"]


class VerwijderView(DeleteView):
    """Asks before it deletes; says what still uses a value instead of deleting it."""

    template_name = "kennisbank/admin/verwijderen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        reden = reden_om_te_houden(self.object)
        return super().get_context_data(**kwargs) | {"is_protected": bool(reden), "reden": reden}

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            verwijder(self.object, user=self.request.user)
        except ValidationError:  # used since the question was asked
            return self.render_to_response(self.get_context_data())
        messages.success(self.request, f"'{self.object}' is verwijderd.")
        return HttpResponseRedirect(self.get_success_url())


class NietSamenVerwijderen(DeleteBulkAction):
    """Wagtail's way to delete many values at once asks nobody what uses them: it stays closed."""

    def check_perm(self, snippet: Any) -> bool:
        return False


class ZoekChooseView(ChooseView):
    filter_form_class = ZoekFilterForm


class ZoekChooseResultsView(ChooseResultsView):
    filter_form_class = ZoekFilterForm


class ZoekChooserViewSet(SnippetChooserViewSet):
    choose_view_class = ZoekChooseView
    choose_results_view_class = ZoekChooseResultsView


class NaslagViewSet(SnippetViewSet):
    """A list in the CMS; `search_fields` serve its search box and that of its chooser."""

    index_view_class = LijstIndexView
    delete_view_class = VerwijderView
    delete_template_name = VerwijderView.template_name
    chooser_viewset_class = ZoekChooserViewSet
    copy_view_enabled = False
    list_per_page = 50
    form_class = VasteCodeForm
    search_fields: list[str] = []
    panels: list[Any] = []

    def get_edit_handler(self) -> Any:
        return ObjectList(self.panels, base_form_class=self.form_class).bind_to_model(self.model)


class LijstViewSet(NaslagViewSet):
    """A fixed list, with on how many pages each value stands."""

    search_fields = ["naam", "code", "omschrijving"]
    list_display = ["naam", "code", "omschrijving", "volgorde", OP_PAGINAS]
    ordering = ["volgorde", "naam"]
    code_panels: list[Any] = [
        TitleFieldPanel(
            "naam",
            targets=["code"],
            placeholder=False,
            classname="",
            help_text="Zo ziet de lezer het.",
        ),
        FieldPanel(
            "code",
            widget=SlugInput,
            help_text="Kort, zonder spaties. Staat in adressen. Ligt na het opslaan vast.",
        ),
    ]
    eigen_panels: list[Any] = []

    @property
    def panels(self) -> list[Any]:  # type: ignore[override]  # built from the panels of its own
        return [
            *self.code_panels,
            FieldPanel("omschrijving", help_text="Eén of twee zinnen in gewone woorden."),
            *self.eigen_panels,
            FieldPanel("volgorde", help_text="Laag staat vooraan in lijsten en filters."),
        ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return self.model.objects.annotate(aantal_paginas=Count("kaarten"))


def bron_panel(titel: str = "Waar staat het?") -> MultiFieldPanel:
    """The source with its lines, as every piece of evidence has them."""
    return MultiFieldPanel(
        [
            FieldPanel("bron", heading="Bron"),
            FieldPanel("regels", help_text="Regels of pagina's, bijvoorbeeld 89-98."),
        ],
        heading=titel,
    )
