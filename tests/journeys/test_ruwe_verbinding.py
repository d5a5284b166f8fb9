"""What no browser sends, over a bare connection to a real server; and slow visitors beside it."""

import socket
import time
from urllib.parse import urlsplit

import pytest

WAIT = 4  # seconds for an answer; a server that waits for more is left waiting
SLOW_CLIENTS = 20
GOOD = b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
# name: (what is sent, what the first line of the answer may begin with; nothing: it hangs up)
STRANGE: dict[str, bytes] = {
    "no request at all": b"\r\n\r\n",
    "half a line": b"GET / HT",
    "no version": b"GET /\r\n\r\n",
    "version of another time": b"GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
    "another language": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(64),
    "only null bytes": bytes(500),
    "space in the address": b"GET /a b HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "null byte in the address": b"GET /\0 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "bytes that are no text": b"GET /\xff\xfe HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "whole address": b"GET http://kwaad.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "star": b"OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "connect": b"CONNECT kwaad.example:443 HTTP/1.1\r\nHost: kwaad.example:443\r\n\r\n",
    "no host": b"GET / HTTP/1.1\r\n\r\n",
    "two hosts": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: kwaad.example\r\n\r\n",
    "header without a colon": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nonzin\r\n\r\n",
    "header of null bytes": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\0b\r\n\r\n",
    "endless header": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + 2_000_000 * b"a" + b"\r\n\r\n",
    "many headers": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + 5000 * b"X: a\r\n" + b"\r\n",
    "endless address": b"GET /" + 200_000 * b"a" + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "two lengths": (
        b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"
    ),
    "length below nothing": b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
    "length and pieces": (
        b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    ),
    "broken pieces": (
        b"POST /account/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        b"Transfer-Encoding: chunked\r\n\r\nzz\r\nonzin\r\n"
    ),
    "strange method": b"\x01\x02 / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "endless method": 5000 * b"A" + b" / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
}


def connect(address: str) -> socket.socket:
    parts = urlsplit(address)
    client = socket.create_connection((parts.hostname or "", parts.port or 80), timeout=WAIT)
    client.settimeout(WAIT)
    return client


def send(address: str, request: bytes) -> bytes:
    """The start of the answer; nothing when the server hangs up or keeps waiting for more."""
    with connect(address) as client:
        try:
            client.sendall(request)
            return client.recv(4096)
        except (TimeoutError, ConnectionError, BrokenPipeError):
            return b""


@pytest.mark.parametrize("case", STRANGE)
def test_strange_request_is_refused_and_the_server_goes_on(portaal_adres: str, case: str) -> None:
    answer = send(portaal_adres, STRANGE[case])
    status = answer.split(b" ")[1:2]
    assert status == [] or int(status[0]) < 500, answer[:200]
    assert send(portaal_adres, GOOD).startswith(b"HTTP/1.1 200")


def test_body_that_never_comes_is_not_waited_for(portaal_adres: str) -> None:
    """It says it is too large: the answer is there before the body could be."""
    with connect(portaal_adres) as client:
        client.sendall(
            b"POST /account/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999\r\n"
            b"Content-Type: multipart/form-data; boundary=a\r\n\r\n"
        )
        assert client.recv(4096).startswith(b"HTTP/1.1 413")


def test_slow_visitors_do_not_hold_up_the_others(portaal_adres: str) -> None:
    slow = [connect(portaal_adres) for _ in range(SLOW_CLIENTS)]
    try:
        for number, client in enumerate(slow):
            half = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Langzaam: "
            body = b"POST /zoeken/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 500\r\n\r\nq="
            client.sendall(half if number % 2 else body)
        begin = time.monotonic()
        assert send(portaal_adres, GOOD).startswith(b"HTTP/1.1 200")
        assert time.monotonic() - begin < WAIT / 2
    finally:
        for client in slow:
            client.close()


def test_server_does_not_say_what_it_is(portaal_adres: str) -> None:
    head = send(portaal_adres, GOOD).lower()
    names = (b"django", b"wagtail", b"python", b"x-powered-by")
    assert [name for name in names if name in head] == []
