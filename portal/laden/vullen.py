"""Fills a page with what its file says: one function per page type, in `VULLERS`."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.core.validators import MaxLengthValidator
from django.db.models import TextField
from wagtail.fields import StreamField

from kennisbank.enums import ExperimentSoort, KnelpuntSoort
from kennisbank.models import (
    Actor,
    Begrip,
    Bron,
    Bronvermelding,
    Citaat,
    Doelgroep,
    ExperimentPage,
    Fase,
    HandreikingPage,
    HoofdstukPage,
    Instrument,
    KnelpuntPage,
    MethodePage,
    OntwikkellijnPage,
    Organisatie,
    PraktijkverhaalPage,
    Regio,
    RegioDeelname,
    RegioPage,
    RegioStatus,
    Stroom,
    TekstPage,
    Thema,
    Toekomstbeeld,
    Verwijzing,
)
from portal.laden.bestanden import Gegevens, alleen, benoemd
from portal.laden.blokken import Blokkenzetter
from portal.laden.lijsten import codes
from portal.laden.naslag import in_volgorde, vindplaats
from portal.laden.tekst import Tekstzetter

LIJSTEN: dict[str, tuple[type[Any], str]] = {
    "stromen": (Stroom, "code"),
    "themas": (Thema, "code"),
    "doelgroepen": (Doelgroep, "code"),
    "regios": (Regio, "code"),
    "instrumenten": (Instrument, "code"),
    "actoren": (Actor, "code"),
    "begrippen": (Begrip, "slug"),
    "partners": (Organisatie, "code"),
    "citaten": (Citaat, "code"),
}


@dataclass
class Vuller:
    """Knows every list value and page by its reference, and fills pages from files."""

    paginas: dict[str, int | None]
    lijsten: dict[str, dict[str, Any]] = field(init=False)

    def __post_init__(self) -> None:
        self.lijsten = {
            naam: {getattr(waarde, sleutel): waarde for waarde in model.objects.all()}
            for naam, (model, sleutel) in LIJSTEN.items()
        }
        self.organisaties = codes(Organisatie)
        self.bronnen = codes(Bron)
        self.fasen = codes(Fase)
        naslag = {"begrip": self.lijsten["begrippen"], "bron": self.bronnen}
        self.tekst = Tekstzetter(self.paginas, naslag)
        self.blokken = Blokkenzetter(self.tekst, self.bronnen, codes(Citaat))

    def vul(self, page: Any, ref: str, gegevens: Gegevens) -> None:
        """Set every field of an existing page; raises InhoudsFout where the file is wrong."""
        with benoemd(ref):
            alleen(gegevens, GEWONE_VELDEN | VELDEN[type(page)])
            vul_vast(page, gegevens, self.organisaties)
            self._basis(page, ref, gegevens)
            if eigen := VULLERS.get(type(page)):
                eigen(self, page, gegevens)
            for veld in page._meta.get_fields():
                _controleer(veld, page)

    def kies(self, naam: str, waarden: list[str] | None) -> list[Any]:
        """The list values with these codes."""
        return [self.lijsten[naam][code] for code in waarden or []]

    def knelpunten(self, nummers: list[str] | None) -> list[KnelpuntPage]:
        refs = [f"knelpunten/{nummer.lower()}" for nummer in nummers or []]
        return list(KnelpuntPage.objects.filter(pk__in=self.verwezen(refs)))

    def verwezen(self, refs: list[str] | None) -> list[int]:
        """Ids of the pages with these references, without those that an editor took away."""
        return [pk for ref in refs or [] if (pk := self.tekst.pagina(ref))]

    def proza(self, page: Any, gegevens: Gegevens, *velden: str) -> None:
        for veld in velden:
            setattr(page, veld, self.tekst(gegevens.get(veld)))

    def _basis(self, page: Any, ref: str, gegevens: Gegevens) -> None:
        page.inhoud = self.blokken(gegevens.get("inhoud"), ref)
        page.bronvermeldingen.set(
            in_volgorde(
                Bronvermelding(
                    toelichting=regel.get("toelichting") or "", **vindplaats(regel, self.bronnen)
                )
                for regel in gegevens.get("bronnen") or []
            )
        )
        page.verwijzingen.set(
            in_volgorde(Verwijzing(naar_id=pk) for pk in self.verwezen(gegevens.get("verder")))
        )
        for naam in ("begrippen", "stromen", "themas", "doelgroepen", "regios", "instrumenten"):
            if hasattr(page, naam):
                getattr(page, naam).set(self.kies(naam, gegevens.get(naam)))


def _controleer(veld: Any, page: Any) -> None:
    """What the form of the CMS checks and the model does not: blocks, and the length of a text."""
    with benoemd(veld.name):
        if isinstance(veld, StreamField):
            veld.stream_block.clean(getattr(page, veld.name))
        elif isinstance(veld, TextField) and veld.max_length:
            MaxLengthValidator(veld.max_length)(getattr(page, veld.name))


def _knelpunt(v: Vuller, page: KnelpuntPage, gegevens: Gegevens) -> None:
    v.proza(page, gegevens, "toelichting", "tegenzet")
    fase = gegevens.get("substap") or gegevens.get("fase")
    page.fase_id = v.fasen[fase] if fase else None
    page.actoren.set(v.kies("actoren", gegevens.get("actoren")))


def _verhaal(v: Vuller, page: PraktijkverhaalPage, gegevens: Gegevens) -> None:
    v.proza(page, gegevens, "context", "aanpak", "resultaat", "les", "anders_doen")
    page.knelpunten.set(v.knelpunten(gegevens.get("knelpunten")))
    page.partners.set(v.kies("partners", gegevens.get("partners")))
    page.citaten.set(v.kies("citaten", gegevens.get("citaten")))


def _experiment(v: Vuller, page: ExperimentPage, gegevens: Gegevens) -> None:
    v.proza(page, gegevens, "verwachting", "geprobeerd", "bevinding", "besluit", "wens")
    v.proza(page, gegevens, "kleine_test", "voorkomen", "aanname", "opnieuw")
    lijn = gegevens.get("lijn")
    page.lijn_id = v.tekst.pagina(f"ontwikkellijnen/{lijn}") if lijn else None
    page.knelpunten.set(v.knelpunten(gegevens.get("knelpunten")))


def _lijn(v: Vuller, page: OntwikkellijnPage, gegevens: Gegevens) -> None:
    v.proza(page, gegevens, "doel")
    page.knelpunten.set(v.knelpunten(gegevens.get("knelpunten")))
    page.open_vragen = _punten("vraag", gegevens.get("open_vragen"))
    page.toekomstbeelden.set(
        in_volgorde(
            Toekomstbeeld(
                nummer=beeld["nummer"],
                uitspraak=beeld["uitspraak"],
                voortgang=beeld.get("voortgang") or "",
            )
            for beeld in gegevens.get("toekomstbeelden") or []
        )
    )


def _handreiking(v: Vuller, page: HandreikingPage, gegevens: Gegevens) -> None:
    page.ontbreekt = _punten("punt", gegevens.get("ontbreekt"))


def _regio(v: Vuller, page: RegioPage, gegevens: Gegevens) -> None:
    page.statussen.set(
        in_volgorde(
            RegioStatus(
                status=regel["status"],
                datum=regel["datum"],
                nauwkeurigheid=regel.get("nauwkeurigheid", "dag"),
                reden=regel.get("reden") or "",
                toelichting=regel.get("toelichting") or "",
                **vindplaats(regel, v.bronnen),
            )
            for regel in gegevens.get("statussen") or []
        )
    )
    page.deelnames.set(
        in_volgorde(
            RegioDeelname(
                vorm=regel["vorm"],
                van=str(regel.get("van") or ""),
                tot=str(regel.get("tot") or ""),
                **vindplaats(regel, v.bronnen),
            )
            for regel in gegevens.get("deelnames") or []
        )
    )


def _punten(naam: str, punten: list[str] | None) -> str:
    """A stream of plain lines as JSON."""
    return json.dumps(
        [
            {"type": naam, "value": punt, "id": str(uuid5(NAMESPACE_URL, punt))}
            for punt in punten or []
        ]
    )


VULLERS: dict[type[Any], Callable[[Vuller, Any, Gegevens], None]] = {
    KnelpuntPage: _knelpunt,
    PraktijkverhaalPage: _verhaal,
    ExperimentPage: _experiment,
    OntwikkellijnPage: _lijn,
    HandreikingPage: _handreiking,
    RegioPage: _regio,
}

# What any file of a page may say. A region and a chapter are filed under less than they may say.
GEWONE_VELDEN = frozenset(
    [
        "titel",
        "slug",
        "lead",
        "gewone_woorden",
        "eigenaar",
        "herzien_voor",
        "inhoud",
        "bronnen",
        "verder",
        "begrippen",
        "stromen",
        "themas",
        "doelgroepen",
        "regios",
        "instrumenten",
    ]
)

# The fields of a page that hold one plain value under the same name as in its file.
VASTE_VELDEN: dict[type[Any], tuple[str, ...]] = {
    KnelpuntPage: ("editie", "lezing"),
    PraktijkverhaalPage: ("uitkomst", "periode", "publicatiedatum"),
    ExperimentPage: ("uitkomst", "trede", "periode", "publicatiedatum", "vrager"),
    OntwikkellijnPage: ("uitkomst", "reden", "streefjaar", "periode", "publicatiedatum"),
    MethodePage: ("volgorde",),
    HandreikingPage: (),
    HoofdstukPage: (),
    RegioPage: (),
    TekstPage: (),
}

# And what the file of one type may say besides.
VELDEN: dict[type[Any], frozenset[str]] = {
    model: frozenset([*VASTE_VELDEN[model], *velden.split()])
    for model, velden in {
        KnelpuntPage: "nummer toelichting tegenzet fase substap actoren",
        PraktijkverhaalPage: "context aanpak resultaat les anders_doen knelpunten partners citaten",
        ExperimentPage: "soort lijn knelpunten verwachting geprobeerd bevinding besluit wens "
        "kleine_test voorkomen aanname opnieuw",
        OntwikkellijnPage: "doel knelpunten toekomstbeelden open_vragen",
        MethodePage: "",
        HandreikingPage: "ontbreekt",
        HoofdstukPage: "",
        RegioPage: "code regio_id statussen deelnames onderdelen",
        TekstPage: "",
    }.items()
}


def vul_vast(page: Any, gegevens: Gegevens, organisaties: dict[str, int]) -> None:
    """The fields a page needs before it can stand in the tree."""
    page.title = gegevens["titel"]
    page.lead = gegevens.get("lead") or ""
    page.gewone_woorden = (gegevens.get("gewone_woorden") or "").strip()
    page.eigenaar_id = organisaties[gegevens.get("eigenaar") or "team-aanpak-wachttijden"]
    page.herzien_voor = gegevens.get("herzien_voor") or "2027-05-01"
    for veld in VASTE_VELDEN[type(page)]:
        waarde = gegevens.get(veld)
        setattr(page, veld, page._meta.get_field(veld).get_default() if waarde is None else waarde)
    if isinstance(page, KnelpuntPage):
        page.nummer = int(gegevens["nummer"][1:])
        valkuil = gegevens["nummer"].startswith("V")
        page.catalogus_soort = KnelpuntSoort.VALKUIL if valkuil else KnelpuntSoort.KNELPUNT
    elif isinstance(page, ExperimentPage):
        page.vorm = ExperimentSoort(gegevens.get("soort", "experiment"))
    elif isinstance(page, RegioPage):
        page.regio_id = gegevens["regio_id"]
