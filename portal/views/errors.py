"""One Dutch page for each status that tells a visitor something went wrong.

The page of a 500 stands on its own: no database, no context, no base template. The others share
the site's look, and fall back on the same plain page when even that fails.
"""

import logging
from collections.abc import Mapping
from http import HTTPStatus

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

STATUSES = frozenset({400, 403, 404, 405, 410, 413, 414, 415, 429, 500})
BARE_PAGE = (
    '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Er ging iets mis</title>'
    "<h1>Er ging iets mis</h1><p>De pagina kan nu niet worden getoond. "
    'Probeer het later opnieuw.</p><p><a href="/">Naar de voorpagina</a></p></html>'
)

logger = logging.getLogger(__name__)


def render_error(
    request: HttpRequest,
    status: int,
    *,
    page: str = "",
    headers: Mapping[str, str] | None = None,
) -> HttpResponse:
    """The page of the status, or another page from the same folder when the cause is known."""
    try:
        body: str = render_to_string(f"errors/{page or status}.html", {"status": status}, request)
    except Exception:  # an error page may never fail, whatever the cause
        logger.exception("The page for status %s could not be made", status)
        body = render_plain_page()
    return HttpResponse(body, status=status, headers=dict(headers or {}))


def render_plain_page() -> str:
    try:
        return render_to_string("errors/500.html")
    except Exception:  # for instance a missing manifest of static files
        logger.exception("The page for status 500 could not be made")
        return BARE_PAGE


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    too_big = isinstance(exception, RequestDataTooBig)
    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE if too_big else HTTPStatus.BAD_REQUEST
    return render_error(request, status.value)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render_error(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render_error(request, 403, page="formulier_verlopen")


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render_error(request, 404)


def too_many_requests(request: HttpRequest) -> HttpResponse:
    return render_error(request, 429)


def server_error(request: HttpRequest) -> HttpResponse:
    return HttpResponse(render_plain_page(), status=500)
