"""Pages that not everybody may see, tied to everything that everybody does see."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib.auth.models import Group
from wagtail.models import Page

from kennisbank.models import HandreikingPage, KnelpuntPage, OntwikkellijnPage
from tests.factories.kennisbank import (
    make_beperking,
    make_experiment,
    make_gestopt,
    make_handreiking,
    make_hoofdstuk,
    make_knelpunt,
    make_lijn,
    make_methode,
    make_regio,
    make_regiopagina,
    make_tekst,
    make_valkuil,
    make_verhaal,
)

WORD = "verstopt"  # in the title of every hidden page, so that the search could find it
STATES = ("concept", "login", "groep")


def mark(state: str) -> str:
    """What the title of a page in this state holds and nothing else on the site does."""
    return f"Q{state.upper()}"


def _title(state: str) -> str:
    return f"{WORD.capitalize()} {mark(state)}"


def _met_k1(velden: dict[str, Any]) -> dict[str, Any]:
    return velden | {"knelpunten": [KnelpuntPage.objects.get(slug="k1")]}


def _zonder_indeling(velden: dict[str, Any]) -> dict[str, Any]:
    return {naam: velden[naam] for naam in ("verder", "bronnen", "begrippen", "live", "inhoud")}


def _experiment(state: str, velden: dict[str, Any]) -> Page:
    lijn = OntwikkellijnPage.objects.get(slug="lijn-1")
    return make_experiment(_title(state), lijn=lijn, **_met_k1(velden))


def _hoofdstuk(state: str, velden: dict[str, Any]) -> Page:
    gids = HandreikingPage.objects.get(slug="gids-1")
    return make_hoofdstuk(_title(state), onder=gids, **_zonder_indeling(velden))


def _regio(state: str, velden: dict[str, Any]) -> Page:
    statussen = [("gestopt-gepauzeerd", date(2020, 1, 1)), ("lopend", date(2021, 1, 1))]
    velden = _zonder_indeling(velden) | {"statussen": statussen, "title": _title(state)}
    return make_regiopagina(regio_for(state), slug=f"verstopt-q{state}", **velden)


MAKERS: dict[str, Callable[[str, dict[str, Any]], Page]] = {
    "knelpunt": lambda state, v: make_knelpunt(
        91 + STATES.index(state), title=_title(state), slug=f"verstopt-q{state}", **v
    ),
    "valkuil": lambda state, v: make_valkuil(
        91 + STATES.index(state), title=_title(state), slug=f"verstopt-v-q{state}", **v
    ),
    "verhaal": lambda state, v: make_verhaal(_title(state), **_met_k1(v)),
    "experiment": _experiment,
    "gestopt": lambda state, v: make_gestopt(
        _title(state), slug=f"verstopt-g-q{state}", **_met_k1(v)
    ),
    "lijn": lambda state, v: make_lijn(_title(state), **_met_k1(v)),
    "handreiking": lambda state, v: make_handreiking(_title(state), **v),
    "hoofdstuk": _hoofdstuk,
    "methode": lambda state, v: make_methode(_title(state), volgorde=1, **v),
    "regio": _regio,
    "tekst": lambda state, v: make_tekst(_title(state), **_zonder_indeling(v)),
}


def regio_for(state: str) -> Any:
    return make_regio(f"JQ{STATES.index(state)}", naam=f"Regio met pagina {STATES.index(state)}")


def make_verborgen(groep: Group) -> dict[tuple[str, str], str]:
    """A page of every kind in every state; its address by (kind, state)."""
    zichtbaar = list(Page.objects.filter(depth__gt=3).live().specific())
    velden = {
        "stromen": ["instroom"],
        "themas": ["ruimte"],
        "regios": ["JZ1"],
        "begrippen": ["begrip-1"],
        "bronnen": ["bron-1"],
        "verder": zichtbaar,
        "inhoud": [("tekst", f"<p>Tekst over {WORD} werk.</p>")],
    }
    adressen = {}
    for kind, make in MAKERS.items():
        for state in STATES:
            page = make(state, velden | {"live": state != "concept"})
            if state == "login":
                make_beperking(page, "login")
            elif state == "groep":
                make_beperking(page, "groups", [groep])
            adressen[kind, state] = page.get_url()
    return adressen
