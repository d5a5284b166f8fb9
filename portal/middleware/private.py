"""Keeps what a signed-in person sees out of every cache."""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from portal.middleware import GetResponse

NO_STORE = "private, no-store"


class PrivateResponsesMiddleware:
    """Looks at the user only when there is a session cookie, so visitors cost no query."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return response
        is_page = response.get("Content-Type", "").startswith("text/html")
        may_be_cached = is_page or "Cache-Control" not in response
        if may_be_cached and request.user.is_authenticated:
            response["Cache-Control"] = NO_STORE
        return response
