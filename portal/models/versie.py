"""One row that changes together with anything the public sees; see `portal.domain.versie`."""

from django.db import models


class Versie(models.Model):
    """`merk` is a random token that triggers of the database set, never the program itself."""

    merk = models.CharField(max_length=40)

    def __str__(self) -> str:
        return self.merk
