"""What the texts of a page point at: pages, sources and quotes, looked up together."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Model
from wagtail.blocks import StreamValue
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from kennisbank.models import Bron, Citaat, KnelpuntPage


def verwijzingen_of(page: Page) -> dict[type[Model], set[int]]:
    """Ids of everything the texts of a page link to or choose, by model (no queries)."""
    gevonden: dict[type[Model], set[int]] = defaultdict(set)
    for field in page._meta.get_fields():
        if isinstance(field, StreamField | RichTextField):
            for model, object_id, _, _ in field.extract_references(field.value_from_object(page)):
                gevonden[Page if issubclass(model, Page) else model].add(int(object_id))
    return gevonden


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


def aaneen(teksten: list[StreamValue]) -> list[list[StreamValue.StreamChild]]:
    """Read several texts as one, so their blocks load together; one list of blocks a text."""
    ruw = [blok for tekst in teksten for blok in tekst.raw_data]
    if not ruw:
        return [[] for _ in teksten]
    samen = StreamValue(teksten[0].stream_block, ruw, is_lazy=True)
    blokken = iter(samen)
    return [[next(blokken) for _ in tekst.raw_data] for tekst in teksten]
