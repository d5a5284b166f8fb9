"""A migrated database in an instant.

Migrations take seconds and hold data that Wagtail needs (the root page, locale, workflow). So they
run once per state of the migration files; the result is kept as a template and copied. A copy also
brings that data back after a transactional test has emptied every table.
"""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection, connections
from django.test.utils import setup_databases

from portal.settings.env import POSTGRESQL


class TemplateDatabase(Protocol):
    def prepare(self) -> None:
        """Give the process a migrated test database."""

    def restore(self) -> None:
        """Put the test database back to how `prepare` or `fill` left it."""

    def fill(self, name: str, fingerprint: str, build: Callable[[], object]) -> None:
        """Fill the test database with what `build` makes; it is built once per fingerprint."""

    def empty(self) -> None:
        """Put the test database back to how `prepare` left it."""

    def copy_for_processes(self, folder: Path) -> str:
        """The address of a migrated database that processes of their own can share."""

    def remove(self) -> None:
        """Leave nothing behind but the template."""


def template_database() -> TemplateDatabase:
    fingerprint = migrations_fingerprint()
    if connection.settings_dict["ENGINE"] == POSTGRESQL:
        return PostgresTemplate(fingerprint)
    return SqliteTemplate(settings.VAR_DIR / "test", fingerprint)


def migrations_fingerprint() -> str:
    folders = [Path(config.path) / "migrations" for config in apps.get_app_configs()]
    return fingerprint_of(file for folder in folders for file in folder.glob("*.py"))


def start_content_fingerprint() -> str:
    """Changes with the files of the start content and with the code that makes pages of them."""
    places = [
        "portal/startinhoud",
        "portal/laden",
        "portal/blocks",
        "kennisbank/blocks",
        "kennisbank/domain",
        "kennisbank/models",
    ]
    files = [f for place in places for f in (settings.BASE_DIR / place).rglob("*.*") if f.is_file()]
    code = [settings.BASE_DIR / "kennisbank" / name for name in ("enums.py", "signals.py")]
    text = [file for file in files if "__pycache__" not in file.parts]
    return fingerprint_of([*text, *code, settings.BASE_DIR / "uv.lock"], migrations_fingerprint())


def fingerprint_of(files: Iterable[Path], extra: str = "") -> str:
    digest = hashlib.sha256(Path(__file__).read_bytes() + extra.encode())
    for file in sorted(files):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def use_test_database(name: str) -> None:
    connections.close_all()
    settings.DATABASES["default"]["NAME"] = name
    connection.settings_dict["NAME"] = name


class SqliteTemplate:
    """The template is a file, the test database lives in memory."""

    def __init__(self, folder: Path, fingerprint: str) -> None:
        self.base = self.current = folder / f"template-{fingerprint}.sqlite3"

    def prepare(self) -> None:
        if self.base.exists():
            use_test_database("file:memorydb_default?mode=memory&cache=shared")
            self.restore()
            return
        setup_databases(verbosity=0, interactive=False, serialized_aliases=[])
        self._keep(self.base)

    def fill(self, name: str, fingerprint: str, build: Callable[[], object]) -> None:
        self.current = self.base.with_name(f"{name}-{fingerprint}.sqlite3")
        if not self.current.exists():
            build()
            self._keep(self.current)
        self.restore()

    def empty(self) -> None:
        self.current = self.base
        self.restore()

    def restore(self) -> None:
        connection.ensure_connection()
        source = sqlite3.connect(self.current)
        source.backup(connection.connection)
        source.close()
        ContentType.objects.clear_cache()  # another template may number them otherwise

    def _keep(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        for outdated in path.parent.glob(f"{path.name.rpartition('-')[0]}-*.sqlite3"):
            outdated.unlink(missing_ok=True)
        unfinished = path.with_suffix(f".{os.getpid()}")
        with sqlite3.connect(unfinished) as target:
            connection.connection.backup(target)
        target.close()
        unfinished.rename(path)

    def copy_for_processes(self, folder: Path) -> str:
        copy = folder / "portal.sqlite3"
        shutil.copyfile(self.base, copy)
        return f"sqlite:///{copy}"

    def remove(self) -> None:
        connections.close_all()


class PostgresTemplate:
    """The template is a second database on the same server."""

    def __init__(self, fingerprint: str) -> None:
        self.template = self.current = f"template_{fingerprint}"
        self.name = f"test_{connection.settings_dict['NAME']}"

    def prepare(self) -> None:
        if self._exists(self.template):
            self._copy(self.template, self.name)
        else:
            setup_databases(verbosity=0, interactive=False, serialized_aliases=[])
            self._copy(self.name, self.template)
        use_test_database(self.name)

    def fill(self, name: str, fingerprint: str, build: Callable[[], object]) -> None:
        self.current = f"{name}_{fingerprint}"
        if not self._exists(self.current):
            build()
            self._copy(self.name, self.current)
        self.restore()

    def empty(self) -> None:
        self.current = self.template
        self.restore()

    def restore(self) -> None:
        self._copy(self.current, self.name)
        ContentType.objects.clear_cache()

    def copy_for_processes(self, folder: Path) -> str:
        name = f"{self.name}_processen"
        self._copy(self.template, name)
        return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()

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
