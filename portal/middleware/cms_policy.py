"""Loosens the content security policy for the CMS, whose screens hold inline script and style."""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from portal.middleware import GetResponse

# The page in a preview is as strict as on the site; only the CMS may put it in a frame.
PREVIEW_POLICY = {"frame-ancestors": ["'self'"]}


class CmsPolicyMiddleware:
    """Must stand directly below django-csp's middleware, which reads what is set here."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if getattr(request, "is_dummy", False):  # the page inside a preview
            response._csp_replace = PREVIEW_POLICY  # type: ignore[attr-defined]  # django-csp's own door
        elif request.path_info.startswith(f"/{settings.CMS_PATH}"):
            response._csp_replace = settings.CMS_CONTENT_SECURITY_POLICY  # type: ignore[attr-defined]  # django-csp's own door
        return response
