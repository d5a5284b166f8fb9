import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError


def test_short_password_is_refused_in_dutch():
    with pytest.raises(ValidationError) as refusal:
        validate_password("kort-9x!")
    assert refusal.value.messages == ["Dit wachtwoord is te kort. Gebruik minstens 12 tekens."]


def test_long_enough_password_passes():
    validate_password("een goed wachtwoord")
