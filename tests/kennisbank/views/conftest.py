"""One small kennisbank for all the tests of a module, and a savepoint for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from tests.database import TemplateDatabase
from tests.kennisbank.views.wereld import bouw_wereld


@pytest.fixture(scope="module")
def open_database(
    database: TemplateDatabase, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """The database for a whole module; everything is rolled back at its end."""
    with django_db_blocker.unblock():
        database.restore()  # a transactional test before it left every table empty
    with django_db_blocker.unblock(), transaction.atomic():
        cache.clear()
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("media")
    with override_settings(MEDIA_ROOT=folder):
        yield folder


@pytest.fixture(scope="module")
def wereld(open_database: None, media: Path) -> None:
    """Two of everything; see `tests.kennisbank.views.wereld`."""
    bouw_wereld(2)


@pytest.fixture
def savepoint(open_database: None) -> Iterator[None]:
    """For a test that changes the database of its module. Ask for the shared part first."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
