"""Whatever is sent to whichever address: a meant answer, in Dutch, with strict headers."""

import gzip
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kennisbank.views.adressen import every_address, loose_addresses, one_of_each
from tests.kennisbank.views.html import HtmlPage
from tests.kennisbank.views.refusals import ask, read_refusal
from tests.kennisbank.views.wereld import ADDRESSES

TYPED = "<b>x</b>"
LONG = 10_000 * "a"
# name of the case: (query, the statuses that can be meant)
QUERIES = {
    "unknown parameters": ("utm_source=x&onbekend=1", {200}),
    "unknown choices": (
        "stroom=onzin&fase=onzin&thema=onzin&soort=onzin&actor=onzin&regio=onzin&sorteer=onzin",
        {200, 400},
    ),
    "markup as a choice": (f"stroom={quote(TYPED)}&q={quote(TYPED)}", {200, 400}),
    "page 0": ("pagina=0", {200, 400}),
    "page -1": ("pagina=-1", {200, 400}),
    "page far away": ("pagina=99999999999", {200, 400}),
    "page as a power": ("pagina=1e9", {200, 400}),
    "page as a word": ("pagina=abc", {200, 400}),
    "page in other digits": (f"pagina={quote('٣')}", {200, 400}),
    "twice": ("pagina=1&pagina=2&stroom=a&stroom=b&q=a&q=b", {200, 400}),
    "array": ("stroom[]=a&q[0]=b&pagina[x]=1", {200}),
    "right to left": (f"q={quote(chr(0x202E))}abc&stroom={quote(chr(0x202E))}", {200, 400}),
    "combining": (f"q={quote('e' + 100 * chr(0x301))}", {200, 400}),
    "emoji": (f"q={quote('👨‍👩‍👧‍👦')}&regio={quote('🙈')}", {200, 400}),
    "loose percent": ("q=100%&stroom=%", {200, 400}),
    "utf-7": ("q=%2BADw-script%2BAD4-", {200}),
    "quotes": ("q='&stroom=%22&regio=--;", {200, 400}),
}
# Refused before any view, so at every address with the same status.
REFUSED = {
    "null byte": ("q=%00", 400),
    "null byte, raw": ("q=a\0b", 400),
    "null byte in a name": ("%00=1", 400),
    "lone surrogate": ("q=%ED%A0%80", 400),
    "latin-1": ("q=%E9", 400),
    "utf-16": ("q=%FF%FEa%00", 400),
    "value of 1,001": (f"q={LONG[:1001]}", 400),
    "value of 10,000": (f"q={LONG}", 414),
    "name of 10,000": (f"{LONG}=1", 414),
}
HEADERS: dict[str, dict[str, str]] = {
    "host": {"HTTP_HOST": "kwaad.example"},
    "host with a way out": {"HTTP_HOST": "localhost:80@kwaad.example"},
    "host of markup": {"HTTP_HOST": TYPED},
    "endless host": {"HTTP_HOST": LONG},
    "forwarded host": {"HTTP_X_FORWARDED_HOST": "kwaad.example"},
    "forwarded for": {"HTTP_X_FORWARDED_FOR": f"{TYPED}, ::1, 999.9.9.9"},
    "forwarded scheme": {"HTTP_X_FORWARDED_PROTO": "ftp"},
    "script name": {"HTTP_X_SCRIPT_NAME": "/x", "HTTP_X_REWRITE_URL": "/beheer/"},
    "encodings": {"HTTP_ACCEPT_ENCODING": "br;q=x, gzip;q=, *;q=9, ,,"},
    "languages": {"HTTP_ACCEPT_LANGUAGE": 200 * "xx-YY;q=0.1,"},
    "accept": {"HTTP_ACCEPT": "*/*;q=nan, text/html;q=-1, onzin"},
    "range": {"HTTP_RANGE": "bytes=99999999999999999999-1,-5,a-b"},
    "since": {"HTTP_IF_MODIFIED_SINCE": "Thu, 99 Foo 9999 99:99:99 GMT"},
    "since, far away": {"HTTP_IF_MODIFIED_SINCE": "Fri, 31 Dec 99999 23:59:59 GMT"},
    "none match": {"HTTP_IF_NONE_MATCH": 'W/"onzin", "", *, "'},
    "match": {"HTTP_IF_MATCH": '"onzin'},
    "cookies": {"HTTP_COOKIE": 'sessionid=x; =; ;;; csrftoken="\\377"; a=b=c'},
    "session of markup": {"HTTP_COOKIE": f"sessionid={TYPED}; csrftoken={LONG[:5000]}; messages=x"},
    "login": {"HTTP_AUTHORIZATION": "Basic onzin"},
    "requested with": {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"},
    "method by header": {"HTTP_X_HTTP_METHOD_OVERRIDE": "DELETE"},
    "length": {"CONTENT_LENGTH": "onzin"},
    "kind": {"CONTENT_TYPE": ";;;=;charset"},
    "endless header": {"HTTP_X_LANG": 60_000 * "a"},
}
METHODS = ["POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "NONSENSE", "get"]
FORM = "application/x-www-form-urlencoded"
PARTS = "multipart/form-data"
BODIES: dict[str, tuple[bytes, str]] = {
    "utf-7": (b"q=+ADw-", f"{FORM}; charset=utf-7"),
    "utf-16": ("q=a".encode("utf-16"), f"{FORM}; charset=utf-16"),
    "latin-1": (b"q=\xe9&login=\xe9", FORM),
    "null byte": (b"q=\0&login=%00&email=%00", FORM),
    "no boundary": (b"x", "multipart/form-data"),
    "other boundary": (b"--b\r\nonzin", f"{PARTS}; boundary=a"),
    "half a part": (b'--a\r\nContent-Disposition: form-data; name="q"', f"{PARTS}; boundary=a"),
    "strange part": (
        b'--a\r\nContent-Disposition: form-data; name="\0"; filename="../x"\r\n\r\nx\r\n--a--',
        f"{PARTS}; boundary=a",
    ),
    "endless boundary": (b"x", f"{PARTS}; boundary={LONG}"),
    "json": (b'{"a": [', "application/json"),
    "xml": (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "text/xml"),
    "no kind": (b"\xff\xfe\0", ""),
}


@pytest.fixture(scope="module")
def addresses(wereld: None) -> list[str]:
    return one_of_each(every_address(Client()))


def check(address: str, response: Any, meant: set[int]) -> str:
    """What is wrong with an answer, or nothing."""
    status = response.status_code
    if status not in meant:
        return f"{address}: {status}"
    if "Content-Security-Policy" not in response or "unsafe" in response["Content-Security-Policy"]:
        return f"{address}: no strict policy on {status}"
    if response.get("Content-Encoding") == "gzip":
        response.content = gzip.decompress(response.content)
    if status >= 400 and response.content:
        page: HtmlPage = read_refusal(response)
        return "" if page.main else f"{address}: an empty page"
    b"".join(response)
    return ""


def faults(addresses: list[str], meant: set[int], query: str = "", **extra: Any) -> list[str]:
    """What is wrong anywhere. A redirect, or what a page is without all this, is meant as well."""
    found = [
        check(address, ask(f"{address}?{query}", **extra), meant | {301, 302, 304, 404, 410})
        for address in addresses
    ]
    return [fault for fault in found if fault]


def test_walk_finds_all_there_is(addresses: list[str]) -> None:
    assert {"/health", "/robots.txt", "/account/login/", "/zoeken/"} <= set(loose_addresses())
    everywhere = every_address(Client())
    assert [a for a in ADDRESSES.values() if a.partition("?")[0] not in everywhere] == []
    assert {a for a, answer in everywhere.items() if answer.status_code >= 500} == set()
    assert len(addresses) > 30


@pytest.mark.parametrize("case", QUERIES)
def test_strange_query_is_answered_everywhere(addresses: list[str], case: str) -> None:
    query, meant = QUERIES[case]
    assert faults(addresses, meant, query) == []


@pytest.mark.parametrize("case", REFUSED)
def test_malformed_query_is_refused_everywhere(addresses: list[str], case: str) -> None:
    query, status = REFUSED[case]
    answers = {address: ask(f"{address}?{query}") for address in addresses}
    assert {a: r.status_code for a, r in answers.items() if r.status_code != status} == {}
    assert [check(a, r, {status}) for a, r in answers.items() if check(a, r, {status})] == []


@pytest.mark.parametrize("case", HEADERS)
def test_strange_header_is_answered_everywhere(addresses: list[str], case: str) -> None:
    assert faults(addresses, {200, 400, 412, 415}, **HEADERS[case]) == []


@pytest.mark.parametrize("method", METHODS)
def test_other_method_is_answered_everywhere(addresses: list[str], method: str) -> None:
    """405, or what a form says to a browser without its token."""
    assert faults(addresses, {405, 403, 200}, method=method) == []


@pytest.mark.parametrize("case", BODIES)
def test_strange_body_is_answered_everywhere(addresses: list[str], case: str) -> None:
    body, content_type = BODIES[case]
    meant = {200, 400, 403, 405, 415}
    assert faults(addresses, meant, method="POST", data=body, content_type=content_type) == []


LATIN = st.characters(max_codepoint=255, exclude_characters="\r\n")


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_anything_at_all_is_answered(addresses: list[str], data: st.DataObject) -> None:
    address = data.draw(st.sampled_from(addresses))
    name = data.draw(st.sampled_from(["q", "pagina", "stroom", "thema", "regio", "next", "key"]))
    value = data.draw(st.text(max_size=80) | st.integers().map(str) | st.binary(max_size=40))
    query = f"{name}={quote(value, safe='')}"
    header = data.draw(st.text(LATIN, max_size=60))
    assert faults([address], {200, 400}, query, HTTP_REFERER=header, HTTP_COOKIE=header) == []
