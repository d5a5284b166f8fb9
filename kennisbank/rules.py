"""One-line answers to who may see or do what; no queries, no side effects."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from kennisbank.enums import (
    OPENBARE_STATUSSEN,
    STATUS_MET_REDEN,
    UITKOMST_MET_REDEN,
    Beschikbaarheid,
    Toestemming,
)


class Bezoeker(Protocol):
    """Whoever is looking: a user, or somebody without an account."""

    @property
    def is_authenticated(self) -> bool: ...


class HeeftToestemming(Protocol):
    tekst: str
    toestemming: str
    toestemming_tot: date | None


class HeeftStatus(Protocol):
    status: str
    datum: date


S = TypeVar("S", bound=HeeftStatus)


def status_needs_reason(status: str) -> bool:
    return status in STATUS_MET_REDEN


def uitkomst_needs_reason(uitkomst: str) -> bool:
    return uitkomst in UITKOMST_MET_REDEN


def may_see_status(bezoeker: Bezoeker, status: str) -> bool:
    """Contact states and 'not through' are for members; the others are for everybody."""
    return bezoeker.is_authenticated or status in OPENBARE_STATUSSEN


def current_status(statussen: Iterable[S], op: date) -> S | None:
    """The newest status on a day, or None; later dates have not happened yet.

    Of two lines with one date the later line counts.
    """
    verleden = [s for s in statussen if s.datum <= op]
    return max(reversed(verleden), key=lambda s: s.datum, default=None)


def may_show_citaat(citaat: HeeftToestemming, op: date) -> bool:
    """A quote shows its words only under consent that has not run out."""
    return bool(
        citaat.tekst
        and citaat.toestemming == Toestemming.GEGEVEN
        and (citaat.toestemming_tot is None or citaat.toestemming_tot >= op)
    )


def may_read_document(bezoeker: Bezoeker, beschikbaarheid: str) -> bool:
    """Open files are for everybody, files for members need an account, the rest is asked for."""
    if beschikbaarheid == Beschikbaarheid.OPEN:
        return True
    return beschikbaarheid == Beschikbaarheid.LEDEN and bezoeker.is_authenticated
