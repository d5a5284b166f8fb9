"""The values of the enums stand in files, addresses and style sheets: they never change."""

import re

import pytest
from django.db.models import TextChoices

from kennisbank import enums
from kennisbank.enums import (
    CATALOGUS,
    LADDER,
    OM_TE_LEZEN,
    OPENBARE_STATUSSEN,
    STATUS_MET_REDEN,
    UITKOMST_MET_REDEN,
    WAT_ANDEREN_DEDEN,
    ExperimentSoort,
    KnelpuntSoort,
    Soort,
    SteunStatus,
    Trede,
    Uitkomst,
)

KEUZES = [
    value
    for value in vars(enums).values()
    if isinstance(value, type) and issubclass(value, TextChoices) and value is not TextChoices
]


def test_soort_stands_in_exactly_one_group():
    groepen = [*CATALOGUS, *WAT_ANDEREN_DEDEN, *OM_TE_LEZEN]
    assert sorted(groepen) == sorted(Soort)


def test_soort_names_what_experiments_and_the_catalogue_split_into():
    assert {Soort(s) for s in KnelpuntSoort} == set(CATALOGUS)
    assert {Soort(s) for s in ExperimentSoort} == {Soort.EXPERIMENT, Soort.GESTOPT}


def test_steunstatus_has_the_six_values_of_the_legend():
    assert SteunStatus.labels == [
        "Lopend",
        "Gestopt of gepauzeerd",
        "Eerste verkenning",
        "(Nog) niet door",
        "Contact gelegd",
        "Nog contact te leggen",
    ]


def test_steunstatus_three_are_public_and_two_need_a_reason():
    assert set(OPENBARE_STATUSSEN) == {"lopend", "gestopt-gepauzeerd", "eerste-verkenning"}
    assert set(STATUS_MET_REDEN) == {"gestopt-gepauzeerd", "niet-door"}


def test_uitkomst_with_reason_is_an_uitkomst():
    assert set(Uitkomst) > UITKOMST_MET_REDEN


def test_ladder_is_every_rung_in_order_without_the_unknown():
    assert list(LADDER) == [trede for trede in Trede if trede is not Trede.ONBEKEND]


@pytest.mark.parametrize("keuze", KEUZES, ids=lambda keuze: keuze.__name__)
def test_values_fit_in_addresses_and_labels_are_dutch_sentences(keuze):
    for value, label in keuze.choices:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value)
        assert label[0].isupper() or label.startswith("(Nog)")
        assert not label.endswith(".")


@pytest.mark.parametrize("keuze", KEUZES, ids=lambda keuze: keuze.__name__)
def test_values_fit_in_their_columns(keuze):
    assert max(len(value) for value in keuze.values) <= 20
