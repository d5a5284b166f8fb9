"""What the texts of a page point at: pages, sources and quotes, looked up together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model
from wagtail.blocks import StreamBlock, StreamValue
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from kennisbank.models import Bron, Citaat, KnelpuntPage

Verwijzingen = dict[type[Model], set[int]]


def verwijzingen_of(page: Page) -> Verwijzingen:
    """Ids of everything the texts of a page link to or choose, by model.

    No queries, but for the two that load the figures of a text.
    """
    return _per_model(
        verwijzing
        for field in page._meta.get_fields()
        if isinstance(field, StreamField | RichTextField)
        for verwijzing in field.extract_references(field.value_from_object(page))
    )


def verwijzingen_in(tekst: StreamValue) -> Verwijzingen:
    """As `verwijzingen_of`, of one text."""
    return _per_model(tekst.stream_block.extract_references(tekst))


def bronnen_by_id(ids: Iterable[int]) -> dict[int, Bron]:
    """The sources with these ids (one query, none when there are no ids)."""
    return Bron.objects.in_bulk(set(ids))


def citaten_by_id(ids: Iterable[int]) -> dict[int, Citaat]:
    """The quotes with these ids and their sources (one query, none when there are no ids)."""
    return Citaat.objects.select_related("bron").in_bulk(set(ids))


def citaten_over(page: KnelpuntPage) -> list[Citaat]:
    """The quotes about an item of the catalogue, with their sources (one query)."""
    if page.pk is None:
        return []
    return list(Citaat.objects.filter(knelpunten=page.pk).select_related("bron"))


def bijlagen_by_id(verwijzingen: Verwijzingen) -> dict[int, str]:
    """Addresses of the documents that texts link to (one query, none when there are none)."""
    model = get_document_model()
    return {pk: bijlage.url for pk, bijlage in model.objects.in_bulk(verwijzingen[model]).items()}


def aaneen(stream_block: StreamBlock, teksten: Iterable[StreamValue]) -> StreamValue:
    """Several texts as one, so that all their figures load together."""
    ruw = [blok for tekst in teksten for blok in tekst.raw_data]
    return StreamValue(stream_block, ruw, is_lazy=True)


def verdeel(
    samen: StreamValue, teksten: Iterable[StreamValue]
) -> list[list[StreamValue.StreamChild]]:
    """The blocks of texts that `aaneen` joined, one list a text."""
    blokken = iter(samen)
    return [[next(blokken) for _ in tekst.raw_data] for tekst in teksten]


def _per_model(verwijzingen: Iterator[tuple[type[Model], Any, str, str]]) -> Verwijzingen:
    gevonden: Verwijzingen = defaultdict(set)
    for model, object_id, _, _ in verwijzingen:
        if str(object_id).isdecimal():
            gevonden[Page if issubclass(model, Page) else model].add(int(object_id))
    return gevonden
