"""The knowledge base."""

from importlib import import_module

from django.apps import AppConfig


class KennisbankConfig(AppConfig):
    name = "kennisbank"
    verbose_name = "Kennisbank"

    def ready(self):
        for module in ("checks", "signals"):  # they register themselves, once all models are there
            import_module(f"kennisbank.{module}")
