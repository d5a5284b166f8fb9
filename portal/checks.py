"""House rules as system checks. Those tagged `start` also run when a server starts."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register, run_checks
from django.core.management.base import SystemCheckError
from django.db import connection

from portal.models import User

START = "start"


@register(START)
def no_demo_accounts(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Demo accounts have known addresses and wide rights: a server may not have one."""
    if settings.DEMO_ACCOUNTS_ALLOWED:
        return []
    if User._meta.db_table not in connection.introspection.table_names():
        return []  # before the first migrate there is no account at all
    count = User.objects.filter(is_demo=True).count()
    if not count:
        return []
    return [
        Error(
            f"This database holds {count} demo account(s).",
            hint="Remove them with: manage.py demo_accounts --remove",
            id="portal.E001",
        )
    ]


def refuse_unsafe_start() -> None:
    """Raise SystemCheckError when a server may not start with this database."""
    errors = run_checks(tags=[START])
    if errors:
        raise SystemCheckError("\n".join(str(error) for error in errors))
