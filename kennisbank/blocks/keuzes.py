"""Choosers that read no row until a field is asked for, so a long text costs no query a block.

The view looks up all sources, quotes and pages of a text in one query each and hands them to the
blocks; see `kennisbank.domain.teksten`.
"""

from typing import Any

from django.db import DEFAULT_DB_ALIAS
from wagtail.blocks import PageChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

FIGUUR_MATEN = ("max-720x960|format-webp", "max-1440x1920|format-webp")


class LichteKeuze:
    """Turns a stored id into an instance that knows its id and loads the rest when asked."""

    model_class: Any

    def get_form_state(self, value: Any) -> Any:
        """What the editor shows; a choice that no longer exists is an empty choice."""
        if value is None:
            return None
        bestaand = self.model_class.objects.filter(pk=getattr(value, "pk", value)).first()
        return super().get_form_state(bestaand)  # type: ignore[misc]  # of the chooser

    def to_python(self, value: Any) -> Any:
        if value is None:
            return None
        return self.model_class.from_db(
            DEFAULT_DB_ALIAS, [self.model_class._meta.pk.attname], [int(value)]
        )

    def bulk_to_python(self, values: list[Any]) -> list[Any]:
        return [self.to_python(value) for value in values]


class LichtSnippetBlock(LichteKeuze, SnippetChooserBlock):
    pass


class LichtPaginaBlock(LichteKeuze, PageChooserBlock):
    pass


class FiguurAfbeeldingBlock(ImageChooserBlock):
    """An image with the sizes a figure shows, for all figures of a text in two queries."""

    def bulk_to_python(self, values: list[Any]) -> list[Any]:
        images = self.model_class.objects.filter(pk__in=values).prefetch_renditions(*FIGUUR_MATEN)
        by_id = {image.pk: image for image in images}
        return [by_id.get(value) for value in values]
