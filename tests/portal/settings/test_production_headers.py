"""The headers of a server, on every kind of answer, read with the rules of internet.nl."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from tests.factories.bestanden import make_picture
from tests.portal.settings.test_production import COMPLETE

ASK = """
import json
from django.conf import settings
settings.STORAGES["staticfiles"]["BACKEND"] = "whitenoise.storage.CompressedStaticFilesStorage"
settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = True
import django; django.setup()
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client
from wagtail.documents import get_document_model
from portal.models import User
call_command("migrate", verbosity=0)
user = User.objects.create_superuser("beheerder@kennis.example", "een goed wachtwoord")
file = ContentFile(b"tekst", name="a.txt")
document = get_document_model().objects.create(title="A", file=file)
visitor, member = (Client(raise_request_exception=False) for _ in range(2))
member.defaults["HTTP_HOST"] = visitor.defaults["HTTP_HOST"] = "kennis.example"
member.force_login(user)
ASKED = {
    "page": (visitor, "/kwetsbaarheid-melden/"),
    "form": (visitor, "/account/login/"),
    "text": (visitor, "/.well-known/security.txt"),
    "health": (visitor, "/health"),
    "not found": (visitor, "/nergens/"),
    "malformed": (visitor, "/%00"),
    "redirect": (visitor, "/security.txt"),
    "needs a login": (visitor, "/beheer/"),
    "static": (visitor, "/static/portal/dist/icoon.svg"),
    "image": (visitor, "/media/images/a.png"),
    "document": (visitor, document.url),
    "own page": (member, "/account/"),
    "cms": (member, "/beheer/"),
    "cms, not found": (member, "/beheer/nergens/"),
}
EXTRA
found = {}
for name, (client, path) in ASKED.items():
    response = client.get(path, secure=True)
    b"".join(response)
    found[name] = {"status": response.status_code, "cookies": response.cookies.output(header=""),
        "headers": sorted(response.items())}
response = visitor.get("/kwetsbaarheid-melden/")
headers = sorted(response.items())
found["plain http"] = {"status": response.status_code, "headers": headers, "cookies": ""}
print(json.dumps(found))
"""
# Feeds, tables and maps for machines, when the site has them.
EXTRA = """
from django.urls import get_resolver
for pattern in get_resolver().url_patterns:
    address = str(pattern.pattern)
    if address.endswith((".xml", ".csv", ".json", ".atom")) and "<" not in address:
        ASKED[address] = (visitor, "/" + address)
"""
STATUS = {
    "page": 200,
    "form": 200,
    "text": 200,
    "health": 200,
    "not found": 404,
    "malformed": 400,
    "redirect": 301,
    "needs a login": 302,
    "static": 200,
    "image": 200,
    "document": 200,
    "own page": 200,
    "cms": 200,
    "cms, not found": 404,
    "plain http": 301,
}
EVERYWHERE = {
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
CMS = {"cms", "cms, not found", "needs a login"}
OUTERMOST = {"plain http"}  # has no body, and is answered before anything else
SOURCES = {"'self'", "'none'"}


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    var = tmp_path_factory.mktemp("var")
    (var / "media" / "images").mkdir(parents=True)
    (var / "media" / "images" / "a.png").write_bytes(make_picture())
    result = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", ASK.replace("EXTRA", EXTRA)],
        cwd=settings.BASE_DIR,
        env={"PATH": str(Path(sys.executable).parent), "VAR_DIR": str(var), **COMPLETE},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def headers(answer: dict[str, Any]) -> dict[str, str]:
    assert len({name.lower() for name, _ in answer["headers"]}) == len(answer["headers"])
    return dict(answer["headers"])


def policy_faults(policy: str) -> list[str]:
    """What internet.nl would say: see http_headers.py of that test."""
    parts = {name: set(values) for name, *values in (p.split() for p in policy.split(";"))}
    faults = [
        f"{name} is missing"
        for name in ("default-src", "base-uri", "form-action", "frame-ancestors")
        if name not in parts and not ("sandbox" in parts and name != "default-src")
    ]
    faults += [
        f"{name}: {value}"
        for name, values in parts.items()
        for value in values - SOURCES
        if value in {"*", "http:", "https:", "data:"} or "unsafe" in value or "//" not in value
    ]
    if parts.get("default-src", set()) - SOURCES:
        faults.append("default-src is wide")
    return faults


def test_every_kind_of_answer_has_its_status(answers: dict[str, Any]) -> None:
    assert {name: answers[name]["status"] for name in STATUS} == STATUS


def test_every_answer_protects_itself(answers: dict[str, Any]) -> None:
    wrong = {
        f"{name}: {header}": headers(answer).get(header)
        for name, answer in answers.items()
        for header, value in EVERYWHERE.items()
        if name not in OUTERMOST and headers(answer).get(header) != value
    }
    assert wrong == {}


def test_every_answer_stays_out_of_frames_and_off_the_sensors(answers: dict[str, Any]) -> None:
    for name, answer in answers.items():
        if name in OUTERMOST:
            continue
        found = headers(answer)
        assert found["X-Frame-Options"] in {"DENY", "SAMEORIGIN"}, name
        assert "camera=()" in found["Permissions-Policy"], name
        assert "geolocation=()" in found["Permissions-Policy"], name
        assert "Server" not in found, name
        assert "X-Powered-By" not in found, name


def test_policy_passes_the_rules_of_the_public_test(answers: dict[str, Any]) -> None:
    faults = {
        name: policy_faults(headers(answer)["Content-Security-Policy"])
        for name, answer in answers.items()
        if name not in CMS | OUTERMOST
    }
    assert {name: fault for name, fault in faults.items() if fault} == {}


def test_policy_of_the_cms_is_weak_in_two_places_only(answers: dict[str, Any]) -> None:
    for name in CMS:
        assert sorted(policy_faults(headers(answers[name])["Content-Security-Policy"])) == [
            "img-src: blob:",
            "img-src: data:",
            "script-src: 'unsafe-inline'",
            "style-src: 'unsafe-inline'",
        ]


@pytest.mark.parametrize(
    ("policy", "faults"),
    [
        ("default-src 'none'", 3 * ["missing"]),
        ("default-src 'none'; sandbox", []),
        ("default-src *; sandbox", ["default-src: *", "default-src is wide"]),
        ("default-src 'self'; script-src https:; sandbox", ["script-src: https:"]),
        ("default-src 'self'; img-src host.example; sandbox", ["img-src: host.example"]),
    ],
)
def test_rules_themselves_find_what_is_wrong(policy: str, faults: list[str]) -> None:
    found = policy_faults(policy)
    assert len(found) == len(faults)
    assert all(fault in text for fault, text in zip(faults, found, strict=True))


def test_what_a_member_sees_is_not_stored(answers: dict[str, Any]) -> None:
    for name in ("own page", "cms", "cms, not found"):
        assert "no-store" in headers(answers[name])["Cache-Control"], name


def test_cookies_belong_to_this_host_alone(answers: dict[str, Any]) -> None:
    [cookie] = answers["form"]["cookies"].strip().splitlines()
    name, *rest = [part.strip() for part in cookie.split(";")]
    assert name.startswith("__Host-csrf=")
    assert {"Secure", "Path=/", "SameSite=Lax"} <= set(rest)
    assert not any(part.startswith("Domain") for part in rest)


def test_who_only_reads_gets_no_cookie(answers: dict[str, Any]) -> None:
    reading = set(answers) - {"form", "own page", "cms", "cms, not found"}
    assert {name: answers[name]["cookies"] for name in reading if answers[name]["cookies"]} == {}
