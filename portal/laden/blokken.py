"""Body blocks of the start content to the stored form of a long text."""

import json
from collections.abc import Callable, Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from wagtail.blocks import Block, ListBlock, StructBlock

from kennisbank.blocks.lange_tekst import BLOKKEN
from portal.laden.bestanden import InhoudsFout, alleen, benoemd
from portal.laden.tekst import Tekstzetter

Ruw = Any


class Blokkenzetter:
    """Turns the list under `inhoud` into stream data; `zet` is the table of kinds."""

    def __init__(self, tekst: Tekstzetter, bronnen: Mapping[str, int], citaten: Mapping[str, int]):
        self.tekst, self.bronnen, self.citaten = tekst, bronnen, citaten
        self.zet: dict[str, tuple[str, Callable[[Ruw], Ruw]]] = {
            "kop": ("kop", lambda w: {"tekst": str(w), "niveau": "h2"}),
            "tussenkop": ("kop", lambda w: {"tekst": str(w), "niveau": "h3"}),
            "tekst": ("tekst", tekst),
            "kader": ("kader", self._met_tekst),
            "uitklap": ("uitklap", self._met_tekst),
            "kerncijfer": ("kerncijfer", self._met_bron),
            "tegenspraak": ("tegenspraak", self._tegenspraak),
            "tabel": ("tabel", self._tabel),
            "stappen": ("stappen", lambda w: {"stappen": [self._met_tekst(s) for s in w]}),
            "interview": ("interview", self._interview),
            "citaat": ("citaat", lambda w: {"citaat": self._zoek(self.citaten, w, "citaat")}),
            "video": ("video", lambda w: w | {"transcript": tekst(w["transcript"])}),
            "noten": ("noten", lambda w: {"noten": w}),
            "verder_lezen": ("verder_lezen", self._verder_lezen),
            "figuur_ontbreekt": ("figuur_ontbreekt", self._met_bron),
        }

    def __call__(self, blokken: list[dict[str, Ruw]] | None, ref: str) -> str:
        """Stream data as JSON; ids are derived from `ref`, so a second load changes nothing."""
        return json.dumps(
            [self._blok(blok, f"{ref}#{plaats}") for plaats, blok in enumerate(blokken or [])]
        )

    def bron(self, code: str | None) -> int | None:
        return self._zoek(self.bronnen, code, "bron") if code else None

    def _blok(self, blok: dict[str, Ruw], plek: str) -> dict[str, Ruw]:
        if len(blok) != 1:
            raise InhoudsFout(f"{plek}: een blok heeft precies één soort, niet {list(blok)}")
        [(soort, waarde)] = blok.items()
        if soort not in self.zet:
            raise InhoudsFout(f"{plek}: onbekend blok '{soort}'")
        naam, zet = self.zet[soort]
        with benoemd(f"{plek}, {soort}"):
            gezet = zet(waarde)
            _alleen_velden(BLOKKEN[naam], gezet)
        return {"type": naam, "value": gezet, "id": str(uuid5(NAMESPACE_URL, plek))}

    def _met_tekst(self, waarde: Ruw) -> Ruw:
        return waarde | {"tekst": self.tekst(waarde.get("tekst"))}

    def _met_bron(self, waarde: Ruw) -> Ruw:
        velden = {naam: "" if inhoud is None else str(inhoud) for naam, inhoud in waarde.items()}
        return velden | {"bron": self.bron(waarde.get("bron"))}

    def _tegenspraak(self, waarde: Ruw) -> Ruw:
        return waarde | {"lezingen": [self._met_bron(lezing) for lezing in waarde["lezingen"]]}

    def _tabel(self, waarde: Ruw) -> Ruw:
        koppen = [str(kop) for kop in waarde["koppen"]]
        rijen = [["" if cel is None else str(cel) for cel in rij] for rij in waarde["rijen"]]
        if scheef := [rij for rij in rijen if len(rij) != len(koppen)]:
            raise InhoudsFout(f"een rij heeft {len(koppen)} cellen nodig, niet {scheef[0]}")
        return self._met_bron(waarde) | {"koppen": koppen, "rijen": rijen}

    def _interview(self, waarde: Ruw) -> Ruw:
        return {"vragen": [regel | {"antwoord": self.tekst(regel["antwoord"])} for regel in waarde]}

    def _verder_lezen(self, waarde: Ruw) -> Ruw:
        return {
            "regels": [
                self._met_bron({naam: w for naam, w in regel.items() if naam != "item"})
                | {"pagina": self.tekst.pagina(regel["item"]) if regel.get("item") else None}
                for regel in waarde
            ]
        }

    @staticmethod
    def _zoek(waarden: Mapping[str, int], code: str, soort: str) -> int:
        if code not in waarden:
            raise InhoudsFout(f"Onbekende {soort}: {code}")
        return waarden[code]


def _alleen_velden(block: Block, waarde: Ruw) -> None:
    """Refuse a field that the block does not have; its text would be lost without a word."""
    if isinstance(block, ListBlock):
        for regel in waarde:
            _alleen_velden(block.child_block, regel)
    elif isinstance(block, StructBlock):
        alleen(waarde, block.child_blocks)
        for naam, inhoud in waarde.items():
            _alleen_velden(block.child_blocks[naam], inhoud)
