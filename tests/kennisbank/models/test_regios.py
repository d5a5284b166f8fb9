import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import ProtectedError

from kennisbank.models import Gemeente, Regio
from tests.factories.kennisbank import make_gemeente, make_regio, make_regiopagina

pytestmark = pytest.mark.django_db


def test_regio_has_a_tile_of_its_own():
    make_regio("JZ01", rij=2, kolom=3)
    with pytest.raises(IntegrityError):
        make_regio("JZ02", rij=2, kolom=3)


def test_regio_on_a_taken_tile_is_told_so_in_dutch():
    make_regio("JZ01", rij=2, kolom=3)
    regio = Regio(code="JZ02", naam="Twee", slug="twee", rij=2, kolom=3)
    with pytest.raises(ValidationError) as fout:
        regio.full_clean()
    assert fout.value.messages == ["Op deze tegel staat al een regio."]


def test_regio_may_share_a_row_or_a_column():
    make_regio("JZ01", rij=2, kolom=3)
    make_regio("JZ02", rij=2, kolom=4).full_clean()
    make_regio("JZ03", rij=3, kolom=3).full_clean()


def test_regio_parts_need_no_tile():
    heel = make_regio("JZ18", rij=1, kolom=1)
    delen = [make_regio(f"JZ18-{letter}", deel_van=heel) for letter in "ABC"]
    for deel in delen:
        deel.full_clean()
    assert list(heel.onderdelen.order_by("code")) == delen


def test_regio_address_exists_once():
    make_regio("JZ01", slug="twente")
    with pytest.raises(IntegrityError):
        make_regio("JZ02", slug="twente")


def test_regio_stays_while_it_has_a_page_a_part_or_a_municipality():
    met_pagina, met_deel, met_gemeente = (make_regio(f"JZ0{n}") for n in range(1, 4))
    make_regiopagina(met_pagina)
    make_regio("JZ02-A", deel_van=met_deel)
    make_gemeente(regio=met_gemeente)
    for regio in (met_pagina, met_deel, met_gemeente):
        with pytest.raises(ProtectedError):
            regio.delete()


def test_gemeente_code_exists_once():
    make_gemeente("GM0546", naam="Leiden")
    with pytest.raises(IntegrityError):
        make_gemeente("GM0546", naam="Delft")


def test_gemeente_stands_by_name():
    for code, naam in [("GM0546", "Leiden"), ("GM0034", "Almere"), ("GM0599", "Rotterdam")]:
        make_gemeente(code, naam=naam)
    assert [str(gemeente) for gemeente in Gemeente.objects.all()] == [
        "Almere",
        "Leiden",
        "Rotterdam",
    ]
