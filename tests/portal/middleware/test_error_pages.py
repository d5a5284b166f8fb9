import pytest
from django.core.signals import request_finished
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from portal.middleware.error_pages import ErrorPagesMiddleware

pytestmark = pytest.mark.django_db


def answer(response: HttpResponse) -> HttpResponse:
    def view(request: HttpRequest) -> HttpResponse:
        return response

    made = ErrorPagesMiddleware(view)(RequestFactory().get("/"))
    assert isinstance(made, HttpResponse)
    return made


@pytest.mark.parametrize("status", [400, 403, 404, 405, 410, 413, 414, 415, 429, 500])
def test_empty_error_gets_a_page(status):
    response = answer(HttpResponse(status=status, headers={"Allow": "GET"}))
    assert (response.status_code, response["Allow"]) == (status, "GET")
    assert "Wat kunt u nu doen?" in response.text


def test_replaced_answer_does_not_end_the_request_early():
    """Closing a response tells Django that the request is over: connections may then be closed."""
    ended: list[object] = []

    def note(sender: object, **kwargs: object) -> None:
        ended.append(sender)

    request_finished.connect(note)
    try:
        answer(HttpResponse(status=405))
    finally:
        request_finished.disconnect(note)
    assert ended == []


def test_error_with_a_body_is_left_alone():
    assert answer(HttpResponse("eigen tekst", status=404)).text == "eigen tekst"


@pytest.mark.parametrize("status", [200, 204, 302, 304, 409])
def test_other_status_is_left_alone(status):
    assert answer(HttpResponse(status=status)).content == b""
