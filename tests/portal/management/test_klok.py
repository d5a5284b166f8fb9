"""The clock as a process of its own, beside others, on a database that comes and goes."""

import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import Popen
from threading import Timer

import pytest
from django.core.management import CommandError, call_command
from pytest_django import DjangoDbBlocker

from tests.database import TemplateDatabase
from tests.portal.eigen_database import Omgeving, eigen_database

LONGEST = 60  # seconds
IN_TIME = 4  # less than a second on a machine that does nothing else
ZET_KLAAR = """
from datetime import timedelta
from django.utils import timezone
from wagtail.models import Page
from tests.factories.kennisbank import make_tekst
nu = timezone.now()
for nummer in range(3):
    page = make_tekst(f"Nieuw {nummer}")
    page.unpublish()
    page.refresh_from_db()
    page.go_live_at = nu + timedelta(seconds=4)
    page.save_revision().publish()
    oud = make_tekst(f"Oud {nummer}")
    Page.objects.filter(pk=oud.pk).update(expire_at=nu + timedelta(seconds=4))
"""
TOON = """
from django.test import Client
from wagtail.models import PageLogEntry
client = Client(headers={"host": "127.0.0.1"})
adressen = [f"/{soort}-{nummer}/" for soort in ("nieuw", "oud") for nummer in range(3)]
antwoorden = [client.get(adres).status_code for adres in adressen]
print(antwoorden, PageLogEntry.objects.filter(action__endswith=".scheduled").count())
"""


@pytest.fixture
def site(
    database: TemplateDatabase, django_db_blocker: DjangoDbBlocker, tmp_path: Path
) -> Iterator[Omgeving]:
    with eigen_database(database, django_db_blocker, tmp_path / "klok") as omgeving:
        yield omgeving


@pytest.fixture
def start(site: Omgeving) -> Iterator[Callable[..., "Popen[str]"]]:
    processen: list[Popen[str]] = []

    def start(*opties: str) -> "Popen[str]":
        processen.append(site.start("manage.py", "klok", "--elke", "1", *opties))
        return processen[-1]

    # Whoever waits for a line that never comes gets the end of the process instead.
    einde = Timer(LONGEST, kill_all, [processen])
    einde.start()
    yield start
    einde.cancel()
    kill_all(processen)
    for proces in processen:
        proces.communicate()


def kill_all(processen: "list[Popen[str]]") -> None:
    for proces in processen:
        proces.kill()


def stop(proces: "Popen[str]", number: int = signal.SIGTERM) -> str:
    """What it said, once it has stopped in time and without complaint."""
    begin = time.monotonic()
    proces.send_signal(number)
    said, _ = proces.communicate(timeout=10)
    assert (proces.returncode, time.monotonic() - begin < IN_TIME) == (0, True)
    return said


def wait_for_first_round(proces: "Popen[str]") -> None:
    assert proces.stdout is not None
    assert "verlopen sessies opgeruimd" in proces.stdout.readline()


def test_two_clocks_do_everything_once_and_in_time(
    site: Omgeving, start: Callable[..., "Popen[str]"]
) -> None:
    klokken = [start(), start()]
    for klok in klokken:
        wait_for_first_round(klok)
    site.python(ZET_KLAAR)
    einde = time.monotonic() + 30
    while site.python(TOON) != "[200, 200, 200, 404, 404, 404] 6":
        assert time.monotonic() < einde
    said = "".join(stop(klok) for klok in klokken)
    done = sorted(line.partition(" klok: ")[2] for line in said.splitlines())
    assert done == [
        *(f"gepubliceerd: Nieuw {n}" for n in range(3)),
        *(f"verlopen: Oud {n}" for n in range(3)),
    ]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_clock_stops_at_once_when_asked(start: Callable[..., "Popen[str]"], number: int) -> None:
    klok = start("--elke", "3600")
    wait_for_first_round(klok)
    assert stop(klok, number) == ""


def test_clock_outlives_a_database_that_is_away(
    site: Omgeving, start: Callable[..., "Popen[str]"]
) -> None:
    if not site.database.startswith("sqlite"):
        pytest.skip("the server of the suite cannot be stopped for one test")
    bestand, weg = site.var / "portal.sqlite3", site.var / "weg.sqlite3"
    bestand.rename(weg)
    bestand.mkdir()  # nothing can be opened there
    klok = start()
    assert "de database antwoordt niet: unable to open" in read_until(klok, "klok")
    bestand.rmdir()
    weg.rename(bestand)
    assert read_until(klok, "verlopen sessies opgeruimd")
    site.python(ZET_KLAAR)
    assert read_until(klok, "verlopen: Oud 2")
    stop(klok)


def read_until(klok: "Popen[str]", words: str) -> str:
    assert klok.stdout is not None
    for line in klok.stdout:
        if words in line:
            return line
    return ""


def test_clock_stops_with_the_server_it_belongs_to(site: Omgeving) -> None:
    """As in `make run`: the shell that started both becomes the server."""
    ouder = site.start(
        "-c",
        "import subprocess, sys, time\n"
        "kind = [sys.executable, 'manage.py', 'klok', '--elke', '3600', '--met-server']\n"
        "subprocess.Popen(kind)\n"
        "time.sleep(60)",
    )
    wait_for_first_round(ouder)
    ouder.kill()
    ouder.wait()
    assert ouder.stdout is not None
    begin = time.monotonic()
    assert ouder.stdout.read() == ""  # ends when the last of them lets go
    ouder.stdout.close()
    assert time.monotonic() - begin < IN_TIME


@pytest.mark.django_db
def test_one_round_by_hand(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("klok", "--eenmaal")
    assert capsys.readouterr().out.endswith(" klok: verlopen sessies opgeruimd\n")


@pytest.mark.parametrize("seconds", ["0", "-1"])
def test_no_time_between_two_rounds_is_refused(seconds: str) -> None:
    with pytest.raises(CommandError):
        call_command("klok", "--elke", seconds)
