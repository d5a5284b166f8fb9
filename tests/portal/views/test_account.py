import pytest

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
