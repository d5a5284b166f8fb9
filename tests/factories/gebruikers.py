"""Accounts for tests: verified, with one known password."""

from allauth.account.models import EmailAddress

from portal.domain.roles import give_role
from portal.enums import Rol
from portal.models import User

PASSWORD = "een goed wachtwoord"


def make_user(email: str, rol: Rol | None = None) -> User:
    """An account that can log in; the groups of the roles must exist when a role is given."""
    user = User.objects.create_user(email, PASSWORD)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    if rol is not None:
        give_role(user, rol)
    return user
