"""What a visitor may ask of a list or of the search: the only door for query parameters."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.text import Truncator

from kennisbank.domain.facetten import Waarde
from kennisbank.enums import Facet, Volgorde
from portal.forms import TEXTBOX

MAX_ZOEKTEKST = 200
MAX_WOORDEN = 12
MAX_GEMEENTE = 80
MIN_BERICHT, MAX_BERICHT = 10, 4000
MAX_PAD = 400
GEEN_PAD = "Wij weten niet over welke pagina dit gaat. Schrijf het erbij in uw bericht."
TEXTAREA = "utrecht-textarea utrecht-textarea--html-textarea"
MEESTE_ONBEKEND = 3


class KeuzeField(forms.ChoiceField):
    """A choice that says, when it does not know a value, which value that was."""

    def validate(self, value: str) -> None:
        if value and not self.valid_value(value):
            getoond = Truncator(value).chars(40)
            raise forms.ValidationError(f"‘{getoond}’ kennen wij niet. Kies er een uit de lijst.")


def onbekend(waarden: Iterable[str]) -> forms.ValidationError:
    """Names the values that are not known, the first few of them, in short."""
    getoond = [f"‘{Truncator(waarde).chars(40)}’" for waarde in waarden][:MEESTE_ONBEKEND]
    return forms.ValidationError(f"{', '.join(getoond)} kennen wij niet. Kies uit de lijst.")


class KeuzesField(forms.Field):
    """Any number of the values that are offered; `clean` gives the known ones in their order."""

    widget = forms.SelectMultiple

    def __init__(self, waarden: Iterable[str], **kwargs: Any):
        super().__init__(required=False, **kwargs)
        self.waarden = dict.fromkeys(waarden)

    def clean(self, value: list[str] | None) -> tuple[str, ...]:
        gegeven = dict.fromkeys(waarde for waarde in value or () if waarde)
        if vreemd := [waarde for waarde in gegeven if waarde not in self.waarden]:
            raise onbekend(vreemd)
        return self.bekende(value)

    def bekende(self, value: list[str] | None) -> tuple[str, ...]:
        gegeven = set(value or ())
        return tuple(waarde for waarde in self.waarden if waarde in gegeven)


class VolgordeField(forms.Field):
    """One of the orders that a list knows; the first when there is no choice."""

    def __init__(self, volgorden: Iterable[Volgorde], **kwargs: Any):
        super().__init__(required=False, **kwargs)
        self.volgorden = tuple(volgorden)

    def clean(self, value: str | None) -> Volgorde:
        if value and value not in self.volgorden:
            raise onbekend([value])
        return self.bekende(value)

    def bekende(self, value: str | None) -> Volgorde:
        return Volgorde(value) if value in self.volgorden else self.volgorden[0]


class BladerForm(forms.Form):
    """The page number of any list."""

    pagina = forms.IntegerField(label="Bladzijde", required=False, min_value=1, max_value=100_000)


class LijstForm(BladerForm):
    """What a list is narrowed by, how it is sorted, and the page number.

    `keuze` and `volgorde` hold what is known, also when something beside it is refused.
    """

    def __init__(
        self,
        data: QueryDict,
        waarden: Mapping[Facet, Mapping[str, Waarde]],
        volgorden: Iterable[Volgorde],
    ):
        super().__init__(data)
        self.keuze: dict[Facet, tuple[str, ...]] = {}
        for facet, codes in waarden.items():
            veld = self.fields[facet.value] = KeuzesField(codes, label=facet.label)
            if bekend := veld.bekende(data.getlist(facet.value)):
                self.keuze[facet] = bekend
        sorteren = self.fields["volgorde"] = VolgordeField(volgorden, label="Volgorde")
        self.volgorde = sorteren.bekende(data.get("volgorde"))

    @property
    def weigering(self) -> bool:
        """Whether something is asked that this list does not know, other than a page."""
        return bool(set(self.errors) - {"pagina"})


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


class RegiosForm(forms.Form):
    """What is asked of the list of regions: a municipality, or one status of those one may see."""

    gemeente = forms.CharField(
        label="Typ uw gemeente",
        required=False,
        max_length=MAX_GEMEENTE,
        error_messages={
            "max_length": f"Deze naam is te lang. Gebruik hooguit {MAX_GEMEENTE} tekens."
        },
    )
    stand = KeuzeField(label="Stand", required=False)

    def __init__(self, *args: Any, standen: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = cast(KeuzeField, self.fields["stand"])
        veld.choices = [("", "Alle"), *((stand, stand) for stand in standen)]


class BerichtForm(forms.Form):
    """A message to the editors. The page holds a field `website` too, which nobody sees."""

    use_required_attribute = False  # an empty field is no mistake before it is sent

    pagina = forms.RegexField(
        r"^/(?!/)[^\s\\]*$",
        widget=forms.HiddenInput,
        required=False,
        max_length=MAX_PAD,
        error_messages={"invalid": GEEN_PAD, "max_length": GEEN_PAD},
    )
    bericht = forms.CharField(
        label="Wat klopt er niet?",
        min_length=MIN_BERICHT,
        max_length=MAX_BERICHT,
        help_text="Een zin is genoeg. Stuur geen gegevens mee van een kind of gezin.",
        widget=forms.Textarea(attrs={"rows": 7, "class": TEXTAREA}),
        error_messages={
            "required": "Schrijf op wat u wilt melden.",
            "min_length": f"Uw bericht is te kort. Schrijf minstens {MIN_BERICHT} tekens.",
            "max_length": f"Uw bericht is te lang. Gebruik hooguit {MAX_BERICHT} tekens.",
        },
    )
    antwoord_aan = forms.EmailField(
        label="Uw e-mailadres",
        required=False,
        help_text="Alleen als u antwoord wilt.",
        widget=forms.EmailInput(attrs={"class": TEXTBOX, "autocomplete": "email"}),
        error_messages={"invalid": "Dit is geen e-mailadres. Schrijf het als naam@voorbeeld.nl."},
    )

    @property
    def is_van_machine(self) -> bool:
        return bool(self.data.get("website"))
