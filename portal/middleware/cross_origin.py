"""Keeps other sites from using our answers as parts of their pages."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from portal.middleware import GetResponse

HEADER = "Cross-Origin-Resource-Policy"


class CrossOriginMiddleware:
    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault(HEADER, "same-origin")
        return response
