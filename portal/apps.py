"""The site itself: accounts, settings, addresses, errors."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = "Portaal"

    def ready(self) -> None:
        from portal import checks  # noqa: F401, PLC0415 - registers itself, once the models are loaded

        pre_migrate.connect(remove_triggers, sender=self)
        post_migrate.connect(renew_triggers, sender=self)


def remove_triggers(**kwargs: Any) -> None:
    from portal import triggers  # noqa: PLC0415 - it reads the models

    triggers.remove_triggers()


def renew_triggers(**kwargs: Any) -> None:
    from portal import triggers  # noqa: PLC0415 - it reads the models

    triggers.renew_triggers()
