"""Everything `make run` needs before it serves, in one process so that it starts quickly."""

import socket
from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


class Command(BaseCommand):
    help = "Werkt de database bij, laadt de startinhoud en maakt demo-accounts."
    requires_system_checks = []  # `make check` runs them; here they only cost time

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, help="Stop meteen als deze poort bezet is.")

    def handle(self, *args: Any, **options: Any) -> None:
        port = options["port"]
        if port and not is_free(port):
            raise CommandError(
                f"Poort {port} is al in gebruik. Kies een andere: make run PORT={port + 1}"
            )
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("De database wordt bijgewerkt ...")
            call_command("migrate", verbosity=0, interactive=False)
        call_command("startinhoud")
        call_command("demo_accounts")


def is_free(port: int) -> bool:
    """Whether nothing listens there yet. Granian itself would share the port without a word."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
