"""Set the groups and their rights as the program knows them."""

from typing import Any

from django.core.management.base import BaseCommand

from portal.domain.roles import sync_roles


class Command(BaseCommand):
    help = "Zet de groepen en hun rechten zoals het programma ze kent."

    def handle(self, *args: Any, **options: Any) -> None:
        sync_roles()
        self.stdout.write("De rollen staan goed.")
