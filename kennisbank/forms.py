"""What a visitor may ask of a list or of the search: the only door for query parameters."""

from collections.abc import Mapping
from typing import cast

from django import forms
from django.utils.text import Truncator

from kennisbank.domain.queries import regios
from kennisbank.models import Regio, Stroom

MAX_ZOEKTEKST = 200
MAX_WOORDEN = 12
SELECT = {"class": "utrecht-select utrecht-select--html-select"}


class KeuzeField(forms.ChoiceField):
    """A choice that says, when it does not know a value, which value that was."""

    def validate(self, value: str) -> None:
        if value and not self.valid_value(value):
            getoond = Truncator(value).chars(40)
            raise forms.ValidationError(f"‘{getoond}’ kennen wij niet. Kies er een uit de lijst.")


class BladerForm(forms.Form):
    """The page number of any list."""

    pagina = forms.IntegerField(label="Bladzijde", required=False, min_value=1, max_value=100_000)


class LijstForm(BladerForm):
    """Filters of a list: a stream, a region, a page number. Reads its choices in two queries."""

    stroom = KeuzeField(
        label="Stroom",
        widget=forms.Select(attrs=SELECT),
        required=False,
    )
    regio = KeuzeField(
        label="Regio",
        widget=forms.Select(attrs=SELECT),
        required=False,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.stromen = {stroom.code: stroom for stroom in Stroom.objects.all()}
        self.regios = {regio.slug: regio for regio in regios()}
        self._bied_aan("stroom", "Alle stromen", self.stromen)
        self._bied_aan("regio", "Alle regio's", self.regios)

    def _bied_aan(self, naam: str, leeg: str, waarden: Mapping[str, Stroom | Regio]) -> None:
        veld = cast(KeuzeField, self.fields[naam])
        veld.choices = [("", leeg), *((code, str(waarde)) for code, waarde in waarden.items())]

    @property
    def gekozen_stroom(self) -> Stroom | None:
        return self.stromen.get(self.cleaned_data.get("stroom", ""))

    @property
    def gekozen_regio(self) -> Regio | None:
        return self.regios.get(self.cleaned_data.get("regio", ""))


class ZoekForm(BladerForm):
    """A search text of at most `MAX_ZOEKTEKST` characters; the first `MAX_WOORDEN` words count."""

    q = forms.CharField(
        label="Zoek op eigen woorden",
        required=False,
        max_length=MAX_ZOEKTEKST,
        error_messages={
            "max_length": f"Uw zoektekst is te lang. Gebruik hooguit {MAX_ZOEKTEKST} tekens."
        },
    )

    @property
    def woorden(self) -> list[str]:
        return self.cleaned_data.get("q", "").split()[:MAX_WOORDEN]
