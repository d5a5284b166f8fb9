"""The way of a page through its review: sent in by one, judged by others."""

from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.models import Page, TaskState

from portal.enums import Rol
from portal.models import User
from tests.factories.formulieren import edit_url, page_data
from tests.factories.gebruikers import make_user

STUUR_IN = {"action-submit": "1"}
PRIVACY = {"niet_herkenbaar": "on", "niet_koppelbaar": "on", "niet_afleidbaar": "on"}
AKKOORD = {"Inhoud": {"comment": ""}, "Privacy": PRIVACY | {"comment": ""}}


def stap(page: Page) -> TaskState:
    """The step that a page waits for."""
    return TaskState.objects.select_related("task").get(
        workflow_state__object_id=str(page.pk), status=TaskState.STATUS_IN_PROGRESS
    )


def beoordeel_url(page: Page) -> str:
    return reverse("beoordelen", args=[stap(page).pk])


def stuur_in(page: Page, user: User, **waarden: Any) -> None:
    """Send a page in with the form of the CMS, with these values changed."""
    client = Client()
    client.force_login(user)
    data = page_data(page.get_latest_revision_as_object(), user, **waarden)
    response = client.post(edit_url(page), data | STUUR_IN)
    assert response.status_code == 302, response.context["form"].errors


def keur_goed(page: Page, *, door: User | None = None) -> None:
    """Pass the step that a page waits for, on the screen of the CMS."""
    client = Client()
    client.force_login(door or beoordelaar())
    data = AKKOORD[stap(page).task.name] | {"actie": "approve"}
    response = client.post(beoordeel_url(page), data)
    assert response.status_code == 302, response.content.decode()


def zet_online(page: Page) -> None:
    """Pass every step that is left."""
    while TaskState.objects.filter(
        workflow_state__object_id=str(page.pk), status=TaskState.STATUS_IN_PROGRESS
    ).exists():
        keur_goed(page)
    page.refresh_from_db()


def beoordelaar() -> User:
    """Somebody of the board of editors who wrote nothing."""
    adres = "beoordelaar@gemeente.example"
    return User.objects.filter(email=adres).first() or make_user(adres, Rol.EINDREDACTEUR)
