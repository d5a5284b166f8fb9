"""What surrounds an item: its thread in both directions, its neighbours, its own card."""

from dataclasses import dataclass, field

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


def omgeving_of_draft(bezoeker: Bezoeker, kaart: Kaart, page_ids: set[int]) -> Omgeving:
    """The surroundings of a preview: its own card, and the pages its texts link to."""
    kaarten = kaarten_for(bezoeker).filter(pk__in=page_ids).order_by("-datum", "titel")
    return Omgeving(
        kaart=kaart, draad=Draad(tuple(Kraal(k, heen=True, terug=False) for k in kaarten))
    )


def _buren(kaarten: QuerySet[Kaart], page: KennisPagina) -> tuple[QuerySet[Kaart], QuerySet[Kaart]]:
    """Before and after this page among its own kind: by number, else by title."""
    zelfde = kaarten.filter(soort=page.kaart_soort)
    veld, waarde = "titel", page.title
    if page.kaart_nummer is not None:
        veld, waarde = "nummer", page.kaart_nummer
    return (
        zelfde.filter(**{f"{veld}__lt": waarde}).order_by(f"-{veld}"),
        zelfde.filter(**{f"{veld}__gt": waarde}).order_by(veld),
    )


def _in_regio(page: KennisPagina) -> Exists | Value:
    """Whether a card is about the region of this page, or about a part of that region."""
    if not isinstance(page, RegioPage):
        return Value(False, output_field=BooleanField())
    regios = Kaart.regios.through.objects.filter(kaart_id=OuterRef("pk"))
    return Exists(regios.filter(Q(regio_id=page.regio_id) | Q(regio__deel_van_id=page.regio_id)))
