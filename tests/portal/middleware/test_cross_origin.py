import pytest

pytestmark = pytest.mark.django_db

PATHS = ["/health", "/nergens/", "/account/login/", "/beheer/", "/static/portal/dist/icoon.svg"]


@pytest.mark.parametrize("path", PATHS)
def test_no_other_site_may_use_an_answer(error_client, path):
    response = error_client.get(path)
    b"".join(response)  # a stream that is read to its end closes itself
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"


def test_early_refusal_has_the_header_too(error_client):
    response = error_client.generic("GET", "/health", QUERY_STRING="q=%00")
    assert (response.status_code, response["Cross-Origin-Resource-Policy"]) == (400, "same-origin")
