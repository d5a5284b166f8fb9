import pytest
from django.db import IntegrityError
from django.db.models import ProtectedError

from kennisbank.models import Bron, BronGenoemd, Bronvermelding
from tests.factories.kennisbank import make_bron, make_verhaal


@pytest.mark.parametrize(("jaar", "naam"), [("2024", "Rapportage (2024)"), ("", "Rapportage")])
def test_bron_shows_its_year_where_it_is_known(jaar, naam):
    assert str(Bron(titel="Rapportage", jaar=jaar)) == naam


@pytest.mark.parametrize(
    ("regels", "naam"),
    [("12-14", "Rapportage (2024), regels 12-14"), ("", "Rapportage (2024)")],
)
def test_bronvermelding_says_where_in_the_source(regels, naam):
    bron = Bron(titel="Rapportage", jaar="2024")
    assert str(Bronvermelding(bron=bron, regels=regels)) == naam


def test_bron_link_is_not_checked_until_somebody_did():
    assert Bron().linkstatus == "niet-gecontroleerd"


@pytest.mark.django_db
def test_bron_has_an_address_by_its_code():
    assert make_bron("voortgang-2024").get_absolute_url() == "/bronnen/voortgang-2024/"


@pytest.mark.django_db
def test_bron_code_exists_once():
    make_bron("een")
    with pytest.raises(IntegrityError):
        Bron.objects.create(code="een", titel="Nog een", soort="boek")


@pytest.mark.django_db
def test_bron_stays_while_a_page_rests_on_it():
    bron = make_bron("een")
    make_verhaal(bronnen=[(bron, "1-2")])
    with pytest.raises(ProtectedError):
        bron.delete()


@pytest.mark.django_db
def test_bron_knows_where_it_is_named_and_what_it_names():
    rapport, boek = make_bron("rapport"), make_bron("boek", soort="boek")
    regel = BronGenoemd.objects.create(bron=boek, in_bron=rapport, regels="12")
    assert list(boek.genoemd_in.all()) == [regel]
    assert list(rapport.noemt.all()) == [regel]
