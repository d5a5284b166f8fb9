"""The site itself: accounts, settings, addresses, errors."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = "Portaal"

    def ready(self) -> None:
        from portal import checks  # noqa: F401, PLC0415 - registers itself, once the models are loaded
