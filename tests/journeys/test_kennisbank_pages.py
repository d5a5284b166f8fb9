"""Every kind of page of the kennisbank, on the start content: accessible, fitting, light."""

import gzip
from typing import Literal

import pytest
from playwright.sync_api import Page, Response

from tests.journeys.looks import axe, sideways_scroll

KINDS = {
    "home": "/",
    "catalogue": "/knelpunten/",
    "catalogue, filtered": "/knelpunten/?stroom=uitstroom",
    "catalogue, unknown filter": "/knelpunten/?stroom=onbekend",
    "cause": "/knelpunten/k46/",
    "pitfall": "/knelpunten/v5/",
    "what others did": "/wat-anderen-deden/",
    "story": "/praktijkverhalen/eindje-verder/",
    "experiment": "/experimenten/jeugdhuis-twente/",
    "stopped": "/experimenten/digitaal-prikbord/",
    "all that stopped": "/gestopt/",
    "line": "/ontwikkellijnen/collectiveren/",
    "guides": "/handreikingen/",
    "guide": "/handreikingen/normeren/",
    "chapter": "/handreikingen/normeren/schadelijk-wachten/",
    "guide on one page": "/handreikingen/normeren/alles/",
    "regions": "/regios/",
    "regions, one status": "/regios/?stand=lopend",
    "regions, no such municipality": "/regios/?gemeente=Scheveningen",
    "region": "/regios/rijnmond/",
    "method": "/werkwijze/negen-principes/",
    "themes": "/themas/",
    "theme": "/themas/ruimte/",
    "streams": "/stromen/",
    "phase": "/fasen/in-zorg-komen/",
    "terms": "/begrippen/",
    "term": "/begrippen/normaliseren/",
    "sources": "/bronnen/",
    "source": "/bronnen/voortgang-2024/",
    "documents": "/documenten/",
    "document": "/documenten/voortgangsrapportage-holland-rijnland-2025/",
    "search": "/zoeken/?q=groep",
    "text": "/waarom-wachten-kinderen/",
    "form about a page": "/klopt-iets-niet/?pagina=/knelpunten/k12/",
    "contact": "/contact/",
    "statement": "/toegankelijkheid/",
}
WIDTHS = (1280, 768, 320)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
FIRST_VISIT = 60_000  # bytes on the wire, with the font
NEXT_PAGE = 15_000  # bytes of the page itself
REQUESTS = 8
KINDS_OF_FILE = {".css": 22_000, ".js": 5_000, ".woff2": 30_000}


@pytest.mark.parametrize("kind", KINDS)
def test_page_is_accessible_and_fits_in_light_and_dark(bezoek: Page, kind: str) -> None:
    bezoek.goto(KINDS[kind])
    found: dict[str, object] = {}
    for width in WIDTHS:
        bezoek.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            bezoek.emulate_media(color_scheme=scheme)
            found[f"{scheme} at {width}"] = axe(bezoek)
    found["too wide"] = sideways_scroll(bezoek)
    assert {where: what for where, what in found.items() if what} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_page_stays_within_its_budget(bezoek: Page, kind: str) -> None:
    """Bytes as a server sends them: text compressed, the font as it is."""
    answers: list[Response] = []
    bezoek.on("response", lambda answer: answers.append(answer))  # Playwright wants a function
    bezoek.goto(KINDS[kind], wait_until="networkidle")
    sizes = {answer.url.rpartition("/")[2]: _size_on_the_wire(answer) for answer in answers}
    page = _size_on_the_wire(answers[0])
    assert (
        sum(sizes.values()) <= FIRST_VISIT,
        page <= NEXT_PAGE,
        len(answers) <= REQUESTS,
    ) == (True, True, True), sizes
    over = {
        end: sum(size for name, size in sizes.items() if name.endswith(end))
        for end in KINDS_OF_FILE
    }
    assert {end: size for end, size in over.items() if size > KINDS_OF_FILE[end]} == {}
    assert [name for name in sizes if name.endswith(".woff2") and "latin-ext" in name] == []


@pytest.mark.parametrize("theme", ["voorbeeldregio"])
def test_theme_of_a_region_is_accessible(bezoek: Page, theme: str) -> None:
    """A theme is one style sheet after the site's own; here it is added to each kind of page."""
    found: dict[tuple[str, str], list[str]] = {}
    for kind in ("home", "catalogue", "cause", "stopped", "chapter", "region"):
        bezoek.goto(KINDS[kind])
        bezoek.add_style_tag(url=f"/static/portal/dist/thema-{theme}.css")
        for scheme in ("light", "dark"):
            bezoek.emulate_media(color_scheme=scheme)
            found |= {(kind, scheme): violations} if (violations := axe(bezoek)) else {}
    assert found == {}


def _size_on_the_wire(answer: Response) -> int:
    body = answer.body()
    return len(body) if answer.url.endswith(".woff2") else len(gzip.compress(body))
