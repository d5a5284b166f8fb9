"""Fixed choices of the site itself."""

from django.db.models import TextChoices


class Rol(TextChoices):
    """What a person may do. The value is the name of the group that carries the rights."""

    LID = "Lid", "Lid"
    REDACTEUR = "Redacteur", "Redacteur"
    EINDREDACTEUR = "Eindredacteur", "Eindredacteur"
    BEHEERDER = "Beheerder", "Beheerder"


CMS_ROLES = {Rol.REDACTEUR, Rol.EINDREDACTEUR, Rol.BEHEERDER}
