"""Everything `make run` needs from the database, in one process so that it starts quickly."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


class Command(BaseCommand):
    help = "Werkt de database bij, laadt de startinhoud en maakt demo-accounts."
    requires_system_checks = []  # `make check` runs them; here they only cost time

    def handle(self, *args: Any, **options: Any) -> None:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("De database wordt bijgewerkt ...")
            call_command("migrate", verbosity=0, interactive=False)
        call_command("startinhoud")
        call_command("demo_accounts")
