"""Put the database and every uploaded file of an archive back."""

from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.domain.databasekopie import KopieFout
from portal.domain.restore import BijwerkFout, restore_backup


class Command(BaseCommand):
    help = "Zet een backup terug. Iedereen moet daarna opnieuw inloggen."
    requires_system_checks = []  # a new server has no database yet to check

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("bestand", type=Path)
        parser.add_argument(
            "--overschrijf", action="store_true", help="Vervang de website die er al staat."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            manifest = restore_backup(options["bestand"], overschrijf=options["overschrijf"])
        except (KopieFout, OSError) as problem:
            raise CommandError(f"Er is niets teruggezet. {problem}") from problem
        except BijwerkFout as problem:
            raise CommandError(
                f"De backup staat terug, maar bijwerken lukte niet: {problem}\n"
                "Los dit op en draai: manage.py migrate"
            ) from problem
        aantal = len(manifest.bestanden) - 1
        moment = datetime.fromisoformat(manifest.gemaakt).astimezone()
        self.stdout.write(f"De backup van {moment:%d-%m-%Y %H:%M} is terug ({aantal} bestanden).")
