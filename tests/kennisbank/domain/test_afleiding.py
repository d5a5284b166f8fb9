"""Cards and links equal a plain reading of the pages, whatever pages there are."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser, Group
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from wagtail.models import Page, PageViewRestriction

from kennisbank.domain.indeling import index_for
from kennisbank.domain.kaarten import schrijf_kaart
from kennisbank.domain.omgeving import omgeving_for
from kennisbank.domain.paginas import publiceer
from kennisbank.domain.queries import kaarten_for, lijst_for, stroom_tellingen, zoek_for
from kennisbank.enums import (
    CATALOGUS,
    FACETTEN_CATALOGUS,
    VOLGORDEN_CATALOGUS,
    Facet,
    Soort,
    Volgorde,
)
from kennisbank.models import Kaart, Stroom, Verband, Verwijzing
from portal.models import User
from tests.factories.kennisbank import (
    make_handreiking,
    make_knelpunt,
    make_stroom,
    make_valkuil,
    make_verhaal,
)

STROMEN = ("instroom", "doorstroom", "uitstroom")
AANTAL = 6
WENSEN = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))

plekken = st.integers(0, AANTAL - 1)
beschrijving = st.fixed_dictionaries(
    {
        "live": st.booleans(),
        "stromen": st.sets(st.sampled_from(STROMEN)),
        "knelpunten": st.sets(st.sampled_from([0, 1, 2])),
        "verder": st.lists(plekken, max_size=3),
        "tekst": st.lists(plekken, max_size=3),
    }
)


def _links(paginas: list, plekken: list[int]) -> str:
    return "".join(f'<a linktype="page" id="{paginas[p].pk}">x</a>' for p in plekken)


class WereldTest(TestCase):
    """Six pages that hypothesis fills anew: a bottleneck, two pitfalls or causes, three stories."""

    def setUp(self):
        super().setUp()
        for code in STROMEN:
            make_stroom(code)
        self.paginas = [
            make_knelpunt(1),
            make_knelpunt(2),
            make_valkuil(1),
            make_verhaal("alfa"),
            make_verhaal("beta"),
            make_verhaal("gamma", publicatiedatum=date(2024, 1, 1)),
        ]

    def vul(self, beschrijvingen: list[dict]) -> None:
        for page, wat in zip(self.paginas, beschrijvingen, strict=True):
            page.stromen.set([make_stroom(code) for code in sorted(wat["stromen"])])
            page.verwijzingen.set(
                [Verwijzing(naar=self.paginas[p].page_ptr) for p in wat["verder"]]
            )
            page.inhoud = [("tekst", _links(self.paginas, wat["tekst"]))]
            if hasattr(page, "knelpunten"):
                page.knelpunten.set([self.paginas[p] for p in sorted(wat["knelpunten"])])
            page.live = wat["live"]
            page.save()
            schrijf_kaart(page)

    def gelezen(self, beschrijvingen: list[dict]) -> dict[tuple[int, int], str]:
        """The links as somebody would read them from the pages, the first reason first."""
        verbanden: dict[tuple[int, int], str] = {}
        for page, wat in zip(self.paginas, beschrijvingen, strict=True):
            if not wat["live"]:
                continue
            redenen = [("verder", wat["verder"]), ("tekst", wat["tekst"])]
            if hasattr(page, "knelpunten"):
                redenen.insert(0, ("knelpunt", sorted(wat["knelpunten"])))
            for aard, plekken in redenen:
                for plek in plekken:
                    if self.paginas[plek].pk != page.pk:
                        verbanden.setdefault((page.pk, self.paginas[plek].pk), aard)
        return verbanden

    @WENSEN
    @given(st.lists(beschrijving, min_size=AANTAL, max_size=AANTAL))
    def test_cards_and_links_equal_a_reading_of_the_pages(self, beschrijvingen):
        self.vul(beschrijvingen)
        live = {
            page.pk: wat
            for page, wat in zip(self.paginas, beschrijvingen, strict=True)
            if wat["live"]
        }
        kaarten = {kaart.pk: kaart for kaart in Kaart.objects.prefetch_related("stromen")}
        assert {pk: {s.code for s in k.stromen.all()} for pk, k in kaarten.items()} == {
            pk: wat["stromen"] for pk, wat in live.items()
        }
        verbanden = self.gelezen(beschrijvingen)
        assert {(v.van_id, v.naar_id): v.aard for v in Verband.objects.all()} == verbanden
        for page in self.paginas:
            draad = omgeving_for(AnonymousUser(), page).draad
            assert {(k.kaart.pk, k.heen, k.terug) for k in draad.kralen} == {
                (pk, (page.pk, pk) in verbanden, (pk, page.pk) in verbanden)
                for pk in live
                if (page.pk, pk) in verbanden or (pk, page.pk) in verbanden
            }
        self._tellingen_kloppen(live, verbanden)

    def _tellingen_kloppen(self, live: dict[int, dict], verbanden: dict) -> None:
        knelpunten = {page.pk for page in self.paginas if page.kaart_soort == Soort.KNELPUNT}
        stromen: Any = stroom_tellingen(AnonymousUser())
        assert {s.code: s.aantal for s in stromen} == {
            code: sum(code in wat["stromen"] for pk, wat in live.items() if pk in knelpunten)
            for code in STROMEN
        }
        index = index_for(AnonymousUser(), CATALOGUS, FACETTEN_CATALOGUS, VOLGORDEN_CATALOGUS)
        for stroom in [None, *Stroom.objects.all()]:
            lijst: Any = lijst_for(AnonymousUser(), CATALOGUS)
            lijst = lijst.filter(stromen=stroom) if stroom else lijst
            geprobeerd = {
                page.pk: sum(
                    aard == "knelpunt" and naar == page.pk for (_, naar), aard in verbanden.items()
                )
                for page in self.paginas[:3]
                if page.pk in live and (not stroom or stroom.code in live[page.pk]["stromen"])
            }
            assert {k.pk: k.aantal_geprobeerd for k in lijst} == geprobeerd
            keuze = {Facet.STROOM: [stroom.code]} if stroom else {}
            gekozen = index.treffers(keuze, Volgorde.NUMMER)
            assert {pk: index.geprobeerd.get(pk, 0) for pk in gekozen} == geprobeerd


class BeperkingenTest(TestCase):
    """Random restrictions on a guide, its chapters and two stories that point at each other."""

    def setUp(self):
        super().setUp()
        self.groepen = [Group.objects.create(name=naam) for naam in ("een", "twee")]
        gids = make_handreiking("gids", hoofdstukken=2)
        alfa = make_verhaal("alfa", verder=[gids])
        beta = make_verhaal("beta", verder=[alfa, gids])
        alfa.verwijzingen.add(Verwijzing(naar=beta.page_ptr))
        publiceer(alfa, user=None)
        self.paginas = [gids, *(h.specific for h in gids.get_children()), alfa, beta]
        self.personen: list[User | AnonymousUser] = [AnonymousUser()]
        for nummer, groepen in enumerate([[], [0], [1], [0, 1]]):
            user = User.objects.create_user(f"p{nummer}@elders.example")
            user.groups.set([self.groepen[n] for n in groepen])
            self.personen.append(user)

    def mag(self, wie: User | AnonymousUser, page: Page, regels: list) -> bool:
        """Whether every restriction on the page and on what it hangs below lets somebody in."""
        groepen = {g.name for g in wie.groups.all()} if wie.is_authenticated else set()
        for plek, soort, namen in regels:
            if not page.path.startswith(self.paginas[plek].path):
                continue
            if soort == "password" or not wie.is_authenticated:
                return False
            if soort == "groups" and not groepen & namen:
                return False
        return True

    @WENSEN
    @given(
        st.lists(
            st.tuples(
                st.integers(0, 4),
                st.sampled_from(["login", "groups", "password"]),
                st.sets(st.sampled_from(["een", "twee"])),
            ),
            max_size=4,
            unique_by=lambda regel: regel[0],
        )
    )
    def test_no_card_leaks_to_who_may_not_open_its_page(self, regels):
        for plek, soort, namen in regels:
            regel = PageViewRestriction.objects.create(
                page=self.paginas[plek], restriction_type=soort
            )
            regel.groups.set(Group.objects.filter(name__in=namen))
        for wie in self.personen:
            verwacht = {page.pk for page in self.paginas if self.mag(wie, page, regels)}
            assert set(kaarten_for(wie).values_list("pk", flat=True)) == verwacht
            assert {k.pk for k in zoek_for(wie, [])} == verwacht
            for page in self.paginas:
                omgeving = omgeving_for(wie, page)
                gezien = {kraal.kaart.pk for kraal in omgeving.draad.kralen}
                gezien |= {k.pk for k in (omgeving.vorige, omgeving.volgende, omgeving.kaart) if k}
                assert gezien <= verwacht


pytestmark = pytest.mark.django_db
