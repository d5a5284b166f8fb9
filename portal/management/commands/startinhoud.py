"""Loads the start content; running it again loads only what changed."""

from django.core.management.base import BaseCommand, CommandError

from portal.laden.alles import laad_alles
from portal.laden.bestanden import InhoudsFout


class Command(BaseCommand):
    help = "Laadt de startinhoud. Wat redacteuren hebben bewerkt, blijft zoals het is."

    def add_arguments(self, parser):
        parser.add_argument(
            "--opnieuw", action="store_true", help="Kijk elk bestand na, ook zonder wijzigingen."
        )

    def handle(self, *args, **options):
        try:
            verslag = laad_alles(opnieuw=options["opnieuw"])
        except InhoudsFout as fout:
            raise CommandError(str(fout)) from fout
        if verslag is None:
            self.stdout.write("Startinhoud: niets veranderd.")
            return
        self.stdout.write(f"Startinhoud: {len(verslag.geladen)} pagina's geladen.")
        for ref in verslag.bewerkt:
            self.stdout.write(f"  niet geladen, want door de redactie bewerkt: {ref}")
        for ref in verslag.weggehaald:
            self.stdout.write(f"  niet geladen, want door de redactie weggehaald: {ref}")
