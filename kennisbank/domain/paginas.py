"""Puts pages in the tree and publishes them: the one way code changes what is public."""

from django.db import transaction
from wagtail.models import Page, PageLogEntry

from portal.models import User

PUBLICATIE = [
    "live",
    "has_unpublished_changes",
    "first_published_at",
    "last_published_at",
    "latest_revision",
    "live_revision",
]


def plaats(page: Page, *, onder: Page) -> Page:
    """Add a new page below another as a draft: it has an address, but nobody sees it yet."""
    page.live = False
    onder.add_child(instance=page)
    return page


@transaction.atomic
def publiceer(page: Page, *, user: User | None) -> Page:
    """Publish the page as it is in memory, with a revision that says who did it.

    Raises ValidationError when a required field or a rule of the page is not met.
    """
    page.full_clean()
    revision = page.save_revision(user=user, log_action=True, clean=False)
    revision.publish(user=user, skip_permission_checks=user is None)
    page.refresh_from_db(fields=PUBLICATIE)  # Wagtail publishes a copy
    return page


def is_edited(page: Page) -> bool:
    """Whether a person has changed this page since code last published it.

    Taking it offline is a change too. The log still says so when that account is gone.
    """
    if page.first_published_at and not page.live:
        return True
    latest = page.latest_revision
    if latest is None or latest.user_id is not None:
        return latest is not None
    return PageLogEntry.objects.filter(revision=latest).exclude(user=None).exists()
