from io import StringIO

import pytest
from django.core.management import call_command

from portal.management.commands import prepare

pytestmark = pytest.mark.django_db


@pytest.fixture
def called(monkeypatch) -> list[str]:
    names: list[str] = []
    monkeypatch.setattr(prepare, "call_command", lambda name, **options: names.append(name))
    return names


def test_prepare_loads_content_and_makes_accounts(called):
    call_command("prepare")
    assert called == ["startinhoud", "demo_accounts"]


def test_prepare_migrates_first_when_there_is_something_to_migrate(called, monkeypatch):
    monkeypatch.setattr(prepare.MigrationExecutor, "migration_plan", lambda *_: ["a step"])
    call_command("prepare", stdout=StringIO())
    assert called == ["migrate", "startinhoud", "demo_accounts"]
