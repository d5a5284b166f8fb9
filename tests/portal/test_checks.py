import pytest
from django.core.management.base import SystemCheckError

from portal.checks import no_demo_accounts, refuse_unsafe_start
from portal.domain.demo import create_demo_accounts

pytestmark = pytest.mark.django_db


def test_no_demo_accounts_is_silent_where_they_are_allowed():
    create_demo_accounts()
    assert no_demo_accounts(None) == []


def test_no_demo_accounts_is_silent_without_any(settings, lid):
    settings.DEMO_ACCOUNTS_ALLOWED = False
    assert no_demo_accounts(None) == []


def test_no_demo_accounts_finds_them_on_a_server(settings):
    create_demo_accounts()
    settings.DEMO_ACCOUNTS_ALLOWED = False
    assert [error.id for error in no_demo_accounts(None)] == ["portal.E001"]


def test_server_does_not_start_with_a_demo_account(settings):
    create_demo_accounts()
    settings.DEMO_ACCOUNTS_ALLOWED = False
    with pytest.raises(SystemCheckError, match="4 demo account"):
        refuse_unsafe_start()
