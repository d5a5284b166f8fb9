"""Reads what the cards of a list are filed under into an index, once for each version."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import CharField, F, Model, QuerySet, TextChoices, Value

from kennisbank.domain.facetten import Ingedeeld, Lijstindex, Waarde, maak_index
from kennisbank.domain.kaarten import zonder_accenten
from kennisbank.domain.queries import Bezoeker, kaarten_for, publiek_van
from kennisbank.enums import (
    CATALOGUS,
    WAT_ANDEREN_DEDEN,
    Facet,
    Soort,
    Uitkomst,
    VerbandAard,
    Volgorde,
)
from kennisbank.models import Actor, Doelgroep, Fase, Kaart, Regio, Stroom, Thema, Verband
from portal.domain.versie import onthouden

# The key in `Kaart.kenmerken` that holds the values of a facet.
SLEUTELS = {
    Facet.STROOM: "stromen",
    Facet.FASE: "fase",
    Facet.THEMA: "themas",
    Facet.ACTOR: "actoren",
    Facet.REGIO: "regios",
    Facet.DOELGROEP: "doelgroepen",
}
# Model, field with the value in an address, field with the name, field with the value around it.
LIJSTEN: dict[Facet, tuple[type[Model], str, str, str]] = {
    Facet.STROOM: (Stroom, "code", "naam", ""),
    Facet.FASE: (Fase, "code", "naam", "kolom__code"),
    Facet.THEMA: (Thema, "code", "korte_naam", ""),
    Facet.ACTOR: (Actor, "code", "naam", ""),
    Facet.REGIO: (Regio, "slug", "naam", "deel_van__slug"),
    Facet.DOELGROEP: (Doelgroep, "code", "naam", ""),
}
VAST: dict[Facet, type[TextChoices]] = {Facet.SOORT: Soort, Facet.UITKOMST: Uitkomst}


class Label(NamedTuple):
    """A value of a fixed list: `code` stands on cards, `adres` in query parameters."""

    facet: str
    code: str
    adres: str
    label: str
    om: str | None
    plaats: int


@dataclass(frozen=True)
class Regel:
    """What an index needs of one card."""

    pk: int
    soort: str
    nummer: int | None
    titel: str
    datum: date
    uitkomst: str
    kenmerken: dict[str, list[dict[str, str]]]


def index_for(
    bezoeker: Bezoeker,
    soorten: Sequence[Soort],
    facetten: Sequence[Facet],
    volgorden: Sequence[Volgorde],
) -> Lijstindex:
    """The index of a list over the cards that this person may open.

    Kept in the process for everybody who may open the same, until something public changes.
    """
    wie = publiek_van(bezoeker)
    return onthouden(
        ("lijst", wie, tuple(soorten), tuple(facetten)),
        lambda: lees_index(bezoeker, soorten, facetten, volgorden),
    )


def lees_index(
    bezoeker: Bezoeker,
    soorten: Sequence[Soort],
    facetten: Sequence[Facet],
    volgorden: Sequence[Volgorde],
) -> Lijstindex:
    catalogus = bool(set(soorten) & set(CATALOGUS))
    regels = _regels(bezoeker, (*soorten, *WAT_ANDEREN_DEDEN) if catalogus else soorten)
    werkers = _werkers(regels) if catalogus else {}
    labels = _labels(facetten)
    adressen = _adressen(labels)
    eigen = [regel for regel in regels.values() if regel.soort in soorten]
    ingedeeld = {
        regel.pk: Ingedeeld(
            regel.pk,
            {facet: _waarden(regel, facet, werkers.get(regel.pk), adressen) for facet in facetten},
        )
        for regel in eigen
    }
    ordeningen = {
        volgorde: [ingedeeld[regel.pk] for regel in sorted(eigen, key=SORTEREN[volgorde])]
        for volgorde in volgorden
    }
    aangeboden = {facet: _aangeboden(facet, labels, soorten) for facet in facetten}
    geprobeerd = {pk: len(groep) for pk, groep in werkers.items()}
    return maak_index(aangeboden, ordeningen, geprobeerd)


def _regels(bezoeker: Bezoeker, soorten: Iterable[Soort]) -> dict[int, Regel]:
    kaarten = kaarten_for(bezoeker).filter(soort__in=soorten)
    velden = ("pk", "soort", "nummer", "titel", "datum", "uitkomst", "kenmerken")
    return {rij[0]: Regel(*rij) for rij in kaarten.values_list(*velden)}


def _werkers(regels: dict[int, Regel]) -> dict[int, list[Regel]]:
    """By catalogue item: the stories, experiments and lines that say they work on it."""
    verbanden = Verband.objects.filter(aard=VerbandAard.KNELPUNT)
    gevonden: dict[int, list[Regel]] = defaultdict(list)
    for van, naar in verbanden.order_by("van", "naar").values_list("van", "naar"):
        if van in regels and regels[van].soort in WAT_ANDEREN_DEDEN:
            gevonden[naar].append(regels[van])
    return dict(gevonden)


def _labels(facetten: Iterable[Facet]) -> list[Label]:
    """The values of all the lists together, in one query."""
    alle: list[QuerySet[Any, Any]] = []
    for facet in facetten:
        if facet in LIJSTEN:
            model, adres, label, om = LIJSTEN[facet]
            alle.append(
                model._default_manager.order_by().values_list(
                    Value(str(facet), output_field=CharField()),
                    F("code"),
                    F(adres),
                    F(label),
                    F(om) if om else Value("", output_field=CharField()),
                    F("volgorde"),
                )
            )
    labels = [Label(*rij) for rij in alle[0].union(*alle[1:], all=True)]
    return sorted(labels, key=lambda label: (label.plaats, zonder_accenten(label.label)))


def _adressen(labels: Iterable[Label]) -> dict[tuple[str, str], str]:
    """By facet and code of a card: the value in an address; a part of a region is its region."""
    return {
        (label.facet, label.code): (label.facet == Facet.REGIO and label.om) or label.adres
        for label in labels
    }


def _waarden(
    regel: Regel,
    facet: Facet,
    werkers: Sequence[Regel] | None,
    adressen: dict[tuple[str, str], str],
) -> Collection[str]:
    if facet == Facet.SOORT:
        return [regel.soort]
    if facet == Facet.UITKOMST:
        return [regel.uitkomst] if regel.uitkomst else []
    tried_elsewhere = facet == Facet.REGIO and regel.soort in CATALOGUS
    dragers = (werkers or ()) if tried_elsewhere else (regel,)
    codes = [k["code"] for r in dragers for k in r.kenmerken.get(SLEUTELS[facet], ())]
    return {adressen[facet, code] for code in codes if (facet, code) in adressen}


def _aangeboden(
    facet: Facet, labels: Iterable[Label], soorten: Collection[Soort]
) -> Sequence[Waarde]:
    if vast := VAST.get(facet):
        return [
            Waarde(waarde.value, str(waarde.label))
            for waarde in vast
            if facet != Facet.SOORT or waarde in soorten
        ]
    return [
        Waarde(label.adres, label.label, label.om or "")
        for label in labels
        if label.facet == facet and not (facet == Facet.REGIO and label.om)
    ]


SORTEREN: dict[Volgorde, Any] = {
    Volgorde.NUMMER: lambda r: (r.soort, r.nummer or 0, zonder_accenten(r.titel), r.pk),
    Volgorde.NIEUWSTE: lambda r: (
        -r.datum.toordinal(),
        r.soort if r.nummer else "",
        r.nummer or 0,
        zonder_accenten(r.titel),
        r.pk,
    ),
    Volgorde.TITEL: lambda r: (zonder_accenten(r.titel), r.pk),
}


def kaarten_by_id(ids: Collection[int]) -> list[Kaart]:
    """The cards with these ids from an index, in the given order (one query).

    Who may see them was decided when the index was read, from the same version of the data.
    """
    gevonden = Kaart.objects.defer("zoektekst").in_bulk(ids)
    return [gevonden[pk] for pk in ids if pk in gevonden]
