"""Markdown of the start content to the rich text that the CMS stores, cleaned on the way."""

import re
from collections.abc import Container, Mapping

import nh3
from django.conf import settings
from django.urls import reverse
from markdown import Markdown

from portal.laden.bestanden import InhoudsFout

TAGS = {"p", "br", "b", "strong", "i", "em", "ul", "ol", "li", "a"}
EIGEN_LINK = re.compile(r'<a href="(item|begrip|bron):([^"]*)">')


class Tekstzetter:
    """Turns Markdown into rich text; knows the pages by reference ('knelpunten/k12' to id).

    A page that an editor took away has no id: its links become plain text.
    `naslag` holds what a link may name beside a page: the slugs of terms, the codes of sources.
    """

    def __init__(self, paginas: Mapping[str, int | None], naslag: Mapping[str, Container[str]]):
        self.paginas, self.naslag = paginas, naslag
        self.markdown = Markdown(output_format="html", extensions=["sane_lists"], tab_length=2)

    def __call__(self, tekst: str | None) -> str:
        """Rich text as the CMS stores it; raises InhoudsFout for a link to nowhere."""
        if not tekst:
            return ""
        tekst = str(tekst).replace("{contact_adres}", settings.CONTACT_ADRES)
        html = self.markdown.reset().convert(tekst)
        schoon = nh3.clean(
            html,
            tags=TAGS,
            attributes={"a": {"href"}, "*": set()},
            url_schemes={"http", "https", "mailto", "item", "begrip", "bron"},
            link_rel=None,
        )
        return EIGEN_LINK.sub(self._link, schoon)

    def pagina(self, ref: str) -> int | None:
        """The id of the page a reference stands for; none when an editor took that page away."""
        try:
            return self.paginas[ref]
        except KeyError:
            raise InhoudsFout(f"Onbekende verwijzing: {ref}") from None

    def _link(self, match: re.Match[str]) -> str:
        soort, ref = match.groups()
        if soort == "item":
            pk = self.pagina(ref)
            return f'<a linktype="page" id="{pk}">' if pk else "<a>"
        if ref not in self.naslag[soort]:
            raise InhoudsFout(f"Onbekende verwijzing: {soort}:{ref}")
        return f'<a href="{reverse(f"kennisbank:{soort}", args=[ref])}">'
