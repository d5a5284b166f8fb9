"""What the preview of a block shows where an editor has yet to choose a source or a quote."""

from typing import Any

from django.apps import apps
from django.db.models import Model
from wagtail.blocks import ChooserBlock, ListBlock, StructBlock

BRON, CITAAT = "kennisbank.Bron", "kennisbank.Citaat"
# By model: the name under which a view hands over what a text chooses, and a stand-in.
VOORBEELDEN: dict[str, tuple[str, dict[str, str]]] = {
    BRON: (
        "bronnen",
        {"code": "voorbeeld", "titel": "Voorbeeld van een bron", "jaar": "2024"},
    ),
    CITAAT: ("citaten", {"rol": "jongere", "onderwerp": "wachten op hulp"}),
}


def voorbeeld(label: str) -> Model:
    """The first quote there is; for a source always a stand-in, which is not stored.

    The numbers in an example are made up, so no real source may stand beside them.
    """
    model: Any = apps.get_model(label)
    if label == CITAAT and (bestaand := model.objects.select_related("bron").first()):
        return bestaand
    plaatsvervanger = model(**VOORBEELDEN[label][1])
    if label == CITAAT:
        plaatsvervanger.bron = voorbeeld(BRON)
    return plaatsvervanger


def ingevuld(block: Any, value: Any) -> Any:
    """The same value with an example in every choice of a source or quote that is empty."""
    if isinstance(block, ListBlock):
        kind = block.child_block
        return block.normalize([ingevuld(kind, deel) for deel in value])
    if isinstance(block, StructBlock):
        for naam, kind in block.child_blocks.items():
            value[naam] = ingevuld(kind, value[naam])
    elif isinstance(block, ChooserBlock) and value is None:
        label = block.model_class._meta.label
        return voorbeeld(label) if label in VOORBEELDEN else None
    return value


class MetVoorbeeld:
    """A block whose preview shows a real source or quote, looked up as a view would."""

    def get_preview_value(self) -> Any:
        return ingevuld(self, super().get_preview_value())  # type: ignore[misc]  # of the block

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_preview_context(value, parent_context)  # type: ignore[misc]  # idem
        gevonden = {naam: voorbeeld(label) for label, (naam, _) in VOORBEELDEN.items()}
        return context | {naam: {keuze.pk: keuze} for naam, keuze in gevonden.items()}
