"""Two web processes keep pages; a third changes something; neither ever shows what was."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest
from django.conf import settings
from pytest_django import DjangoDbBlocker

from tests.antwoorden.gevallen import GEVALLEN
from tests.database import TemplateDatabase

SECONDS_TO_START = 60
Antwoord = tuple[int, str, str]


@dataclass(frozen=True)
class Proef:
    poorten: tuple[int, int]
    redacteur: "subprocess.Popen[str]"

    def lees(self, adres: str) -> list[Antwoord]:
        """What each of the two web processes answers: status, text, mark of the kept page."""
        return [haal(poort, adres) for poort in self.poorten]

    def verander(self, naam: str) -> None:
        stuur = self.redacteur.stdin
        assert stuur is not None
        stuur.write(f"{naam}\n")
        stuur.flush()
        wacht_op_klaar(self.redacteur)


def haal(poort: int, adres: str, **headers: str) -> Antwoord:
    verbinding = http.client.HTTPConnection("127.0.0.1", poort, timeout=20)
    # The two have one name: else each would keep pages of its own.
    verbinding.request("GET", adres, headers={"Host": "localhost", **headers})
    antwoord = verbinding.getresponse()
    tekst = antwoord.read().decode()
    verbinding.close()
    return antwoord.status, tekst, antwoord.getheader("ETag", "")


def wacht_op_klaar(proces: "subprocess.Popen[str]") -> None:
    uit: IO[str] | None = proces.stdout
    assert uit is not None
    assert uit.readline() == "klaar\n"


@contextmanager
def webproces(omgeving: dict[str, str]) -> Iterator[int]:
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort = int(vrij.getsockname()[1])
    granian = str(Path(sys.executable).with_name("granian"))
    opties = ["--interface", "wsgi", "--port", str(poort), "--log-level", "error"]
    proces = subprocess.Popen(  # noqa: S603 - our own program
        [granian, *opties, "portal.wsgi:application"], cwd=settings.BASE_DIR, env=omgeving
    )
    try:
        einde = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < einde and proces.poll() is None:
            try:
                haal(poort, "/health")
                break
            except OSError:
                time.sleep(0.2)
        yield poort
    finally:
        proces.terminate()
        proces.wait(timeout=20)


@pytest.fixture(scope="module")
def proef(
    database: TemplateDatabase,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Proef]:
    map_ = tmp_path_factory.mktemp("antwoorden")
    with django_db_blocker.unblock():
        adres = database.copy_for_processes(map_)
    omgeving = os.environ | {
        "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
        "VAR_DIR": str(map_),
        "DATABASE_URL": adres,
    }
    with ExitStack() as stapel:
        redacteur = stapel.enter_context(
            subprocess.Popen(
                [sys.executable, "-m", "tests.antwoorden.redacteur"],
                cwd=settings.BASE_DIR,
                env=omgeving,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        )
        wacht_op_klaar(redacteur)
        een, twee = (stapel.enter_context(webproces(omgeving)) for _ in range(2))
        yield Proef((een, twee), redacteur)


def test_processes_share_what_they_keep(proef: Proef) -> None:
    (status, tekst, merk), tweede = proef.lees("/knelpunten/")
    assert (status, bool(merk)) == (200, True)
    assert tweede == (status, tekst, merk)


@pytest.mark.parametrize("naam", GEVALLEN)
def test_change_shows_at_once_in_every_process(proef: Proef, naam: str) -> None:
    geval = GEVALLEN[naam]
    voor = {adres: proef.lees(adres) + proef.lees(adres) for adres in geval.op}
    assert fouten(voor, aanwezig=geval.weg, afwezig=geval.komt) == []
    proef.verander(naam)
    na = {adres: proef.lees(adres) for adres in geval.op}
    if geval.status != 200:
        assert {antwoord[0] for rij in na.values() for antwoord in rij} == {geval.status}
    else:
        assert fouten(na, aanwezig=geval.komt, afwezig=geval.weg) == []


def fouten(gelezen: dict[str, list[Antwoord]], aanwezig: str, afwezig: str) -> list[str]:
    mis = []
    for adres, antwoorden in gelezen.items():
        for status, tekst, merk in antwoorden:
            if status != 200 or not merk:
                mis.append(f"{adres}: {status}, not kept")
            if aanwezig and aanwezig not in tekst:
                mis.append(f"{adres} lacks {aanwezig!r}")
            if afwezig and afwezig in tekst:
                mis.append(f"{adres} has {afwezig!r}")
    return mis
