import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

PAGE_METHODS = "GET, HEAD, OPTIONS"
WRONG = ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "NONSENSE"]


@pytest.mark.parametrize("method", WRONG)
@pytest.mark.parametrize("path", ["/", "/nergens/"])
def test_page_refuses_every_other_method(method, path):
    """Also with CSRF checks on, which would answer 403 before the page is asked."""
    client = Client(raise_request_exception=False, enforce_csrf_checks=True)
    response = client.generic(method, path)
    assert (response.status_code, response["Allow"]) == (405, PAGE_METHODS)
    assert "Dit kan niet op deze pagina" in response.text


@pytest.mark.parametrize("method", WRONG)
@pytest.mark.parametrize("path", ["/health", "/robots.txt", "/favicon.ico", "/media/images/a.png"])
def test_own_view_refuses_every_other_method(method, path):
    client = Client(raise_request_exception=False, enforce_csrf_checks=True)
    response = client.generic(method, path)
    assert (response.status_code, response["Allow"]) == (405, PAGE_METHODS)


def test_own_view_answers_options_without_running(client):
    response = client.options("/health")
    assert (response.status_code, response["Allow"], response.content) == (204, PAGE_METHODS, b"")


@pytest.mark.parametrize("path", ["/health", "/robots.txt"])
def test_head_has_the_status_of_get(client, path):
    assert client.head(path).status_code == client.get(path).status_code == 200


@pytest.mark.parametrize("method", ["DELETE", "TRACE", "NONSENSE"])
def test_form_of_another_package_answers_with_our_page(error_client, method):
    response = error_client.generic(method, "/account/login/")
    assert response.status_code == 405
    assert "Dit kan niet op deze pagina" in response.text


def test_static_file_refuses_post_with_our_page(error_client):
    response = error_client.post("/static/wagtailadmin/images/favicon.ico")
    assert response.status_code == 405
    assert "Dit kan niet op deze pagina" in response.text
