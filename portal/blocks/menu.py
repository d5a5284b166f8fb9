"""The links that a Beheerder puts in the menu and the footer."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

ADRES_BEGINT_MET = ("/", "https://", "mailto:")


class LinkBlock(blocks.StructBlock):
    """A link to a page, which follows the page wherever it moves, or to an address."""

    titel = blocks.CharBlock(label="Titel", max_length=40, help_text="Zo staat het in het menu.")
    pagina = blocks.PageChooserBlock(
        label="Pagina",
        required=False,
        help_text="Verhuist de pagina? Dan gaat de link mee.",
    )
    adres = blocks.CharBlock(
        label="Of een adres",
        required=False,
        max_length=200,
        help_text="Bijvoorbeeld /begrippen/ of https://voorbeeld.example/.",
    )

    class Meta:
        icon = "link"
        label = "Link"

    def clean(self, value: Any) -> Any:
        link = super().clean(value)
        if bool(link["pagina"]) == bool(link["adres"]):
            fout = ValidationError("Kies een pagina of vul een adres in, één van de twee.")
            raise StructBlockValidationError({"adres": fout})
        if link["adres"] and not _is_adres(link["adres"]):
            fout = ValidationError("Begin met / of met https://.")
            raise StructBlockValidationError({"adres": fout})
        return link


class KolomBlock(blocks.StructBlock):
    titel = blocks.CharBlock(
        label="Titel",
        max_length=40,
        help_text="Alleen hoorbaar: zo noemt een voorleesprogramma de kolom.",
    )
    links = blocks.ListBlock(LinkBlock(), label="Links", max_num=12)

    class Meta:
        icon = "list-ul"
        label = "Kolom"


def _is_adres(adres: str) -> bool:
    return adres.startswith(ADRES_BEGINT_MET) and not adres.startswith(("//", "/\\"))
