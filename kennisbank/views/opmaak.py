"""Markup that stands on a page dozens of times: as a template it costs ten times as much."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

Vorm = dict[str, Any]


def opties_html(facet: str, opties: Iterable[Vorm]) -> SafeString:
    """A checkbox per option: {code, naam, aantal, gekozen, kop (a small heading before it)}."""
    delen = []
    for optie in opties:
        if kop := optie.get("kop"):
            delen.append(f'<p class="aw-facetten__kop">{escape(kop)}</p>')
        vak, naam = _optie(facet, optie["code"], optie["naam"])
        aantal = optie["aantal"]
        klasse = "aw-keuze" if aantal else "aw-keuze is-leeg"
        vink = " checked" if optie["gekozen"] else ""
        delen.append(f'<label class="{klasse}">{vak}{vink}>{naam}{aantal}</span></label>\n')
    return mark_safe("".join(delen))  # noqa: S308 - every text in it is escaped


def cel_html(aantal: int, url: str, tint: int) -> SafeString:
    """A cell of a table of counts: a link to its list, or a bare zero."""
    if not aantal:
        return SafeString("<td><span>0</span></td>")
    klasse = f' class="is-{tint}"' if tint else ""
    # The address is one of ours; only its query holds what needs escaping.
    return SafeString(f'<td{klasse}><a href="{escape(url)}">{aantal}</a></td>')


@lru_cache(maxsize=2000)
def _optie(facet: str, code: str, naam: str) -> tuple[str, str]:
    """The parts of an option that no request changes, escaped."""
    vak = f'<input type="checkbox" name="{escape(facet)}" value="{escape(code)}"'
    return vak, f'{escape(naam)} <span class="aw-keuze__aantal">'
