"""Loads sources, terms, quotes and documents: what pages refer to."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from typing import Any

from kennisbank.models import (
    Begrip,
    BegripBron,
    Betekenis,
    Bron,
    BronGenoemd,
    Citaat,
    Kennisdocument,
    KnelpuntPage,
    Organisatie,
    Regio,
    Thema,
)
from portal.laden.bestanden import (
    Gegevens,
    Verslag,
    alleen,
    benoemd,
    is_onveranderd,
    lees,
    onthoud,
    som_of,
    uniek,
)
from portal.laden.lijsten import codes, schrijf

TEAM = "team-aanpak-wachttijden"
HERZIEN_VOOR = "2027-05-01"


VINDPLAATS = ("bron", "regels")


def laad_bronnen(verslag: Verslag) -> None:
    velden = ("code", "titel", "soort", "editie", "jaar", "houder", "link", "linkstatus")
    geschreven = []
    for ref, regel in _veranderd("bronnen", "code", {*velden, "omschrijving", "genoemd_in"}):
        waarden = {veld: regel.get(veld) or "" for veld in (*velden, "omschrijving")}
        if bron := schrijf(Bron, ref, waarden, verslag):
            geschreven.append((ref, regel, bron))
    ids = codes(Bron)
    for ref, regel, bron in geschreven:
        with benoemd(ref):
            genoemd = [vindplaats(v, ids) for v in regel.get("genoemd_in") or []]
            bron.genoemd_in.set(
                in_volgorde(
                    BronGenoemd(in_bron_id=v["bron_id"], regels=v["regels"]) for v in genoemd
                )
            )
            bron.save()
        onthoud(ref, som_of(regel))


def laad_begrippen(verslag: Verslag) -> None:
    bronnen, eigenaar = codes(Bron), codes(Organisatie)[TEAM]
    velden = {"slug", "term", "afkorting", "varianten", "betekenis", "herzien_voor"}
    bekend = {*velden, "betekenissen", "zie_ook", "bronnen"}
    geschreven = []
    for ref, regel in _veranderd("begrippen", "slug", bekend):
        waarden = {
            "slug": regel["slug"],
            "term": regel["term"],
            "afkorting": regel.get("afkorting") or "",
            "varianten": regel.get("varianten") or [],
            "betekenis": regel["betekenis"],
            "eigenaar_id": eigenaar,
            "herzien_voor": regel.get("herzien_voor") or HERZIEN_VOOR,
        }
        if begrip := schrijf(Begrip, ref, waarden, verslag, "slug"):
            geschreven.append((ref, regel, begrip))
    slugs, zie_ook = codes(Begrip, "slug"), _zie_ook()
    for ref, regel, begrip in geschreven:
        with benoemd(ref):
            _vul_begrip(begrip, regel, bronnen)
            begrip.zie_ook.set(slugs[slug] for slug in sorted(zie_ook[begrip.slug]))
            begrip.save()
        onthoud(ref, som_of(regel))


def laad_citaten(verslag: Verslag) -> None:
    """The quotes, as references: their links to pages follow when the pages are there."""
    bronnen, themas = codes(Bron), codes(Thema)
    velden = ("code", "rol", "onderwerp", "toestemming")
    bekend = {*velden, *VINDPLAATS, "themas", "knelpunten"}
    for ref, regel in _veranderd("citaten", "code", bekend):
        with benoemd(ref):
            waarden = {veld: regel[veld] for veld in velden} | vindplaats(regel, bronnen)
            if citaat := schrijf(Citaat, ref, waarden, verslag):
                citaat.themas.set(themas[code] for code in regel.get("themas") or [])


def verbind_citaten(verslag: Verslag) -> None:
    nummers = {page.nummercode: page.pk for page in KnelpuntPage.objects.all()}
    for ref, regel in _veranderd("citaten", "code"):
        if ref not in verslag.bewerkt:
            with benoemd(ref):
                citaat = Citaat.objects.get(code=regel["code"])
                citaat.knelpunten.set(nummers[code] for code in regel.get("knelpunten") or [])
            onthoud(ref, som_of(regel))


def laad_documenten(verslag: Verslag) -> None:
    bronnen, regios, organisaties = codes(Bron), codes(Regio), codes(Organisatie)
    velden = {"slug", "titel", "omschrijving", "beschikbaarheid", "eigenaar", "herzien_voor"}
    for ref, regel in _veranderd("documenten", "slug", {*velden, *VINDPLAATS, "regios"}):
        with benoemd(ref):
            waarden = vindplaats(regel, bronnen) | {
                "slug": regel["slug"],
                "titel": regel["titel"],
                "omschrijving": regel.get("omschrijving") or "",
                "beschikbaarheid": regel["beschikbaarheid"],
                "eigenaar_id": organisaties[regel.get("eigenaar") or TEAM],
                "herzien_voor": regel.get("herzien_voor") or HERZIEN_VOOR,
            }
            document = schrijf(Kennisdocument, ref, waarden, verslag, "slug")
            if document is None:
                continue
            document.regios.set(regios[code] for code in regel.get("regios") or [])
        onthoud(ref, som_of(regel))


def in_volgorde(regels: Iterable[Any]) -> list[Any]:
    """Inline rows with their place, each by the rules of its model; raises ValidationError."""
    geordend = list(regels)
    for plaats, regel in enumerate(geordend):
        regel.sort_order = plaats
        regel.clean_fields(exclude=[f.name for f in regel._meta.fields if f.is_relation])
        regel.clean()
    return geordend


def vindplaats(regel: Gegevens, bronnen: Mapping[str, int]) -> Gegevens:
    """The source and lines a line names; a source that is named must be known."""
    bron = regel.get("bron")
    return {
        "bron_id": bronnen[bron] if bron else None,
        "regels": str(regel.get("regels") or ""),
    }


def _veranderd(
    naam: str, sleutel: str, bekend: Container[str] | None = None
) -> list[tuple[str, Gegevens]]:
    """The lines of a list file that changed since the last load, each with its reference."""
    with benoemd(f"{naam}.yaml"):
        regels = [(f"{naam}/{regel[sleutel]}", regel) for regel in lees(f"{naam}.yaml")]
    uniek(ref for ref, _ in regels)
    for ref, regel in regels:
        with benoemd(ref):
            if bekend is not None:
                alleen(regel, bekend)
    return [(ref, regel) for ref, regel in regels if not is_onveranderd(ref, som_of(regel))]


def _vul_begrip(begrip: Begrip, regel: Gegevens, bronnen: Mapping[str, int]) -> None:
    begrip.betekenissen.set(
        in_volgorde(
            Betekenis(tekst=b["tekst"], wie=b.get("wie") or "", **vindplaats(b, bronnen))
            for b in regel.get("betekenissen") or []
        )
    )
    begrip.bronnen.set(
        in_volgorde(BegripBron(**vindplaats(v, bronnen)) for v in regel.get("bronnen") or [])
    )


def _zie_ook() -> dict[str, set[str]]:
    """The related terms of each term, whichever of the two names the other."""
    zie_ook: dict[str, set[str]] = defaultdict(set)
    for regel in lees("begrippen.yaml"):
        for ander in regel.get("zie_ook") or []:
            zie_ook[regel["slug"]].add(ander)
            zie_ook[ander].add(regel["slug"])
    return zie_ook
