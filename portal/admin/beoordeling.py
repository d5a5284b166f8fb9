"""The forms of the two steps of the review; each writes its answers into one report."""

from django import forms

OPMERKING = forms.Textarea(attrs={"rows": 3})


class AkkoordForm(forms.Form):
    comment = forms.CharField(
        label="Opmerking",
        required=False,
        max_length=2000,
        widget=OPMERKING,
        help_text="Wat wilt u de schrijver meegeven? Mag leeg blijven.",
    )

    def verslag(self) -> str:
        """What the history keeps of this judgement."""
        return str(self.cleaned_data["comment"])


class TerugForm(forms.Form):
    comment = forms.CharField(
        label="Wat moet er anders?",
        max_length=2000,
        widget=OPMERKING,
        error_messages={"required": "Schrijf op wat er anders moet. De schrijver leest dit."},
        help_text="De schrijver leest dit en kan de pagina daarna opnieuw insturen.",
    )

    def verslag(self) -> str:
        return str(self.cleaned_data["comment"])


NIET_ZEKER = "Twijfelt u? Stuur de pagina dan terug. Vink dit alleen aan als u er zeker van bent."


class PrivacyForm(AkkoordForm):
    """The three questions of anonymity: singling out, linking, inferring."""

    niet_herkenbaar = forms.BooleanField(
        label="Niemand is te herkennen. Ook niet uit leeftijd, woonplaats en gebeurtenis samen.",
        error_messages={"required": NIET_ZEKER},
    )
    niet_koppelbaar = forms.BooleanField(
        label="Niemand is te vinden door dit naast een andere bron te leggen, zoals het nieuws.",
        error_messages={"required": NIET_ZEKER},
    )
    niet_afleidbaar = forms.BooleanField(
        label="Niemand kan iets over één kind of gezin afleiden dat er niet staat.",
        error_messages={"required": NIET_ZEKER},
    )
    field_order = ["niet_herkenbaar", "niet_koppelbaar", "niet_afleidbaar", "comment"]

    def verslag(self) -> str:
        opmerking = self.cleaned_data["comment"]
        antwoorden = "Iemand herkennen: nee. Koppelen: nee. Afleiden: nee."
        return f"{antwoorden} Opmerking: {opmerking}" if opmerking else antwoorden
