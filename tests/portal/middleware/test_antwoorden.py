"""Answers are kept for visitors without an account, and for nobody else."""

import gzip
from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from portal import bouw
from portal.domain.versie import versie
from portal.middleware import antwoorden
from tests.factories.kennisbank import (
    make_beperking,
    make_home,
    make_knelpunt,
    make_regiopagina,
    make_tekst,
)

pytestmark = pytest.mark.django_db(transaction=True)

PAGE = "/knelpunten/k1/"


@pytest.fixture(autouse=True)
def site(_base_data: None) -> None:
    make_home()
    make_knelpunt(1, title="Volle lijsten")


def kept() -> int:
    return len(caches["antwoorden"]._cache)  # type: ignore[attr-defined]  # in memory, here


def queries(client: Client, address: str, **extra: Any) -> int:
    with CaptureQueriesContext(connection) as asked:
        client.get(address, **extra)
    return len(asked)


def test_second_visit_asks_for_the_version_alone(client):
    first = client.get(PAGE)
    with CaptureQueriesContext(connection) as asked:
        second = Client().get(PAGE)
    assert len(asked) == 1
    assert (second.status_code, second.content) == (200, first.content)
    assert b"Volle lijsten" in second.content
    assert dict(second.items()) == dict(first.items())


def test_kept_answer_has_the_strict_headers_and_no_cookie(client):
    client.get(PAGE)
    response = client.get(PAGE)
    assert response.cookies == {}
    assert response["Cache-Control"] == "no-cache"
    assert set(response["Vary"].split(", ")) == {"Accept-Encoding", "Cookie"}
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"


def test_kept_answer_is_compressed_for_who_takes_that(client):
    plain = client.get(PAGE)
    packed = client.get(PAGE, headers={"accept-encoding": "br, gzip"})
    assert gzip.decompress(packed.content) == plain.content
    assert packed["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain
    assert packed["Content-Length"] == str(len(packed.content))


def test_visitor_who_has_the_answer_gets_304(client):
    etag = client.get(PAGE)["ETag"]
    response = client.get(PAGE, headers={"if-none-match": etag})
    assert (response.status_code, response.content) == (304, b"")
    make_tekst("Iets anders")
    client.get(PAGE)
    assert client.get(PAGE, headers={"if-none-match": 'W/"ander"'}).status_code == 200


def test_head_is_answered_from_what_is_kept_and_keeps_nothing(client):
    assert client.head(PAGE).status_code == 200
    assert kept() == 0
    client.get(PAGE)
    with CaptureQueriesContext(connection) as asked:
        response = client.head(PAGE)
    assert (len(asked), response.status_code, response.content) == (1, 200, b"")


def test_member_makes_nothing_and_gets_nothing_that_is_kept(client, lid):
    page = make_regiopagina(
        "JZ18", statussen=[{"status": "contact-gelegd", "datum": date(2024, 1, 1)}]
    )
    member = Client()
    member.force_login(lid)
    for who in (member, client, member, client):
        text = who.get(page.url).content.decode()
        assert ("Contact gelegd" in text) is (who is member)
    assert kept() == 1


@pytest.mark.parametrize("cookie", [settings.SESSION_COOKIE_NAME, "messages"])
def test_cookie_of_a_person_passes_by(client, cookie):
    client.get(PAGE)
    other = Client()
    other.cookies[cookie] = "x"
    assert queries(other, PAGE) > 1
    assert kept() == 1


def test_authorization_header_passes_by(client):
    client.get(PAGE)
    assert queries(Client(), PAGE, headers={"authorization": "Bearer x"}) > 1


def test_visitor_with_a_token_of_a_form_reads_what_is_kept_but_makes_nothing(client):
    other = Client()
    other.get("/account/login/")
    assert settings.CSRF_COOKIE_NAME in other.cookies
    other.get(PAGE)
    assert kept() == 0
    client.get(PAGE)
    assert queries(other, PAGE) == 1


def test_page_with_a_form_is_not_kept(client):
    client.get("/account/login/")
    assert kept() == 0


@pytest.mark.parametrize(
    "address",
    ["/nergens/", "/health", f"{PAGE}?onbekend=1", "/knelpunten/?onbekend=1", "/knelpunten/k1"],
)
def test_answer_that_is_not_a_whole_known_page_is_not_kept(client, address):
    client.get(address)
    client.get(address)
    assert kept() == 0


def test_parameter_that_a_list_knows_makes_an_entry_of_its_own(client):
    client.get("/knelpunten/")
    client.get("/knelpunten/?soort=knelpunt")
    client.get("/knelpunten/?soort=valkuil")
    client.get("/knelpunten/?soort=valkuil&utm_source=mail")
    client.get("/knelpunten/?soort=onzin")
    assert kept() == 3


def test_form_that_is_sent_is_not_kept(client):
    client.post(PAGE)
    assert kept() == 0


def test_page_that_becomes_closed_is_closed_at_once(client):
    page = make_tekst("Voor leden")
    assert client.get(page.url).status_code == 200
    make_beperking(page)
    assert client.get(page.url).status_code == 302
    page.view_restrictions.all().delete()
    assert client.get(page.url).status_code == 200


def test_host_has_answers_of_its_own(client):
    client.get(PAGE)
    assert queries(client, PAGE, headers={"host": "localhost"}) > 1
    assert client.get(PAGE, headers={"host": "kwaad.example"}).status_code == 400


def test_another_day_or_another_build_starts_afresh(client, monkeypatch):
    client.get(PAGE)
    monkeypatch.setattr(timezone, "localdate", lambda *args: date(2031, 1, 1))
    assert queries(client, PAGE) > 1
    monkeypatch.undo()
    assert queries(client, PAGE) == 1
    monkeypatch.setattr(antwoorden, "bouwmerk", lambda: "ander")
    assert queries(client, PAGE) > 1


def test_build_depends_on_settings_that_pages_show(settings):
    before = bouw.bouwmerk.__wrapped__()
    assert len(before) == 16
    settings.CONTACT_ADRES = "ander@kennis.example"
    assert bouw.bouwmerk.__wrapped__() != before


def test_site_without_a_version_keeps_nothing(client):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM portal_versie")
    assert versie() == ""
    assert client.get(PAGE).status_code == 200
    assert kept() == 0


def test_static_file_asks_the_database_nothing(client):
    with CaptureQueriesContext(connection) as asked:
        b"".join(client.get("/static/portal/dist/main.css"))
    assert len(asked) == 0
