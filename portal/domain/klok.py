"""What happens because its time has come: pages go live, pages expire, old sessions go.

Two clocks may run at once: each change takes its row first and looks again, so it happens once.
"""

import logging
from collections.abc import Callable, Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import Error, transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.module_loading import import_string
from wagtail.models import DraftStateMixin, Page, Revision

logger = logging.getLogger(__name__)


def doe_wat_aan_de_beurt_is() -> Iterator[str]:
    """Expire and publish all that is due; one sentence for each thing that was done.

    What goes wrong with one page is logged and tried again the next time; the others go on.
    Raises the errors of a database that is not there.
    """
    nu = timezone.now()
    for model in _met_concepten():
        verlopen = model._default_manager.filter(live=True, expire_at__lte=nu)
        for pk in list(verlopen.order_by("expire_at").values_list("pk", flat=True)):
            yield from _probeer(_laat_verlopen, model, pk)
    wachtend = Revision.objects.filter(approved_go_live_at__lte=nu)
    for pk in list(wachtend.order_by("approved_go_live_at").values_list("pk", flat=True)):
        yield from _probeer(_publiceer, Revision, pk)


def ruim_sessies_op() -> str:
    """Throw away the sessions that are over."""
    engine: Any = import_string(f"{settings.SESSION_ENGINE}.SessionStore")
    engine.clear_expired()
    return "verlopen sessies opgeruimd"


def _met_concepten() -> list[type[Model]]:
    """Pages, and every other model that can be published later."""
    rest = [
        model
        for model in apps.get_models()
        if issubclass(model, DraftStateMixin) and not issubclass(model, Page)
    ]
    return [Page, *rest]


def _probeer(doe: Callable[[type[Model], Any], str], model: type[Model], pk: Any) -> Iterator[str]:
    try:
        with transaction.atomic():
            gedaan = doe(model, pk)
    except Error:
        raise
    except Exception:
        logger.exception("The clock failed at %s %s", model._meta.label, pk)
        return
    if gedaan:
        yield gedaan


def _laat_verlopen(model: type[Model], pk: Any) -> str:
    rij: Any = (
        model._default_manager.select_for_update()
        .filter(pk=pk, live=True, expire_at__lte=timezone.now())
        .first()
    )
    if rij is None:  # another clock, or an editor, was first
        return ""
    rij = rij.specific if isinstance(rij, Page) else rij
    rij.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    return f"verlopen: {rij}"


def _publiceer(model: type[Model], pk: Any) -> str:
    revision = (
        Revision.objects.select_for_update()
        .filter(pk=pk, approved_go_live_at__lte=timezone.now())
        .first()
    )
    if revision is None:
        return ""
    revision.publish(log_action="wagtail.publish.scheduled")
    return f"gepubliceerd: {revision.object_str}"
