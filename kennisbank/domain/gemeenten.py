"""Finds the municipality that somebody typed, and with it a region."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from kennisbank.domain.kaarten import zonder_accenten
from kennisbank.models import Gemeente, Regio
from portal.domain.versie import onthouden

MEESTE_TREFFERS = 12
LIJKT_OP = 0.75  # 'Lieden' finds Leiden; 'Lutjebroek' finds nothing
# What people say, and the official name.
SPREEKNAMEN = {"den haag": "'s-Gravenhage", "den bosch": "'s-Hertogenbosch"}


def gemeenten() -> list[Gemeente]:
    """Every municipality by name, with its region and what that is a part of."""
    alle = Gemeente.objects.select_related("regio__deel_van").order_by("naam")
    return onthouden("gemeenten", lambda: list(alle))


def regio_van(gemeente: Gemeente) -> Regio:
    """The region with a page of its own: a part belongs to its whole."""
    return gemeente.regio.deel_van or gemeente.regio


def zoek_gemeenten(naam: str, alle: Iterable[Gemeente]) -> list[Gemeente]:
    """The municipalities a name may stand for: one that is it, else those that begin so or look so.

    Case, accents, hyphens and the word 'gemeente' before it make no difference.
    """
    per_sleutel = {_sleutel(gemeente.naam): gemeente for gemeente in alle}
    gezocht = _sleutel(naam)
    gezocht = _sleutel(SPREEKNAMEN.get(gezocht, gezocht))
    if not gezocht:
        return []
    if gezocht in per_sleutel:
        return [per_sleutel[gezocht]]
    gevonden = [s for s in per_sleutel if s.startswith(gezocht) or f" {gezocht}" in s]
    gevonden = gevonden or get_close_matches(gezocht, per_sleutel, n=5, cutoff=LIJKT_OP)
    return [per_sleutel[sleutel] for sleutel in gevonden[:MEESTE_TREFFERS]]


def _sleutel(naam: str) -> str:
    """'Súdwest-Fryslân' becomes 'sudwest fryslan', 'Bergen (NH.)' becomes 'bergen nh'."""
    woorden = re.sub(r"[^\w\s-]", "", zonder_accenten(naam)).replace("-", " ").split()
    if len(woorden) > 1 and woorden[0] == "gemeente":
        woorden = woorden[1:]
    return " ".join(woorden)
