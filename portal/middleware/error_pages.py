"""Gives an error response without a body the page that belongs to its status."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from portal.middleware import GetResponse
from portal.views.errors import STATUSES, render_error


class ErrorPagesMiddleware:
    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code not in STATUSES:
            return response
        # A refusal by WhiteNoise is a stream, of nothing.
        if isinstance(response, HttpResponse) and response.content:
            return response
        headers = {"Allow": response["Allow"]} if "Allow" in response else {}
        return render_error(request, response.status_code, headers=headers)
