"""Loads the fixed lists, the regions with their municipalities, and the owner of each."""

from typing import Any

from django.db import models
from django.utils.text import slugify
from wagtail.models import ModelLogEntry, Page

from kennisbank.domain.kaarten import herschrijf_kaarten
from kennisbank.enums import Soort
from kennisbank.models import (
    Actor,
    Doelgroep,
    Fase,
    Gemeente,
    Instrument,
    Organisatie,
    Regio,
    Stroom,
    Thema,
)
from portal.laden.bestanden import (
    Gegevens,
    Verslag,
    alleen,
    benoemd,
    is_onveranderd,
    lees,
    lees_csv,
    lees_items,
    lees_json,
    onthoud,
    som_of,
    uniek,
)

EERSTE_ONDERDEEL = 101
BEWIJS = ("bron", "regels")  # where a value comes from: for whoever reads the file

LIJSTEN: dict[str, type[models.Model]] = {
    "stromen": Stroom,
    "themas": Thema,
    "doelgroepen": Doelgroep,
    "actoren": Actor,
    "instrumenten": Instrument,
    "organisaties": Organisatie,
}


def laad_lijsten(verslag: Verslag) -> None:
    """Every list value, by its code; a value whose lines did not change is left as it is."""
    for naam, model in LIJSTEN.items():
        with benoemd(f"lijsten/{naam}.yaml"):
            regels = lees(f"lijsten/{naam}.yaml")
            uniek(regel["code"] for regel in regels)
            for plaats, regel in enumerate(regels, start=1):
                waarden = {"volgorde": plaats} | regel
                waarden = {k: v for k, v in waarden.items() if k not in BEWIJS}
                bewaar(model, naam, waarden, verslag)
    with benoemd("lijsten/fasen.yaml"):
        _laad_fasen(verslag)
    with benoemd("lijsten/gebieden/jeugdregios.csv"):
        _laad_regios(verslag)
    with benoemd("regios"):
        _laad_onderdelen(verslag)
    with benoemd("lijsten/gebieden/gemeenten.csv"):
        _laad_gemeenten()


def bewaar(model: type[Any], map_naam: str, waarden: Gegevens, verslag: Verslag) -> None:
    """Create or change one value of a list, when its lines changed since the last load."""
    ref, som = f"{map_naam}/{waarden['code']}", som_of(waarden)
    if not is_onveranderd(ref, som) and schrijf(model, ref, waarden, verslag):
        onthoud(ref, som)


def schrijf(
    model: type[Any], ref: str, waarden: Gegevens, verslag: Verslag, sleutel: str = "code"
) -> Any | None:
    """Create or change one value by the rules of its model; None when a person has edited it."""
    with benoemd(ref):
        alleen(waarden, {naam for f in model._meta.fields for naam in (f.name, f.attname)})
        instance = model.objects.filter(**{sleutel: waarden[sleutel]}).first() or model()
        if instance.pk and is_bewerkt(instance):
            verslag.bewerkt.append(ref)
            return None
        for veld, waarde in waarden.items():
            setattr(instance, veld, waarde)
        instance.full_clean()
        instance.save()
        return instance


def is_bewerkt(instance: models.Model) -> bool:
    """Whether a person has changed this value in the CMS."""
    return ModelLogEntry.objects.for_instance(instance).exclude(user=None).exists()


def codes(model: type[Any], veld: str = "code") -> dict[str, int]:
    """Ids of the values of a list by code."""
    return dict(model.objects.values_list(veld, "pk"))


def _laad_fasen(verslag: Verslag) -> None:
    stromen = codes(Stroom)
    for plaats, regel in enumerate(lees("lijsten/fasen.yaml"), start=1):
        kolom = {
            "code": regel["code"],
            "naam": regel["naam"],
            "omschrijving": regel.get("omschrijving", ""),
            "stroom_id": stromen[regel["stroom"]],
            "volgorde": plaats * 10,
        }
        bewaar(Fase, "fasen", kolom, verslag)
        kolom_id = codes(Fase)[regel["code"]]
        for nummer, substap in enumerate(regel.get("substappen", []), start=1):
            waarden = {
                "code": substap["code"],
                "naam": substap["naam"],
                "stroom_id": stromen[regel["stroom"]],
                "kolom_id": kolom_id,
                "volgorde": plaats * 10 + nummer,
            }
            bewaar(Fase, "fasen", waarden, verslag)


def _laad_regios(verslag: Verslag) -> None:
    vormen = lees_json("lijsten/gebieden/vormen.json")["vormen"]
    for plaats, regel in enumerate(lees_csv("lijsten/gebieden/jeugdregios.csv"), start=1):
        waarden = {
            "code": regel["code"],
            "naam": regel["naam"],
            "slug": slugify(regel["naam"]),
            "rij": int(regel["rij"]),
            "kolom": int(regel["kolom"]),
            "vorm": vormen[regel["code"]],
            "volgorde": plaats,
        }
        bewaar(Regio, "gebieden", waarden, verslag)
        eigenaar = {
            "code": f"regio-{regel['code'].lower()}",
            "naam": f"Jeugdregio {regel['naam']}",
            "soort": "regio",
            "volgorde": 1000 + plaats,
        }
        bewaar(Organisatie, "organisaties", eigenaar, verslag)


def _laad_onderdelen(verslag: Verslag) -> None:
    """The parts of a region that its own file names; they come after all regions."""
    regios = codes(Regio)
    delen = [
        (item.gegevens["code"], deel)
        for item in lees_items("regios")
        for deel in item.gegevens.get("onderdelen") or []
    ]
    for plaats, (regio, deel) in enumerate(delen, start=EERSTE_ONDERDEEL):
        waarden = {
            "code": deel["code"],
            "naam": deel["naam"],
            "slug": slugify(deel["naam"]),
            "deel_van_id": regios[regio],
            "volgorde": plaats,
        }
        bewaar(Regio, "gebieden", waarden, verslag)


def _laad_gemeenten() -> None:
    regels = lees_csv("lijsten/gebieden/gemeenten.csv")
    som = som_of(regels)
    if is_onveranderd("gebieden/gemeenten", som):
        return
    regios = codes(Regio)
    gemeenten = [
        Gemeente(
            code=regel["gemeentecode"],
            naam=regel["gemeentenaam"],
            regio_id=regios[regel["jeugdregio"]],
        )
        for regel in regels
    ]
    for gemeente in gemeenten:
        with benoemd(gemeente.code):
            gemeente.clean_fields(exclude=["regio"])
    Gemeente.objects.bulk_create(
        gemeenten,
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["naam", "regio"],
    )
    herschrijf_kaarten(Page.objects.filter(kaart__soort=Soort.REGIO))
    onthoud("gebieden/gemeenten", som)
