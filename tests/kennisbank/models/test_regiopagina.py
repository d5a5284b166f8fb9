from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from kennisbank.enums import StatusReden, SteunStatus
from kennisbank.models import RegioStatus
from tests.factories.kennisbank import make_regiopagina

ZONDER_REDEN = {"reden": ["Bij deze stand hoort een reden. Kies er een."]}
MET_REDEN = ("gestopt-gepauzeerd", "niet-door")


@pytest.mark.parametrize("status", MET_REDEN)
def test_status_that_ended_needs_a_reason(status):
    with pytest.raises(ValidationError) as fout:
        RegioStatus(status=status).clean()
    assert fout.value.message_dict == ZONDER_REDEN


@pytest.mark.parametrize("status", MET_REDEN)
@pytest.mark.parametrize("reden", StatusReden.values)
def test_status_that_ended_takes_any_reason_of_the_list(status, reden):
    RegioStatus(status=status, reden=reden).clean()


@pytest.mark.parametrize("status", sorted(set(SteunStatus.values) - set(MET_REDEN)))
def test_status_that_goes_on_needs_no_reason(status):
    RegioStatus(status=status).clean()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("veld", "waarde"),
    [("status", "weg"), ("reden", "zomaar"), ("nauwkeurigheid", "eeuw"), ("datum", None)],
)
def test_status_line_takes_only_values_of_the_lists(veld, waarde):
    regel = RegioStatus(status="lopend", datum=date(2024, 1, 1))
    setattr(regel, veld, waarde)
    with pytest.raises(ValidationError) as fout:
        regel.full_clean(exclude=["page"])
    assert set(fout.value.message_dict) == {veld}


@pytest.mark.django_db
def test_region_has_one_page():
    make_regiopagina("JZ18")
    with pytest.raises(IntegrityError):
        make_regiopagina("JZ18", slug="nog-een")


@pytest.mark.django_db
def test_region_page_keeps_its_history_and_forms_of_taking_part():
    page = make_regiopagina(
        statussen=[("lopend", date(2021, 6, 1)), ("gestopt-gepauzeerd", date(2023, 6, 30))],
        deelnames=[{"vorm": "leerexpeditie", "van": "2021"}, {"vorm": "kennisbank", "tot": "2024"}],
    )
    assert [(s.status, s.datum, s.reden) for s in page.statussen.all()] == [
        ("lopend", date(2021, 6, 1), ""),
        ("gestopt-gepauzeerd", date(2023, 6, 30), "capaciteit"),
    ]
    assert [(d.get_vorm_display(), d.van, d.tot) for d in page.deelnames.all()] == [
        ("Leerexpeditie", "2021", ""),
        ("Kennisbank en kennisuitwisseling", "", "2024"),
    ]
