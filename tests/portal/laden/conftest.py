"""The small start content, loaded once a module, and a copy of its files for each test."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_django import DjangoDbBlocker

from portal.laden import bestanden
from portal.laden.alles import laad_alles
from tests.database import TemplateDatabase, fingerprint_of, start_content_fingerprint
from tests.portal.laden import klein

Wijzig = Callable[[str, Any], None]


@pytest.fixture(scope="module")
def klein_geladen(
    database: TemplateDatabase,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    fingerprint = fingerprint_of([Path(klein.__file__)], start_content_fingerprint())
    map_ = klein.schrijf_alles(tmp_path_factory.mktemp("startinhoud"))
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock():
        patch.setattr(bestanden, "MAP", map_)
        database.fill("klein", fingerprint, laad_alles)
    yield
    with django_db_blocker.unblock():
        database.empty()


@pytest.fixture
def kleine_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The files of the small start content, this test's own."""
    map_ = klein.schrijf_alles(tmp_path / "startinhoud")
    monkeypatch.setattr(bestanden, "MAP", map_)
    return map_


@pytest.fixture
def wijzig(kleine_map: Path) -> Wijzig:
    """`wijzig(naam, gegevens)`: a file says these fields besides, or instead, or a new text."""

    def doe(naam: str, gegevens: Any) -> None:
        oud: Any = klein.BESTANDEN.get(naam)
        if isinstance(gegevens, dict):
            gegevens = [oud[0] | gegevens, *oud[1:]] if isinstance(oud, list) else oud | gegevens
        klein.schrijf_bestand(kleine_map, naam, gegevens)

    return doe
