import socket
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

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


def test_prepare_stops_at_once_when_the_port_is_taken(called):
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        port = server.getsockname()[1]
        with pytest.raises(CommandError, match=f"Poort {port} is al in gebruik"):
            call_command("prepare", port=port)
    assert called == []
    call_command("prepare", port=port)
    assert called == ["startinhoud", "demo_accounts"]
