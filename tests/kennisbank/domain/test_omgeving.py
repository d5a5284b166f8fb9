"""What surrounds an item: its thread in both directions, its neighbours, its region."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser

from kennisbank.domain.omgeving import Draad, Omgeving, omgeving_for, omgeving_of_draft
from kennisbank.domain.paginas import publiceer
from kennisbank.enums import Soort
from kennisbank.models import Kaart, Verwijzing
from tests.factories.kennisbank import (
    make_beperking,
    make_experiment,
    make_gestopt,
    make_handreiking,
    make_hoofdstuk,
    make_knelpunt,
    make_lijn,
    make_methode,
    make_regio,
    make_regiopagina,
    make_tekst,
    make_valkuil,
    make_verhaal,
)

pytestmark = pytest.mark.django_db

BEZOEKER = AnonymousUser()


def kralen(draad: Draad) -> dict[int, tuple[bool, bool]]:
    return {kraal.kaart.pk: (kraal.heen, kraal.terug) for kraal in draad.kralen}


def buren(page) -> tuple[str | None, str | None]:
    omgeving = omgeving_for(BEZOEKER, page)
    return (
        omgeving.vorige.titel if omgeving.vorige else None,
        omgeving.volgende.titel if omgeving.volgende else None,
    )


def test_thread_runs_in_both_directions():
    knelpunt, lijn = make_knelpunt(), make_lijn()
    midden = make_experiment(knelpunten=[knelpunt], lijn=lijn)
    verder = make_verhaal(verder=[midden])
    link = f'<p><a linktype="page" id="{midden.pk}">x</a></p>'
    tekst = make_tekst(inhoud=[("tekst", link)])
    assert kralen(omgeving_for(BEZOEKER, midden).draad) == {
        knelpunt.pk: (True, False),
        lijn.pk: (True, False),
        verder.pk: (False, True),
        tekst.pk: (False, True),
    }
    assert kralen(omgeving_for(BEZOEKER, knelpunt).draad) == {midden.pk: (False, True)}


def test_thread_says_which_way_each_link_goes():
    heen, terug, beide = make_verhaal(), make_verhaal(), make_verhaal()
    page = make_lijn(verder=[heen, beide])
    for bron in (terug, beide):
        bron.verwijzingen.set([Verwijzing(naar=page.page_ptr)])
        publiceer(bron, user=None)
    richtingen = {k.kaart.pk: k.richting for k in omgeving_for(BEZOEKER, page).draad.kralen}
    assert richtingen == {
        heen.pk: "Genoemd op deze pagina",
        terug.pk: "Verwijst naar deze pagina",
        beide.pk: "Verwijzen naar elkaar",
    }


def test_thread_groups_what_was_done_what_goes_wrong_and_what_to_read():
    doelen = {
        "gedaan": [make_verhaal(), make_experiment(), make_gestopt(), make_lijn()],
        "knelpunten": [make_knelpunt(), make_valkuil()],
        "lezen": [
            gids := make_handreiking(),
            make_hoofdstuk(onder=gids),
            make_methode(),
            make_tekst(),
            make_regiopagina(),
        ],
    }
    page = make_verhaal(verder=[p for paginas in doelen.values() for p in paginas])
    draad = omgeving_for(BEZOEKER, page).draad
    assert {naam: {k.kaart.pk for k in getattr(draad, naam)} for naam in doelen} == {
        naam: {p.pk for p in paginas} for naam, paginas in doelen.items()
    }
    assert draad.links == {p.pk: p.get_url() for paginas in doelen.values() for p in paginas}


def test_thread_newest_first_then_by_number_and_title():
    laat = make_verhaal("laat", publicatiedatum=date(2025, 1, 1))
    beta = make_verhaal("beta", publicatiedatum=date(2024, 1, 1))
    alfa = make_verhaal("alfa", publicatiedatum=date(2024, 1, 1))
    page = make_lijn(verder=[beta, laat, alfa])
    titels = [k.kaart.titel for k in omgeving_for(BEZOEKER, page).draad.kralen]
    assert titels == ["laat", "alfa", "beta"]


def test_thread_leaves_out_drafts_and_what_was_taken_away():
    weg, concept = make_verhaal(), make_verhaal(live=False)
    page = make_lijn(verder=[weg, concept])
    weg.unpublish()
    assert omgeving_for(BEZOEKER, page).draad == Draad()


def test_omgeving_costs_the_same_whatever_it_holds(django_assert_num_queries):
    # Links, region, order and cards; and thrice what is closed, which a process remembers.
    regio = make_regio()
    page = make_regiopagina(regio)
    with django_assert_num_queries(7):
        omgeving_for(BEZOEKER, page)
    for _ in range(3):
        make_verhaal(verder=[page], regios=[regio])
    page.refresh_from_db()
    with django_assert_num_queries(7):
        omgeving = omgeving_for(BEZOEKER, page)
    assert (len(omgeving.draad.kralen), len(omgeving.van_regio)) == (3, 3)


def test_region_shows_the_newest_and_counts_all(monkeypatch):
    monkeypatch.setattr("kennisbank.domain.omgeving.MEESTE_VAN_REGIO", 2)
    regio, deel = make_regio(), make_regio("JZ18-DEEL", deel_van=make_regio())
    page = make_regiopagina(regio)
    oud, *_ = (
        make_verhaal(f"Uit {jaar}", regios=[waar], publicatiedatum=date(jaar, 1, 1))
        for jaar, waar in ((2021, regio), (2022, deel), (2023, regio))
    )
    make_beperking(make_verhaal("Dicht", regios=[regio]))
    gids, knelpunt = make_handreiking(regios=[regio]), make_knelpunt(1, regios=[regio])
    omgeving = omgeving_for(BEZOEKER, page)
    assert [kaart.titel for kaart in omgeving.van_regio] == ["Uit 2023", "Uit 2022", gids.title]
    assert omgeving.gedaan_in_regio == 3
    assert {oud.title, knelpunt.title}.isdisjoint(kaart.titel for kaart in omgeving.van_regio)


def test_omgeving_of_a_closed_page_is_empty_to_a_visitor_and_full_to_a_member(lid):
    page = make_verhaal(verder=[make_knelpunt()])
    make_beperking(page)
    knelpunt = page.verwijzingen.get().naar.specific
    assert omgeving_for(BEZOEKER, page).kaart is None
    assert omgeving_for(lid, page).kaart == page.kaart
    assert kralen(omgeving_for(BEZOEKER, knelpunt).draad) == {}
    assert kralen(omgeving_for(lid, knelpunt).draad) == {page.pk: (False, True)}


def test_neighbours_by_number_in_the_catalogue():
    drie, een, twee = make_knelpunt(3), make_knelpunt(1), make_knelpunt(10)
    make_valkuil(2)
    assert [buren(page) for page in (een, drie, twee)] == [
        (None, drie.title),
        (een.title, twee.title),
        (drie.title, None),
    ]


def test_neighbours_by_title_where_there_is_no_number():
    paginas = {titel: make_verhaal(titel) for titel in ("beta", "alfa", "gamma")}
    make_experiment("beste")
    assert {titel: buren(page) for titel, page in paginas.items()} == {
        "alfa": (None, "beta"),
        "beta": ("alfa", "gamma"),
        "gamma": ("beta", None),
    }


@pytest.mark.parametrize(
    "maak",
    [
        lambda n: make_verhaal("zelfde", slug=f"v{n}"),
        lambda n: make_methode("zelfde", slug=f"m{n}", volgorde=1),
        lambda n: make_knelpunt(7, title="zelfde", editie=str(n), slug=f"k7-{n}"),
    ],
    ids=["titel", "volgorde", "nummer"],
)
def test_neighbours_that_are_called_the_same_skip_nobody(maak):
    rij = [maak(n) for n in range(3)]
    omgevingen = [omgeving_for(BEZOEKER, page) for page in rij]
    assert [o.volgende and o.volgende.pk for o in omgevingen] == [rij[1].pk, rij[2].pk, None]
    assert [o.vorige and o.vorige.pk for o in omgevingen] == [None, rij[0].pk, rij[1].pk]


def test_neighbours_skip_what_is_closed_for_this_person(lid):
    _, dicht, gamma = (make_verhaal(titel) for titel in ("alfa", "beta", "gamma"))
    make_beperking(dicht)
    assert buren(gamma) == ("alfa", None)
    voor_lid = omgeving_for(lid, gamma).vorige
    assert voor_lid is not None
    assert voor_lid.titel == "beta"


def test_region_gathers_what_is_about_it_or_a_part_of_it():
    regio = make_regio("JZ18")
    deel = make_regio("JZ18-A", deel_van=regio)
    ander = make_regio("JZ19")
    page = make_regiopagina(regio)
    over = [make_verhaal(regios=[regio]), make_experiment(regios=[deel, ander])]
    make_lijn(regios=[ander])
    gevonden = omgeving_for(BEZOEKER, page).van_regio
    assert {kaart.pk for kaart in gevonden} == {p.pk for p in over}


def test_region_of_another_kind_of_page_gathers_nothing():
    verhaal = make_verhaal(regios=["JZ18"])
    make_experiment(regios=["JZ18"])
    assert omgeving_for(BEZOEKER, verhaal).van_regio == ()


def test_draft_shows_its_own_card_and_what_its_texts_point_at(lid):
    open_, dicht = make_verhaal("open"), make_verhaal("dicht")
    make_beperking(dicht)
    kaart = Kaart(titel="In de maak", soort=Soort.TEKST)
    omgeving = omgeving_of_draft(BEZOEKER, kaart, {open_.pk, dicht.pk, 999_999})
    assert omgeving.kaart is kaart
    assert kralen(omgeving.draad) == {open_.pk: (True, False)}
    assert omgeving == Omgeving(kaart=kaart, draad=omgeving.draad)
    voor_lid = omgeving_of_draft(lid, kaart, {open_.pk, dicht.pk})
    assert set(kralen(voor_lid.draad)) == {open_.pk, dicht.pk}
