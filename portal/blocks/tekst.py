"""The plain parts of a long text: headings, prose, boxes, tables, steps, interviews, notes."""

from django.utils.text import slugify
from wagtail import blocks

TEKST_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


class KopValue(blocks.StructValue):
    @property
    def anker(self) -> str:
        """The fragment this heading can be linked by."""
        return slugify(self["tekst"]) or "kop"


class KopBlock(blocks.StructBlock):
    tekst = blocks.CharBlock(label="Kop", max_length=160)
    niveau = blocks.ChoiceBlock(
        label="Niveau", choices=[("h2", "Kop"), ("h3", "Tussenkop")], default="h2"
    )

    class Meta:
        icon = "title"
        label = "Kop"
        template = "blocks/kop.html"
        description = "Een kop of tussenkop. Begin met een kop; een tussenkop hoort daaronder."
        preview_value = {"tekst": "Wat wij zagen", "niveau": "h2"}
        value_class = KopValue


class TekstBlock(blocks.RichTextBlock):
    class Meta:
        icon = "pilcrow"
        label = "Tekst"
        template = "blocks/tekst.html"
        description = (
            "Gewone tekst. Een noot zet u met [^1]; de tekst ervan staat in het blok Noten."
        )
        preview_value = "<p>Korte zinnen, gewone woorden. Zo leest iedereen het in één keer.</p>"

    def __init__(self, **kwargs):
        super().__init__(features=TEKST_FEATURES, **kwargs)


class KaderBlock(blocks.StructBlock):
    titel = blocks.CharBlock(label="Titel", max_length=120)
    tekst = blocks.RichTextBlock(label="Tekst", features=TEKST_FEATURES)

    class Meta:
        icon = "form"
        label = "Kader"
        template = "blocks/kader.html"
        description = "Een los stuk uitleg naast het verhaal, in een vlak."
        preview_value = {
            "titel": "Goed om te weten",
            "tekst": "<p>Dit staat los van het verhaal.</p>",
        }


class UitklapBlock(blocks.StructBlock):
    titel = blocks.CharBlock(label="Titel", max_length=160)
    tekst = blocks.RichTextBlock(label="Tekst", features=TEKST_FEATURES)

    class Meta:
        icon = "collapse-down"
        label = "Uitklap"
        template = "blocks/uitklap.html"
        description = "Extra uitleg die pas opengaat als de lezer dat wil."
        preview_value = {"titel": "Meer uitleg", "tekst": "<p>Hier staat de uitleg.</p>"}


class StapBlock(blocks.StructBlock):
    titel = blocks.CharBlock(label="Stap", max_length=160)
    tekst = blocks.RichTextBlock(label="Uitleg", features=TEKST_FEATURES, required=False)


class StappenBlock(blocks.StructBlock):
    stappen = blocks.ListBlock(StapBlock(), label="Stappen")

    class Meta:
        icon = "list-ol"
        label = "Stappen"
        template = "blocks/stappen.html"
        description = "Stappen in een vaste volgorde, met een nummer."
        preview_value = {
            "stappen": [
                {"titel": "Begin klein", "tekst": "<p>Eén team, één week.</p>"},
                {"titel": "Kijk wat er gebeurt", "tekst": "<p>Vraag het de gezinnen.</p>"},
            ]
        }


class VraagBlock(blocks.StructBlock):
    vraag = blocks.CharBlock(label="Vraag", max_length=240)
    antwoord = blocks.RichTextBlock(label="Antwoord", features=TEKST_FEATURES)


class InterviewBlock(blocks.StructBlock):
    vragen = blocks.ListBlock(VraagBlock(), label="Vragen en antwoorden")

    class Meta:
        icon = "openquote"
        label = "Interview"
        template = "blocks/interview.html"
        description = "Vragen met hun antwoord. Noem de rol van wie antwoordt, niet de naam."
        preview_value = {
            "vragen": [{"vraag": "Wat veranderde er?", "antwoord": "<p>Wij begonnen eerder.</p>"}]
        }


class VideoBlock(blocks.StructBlock):
    titel = blocks.CharBlock(label="Titel", max_length=160)
    url = blocks.URLBlock(label="Adres van de video")
    duur = blocks.CharBlock(label="Duur", max_length=20, required=False)
    transcript = blocks.RichTextBlock(
        label="Uitgeschreven tekst",
        features=TEKST_FEATURES,
        help_text="Wat er wordt gezegd en getoond. Niet iedereen hoort of ziet de video.",
    )

    class Meta:
        icon = "media"
        label = "Video"
        template = "blocks/video.html"
        description = (
            "Een link naar een video, met de uitgeschreven tekst. Er laadt niets van buiten."
        )
        preview_value = {
            "titel": "Voorbeeldvideo",
            "url": "https://voorbeeld.example/video",
            "duur": "2 minuten",
            "transcript": "<p>Een programmaleider vertelt over de eerste test.</p>",
        }


class NootBlock(blocks.StructBlock):
    nummer = blocks.IntegerBlock(label="Nummer", min_value=1, max_value=99)
    tekst = blocks.CharBlock(label="Tekst", max_length=600)


class NotenBlock(blocks.StructBlock):
    noten = blocks.ListBlock(NootBlock(), label="Noten")

    class Meta:
        icon = "superscript"
        label = "Noten"
        template = "blocks/noten.html"
        description = "De noten bij de tekst. In de tekst staat [^1] op de plek van noot 1."
        preview_value = {"noten": [{"nummer": 1, "tekst": "Volgens de rapportage over 2024."}]}
