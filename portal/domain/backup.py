"""One archive with the database and every uploaded file, made while the site runs.

Layout: the copy of the database, `media/...`, and `manifest.json`. The manifest comes last and
holds the size and checksum of everything, so half an archive is never taken for a whole one.
"""

import hashlib
import io
import json
import os
import tarfile
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any, Final

from django.conf import settings
from django.utils import timezone

from portal.domain.databasekopie import applied_migrations, copy_name, copy_to, database_kind

MANIFEST: Final = "manifest.json"
MEDIA: Final = "media"
FORMAT: Final = 1
BESIDE: Final = "."  # files of a restore that is going on begin with a dot


@dataclass(frozen=True)
class Manifest:
    """What an archive holds; `bestanden` gives (bytes, SHA-256) by name."""

    formaat: int
    gemaakt: str
    database: str
    migraties: list[str]
    bestanden: dict[str, tuple[int, str]] = field(default_factory=dict)


def make_backup(target: Path) -> Path:
    """Write an archive to a file, or to a new file in a folder. Returns where it stands.

    Raises KopieFout, FileExistsError or another OSError; then nothing is left behind.
    """
    name = f"portaal-{timezone.localtime():%Y%m%d-%H%M%S}.tar.gz"
    path = target / name if target.is_dir() else target
    if path.exists():
        raise FileExistsError(path)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        _write(unfinished)
        unfinished.rename(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return path


def _write(path: Path) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)  # it holds accounts
    with (
        os.fdopen(descriptor, "wb") as file,
        tarfile.open(fileobj=file, mode="w:gz", compresslevel=6) as archive,
        tempfile.TemporaryDirectory(dir=path.parent, prefix=".backup-") as folder,
    ):
        bestanden: dict[str, tuple[int, str]] = {}
        # Once before and once after the database: what it names has been there on either side.
        _add_media(archive, bestanden)
        copy = Path(folder) / copy_name()
        copy_to(copy)
        manifest = Manifest(
            FORMAT, timezone.now().isoformat(), database_kind(), applied_migrations(), bestanden
        )
        _add(archive, copy_name(), copy, bestanden)
        _add_media(archive, bestanden)
        _add_text(archive, MANIFEST, json.dumps(asdict(manifest), indent=1))


def _add_media(archive: tarfile.TarFile, bestanden: dict[str, tuple[int, str]]) -> None:
    root = Path(settings.MEDIA_ROOT)
    for path in sorted(root.rglob("*")):
        inside = path.relative_to(root)
        name = f"{MEDIA}/{inside.as_posix()}"
        if name in bestanden or inside.parts[0].startswith(BESIDE) or path.is_symlink():
            continue
        if path.is_file():
            _add(archive, name, path, bestanden)


def _add(
    archive: tarfile.TarFile, name: str, path: Path, bestanden: dict[str, tuple[int, str]]
) -> None:
    """A file that is gone since the list was made was thrown away by an editor: leave it out."""
    try:
        file = path.open("rb")
    except FileNotFoundError:
        return
    with file:
        member = archive.gettarinfo(fileobj=file, arcname=name)
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        reader = Counting(file)
        archive.addfile(member, reader)
        bestanden[name] = (member.size, reader.digest.hexdigest())


def _add_text(archive: tarfile.TarFile, name: str, text: str) -> None:
    content = text.encode()
    member = tarfile.TarInfo(name)
    member.size = len(content)
    archive.addfile(member, io.BytesIO(content))


class Counting(io.RawIOBase):
    """Reads a file and keeps the checksum of what it gave."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> Any:
        content = self.file.read(size)
        self.digest.update(content)
        return content
