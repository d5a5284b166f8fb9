"""Every page costs an exact number of queries, at most twelve, whatever it holds."""

from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from tests.kennisbank.views.wereld import ADDRESSES, bouw_wereld

MOST = 12
SIZES = (1, 3, 10)
# Pages of the tree start at four: the pages on the path, the page itself, and who may see it.
QUERIES = {
    "home": 10,
    "knelpunten": 8,
    "knelpunten, gefilterd": 8,
    "wat anderen deden": 8,
    "verhalen": 8,
    "experimenten": 8,
    "ontwikkellijnen": 8,
    "handreikingen": 8,
    "werkwijze": 8,
    "regios": 6,
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
    "gestopt": 2,
    "themas": 1,
    "thema": 5,
    "begrippen": 1,
    "begrip": 5,
    "bronnen": 1,
    "bron": 7,
    "documenten": 3,
    "document": 2,
    "zoeken, leeg": 2,
    "zoeken": 2,
}

Queries = dict[int, dict[str, list[str]]]


@pytest.fixture(scope="module")
def asked(open_database: None, media: Path) -> Queries:
    """The queries of every page, with 1, 3 and 10 of everything there is."""
    return {n: queries_with(n) for n in SIZES}


def queries_with(n: int) -> dict[str, list[str]]:
    with transaction.atomic():
        bouw_wereld(n)
        warm_caches()
        queries = {name: queries_of(address) for name, address in ADDRESSES.items()}
        transaction.set_rollback(True)
    cache.clear()
    return queries


def warm_caches() -> None:
    """What a process asks once and then remembers: the content types, and where the site starts."""
    ContentType.objects.get_for_models(*apps.get_models())
    Site.get_site_root_paths()


def queries_of(address: str) -> list[str]:
    with CaptureQueriesContext(connection) as queries:
        assert Client().get(address).status_code == 200
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
