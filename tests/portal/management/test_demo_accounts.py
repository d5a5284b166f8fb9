from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from portal.enums import Rol

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    output = StringIO()
    call_command("demo_accounts", *arguments, stdout=output)
    return output.getvalue()


def test_demo_accounts_are_printed_once():
    first, second = run(), run()
    assert all(f"{rol.value.lower()}@demo.example" in first for rol in Rol)
    assert second.startswith("De demo-accounts bestaan al.")


def test_demo_accounts_new_passwords():
    first = run()
    assert run("--new-passwords").splitlines()[0] == first.splitlines()[0]


def test_demo_accounts_remove():
    run()
    assert run("--remove") == "4 demo-accounts verwijderd.\n"


def test_demo_accounts_are_refused_on_a_server(settings):
    settings.DEMO_ACCOUNTS_ALLOWED = False
    with pytest.raises(CommandError, match="niet toegestaan"):
        run()
