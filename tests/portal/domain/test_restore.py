"""An archive is read with suspicion, and nothing is replaced before all of it is in order."""

import hashlib
import io
import json
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import override_settings

from portal.domain import databasekopie, restore
from portal.domain.databasekopie import KopieFout, copy_name, database_kind
from portal.domain.restore import BijwerkFout, RestoreFout, restore_backup

pytestmark = pytest.mark.django_db

GOOD = {copy_name(): b"database", "media/images/a.png": b"nieuw"}


@pytest.fixture(autouse=True)
def media(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "media"
    (folder / "images").mkdir(parents=True)
    (folder / "images" / "oud.png").write_bytes(b"oud")
    with override_settings(MEDIA_ROOT=folder):
        yield folder


@pytest.fixture(autouse=True)
def put_back(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Instead of the database of the suite; keeps what would have been put back."""
    done: list[bytes] = []
    monkeypatch.setattr(restore, "put_back", lambda path: done.append(path.read_bytes()))
    monkeypatch.setattr(restore, "_bring_up_to_date", lambda: None)
    return done


def manifest_of(files: dict[str, bytes], **other: Any) -> bytes:
    values = {
        "formaat": 1,
        "gemaakt": "2027-01-01T12:00:00+00:00",
        "database": database_kind(),
        "migraties": ["portal.0001_initial"],
        "bestanden": {
            name: [len(content), hashlib.sha256(content).hexdigest()]
            for name, content in files.items()
        },
    }
    return json.dumps(values | other).encode()


def make_archive(
    folder: Path,
    files: dict[str, bytes] | None = None,
    *,
    manifest: bytes | None = None,
    extra: tarfile.TarInfo | None = None,
) -> Path:
    files = GOOD if files is None else files
    path = folder / "a.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        if extra is not None:
            archive.addfile(extra, io.BytesIO(bytes(extra.size)))
        listed = files | {"manifest.json": manifest_of(files) if manifest is None else manifest}
        for name, content in listed.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return path


def files_in(media: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(media)): path.read_bytes()
        for path in media.rglob("*")
        if path.is_file()
    }


def test_good_archive_replaces_all(tmp_path: Path, media: Path, put_back: list[bytes]) -> None:
    restore_backup(make_archive(tmp_path), overschrijf=True)
    assert (files_in(media), put_back) == ({"images/a.png": b"nieuw"}, [b"database"])
    assert [path.name for path in media.iterdir()] == ["images"]


def test_site_that_is_there_is_not_replaced_by_accident(tmp_path: Path, media: Path) -> None:
    with pytest.raises(RestoreFout, match="--overschrijf"):
        restore_backup(make_archive(tmp_path))
    assert files_in(media) == {"images/oud.png": b"oud"}


def test_database_that_refuses_leaves_the_files_as_they_were(
    tmp_path: Path, media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        assert files_in(media)["images/a.png"] == b"nieuw"
        raise KopieFout("Kan niet.")

    monkeypatch.setattr(restore, "put_back", refuse)
    with pytest.raises(KopieFout, match="Kan niet"):
        restore_backup(make_archive(tmp_path), overschrijf=True)
    assert files_in(media) == {"images/oud.png": b"oud"}


def test_migration_that_fails_says_that_the_archive_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise ValueError("kolom bestaat al")

    monkeypatch.setattr(restore, "_bring_up_to_date", refuse)
    with pytest.raises(BijwerkFout, match="kolom bestaat al"):
        restore_backup(make_archive(tmp_path), overschrijf=True)


def member(name: str, kind: bytes = tarfile.REGTYPE, link: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, link
    return info


STRANGE = {
    "up": member("media/../../uit.txt"),
    "root": member("/etc/uit.txt"),
    "other folder": member("portal/settings.py"),
    "only up": member(".."),
    "link": member("media/link", tarfile.SYMTYPE, "/etc/passwd"),
    "hard link": member("media/link", tarfile.LNKTYPE, "../../x"),
    "folder": member("media", tarfile.DIRTYPE),
    "device": member("media/null", tarfile.CHRTYPE),
    "pipe": member("media/pipe", tarfile.FIFOTYPE),
}


@pytest.mark.parametrize("kind", STRANGE)
def test_member_that_is_no_plain_file_of_ours_is_refused(
    tmp_path: Path, media: Path, put_back: list[bytes], kind: str
) -> None:
    with pytest.raises(RestoreFout, match="staat iets vreemds"):
        restore_backup(make_archive(tmp_path, extra=STRANGE[kind]), overschrijf=True)
    assert (files_in(media), put_back) == ({"images/oud.png": b"oud"}, [])
    assert not (tmp_path / "uit.txt").exists()


@pytest.mark.parametrize(
    ("manifest", "words"),
    [
        (b"", "de lijst ontbreekt"),
        (b"[]", "de lijst ontbreekt"),
        (b"{}", "de lijst ontbreekt"),
        (b"\xff\xfe", "de lijst ontbreekt"),
        (manifest_of(GOOD, formaat=2), "een andere versie"),
        (manifest_of(GOOD, onbekend=1), "de lijst ontbreekt"),
        (manifest_of(GOOD | {"media/b.png": b"weg"}), "veranderd of beschadigd: media/b.png"),
        (manifest_of({copy_name(): b"database"}), "veranderd of beschadigd: media/images/a.png"),
        (manifest_of(GOOD | {"media/images/a.png": b"anders"}), "veranderd of beschadigd"),
        (manifest_of(GOOD, migraties=["portal.9999_later"]), "nieuwere versie.*portal.9999_later"),
        (manifest_of(GOOD, migraties=["monitor.0001_initial"]), "nieuwere versie"),
        (manifest_of(GOOD, database="oracle"), "Deze backup is van"),
    ],
)
def test_archive_that_does_not_fit_is_refused(
    tmp_path: Path, media: Path, put_back: list[bytes], manifest: bytes, words: str
) -> None:
    with pytest.raises(RestoreFout, match=words):
        restore_backup(make_archive(tmp_path, manifest=manifest), overschrijf=True)
    assert (files_in(media), put_back) == ({"images/oud.png": b"oud"}, [])


@pytest.mark.parametrize("content", [b"", b"geen archief", b"\x1f\x8b\x08\x00", b"PK\x03\x04"])
def test_file_that_is_no_archive_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.tar.gz"
    path.write_bytes(content)
    with pytest.raises(RestoreFout, match="geen hele backup"):
        restore_backup(path, overschrijf=True)


def test_archive_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RestoreFout, match="bestaat niet"):
        restore_backup(tmp_path / "nergens.tar.gz", overschrijf=True)


def test_missing_program_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(databasekopie.shutil, "which", lambda name: None)
    with pytest.raises(KopieFout, match="Het programma pg_dump ontbreekt"):
        databasekopie._run("pg_dump", [])
