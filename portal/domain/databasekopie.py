"""A copy of the database in one file, made while the site runs, and put back in one step.

Each kind of database has its own way: SQLite copies itself page by page inside a read transaction,
PostgreSQL has `pg_dump` and `psql`. Both put a copy back in one transaction: a visitor sees the old
site or the new one, never half.
"""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from portal.settings.env import POSTGRESQL

TABLES_OF_OTHERS: Final = frozenset({"sqlite_sequence"})
# What libpq calls the parts of an address. Values go by the environment: others can read arguments.
LIBPQ = {
    "dbname": "PGDATABASE",
    "host": "PGHOST",
    "password": "PGPASSWORD",
    "port": "PGPORT",
    "service": "PGSERVICE",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
    "user": "PGUSER",
}
EMPTY_SCHEMA = "DROP SCHEMA public CASCADE; CREATE SCHEMA public;"


class KopieFout(Exception):
    """A copy could not be made or put back, with a Dutch sentence that says why."""


def database_kind() -> str:
    return "postgresql" if connection.settings_dict["ENGINE"] == POSTGRESQL else "sqlite"


def copy_name() -> str:
    """The name of the copy inside an archive."""
    return "database.dump" if database_kind() == "postgresql" else "database.sqlite3"


def applied_migrations() -> list[str]:
    """`app.name` of every migration this database has had."""
    return sorted(
        f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations()
    )


def is_empty() -> bool:
    """Whether the database holds no table at all."""
    return not set(connection.introspection.table_names()) - TABLES_OF_OTHERS


def copy_to(target: Path) -> None:
    """Write the database as it is at one moment. Raises KopieFout."""
    if database_kind() == "postgresql":
        options = ["--format=custom", "--no-owner", "--no-privileges", f"--file={target}"]
        _run("pg_dump", options)
        return
    connection.ensure_connection()
    with closing(sqlite3.connect(target)) as copy:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it


def put_back(source: Path) -> None:
    """Replace everything in the database by a copy, in one transaction. Raises KopieFout."""
    if database_kind() == "postgresql":
        _put_back_postgresql(source)
    else:
        _put_back_sqlite(source)
    connection.close()


def _put_back_sqlite(source: Path) -> None:
    with closing(sqlite3.connect(source)) as copy:
        try:
            problems = copy.execute("PRAGMA integrity_check").fetchall()
        except sqlite3.DatabaseError as problem:
            raise KopieFout("De database in dit bestand is beschadigd.") from problem
        if problems != [("ok",)]:
            raise KopieFout("De database in dit bestand is beschadigd.")
        connection.ensure_connection()
        copy.backup(connection.connection)


def _put_back_postgresql(source: Path) -> None:
    """The copy becomes SQL first, so that emptying and filling are one transaction."""
    script = source.with_suffix(".sql")
    _run("pg_restore", ["--no-owner", "--no-privileges", f"--file={script}", str(source)])
    connection.close()
    options = ["--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1"]
    _run("psql", [*options, f"--command={EMPTY_SCHEMA}", f"--file={script}"])


def _run(program: str, arguments: Sequence[str]) -> None:
    found = shutil.which(program)
    if found is None:
        raise KopieFout(
            f"Het programma {program} ontbreekt. Installeer de programma's van PostgreSQL "
            "(Debian: postgresql-client), van dezelfde versie als de server of nieuwer."
        )
    result = subprocess.run(  # noqa: S603 - a program of PostgreSQL, without a shell
        [found, *arguments], env=os.environ | _libpq(), capture_output=True, text=True, check=False
    )
    if result.returncode:
        raise KopieFout(f"{program} stopte met een fout:\n{result.stderr.strip()}")


def _libpq() -> dict[str, str]:
    params = connection.get_connection_params()
    return {name: str(params[key]) for key, name in LIBPQ.items() if params.get(key)} | {
        "PGOPTIONS": "--client-min-messages=warning"
    }
