"""There is one door: the site's own login page."""

import pytest
from django.contrib.auth.models import Group
from django.urls import get_resolver
from django.urls.resolvers import URLPattern, URLResolver
from wagtail.models import Page, PageViewRestriction, Site

from portal.enums import Rol
from tests.factories.gebruikers import PASSWORD

pytestmark = pytest.mark.django_db

WAGTAIL_DOORS = [
    "/beheer/login/",
    "/_util/login/",
]
CLOSED = [
    "/beheer/password_reset/",
    "/beheer/password_reset/done/",
    "/beheer/password_reset/confirm/MQ/abc-def/",
    "/beheer/password_reset/complete/",
    "/_util/authenticate_with_password/1/1/",
    "/bestanden/authenticate_with_password/1/",
]


@pytest.mark.parametrize("path", WAGTAIL_DOORS)
def test_wagtail_login_shows_no_form_but_sends_to_ours(client, path):
    response = client.get(path)
    assert (response.status_code, response.url.split("?")[0]) == (302, "/account/login/")


@pytest.mark.parametrize("path", WAGTAIL_DOORS)
@pytest.mark.parametrize("field", ["username", "login", "email"])
def test_wagtail_login_takes_no_password(client, beheerder, path, field):
    client.post(path, {field: beheerder.email, "password": PASSWORD})
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("path", CLOSED)
@pytest.mark.parametrize("method", ["get", "post"])
def test_other_doors_of_wagtail_do_not_exist(error_client, path, method):
    assert getattr(error_client, method)(path).status_code == 404


def test_every_address_with_login_or_password_is_known():
    """A new version or app that brings another door must be looked at, and then added here."""
    words = ("login", "password", "reset", "authenticate")
    found = {
        route for route in routes(get_resolver().url_patterns) if any(w in route for w in words)
    }
    assert sorted(found) == sorted(
        {
            "_util/authenticate_with_password/.*$",
            "_util/login/",
            "account/login/",
            "account/login/code/confirm/",
            "account/password/change/",
            "account/password/reset/",
            "account/password/reset/done/",
            "account/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
            "account/password/reset/key/done/",
            "account/password/set/",
            "account/reauthenticate/",
            "beheer/login/",
            "beheer/password_reset/",
            "beheer/password_reset/.*$",
            "beheer/password_reset/complete/",
            "beheer/password_reset/confirm/<uidb64>/<token>/",
            "beheer/password_reset/done/",
            "bestanden/authenticate_with_password/.*$",
            "bestanden/authenticate_with_password/<int:restriction_id>/",
        }
    )


def routes(patterns: list[URLPattern | URLResolver], prefix: str = "") -> list[str]:
    found = []
    for pattern in patterns:
        route = prefix + str(pattern.pattern).removeprefix("^")
        if isinstance(pattern, URLResolver):
            found += routes(pattern.url_patterns, route)
        else:
            found.append(route)
    return found


def test_login_with_our_own_page_works(client, redacteur):
    response = client.post("/account/login/", {"login": redacteur.email, "password": PASSWORD})
    assert (response.status_code, response.url) == (302, "/")
    assert client.session["_auth_user_id"] == str(redacteur.pk)


def test_login_is_case_insensitive(client, redacteur):
    address = redacteur.email.upper()
    response = client.post("/account/login/", {"login": address, "password": PASSWORD})
    assert response.status_code == 302


def test_login_wrong_password_explains_in_dutch(client, redacteur):
    response = client.post("/account/login/", {"login": redacteur.email, "password": "fout"})
    assert response.status_code == 200
    assert "Dit e-mailadres of dit wachtwoord klopt niet." in response.text


def test_signup_is_closed(client, db):
    fields = {"email": "nieuw@elders.example", "password1": PASSWORD, "password2": PASSWORD}
    response = client.post("/account/signup/", fields)
    assert response.status_code == 200
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("path", ["/beheer/", "/beheer/pages/", "/beheer/users/"])
def test_cms_sends_a_visitor_to_the_login_page_and_back(client, path):
    response = client.get(path, follow=True)
    assert response.redirect_chain[-1] == (f"/account/login/?next={path}", 302)


@pytest.mark.parametrize("role", ["lid", "buitenstaander"])
def test_cms_refuses_without_a_loop(client, request, role):
    """Wagtail sends to the login page, which sends a logged-in person back: that must end."""
    client.force_login(request.getfixturevalue(role))
    response = client.get("/beheer/", follow=True)
    assert response.status_code == 403
    assert "U mag deze pagina niet zien" in response.text


@pytest.mark.parametrize("role", ["redacteur", "eindredacteur", "beheerder"])
def test_cms_opens_for_who_works_in_it(client, request, role):
    client.force_login(request.getfixturevalue(role))
    assert client.get("/beheer/").status_code == 200


def test_cms_shows_no_password_or_email_form(client, redacteur):
    client.force_login(redacteur)
    page = client.get("/beheer/account/").text
    assert 'type="password"' not in page
    assert 'name="name_email-email"' not in page


def test_cms_logout_ends_on_the_login_page(client, redacteur):
    client.force_login(redacteur)
    response = client.post("/beheer/logout/", follow=True)
    assert response.redirect_chain[-1][0].startswith("/account/login/")
    assert "_auth_user_id" not in client.session


def test_private_page_sends_a_visitor_to_the_login_page(client, home_page):
    restrict(home_page)
    response = client.get("/", follow=True)
    assert response.redirect_chain[-1] == ("/account/login/?next=/", 302)


def test_private_page_refuses_without_a_loop(client, home_page, buitenstaander):
    restrict(home_page)
    client.force_login(buitenstaander)
    assert client.get("/", follow=True).status_code == 403


@pytest.fixture
def home_page(roles) -> Page:
    return Site.objects.get(is_default_site=True).root_page


def restrict(page: Page) -> None:
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="groups")
    restriction.groups.add(Group.objects.get(name=Rol.EINDREDACTEUR.value))
