"""Addresses for machines: health, robots.txt and the icon that browsers ask for by themselves."""

from django.conf import settings
from django.db import Error, connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.templatetags.static import static

ROBOTS = f"""User-agent: *
Disallow: /{settings.CMS_PATH}
Disallow: /account/

Sitemap: {settings.WAGTAILADMIN_BASE_URL}/sitemap.xml
"""


def health(request: HttpRequest) -> HttpResponse:
    """200 when the database answers, else 503. Says nothing about versions or hosts.

    It asks for a table: SQLite makes an empty database where the file is gone.
    """
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM django_migrations WHERE id = 0")
        database = "ok"
    except Error:
        database = "down"
    body = {"status": "ok" if database == "ok" else "down", "database": database}
    status = 200 if database == "ok" else 503
    return JsonResponse(body, status=status, headers={"Cache-Control": "no-store"})


def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")


def favicon(request: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect(static("portal/dist/icoon.svg"))
