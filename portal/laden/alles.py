"""Loads the whole start content in the order its parts need each other."""

from django.db import transaction

from portal.laden.bestanden import is_onveranderd, onthoud, som_of_map
from portal.laden.lijsten import laad_lijsten
from portal.laden.naslag import (
    laad_begrippen,
    laad_bronnen,
    laad_citaten,
    laad_documenten,
    verbind_citaten,
)
from portal.laden.paginas import Verslag, laad_paginas

ALLES = "alles"


@transaction.atomic
def laad_alles(*, opnieuw: bool = False) -> Verslag | None:
    """Load what changed since the last time; None when nothing did. All of it, or nothing.

    Raises InhoudsFout when a file cannot be loaded.
    """
    som = som_of_map()
    if is_onveranderd(ALLES, som) and not opnieuw:
        return None
    laad_lijsten()
    laad_bronnen()
    laad_begrippen()
    laad_documenten()
    laad_citaten()
    verslag = laad_paginas()
    verbind_citaten()
    onthoud(ALLES, som)
    return verslag
