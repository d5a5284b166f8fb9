"""Blocks that carry evidence: figures, numbers, contradictions, quotes and what is missing."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from kennisbank.blocks.keuzes import (
    FiguurAfbeeldingBlock,
    LichtPaginaBlock,
    LichtSnippetBlock,
)
from kennisbank.blocks.voorbeeld import MetVoorbeeld


class BronRegelsBlock(MetVoorbeeld, blocks.StructBlock):
    """A source with its lines: the part every piece of evidence shares."""

    bron = LichtSnippetBlock("kennisbank.Bron", label="Bron", required=False)
    regels = blocks.CharBlock(label="Regels", max_length=120, required=False)


class FiguurBlock(blocks.StructBlock):
    afbeelding = FiguurAfbeeldingBlock(label="Afbeelding")
    alt = blocks.CharBlock(
        label="Tekst voor wie de afbeelding niet ziet",
        max_length=400,
        required=False,
        help_text="Zeg wat de afbeelding vertelt. Leeg alleen bij versiering.",
    )
    versiering = blocks.BooleanBlock(
        label="De afbeelding is versiering", required=False, default=False
    )
    onderschrift = blocks.CharBlock(label="Onderschrift", max_length=300, required=False)
    maker = blocks.CharBlock(label="Maker", max_length=160)
    licentie = blocks.CharBlock(label="Licentie", max_length=120)

    class Meta:
        icon = "image"
        label = "Figuur"
        template = "blocks/figuur.html"
        preview_template = "blocks/figuur_voorbeeld.html"
        description = "Een afbeelding met maker, licentie en een tekst voor wie haar niet ziet."
        preview_value = {
            "afbeelding": None,
            "alt": "Drie vakken naast elkaar: instroom, doorstroom, uitstroom.",
            "versiering": False,
            "onderschrift": "Zo ziet een figuur eruit.",
            "maker": "Aanpak Wachttijden",
            "licentie": "CC BY 4.0",
        }

    def clean(self, value: Any) -> Any:
        result = super().clean(value)
        if bool(result["alt"]) == bool(result["versiering"]):
            raise StructBlockValidationError(
                block_errors={
                    "alt": ValidationError(
                        "Schrijf een tekst voor wie de afbeelding niet ziet, "
                        "of vink aan dat zij versiering is. Niet allebei."
                    )
                }
            )
        return result


class KerncijferBlock(BronRegelsBlock):
    waarde = blocks.CharBlock(label="Getal", max_length=60)
    tekst = blocks.CharBlock(label="Wat het getal telt", max_length=300)
    peildatum = blocks.CharBlock(label="Peildatum of jaar", max_length=60, required=False)
    houder = blocks.CharBlock(label="Wie het zegt", max_length=160, required=False)

    class Meta:
        icon = "order"
        label = "Kerncijfer"
        template = "blocks/kerncijfer.html"
        description = "Eén getal met wat het telt, wanneer, en waar het staat."
        form_layout = ["waarde", "tekst", "peildatum", "houder", "bron", "regels"]
        preview_value = {
            "waarde": "3 van de 10",
            "tekst": "Voorbeeld: wat dit getal telt.",
            "peildatum": "2024",
            "houder": "",
            "bron": None,
            "regels": "12-14",
        }


class LezingBlock(BronRegelsBlock):
    waarde = blocks.CharBlock(label="Wat er staat", max_length=120)
    tekst = blocks.CharBlock(label="Toelichting", max_length=300, required=False)

    class Meta:
        form_layout = ["waarde", "tekst", "bron", "regels"]


class TegenspraakBlock(MetVoorbeeld, blocks.StructBlock):
    onderwerp = blocks.CharBlock(label="Waar het over gaat", max_length=200)
    lezingen = blocks.ListBlock(LezingBlock(), label="Wat de bronnen zeggen", min_num=2)
    toelichting = blocks.CharBlock(label="Wat wij weten", max_length=500, required=False)

    class Meta:
        icon = "arrow-right"
        label = "Tegenspraak"
        template = "blocks/tegenspraak.html"
        description = "Bronnen die elkaar tegenspreken, naast elkaar. Wij kiezen niet."
        preview_value = {
            "onderwerp": "Hoe lang mensen wachten",
            "lezingen": [
                {"waarde": "29 weken", "tekst": "volgens de ene bron", "bron": None, "regels": ""},
                {"waarde": "23 weken", "tekst": "volgens de andere", "bron": None, "regels": ""},
            ],
            "toelichting": "Wij weten niet welke lezing klopt.",
        }


class TabelBlock(BronRegelsBlock):
    titel = blocks.CharBlock(label="Titel", max_length=160)
    koppen = blocks.ListBlock(blocks.CharBlock(label="Kop", max_length=80), label="Kolomkoppen")
    rijen = blocks.ListBlock(
        blocks.ListBlock(blocks.CharBlock(label="Cel", required=False), label="Rij"), label="Rijen"
    )

    class Meta:
        icon = "table"
        label = "Tabel"
        template = "blocks/tabel.html"
        form_layout = ["titel", "koppen", "rijen", "bron", "regels"]
        description = "Een kleine tabel. De eerste kolom is de naam van de rij."
        preview_value = {
            "titel": "Voorbeeld van een tabel",
            "koppen": ["Stap", "Wie"],
            "rijen": [
                ["Vraag helder maken", "Lokale toegang"],
                ["Samen kijken", "Gezin en school"],
            ],
            "bron": None,
            "regels": "",
        }


class CitaatBlock(MetVoorbeeld, blocks.StructBlock):
    citaat = LichtSnippetBlock("kennisbank.Citaat", label="Citaat")

    class Meta:
        icon = "openquote"
        label = "Citaat"
        template = "blocks/citaat.html"
        description = "Een citaat uit de lijst. De woorden staan er alleen met toestemming."
        preview_value = {"citaat": None}


class FiguurOntbreektBlock(BronRegelsBlock):
    wat = blocks.CharBlock(label="Welke figuur ontbreekt", max_length=300)
    toelichting = blocks.CharBlock(label="Toelichting", max_length=400, required=False)

    class Meta:
        icon = "warning"
        label = "Figuur ontbreekt"
        template = "blocks/figuur_ontbreekt.html"
        description = "Een figuur die in onze bron verloren is. Wij verzinnen niets."
        form_layout = ["wat", "toelichting", "bron", "regels"]
        preview_value = {
            "wat": "De tijdlijn van de aanpak",
            "toelichting": "",
            "bron": None,
            "regels": "50",
        }


class VerderLezenRegelBlock(BronRegelsBlock):
    titel = blocks.CharBlock(label="Titel", max_length=200)
    pagina = LichtPaginaBlock(label="Pagina", required=False)
    url = blocks.URLBlock(label="Adres buiten de site", required=False)
    toelichting = blocks.CharBlock(label="Toelichting", max_length=300, required=False)

    class Meta:
        form_layout = ["titel", "pagina", "url", "bron", "regels", "toelichting"]


class VerderLezenBlock(MetVoorbeeld, blocks.StructBlock):
    regels = blocks.ListBlock(VerderLezenRegelBlock(), label="Om verder te lezen")

    class Meta:
        icon = "link"
        label = "Verder lezen"
        template = "blocks/verder_lezen.html"
        description = "Om verder te lezen: een pagina, een bron of een adres buiten de site."
        preview_value = {
            "regels": [
                {
                    "titel": "Een rapport om verder te lezen",
                    "pagina": None,
                    "url": "https://voorbeeld.example/rapport",
                    "toelichting": "Over wachten.",
                    "bron": None,
                    "regels": "",
                }
            ]
        }
