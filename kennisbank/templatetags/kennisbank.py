"""Template tags of the kennisbank: rich text with its links, and what a text points at."""

import re
from typing import Any

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import RichText, features
from wagtail.rich_text.rewriters import LinkRewriter

from kennisbank.views import weergave

register = template.Library()

for vorm in (
    weergave.als_bad,
    weergave.als_gestopt,
    weergave.als_kaart,
    weergave.als_kraal,
    weergave.als_landkaart,
    weergave.als_legenda,
    weergave.als_regel,
    weergave.als_rij,
    weergave.als_tegels,
    weergave.datum_zo_precies,
    weergave.titel_met_nummer,
):
    register.filter(vorm.__name__, vorm)

NOOT = re.compile(r"\[\^(\d{1,2})\]")


@register.simple_tag(takes_context=True)
def rijk(context: template.Context, tekst: RichText | str) -> SafeString:
    """Rich text as HTML: links to pages by the addresses in `links`, `[^1]` as a note mark.

    A link to a page that is not in `links` (not published, or not for this reader) is plain text.
    """
    bron = tekst.source if isinstance(tekst, RichText) else tekst
    if not bron:
        return SafeString("")
    links = context.get("links", {})

    def page_links(attrs_list: list[dict[str, str]]) -> list[str]:
        adressen = (links.get(int(attrs.get("id") or 0)) for attrs in attrs_list)
        return [f'<a href="{escape(adres)}">' if adres else "<a>" for adres in adressen]

    documents = features.get_link_types()["document"]
    rewrite = LinkRewriter(
        bulk_rules={"page": page_links, "document": documents.expand_db_attributes_many}
    )
    voor = context.get("noot_voor", "")
    html = NOOT.sub(lambda m: _nootverwijzing(voor, m[1]), rewrite(bron))
    # Rich text is cleaned when it is saved: by the editor, and by nh3 for the start content.
    return mark_safe(html)


@register.simple_tag(takes_context=True)
def opgezocht(context: template.Context, naam: str, keuze: Any) -> Any:
    """What a chooser points at, from the objects that the view has looked up under `naam`.

    `keuze` is the chosen object, or its id.
    """
    return context.get(naam, {}).get(getattr(keuze, "pk", keuze)) if keuze else None


@register.simple_tag(takes_context=True)
def adres_van(context: template.Context, pagina: Any) -> str:
    """The address of a chosen page, if this reader may open it."""
    return context.get("links", {}).get(pagina.pk, "") if pagina else ""


def _nootverwijzing(voor: str, nummer: str) -> str:
    return (
        f'<sup class="aw-noot"><a href="#{voor}noot-{nummer}" id="{voor}nootteken-{nummer}" '
        f'aria-label="Noot {nummer}">{nummer}</a></sup>'
    )
