"""A value is kept until something public changes, and never what a transaction may take back."""

from functools import partial

import pytest
from django.db import transaction

from kennisbank.models import Stroom
from portal.domain import versie as module
from portal.domain.versie import begin_verzoek, einde_verzoek, onthouden, vaste_versie, versie
from portal.models import Versie
from tests.factories.kennisbank import make_stroom

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _nothing_kept():
    module._onthouden.clear()
    yield
    einde_verzoek()


def aantal() -> int:
    return onthouden("aantal", Stroom.objects.count)


def test_onthouden_asks_again_only_after_a_change(django_assert_num_queries):
    assert aantal() == 0
    with django_assert_num_queries(1):  # the version alone
        assert aantal() == 0
    make_stroom("instroom")
    assert aantal() == 1


def test_onthouden_within_a_request_asks_nothing(django_assert_num_queries):
    aantal()
    begin_verzoek()
    with django_assert_num_queries(0):
        aantal()


def test_onthouden_within_a_request_keeps_under_the_version_it_began_with():
    begin_verzoek()
    make_stroom("instroom")
    assert aantal() == 1
    einde_verzoek()
    make_stroom("uitstroom")
    assert aantal() == 2


def test_onthouden_in_a_transaction_keeps_nothing():
    with transaction.atomic():
        make_stroom("instroom")
        assert aantal() == 1
        assert vaste_versie() == ""
        transaction.set_rollback(True)
    assert aantal() == 0


def test_onthouden_without_a_version_keeps_nothing():
    Versie.objects.all().delete()
    assert versie() == ""
    assert aantal() == 0
    make_stroom("instroom")
    assert aantal() == 1


def test_onthouden_keeps_a_bounded_number_of_values():
    for i in range(200):
        onthouden(("getal", i), partial(int, i))
    assert len(module._onthouden) == module.MOST_VALUES
    assert onthouden(("getal", 199), lambda: "opnieuw") == 199
    assert onthouden(("getal", 0), lambda: "opnieuw") == "opnieuw"
