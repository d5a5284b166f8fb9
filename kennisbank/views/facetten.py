"""Shapes the facets of a list into what its templates take: groups, chips, ways out, a table."""

from collections.abc import Iterable, Mapping

from kennisbank.domain.facetten import GEEN, Keuze, Lijstindex, Tellingen, Waarde
from kennisbank.enums import Facet
from kennisbank.forms import LijstForm
from kennisbank.views.lijstvraag import Lijstvraag
from kennisbank.views.opmaak import Vorm, cel_html, opties_html

IN_BEELD = 6  # options of a long facet that are seen before it is folded out
# Long lists: only what occurs is offered, most of it first.
LANG = frozenset({Facet.ACTOR, Facet.REGIO, Facet.DOELGROEP, Facet.UITKOMST})
GEEN_NAAM = {Facet.REGIO: "Geen regio bekend"}
MEESTE_TINTEN = 3


def als_groepen(index: Lijstindex, form: LijstForm, titels: Mapping[Facet, str]) -> list[Vorm]:
    """For components/facetten.html: each facet with its options and what is wrong with it."""
    keuze = form.keuze
    tellingen, totalen = index.tel(keuze), index.tel({})
    groepen = []
    for facet, waarden in index.waarden.items():
        boven, meer, meer_titel = _verdeeld(
            facet, _opties(index, facet, keuze, tellingen), totalen[facet]
        )
        aangeboden = len(boven) + len(meer)
        if aangeboden > 1 or facet in keuze or facet.value in form.errors:
            groepen.append(
                {
                    "code": facet.value,
                    "titel": titels.get(facet, facet.label),
                    "fouten": form.errors.get(facet.value, ()),
                    "opties": opties_html(facet.value, boven),
                    "meer": opties_html(facet.value, meer),
                    "meer_titel": meer_titel,
                    "rest": facet == Facet.REGIO and aangeboden < len(waarden) - 1,
                }
            )
    return groepen


def als_chips(index: Lijstindex, vraag: Lijstvraag) -> list[Vorm]:
    """For components/chips.html: each choice, with the address that takes it away."""
    return [
        {
            "label": _naam(facet, index.waarden[facet][code], kort=False),
            "url": vraag.zonder(facet, code).url,
        }
        for facet, codes in vraag.keuze.items()
        for code in codes
    ]


def als_uitwegen(index: Lijstindex, vraag: Lijstvraag, titels: Mapping[Facet, str]) -> list[Vorm]:
    """What to do when nothing is found: which facet to drop, and how many that would give."""
    uitwegen = [
        {
            "titel": titels.get(facet, facet.label),
            "namen": ", ".join(_naam(facet, index.waarden[facet][code]) for code in codes),
            "aantal": index.aantal(vraag.keuze, zonder={facet}),
            "url": vraag.met({facet: ()}).url,
        }
        for facet, codes in vraag.keuze.items()
    ]
    return sorted((u for u in uitwegen if u["aantal"]), key=lambda u: -u["aantal"])


def als_kruistabel(index: Lijstindex, vraag: Lijstvraag, rij: Facet, kolom: Facet) -> Vorm:
    """For components/kruistabel.html: counts by two facets; each cell leads to its list."""
    aantallen = index.kruis(vraag.keuze, rij, kolom)
    rijen = _assen(index, rij)
    kolommen = _assen(index, kolom)
    meest = max((n for (r, k), n in aantallen.items() if r and k), default=0)
    return {
        "kolommen": [naam for _, naam in kolommen],
        "rijen": [
            {
                "code": r,
                "naam": naam,
                "cellen": [
                    cel_html(
                        aantal := aantallen.get((r, k), 0),
                        vraag.met({rij: (r,) if r else (), kolom: (k,) if k else ()}).url
                        if aantal
                        else "",
                        _tint(aantal, meest) if r and k else 0,
                    )
                    for k, _ in kolommen
                ],
            }
            for r, naam in rijen
        ],
    }


def _opties(index: Lijstindex, facet: Facet, keuze: Keuze, tellingen: Tellingen) -> list[Vorm]:
    gekozen, aantallen = set(keuze.get(facet, ())), tellingen[facet]
    return [
        {
            "code": waarde.code,
            "naam": _naam(facet, waarde),
            "onder": waarde.onder,
            "aantal": aantallen[waarde.code],
            "gekozen": waarde.code in gekozen,
        }
        for waarde in index.waarden[facet].values()
    ]


def _verdeeld(
    facet: Facet, opties: list[Vorm], totalen: Mapping[str, int]
) -> tuple[list[Vorm], list[Vorm], str]:
    """Which options are seen, which are folded away, and what the fold says.

    A chosen option is always seen; 'geen' comes last, where there is any.
    """
    er_is = [o for o in opties if totalen[o["code"]] or o["gekozen"]]
    geen = [o for o in er_is if o["code"] == GEEN]
    if facet == Facet.FASE:
        boven = [o for o in opties if o["code"] != GEEN and (not o["onder"] or o["gekozen"])]
        meer = [o for o in er_is if o["onder"] and not o["gekozen"]]
        return boven + geen, _onder_koppen(meer, opties), "Kies een stap"
    if facet not in LANG:
        return [o for o in opties if o["code"] != GEEN] + geen, [], ""
    meeste = [o for o in er_is if o["code"] != GEEN]
    if facet != Facet.UITKOMST:
        meeste.sort(key=lambda o: -totalen[o["code"]])
    genoeg = IN_BEELD if len(meeste) > IN_BEELD + 1 else len(meeste)
    boven = [o for plek, o in enumerate(meeste) if plek < genoeg or o["gekozen"]]
    meer = [o for o in meeste[genoeg:] if not o["gekozen"]]
    return boven + geen, meer, f"Toon nog {len(meer)}"


def _onder_koppen(opties: Iterable[Vorm], kolommen: Iterable[Vorm]) -> list[Vorm]:
    """Sub-steps, the first below each column with the name of that column."""
    namen = {kolom["code"]: kolom["naam"] for kolom in kolommen}
    vorige, met_kop = "", []
    for optie in opties:
        kop = namen.get(optie["onder"], "") if optie["onder"] != vorige else ""
        met_kop.append(optie | {"kop": kop})
        vorige = optie["onder"]
    return met_kop


def _assen(index: Lijstindex, facet: Facet) -> list[tuple[str, str]]:
    """The values along a side of the table; 'geen' only when there is any; the total last."""
    bits = index.eerste.bits[facet]
    waarden = [
        (waarde.code, _naam(facet, waarde))
        for waarde in index.waarden[facet].values()
        if waarde.code != GEEN or waarde.code in bits
    ]
    return [*waarden, ("", "Alle")]


def _naam(facet: Facet, waarde: Waarde, *, kort: bool = True) -> str:
    """The name of a value; alone, the absence of one says of what."""
    if waarde.code != GEEN:
        return waarde.naam
    naam = GEEN_NAAM.get(facet, waarde.naam)
    return naam if kort or facet in GEEN_NAAM else f"{facet.label}: {naam.lower()}"


def _tint(aantal: int, meest: int) -> int:
    """How dark a cell is: 0 for none, 3 for the fullest third."""
    return -(-MEESTE_TINTEN * aantal // meest) if aantal else 0
