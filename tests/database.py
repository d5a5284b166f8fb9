"""A migrated database in an instant.

Migrations take seconds and hold data that Wagtail needs (the root page, locale, workflow). So they
run once per state of the migration files; the result is kept as a template and copied. A copy also
brings that data back after a transactional test has emptied every table.
"""

import hashlib
import os
import sqlite3
from pathlib import Path
from typing import Protocol

from django.apps import apps
from django.conf import settings
from django.db import connection, connections
from django.test.utils import setup_databases

from portal.settings.env import POSTGRESQL


class TemplateDatabase(Protocol):
    def prepare(self) -> None:
        """Give the process a migrated test database."""

    def restore(self) -> None:
        """Put the test database back to how `prepare` left it."""

    def remove(self) -> None:
        """Leave nothing behind but the template."""


def template_database() -> TemplateDatabase:
    fingerprint = migrations_fingerprint()
    if connection.settings_dict["ENGINE"] == POSTGRESQL:
        return PostgresTemplate(fingerprint)
    return SqliteTemplate(settings.VAR_DIR / "test" / f"template-{fingerprint}.sqlite3")


def migrations_fingerprint() -> str:
    folders = [Path(config.path) / "migrations" for config in apps.get_app_configs()]
    files = sorted(file for folder in folders for file in folder.glob("*.py"))
    digest = hashlib.sha256(Path(__file__).read_bytes())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def use_test_database(name: str) -> None:
    connections.close_all()
    settings.DATABASES["default"]["NAME"] = name
    connection.settings_dict["NAME"] = name


class SqliteTemplate:
    """The template is a file, the test database lives in memory."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def prepare(self) -> None:
        if self.path.exists():
            use_test_database("file:memorydb_default?mode=memory&cache=shared")
            self.restore()
            return
        setup_databases(verbosity=0, interactive=False, serialized_aliases=[])
        self.path.parent.mkdir(parents=True, exist_ok=True)
        for outdated in self.path.parent.glob("template-*.sqlite3"):
            outdated.unlink(missing_ok=True)
        unfinished = self.path.with_suffix(f".{os.getpid()}")
        with sqlite3.connect(unfinished) as target:
            connection.connection.backup(target)
        target.close()
        unfinished.rename(self.path)

    def restore(self) -> None:
        connection.ensure_connection()
        source = sqlite3.connect(self.path)
        source.backup(connection.connection)
        source.close()

    def remove(self) -> None:
        connections.close_all()


class PostgresTemplate:
    """The template is a second database on the same server."""

    def __init__(self, fingerprint: str) -> None:
        self.template = f"template_{fingerprint}"
        self.name = f"test_{connection.settings_dict['NAME']}"

    def prepare(self) -> None:
        if self._exists(self.template):
            self._copy(self.template, self.name)
        else:
            setup_databases(verbosity=0, interactive=False, serialized_aliases=[])
            self._copy(self.name, self.template)
        use_test_database(self.name)

    def restore(self) -> None:
        self._copy(self.template, self.name)

    def remove(self) -> None:
        self._run(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')

    def _exists(self, name: str) -> bool:
        with connection._nodb_cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
            return cursor.fetchone() is not None

    def _copy(self, source: str, target: str) -> None:
        self._run(f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)')
        self._run(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')

    def _run(self, statement: str) -> None:
        connections.close_all()
        with connection._nodb_cursor() as cursor:
            cursor.execute(statement)
