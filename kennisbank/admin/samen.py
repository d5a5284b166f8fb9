"""What an editor does to many pages at once: another review date, another owner."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Page, PagePermissionTester

from kennisbank.domain.paginas import wijzig_velden
from kennisbank.models import Organisatie
from kennisbank.models.basis import KennisPagina
from portal.models import User


class DatumForm(forms.Form):
    herzien_voor = forms.DateField(
        label="Nakijken voor",
        widget=AdminDateInput,
        help_text="Deze datum komt op alle gekozen pagina's.",
    )


class EigenaarForm(forms.Form):
    eigenaar = forms.ModelChoiceField(
        Organisatie.objects.order_by("naam"),
        label="Eigenaar",
        empty_label="Kies een organisatie",
        help_text="Deze organisatie houdt voortaan alle gekozen pagina's bij.",
    )


class SamenWijzigen(PageBulkAction):
    """Changes one field of every page that is chosen; whoever publishes may do it."""

    template_name = "kennisbank/admin/samen_wijzigen.html"
    action_priority = 50

    def check_perm(self, page: Page) -> bool:
        specific = page.specific
        return (
            isinstance(specific, KennisPagina)
            and PagePermissionTester(self.request.user, page).can_publish()
            and not page.workflow_in_progress
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"kop": self.display_name}

    def get_execution_context(self) -> dict[str, Any]:
        return super().get_execution_context() | {"velden": self.cleaned_form.cleaned_data}

    @classmethod
    def execute_action(
        cls, objects: list[Page], *, user: User, velden: dict[str, Any], **kwargs: Any
    ) -> tuple[int, int]:
        gelukt = 0
        for page in objects:
            try:
                wijzig_velden(page.specific, user=user, **velden)
            except ValidationError:  # sent in, or made incomplete, since the question was asked
                continue
            gelukt += 1
        return gelukt, 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        woord = "pagina is" if num_parent_objects == 1 else "pagina's zijn"
        return f"{num_parent_objects} {woord} aangepast."


class ZetHerziendatum(SamenWijzigen):
    display_name = "Zet herziendatum"
    action_type = "herziendatum"
    aria_label = "Zet de herziendatum van de gekozen pagina's"
    form_class = DatumForm


class GeefEigenaar(SamenWijzigen):
    display_name = "Geef andere eigenaar"
    action_type = "eigenaar"
    aria_label = "Geef de gekozen pagina's een andere eigenaar"
    form_class = EigenaarForm
    action_priority = 60
