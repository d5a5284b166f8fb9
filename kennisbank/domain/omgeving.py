"""What surrounds an item: its thread in both directions, its neighbours, its own card."""

from dataclasses import dataclass, field, replace

from django.db.models import BooleanField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value

from kennisbank.domain.queries import Bezoeker, kaarten_for
from kennisbank.enums import CATALOGUS, OM_TE_LEZEN, WAT_ANDEREN_DEDEN, Soort
from kennisbank.models import Kaart, RegioPage, Verband
from kennisbank.models.basis import KennisPagina


@dataclass(frozen=True)
class Kraal:
    """One bead: another item, and which way the link goes."""

    kaart: Kaart
    heen: bool
    terug: bool

    @property
    def richting(self) -> str:
        """The direction in words, for the reader."""
        if self.heen and self.terug:
            return "Verwijzen naar elkaar"
        return "Genoemd op deze pagina" if self.heen else "Verwijst naar deze pagina"


@dataclass(frozen=True)
class Draad:
    """The beads of one item, newest first."""

    kralen: tuple[Kraal, ...] = ()

    @property
    def gedaan(self) -> list[Kraal]:
        """Stories, experiments, stopped items and lines."""
        return self._van(WAT_ANDEREN_DEDEN)

    @property
    def knelpunten(self) -> list[Kraal]:
        return self._van(CATALOGUS)

    @property
    def lezen(self) -> list[Kraal]:
        """Guides, chapters, method pages, regions and texts."""
        return self._van(OM_TE_LEZEN)

    @property
    def links(self) -> dict[int, str]:
        """Addresses of the pages this item points at, by page id."""
        return {kraal.kaart.pk: kraal.kaart.url for kraal in self.kralen if kraal.heen}

    def _van(self, soorten: tuple[Soort, ...]) -> list[Kraal]:
        return [kraal for kraal in self.kralen if kraal.kaart.soort in soorten]


@dataclass(frozen=True)
class Omgeving:
    """`van_regio` is filled for a region page only: everything that is about that region."""

    kaart: Kaart | None = None
    draad: Draad = field(default_factory=Draad)
    vorige: Kaart | None = None
    volgende: Kaart | None = None
    van_regio: tuple[Kaart, ...] = ()


def omgeving_for(bezoeker: Bezoeker, page: KennisPagina) -> Omgeving:
    """Everything around a page that this person may see, in one query."""
    kaarten = kaarten_for(bezoeker)
    vorige, volgende = _buren(kaarten, page)
    rijen = list(
        kaarten.annotate(
            heen=Exists(Verband.objects.filter(van_id=page.pk, naar_id=OuterRef("pk"))),
            terug=Exists(Verband.objects.filter(naar_id=page.pk, van_id=OuterRef("pk"))),
            in_regio=_in_regio(page),
            vorige_id=Subquery(vorige.values("pk")[:1]),
            volgende_id=Subquery(volgende.values("pk")[:1]),
        )
        .filter(
            Q(pk=page.pk)
            | Q(heen=True)
            | Q(terug=True)
            | Q(in_regio=True)
            | Q(pk=F("vorige_id"))
            | Q(pk=F("volgende_id"))
        )
        .order_by("-datum", F("nummer").asc(nulls_first=True), "titel")
    )
    return Omgeving(
        kaart=next((k for k in rijen if k.pk == page.pk), None),
        draad=Draad(tuple(Kraal(k, k.heen, k.terug) for k in rijen if k.heen or k.terug)),
        vorige=next((k for k in rijen if k.pk == k.vorige_id), None),
        volgende=next((k for k in rijen if k.pk == k.volgende_id), None),
        van_regio=tuple(k for k in rijen if k.in_regio and k.pk != page.pk),
    )


def omgeving_of_draft(
    bezoeker: Bezoeker, kaart: Kaart, page_ids: set[int], nu: Omgeving | None = None
) -> Omgeving:
    """The surroundings of a preview: its own card, and the pages that the draft points at.

    `nu` is what surrounds the published page, where there is one: what points at it stays.
    """
    nu = nu or Omgeving()
    terug = {kraal.kaart.pk for kraal in nu.draad.kralen if kraal.terug}
    kaarten = kaarten_for(bezoeker).filter(pk__in=page_ids | terug).order_by("-datum", "titel")
    kralen = tuple(Kraal(k, heen=k.pk in page_ids, terug=k.pk in terug) for k in kaarten)
    return replace(nu, kaart=kaart, draad=Draad(kralen))


def _buren(kaarten: QuerySet[Kaart], page: KennisPagina) -> tuple[QuerySet[Kaart], QuerySet[Kaart]]:
    """Before and after this page among its own kind: by number, then title, then age."""
    plek = {"nummer": page.kaart_nummer, "titel": page.title, "pk": page.pk}
    if page.kaart_nummer is None:
        del plek["nummer"]
    voor, na, gelijk = Q(), Q(), Q()
    for veld, waarde in plek.items():
        voor |= gelijk & Q(**{f"{veld}__lt": waarde})
        na |= gelijk & Q(**{f"{veld}__gt": waarde})
        gelijk &= Q(**{veld: waarde})
    zelfde = kaarten.filter(soort=page.kaart_soort)
    return (
        zelfde.filter(voor).order_by(*(f"-{veld}" for veld in plek)),
        zelfde.filter(na).order_by(*plek),
    )


def _in_regio(page: KennisPagina) -> Exists | Value:
    """Whether a card is about the region of this page, or about a part of that region."""
    if not isinstance(page, RegioPage):
        return Value(False, output_field=BooleanField())
    regios = Kaart.regios.through.objects.filter(kaart_id=OuterRef("pk"))
    return Exists(regios.filter(Q(regio_id=page.regio_id) | Q(regio__deel_van_id=page.regio_id)))
