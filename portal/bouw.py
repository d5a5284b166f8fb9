"""Which build of the program runs: pages kept by another build, or other settings, do not count."""

import hashlib
from functools import cache

from django.conf import settings

FOLDERS = ("portal", "kennisbank", "templates")
KINDS = frozenset({".py", ".html", ".css", ".js", ".svg"})
NAMED = (
    "BEVEILIGING_ADRES",
    "CMS_PATH",
    "CONTACT_ADRES",
    "STATIC_URL",
    "STORAGES",
    "THEMA",
    "WAGTAILADMIN_BASE_URL",
)


@cache
def bouwmerk() -> str:
    """A token of the code, the templates, the built front end and the settings pages show."""
    digest = hashlib.sha256()
    for name in NAMED:
        digest.update(repr(getattr(settings, name, None)).encode())
    for folder in FOLDERS:
        for file in sorted((settings.BASE_DIR / folder).rglob("*")):
            if file.suffix in KINDS and file.is_file():
                digest.update(file.read_bytes())
    return digest.hexdigest()[:16]
