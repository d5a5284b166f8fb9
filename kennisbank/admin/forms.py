"""Forms of the CMS: codes that are given once, and lists of words that are typed as lines."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.forms.choosers import BaseFilterForm

from kennisbank.models import Begrip

VAST = ("code", "slug")
MAX_VARIANT = 120


class VasteCodeForm(WagtailAdminModelForm):
    """A code or address is chosen for a new value and never changes after that."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in VAST:
            if naam in self.fields and self.instance.pk:
                self.fields[naam].disabled = True


class RegelsField(forms.Field):
    """A list of short texts, one a line."""

    widget = forms.Textarea(attrs={"rows": 4})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> list[str]:
        regels = (regel.strip() for regel in (value or "").splitlines())
        return list(dict.fromkeys(regel for regel in regels if regel))

    def validate(self, value: Any) -> None:
        super().validate(value)
        if any(len(regel) > MAX_VARIANT for regel in value):
            raise forms.ValidationError(f"Gebruik hooguit {MAX_VARIANT} tekens op een regel.")

    def has_changed(self, initial: Any, data: Any) -> bool:
        return (initial or []) != self.to_python(data)


class BegripForm(VasteCodeForm):
    varianten = RegelsField(
        label="Andere schrijfwijzen",
        required=False,
        help_text="Eén schrijfwijze op een regel. De zoekfunctie vindt het begrip dan ook zo.",
    )

    class Meta:
        model = Begrip
        fields = ["varianten"]


class ZoekFilterForm(BaseFilterForm):
    """The search box of a chooser: looks in the same fields as the list of the CMS."""

    q = forms.CharField(
        label="Zoekterm",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"placeholder": "Zoeken"}),
    )

    def filter(self, objects: QuerySet[Any]) -> QuerySet[Any]:
        self.search_query = self.cleaned_data.get("q")
        self.is_searching = bool(self.search_query)
        treffer = Q()
        for veld in objects.model.snippet_viewset.search_fields:
            treffer |= Q(**{f"{veld}__icontains": self.search_query or ""})
        return objects.filter(treffer)
