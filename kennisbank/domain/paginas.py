"""Puts pages in the tree and publishes them: the one way code changes what is public."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from wagtail.models import Page, PageLogEntry, PagePermissionTester

from kennisbank.models import Kaart, Organisatie
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

    The review of the CMS does not stand in between: whoever calls this has decided that it need
    not. Raises ValidationError when a required field or a rule of the page is not met, and
    PermissionDenied for somebody who may publish nothing here.
    """
    if user and not PagePermissionTester(user, page).can_publish():
        raise PermissionDenied
    page.full_clean()
    revision = page.save_revision(user=user, log_action=True, clean=False)
    revision.publish(user=user, skip_permission_checks=True)
    page.refresh_from_db(fields=PUBLICATIE)  # Wagtail publishes a copy
    return page


@transaction.atomic
def wijzig(page: Page, wijziging: Callable[[Page], None], *, user: User | None) -> Page:
    """Change one thing on a page and leave the rest of it as it is, also what waits in a draft.

    What is public is published with the change; an open draft of an editor gets the change too and
    stays the newest version, in the name of that editor. A page that is not public stays a draft.
    Raises ValidationError for a page under review: what is judged may not change meanwhile.
    """
    if page.workflow_in_progress:
        raise ValidationError(f"'{page.title}' wacht op een oordeel en kan nu niet veranderen.")
    concept = page.latest_revision if page.has_unpublished_changes else None
    if page.live:
        wijziging(page)
        publiceer(page, user=user)
    if concept is None and page.live:
        return page
    nieuwste = concept.as_object() if concept else page
    wijziging(nieuwste)
    nieuwste.save_revision(user=concept.user if concept else user, log_action=True, clean=False)
    page.refresh_from_db(fields=PUBLICATIE)
    return page


def wijzig_velden(page: Page, *, user: User | None, **velden: Any) -> Page:
    """Give some fields of a page another value, in what is public and in what waits in a draft."""

    def zet(versie: Page) -> None:
        for naam, waarde in velden.items():
            setattr(versie, naam, waarde)

    return wijzig(page, zet, user=user)


def vorige_eigenaar(user: User) -> Organisatie | None:
    """The organisation that keeps the newest page this person made: most likely also the next."""
    eigenaren = Kaart.objects.filter(page__owner=user).exclude(eigenaar=None)
    kaart = eigenaren.select_related("eigenaar").order_by("-page_id").first()
    return kaart.eigenaar if kaart else None


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
