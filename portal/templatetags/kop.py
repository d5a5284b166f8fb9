"""What the head of a page tells machines: its one address, whether to list it, and what it is."""

import json
from typing import Any

from django import template
from django.conf import settings
from django.template.base import Parser, Token
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

# Inside a script element only these could end it; as escapes they mean the same in JSON.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}
SCHEMA = "https://schema.org"


class VangNode(template.Node):
    """Renders its content into a variable, so that a block can stand at two places."""

    def __init__(self, nodelist: template.NodeList, naam: str) -> None:
        self.nodelist = nodelist
        self.naam = naam

    def render(self, context: template.Context) -> SafeString:
        tekst = " ".join(self.nodelist.render(context).split())
        context[self.naam] = mark_safe(tekst)  # noqa: S308 - what a template renders is escaped
        return SafeString("")


@register.tag
def vang(parser: Parser, token: Token) -> VangNode:
    """`{% vang naam %}…{% endvang %}` keeps what is between as `naam`."""
    naam = token.split_contents()[1]
    nodelist = parser.parse(("endvang",))
    parser.delete_first_token()
    return VangNode(nodelist, naam)


@register.filter
def volledig(pad: str) -> str:
    """The whole address of a path of this site."""
    return f"{settings.WAGTAILADMIN_BASE_URL}{pad}"


@register.simple_tag(takes_context=True)
def canoniek(context: template.Context) -> str:
    """The one address of this page: what the view gives, else its path with the page number."""
    gegeven = context.get("canoniek")
    if gegeven:
        return volledig(gegeven)
    nummer = _nummer(context)
    return volledig(f"{context['request'].path}{f'?pagina={nummer}' if nummer > 1 else ''}")


@register.simple_tag(takes_context=True)
def niet_opnemen(context: template.Context) -> bool:
    """Whether search engines should leave this page out: a choice from a list, or a refusal."""
    blad = context.get("blad")
    is_geweigerd = getattr(blad, "status", 200) != 200
    return bool(context.get("noindex") or context.get("chips") or is_geweigerd)


@register.simple_tag(takes_context=True)
def jsonld(context: template.Context) -> SafeString:
    """What this page is, and the path to it, as linked data; nothing where there is nothing."""
    delen = [*(context.get("jsonld") or ())]
    if kruimels := context.get("kruimels"):
        delen.append(_kruimelpad(kruimels))
    if not delen:
        return SafeString("")
    data = (
        {"@context": SCHEMA, "@graph": delen} if len(delen) > 1 else {"@context": SCHEMA} | delen[0]
    )
    data = {"@context": SCHEMA} | data
    tekst = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{tekst}</script>')  # noqa: S308 - escaped


def _nummer(context: template.Context) -> int:
    """The number of the page of a list; 1 where there is no list."""
    return getattr(getattr(context.get("blad"), "kaarten", None), "number", 1)


def _kruimelpad(kruimels: list[dict[str, str]]) -> dict[str, Any]:
    """The breadcrumbs; the last one is the page itself and needs no address."""
    pad = [{"titel": "Home", "url": "/"}, *kruimels]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": plaats, "name": kruimel["titel"]}
            | ({"item": volledig(kruimel["url"])} if kruimel.get("url") else {})
            for plaats, kruimel in enumerate(pad, start=1)
        ],
    }
