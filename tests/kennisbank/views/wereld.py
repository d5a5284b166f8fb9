"""A small kennisbank with every kind of page: one full item of each kind, and `n` of everything.

The full items carry `n` of each block, source, term, quote, link and list value, and every other
item points at them. `ADDRESSES` is the same for every `n`, so pages of two sizes can be compared.
"""

from datetime import date
from typing import Any

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from kennisbank.blocks.lange_tekst import BLOKKEN
from kennisbank.models import BegripBron, Betekenis, BronGenoemd, Gemeente
from tests.factories.kennisbank import (
    make_actor,
    make_begrip,
    make_bron,
    make_citaat,
    make_document,
    make_experiment,
    make_fase,
    make_gestopt,
    make_handreiking,
    make_home,
    make_hoofdstuk,
    make_knelpunt,
    make_lijn,
    make_methode,
    make_organisatie,
    make_regio,
    make_regiopagina,
    make_stroom,
    make_tekst,
    make_thema,
    make_valkuil,
    make_verhaal,
)
from tests.kennisbank.views.blokken import every_block, make_image

ADDRESSES = {
    "home": "/",
    "knelpunten": "/knelpunten/",
    "knelpunten, gefilterd": "/knelpunten/?stroom=instroom&regio=regio-jz1",
    "wat anderen deden": "/wat-anderen-deden/",
    "verhalen": "/praktijkverhalen/",
    "experimenten": "/experimenten/",
    "ontwikkellijnen": "/ontwikkellijnen/",
    "handreikingen": "/handreikingen/",
    "werkwijze": "/werkwijze/",
    "regios": "/regios/",
    "knelpunt": "/knelpunten/k1/",
    "valkuil": "/knelpunten/v1/",
    "verhaal": "/praktijkverhalen/verhaal-1/",
    "experiment": "/experimenten/experiment-1/",
    "gestopt experiment": "/experimenten/gestopt-1/",
    "ontwikkellijn": "/ontwikkellijnen/lijn-1/",
    "handreiking": "/handreikingen/gids-1/",
    "hoofdstuk": "/handreikingen/gids-1/hoofdstuk-1/",
    "handreiking, alles": "/handreikingen/gids-1/alles/",
    "methode": "/werkwijze/methode-1/",
    "regio": "/regios/regio-jz1/",
    "tekst": "/tekst-1/",
    "gestopt": "/gestopt/",
    "themas": "/themas/",
    "thema": "/themas/ruimte/",
    "stromen": "/stromen/",
    "stroom": "/stromen/instroom/",
    "fasen": "/fasen/",
    "fase": "/fasen/in-zorg-komen/",
    "begrippen": "/begrippen/",
    "begrip": "/begrippen/begrip-1/",
    "bronnen": "/bronnen/",
    "bron": "/bronnen/bron-1/",
    "documenten": "/documenten/",
    "document": "/documenten/document-1/",
    "zoeken, leeg": "/zoeken/",
    "zoeken": "/zoeken/?q=nummer",
    "toegankelijkheid": "/toegankelijkheid/",
    "bedankt": "/contact/bedankt/",
}
# Pages with a form that posts: the only ones that set a cookie.
FORMS = {
    "klopt niet": "/klopt-iets-niet/",
    "klopt niet, over een pagina": "/klopt-iets-niet/?pagina=/knelpunten/k1/",
    "contact": "/contact/",
}
CATALOGUE = ["knelpunten", "knelpunten, gefilterd", "knelpunt", "valkuil", "themas", "thema"]
ITEMS = [
    "knelpunt",
    "valkuil",
    "verhaal",
    "experiment",
    "gestopt experiment",
    "ontwikkellijn",
    "handreiking",
    "hoofdstuk",
    "methode",
    "regio",
    "tekst",
]


def bouw_wereld(n: int) -> None:
    """Make it all; about eleven published pages for each `n`."""
    # Where is this used? No page asks, and keeping the answer takes half of the time.
    with disable_reference_index_auto_update():
        make_home(intro_stroom="Klik op een stroom.", intro_verhalen="Lees wat anderen deden.")
        _bouw_naslag(n)
        _bouw_paginas(n)


def _bouw_paginas(n: int) -> None:
    vol = _gezamenlijk(n)
    k1 = make_knelpunt(1, lead="Over K1.", gewone_woorden="Kort gezegd.", **_knelpunt_vol(vol, n))
    klein: dict[str, Any] = {"stromen": ["instroom"], "themas": ["ruimte"], "regios": ["JZ1"]}
    klein |= {"verder": [k1], "bronnen": ["bron-1"], "begrippen": ["begrip-1"]}
    knelpunten = [k1] + [make_knelpunt(i, lead="Meer.", **klein) for i in _tot(n, 2)]
    vol["verder"] = knelpunten[1:]
    werkt_aan = {"knelpunten": knelpunten}
    lijn = make_lijn("Lijn 1", **_lijn_vol(vol | werkt_aan, n))
    items: list[Page] = [
        make_valkuil(1, tegenzet="<p>Doe dit.</p>", **_knelpunt_vol(vol, n)),
        make_verhaal("Verhaal 1", **_verhaal_vol(vol | werkt_aan, n)),
        make_experiment(
            "Experiment 1", trede="papier", lijn=lijn, bevinding="<p>Bleek.</p>", **vol
        ),
        make_gestopt("Gestopt 1", wens="<p>Wens.</p>", aanname="<p>Zo.</p>", lijn=lijn, **vol),
        make_methode("Methode 1", volgorde=1, **vol),
    ]
    items += _bouw_handreiking(vol, n)
    items += _bouw_regios(n, vol, items)
    items.append(make_tekst("Tekst 1", lead="Over ons.", **_zonder_indeling(vol)))
    klein["verder"] = [*items, k1, lijn]
    for i in _tot(n, 2):
        make_valkuil(i, **klein)
        make_verhaal(f"Verhaal {i}", lead="Meer.", **klein | werkt_aan)
        make_experiment(f"Experiment {i}", lijn=lijn, **klein)
        make_gestopt(f"Gestopt {i}", lead="Waarom.", **klein)
        make_lijn(f"Lijn {i}", **klein)
        make_handreiking(f"Gids {i}", lead="Lees.", **klein)
        make_methode(f"Methode {i}", volgorde=i, **klein)
        make_tekst(f"Tekst {i}", **_zonder_indeling(klein))


def _tot(n: int, van: int = 1) -> range:
    return range(van, n + 1)


def _bouw_naslag(n: int) -> None:
    """List values, sources, terms, quotes and documents: `n` of each, all tied together."""
    for code in ("instroom", "doorstroom", "uitstroom", "sturing"):
        make_stroom(code)
    kolom = make_fase("in-zorg-komen")
    make_thema("leeg")  # with nothing in it
    for i in _tot(n):
        make_fase(f"substap-{i}", kolom=kolom)
        make_actor(f"actor-{i}")
        make_organisatie(f"partner-{i}")
        make_thema("ruimte" if i == 1 else f"thema-{i}")
    bronnen = [make_bron(f"bron-{i}", omschrijving="Wat het is.") for i in _tot(n)]
    begrippen = [make_begrip(f"begrip-{i}", eigenaar=make_organisatie()) for i in _tot(n)]
    begrip, bron = begrippen[0], bronnen[0]
    begrip.zie_ook.set(begrippen[1:])
    begrip.varianten = [f"variant-{i}" for i in _tot(n)]
    begrip.save()
    for i, ander in enumerate(bronnen, start=1):
        Betekenis.objects.create(begrip=begrip, tekst=f"Lezing {i}.", bron=ander, regels="1-2")
        BegripBron.objects.create(begrip=begrip, bron=ander, regels="3")
        BronGenoemd.objects.create(bron=bron, in_bron=ander, regels="4")
        BronGenoemd.objects.create(bron=ander, in_bron=bron, regels="5")
        make_citaat(f"citaat-{i}", bron=ander, regels="6")
        regios = [make_regio(f"JZ{i}")]
        make_document(f"document-{i}", regios=[make_regio("JZ1"), *regios], bron=bron)
        Gemeente.objects.create(code=f"GM{i:04}", naam=f"Gemeente {i}", regio=make_regio("JZ1"))


def _gezamenlijk(n: int) -> dict[str, Any]:
    """What every full item has: `n` blocks of each kind, sources, terms, list values."""
    image = make_image()
    documents = get_document_model().objects
    bijlagen = [
        documents.create(title=f"Bijlage {i}", file=ContentFile(b"tekst", name=f"bijlage-{i}.txt"))
        for i in _tot(n)
    ]
    return {
        "stromen": ["instroom", "doorstroom"],
        "themas": ["ruimte"],
        "regios": [f"JZ{i}" for i in _tot(n)],
        "doelgroepen": [f"doelgroep-{i}" for i in _tot(n)],
        "instrumenten": [f"instrument-{i}" for i in _tot(n)],
        "bronnen": [(f"bron-{i}", "89-98") for i in _tot(n)],
        "begrippen": [f"begrip-{i}" for i in _tot(n)],
        "inhoud": every_block(n, image=image, bijlagen=bijlagen),
    }


def _zonder_indeling(velden: dict[str, Any]) -> dict[str, Any]:
    return {
        naam: velden[naam]
        for naam in ("bronnen", "begrippen", "inhoud", "verder")
        if naam in velden
    }


def _knelpunt_vol(vol: dict[str, Any], n: int) -> dict[str, Any]:
    return vol | {
        "toelichting": "<p>Uitleg.</p>",
        "lezing": "De kolom is onze lezing.",
        "fase": make_fase("substap-1"),
        "actoren": [f"actor-{i}" for i in _tot(n)],
    }


def _verhaal_vol(vol: dict[str, Any], n: int) -> dict[str, Any]:
    delen = ("context", "aanpak", "resultaat", "les", "anders_doen")
    return (
        vol
        | dict.fromkeys(delen, "<p>Zo ging het.</p>")
        | {
            "lead": "Een verhaal.",
            "uitkomst": "afgerond",
            "periode": "2024",
            "partners": [f"partner-{i}" for i in _tot(n)],
            "citaten": [f"citaat-{i}" for i in _tot(n)],
        }
    )


def _lijn_vol(vol: dict[str, Any], n: int) -> dict[str, Any]:
    return vol | {
        "doel": "<p>Minder wachten.</p>",
        "streefjaar": 2027,
        "uitkomst": "gepauzeerd",
        "reden": "Te weinig mensen.",
        "toekomstbeelden": [f"Beeld {i}." for i in _tot(n)],
        "open_vragen": [("vraag", f"Vraag {i}?") for i in _tot(n)],
    }


def _bouw_handreiking(vol: dict[str, Any], n: int) -> list[Page]:
    """A guide: its first chapter holds all, the others one block of each kind."""
    ontbreekt = [("punt", f"Figuur {i}") for i in _tot(n)]
    gids = make_handreiking("Gids 1", lead="Lees mij.", ontbreekt=ontbreekt, **vol)
    eerste = make_hoofdstuk("Hoofdstuk 1", onder=gids, lead="Lees.", **_zonder_indeling(vol))
    ronde = vol["inhoud"][: len(BLOKKEN)]
    noten = ("noten", {"noten": [{"nummer": 1, "tekst": "Een noot."}]})
    kort = {"inhoud": [*ronde, noten], "bronnen": ["bron-1"]}
    return [gids, eerste] + [
        make_hoofdstuk(f"Hoofdstuk {i}", onder=gids, **kort) for i in _tot(n, 2)
    ]


def _bouw_regios(n: int, vol: dict[str, Any], items: list[Page]) -> list[Page]:
    standen = ["lopend", "eerste-verkenning", "gestopt-gepauzeerd"]
    bron = make_bron("bron-1")
    statussen = [
        {"status": standen[i % 3], "datum": date(2020, i, 1), "reden": "capaciteit", "bron": bron}
        for i in _tot(n)
    ]
    deelnames = [{"vorm": "kennisbank", "van": str(2014 + i), "bron": bron} for i in _tot(n)]
    eerste = {"statussen": statussen, "deelnames": deelnames, "lead": "Een regio."}
    return [
        make_regiopagina("JZ1", **eerste, **_zonder_indeling(vol)),
        *(make_regiopagina(f"JZ{i}", statussen=statussen, verder=items[:2]) for i in _tot(n, 2)),
    ]
