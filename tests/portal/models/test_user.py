import uuid

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from portal.models import User

pytestmark = pytest.mark.django_db


def test_user_email_is_stored_in_lower_case():
    user = User.objects.create_user(" Nieuw@Elders.EXAMPLE ")
    user.refresh_from_db()
    assert user.email == "nieuw@elders.example"


def test_user_email_is_lower_case_however_it_is_saved():
    user = User(email="Nieuw@Elders.example")
    user.save()
    assert User.objects.get().email == "nieuw@elders.example"


def test_user_email_is_unique_whatever_the_case():
    User.objects.create_user("een@elders.example")
    with pytest.raises(IntegrityError):
        User.objects.bulk_create([User(email="EEN@elders.example")])


def test_user_second_account_with_the_same_address_is_explained():
    User.objects.create_user("een@elders.example")
    with pytest.raises(ValidationError) as caught:
        User(email="Een@elders.example", password="x").full_clean()
    assert list(caught.value.message_dict) == ["email"]


def test_user_natural_key_ignores_case():
    user = User.objects.create_user("een@elders.example")
    assert User.objects.get_by_natural_key("EEN@Elders.example") == user


def test_user_without_address_is_refused():
    with pytest.raises(ValueError, match="e-mail address"):
        User.objects.create_user("")


def test_user_without_password_has_no_usable_one():
    assert not User.objects.create_user("een@elders.example").has_usable_password()


def test_user_public_id_is_random():
    first, second = (User.objects.create_user(f"{name}@elders.example") for name in "ab")
    assert isinstance(first.public_id, uuid.UUID)
    assert first.public_id != second.public_id


def test_superuser_may_do_everything():
    user = User.objects.create_superuser("een@elders.example", "wachtwoord")
    assert (user.is_staff, user.is_superuser, user.is_demo) == (True, True, False)


def test_user_shows_the_name_or_else_the_address():
    user = User(email="een@elders.example")
    assert str(user) == "een@elders.example"
    user.first_name, user.last_name = "Noor", "de Wit"
    assert str(user) == "Noor de Wit"
