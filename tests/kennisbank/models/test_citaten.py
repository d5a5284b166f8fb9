from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from kennisbank.enums import Toestemming
from kennisbank.models import Citaat
from tests.factories.kennisbank import make_citaat

ZONDER = [toestemming for toestemming in Toestemming.values if toestemming != "gegeven"]


def test_citaat_names_a_role_and_a_subject_never_the_words():
    citaat = Citaat(rol="jongere", onderwerp="wachten", tekst="Ik wachtte.", toestemming="gegeven")
    assert str(citaat) == "jongere over wachten"


def test_citaat_starts_without_consent():
    assert (Citaat().toestemming, Citaat().tekst, Citaat().is_zichtbaar) == ("geen", "", False)


@pytest.mark.parametrize("toestemming", ZONDER)
def test_citaat_with_words_needs_consent_and_says_so(toestemming):
    with pytest.raises(ValidationError) as fout:
        Citaat(tekst="Ik wachtte.", toestemming=toestemming).clean()
    assert fout.value.message_dict == {
        "tekst": ["Zonder toestemming mag de tekst van dit citaat niet op de site."]
    }


def test_citaat_with_consent_is_clean():
    Citaat(tekst="Ik wachtte.", toestemming="gegeven").clean()


@pytest.mark.parametrize("toestemming", Toestemming.values)
def test_citaat_without_words_is_clean_whatever_the_consent(toestemming):
    Citaat(toestemming=toestemming).clean()


@pytest.mark.django_db
@pytest.mark.parametrize("toestemming", ZONDER)
def test_citaat_words_without_consent_are_refused_by_the_database(toestemming):
    with pytest.raises(IntegrityError):
        make_citaat(tekst="Ik wachtte.", toestemming=toestemming)


@pytest.mark.django_db
def test_citaat_withdrawn_consent_takes_the_words_along():
    citaat = make_citaat(tekst="Ik wachtte.", toestemming="gegeven")
    with pytest.raises(IntegrityError):
        Citaat.objects.filter(pk=citaat.pk).update(toestemming="ingetrokken")


@pytest.mark.parametrize(("dagen", "zichtbaar"), [(1, True), (0, True), (-1, False)])
def test_citaat_is_visible_up_to_and_including_the_last_day(dagen, zichtbaar):
    tot = timezone.localdate() + timedelta(days=dagen)
    citaat = Citaat(tekst="Ik wachtte.", toestemming="gegeven", toestemming_tot=tot)
    assert citaat.is_zichtbaar is zichtbaar


def test_citaat_without_end_date_stays_visible():
    citaat = Citaat(tekst="Ik wachtte.", toestemming="gegeven", toestemming_tot=None)
    assert citaat.is_zichtbaar is True


@pytest.mark.django_db
def test_citaat_code_exists_once():
    citaat = make_citaat("een")
    with pytest.raises(IntegrityError):
        Citaat.objects.create(code="een", rol="ouder", onderwerp="x", bron=citaat.bron)


@pytest.mark.django_db
def test_citaat_consent_must_be_a_known_state():
    citaat = make_citaat(toestemming="misschien", toestemming_tot=date(2027, 1, 1))
    with pytest.raises(ValidationError) as fout:
        citaat.full_clean()
    assert set(fout.value.message_dict) == {"toestemming"}
