"""Make, renew or remove the accounts to try the site with."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError

from portal.domain.demo import DemoLogin, create_demo_accounts, remove_demo_accounts


class Command(BaseCommand):
    help = "Maakt per rol een demo-account en toont de wachtwoorden één keer."
    requires_system_checks = []  # the cure for check portal.E001 must run while it fails

    def add_arguments(self, parser: ArgumentParser) -> None:
        choice = parser.add_mutually_exclusive_group()
        choice.add_argument(
            "--new-passwords", action="store_true", help="Geeft elk account een nieuw wachtwoord."
        )
        choice.add_argument("--remove", action="store_true", help="Verwijdert alle demo-accounts.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["remove"]:
            self.stdout.write(f"{remove_demo_accounts()} demo-accounts verwijderd.")
            return
        try:
            logins = create_demo_accounts(new_passwords=options["new_passwords"])
        except PermissionDenied as refusal:
            raise CommandError("Op een server zijn demo-accounts niet toegestaan.") from refusal
        self.stdout.write(as_text(logins))


def as_text(logins: list[DemoLogin]) -> str:
    if not logins:
        return (
            "De demo-accounts bestaan al. Wachtwoord kwijt? "
            "Gebruik: .venv/bin/python manage.py demo_accounts --new-passwords"
        )
    lines = [f"  {login.rol.label:<14} {login.email:<28} {login.password}" for login in logins]
    return "\n".join(["Demo-accounts (de wachtwoorden ziet u maar één keer):", *lines])
