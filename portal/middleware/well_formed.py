"""Refuses requests that no browser form or link of ours can make, before they reach a view.

Null bytes end in a database error, a body in an odd character set ends in an exception inside
Django, and endless values only cost time. One place answers them all, with a page that explains.
"""

from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from portal.middleware import GetResponse
from portal.views.errors import render_error

MAX_PATH = 2_000
MAX_QUERY = 8_000
MAX_VALUE = 1_000
# Above what one file may be, so that a file somewhat too large gets a message beside its field.
MOST_DIGITS = 15
MAX_UPLOAD = 2 * settings.WAGTAILDOCS_MAX_UPLOAD_SIZE
CHARSETS = {"utf-8", "us-ascii", "ascii", "iso-8859-1"}
FORM = "application/x-www-form-urlencoded"  # Django reads these as UTF-8 or not at all


class WellFormedRequestMiddleware:
    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        status = problem_with(request)
        return render_error(request, status) if status else self.get_response(request)


def problem_with(request: HttpRequest) -> int | None:
    """The status that answers this request, or None when nothing is wrong with its form."""
    charset = (request.content_params or {}).get("charset", "utf-8").strip("\"' ").lower()
    if charset not in ({"utf-8"} if request.content_type == FORM else CHARSETS):
        return 415
    query = request.META.get("QUERY_STRING", "")
    in_cms = request.path_info.startswith(f"/{settings.CMS_PATH}")
    if body_length(request) > (MAX_UPLOAD if in_cms else settings.DATA_UPLOAD_MAX_MEMORY_SIZE):
        return 413
    if len(request.path_info) > MAX_PATH or (len(query) > MAX_QUERY and not in_cms):
        return 414
    if not is_utf8(request.path_info) or not is_utf8(query):
        return 400
    values = [value for _, many in request.GET.lists() for value in many]
    if any("\0" in part for part in [request.path_info, *request.GET, *values]):
        return 400
    if any("\0" in value for value in request.COOKIES.values()):
        return 400
    if not in_cms and any(len(value) > MAX_VALUE for value in [*request.GET, *values]):
        return 400
    return None


def body_length(request: HttpRequest) -> int:
    """What the body says it is; files in it would otherwise be written to disk unread."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length[:MOST_DIGITS]) if length.isascii() and length.isdigit() else 0


def is_utf8(encoded: str) -> bool:
    """Whether the percent-encoding holds text. Django leaves broken bytes of a path encoded."""
    try:
        unquote_to_bytes(encoded).decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
