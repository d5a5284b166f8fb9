"""Every page costs an exact number of queries, at most twelve, whatever it holds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoDbBlocker

from tests.database import TemplateDatabase
from tests.kennisbank.views.wereld import ADDRESSES, bouw_wereld

MOST = 12
SIZES = (1, 3, 10)
# The version of the data is always one. Pages of the tree start at three: those on the path, and
# the page itself.
QUERIES = {
    "home": 8,
    "knelpunten": 4,
    "knelpunten, gefilterd": 4,
    "wat anderen deden": 4,
    "verhalen": 4,
    "experimenten": 4,
    "ontwikkellijnen": 4,
    "handreikingen": 5,
    "werkwijze": 5,
    "regios": 4,
    "knelpunt": 11,
    "valkuil": 11,
    "verhaal": 10,
    "experiment": 10,
    "gestopt experiment": 10,
    "ontwikkellijn": 11,
    "handreiking": 11,
    "hoofdstuk": 11,
    "handreiking, alles": 12,
    "methode": 11,
    "regio": 12,
    "tekst": 10,
    "gestopt": 3,
    "themas": 2,
    "thema": 6,
    "stromen": 2,
    "stroom": 3,
    "fasen": 2,
    "fase": 3,
    "begrippen": 2,
    "begrip": 6,
    "bronnen": 2,
    "bron": 8,
    "documenten": 4,
    "document": 3,
    "zoeken, leeg": 3,
    "zoeken": 3,
    "toegankelijkheid": 3,
    "bedankt": 1,
}

Queries = dict[int, dict[str, list[str]]]


@pytest.fixture(scope="module")
def asked(
    database: TemplateDatabase,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    media: Path,
) -> Iterator[Queries]:
    """The queries of every page, with 1, 3 and 10 of everything there is.

    Committed, as on a server: inside a transaction a process remembers nothing.
    """
    with django_db_blocker.unblock():
        asked = {}
        for n in SIZES:
            database.restore()
            cache.clear()  # where the site starts
            bouw_wereld(n)
            asked[n] = {name: queries_of(address) for name, address in ADDRESSES.items()}
        database.restore()
        yield asked


def queries_of(address: str) -> list[str]:
    # A parameter that no page knows keeps the page out of the kept answers.
    made_up = f"{address}{'&' if '?' in address else '?'}onbekend=1"
    assert Client().get(made_up).status_code == 200  # what a process asks once and then remembers
    with CaptureQueriesContext(connection) as queries:
        assert Client().get(made_up).status_code == 200
    return [query["sql"] for query in queries]


@pytest.mark.parametrize("name", ADDRESSES)
def test_page_costs_the_same_at_any_size(asked: Queries, name: str) -> None:
    counts = {n: len(asked[n][name]) for n in SIZES}
    assert counts == dict.fromkeys(SIZES, QUERIES[name])


def test_no_page_costs_more_than_twelve() -> None:
    assert {name: count for name, count in QUERIES.items() if count > MOST} == {}


@pytest.mark.parametrize("name", ADDRESSES)
def test_page_asks_nothing_twice(asked: Queries, name: str) -> None:
    queries = asked[10][name]
    assert sorted(set(queries)) == sorted(queries)
