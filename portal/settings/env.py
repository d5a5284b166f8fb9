"""Typed readers of the environment. A wrong or missing value stops the program with its name."""

import os
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from environ import Env

TRUE = {"1", "true", "yes", "on", "ja"}
FALSE = {"0", "false", "no", "off", "nee"}

SQLITE = "django.db.backends.sqlite3"
POSTGRESQL = "django.db.backends.postgresql"


class EnvError(ImproperlyConfigured):
    """An environment variable is missing or has a value that cannot be used."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"Environment variable {name} {problem}.")


def text(name: str, default: str | None = None) -> str:
    """The value without surrounding spaces. Without a default, empty counts as missing."""
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise EnvError(name, "is missing")
    return default


def secret(name: str, *, min_length: int = 50) -> str:
    """A value that must be there, long enough, and not the key of the development settings."""
    value = text(name)
    if len(value) < min_length:
        raise EnvError(name, f"is shorter than {min_length} characters")
    if len(set(value)) < 10:
        raise EnvError(name, "repeats too few characters")
    if value.startswith("dev-"):
        raise EnvError(name, "is a development key")
    return value


def flag(name: str, *, default: bool) -> bool:
    value = text(name, "").lower()
    if not value:
        return default
    if value in TRUE:
        return True
    if value in FALSE:
        return False
    raise EnvError(name, f"must be 1 or 0, not {value!r}")


def number(name: str, default: int, *, minimum: int = 0) -> int:
    value = text(name, str(default))
    try:
        result = int(value)
    except ValueError:
        raise EnvError(name, f"must be a whole number, not {value!r}") from None
    if result < minimum:
        raise EnvError(name, f"must be at least {minimum}")
    return result


def words(name: str, default: list[str] | None = None) -> list[str]:
    """A list written with commas. Without a default, at least one word is needed."""
    value = text(name, None if default is None else ",".join(default))
    return [word.strip() for word in value.split(",") if word.strip()]


def hosts(name: str, default: list[str] | None = None) -> list[str]:
    """Host names; `*` would believe every Host header and is refused."""
    names = words(name, default)
    if not names or "*" in names:
        raise EnvError(name, "must name the hosts, and not *")
    return names


def origin(name: str, default: str | None = None, *, scheme: str = "") -> str:
    """An address such as `https://example.nl`: scheme and host, nothing after them."""
    value = text(name, default)
    parts = urlsplit(value)
    schemes = {scheme} if scheme else {"http", "https"}
    if parts.scheme not in schemes or not parts.hostname:
        raise EnvError(name, f"must look like https://example.nl, not {value!r}")
    if parts.path or parts.query or parts.fragment or parts.username:
        raise EnvError(name, f"must have nothing after the host name, not {value!r}")
    return value


def database(name: str, default: str) -> dict[str, Any]:
    """Django's settings for one database; only SQLite and PostgreSQL are known to work."""
    value = text(name, default)
    if urlsplit(value).scheme not in {"sqlite", "postgres", "postgresql"}:
        raise EnvError(name, "must start with sqlite:/// or postgresql://")
    config: dict[str, Any] = dict(Env.db_url_config(value))
    if config["ENGINE"] == SQLITE:
        return config | {
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            },
            "CONN_MAX_AGE": 600,
        }
    return config | {"CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}
