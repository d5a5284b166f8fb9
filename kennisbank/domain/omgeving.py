"""What surrounds an item: its thread in both directions, its neighbours, its own card."""

from dataclasses import dataclass, field, replace

from django.db.models import F, Q

from kennisbank.domain.queries import Bezoeker, kaarten_for, publiek_van
from kennisbank.enums import CATALOGUS, OM_TE_LEZEN, WAT_ANDEREN_DEDEN, Soort
from kennisbank.models import Kaart, RegioPage, Verband
from kennisbank.models.basis import KennisPagina
from portal.domain.versie import onthouden

MEESTE_VAN_REGIO = 24


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
    """`van_regio` is filled for a region page only: the newest of what is about that region.

    `gedaan_in_regio` is how many stories, experiments and lines there are about it in all.
    """

    kaart: Kaart | None = None
    draad: Draad = field(default_factory=Draad)
    vorige: Kaart | None = None
    volgende: Kaart | None = None
    van_regio: tuple[Kaart, ...] = ()
    gedaan_in_regio: int = 0


def omgeving_for(bezoeker: Bezoeker, page: KennisPagina) -> Omgeving:
    """Everything around a page that this person may see, in two queries; three for a region."""
    verbanden = Verband.objects.filter(Q(van_id=page.pk) | Q(naar_id=page.pk))
    paren = list(verbanden.values_list("van_id", "naar_id"))
    heen = {naar for van, naar in paren if van == page.pk}
    terug = {van for van, naar in paren if naar == page.pk}
    regio, gedaan_in_regio = _van_regio(bezoeker, page)
    vorige, volgende = _buren(bezoeker, page)
    kaarten = kaarten_for(bezoeker).filter(
        pk__in={page.pk, vorige, volgende, *heen, *terug, *regio}
    )
    rijen = {
        kaart.pk: kaart
        for kaart in kaarten.order_by("-datum", F("nummer").asc(nulls_first=True), "titel")
    }
    return Omgeving(
        kaart=rijen.get(page.pk),
        draad=Draad(
            tuple(
                Kraal(kaart, pk in heen, pk in terug)
                for pk, kaart in rijen.items()
                if pk in heen or pk in terug
            )
        ),
        vorige=rijen.get(vorige),
        volgende=rijen.get(volgende),
        van_regio=tuple(rijen[pk] for pk in regio),
        gedaan_in_regio=gedaan_in_regio,
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


def _buren(bezoeker: Bezoeker, page: KennisPagina) -> tuple[int, int]:
    """The pages before and after this one among its own kind; 0 where there is none."""
    rij = _volgorde_for(bezoeker, page.kaart_soort)
    if page.pk not in rij:
        return 0, 0
    plek = rij.index(page.pk)
    return (rij[plek - 1] if plek else 0), (rij[plek + 1] if plek + 1 < len(rij) else 0)


def _volgorde_for(bezoeker: Bezoeker, soort: Soort | None) -> tuple[int, ...]:
    """The pages of a kind that this person may open: by number, then title, then age."""
    kaarten = kaarten_for(bezoeker).filter(soort=soort).order_by("nummer", "titel", "pk")
    return onthouden(
        ("volgorde", publiek_van(bezoeker), soort),
        lambda: tuple(kaarten.values_list("pk", flat=True)),
    )


def _van_regio(bezoeker: Bezoeker, page: KennisPagina) -> tuple[list[int], int]:
    """For the page of a region: the newest cards about it or a part of it, and how many did it."""
    if not isinstance(page, RegioPage):
        return [], 0
    over = Q(regios=page.regio_id) | Q(regios__deel_van=page.regio_id)
    kaarten = kaarten_for(bezoeker).filter(over).exclude(pk=page.pk).exclude(soort__in=CATALOGUS)
    rijen = kaarten.order_by("-datum", "titel").values_list("pk", "soort", "datum", "titel")
    soorten = {pk: soort for pk, soort, *_ in rijen.distinct()}
    gedaan = [pk for pk, soort in soorten.items() if soort in WAT_ANDEREN_DEDEN]
    lezen = [pk for pk, soort in soorten.items() if soort not in WAT_ANDEREN_DEDEN]
    return gedaan[:MEESTE_VAN_REGIO] + lezen[:MEESTE_VAN_REGIO], len(gedaan)
