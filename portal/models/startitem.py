"""What the start content loaded last: one checksum per item."""

from django.db import models


class Startitem(models.Model):
    """`ref` is 'soort/slug'; `som` tells whether the file says something new."""

    ref = models.CharField(max_length=200, unique=True)
    som = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.ref
