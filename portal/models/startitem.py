"""What the start content loaded last: one checksum per item."""

from django.db import models
from wagtail.models import Page


class Startitem(models.Model):
    """`ref` is 'soort/slug'; `som` tells whether the file says something new.

    `pagina` is the page an item became, wherever an editor has moved it since; none when the item
    is no page, or when an editor has deleted it.
    """

    ref = models.CharField(max_length=200, unique=True)
    som = models.CharField(max_length=64)
    pagina = models.ForeignKey(Page, on_delete=models.SET_NULL, related_name="+", null=True)

    def __str__(self) -> str:
        return self.ref
