"""Every page costs an exact number of queries, at most twelve, whatever it holds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.kennisbank.views.wereld import ADDRESSES, bouw_wereld

MOST = 12
SIZES = (1, 3, 10)
QUERIES = dict.fromkeys(ADDRESSES, 0)

Counts = dict[int, dict[str, list[str]]]


@pytest.fixture(scope="module")
def asked(open_database: None, media: Path) -> Iterator[Counts]:
    """The queries of every page, with 1, 3 and 10 of everything there is."""
    yield {n: queries_with(n) for n in SIZES}


def queries_with(n: int) -> dict[str, list[str]]:
    with transaction.atomic():
        bouw_wereld(n)
        queries = {name: queries_of(address) for name, address in ADDRESSES.items()}
        transaction.set_rollback(True)
    cache.clear()
    return queries


def queries_of(address: str) -> list[str]:
    """What a visitor's page asks of the database, once the caches of Django and Wagtail are warm."""
    client = Client()
    assert client.get(address).status_code == 200
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return [query["sql"] for query in queries]


@pytest.mark.parametrize("name", ADDRESSES)
def test_page_costs_the_same_at_any_size(asked: Counts, name: str) -> None:
    counts = {n: len(asked[n][name]) for n in SIZES}
    assert counts == dict.fromkeys(SIZES, QUERIES[name])
    assert QUERIES[name] <= MOST
