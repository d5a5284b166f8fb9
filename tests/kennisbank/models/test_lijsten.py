import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import ProtectedError

from kennisbank.models import Actor, Doelgroep, Fase, Instrument, Organisatie, Stroom, Thema
from kennisbank.models.lijsten import code_validator
from tests.factories.kennisbank import (
    make_doelgroep,
    make_fase,
    make_instrument,
    make_organisatie,
    make_stroom,
    make_thema,
    make_verhaal,
)


@pytest.mark.parametrize("code", ["instroom", "JZ18", "T1", "rond-18", "een-twee-3"])
def test_code_validator_takes_words_numbers_and_single_dashes(code):
    code_validator(code)


@pytest.mark.parametrize("code", ["", "-a", "a-", "a--b", "a b", "a/b", "é", "a_b", "a.", "a\n"])
def test_code_validator_refuses_what_does_not_fit_in_an_address(code):
    with pytest.raises(ValidationError) as fout:
        code_validator(code)
    assert fout.value.messages == ["Gebruik alleen letters, cijfers en losse streepjes."]


@pytest.mark.parametrize("model", [Stroom, Thema, Doelgroep, Actor, Instrument, Organisatie, Fase])
def test_lijst_shows_its_name(model):
    assert str(model(code="x", naam="Een naam")) == "Een naam"


@pytest.mark.django_db
def test_lijst_code_exists_once():
    make_stroom("instroom")
    with pytest.raises(IntegrityError):
        Stroom.objects.create(code="instroom", naam="Nog een")


@pytest.mark.django_db
def test_lijst_stands_in_its_own_order_then_by_name():
    for code, volgorde in [("gezin", 2), ("schoolkind", 1), ("alle-jeugd", 2)]:
        make_doelgroep(code, volgorde=volgorde)
    codes = list(Doelgroep.objects.values_list("code", flat=True))
    assert codes == ["schoolkind", "alle-jeugd", "gezin"]


@pytest.mark.django_db
def test_thema_number_exists_once():
    make_thema("ruimte", nummer="T1")
    with pytest.raises(IntegrityError):
        make_thema("perspectief", nummer="T1")


@pytest.mark.django_db
def test_instrument_kind_must_be_known():
    instrument = make_instrument("jim", soort="iets")
    with pytest.raises(ValidationError) as fout:
        instrument.full_clean()
    assert set(fout.value.message_dict) == {"soort"}


@pytest.mark.django_db
def test_fase_column_stays_while_it_has_steps():
    kolom = make_fase("in-zorg-komen")
    make_fase("triage", kolom=kolom)
    with pytest.raises(ProtectedError):
        kolom.delete()


@pytest.mark.django_db
def test_organisatie_stays_while_it_owns_a_page():
    team = make_organisatie()
    make_verhaal(eigenaar=team)
    with pytest.raises(ProtectedError):
        team.delete()


@pytest.mark.django_db
def test_organisatie_role_address_must_be_an_address():
    team = make_organisatie(rol_adres="geen adres")
    with pytest.raises(ValidationError) as fout:
        team.full_clean()
    assert set(fout.value.message_dict) == {"rol_adres"}
