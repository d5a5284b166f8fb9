"""What visitors, broken links and scanners send: a clear Dutch page with the right status."""

from urllib.parse import quote, urlencode

import pytest

from tests.kennisbank.views.html import read
from tests.kennisbank.views.refusals import ATTACKS, ask, assert_harmless, read_refusal
from tests.kennisbank.views.wereld import ADDRESSES

pytestmark = pytest.mark.usefixtures("wereld")

FILTERED = [
    "/knelpunten/",
    "/wat-anderen-deden/",
    "/praktijkverhalen/",
    "/experimenten/",
    "/ontwikkellijnen/",
]
PAGED = [
    *FILTERED,
    "/handreikingen/",
    "/werkwijze/",
    "/gestopt/",
    "/themas/ruimte/",
    "/bronnen/bron-1/",
    "/documenten/",
    "/zoeken/",
    "/zoeken/?q=nummer",
]
DETAIL = ["themas", "begrippen", "bronnen", "documenten", "knelpunten", "regios"]
NO_PAGE = [
    "0",
    "-1",
    "3",
    "99",
    "abc",
    "1e9",
    "1.5",
    "1,0",
    "0x1",
    "٩",
    "9" * 30,
    "9" * 1000,
    "²",
    "+ 1",
]
PAGE_ONE = ["", "1", "01", " 1", "1.0", "%2B1"]
UNKNOWN = [
    "onzin",
    "Instroom",
    "%",
    "_",
    "*",
    "None",
    "1",
    "🙈",
    "\u202eabc",
    *ATTACKS,
]
# No browser or link of ours sends these: they are refused before any view.
REFUSED = {
    "null byte": ("q=%00", 400),
    "null byte in a name": ("%00=1", 400),
    "null byte in a filter": ("stroom=instroom%00", 400),
    "null byte in the page": ("pagina=1%00", 400),
    "latin-1": ("q=%E9", 400),
    "broken utf-8": ("regio=%C3%28", 400),
    "surrogate": ("q=%ED%A0%80", 400),
    "latin-1 name": ("%E9=1", 400),
    "a name of 10,000": (10_000 * "a", 414),
    "a value of 10,000": ("q=" + 10_000 * "a", 414),
    "a value of 1,001": ("q=" + 1_001 * "a", 400),
    "a name of 1,001": (1_001 * "a" + "=1", 400),
    "3,000 parameters": ("&".join(f"a={n}" for n in range(3_000)), 414),
}
# Strange, but there is nothing wrong with it: the page does not care.
HARMLESS = {
    "loose percent": "q=100%",
    "half an escape": "q=%zz",
    "utf-7": "q=%2BADw-script%2BAD4-",
    "nothing": "&&&=&",
    "1,500 parameters": "&".join(1_500 * ["a=1"]),
    "unknown parameters": "utm_source=x&fbclid=y&sessionid=z",
}


@pytest.mark.parametrize("number", NO_PAGE)
@pytest.mark.parametrize("address", PAGED)
def test_page_that_does_not_exist_is_404(address: str, number: str) -> None:
    sign = "&" if "?" in address else "?"
    response = ask(f"{address}{sign}{urlencode({'pagina': number})}")
    assert response.status_code == 404
    assert "Deze bladzijde bestaat niet. De lijst heeft " in read_refusal(response).main


@pytest.mark.parametrize("number", PAGE_ONE)
def test_first_page_can_be_asked_for(number: str) -> None:
    assert ask(f"/praktijkverhalen/?pagina={quote(number, safe='%')}").status_code == 200


@pytest.mark.parametrize("value", UNKNOWN)
@pytest.mark.parametrize("name", ["stroom", "regio"])
@pytest.mark.parametrize("address", FILTERED)
def test_unknown_filter_is_400_with_the_message_beside_the_field(
    address: str, name: str, value: str
) -> None:
    response = ask(f"{address}?{urlencode({name: value})}")
    assert response.status_code == 400
    page = read_refusal(response)
    [message] = page.all("p", id=f"fout-{name}")
    assert value in message.text
    assert message.text.endswith("kennen wij niet. Kies uit de lijst.")
    [group] = page.all("fieldset", aria_describedby=f"fout-{name}")
    assert name in {box.attributes["name"] for box in page.inside(group, "input")}
    assert page.all("details", class_="aw-filters")[0].attributes.get("open") is not None


@pytest.mark.parametrize("address", FILTERED)
def test_unknown_order_is_400_with_the_message_beside_the_orders(address: str) -> None:
    response = ask(f"{address}?volgorde=onzin&stroom=instroom")
    assert response.status_code == 400
    page = read_refusal(response)
    assert page.texts("p", id="fout-volgorde") == [
        "Fout: ‘onzin’ kennen wij niet. Kies uit de lijst."
    ]
    assert page.all("nav", aria_describedby="fout-volgorde")


@pytest.mark.parametrize("address", FILTERED)
def test_refused_filter_keeps_what_was_chosen_beside_it(address: str) -> None:
    page = read_refusal(
        ask(f"{address}?stroom=instroom&stroom=onzin&regio=nergens&thema=ruimte&pagina=1")
    )
    chosen = [b.attributes["value"] for b in page.all("input") if "checked" in b.attributes]
    assert chosen == ["instroom", "ruimte"]


@pytest.mark.parametrize("address", FILTERED)
def test_several_unknown_filters_give_a_message_each(address: str) -> None:
    page = read_refusal(ask(f"{address}?stroom=a&regio=b&stroom=c"))
    assert len(page.texts("p", class_="utrecht-form-field-error-message")) == 2


@pytest.mark.parametrize(("length", "status"), [(200, 200), (201, 400), (1_000, 400)])
def test_search_text_is_limited_with_the_message_beside_the_field(length: int, status: int) -> None:
    text = length * "é"
    response = ask(f"/zoeken/?{urlencode({'q': text})}")
    assert response.status_code == status
    page = read_refusal(response)
    [field] = page.all("input", id="zoek-groot")
    assert field.attributes["value"] == text
    if status == 400:
        [message] = page.texts("p", id=field.attributes["aria-describedby"])
        assert message == "Uw zoektekst is te lang. Gebruik hooguit 200 tekens."
        assert field.attributes["aria-invalid"] == "true"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "%",
        "_",
        "*",
        "\\",
        "'",
        '"',
        "''",
        "--",
        ";",
        "OR 1=1",
        "🙈",
        "\u202e",
        "\u0301",
        "ﷺ",
        "नमस्ते",
        "İ",
        "ß",
        "\t\n",
        *ATTACKS,
    ],
)
def test_any_search_text_is_answered_and_kept(text: str) -> None:
    response = ask(f"/zoeken/?{urlencode({'q': text})}")
    assert response.status_code == 200
    page = read_refusal(response)
    assert page.all("input", id="zoek-groot")[0].attributes["value"] == text


@pytest.mark.parametrize("text", ["%", "_", "*", "k_1", "num%er", "'", '"', "\\"])
def test_wildcards_are_ordinary_characters(text: str) -> None:
    assert ask(f"/zoeken/?{urlencode({'q': text})}").context["blad"].kaarten.paginator.count == 0


@pytest.mark.parametrize("odd", REFUSED)
@pytest.mark.parametrize("address", ["/", "/knelpunten/", "/themas/ruimte/", "/zoeken/"])
def test_malformed_query_is_refused(address: str, odd: str) -> None:
    query, status = REFUSED[odd]
    response = ask(f"{address}?{query}")
    assert response.status_code == status
    read_refusal(response)


@pytest.mark.parametrize("odd", HARMLESS)
@pytest.mark.parametrize("name", ADDRESSES)
def test_harmless_query_is_answered_on_every_page(name: str, odd: str) -> None:
    address = ADDRESSES[name]
    response = ask(f"{address}{'&' if '?' in address else '?'}{HARMLESS[odd]}")
    assert response.status_code == 200
    read_refusal(response)


@pytest.mark.parametrize("query", ["stroom[]=instroom", "stroom[0]=x&stroom[1]=y", "stroom.x=1"])
def test_list_written_as_in_another_language_is_no_filter(query: str) -> None:
    assert ask(f"/knelpunten/?{query}").status_code == 200


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("stroom=instroom&stroom=doorstroom", 200),
        ("stroom=onzin&stroom=instroom", 400),
        ("&".join(500 * ["stroom=sturing"]), 200),
        ("volgorde=onzin&volgorde=nieuwste", 200),
        ("pagina=abc&pagina=1", 200),
        ("pagina=1&pagina=2", 404),
    ],
)
def test_of_a_repeated_parameter_the_last_counts_and_every_value_of_a_facet(
    query: str, status: int
) -> None:
    assert ask(f"/knelpunten/?{query}").status_code == status


PATHS = {
    "null byte": ("%00", 400),
    "null byte behind a name": ("k1%00", 400),
    "latin-1": ("caf%E9", 400),
    "broken utf-8": ("%FF%FE", 400),
    "10,000 characters": (10_000 * "a", 414),
    "dots": ("..", 404),
    "escaped dots": ("%2e%2e%2fadmin", 404),
    "backslash": ("..%5c..%5cwindows", 404),
    "new line": ("k1%0d%0aSet-Cookie:%20a=b", 404),
    "emoji": ("%F0%9F%99%88", 404),
    "right to left": ("%E2%80%AEabc", 404),
    "quote": ("k1'--", 404),
    "double quote": ("%22", 404),
    "script": (quote("<script>alert(1)</script>"), 404),
    "percent": ("100%", 404),
    "unknown": ("nergens", 404),
    "deep": ("a/b/c/d/e/f/g/h/i/j", 404),
    "extension": ("k1.php", 404),
}


@pytest.mark.parametrize("odd", PATHS)
@pytest.mark.parametrize("where", ["", *DETAIL])
def test_odd_path_is_refused(where: str, odd: str) -> None:
    part, status = PATHS[odd]
    response = ask(f"/{where}/{part}/" if where else f"/{part}/")
    assert response.status_code == status
    assert "alert(1)</script>" not in response.text
    read_refusal(response)


@pytest.mark.parametrize("name", [n for n, a in ADDRESSES.items() if a != "/" and "?" not in a])
def test_missing_slash_leads_to_the_page(name: str) -> None:
    response = ask(ADDRESSES[name].rstrip("/"))
    assert (response.status_code, response["Location"]) == (301, ADDRESSES[name])


@pytest.mark.parametrize(
    "address", ["/knelpunten/k1/alles/", "/handreikingen/gids-1/alles/alles/", "/themas/ruimte/x/"]
)
def test_nothing_hangs_below_a_page_that_has_nothing_below_it(address: str) -> None:
    response = ask(address)
    assert response.status_code == 404
    read_refusal(response)


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("header", ["HTTP_REFERER", "HTTP_USER_AGENT", "HTTP_ACCEPT_LANGUAGE"])
def test_headers_are_not_shown(header: str, attack: str) -> None:
    response = ask("/", **{header: attack})
    assert response.status_code == 200
    assert attack not in response.text
    assert_harmless(read(response))
