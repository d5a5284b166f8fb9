"""Takes values of lists, sources, terms, quotes and documents away, unless something uses them."""

from collections import defaultdict
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.text import get_text_list
from modelcluster.fields import ParentalKey
from wagtail.actions.delete import DeleteAction
from wagtail.models import Page, ReferenceIndex

from kennisbank.models import Kaart, Verband
from portal.models import User

AFGELEID = (Kaart, Verband)  # written again from the pages, so they hold nothing back

Gebruik = dict[type[models.Model], set[int]]


def gebruik_van(waarde: models.Model) -> Gebruik:
    """Ids of everything that names a value, by model; pages of every type count as pages."""
    gebruik: Gebruik = defaultdict(set)
    relaties: list[Any] = waarde._meta.get_fields(include_hidden=True)
    for relatie in relaties:
        model: Any = relatie.related_model
        if not relatie.auto_created or relatie.concrete:
            continue
        if issubclass(model, AFGELEID) or model._meta.auto_created:
            continue
        _tel(gebruik, model, relatie.field, waarde)
    for model, pk in _genoemd_in_teksten(waarde):
        gebruik[model].add(pk)
    return {model: ids for model, ids in gebruik.items() if ids}


def reden_om_te_houden(waarde: models.Model) -> str:
    """Why a value cannot be taken away, in words for the editor; empty when it can."""
    gebruik = gebruik_van(waarde)
    if not gebruik:
        return ""
    delen = [_aantal(model, len(ids)) for model, ids in gebruik.items()]
    waar = get_text_list(sorted(delen), "en")
    return (
        f"U kunt '{waarde}' niet verwijderen. Hier wordt naar verwezen: {waar}. "
        "Haal het daar eerst weg."
    )


@transaction.atomic
def verwijder(waarde: models.Model, *, user: User) -> None:
    """Delete a value that nothing uses, with a line in the log.

    Raises ValidationError when something uses it.
    """
    if reden := reden_om_te_houden(waarde):
        raise ValidationError(reden)
    DeleteAction(waarde, user=user).execute(skip_permission_checks=True)


def _tel(gebruik: Gebruik, model: type[models.Model], veld: Any, waarde: models.Model) -> None:
    """Add the holders of a value: an inline row counts as the page or term that it belongs to."""
    ouder = next((f for f in model._meta.fields if isinstance(f, ParentalKey)), None)
    if ouder is None:
        houder, kolom = model, "pk"
    elif ouder is veld:
        return  # a part of the value itself goes with it
    else:
        houder, kolom = ouder.related_model, ouder.attname
    ids = model._base_manager.filter(**{veld.name: waarde}).values_list(kolom, flat=True)
    gebruik[Page if issubclass(houder, Page) else houder].update(ids)


def _genoemd_in_teksten(waarde: models.Model) -> list[tuple[type[models.Model], int]]:
    """What names the value in a long text; the database keeps no relation for those."""
    regels = ReferenceIndex.get_references_to(waarde).select_related("base_content_type")
    return [
        (model, int(regel.object_id))
        for regel in regels
        if (model := regel.base_content_type.model_class()) and model is not type(waarde)
    ]


def _aantal(model: type[models.Model], aantal: int) -> str:
    namen = ("pagina", "pagina's")
    if model is not Page:
        namen = (str(model._meta.verbose_name), str(model._meta.verbose_name_plural))
    return f"{aantal} {namen[0] if aantal == 1 else namen[1]}"
