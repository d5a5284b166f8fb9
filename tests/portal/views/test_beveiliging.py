"""What a finder of a weak spot reads, as a person and as a machine."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import sectxt
from django.conf import settings

from portal.views.beveiliging import security_text
from tests.kennisbank.views.html import read

pytestmark = pytest.mark.django_db

CANONICAL = "https://kennis.example/.well-known/security.txt"
DAYS = [datetime(2027, 1, 1, tzinfo=UTC) + timedelta(days=n) for n in range(0, 800, 7)]


def test_security_txt_is_accepted_by_the_public_test(client, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://kennis.example"
    response = client.get("/.well-known/security.txt")
    assert (response.status_code, response["Content-Type"]) == (200, "text/plain; charset=utf-8")
    parser = sectxt.Parser(response.content, urls=CANONICAL)
    assert (parser.errors, parser.is_valid()) == ([], True)
    assert [item["code"] for item in parser.recommendations] == ["no_encryption", "not_signed"]


def test_security_txt_names_every_way(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://kennis.example"
    settings.BEVEILIGING_ADRES = "beveiliging@kennis.example"
    assert security_text(datetime(2027, 3, 31, 23, 59, tzinfo=UTC)).splitlines() == [
        "Contact: mailto:beveiliging@kennis.example",
        "Contact: https://kennis.example/kwetsbaarheid-melden/",
        "Expires: 2028-02-01T00:00:00Z",
        "Preferred-Languages: nl, en",
        f"Canonical: {CANONICAL}",
        "Policy: https://kennis.example/kwetsbaarheid-melden/",
    ]


@pytest.mark.parametrize("now", DAYS)
def test_security_txt_expires_in_time_and_never_soon(now):
    [expires] = re.findall(r"Expires: (.+)", security_text(now))
    left = datetime.fromisoformat(expires) - now
    assert timedelta(days=290) < left < timedelta(days=364)


def test_old_address_leads_to_the_new_one(client):
    response = client.get("/security.txt")
    assert (response.status_code, response["Location"]) == (301, "/.well-known/security.txt")


def sentences(text: str) -> list[str]:
    text = " ".join(re.sub(r"[<>*]", "", text).split())
    return [part.strip() for part in re.split(r"(?<=[.?])\s", text) if part.strip()]


def test_page_says_all_that_the_repository_says(client):
    """Two places with other promises would be no promise."""
    dutch = (settings.BASE_DIR / "SECURITY.md").read_text().split("\n\n")[1]
    assert dutch.startswith("**Nederlands.** ")
    page = read(client.get("/kwetsbaarheid-melden/")).main
    assert [s for s in sentences(dutch)[1:] if s not in page] == []


def test_page_names_the_address_of_this_site(client, settings):
    settings.BEVEILIGING_ADRES = "beveiliging@kennis.example"
    page = read(client.get("/kwetsbaarheid-melden/"))
    assert page.links["mailto:beveiliging@kennis.example"] == "beveiliging@kennis.example"
    assert page.texts("h1") == ["Kwetsbaarheid melden"]


def test_page_sets_no_cookie_and_costs_few_queries(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        response = client.get("/kwetsbaarheid-melden/")
    assert (response.status_code, response.cookies) == (200, {})
