"""Write the database and every uploaded file to one archive, while the site runs."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.template.defaultfilters import filesizeformat

from portal.domain.backup import make_backup
from portal.domain.databasekopie import KopieFout


class Command(BaseCommand):
    help = "Maakt één bestand met de database en alle bestanden. De website kan blijven draaien."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("doel", type=Path, help="Een map, of de naam van een nieuw bestand.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            path = make_backup(options["doel"])
        except FileExistsError as problem:
            raise CommandError(f"Er staat al een bestand: {problem}") from problem
        except (KopieFout, OSError) as problem:
            raise CommandError(f"De backup is niet gemaakt. {problem}") from problem
        self.stdout.write(f"De backup staat in {path} ({filesizeformat(path.stat().st_size)}).")
