"""Pages are read; every other method gets a page that says so."""

import pytest
from django.test import Client

from tests.kennisbank.views.refusals import ask, read_refusal
from tests.kennisbank.views.wereld import ADDRESSES

pytestmark = pytest.mark.usefixtures("wereld")

ALLOW = "GET, HEAD, OPTIONS"
WRONG = ["POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "NONSENSE"]
FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize("method", WRONG)
@pytest.mark.parametrize("name", ADDRESSES)
def test_wrong_method_is_405(name: str, method: str) -> None:
    response = ask(ADDRESSES[name], method)
    assert (response.status_code, response["Allow"]) == (405, ALLOW)
    assert "Dit kan niet op deze pagina" in read_refusal(response).texts("h1")


@pytest.mark.parametrize("method", ["POST", "DELETE"])
@pytest.mark.parametrize("address", ["/themas/nergens/", "/knelpunten/nergens/", "/begrippen/x/"])
def test_wrong_method_is_405_whether_the_page_exists_or_not(address: str, method: str) -> None:
    assert ask(address, method).status_code == 405


@pytest.mark.parametrize(
    ("content_type", "status"),
    [
        (f"{FORM}; charset=utf-7", 415),
        (f"{FORM}; charset=utf-16", 415),
        (f"{FORM}; charset=nonsense", 415),
        ("text/plain; charset=utf-7", 415),
        (FORM, 405),
        ("application/json", 405),
        ("multipart/form-data; boundary=x", 405),
        ("multipart/form-data", 405),
        ("nonsense", 405),
        ("", 405),
    ],
)
@pytest.mark.parametrize(
    "address", ["/", "/knelpunten/", "/zoeken/", "/handreikingen/gids-1/alles/"]
)
def test_body_of_any_kind_is_refused(address: str, content_type: str, status: int) -> None:
    body = b"q=+ADw-script+AD4-alert(1)+ADw-/script+AD4-"
    response = ask(address, "POST", data=body, content_type=content_type)
    assert response.status_code == status
    read_refusal(response)


@pytest.mark.parametrize("name", ADDRESSES)
def test_head_is_get_without_a_body(name: str) -> None:
    get, head = Client().get(ADDRESSES[name]), Client().head(ADDRESSES[name])
    assert (head.status_code, dict(head.headers)) == (get.status_code, dict(get.headers))
    assert head.content == b""


@pytest.mark.parametrize(
    ("address", "status"),
    [("/nergens/", 404), ("/zoeken/?q=%00", 400), ("/knelpunten/?stroom=x", 400)],
)
def test_head_of_a_refusal_has_its_status(address: str, status: int) -> None:
    response = ask(address, "HEAD")
    assert (response.status_code, response.content) == (status, b"")


@pytest.mark.parametrize("name", ADDRESSES)
def test_options_says_what_is_possible(name: str) -> None:
    response = ask(ADDRESSES[name], "OPTIONS")
    assert (response.status_code, response["Allow"], response.content) == (204, ALLOW, b"")
