from datetime import UTC, date, datetime

import pytest

from kennisbank.enums import Soort
from kennisbank.models import (
    ExperimentPage,
    OntwikkellijnPage,
    PraktijkverhaalPage,
    TekstPage,
)
from tests.factories.kennisbank import make_experiment, make_lijn

pytestmark = pytest.mark.django_db  # a page asks for its kind


EERST = datetime(2026, 1, 31, 23, 30, tzinfo=UTC)  # 1 February in the Netherlands


@pytest.mark.parametrize(
    ("vorm", "soort", "gestopt"),
    [("experiment", Soort.EXPERIMENT, False), ("gestopt", Soort.GESTOPT, True)],
)
def test_experiment_and_stopped_wish_are_two_kinds_of_card(vorm, soort, gestopt):
    page = ExperimentPage(vorm=vorm)
    assert (page.kaart_soort, page.is_gestopt_met_reden) == (soort, gestopt)


@pytest.mark.parametrize("model", [ExperimentPage, PraktijkverhaalPage, OntwikkellijnPage])
def test_kaart_datum_is_the_date_of_the_source(model):
    page = model(publicatiedatum=date(2024, 12, 31), first_published_at=EERST)
    assert page.kaart_datum == date(2024, 12, 31)


@pytest.mark.parametrize(
    "model", [ExperimentPage, PraktijkverhaalPage, OntwikkellijnPage, TekstPage]
)
def test_kaart_datum_without_date_is_the_first_publication(model):
    assert model(first_published_at=EERST).kaart_datum == date(2026, 2, 1)
    assert model().kaart_datum is None


def test_experiment_stays_when_its_line_is_taken_away():
    lijn = make_lijn()
    experiment = make_experiment(lijn=lijn)
    lijn.delete()
    experiment.refresh_from_db()
    assert experiment.lijn is None
