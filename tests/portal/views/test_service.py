import os
import sqlite3
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import InterfaceError, OperationalError

pytestmark = pytest.mark.django_db


def test_health_ok(client):
    response = client.get("/health")
    assert (response.status_code, response.json()) == (200, {"status": "ok", "database": "ok"})
    assert response["Cache-Control"] == "no-store"


def test_health_is_cheap_and_sets_no_cookie(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        response = client.head("/health")
    assert (response.status_code, response.content, response.cookies) == (200, b"", {})


@pytest.mark.parametrize("problem", [OperationalError, InterfaceError])
def test_health_without_database_is_503(client, monkeypatch, problem):
    def refuse():
        raise problem

    monkeypatch.setattr("portal.views.service.connection.cursor", refuse)
    response = client.get("/health")
    assert (response.status_code, response.json()) == (503, {"status": "down", "database": "down"})


ASK = """
import django; django.setup()
from django.test import Client
response = Client().get("/health", headers={"host": "localhost"})
print(response.status_code, response.text)
"""
DOWN = '503 {"status": "down", "database": "down"}'


def health_of(address: str) -> str:
    """What a process says whose database is at this address."""
    result = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", ASK],
        cwd=settings.BASE_DIR,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "portal.settings.dev", "DATABASE_URL": address},
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stdout.strip()


def test_health_of_a_real_file_that_is_gone_empty_and_back(tmp_path):
    folder = tmp_path / "data"
    address = f"sqlite:///{folder / 'portal.sqlite3'}"
    assert health_of(address) == DOWN
    folder.mkdir()
    assert health_of(address) == DOWN
    with sqlite3.connect(folder / "portal.sqlite3") as database:
        database.execute("CREATE TABLE django_migrations (id integer)")
    database.close()
    assert health_of(address) == '200 {"status": "ok", "database": "ok"}'


def test_health_of_a_server_that_does_not_answer():
    assert health_of("postgresql://niemand@127.0.0.1:1/portal?connect_timeout=2") == DOWN


def test_robots_keeps_out_of_cms_and_accounts(client):
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.text == (
        "User-agent: *\nDisallow: /beheer/\nDisallow: /account/\n"
        "\nSitemap: http://testserver/sitemap.xml\n"
    )


def test_favicon_leads_to_a_file(client):
    response = client.get("/favicon.ico")
    assert (response.status_code, response.url) == (302, "/static/portal/dist/icoon.svg")
    file = client.get(response.url)
    assert (file.status_code, file["Content-Type"]) == (200, "image/svg+xml")
    file.close()
