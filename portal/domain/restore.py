"""Puts an archive back: everything is unpacked and checked before anything is replaced."""

import hashlib
import json
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Final

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from portal.domain.backup import FORMAT, MANIFEST, MEDIA, Manifest
from portal.domain.databasekopie import (
    KopieFout,
    applied_migrations,
    copy_name,
    database_kind,
    is_empty,
    put_back,
)
from portal.triggers import renew_triggers

KINDS: Final = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
PIECE: Final = 1024 * 1024


class RestoreFout(KopieFout):
    """An archive that cannot be put back here, with a Dutch sentence that says why."""


class BijwerkFout(Exception):
    """The archive is back, but its database could not be brought up to this version."""


def restore_backup(path: Path, *, overschrijf: bool = False) -> Manifest:
    """Replace database and uploaded files by those of an archive.

    Raises RestoreFout, KopieFout or OSError; then the site is as it was. Raises BijwerkFout when
    the archive is back but older than this program, and a migration fails. Everybody has to log in
    again: a session that was ended since then would otherwise live again.
    """
    if not overschrijf and not _is_empty():
        raise RestoreFout(
            "Hier staat al een website. Wilt u die vervangen? Gebruik dan --overschrijf."
        )
    media = Path(settings.MEDIA_ROOT)
    media.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=media, prefix=".restore-") as name:
        folder = Path(name)
        manifest = _unpack(path, folder)
        _check_fit(manifest)
        with _media_replaced(media, folder):
            put_back(folder / copy_name())
    try:
        _bring_up_to_date()
    except Exception as problem:
        raise BijwerkFout(str(problem)) from problem
    return manifest


def _is_empty() -> bool:
    media = Path(settings.MEDIA_ROOT)
    return is_empty() and not any(file.is_file() for file in media.rglob("*"))


def _unpack(path: Path, folder: Path) -> Manifest:
    """Unpack the archive and compare every file with the manifest."""
    found: dict[str, tuple[int, str]] = {}
    try:
        with tarfile.open(path, "r:gz") as archive:
            for member in archive:
                _check_member(member, folder)
                found[member.name] = _extract(archive, member, folder)
    except (tarfile.TarError, EOFError, OSError) as problem:
        if isinstance(problem, FileNotFoundError) and not path.exists():
            raise RestoreFout(f"Het bestand {path} bestaat niet.") from problem
        raise RestoreFout(f"Dit bestand is geen hele backup: {problem}") from problem
    found.pop(MANIFEST, None)
    manifest = _read_manifest(folder / MANIFEST)
    if found != manifest.bestanden:
        verschil = sorted(set(found.items()) ^ set(manifest.bestanden.items()))
        raise RestoreFout(f"De backup is veranderd of beschadigd: {verschil[0][0]}")
    return manifest


def _check_member(member: tarfile.TarInfo, folder: Path) -> None:
    """Only plain files, only of ours, and only inside the folder."""
    parts = PurePosixPath(member.name).parts
    known = member.name in {MANIFEST, copy_name(), *_other_copies()} or parts[0] == MEDIA
    if not member.isreg() or not known or ".." in parts:
        raise RestoreFout(f"In de backup staat iets vreemds: {member.name}")
    try:
        tarfile.data_filter(member, str(folder))
    except tarfile.FilterError as problem:
        raise RestoreFout(f"In de backup staat iets vreemds: {member.name}") from problem


def _other_copies() -> set[str]:
    return {"database.sqlite3", "database.dump"}


def _extract(archive: tarfile.TarFile, member: tarfile.TarInfo, folder: Path) -> tuple[int, str]:
    target = folder / member.name
    target.parent.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    source = archive.extractfile(member)
    if source is None:
        raise RestoreFout(f"In de backup staat iets vreemds: {member.name}")
    with source, target.open("xb") as file:
        while piece := source.read(PIECE):
            file.write(piece)
            digest.update(piece)
            size += len(piece)
    target.chmod(settings.FILE_UPLOAD_PERMISSIONS or 0o644)
    return size, digest.hexdigest()


def _read_manifest(path: Path) -> Manifest:
    try:
        values = json.loads(path.read_text())
        values["bestanden"] = {name: tuple(value) for name, value in values["bestanden"].items()}
        manifest = Manifest(**values)
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as problem:
        raise RestoreFout("Dit bestand is geen hele backup: de lijst ontbreekt.") from problem
    if manifest.formaat != FORMAT:
        raise RestoreFout("Deze backup is gemaakt met een andere versie van het programma.")
    return manifest


def _check_fit(manifest: Manifest) -> None:
    if manifest.database != database_kind():
        soort, hier = KINDS.get(manifest.database, "?"), KINDS[database_kind()]
        raise RestoreFout(f"Deze backup is van {soort} en deze website draait op {hier}.")
    known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
    if newer := sorted(set(manifest.migraties) - known):
        raise RestoreFout(
            "Deze backup is van een nieuwere versie van het programma. "
            f"Werk eerst het programma bij. (Onbekend hier: {newer[0]})"
        )


@contextmanager
def _media_replaced(media: Path, folder: Path) -> Iterator[None]:
    """Swap the uploaded files, by name only; when what follows fails, swap them back.

    What is inside the folder moves, not the folder itself: that may be a mounted disk.
    """
    new, old = folder / MEDIA, folder / "old"
    new.mkdir(exist_ok=True)
    old.mkdir()
    _move_all(media, old)
    _move_all(new, media)
    try:
        yield
    except BaseException:
        _move_all(media, new)
        _move_all(old, media)
        raise


def _move_all(source: Path, target: Path) -> None:
    for path in list(source.iterdir()):
        if not path.name.startswith("."):
            shutil.move(path, target / path.name)


def _bring_up_to_date() -> None:
    if set(_all_migrations()) - set(applied_migrations()):
        call_command("migrate", verbosity=0, interactive=False)
    renew_triggers()
    Session.objects.all().delete()
    for cache in caches:
        caches[cache].clear()
    connection.close()


def _all_migrations() -> list[str]:
    loader = MigrationLoader(connection)
    return [f"{app}.{name}" for app, name in loader.graph.nodes]
