"""Loads sources, terms, quotes and documents: what pages refer to."""

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
from portal.laden.bestanden import Gegevens, is_onveranderd, lees, onthoud, som_of
from portal.laden.lijsten import codes

TEAM = "team-aanpak-wachttijden"
HERZIEN_VOOR = "2027-05-01"


def laad_bronnen() -> None:
    regels = _veranderd("bronnen", "code")
    velden = ("titel", "soort", "editie", "jaar", "houder", "link", "linkstatus", "omschrijving")
    for regel in regels:
        waarden = {veld: regel.get(veld) or "" for veld in velden} | _beheer(regel)
        Bron.objects.update_or_create(code=regel["code"], defaults=waarden)
    ids = codes(Bron)
    for regel in regels:
        bron = Bron.objects.get(code=regel["code"])
        bron.genoemd_in.all().delete()
        for plaats, vermelding in enumerate(regel.get("genoemd_in") or []):
            BronGenoemd.objects.create(
                bron=bron,
                in_bron_id=ids[vermelding["bron"]],
                regels=str(vermelding.get("regels", "")),
                sort_order=plaats,
            )
        _onthoud("bronnen", "code", regel)


def laad_begrippen() -> None:
    bronnen = codes(Bron)
    regels = _veranderd("begrippen", "slug")
    for regel in regels:
        Begrip.objects.update_or_create(
            slug=regel["slug"],
            defaults={
                "term": regel["term"],
                "afkorting": regel.get("afkorting") or "",
                "varianten": regel.get("varianten") or [],
                "betekenis": regel["betekenis"],
                **_beheer(regel),
            },
        )
    slugs = codes(Begrip, "slug")
    for regel in regels:
        begrip = Begrip.objects.get(slug=regel["slug"])
        begrip.betekenissen.all().delete()
        begrip.bronnen.all().delete()
        for plaats, betekenis in enumerate(regel.get("betekenissen") or []):
            Betekenis.objects.create(
                begrip=begrip,
                tekst=betekenis["tekst"],
                wie=betekenis.get("wie", ""),
                bron_id=bronnen.get(betekenis.get("bron", "")),
                regels=str(betekenis.get("regels", "")),
                sort_order=plaats,
            )
        for plaats, vermelding in enumerate(regel.get("bronnen") or []):
            BegripBron.objects.create(
                begrip=begrip,
                bron_id=bronnen[vermelding["bron"]],
                regels=str(vermelding.get("regels", "")),
                sort_order=plaats,
            )
        begrip.zie_ook.set(slugs[slug] for slug in regel.get("zie_ook") or [])
        begrip.save()
        _onthoud("begrippen", "slug", regel)


def laad_citaten() -> None:
    """The quotes, as references: their links to pages follow when the pages are there."""
    bronnen, themas = codes(Bron), codes(Thema)
    for regel in _veranderd("citaten", "code"):
        citaat, _ = Citaat.objects.update_or_create(
            code=regel["code"],
            defaults={
                "rol": regel["rol"],
                "onderwerp": regel["onderwerp"],
                "toestemming": regel["toestemming"],
                "bron_id": bronnen[regel["bron"]],
                "regels": str(regel.get("regels", "")),
                **_beheer(regel),
            },
        )
        citaat.themas.set(themas[code] for code in regel.get("themas") or [])


def verbind_citaten() -> None:
    nummers = {page.nummercode: page.pk for page in KnelpuntPage.objects.all()}
    for regel in _veranderd("citaten", "code"):
        citaat = Citaat.objects.get(code=regel["code"])
        citaat.knelpunten.set(nummers[code] for code in regel.get("knelpunten") or [])
        _onthoud("citaten", "code", regel)


def laad_documenten() -> None:
    bronnen, regios = codes(Bron), codes(Regio)
    for regel in _veranderd("documenten", "slug"):
        document, _ = Kennisdocument.objects.update_or_create(
            slug=regel["slug"],
            defaults={
                "titel": regel["titel"],
                "omschrijving": regel.get("omschrijving", ""),
                "beschikbaarheid": regel["beschikbaarheid"],
                "bron_id": bronnen.get(regel.get("bron") or ""),
                "regels": str(regel.get("regels", "")),
                **_beheer(regel),
            },
        )
        document.full_clean()
        document.regios.set(regios[code] for code in regel.get("regios") or [])
        _onthoud("documenten", "slug", regel)


def _veranderd(naam: str, sleutel: str) -> list[Gegevens]:
    """The lines of a list file that changed since the last load."""
    regels: list[Any] = lees(f"{naam}.yaml")
    return [r for r in regels if not is_onveranderd(f"{naam}/{r[sleutel]}", som_of(r))]


def _onthoud(naam: str, sleutel: str, regel: Gegevens) -> None:
    onthoud(f"{naam}/{regel[sleutel]}", som_of(regel))


def _beheer(regel: Gegevens) -> Gegevens:
    """Who keeps an entry and when it is looked at again; the national team unless the file says."""
    eigenaar = regel.get("eigenaar") or TEAM
    return {
        "eigenaar": Organisatie.objects.get(code=eigenaar),
        "herzien_voor": regel.get("herzien_voor") or HERZIEN_VOOR,
    }
