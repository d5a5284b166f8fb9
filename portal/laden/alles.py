"""Loads the whole start content in the order its parts need each other."""

from django.db import transaction

from portal.laden.bestanden import Verslag, is_onveranderd, onthoud, som_of_map
from portal.laden.lijsten import laad_lijsten
from portal.laden.naslag import (
    laad_begrippen,
    laad_bronnen,
    laad_citaten,
    laad_documenten,
    verbind_citaten,
)
from portal.laden.paginas import laad_paginas

ALLES = "alles"


@transaction.atomic
def laad_alles(*, opnieuw: bool = False) -> Verslag | None:
    """Load what changed since the last time; None when nothing did. All of it, or nothing.

    Raises InhoudsFout when a file cannot be loaded.
    """
    som = som_of_map()
    if is_onveranderd(ALLES, som) and not opnieuw:
        return None
    verslag = Verslag()
    laad_lijsten(verslag)
    laad_bronnen(verslag)
    laad_begrippen(verslag)
    laad_documenten(verslag)
    laad_citaten(verslag)
    laad_paginas(verslag)
    verbind_citaten(verslag)
    onthoud(ALLES, som)
    return verslag
