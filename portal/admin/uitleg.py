"""The explanation for editors inside the CMS: docs/redactie.md, as it stands in the repository."""

from functools import lru_cache
from pathlib import Path

import nh3
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from markdown import Markdown

BESTAND: Path = settings.BASE_DIR / "docs" / "redactie.md"
TAGS = {
    *("h2", "h3", "p", "ul", "ol", "li", "a", "strong", "em", "code", "div"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTEN = {"a": {"href"}, "h2": {"id"}, "h3": {"id"}}


def uitleg(request: HttpRequest) -> HttpResponse:
    inhoud, tekst = lees_uitleg(BESTAND.stat().st_mtime_ns)
    return render(request, "portal/admin/uitleg.html", {"inhoud": inhoud, "tekst": tekst})


@lru_cache(maxsize=1)
def lees_uitleg(gewijzigd: int) -> tuple[SafeString, SafeString]:
    """The contents and the text as HTML; read again when the file has changed."""
    markdown = Markdown(
        extensions=["tables", "toc"], extension_configs={"toc": {"toc_depth": "2-3"}}
    )
    bron = BESTAND.read_text().partition("\n")[2]  # the title stands above it
    html = markdown.convert(bron)
    return _schoon(getattr(markdown, "toc", "")), _schoon(html)


def _schoon(html: str) -> SafeString:
    schoon = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTEN, link_rel=None)
    return mark_safe(schoon)  # noqa: S308 - cleaned on the line above
