"""Shapes cards and items into what the components of the templates take."""

import re
from collections.abc import Iterable
from typing import Any

from django.utils.formats import date_format

from kennisbank.domain.omgeving import Kraal
from kennisbank.enums import Nauwkeurigheid, Soort, SteunStatus, Uitkomst
from kennisbank.models import Kaart, RegioStatus

Vorm = dict[str, Any]
MEER_REGIOS = 2
# Django's get_..._display() builds such a table anew for every card.
SOORT_NAAM = dict(Soort.choices)
UITKOMST_NAAM = dict(Uitkomst.choices)
GEEN_STAND = "onbekend"


def als_kaarten(kaarten: Iterable[Kaart]) -> list[Vorm]:
    """For components/kaarten.html."""
    return [als_kaart(kaart) for kaart in kaarten]


def als_kaart(kaart: Kaart) -> Vorm:
    """For components/kaart.html."""
    return {
        "soort": SOORT_NAAM.get(kaart.soort, ""),
        "regio": _regio_namen(kaart),
        "titel": kaart.titel,
        "url": kaart.url,
        "lead": kaart.lead,
        "stromen": kaart.kenmerken.get("stromen", []),
        "uitkomst": kaart.uitkomst,
        "uitkomst_naam": UITKOMST_NAAM.get(kaart.uitkomst, ""),
    }


def als_rij(kaart: Kaart, geprobeerd: int) -> Vorm:
    """For components/rijen.html; `geprobeerd` says how often somebody tried."""
    return {
        "nummer": nummercode(kaart),
        "valkuil": kaart.soort == Soort.VALKUIL,
        "titel": kaart.titel,
        "url": kaart.url,
        "stromen": kaart.kenmerken.get("stromen", []),
        "thema": ", ".join(thema["kort"] for thema in kaart.kenmerken.get("themas", [])),
        "actoren": ", ".join(actor["naam"] for actor in kaart.kenmerken.get("actoren", [])),
        "geprobeerd": geprobeerd,
    }


def als_kraal(kraal: Kraal) -> Vorm:
    """For components/draad.html: kind, region, period, and which way the link goes."""
    kaart = kraal.kaart
    regel = als_regel(kaart)
    return regel | {"bij": f"{regel['bij']} · {kraal.richting}"}


def als_regel(kaart: Kaart) -> Vorm:
    """For components/kraal.html, where the direction of a link does not matter."""
    gids = [gids["naam"] for gids in kaart.kenmerken.get("handreiking", [])]
    delen = [kaart.get_soort_display(), *gids, _regio_namen(kaart), kaart.periode]
    return {
        "titel": titel_met_nummer(kaart),
        "url": kaart.url,
        "bij": " · ".join(deel for deel in delen if deel),
        "uitkomst": kaart.uitkomst,
        "uitkomst_naam": kaart.get_uitkomst_display(),
    }


def als_gestopt(kaarten: Iterable[Kaart]) -> list[Vorm]:
    """For components/gestopt_band.html."""
    return [{"titel": kaart.titel, "url": kaart.url, "tekst": kaart.lead} for kaart in kaarten]


def als_bad(stromen: Iterable[Any]) -> list[Vorm]:
    """For components/bad.html: each stream leads into the catalogue."""
    return [
        {
            "code": stroom.code,
            "naam": stroom.naam,
            "aantal": stroom.aantal,
            "url": f"/knelpunten/?stroom={stroom.code}",
            "woord": "bij de",
        }
        for stroom in stromen
    ]


def als_tegels(tegels: Iterable[Vorm]) -> list[Vorm]:
    """For components/tegelkaart.html and the links of components/landkaart.html: north to south."""
    return [
        {
            "naam": tegel["regio"].naam,
            "kort": kort(tegel["regio"].naam),
            "url": tegel["url"],
            "rij": tegel["regio"].rij,
            "kolom": tegel["regio"].kolom,
            "vorm": tegel["regio"].vorm,
            **_stand(tegel),
        }
        for tegel in sorted(tegels, key=lambda t: (t["regio"].rij or 0, t["regio"].kolom or 0))
    ]


def kort(naam: str) -> str:
    """A few letters for a small tile: 'HR' for Holland Rijnland, 'Twen' for Twente."""
    woorden = re.findall(r"\w+", naam.split("(")[0])
    letters = "".join(woord[0] for woord in woorden if woord[0].isupper())[:3]
    return letters if len(letters) > 1 else naam[:4]


def als_landkaart(tegels: Iterable[Vorm]) -> list[Vorm]:
    """For components/landkaart.html."""
    return [{"vorm": tegel["regio"].vorm} | _stand(tegel) for tegel in tegels]


def _stand(tegel: Vorm) -> Vorm:
    stand = tegel["stand"]
    return {
        "status": stand.status if stand else "",
        "status_naam": stand.get_status_display() if stand else "",
    }


def als_legenda(statussen: Iterable[SteunStatus]) -> list[Vorm]:
    """For components/legenda.html: the given statuses, and the absence of one."""
    return [
        *({"status": status.value, "naam": status.label} for status in statussen),
        {"status": GEEN_STAND, "naam": "Nog geen stand bekend"},
    ]


def datum_zo_precies(regel: RegioStatus) -> str:
    """A date as exact as its source: '2024', 'juni 2023' or '1 juni 2023'."""
    vorm = {Nauwkeurigheid.JAAR: "Y", Nauwkeurigheid.MAAND: "F Y"}
    return date_format(regel.datum, vorm.get(Nauwkeurigheid(regel.nauwkeurigheid), "j F Y"))


def titel_met_nummer(kaart: Kaart) -> str:
    """The title, with the stable number of a catalogue item before it."""
    nummer = nummercode(kaart)
    return f"{nummer}. {kaart.titel}" if nummer else kaart.titel


def nummercode(kaart: Kaart) -> str:
    """K12 or V3; nothing for what has no number that people cite."""
    letter = {Soort.KNELPUNT: "K", Soort.VALKUIL: "V"}.get(Soort(kaart.soort))
    return f"{letter}{kaart.nummer}" if letter else ""


def fasen(kaart: Kaart) -> list[Vorm]:
    """For components/fasebalk.html: the columns, the one of this item marked with its step."""
    fase = kaart.kenmerken.get("fase", [])
    kolom, substap = (fase[0]["code"], fase[1:]) if fase else ("", [])
    return [
        {
            "naam": label["naam"],
            "hier": label["code"] == kolom,
            "substap": substap[0]["naam"] if substap and label["code"] == kolom else "",
        }
        for label in kaart.kenmerken.get("kolommen", [])
    ]


def feiten(kaart: Kaart) -> list[Vorm]:
    """For components/feiten.html: what an item is filed under, its sources and who keeps it."""
    herzien = date_format(kaart.herzien_voor, "j F Y") if kaart.herzien_voor else ""
    feiten = [
        _feit("Regio", _items(kaart, "regios")),
        _feit("Periode", _tekst(kaart.periode)),
        _feit("Thema", _items(kaart, "themas")),
        _feit("Fase", _items(kaart, "fase")),
        _feit("Wie", _items(kaart, "actoren")),
        _feit("Voor wie", _items(kaart, "doelgroepen")),
        _feit("Instrument", _items(kaart, "instrumenten")),
        _feit("Partners", _items(kaart, "partners")),
        _feit("Begrippen", _items(kaart, "begrippen")),
        _feit("Bron", _bronnen(kaart)),
        _feit("Eigenaar", _items(kaart, "eigenaar")),
        _feit("Wij kijken dit na voor", _tekst(herzien)),
        _feit("Laatst gewijzigd", _tekst(date_format(kaart.gewijzigd, "j F Y"))),
    ]
    return [feit for feit in feiten if feit["lijst"]]


def _feit(naam: str, lijst: list[Vorm]) -> Vorm:
    return {"naam": naam, "lijst": lijst}


def _items(kaart: Kaart, sleutel: str) -> list[Vorm]:
    return [
        {
            "titel": kenmerk["naam"],
            "url": kenmerk.get("url", ""),
        }
        for kenmerk in kaart.kenmerken.get(sleutel, [])
    ]


def _bronnen(kaart: Kaart) -> list[Vorm]:
    """Each source once, with a line for every place in it."""
    bronnen: dict[str, Vorm] = {}
    for bron in kaart.kenmerken.get("bronnen", []):
        item = bronnen.setdefault(
            bron["code"], {"titel": bron["naam"], "url": bron["url"], "plekken": []}
        )
        regels = f"Regels {bron['regels']}" if bron["regels"] else ""
        plek = ": ".join(deel for deel in (regels, bron["toelichting"]) if deel)
        if plek:
            item["plekken"].append(plek)
    return list(bronnen.values())


def _tekst(waarde: str) -> list[Vorm]:
    return [{"titel": waarde, "url": ""}] if waarde else []


def _regio_namen(kaart: Kaart) -> str:
    """The regions of an item by name; many regions become a number."""
    namen = [regio["naam"] for regio in kaart.kenmerken.get("regios", [])]
    return " en ".join(namen) if len(namen) <= MEER_REGIOS else f"{len(namen)} regio's"
