"""Addresses for machines: health, robots.txt and the icon that browsers ask for by themselves."""

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.http.response import HttpResponseBase
from django.templatetags.static import static
from django.views.static import serve

ROBOTS = f"""User-agent: *
Disallow: /{settings.CMS_PATH}
Disallow: /account/
"""


def health(request: HttpRequest) -> HttpResponse:
    """200 when the database answers, else 503. Says nothing about versions or hosts."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        database = "ok"
    except DatabaseError:
        database = "down"
    body = {"status": "ok" if database == "ok" else "down", "database": database}
    status = 200 if database == "ok" else 503
    return JsonResponse(body, status=status, headers={"Cache-Control": "no-store"})


def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")


def favicon(request: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect(static("portal/dist/icoon.svg"))


def image(request: HttpRequest, path: str) -> HttpResponseBase:
    """A rendition of an image. Its name changes with its content, so it may be kept for a day."""
    response = serve(request, path, document_root=str(settings.MEDIA_ROOT / "images"))
    response["Cache-Control"] = "public, max-age=86400"
    return response
