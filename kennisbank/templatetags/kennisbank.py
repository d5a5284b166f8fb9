"""Template tags of the kennisbank: rich text with its links, and what a text points at."""

import re
from collections.abc import Iterable
from functools import partial
from typing import Any

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import RichText
from wagtail.rich_text.rewriters import LinkRewriter

from kennisbank.views import weergave
from kennisbank.views.koppen import Deel, met_koppen

register = template.Library()

for vorm in (
    weergave.als_bad,
    weergave.als_gestopt,
    weergave.als_kaart,
    weergave.als_kaarten,
    weergave.als_kraal,
    weergave.als_landkaart,
    weergave.als_legenda,
    weergave.als_regel,
    weergave.als_tegels,
    weergave.datum_zo_precies,
    weergave.titel_met_nummer,
):
    register.filter(vorm.__name__, vorm)

NOOT = re.compile(r"<[^>]*>|\[\^([0-9]{1,2})\]")  # a tag is skipped: its attributes hold no notes


@register.simple_tag(takes_context=True)
def rijk(context: template.Context, tekst: RichText | str) -> SafeString:
    """Rich text as HTML: links by the addresses in `links` and `bijlagen`, `[^1]` as a note mark.

    A link to a page that is not in `links` (not published, or not for this reader) is plain text.
    """
    bron = tekst.source if isinstance(tekst, RichText) else tekst
    if not bron:
        return SafeString("")
    rewrite = LinkRewriter(
        bulk_rules={
            "page": partial(_ankers, context.get("links") or {}),
            "document": partial(_ankers, context.get("bijlagen") or {}),
        }
    )
    noten = partial(_nootverwijzing, context.get("noot_voor") or "", context.get("noottekens"))
    html = NOOT.sub(noten, rewrite(bron))
    # Rich text is cleaned when it is saved: by the editor, and by nh3 for the start content.
    return mark_safe(html)  # noqa: S308


@register.simple_tag(takes_context=True)
def delen_van(context: template.Context, inhoud: Iterable[Any]) -> list[Deel]:
    """The blocks of a text with the level and id of their headings."""
    return met_koppen(inhoud, context.get("kop_boven") or 1, context.get("noot_voor") or "")


@register.simple_tag(takes_context=True)
def opgezocht(context: template.Context, naam: str, keuze: Any) -> Any:
    """What a chooser points at, from the objects that the view has looked up under `naam`.

    `keuze` is the chosen object, or its id.
    """
    return (context.get(naam) or {}).get(getattr(keuze, "pk", keuze)) if keuze else None


@register.simple_tag(takes_context=True)
def adres_van(context: template.Context, pagina: Any) -> str:
    """The address of a chosen page, if this reader may open it."""
    return (context.get("links") or {}).get(pagina.pk, "") if pagina else ""


def _ankers(adressen: dict[int, str], links: list[dict[str, str]]) -> list[str]:
    """The opening tag of each link; without an address the tag links nowhere."""
    per_id = {str(pk): adres for pk, adres in adressen.items()}
    gevonden = (per_id.get(link.get("id", "")) for link in links)
    return [f'<a href="{escape(adres)}">' if adres else "<a>" for adres in gevonden]


def _nootverwijzing(voor: str, gezet: set[str] | None, gevonden: re.Match[str]) -> str:
    """The mark of a note; of several marks the first gets the id that the note leads back to."""
    nummer = gevonden[1]
    if not nummer:
        return gevonden[0]
    teken = f"{voor}nootteken-{nummer}"
    gezet = set() if gezet is None else gezet
    id_van_teken = "" if teken in gezet else f' id="{teken}"'
    gezet.add(teken)
    return (
        f'<sup class="aw-noot"><a href="#{voor}noot-{nummer}"{id_van_teken} '
        f'aria-label="Noot {nummer}">{nummer}</a></sup>'
    )
