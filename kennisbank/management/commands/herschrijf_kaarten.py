"""Writes the cards and links of all pages again, for after a change in what they hold."""

from django.core.management.base import BaseCommand
from wagtail.models import Page

from kennisbank.domain.kaarten import herschrijf_kaarten


class Command(BaseCommand):
    help = "Schrijft de kaarten en verbanden van alle pagina's opnieuw."

    def handle(self, *args, **options):
        aantal = herschrijf_kaarten(Page.objects.all())
        self.stdout.write(f"{aantal} kaarten geschreven.")
