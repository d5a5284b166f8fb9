"""Answers a method that a view does not take with 405, before the CSRF check makes it a 403."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from portal.http import READ_METHODS, allowed_methods
from portal.middleware import GetResponse
from portal.views.errors import render_error

OWN_APPS = {"portal", "kennisbank", "leernetwerk", "search"}
PAGE_VIEW = "wagtail_serve"


class AllowedMethodsMiddleware:
    """Pages can only be read. Views of other packages guard their own methods."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        match = request.resolver_match
        is_page = match is not None and match.url_name == PAGE_VIEW
        if not is_page and view.__module__.split(".")[0] not in OWN_APPS:
            return None
        allowed = READ_METHODS if is_page else allowed_methods(view)
        headers = {"Allow": ", ".join(sorted(allowed))}
        if request.method not in allowed:
            return render_error(request, 405, headers=headers)
        if request.method == "OPTIONS":
            return HttpResponse(status=204, headers=headers)
        return None
