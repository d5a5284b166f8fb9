"""The cast and the database that every test shares."""

import os
from collections.abc import Iterator

import hypothesis
import pytest
from django.conf import settings
from django.core.cache import caches
from django.test import Client
from pytest_django import DjangoDbBlocker
from wagtail.signal_handlers import disable_reference_index_auto_update

from portal.domain.roles import sync_roles
from portal.enums import Rol
from portal.laden.alles import laad_alles
from portal.models import User
from tests.database import TemplateDatabase, start_content_fingerprint, template_database
from tests.factories.gebruikers import make_user

# A developer's machine looks for new cases each time; the proof of a change runs the same ones.
hypothesis.settings.register_profile("developer", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "developer")

TRANSACTIONAL = {"transactional_db", "live_server"}


@pytest.fixture(scope="session")
def database(
    django_test_environment: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[TemplateDatabase]:
    with django_db_blocker.unblock():
        template = template_database()
        template.prepare()
    yield template
    with django_db_blocker.unblock():
        template.remove()


@pytest.fixture(scope="session")
def django_db_setup(database: TemplateDatabase) -> None:
    """Replaces pytest-django's own, which would run every migration each time."""


@pytest.fixture(scope="module")
def startinhoud(
    database: TemplateDatabase, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """The whole start content, loaded once and copied: for all tests of a module."""
    # The index of references costs a third of the time; the small start content has one.
    with django_db_blocker.unblock(), disable_reference_index_auto_update():
        database.fill("startinhoud", start_content_fingerprint(), laad_alles)
    yield
    with django_db_blocker.unblock():
        database.empty()


@pytest.fixture(autouse=True)
def _base_data(request: pytest.FixtureRequest, django_db_blocker: DjangoDbBlocker) -> None:
    """A transactional test empties every table: give each one Wagtail's base data back."""
    marker = request.node.get_closest_marker("django_db")
    is_transactional = bool(marker and marker.kwargs.get("transaction"))
    if is_transactional or TRANSACTIONAL & set(request.fixturenames):
        with django_db_blocker.unblock():
            request.getfixturevalue("database").restore()


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    """Rate limits and cached pages of one test may not reach the next."""
    for name in settings.CACHES:
        caches[name].clear()


@pytest.fixture
def roles(db: None) -> None:
    sync_roles()


@pytest.fixture
def redacteur(roles: None) -> User:
    return make_user("redacteur@gemeente.example", Rol.REDACTEUR)


@pytest.fixture
def eindredacteur(roles: None) -> User:
    return make_user("eindredacteur@gemeente.example", Rol.EINDREDACTEUR)


@pytest.fixture
def beheerder(roles: None) -> User:
    return make_user("beheerder@gemeente.example", Rol.BEHEERDER)


@pytest.fixture
def lid(roles: None) -> User:
    return make_user("lid@gemeente.example", Rol.LID)


@pytest.fixture
def buitenstaander(db: None) -> User:
    """Someone with an account and no role at all."""
    return make_user("buitenstaander@elders.example")


@pytest.fixture
def error_client() -> Client:
    """A client that shows the page of a 500 instead of raising the exception."""
    return Client(raise_request_exception=False)
