"""Loads the fixed lists, the regions with their municipalities, and the owner of each."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.text import slugify

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
    is_onveranderd,
    lees,
    lees_csv,
    lees_json,
    onthoud,
    som_of,
)

LIJSTEN: dict[str, type[models.Model]] = {
    "stromen": Stroom,
    "themas": Thema,
    "doelgroepen": Doelgroep,
    "actoren": Actor,
    "instrumenten": Instrument,
    "organisaties": Organisatie,
}


def laad_lijsten() -> None:
    """Every list value, by its code; a value whose lines did not change is left as it is."""
    for naam, model in LIJSTEN.items():
        velden = {field.name for field in model._meta.fields} - {"id"}
        for plaats, regel in enumerate(lees(f"lijsten/{naam}.yaml"), start=1):
            waarden = {"volgorde": plaats} | {k: v for k, v in regel.items() if k in velden}
            bewaar(model, naam, waarden)
    _laad_fasen()
    _laad_regios()


def bewaar(model: type[Any], map_naam: str, waarden: Gegevens, sleutel: str = "code") -> Any | None:
    """Create or change one value; None when nothing changed since the last load."""
    ref, som = f"{map_naam}/{waarden[sleutel]}", som_of(waarden)
    if is_onveranderd(ref, som):
        return None
    velden = {k: v for k, v in waarden.items() if k != sleutel}
    instance, _ = model.objects.update_or_create(**{sleutel: waarden[sleutel]}, defaults=velden)
    onthoud(ref, som)
    return instance


def codes(model: type[Any], veld: str = "code") -> dict[str, int]:
    """Ids of the values of a list by code."""
    return dict(model.objects.values_list(veld, "pk"))


def _laad_fasen() -> None:
    stromen = codes(Stroom)
    for plaats, regel in enumerate(lees("lijsten/fasen.yaml"), start=1):
        kolom = {
            "code": regel["code"],
            "naam": regel["naam"],
            "omschrijving": regel.get("omschrijving", ""),
            "stroom_id": stromen[regel["stroom"]],
            "volgorde": plaats * 10,
        }
        bewaar(Fase, "fasen", kolom)
        kolom_id = codes(Fase)[regel["code"]]
        for nummer, substap in enumerate(regel.get("substappen", []), start=1):
            bewaar(
                Fase,
                "fasen",
                {
                    "code": substap["code"],
                    "naam": substap["naam"],
                    "stroom_id": stromen[regel["stroom"]],
                    "kolom_id": kolom_id,
                    "volgorde": plaats * 10 + nummer,
                },
            )


def _laad_regios() -> None:
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
        bewaar(Regio, "gebieden", waarden)
        eigenaar = {
            "code": f"regio-{regel['code'].lower()}",
            "naam": f"Jeugdregio {regel['naam']}",
            "soort": "regio",
            "volgorde": 1000 + plaats,
        }
        bewaar(Organisatie, "organisaties", eigenaar)
    _laad_gemeenten(lees_csv("lijsten/gebieden/gemeenten.csv"))


def _laad_gemeenten(regels: Iterable[dict[str, str]]) -> None:
    regels = list(regels)
    som = som_of(regels)
    if is_onveranderd("gebieden/gemeenten", som):
        return
    regios = codes(Regio)
    Gemeente.objects.bulk_create(
        [
            Gemeente(
                code=regel["gemeentecode"],
                naam=regel["gemeentenaam"],
                regio_id=regios[regel["jeugdregio"]],
            )
            for regel in regels
        ],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["naam", "regio"],
    )
    onthoud("gebieden/gemeenten", som)
