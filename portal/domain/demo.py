"""Accounts to try the site with: one per role, never on a server."""

import secrets
from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction

from portal.domain.roles import give_role, sync_roles
from portal.enums import Rol
from portal.models import User

DOMAIN = "demo.example"  # reserved: mail to it can never arrive


@dataclass(frozen=True)
class DemoLogin:
    """A login as shown once. The database keeps only the hash of the password."""

    rol: Rol
    email: str
    password: str


def demo_email(rol: Rol) -> str:
    return f"{rol.value.lower()}@{DOMAIN}"


@transaction.atomic
def create_demo_accounts(*, new_passwords: bool = False) -> list[DemoLogin]:
    """Make the accounts that are missing; return only those whose password is new.

    Raises PermissionDenied where demo accounts are not allowed.
    """
    if not settings.DEMO_ACCOUNTS_ALLOWED:
        raise PermissionDenied("Demo accounts are not allowed here.")
    sync_roles()
    known = dict(User.objects.filter(is_demo=True).values_list("email", "pk"))
    logins = [
        DemoLogin(rol, demo_email(rol), secrets.token_urlsafe(12))
        for rol in Rol
        if new_passwords or demo_email(rol) not in known
    ]
    for login in logins:
        _store(login)
    return logins


def remove_demo_accounts() -> int:
    """Delete every demo account; the number that was there."""
    accounts = User.objects.filter(is_demo=True)
    count = accounts.count()
    accounts.delete()
    return count


def _store(login: DemoLogin) -> None:
    user = User.objects.filter(email=login.email).first() or User(email=login.email)
    user.first_name, user.last_name, user.is_demo = "Demo", login.rol.label, True
    user.set_password(login.password)
    user.save()
    EmailAddress.objects.update_or_create(
        user=user, email=login.email, defaults={"verified": True, "primary": True}
    )
    give_role(user, login.rol)
