import pytest
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import connection
from django.test import Client, RequestFactory, override_settings
from django.test.utils import CaptureQueriesContext

from portal.views import errors

pytestmark = pytest.mark.django_db

HEADINGS = {
    400: "Deze vraag begrijpen wij niet",
    403: "U mag deze pagina niet zien",
    404: "Deze pagina vinden wij niet",
    405: "Dit kan niet op deze pagina",
    410: "Deze pagina is weggehaald",
    413: "Het bestand is te groot",
    414: "Het adres is te lang",
    415: "Dit soort gegevens kunnen wij niet lezen",
    429: "U probeerde het te vaak",
    500: "Er ging iets mis bij ons",
}


def test_every_status_has_a_heading_here():
    assert set(HEADINGS) == errors.STATUSES


@pytest.mark.parametrize(("status", "heading"), HEADINGS.items())
def test_page_says_what_went_wrong_and_what_to_do(status, heading):
    response = errors.render_error(RequestFactory().get("/"), status)
    assert response.status_code == status
    assert '<html lang="nl"' in response.text
    assert f">{heading}<" in " ".join(response.text.split()).replace("> ", ">").replace(" <", "<")
    assert "Wat kunt u nu doen?" in response.text
    assert 'href="/"' in response.text
    assert 'href="/knelpunten/"' in response.text


def test_page_that_fails_falls_back_on_the_plain_page(monkeypatch):
    monkeypatch.setattr(errors, "render_to_string", fail)
    response = errors.render_error(RequestFactory().get("/"), 404)
    assert (response.status_code, response.text) == (404, errors.BARE_PAGE)


def test_500_needs_no_database_and_no_context(monkeypatch):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        response = errors.server_error(RequestFactory().get("/"))
    assert (response.status_code, len(queries)) == (500, 0)
    assert HEADINGS[500] in response.text


@override_settings(
    STORAGES={"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}
)
def test_500_without_static_files_is_still_a_page():
    response = errors.server_error(RequestFactory().get("/"))
    assert response.status_code == 500
    assert "Er ging iets mis" in response.text


def test_exception_in_a_view_ends_in_our_500(error_client, monkeypatch):
    monkeypatch.setattr("portal.views.service.connection.cursor", fail)
    response = error_client.get("/health")
    assert response.status_code == 500
    assert HEADINGS[500] in response.text


@pytest.mark.parametrize(
    ("problem", "status"), [(RequestDataTooBig(), 413), (SuspiciousOperation(), 400), (None, 400)]
)
def test_bad_request_knows_a_body_that_is_too_big(problem, status):
    assert errors.bad_request(RequestFactory().get("/"), problem).status_code == status


@override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=100)
def test_body_that_is_too_big_is_413(error_client):
    response = error_client.post("/account/login/", {"login": 200 * "a"})
    assert response.status_code == 413
    assert HEADINGS[413] in response.text


def test_form_without_csrf_token_is_a_403_that_says_expired():
    client = Client(enforce_csrf_checks=True)
    response = client.post("/account/login/", {"login": "a", "password": "b"})
    assert response.status_code == 403
    assert "Dit formulier is verlopen" in response.text


def test_unknown_host_is_400(error_client):
    response = error_client.get("/", headers={"host": "kwaad.example"})
    assert response.status_code == 400
    assert "Wat kunt u nu doen?" in response.text


@pytest.mark.parametrize(
    "path",
    [
        "/nergens/",
        "/nergens",
        "/a/b/c/d/",
        "/account/nergens/",
        "/x.php",
        "/media/x",
        "/static/nergens.css",
    ],
)
def test_unknown_address_is_our_404(error_client, path):
    response = error_client.get(path, follow=True)
    assert response.status_code == 404
    assert HEADINGS[404] in response.text


def test_too_many_wrong_passwords_are_slowed_down(client, lid):
    """allauth counts; after five wrong ones even the right password waits."""
    for _ in range(6):
        response = client.post("/account/login/", {"login": lid.email, "password": "fout"})
    assert "Te veel" in response.text


def fail(*args: object, **kwargs: object) -> None:
    raise ValueError("stuk")
