import pytest
from django.db import IntegrityError

from kennisbank.models import Kaart, Verband
from tests.factories.kennisbank import make_verhaal


@pytest.mark.parametrize(
    ("woorden", "minuten"), [(0, 1), (1, 1), (200, 1), (201, 2), (400, 2), (2000, 10)]
)
def test_leestijd_is_rounded_up_and_never_nothing(woorden, minuten):
    assert Kaart(woorden=woorden).leestijd == minuten


def test_kaart_names_itself_by_its_title_and_address():
    kaart = Kaart(titel="Volle wachtlijsten", url="/knelpunten/k1/")
    assert (str(kaart), kaart.get_absolute_url()) == ("Volle wachtlijsten", "/knelpunten/k1/")


@pytest.mark.django_db
def test_kaart_goes_with_its_page():
    page = make_verhaal()
    page.delete()
    assert Kaart.objects.count() == 0


@pytest.mark.django_db
def test_verband_between_two_pages_exists_once():
    een, twee = make_verhaal(), make_verhaal()
    Verband.objects.create(van=een.kaart, naar=twee.page_ptr, aard="verder")
    with pytest.raises(IntegrityError):
        Verband.objects.create(van=een.kaart, naar=twee.page_ptr, aard="tekst")
