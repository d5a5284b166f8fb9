"""Rich text as the reader gets it: links that work, note marks, and nothing else. No database."""

import re
from html.parser import HTMLParser

import pytest
from django.template import Context, Template
from hypothesis import example, given
from hypothesis import strategies as st
from wagtail.rich_text import RichText

from kennisbank.models import Bron, Citaat
from kennisbank.templatetags.kennisbank import adres_van, opgezocht, rijk
from portal.laden.tekst import TAGS, Tekstzetter

NOOT = (
    '<sup class="aw-noot"><a href="#{0}noot-{1}" id="{0}nootteken-{1}" aria-label="Noot {1}">'
    "{1}</a></sup>"
)


def gezet(tekst: RichText | str, **context) -> str:
    return str(rijk(Context(context), tekst))


def link(soort: str, pk: object) -> str:
    return f'<p><a linktype="{soort}" id="{pk}">lees</a></p>'


@pytest.mark.parametrize("soort", ["page", "document"])
def test_rijk_link_gets_its_address_from_the_context(soort):
    naam = {"page": "links", "document": "bijlagen"}[soort]
    assert (
        gezet(link(soort, 7), **{naam: {7: "/verhaal/"}}) == '<p><a href="/verhaal/">lees</a></p>'
    )


@pytest.mark.parametrize("soort", ["page", "document"])
@pytest.mark.parametrize("pk", [8, "", "x", "7x", "-7", "7.0", "\u0667", "9" * 30])
def test_rijk_link_to_what_is_not_there_for_this_reader_is_plain_text(soort, pk):
    alles = {"links": {7: "/verhaal/"}, "bijlagen": {7: "/verhaal/"}}
    assert gezet(link(soort, pk), **alles) == "<p><a>lees</a></p>"


def test_rijk_without_links_in_the_context_links_nowhere():
    assert gezet(link("page", 7)) == "<p><a>lees</a></p>"


def test_rijk_kinds_of_links_are_not_mixed_up():
    context = {"links": {1: "/pagina/"}, "bijlagen": {2: "/bestand/"}}
    tekst = link("page", 2) + link("document", 1) + link("page", 1) + link("document", 2)
    assert gezet(tekst, **context) == (
        "<p><a>lees</a></p><p><a>lees</a></p>"
        '<p><a href="/pagina/">lees</a></p><p><a href="/bestand/">lees</a></p>'
    )


def test_rijk_address_is_escaped():
    adres = '/x/" onclick="alert(1)'
    assert gezet(link("page", 7), links={7: adres}) == (
        '<p><a href="/x/&quot; onclick=&quot;alert(1)">lees</a></p>'
    )


def test_rijk_link_to_another_site_stays():
    tekst = '<p><a href="https://elders.example/?a=1&amp;b=2">lees</a></p>'
    assert gezet(tekst) == tekst


@pytest.mark.parametrize("tekst", ["", None, RichText("")])
def test_rijk_of_nothing_is_nothing(tekst):
    assert gezet(tekst) == ""


def test_rijk_takes_rich_text_and_its_source_alike():
    tekst = f"{link('page', 7)}<p>Zie noot[^1].</p>"
    context = {"links": {7: "/verhaal/"}}
    assert gezet(RichText(tekst), **context) == gezet(tekst, **context)


@pytest.mark.parametrize("nummer", ["1", "12"])
def test_rijk_note_mark_leads_to_its_note(nummer):
    assert gezet(f"<p>Zo[^{nummer}].</p>") == f"<p>Zo{NOOT.format('', nummer)}.</p>"


def test_rijk_note_marks_of_a_chapter_have_its_prefix():
    assert gezet("<p>Zo[^1].</p>", noot_voor="h2-") == f"<p>Zo{NOOT.format('h2-', 1)}.</p>"


@pytest.mark.parametrize("tekst", ["[^]", "[^a]", "[^123]", "[1]", "^1", "[^1", "[^ 1]", "[^-1]"])
def test_rijk_what_looks_like_a_note_mark_stays_as_it_is(tekst):
    assert gezet(f"<p>{tekst}</p>") == f"<p>{tekst}</p>"


def test_rijk_note_mark_in_an_address_is_no_note():
    tekst = '<p><a href="https://elders.example/[^1]">lees</a></p>'
    assert gezet(tekst) == tekst


def test_rijk_in_a_template_is_not_escaped_again():
    sjabloon = Template("{% load kennisbank %}{% rijk tekst %}")
    assert sjabloon.render(Context({"tekst": "<p>a &amp; b</p>"})) == "<p>a &amp; b</p>"


def test_opgezocht_finds_by_object_and_by_id():
    bron = Bron(pk=3)
    context = Context({"bronnen": {3: bron}})
    assert [opgezocht(context, "bronnen", keuze) for keuze in (bron, 3, Citaat(pk=3))] == [bron] * 3
    assert [opgezocht(context, "bronnen", keuze) for keuze in (4, None, "")] == [None] * 3
    assert opgezocht(Context({}), "bronnen", 3) is None


def test_adres_van_is_for_pages_this_reader_may_open():
    context = Context({"links": {3: "/x/"}})
    assert [adres_van(context, page) for page in (Bron(pk=3), Bron(pk=4), None)] == ["/x/", "", ""]
    assert adres_van(Context({}), Bron(pk=3)) == ""


class Lezer(HTMLParser):
    """Collects what a browser would act on."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.kenmerken: set[str] = set()
        self.adressen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.kenmerken |= {naam for naam, _ in attrs}
        self.adressen += [waarde or "" for naam, waarde in attrs if naam == "href"]


SCHEMA = re.compile(r"([a-z][a-z0-9+.-]*):", re.I)
STIL = re.compile(r"[\x00-\x20]")  # what a browser skips in an address

STUKJES = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '<a href="javascript:alert(1)">x</a>',
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&#58;alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        "[x](vbscript:x)",
        "[x](//elders.example)",
        '[x](https://elders.example "titel\\" onclick=\\"alert(1)")',
        "[x](item:knelpunten/k1)",
        '<a linktype="page" id="1" onclick="alert(1)">x</a>',
        '<a href="item:knelpunten/k1" onclick="alert(1)">x</a>',
        "<style>*{}</style><iframe src=x></iframe><svg/onload=alert(1)>",
        "[^1]",
        "[a[^1]](https://elders.example)",
        "<https://elders.example/[^1]>",
        '<p title="[^1]">x</p>',
        "</p></div><form action=x>",
        "<!-- x --!><b>",
        "{{ 7 }}{% x %}",
        "`<b>`",
        "\x00",
        "\n\n",
        "* a\n* b\n",
    ]
)
RUWE_TEKST = st.lists(st.one_of(STUKJES, st.text(max_size=12)), max_size=6).map(" ".join)


@given(RUWE_TEKST)
@example("[x](javascript:alert(1))[^1]")
@example("[a[^1]](https://elders.example)")
def test_start_content_never_becomes_anything_that_runs(markdown):
    opgeslagen = Tekstzetter({"knelpunten/k1": 1}, {})(markdown)
    lezer = Lezer()
    lezer.feed(gezet(opgeslagen, links={1: "/knelpunten/k1/"}))
    assert lezer.tags <= TAGS | {"sup"}
    assert lezer.kenmerken <= {"href", "class", "id", "aria-label"}
    schemas = {m[1].lower() for adres in lezer.adressen if (m := SCHEMA.match(STIL.sub("", adres)))}
    assert schemas <= {"https", "http", "mailto"}
