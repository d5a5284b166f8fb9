"""Keeps whole answers for anonymous visitors, shared by all web processes of a machine.

An answer is kept under the version of the data it was made from (`portal.domain.versie`), so a
change of anything public makes every kept answer unreachable at once; nothing has to be thrown
away. See docs/decisions/0008.
"""

import gzip
from dataclasses import dataclass
from hashlib import sha256

from django.conf import settings
from django.core.cache import caches
from django.core.exceptions import DisallowedHost
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from portal.bouw import bouwmerk
from portal.domain.versie import begin_verzoek, einde_verzoek
from portal.middleware import GetResponse

READING = frozenset({"GET", "HEAD"})
SMALLEST_TO_COMPRESS = 200


@dataclass(frozen=True)
class Antwoord:
    headers: tuple[tuple[str, str], ...]
    body: bytes
    gzipped: bytes
    etag: str


class AntwoordenMiddleware:
    """Stands above every middleware that looks at the visitor or sets headers of its own."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.cookies_of_a_person = {settings.SESSION_COOKIE_NAME, "messages"}

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method not in READING or request.path_info.startswith(settings.STATIC_URL):
            return self.get_response(request)
        try:
            merk = begin_verzoek()
        except DatabaseError:  # the view, or /health, says what is wrong
            return self.get_response(request)
        try:
            if not merk or not self._is_anonymous(request):
                return self.get_response(request)
            return self._answer(request, merk)
        finally:
            einde_verzoek()

    def _is_anonymous(self, request: HttpRequest) -> bool:
        has_cookie = not self.cookies_of_a_person.isdisjoint(request.COOKIES)
        return not has_cookie and "HTTP_AUTHORIZATION" not in request.META

    def _answer(self, request: HttpRequest, merk: str) -> HttpResponseBase:
        try:
            key = key_of(request, merk)
        except DisallowedHost:
            return self.get_response(request)
        kept = caches["antwoorden"].get(key)
        if kept is not None:
            return as_response(request, kept)
        response = self.get_response(request)
        if not may_be_kept(request, response):
            return response
        made = keep(response)
        caches["antwoorden"].set(key, made)
        return as_response(request, made)


def key_of(request: HttpRequest, merk: str) -> str:
    """What an answer depends on: program, data, day, address. Raises DisallowedHost."""
    address = f"{request.scheme}://{request.get_host()}{request.get_full_path()}"
    parts = (bouwmerk(), merk, timezone.localdate().isoformat(), address)
    return sha256("\n".join(parts).encode()).hexdigest()


def may_be_kept(request: HttpRequest, response: HttpResponseBase) -> bool:
    """A whole page, the same for every visitor, at an address whose every parameter counts.

    A page with a form holds a token that belongs to one visitor, in a cookie that is new or was
    there already.
    """
    if request.method != "GET" or response.status_code != 200 or response.streaming:
        return False
    if response.cookies or settings.CSRF_COOKIE_NAME in request.COOKIES:
        return False
    control = response.get("Cache-Control", "")
    if "no-store" in control or "private" in control or response.has_header("Content-Encoding"):
        return False
    return set(request.GET) <= getattr(response, "bekende_parameters", frozenset())


def keep(response: HttpResponseBase) -> Antwoord:
    assert isinstance(response, HttpResponse)  # noqa: S101 - no stream gets here
    patch_vary_headers(response, ("Accept-Encoding", "Cookie"))
    response.setdefault("Cache-Control", "no-cache")
    body = response.content
    gzipped = gzip.compress(body, 6, mtime=0) if len(body) >= SMALLEST_TO_COMPRESS else b""
    headers = tuple((name, value) for name, value in response.items() if name != "Content-Length")
    return Antwoord(headers, body, gzipped, f'W/"{sha256(body).hexdigest()[:24]}"')


def as_response(request: HttpRequest, antwoord: Antwoord) -> HttpResponse:
    """The answer for this visitor: not modified, compressed, or as it is."""
    if request.META.get("HTTP_IF_NONE_MATCH") == antwoord.etag:
        response: HttpResponse = HttpResponseNotModified()
    elif antwoord.gzipped and "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", ""):
        response = HttpResponse(antwoord.gzipped, headers={"Content-Encoding": "gzip"})
    else:
        response = HttpResponse(antwoord.body)
    for name, value in antwoord.headers:
        response[name] = value
    response["ETag"] = antwoord.etag
    if response.status_code == 200:
        response["Content-Length"] = str(len(response.content))
    return response
