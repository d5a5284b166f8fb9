"""Production runs in a process of its own: settings are read once, at the start."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings

COMPLETE = {
    "DJANGO_SETTINGS_MODULE": "portal.settings.production",
    "SECRET_KEY": 10 * "k3Y-xQpW9z",
    "ALLOWED_HOSTS": "kennis.example",
    "WAGTAILADMIN_BASE_URL": "https://kennis.example",
    "DEFAULT_FROM_EMAIL": "portaal@kennis.example",
    "EMAIL_URL": "smtp://localhost:25",
}
REQUIRED = sorted(set(COMPLETE) - {"DJANGO_SETTINGS_MODULE"})
PREPARE = """
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from portal.models import User
User.objects.create_user("redacteur@demo.example", is_demo=True)
"""


def run(
    *arguments: str, var: Path, without: str = "", **more: str
) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "VAR_DIR": str(var), **COMPLETE, **more}
    environment.pop(without, None)
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, *arguments],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.house
def test_production_complete_environment_passes_the_deploy_check(tmp_path: Path):
    result = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", var=tmp_path)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize("name", REQUIRED)
def test_production_without_a_required_value_does_not_start(tmp_path: Path, name: str):
    result = run("-c", "import portal.settings.production", var=tmp_path, without=name)
    assert result.returncode == 1
    assert f"Environment variable {name} is missing." in result.stderr


def test_production_with_the_development_key_does_not_start(tmp_path: Path):
    from portal.settings.dev import SECRET_KEY  # noqa: PLC0415 - settings, only for this value

    result = run("-c", "import portal.settings.production", var=tmp_path, SECRET_KEY=SECRET_KEY)
    assert result.returncode == 1
    assert "Environment variable SECRET_KEY is a development key." in result.stderr


def test_production_with_a_demo_account_refuses_to_serve(tmp_path: Path):
    """The same database first serves nothing, and after removing the accounts it does."""
    database = f"sqlite:///{tmp_path / 'server.sqlite3'}"
    assert run("-c", PREPARE, var=tmp_path, DATABASE_URL=database).returncode == 0

    load = run("-c", "import portal.wsgi", var=tmp_path, DATABASE_URL=database)
    assert load.returncode == 1
    assert "portal.E001" in load.stderr
    assert serve(tmp_path, database) == "refused"

    remove = run("manage.py", "demo_accounts", "--remove", var=tmp_path, DATABASE_URL=database)
    assert remove.stdout == "1 demo-accounts verwijderd.\n"
    assert serve(tmp_path, database) == "serving"


def serve(var: Path, database: str) -> str:
    """Start granian as on a server; say whether it serves or ended by itself."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(  # noqa: S603 - our own program
        [
            *(Path(sys.executable).parent / "granian", "--interface", "wsgi"),
            *(
                "--port",
                str(port),
                "--blocking-threads",
                "4",
                "--log-level",
                "warning",
                "portal.wsgi:application",
            ),
        ],
        cwd=settings.BASE_DIR,
        env={
            "PATH": os.environ["PATH"],
            "VAR_DIR": str(var),
            **COMPLETE,
            "DATABASE_URL": database,
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(120):
            if server.poll() is not None:
                return "refused"
            if answers(port):
                return "serving"
            time.sleep(0.25)
        return "silent"
    finally:
        if server.poll() is None:
            server.terminate()
        server.wait(timeout=20)


def answers(port: int) -> bool:
    """Whether the health address answers; the Host header must be the one that is allowed."""
    with socket.socket() as client:
        client.settimeout(5)
        if client.connect_ex(("127.0.0.1", port)):
            return False
        client.sendall(b"GET /health HTTP/1.1\r\nHost: kennis.example\r\nConnection: close\r\n\r\n")
        return client.recv(15).startswith(b"HTTP/1.1 200")
