"""Makes the start content many times larger, to measure what growth costs.

Run inside the environment of a server that has the start content:  python -m bench.inhoud 20
"""

import sys
from typing import Any

import django

django.setup()

from django.db import transaction  # noqa: E402 - models exist after the setup
from wagtail.models import Page  # noqa: E402
from wagtail.signal_handlers import disable_reference_index_auto_update  # noqa: E402

from kennisbank import models  # noqa: E402
from kennisbank.domain.kaarten import herschrijf_kaarten  # noqa: E402

KINDS = (
    models.KnelpuntPage,
    models.OntwikkellijnPage,
    models.ExperimentPage,
    models.PraktijkverhaalPage,
    models.HandreikingPage,
)


def multiply(times: int) -> int:
    """Copy every catalogue item, line, experiment, story and guide; the number of pages."""
    originals = [page for kind in KINDS for page in kind.objects.live()]
    first = set(models.Kaart.objects.values_list("pk", flat=True))
    with transaction.atomic(), disable_reference_index_auto_update():
        for n in range(2, times + 1):
            copies: dict[int, Any] = {}
            for page in originals:
                copies[page.pk] = copy_of(page, n, copies)
        # Links in texts still lead to the originals, whose threads would grow without end.
        models.Verband.objects.filter(naar__in=first).exclude(van__in=first).delete()
    return Page.objects.live().count()


def copy_of(page: Any, n: int, copies: dict[int, Any]) -> Any:
    """A copy that points at the copies of what the original points at."""
    values = {"title": f"{page.title} ({n})", "slug": f"{page.slug}-{n}"}
    if isinstance(page, models.KnelpuntPage):
        values["editie"] = f"bench-{n}"
    copy = page.copy(
        recursive=True,
        copy_revisions=False,
        keep_live=True,
        update_attrs=values,
        log_action=None,
        exclude_fields=["latest_revision", "live_revision"],
    )
    if hasattr(copy, "knelpunten"):
        copy.knelpunten = [copies[knelpunt.pk] for knelpunt in page.knelpunten.all()]
    if getattr(page, "lijn_id", None):
        copy.lijn = copies[page.lijn_id]
    copy.save()
    herschrijf_kaarten(Page.objects.descendant_of(copy, inclusive=True))
    return copy


if __name__ == "__main__":
    print(multiply(int(sys.argv[1])))  # noqa: T201 - a program
