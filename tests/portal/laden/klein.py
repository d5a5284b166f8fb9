"""A start content of a few files, to change, break and load in a moment."""

from pathlib import Path
from typing import Any

import yaml

GEWOON = {"eigenaar": "team-aanpak-wachttijden", "herzien_voor": "2027-05-01"}
BRON = [{"bron": "rapport", "regels": "12-14"}]

AFDELINGEN = [
    "knelpunten",
    "wat-anderen-deden",
    "praktijkverhalen",
    "experimenten",
    "ontwikkellijnen",
    "handreikingen",
    "regios",
    "werkwijze",
]

BESTANDEN: dict[str, Any] = {
    "lijsten/stromen.yaml": [{"code": "instroom", "naam": "Instroom"}],
    "lijsten/themas.yaml": [
        {"code": "ruimte", "naam": "Ruimte maken", "nummer": "T1", "korte_naam": "Ruimte"}
    ],
    "lijsten/doelgroepen.yaml": [{"code": "gezin", "naam": "Gezin"}],
    "lijsten/actoren.yaml": [{"code": "school", "naam": "School"}],
    "lijsten/instrumenten.yaml": [{"code": "jim", "naam": "JIM", "soort": "hulpmiddel"}],
    "lijsten/organisaties.yaml": [
        {"code": "team-aanpak-wachttijden", "naam": "Team", "soort": "landelijk"}
    ],
    "lijsten/fasen.yaml": [
        {
            "code": "in-zorg-komen",
            "naam": "In zorg komen",
            "stroom": "instroom",
            "substappen": [{"code": "triage", "naam": "Triage"}],
        }
    ],
    "lijsten/gebieden/jeugdregios.csv": "code,naam,rij,kolom\nJZ18,Holland Rijnland,2,3\n",
    "lijsten/gebieden/gemeenten.csv": "gemeentecode,gemeentenaam,jeugdregio\nGM0546,Leiden,JZ18\n",
    "lijsten/gebieden/vormen.json": '{"vormen": {"JZ18": "M0 0Z"}}',
    "bronnen.yaml": [
        {
            "code": "rapport",
            "titel": "Rapport",
            "soort": "voortgangsrapportage",
            "jaar": "2024",
            "linkstatus": "geen",
        },
        {
            "code": "boek",
            "titel": "Boek",
            "soort": "boek",
            "linkstatus": "geen",
            "genoemd_in": [{"bron": "rapport", "regels": "3"}],
        },
    ],
    "begrippen.yaml": [
        {"slug": "wachttijd", "term": "Wachttijd", "betekenis": "De tijd.", "bronnen": BRON},
        {
            "slug": "wachtlijst",
            "term": "Wachtlijst",
            "betekenis": "De lijst.",
            "zie_ook": ["wachttijd"],
            "betekenissen": [{"wie": "een regio", "tekst": "Anders.", **BRON[0]}],
            "bronnen": BRON,
        },
    ],
    "citaten.yaml": [
        {
            "code": "jongere-wacht",
            "rol": "jongere",
            "onderwerp": "wachten",
            "toestemming": "geen",
            "themas": ["ruimte"],
            "knelpunten": ["K1"],
            **BRON[0],
        }
    ],
    "documenten.yaml": [
        {
            "slug": "flyer",
            "titel": "Flyer",
            "beschikbaarheid": "op-aanvraag",
            "regios": ["JZ18"],
            **BRON[0],
        }
    ],
    "knelpunten.yaml": [
        {
            "nummer": "K1",
            "titel": "Volle lijsten",
            "gewone_woorden": "Er is geen plek.",
            "toelichting": "Zie [het verhaal](item:praktijkverhalen/verder).",
            "stromen": ["instroom"],
            "fase": "in-zorg-komen",
            "substap": "triage",
            "themas": ["ruimte"],
            "actoren": ["school"],
            "bronnen": BRON,
            **GEWOON,
        }
    ],
    "valkuilen.yaml": [],
    "praktijkverhalen/verder.yaml": {
        "titel": "Eindje verder",
        "lead": "Een coach komt eerst.",
        "uitkomst": "afgerond",
        "knelpunten": ["K1"],
        "regios": ["JZ18"],
        "context": "Veel gezinnen [wachten](begrip:wachttijd).",
        "verder": ["regios/holland-rijnland"],
        "citaten": ["jongere-wacht"],
        "bronnen": BRON,
        "inhoud": [
            {"kop": "Wat er gebeurde"},
            {"tekst": "Zie [K1](item:knelpunten/k1) en [de bron](bron:rapport).[^1]"},
            {"kerncijfer": {"waarde": "1 op 7", "tekst": "Kinderen.", **BRON[0]}},
            {"noten": [{"nummer": 1, "tekst": "Volgens de bron."}]},
        ],
        **GEWOON,
    },
    "regios/jz18.yaml": {
        "code": "JZ18",
        "titel": "Holland Rijnland",
        "lead": "Een regio.",
        "statussen": [{"status": "lopend", "datum": "2024-12-31", **BRON[0]}],
        "bronnen": BRON,
        **GEWOON,
    },
    "handreikingen/gids/handreiking.yaml": {
        "titel": "Gids",
        "lead": "Een gids.",
        "ontbreekt": ["De bijlage."],
        "bronnen": BRON,
        **GEWOON,
    },
    "handreikingen/gids/01-begin.yaml": {"titel": "Begin", "lead": "Begin.", "bronnen": BRON},
    "paginas/home.yaml": {"slug": "home", "titel": "Aanpak Wachttijden", "lead": "Eén zin."},
    "paginas/over.yaml": {
        "slug": "over",
        "titel": "Over ons",
        "inhoud": [{"tekst": "Mail {contact_adres}."}],
        "bronnen": BRON,
    },
    **{
        f"paginas/{naam}.yaml": {"slug": naam, "titel": naam.capitalize(), "lead": "Een lijst."}
        for naam in AFDELINGEN
    },
}


def schrijf_bestand(map_: Path, naam: str, inhoud: Any) -> None:
    """One file of the start content: text as it is, anything else as YAML."""
    pad = map_ / naam
    pad.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(inhoud, bytes):
        pad.write_bytes(inhoud)
    else:
        tekst = inhoud if isinstance(inhoud, str) else yaml.safe_dump(inhoud, allow_unicode=True)
        pad.write_text(tekst, encoding="utf-8")


def schrijf_alles(map_: Path) -> Path:
    for naam, inhoud in BESTANDEN.items():
        schrijf_bestand(map_, naam, inhoud)
    for naam in ("ontwikkellijnen", "experimenten", "werkwijze"):
        (map_ / naam).mkdir()
    return map_
