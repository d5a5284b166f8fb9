"""Browsers of the cast, in the CMS."""

from collections.abc import Callable

import pytest
from django.test import Client


@pytest.fixture
def als(request: pytest.FixtureRequest, client: Client) -> Callable[[str], Client]:
    """A browser in which one of the cast has logged in."""

    def browser(rol: str) -> Client:
        client.force_login(request.getfixturevalue(rol))
        return client

    return browser
