"""How to report a weak spot: the page for people and security.txt (RFC 9116) for machines."""

from datetime import datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

VALID_FOR = timedelta(days=330)  # the standard wants less than a year; a proxy may keep a copy


def kwetsbaarheid_melden(request: HttpRequest) -> HttpResponse:
    context = {
        "adres": settings.BEVEILIGING_ADRES,
        "kruimels": [{"titel": "Kwetsbaarheid melden"}],
    }
    return render(request, "portal/kwetsbaarheid_melden.html", context)


def security_txt(request: HttpRequest) -> HttpResponse:
    return HttpResponse(
        security_text(timezone.now()),
        content_type="text/plain; charset=utf-8",
        headers={"Cache-Control": "public, max-age=86400"},
    )


def old_security_txt(request: HttpRequest) -> HttpResponse:
    return HttpResponsePermanentRedirect(reverse("security_txt"))


def security_text(now: datetime) -> str:
    """The text as it is all month long: it expires on the first day of a month."""
    policy = settings.WAGTAILADMIN_BASE_URL + reverse("kwetsbaarheid_melden")
    lines = [
        f"Contact: mailto:{settings.BEVEILIGING_ADRES}",
        f"Contact: {policy}",
        f"Expires: {now + VALID_FOR:%Y-%m-01T00:00:00Z}",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.WAGTAILADMIN_BASE_URL}{reverse('security_txt')}",
        f"Policy: {policy}",
    ]
    return "\n".join([*lines, ""])
