"""A backup of one site, put back into an empty folder, is that site again."""

import json
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_django import DjangoDbBlocker

from tests.database import TemplateDatabase
from tests.portal.eigen_database import Omgeving, eigen_database

MAAK = """
from django.contrib.sessions.backends.db import SessionStore
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from tests.factories.bestanden import PDF
from tests.factories.kennisbank import make_tekst
from tests.kennisbank.views.blokken import figuur, make_image
from portal.domain.roles import sync_roles
sync_roles()
make_tekst("Bewaard", lead="Dit blijft.", inhoud=[("figuur", figuur(make_image()))])
get_document_model().objects.create(title="Stuk", file=ContentFile(PDF, name="stuk.pdf"))
SessionStore().save()
"""
TOON = """
import hashlib, json
from django.contrib.sessions.models import Session
from django.test import Client
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from portal.models import Versie
client = Client(headers={"host": "127.0.0.1"})
document = get_document_model().objects.get()
image = get_image_model().objects.get()
print(json.dumps({
    "pagina": client.get("/bewaard/").text,
    "document": hashlib.sha256(b"".join(client.get(document.url))).hexdigest(),
    "beeld": hashlib.sha256(image.file.open().read()).hexdigest(),
    "sessies": Session.objects.count(),
    "merken": Versie.objects.count(),
}))
"""
WIJZIG = """
from kennisbank.domain.paginas import publiceer
from kennisbank.models import TekstPage
page = TekstPage.objects.get(slug="bewaard")
page.lead = "Dit is later veranderd."
publiceer(page, user=None)
"""


@pytest.fixture(scope="module")
def site(
    database: TemplateDatabase,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Omgeving]:
    var = tmp_path_factory.mktemp("bron")
    with eigen_database(database, django_db_blocker, var) as omgeving:
        omgeving.python(MAAK)
        yield omgeving


@pytest.fixture(scope="module")
def archief(site: Omgeving, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("backups")
    result = site.run("manage.py", "backup", str(folder))
    assert result.returncode == 0, result.stderr
    [path] = folder.iterdir()
    assert result.stdout.startswith(f"De backup staat in {path} (")
    return path


@pytest.fixture
def leeg(
    database: TemplateDatabase, django_db_blocker: DjangoDbBlocker, tmp_path: Path
) -> Iterator[Omgeving]:
    with eigen_database(database, django_db_blocker, tmp_path / "doel", leeg=True) as omgeving:
        yield omgeving


def toon(omgeving: Omgeving) -> dict[str, Any]:
    return json.loads(omgeving.python(TOON))


def bestanden(omgeving: Omgeving) -> dict[str, bytes]:
    media = omgeving.var / "media"
    return {str(p.relative_to(media)): p.read_bytes() for p in media.rglob("*") if p.is_file()}


def test_archive_is_private_and_lists_all_it_holds(archief: Path, site: Omgeving) -> None:
    assert archief.stat().st_mode & 0o777 == 0o600
    with tarfile.open(archief) as archive:
        names = archive.getnames()
        manifest = json.loads(archive.extractfile("manifest.json").read())  # type: ignore[union-attr]
    assert names[-1] == "manifest.json"
    assert set(names) == {"manifest.json", *manifest["bestanden"]}
    media = {f"media/{name}" for name in bestanden(site)}
    assert {name for name in names if name.startswith("media/")} == media
    assert "portal.0001_initial" in manifest["migraties"]


def test_backup_put_back_into_an_empty_folder_is_the_same_site(
    archief: Path, site: Omgeving, leeg: Omgeving
) -> None:
    result = leeg.run("manage.py", "restore", str(archief))
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("De backup van ")
    voor, na = toon(site), toon(leeg)
    assert [deel for deel in ("Dit blijft.", "/media/images/") if deel not in na["pagina"]] == []
    assert na == voor | {"sessies": 0}
    assert bestanden(leeg) == bestanden(site)


def test_restored_site_still_notices_a_change(archief: Path, leeg: Omgeving) -> None:
    """The triggers that change the version came along."""
    leeg.run("manage.py", "restore", str(archief))
    merk = "from portal.domain.versie import versie; print(versie())"
    voor = leeg.python(merk)
    leeg.python(WIJZIG)
    assert voor != leeg.python(merk)


def test_restore_over_a_site_asks_first_and_then_brings_the_old_one_back(
    archief: Path, leeg: Omgeving
) -> None:
    leeg.run("manage.py", "restore", str(archief))
    voor = toon(leeg)
    leeg.python(WIJZIG)
    (leeg.var / "media" / "later.txt").write_text("later")
    result = leeg.run("manage.py", "restore", str(archief))
    assert (result.returncode, "Gebruik dan --overschrijf" in result.stderr) == (1, True)
    assert "Dit is later veranderd." in toon(leeg)["pagina"]
    result = leeg.run("manage.py", "restore", str(archief), "--overschrijf")
    assert result.returncode == 0, result.stderr
    assert toon(leeg) == voor
    assert not (leeg.var / "media" / "later.txt").exists()


def test_archive_of_an_older_version_is_brought_up_to_date(
    database: TemplateDatabase,
    django_db_blocker: DjangoDbBlocker,
    tmp_path: Path,
    leeg: Omgeving,
) -> None:
    with eigen_database(database, django_db_blocker, tmp_path / "oud") as oud:
        assert oud.run("manage.py", "migrate", "sessions", "zero").returncode == 0
        archief = tmp_path / "oud.tar.gz"
        assert oud.run("manage.py", "backup", str(archief)).returncode == 0
    assert leeg.run("manage.py", "restore", str(archief)).returncode == 0
    assert (
        leeg.python(
            "from django.contrib.sessions.models import Session; print(Session.objects.count())"
        )
        == "0"
    )


def test_backup_never_writes_over_a_file(site: Omgeving, tmp_path: Path) -> None:
    bestaat = tmp_path / "a.tar.gz"
    bestaat.write_text("van mij")
    result = site.run("manage.py", "backup", str(bestaat))
    assert (result.returncode, bestaat.read_text()) == (1, "van mij")
    assert "Er staat al een bestand" in result.stderr
    result = site.run("manage.py", "backup", str(tmp_path / "nergens" / "a.tar.gz"))
    assert (result.returncode, "De backup is niet gemaakt." in result.stderr) == (1, True)


def test_broken_archive_changes_nothing(archief: Path, leeg: Omgeving, tmp_path: Path) -> None:
    half = tmp_path / "half.tar.gz"
    half.write_bytes(archief.read_bytes()[:-2000])
    result = leeg.run("manage.py", "restore", str(half))
    assert result.returncode == 1
    assert "Er is niets teruggezet. Dit bestand is geen hele backup" in result.stderr
    assert bestanden(leeg) == {}


def test_missing_program_of_postgresql_is_named(site: Omgeving, tmp_path: Path) -> None:
    if site.database.startswith("sqlite"):
        pytest.skip("SQLite needs no other program")
    (tmp_path / "bin").mkdir()
    result = site.run("manage.py", "backup", str(tmp_path / "a.tar.gz"), PATH=str(tmp_path / "bin"))
    assert "Het programma pg_dump ontbreekt." in result.stderr
