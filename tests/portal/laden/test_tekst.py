"""Markdown to the rich text that the CMS stores. No database."""

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.blocks.tekst import TEKST_FEATURES
from portal.laden.bestanden import InhoudsFout
from portal.laden.tekst import TAGS, Tekstzetter

PAGINAS = {"knelpunten/k1": 7, "praktijkverhalen/weg": None}
NASLAG = {"begrip": {"wachttijd"}, "bron": {"rapport-2024"}}


def zet(markdown: str | None) -> str:
    return Tekstzetter(PAGINAS, NASLAG)(markdown)


@pytest.mark.parametrize("leeg", [None, ""])
def test_nothing_stays_nothing(leeg):
    assert zet(leeg) == ""


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Eén.\n\nTwee.", "<p>Eén.</p>\n<p>Twee.</p>"),
        ("**Vet** en *schuin*.", "<p><strong>Vet</strong> en <em>schuin</em>.</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("[x](https://elders.example)", '<p><a href="https://elders.example">x</a></p>'),
        ("[x](/gestopt/)", '<p><a href="/gestopt/">x</a></p>'),
        ("Zo.[^1]", "<p>Zo.[^1]</p>"),
        ("a & b < c", "<p>a &amp; b &lt; c</p>"),
    ],
)
def test_markdown_becomes_the_tags_the_editor_knows(markdown, html):
    assert zet(markdown) == html


def test_nested_list_needs_two_spaces():
    assert zet("- a\n  - b").replace("\n", "") == "<ul><li>a<ul><li>b</li></ul></li></ul>"


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("[x](item:knelpunten/k1)", '<p><a linktype="page" id="7">x</a></p>'),
        ("[x](begrip:wachttijd)", '<p><a href="/begrippen/wachttijd/">x</a></p>'),
        ("[x](bron:rapport-2024)", '<p><a href="/bronnen/rapport-2024/">x</a></p>'),
        ('[x](item:knelpunten/k1 "titel")', '<p><a linktype="page" id="7">x</a></p>'),
        ("[x](item:praktijkverhalen/weg)", "<p><a>x</a></p>"),
    ],
)
def test_link_of_our_own_leads_to_its_page(markdown, html):
    assert zet(markdown) == html


@pytest.mark.parametrize(
    "ref", ["item:knelpunten/k99", "item:K1", "begrip:weg", "bron:weg", "begrip:", "bron:a/b"]
)
def test_link_of_our_own_to_nowhere_is_refused(ref):
    with pytest.raises(InhoudsFout) as fout:
        zet(f"[x]({ref})")
    assert str(fout.value).endswith(ref.removeprefix("item:"))


@pytest.mark.parametrize(
    "adres",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
    ],
)
@pytest.mark.parametrize("vorm", ["[x]({})", "[x](<{}>)", '<a href="{}">x</a>'])
def test_address_that_runs_something_is_gone(vorm, adres):
    assert "href" not in zet(vorm.format(adres))


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '<p onclick="x">a</p>',
        '<a linktype="page" id="1" href="/x/" style="x" title="y">a</a>',
        "<h1>a</h1>",
        "# a",
        "<table><tr><td>a</td></tr></table>",
    ],
)
def test_what_the_editor_does_not_know_is_gone(html):
    gezet = zet(html)
    assert "alert(1)>" not in gezet
    for verboden in ("<script", "<img", "onclick", "linktype", "style", "title", "<h1", "<t"):
        assert verboden not in gezet


def test_contact_address_is_filled_in(settings):
    settings.CONTACT_ADRES = "rol@elders.example"
    assert zet("Mail {contact_adres}.") == "<p>Mail rol@elders.example.</p>"


def test_one_text_says_nothing_about_the_next():
    zetter = Tekstzetter(PAGINAS, NASLAG)
    zetter("[x][1]\n\n[1]: https://elders.example")
    assert zetter("[x][1]") == "<p>[x][1]</p>"


@given(st.text(max_size=60))
def test_any_text_becomes_clean_rich_text(tekst):
    html = zet(tekst)
    attributes = {"a": {"href"}, "*": set()}
    assert nh3.clean(html, tags=TAGS, attributes=attributes, link_rel=None) == html


def test_tags_are_those_of_the_editor():
    assert set(TEKST_FEATURES) == {"bold", "italic", "ol", "ul", "link", "document-link"}
    assert {"p", "br", "b", "strong", "i", "em", "ul", "ol", "li", "a"} == TAGS
