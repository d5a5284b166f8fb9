"""The process beside the web server that does what is due: publish, expire, clean up."""

import os
import select
import signal
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import Error, close_old_connections, connection
from django.utils import timezone

from portal.domain.klok import doe_wat_aan_de_beurt_is, ruim_sessies_op

DAY = 24 * 3600
GLANCE = 0.5  # seconds between two looks at whether the server still runs


class Command(BaseCommand):
    help = "Publiceert en verbergt pagina's op het moment dat de redactie koos. Draait door."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--elke", type=float, default=60, help="Seconden tussen twee rondes.")
        parser.add_argument("--eenmaal", action="store_true", help="Doe één ronde en stop.")
        parser.add_argument(
            "--met-server", action="store_true", help="Stop zodra het programma erboven stopt."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["elke"] <= 0:
            raise CommandError("Het aantal seconden moet meer dan nul zijn.")
        if options["eenmaal"]:
            self.round(clean=True)
            return
        stop = StopSign(os.getppid() if options["met_server"] else None)
        cleaned = None
        while True:
            begin = time.monotonic()
            close_old_connections()
            clean = cleaned is None or begin - cleaned >= DAY
            if self.round(clean=clean) and clean:
                cleaned = begin
            if stop.wait(options["elke"]):
                return

    def round(self, *, clean: bool) -> bool:
        """Whether the database was there. When it is not, the next round tries again."""
        try:
            for done in doe_wat_aan_de_beurt_is():
                self.say(done)
            if clean:
                self.say(ruim_sessies_op())
        except Error as problem:
            self.say(f"de database antwoordt niet: {str(problem).splitlines()[0]}")
            connection.close()
            return False
        return True

    def say(self, text: str) -> None:
        self.stdout.write(f"{timezone.localtime():%Y-%m-%d %H:%M:%S} klok: {text}")
        self.stdout.flush()


class StopSign:
    """Hears SIGTERM and Ctrl-C without breaking off the round that is going on."""

    def __init__(self, parent: int | None) -> None:
        self.parent = parent
        self.reader, self.writer = os.pipe()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._raise)

    def wait(self, seconds: float) -> bool:
        """Whether to stop; False when the seconds have passed without a sign."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if self.parent is not None and os.getppid() != self.parent:
                return True
            pause = left if self.parent is None else min(left, GLANCE)
            if select.select([self.reader], [], [], pause)[0]:
                return True
        return False

    def _raise(self, *args: Any) -> None:
        os.write(self.writer, b".")
