import re
from typing import Any

import pytest
from django.core import mail

from tests.kennisbank.views.html import read_text

pytestmark = pytest.mark.django_db


def test_account_asks_a_visitor_to_log_in(client):
    response = client.get("/account/")
    assert (response.status_code, response.url) == (302, "/account/login/?next=/account/")


@pytest.mark.parametrize(
    ("role", "cms"), [("lid", False), ("redacteur", True), ("beheerder", True)]
)
def test_account_shows_the_role_and_its_doors(client, request, role, cms):
    user = request.getfixturevalue(role)
    client.force_login(user)
    page = " ".join(client.get("/account/").text.split())
    assert f"met de rol {role.capitalize()}" in page
    assert ('href="/beheer/"' in page) is cms


def test_account_without_a_role(client, buitenstaander):
    client.force_login(buitenstaander)
    page = " ".join(client.get("/account/").text.split())
    assert buitenstaander.email in page
    assert "met de rol" not in page


@pytest.mark.parametrize(
    "path", ["login", "logout", "signup", "password/reset", "password/change", "email"]
)
def test_account_pages_have_our_look_and_language(client, request, path):
    if path in {"logout", "password/change", "email"}:
        client.force_login(request.getfixturevalue("lid"))
    else:
        request.getfixturevalue("db")
    response = client.get(f"/account/{path}/")
    assert response.status_code == 200
    assert '<html lang="nl">' in response.text
    assert 'class="aw-kop"' in response.text


ADDRESSES_VISITOR = [
    "login/",
    "signup/",
    "password/reset/",
    "password/reset/done/",
    "password/reset/key/1-abc/",
    "password/reset/key/done/",
    "confirm-email/",
    "confirm-email/abc/",
    "inactive/",
]
ADDRESSES_MEMBER = ["email/", "password/change/", "logout/", "reauthenticate/"]
JE = re.compile(r"\b(je|jij|jou|jouw)\b", re.IGNORECASE)
LONG = 10_000 * "a"
ODD = ["", "\0", "a\0b", LONG, f"{LONG}@x.example", "\u202eabc", "🙈@x.example", "a@b", "é@x.nl"]


def words(response: Any) -> str:
    return read_text(response.text).main


@pytest.mark.parametrize("path", ADDRESSES_VISITOR)
def test_visitor_is_addressed_with_u(client, path):
    assert JE.findall(words(client.get(f"/account/{path}", follow=True))) == []


@pytest.mark.parametrize("path", ADDRESSES_MEMBER)
def test_member_is_addressed_with_u(client, lid, path):
    client.force_login(lid)
    assert JE.findall(words(client.get(f"/account/{path}", follow=True))) == []


def test_forgotten_password_from_mail_to_login(client, lid):
    answer = client.post("/account/password/reset/", {"email": lid.email}, follow=True)
    assert "Kijk in uw e-mail" in words(answer)
    [message] = mail.outbox
    assert (message.subject, JE.findall(str(message.body))) == ("Kies een nieuw wachtwoord", [])
    [link] = re.findall(r"/account/password/reset/key/\S+", str(message.body))
    form = client.get(link, follow=True)
    assert "Nieuw wachtwoord kiezen" in words(form)
    address = form.request["PATH_INFO"]
    short = client.post(address, {"password1": "kort", "password2": "kort"})
    assert "Dit wachtwoord is te kort. Gebruik minstens 12 tekens." in words(short)
    new = "een heel ander wachtwoord"
    done = client.post(address, {"password1": new, "password2": new}, follow=True)
    assert "Uw wachtwoord is gewijzigd" in words(done)
    assert "Deze link werkt niet meer" in words(client.get(link, follow=True))


def test_mail_to_an_unknown_address_says_u(client, db):
    client.post("/account/password/reset/", {"email": "niemand@elders.example"})
    [message] = mail.outbox
    assert (message.subject, JE.findall(str(message.body))) == (
        "Geen account met dit e-mailadres",
        [],
    )
    assert "niemand@elders.example" in message.body


def test_member_adds_and_confirms_an_address(client, lid):
    client.force_login(lid)
    data = {"action_add": "", "email": "tweede@elders.example"}
    assert "tweede@elders.example (nog niet" in words(
        client.post("/account/email/", data, follow=True)
    )
    [message] = mail.outbox
    assert (message.subject, JE.findall(str(message.body))) == ("Bevestig uw e-mailadres", [])
    [link] = re.findall(r"/account/confirm-email/\S+", str(message.body))
    assert "Ja, bevestigen" in words(client.get(link))
    client.post(link)
    assert set(lid.emailaddress_set.filter(verified=True).values_list("email", flat=True)) == {
        lid.email,
        "tweede@elders.example",
    }


@pytest.mark.parametrize("value", ODD)
@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("login", ["login", "password"]),
        ("password/reset", ["email"]),
        ("password/change", ["oldpassword", "password1", "password2"]),
        ("email", ["email", "action_add"]),
        ("reauthenticate", ["password"]),
        ("signup", ["email"]),
    ],
)
def test_strange_values_in_a_form_are_answered_with_the_form(
    error_client, lid, path, fields, value
):
    if path in {"password/change", "email", "reauthenticate"}:
        error_client.force_login(lid)
    response = error_client.post(f"/account/{path}/", dict.fromkeys(fields, value), follow=True)
    assert response.status_code in {200, 403}
    assert JE.findall(words(response)) == []
