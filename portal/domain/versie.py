"""The version of what the public sees, and values that a process keeps for as long as it lasts."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextvars import ContextVar
from threading import Lock
from typing import Any, TypeVar, cast

from django.db import connection

from portal.models import Versie

MOST_VALUES = 64
QUERY = f"SELECT merk FROM {Versie._meta.db_table}"  # noqa: S608 - the name of our own table

T = TypeVar("T")

_onthouden: OrderedDict[Hashable, tuple[str, Any]] = OrderedDict()
_slot = Lock()
_van_verzoek: ContextVar[str | None] = ContextVar("versie_van_verzoek", default=None)


def versie() -> str:
    """The token of the database as it is now; empty where there is none (one query, no ORM)."""
    with connection.cursor() as cursor:
        cursor.execute(QUERY)
        rij = cursor.fetchone()
    return rij[0] if rij else ""


def vaste_versie() -> str:
    """The token, or nothing while a transaction is open that may still take its changes back."""
    return "" if connection.in_atomic_block else versie()


def begin_verzoek() -> str:
    """Read the token once for a whole request: what the request reads after this is never older."""
    merk = vaste_versie()
    _van_verzoek.set(merk)
    return merk


def einde_verzoek() -> None:
    _van_verzoek.set(None)


def onthouden(sleutel: Hashable, maak: Callable[[], T]) -> T:
    """The value that `maak` gave, for as long as nothing public changed in the database.

    Inside a transaction nothing is kept, for what it reads may be undone; a test runs inside one.
    """
    van_verzoek = _van_verzoek.get()
    merk = vaste_versie() if van_verzoek is None else van_verzoek
    if not merk or connection.in_atomic_block:
        return maak()
    with _slot:
        bewaard = _onthouden.get(sleutel)
        if bewaard and bewaard[0] == merk:
            _onthouden.move_to_end(sleutel)
            return cast(T, bewaard[1])
    waarde = maak()
    with _slot:
        _onthouden[sleutel] = (merk, waarde)
        _onthouden.move_to_end(sleutel)
        while len(_onthouden) > MOST_VALUES:
            _onthouden.popitem(last=False)
    return waarde
