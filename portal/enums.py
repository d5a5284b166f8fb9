"""Fixed choices of the site itself."""

from django.db.models import TextChoices


class Rol(TextChoices):
    """What a person may do. The value is the name of the group that carries the rights."""

    LID = "Lid", "Lid"
    REDACTEUR = "Redacteur", "Redacteur"
    EINDREDACTEUR = "Eindredacteur", "Eindredacteur"
    BEHEERDER = "Beheerder", "Beheerder"


CMS_ROLES = {Rol.REDACTEUR, Rol.EINDREDACTEUR, Rol.BEHEERDER}


class ToegankelijkheidStatus(TextChoices):
    """The labels of the Dutch register of accessibility statements, and none yet."""

    NOG_NIET = "nog-niet", "Nog niet vastgesteld"
    A = "A", "A: voldoet volledig"
    B = "B", "B: voldoet gedeeltelijk"
    C = "C", "C: eerste maatregelen genomen"
    D = "D", "D: voldoet niet"
    E = "E", "E: geen toegankelijkheidsverklaring"


class PersoonsGegeven(TextChoices):
    """What a text may hold that leads to one person; the label follows 'iets dat lijkt op'."""

    BSN = "bsn", "een burgerservicenummer"
    MAIL = "mail", "het mailadres van een persoon"
    TELEFOON = "telefoon", "een telefoonnummer"
    GEBOORTEDATUM = "geboortedatum", "een geboortedatum"
    POSTCODE = "postcode", "een postcode"
    ADRES = "adres", "een straat met huisnummer"
    NAAM = "naam", "de naam van een persoon"
