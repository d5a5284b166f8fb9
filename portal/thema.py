"""The look of a region: the style sheet that comes after the site's own, when one is set."""

from django.conf import settings
from django.http import HttpRequest


def thema(request: HttpRequest) -> dict[str, str]:
    """Context processor: the file of the theme in `THEMA`, or nothing."""
    return {"thema_bestand": f"portal/dist/thema-{settings.THEMA}.css"} if settings.THEMA else {}
