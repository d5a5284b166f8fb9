"""What pages are, in the words of schema.org; portal.templatetags.kop prints it."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from kennisbank.domain.citeren import SITE
from kennisbank.enums import WAT_ANDEREN_DEDEN, Soort
from kennisbank.models import Kaart
from kennisbank.views.weergave import nummercode
from portal.templatetags.kop import volledig

Gegevens = dict[str, Any]
ARTIKELEN = (*WAT_ANDEREN_DEDEN, Soort.HANDREIKING, Soort.HOOFDSTUK)
TAAL = "nl"


def uitgever() -> Gegevens:
    return {"@type": "Organization", "@id": volledig("/#organisatie"), "name": SITE}


def website() -> list[Gegevens]:
    site = {"@type": "WebSite", "@id": volledig("/#site"), "name": SITE, "url": volledig("/")}
    organisatie = uitgever() | {"url": volledig("/")}
    return [site | {"inLanguage": TAAL, "publisher": {"@id": organisatie["@id"]}}, organisatie]


def van_kaart(kaart: Kaart, *, openbaar: bool) -> list[Gegevens]:
    """An item: its stable number or its address identifies it."""
    soort = "Article" if kaart.soort in ARTIKELEN else "WebPage"
    naam = "headline" if soort == "Article" else "name"
    nummer = nummercode(kaart)
    gegevens = werk(soort, kaart.titel, kaart.url, kaart.gewijzigd, naam=naam)
    if nummer:
        gegevens["identifier"] = nummer
    if openbaar:
        gegevens["isAccessibleForFree"] = True
    return [gegevens]


def werk(
    soort: str,
    titel: str,
    pad: str,
    gewijzigd: datetime | date | None = None,
    *,
    naam: str = "name",
) -> Gegevens:
    """The core that every public page gives: identifier, name, language, date, publisher."""
    adres = volledig(pad)
    gegevens: Gegevens = {
        "@type": soort,
        "@id": adres,
        "identifier": adres,
        "url": adres,
        naam: titel,
    }
    gegevens |= {"inLanguage": TAAL, "publisher": uitgever()}
    return gegevens | ({"dateModified": _dag(gewijzigd)} if gewijzigd else {})


def begripsterm(
    titel: str,
    omschrijving: str,
    pad: str,
    code: str,
    lijst: str,
    gewijzigd: datetime | None = None,
) -> list[Gegevens]:
    """One concept of a list of concepts, which stands at the path `lijst`."""
    term = werk("DefinedTerm", titel, pad, gewijzigd) | {"termCode": code}
    if omschrijving:
        term["description"] = omschrijving
    return [term | {"inDefinedTermSet": volledig(lijst)}]


def begrippenlijst(titel: str, pad: str) -> list[Gegevens]:
    return [werk("DefinedTermSet", titel, pad)]


def _dag(moment: datetime | date) -> str:
    return (timezone.localdate(moment) if isinstance(moment, datetime) else moment).isoformat()
