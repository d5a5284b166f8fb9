"""Looks for what may lead to one person in a text: rules, no dictionary, nothing stored.

A finding is a question to the writer ("klopt dit?"), never a verdict: of nine random digits one in
eleven passes the test of a citizen service number, and a capital after 'moeder' need not be a name.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from portal.enums import PersoonsGegeven


class Vondst(NamedTuple):
    """What kind of thing stands where; the text itself is not kept."""

    soort: PersoonsGegeven
    begin: int
    einde: int


# The part before @ that belongs to a role; a name before it makes the address one of a person.
ROL_ADRESSEN = re.compile(
    r"(?:info|contact|redactie|secretariaat|bestuur|team|loket|jeugd\w*|wijkteam\w*|regio\w*|"
    r"privacy|toegankelijkheid|helpdesk|communicatie|documenten|kennisbank|rol|noreply|post)"
    r"(?:[.\-_]\w+)*$",
    re.IGNORECASE,
)
MAIL = re.compile(r"\b([\w.+-]{1,64})@[\w-]+(?:\.[\w-]+)+")
GETAL = re.compile(r"(?<![\d.,/+-])\d(?:[ .-]?\d){8}(?![\d,/-]|\.\d)")
TELEFOON = re.compile(
    r"(?<![\d.,/])(?:(?:\+|00)31[ -]?(?:\(0\))?|0)[ -]?[1-9](?:[ -]?\d){7,8}(?!\d)"
)
GRATIS = re.compile(r"0[89]00")
MAAND = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
DATUM = rf"\d{{1,2}}(?:[-/. ]\d{{1,2}}[-/. ]|\s+(?:{MAAND})\s+)\d{{2,4}}"
GEBOORTEDATUM = re.compile(
    rf"\b(?:geboren|geboortedatum|geb\.|geboortedag|jarig)(?:\s+is|\s+op|\s*:)?\s+(?:op\s+)?{DATUM}",
    re.IGNORECASE,
)
POSTCODE = re.compile(r"\b[1-9]\d{3} ?(?!S[ADS]\b)[A-Z]{2}\b")
STRAAT = "straat|laan|weg|plein|gracht|kade|singel|dijk|hof|pad|steeg|dreef|plantsoen|hofje|wal"
ADRES = re.compile(rf"\b[A-Z][\w'-]*(?:{STRAAT})\s+\d{{1,4}}\s?[a-zA-Z]?\b")
AANSPREEKVORM = (
    "meneer|mevrouw|de heer|dhr\\.?|mevr\\.?|mw\\.?|dr\\.|drs\\.|prof\\.|ir\\.|mr\\.|moeder|vader|"
    "mama|papa|broer|broertje|zus|zusje|dochter|zoon|oma|opa|oom|tante|neef|nicht|pleegmoeder|"
    "pleegvader|stiefmoeder|stiefvader|familie|gezin|jongen|meisje|leerling"
)
NAAM = re.compile(
    rf"\b(?i:{AANSPREEKVORM})\s+(?:[A-Z]\.\s?)*(?:(?i:van|de|der|den|het|ten|ter|'t|el)\s+){{0,2}}"
    r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?:-[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)*"
)
PATRONEN = {
    PersoonsGegeven.GEBOORTEDATUM: GEBOORTEDATUM,
    PersoonsGegeven.POSTCODE: POSTCODE,
    PersoonsGegeven.ADRES: ADRES,
    PersoonsGegeven.NAAM: NAAM,
}


def vondsten(tekst: str) -> list[Vondst]:
    """Everything in a text that may lead to one person, in the order in which it stands there."""
    return sorted(_alle(tekst), key=lambda vondst: (vondst.begin, vondst.soort))


def heeft_bsn(tekst: str) -> bool:
    """Whether nine digits in a text pass the eleven test of a citizen service number."""
    return any(is_bsn(treffer[0]) for treffer in GETAL.finditer(tekst))


def is_bsn(tekst: str) -> bool:
    """The eleven test: weights 9 to 2, and -1 for the last digit."""
    cijfers = [int(teken) for teken in tekst if teken.isdigit()]
    if len(cijfers) != 9 or not any(cijfers):
        return False
    gewichten = (*range(9, 1, -1), -1)
    return sum(g * c for g, c in zip(gewichten, cijfers, strict=True)) % 11 == 0


def _alle(tekst: str) -> Iterator[Vondst]:
    for treffer in GETAL.finditer(tekst):
        if is_bsn(treffer[0]):
            yield Vondst(PersoonsGegeven.BSN, *treffer.span())
    for treffer in MAIL.finditer(tekst):
        if not ROL_ADRESSEN.match(treffer[1]):
            yield Vondst(PersoonsGegeven.MAIL, *treffer.span())
    for treffer in TELEFOON.finditer(tekst):
        if not GRATIS.match(treffer[0].replace(" ", "").replace("-", "")):
            yield Vondst(PersoonsGegeven.TELEFOON, *treffer.span())
    for soort, patroon in PATRONEN.items():
        for treffer in patroon.finditer(tekst):
            yield Vondst(soort, *treffer.span())
