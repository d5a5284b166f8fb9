"""The citation line of an item: who, when, what, which edition, where."""

from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format

SITE = "Aanpak Wachttijden"


def citeerregel(titel: str, adres: str, gewijzigd: datetime | date, kenmerk: str = "") -> str:
    """One line to cite by: 'Aanpak Wachttijden (2026). Titel. Kenmerk. Laatst gewijzigd …'.

    `kenmerk` is what makes the item findable beside its title: kind, number, edition.
    """
    if isinstance(gewijzigd, datetime):
        gewijzigd = timezone.localdate(gewijzigd)
    delen = [f"{SITE} ({gewijzigd.year})", titel, kenmerk]
    tekst = " ".join(deel if deel[-1] in ".?!" else f"{deel}." for deel in delen if deel)
    return f"{tekst} Laatst gewijzigd op {date_format(gewijzigd, 'j F Y')}. {adres}"
