import pytest
from django.contrib.auth import authenticate
from django.core.exceptions import PermissionDenied

from portal.domain.demo import create_demo_accounts, demo_email, remove_demo_accounts
from portal.enums import Rol
from portal.models import User

pytestmark = pytest.mark.django_db


def test_create_demo_accounts_makes_one_per_role():
    logins = create_demo_accounts()
    assert [login.rol for login in logins] == list(Rol)
    for login in logins:
        user = authenticate(email=login.email, password=login.password)
        assert isinstance(user, User)
        assert user.is_demo
        assert [group.name for group in user.groups.all()] == [login.rol.value]


def test_create_demo_accounts_can_log_in(client):
    login = create_demo_accounts()[0]
    response = client.post("/account/login/", {"login": login.email, "password": login.password})
    assert (response.status_code, response.url) == (302, "/")


def test_create_demo_accounts_keeps_no_password():
    passwords = {login.password for login in create_demo_accounts()}
    assert len(passwords) == len(Rol)
    assert not passwords & set(User.objects.values_list("password", flat=True))


def test_create_demo_accounts_again_leaves_passwords_alone():
    create_demo_accounts()
    before = set(User.objects.values_list("password", flat=True))
    assert create_demo_accounts() == []
    assert set(User.objects.values_list("password", flat=True)) == before


def test_create_demo_accounts_adds_only_what_is_missing():
    create_demo_accounts()
    User.objects.get(email=demo_email(Rol.LID)).delete()
    assert [login.rol for login in create_demo_accounts()] == [Rol.LID]


def test_create_demo_accounts_new_passwords_for_all():
    old = create_demo_accounts()
    new = create_demo_accounts(new_passwords=True)
    assert [login.rol for login in new] == list(Rol)
    assert authenticate(email=old[0].email, password=old[0].password) is None
    assert authenticate(email=new[0].email, password=new[0].password) is not None


def test_create_demo_accounts_is_refused_on_a_server(settings):
    settings.DEMO_ACCOUNTS_ALLOWED = False
    with pytest.raises(PermissionDenied):
        create_demo_accounts()
    assert User.objects.count() == 0


def test_remove_demo_accounts_leaves_people(lid):
    create_demo_accounts()
    assert remove_demo_accounts() == len(Rol)
    assert list(User.objects.all()) == [lid]
