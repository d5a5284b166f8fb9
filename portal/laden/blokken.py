"""Body blocks of the start content to the stored form of a long text."""

import json
from collections.abc import Callable, Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from portal.laden.bestanden import InhoudsFout
from portal.laden.tekst import Tekstzetter

Ruw = Any


class Blokkenzetter:
    """Turns the list under `inhoud` into stream data; `zet` is the table of kinds."""

    def __init__(self, tekst: Tekstzetter, bronnen: Mapping[str, int], citaten: Mapping[str, int]):
        self.tekst, self.bronnen, self.citaten = tekst, bronnen, citaten
        self.zet: dict[str, tuple[str, Callable[[Ruw], Ruw]]] = {
            "kop": ("kop", lambda w: {"tekst": w, "niveau": "h2"}),
            "tussenkop": ("kop", lambda w: {"tekst": w, "niveau": "h3"}),
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
        return {"type": naam, "value": zet(waarde), "id": str(uuid5(NAMESPACE_URL, plek))}

    def _met_tekst(self, waarde: Ruw) -> Ruw:
        return {"titel": waarde["titel"], "tekst": self.tekst(waarde.get("tekst"))}

    def _met_bron(self, waarde: Ruw) -> Ruw:
        velden = {naam: str(inhoud) for naam, inhoud in waarde.items() if naam != "bron"}
        return velden | {"bron": self.bron(waarde.get("bron"))}

    def _tegenspraak(self, waarde: Ruw) -> Ruw:
        return waarde | {"lezingen": [self._met_bron(lezing) for lezing in waarde["lezingen"]]}

    def _tabel(self, waarde: Ruw) -> Ruw:
        bron, regels = waarde.get("bron"), waarde.get("regels")
        return {
            "titel": waarde["titel"],
            "koppen": [str(kop) for kop in waarde["koppen"]],
            "rijen": [[str(cel) for cel in rij] for rij in waarde["rijen"]],
            "bron": self.bron(bron),
            "regels": str(regels or ""),
        }

    def _interview(self, waarde: Ruw) -> Ruw:
        return {
            "vragen": [
                {"vraag": regel["vraag"], "antwoord": self.tekst(regel["antwoord"])}
                for regel in waarde
            ]
        }

    def _verder_lezen(self, waarde: Ruw) -> Ruw:
        return {
            "regels": [
                {
                    "titel": regel["titel"],
                    "url": regel.get("url", ""),
                    "pagina": self.tekst.pagina(regel["item"]) if regel.get("item") else None,
                    "bron": self.bron(regel.get("bron")),
                    "regels": str(regel.get("regels", "")),
                    "toelichting": regel.get("toelichting", ""),
                }
                for regel in waarde
            ]
        }

    @staticmethod
    def _zoek(waarden: Mapping[str, int], code: str, soort: str) -> int:
        if code not in waarden:
            raise InhoudsFout(f"Onbekende {soort}: {code}")
        return waarden[code]
