"""What makes the project run on another machine, and what the world reads about it."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

pytestmark = pytest.mark.house

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
LOCK = tomllib.loads((ROOT / "uv.lock").read_text())
MAKEFILE = (ROOT / "Makefile").read_text()


def locked(name: str) -> str:
    return next(package["version"] for package in LOCK["package"] if package["name"] == name)


def test_lock_names_one_registry():
    registries = {p["source"]["registry"] for p in LOCK["package"] if "registry" in p["source"]}
    assert len(registries) == 1


def test_lock_takes_files_from_one_host():
    files = [f for p in LOCK["package"] for f in [*p.get("wheels", []), p.get("sdist")] if f]
    assert len({file["url"].split("/")[2] for file in files}) == 1
    assert all(file["hash"].startswith("sha256:") for file in files)


def test_lock_holds_every_direct_dependency():
    groups = [PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"].values()]
    names = {re.split(r"[\[<>=]", item)[0].lower() for group in groups for item in group}
    assert names <= {package["name"] for package in LOCK["package"]}


def test_makefile_installs_the_uv_that_is_locked():
    assert re.findall(r"uv==([\d.]+)", MAKEFILE) == [locked("uv")]


def test_makefile_fits_on_a_screen():
    assert len(MAKEFILE.splitlines()) < 45


def test_django_stays_on_the_long_term_series():
    assert locked("django").startswith("5.2.")


@pytest.fixture(scope="module")
def publiccode() -> dict:
    return yaml.safe_load((ROOT / "publiccode.yml").read_text())


def test_publiccode_has_the_obligatory_keys(publiccode):
    assert publiccode["publiccodeYmlVersion"] == "0.7.0"
    for key in ("name", "url", "platforms", "developmentStatus", "softwareType"):
        assert publiccode[key]
    for description in publiccode["description"].values():
        assert 0 < len(description["shortDescription"]) <= 150
        assert 150 <= len(description["longDescription"]) <= 10_000
        assert description["features"]
    assert publiccode["maintenance"]["type"] in {"internal", "contract", "community", "none"}
    assert publiccode["localisation"] == {"localisationReady": False, "availableLanguages": ["nl"]}


def test_licence_is_the_same_everywhere(publiccode):
    assert publiccode["legal"]["license"] == PROJECT["project"]["license"] == "EUPL-1.2"
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in (ROOT / "LICENSE").read_text()
