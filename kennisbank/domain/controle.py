"""What an editor should look at before a page goes to review: personal data, headings, links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from django.db.models import CharField, Field, TextField
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText, get_text_for_indexing

from kennisbank.models.basis import KennisPagina
from portal.domain.privacy import heeft_bsn, vondsten
from portal.enums import PersoonsGegeven

NIETSZEGGEND = re.compile(
    r"(?:klik(?: hier)?|hier|lees (?:hier )?(?:meer|verder)|meer(?: info(?:rmatie)?)?|"
    r"(?:deze )?link|website|https?://\S*|www\.\S*)[.!]?",
    re.IGNORECASE,
)
GEEN_BSN = (
    "Hier staat een getal dat lijkt op een burgerservicenummer. Haal het weg. Is het iets anders? "
    "Schrijf het dan anders op."
)


@dataclass(frozen=True)
class Bevinding:
    """Something to look at; `blokkeert` keeps the page from review, `altijd` also from saving."""

    veld: str
    label: str
    tekst: str
    blokkeert: bool = False
    altijd: bool = False


def controleer(page: Page) -> list[Bevinding]:
    """Every remark about a page as it is in memory, field by field."""
    bevindingen = list(_over_inleiding(page))
    for field in tekstvelden(page):
        naam, label = field.name, str(field.verbose_name)
        for tekst in teksten_in(field, page):
            bevindingen += _over_personen(naam, label, tekst)
        for html in _opgemaakt(field, page):
            bevindingen += _over_links(naam, label, html)
        if isinstance(field, StreamField):
            bevindingen += _over_koppen(naam, label, field.value_from_object(page))
    return list(dict.fromkeys(bevindingen))


def tekstvelden(page: Page) -> Iterator["Field[Any, Any]"]:
    """The fields of a page that an editor writes prose in."""
    for field in page._meta.concrete_fields:
        is_eigen = field.name == "title" or field.model is not Page
        if (
            is_eigen
            and isinstance(field, CharField | TextField | StreamField)
            and not field.choices
        ):
            yield field


def teksten_in(field: "Field[Any, Any]", page: Page) -> Iterator[str]:
    """The readable texts of one field."""
    waarde = field.value_from_object(page)
    if isinstance(field, RichTextField):
        yield get_text_for_indexing(waarde or "")
    elif isinstance(field, StreamField):
        yield from field.get_searchable_content(waarde)
    else:
        yield str(waarde or "")


def _over_inleiding(page: Page) -> Iterator[Bevinding]:
    if isinstance(page, KennisPagina) and not page.lead:
        yield Bevinding("lead", "inleiding", "De inleiding is leeg. Zij staat ook op de kaartjes.")


def _over_personen(veld: str, label: str, tekst: str) -> Iterator[Bevinding]:
    if heeft_bsn(tekst):
        yield Bevinding(veld, label, GEEN_BSN, blokkeert=True, altijd=True)
    gevonden = {vondst.soort for vondst in vondsten(tekst)} - {PersoonsGegeven.BSN}
    for soort in sorted(gevonden):
        yield Bevinding(veld, label, f"Hier staat iets dat lijkt op {soort.label}. Klopt dit?")


def _over_koppen(veld: str, label: str, inhoud: StreamValue) -> Iterator[Bevinding]:
    niveaus = [deel.value["niveau"] for deel in inhoud if deel.block_type == "kop"]
    if niveaus and niveaus[0] != "h2":
        yield Bevinding(
            veld,
            label,
            "De eerste kop is een tussenkop. Begin met een gewone kop.",
            blokkeert=True,
        )


def _over_links(veld: str, label: str, html: str) -> Iterator[Bevinding]:
    for tekst, heeft_doel in _links(html):
        if not tekst.strip():
            yield Bevinding(veld, label, "Een link heeft geen tekst.", blokkeert=True)
        elif not heeft_doel:
            yield Bevinding(veld, label, f"De link '{tekst}' gaat nergens heen.")
        elif NIETSZEGGEND.fullmatch(tekst.strip()):
            yield Bevinding(
                veld, label, f"De link '{tekst}' zegt niet waar zij heen gaat. Noem de pagina."
            )


def _opgemaakt(field: "Field[Any, Any]", page: Page) -> Iterator[str]:
    """The HTML of every rich text in one field."""
    waarde = field.value_from_object(page)
    if isinstance(field, RichTextField):
        yield waarde or ""
    elif isinstance(field, StreamField):
        yield from _rijke_teksten(waarde)


def _rijke_teksten(waarde: Any) -> Iterator[str]:
    """The HTML of every rich text block, however deep."""
    if isinstance(waarde, RichText):
        yield waarde.source
    elif isinstance(waarde, StreamValue):
        for deel in waarde:
            yield from _rijke_teksten(deel.value)
    elif isinstance(waarde, StructValue):
        for deel in waarde.values():
            yield from _rijke_teksten(deel)
    elif isinstance(waarde, ListValue):
        for deel in waarde:
            yield from _rijke_teksten(deel)


class _LinkLezer(HTMLParser):
    """Collects the text of each link, and whether it leads anywhere."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, bool]] = []
        self.open: tuple[list[str], bool] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            gegeven = dict(attrs)
            self.open = ([], bool(gegeven.get("href") or gegeven.get("id")))

    def handle_data(self, data: str) -> None:
        if self.open:
            self.open[0].append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self.open:
            self.links.append(("".join(self.open[0]), self.open[1]))
            self.open = None


def _links(html: str) -> list[tuple[str, bool]]:
    lezer = _LinkLezer()
    lezer.feed(html)
    return lezer.links
