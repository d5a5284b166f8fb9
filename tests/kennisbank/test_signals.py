"""Cards and links keep step with what editors publish, move, rename and take away."""

from typing import Any

import pytest
from wagtail.models import Page

from kennisbank.domain.paginas import publiceer
from kennisbank.models import (
    ExperimentenPage,
    HandreikingenPage,
    Kaart,
    RegioPage,
    Verband,
    VerhalenPage,
)
from tests.factories.kennisbank import (
    afdeling,
    make_actor,
    make_begrip,
    make_bron,
    make_doelgroep,
    make_fase,
    make_gemeente,
    make_handreiking,
    make_hoofdstuk,
    make_instrument,
    make_knelpunt,
    make_organisatie,
    make_regio,
    make_regiopagina,
    make_stroom,
    make_thema,
    make_verhaal,
)

pytestmark = pytest.mark.django_db


def labels(page: Page, naam: str) -> list[str]:
    return [label["naam"] for label in Kaart.objects.get(pk=page.pk).kenmerken.get(naam, [])]


def test_publish_writes_the_new_title():
    page = make_verhaal("Oud")
    page.title = "Nieuw"
    publiceer(page, user=None)
    assert [kaart.titel for kaart in Kaart.objects.all()] == ["Nieuw"]


def test_draft_of_a_public_page_changes_nothing_yet():
    page = make_verhaal("Openbaar", stromen=["instroom"])
    page.title = "Concept"
    page.stromen.set([])
    page.save_revision()
    assert (page.kaart.titel, labels(page, "stromen")) == ("Openbaar", ["Instroom"])


def test_publish_replaces_what_the_page_no_longer_names():
    page = make_verhaal(stromen=["instroom"], regios=["JZ18"], verder=[make_knelpunt()])
    page.stromen.set([make_stroom("uitstroom")])
    page.regios.set([])
    page.verwijzingen.set([])
    publiceer(page, user=None)
    kaart = Kaart.objects.get(pk=page.pk)
    assert [stroom.code for stroom in kaart.stromen.all()] == ["uitstroom"]
    assert (kaart.regios.count(), Verband.objects.count()) == (0, 0)
    assert "regios" not in kaart.kenmerken


def test_unpublish_takes_the_card_and_its_links_away():
    page = make_verhaal(verder=[make_knelpunt()])
    page.unpublish()
    assert [kaart.soort for kaart in Kaart.objects.all()] == ["knelpunt"]
    assert Verband.objects.count() == 0


def test_unpublish_of_a_guide_hides_its_chapters_until_it_is_back():
    gids = make_handreiking(hoofdstukken=2)
    gids.unpublish()
    assert Kaart.objects.count() == 0
    gids.refresh_from_db()
    publiceer(gids, user=None)
    soorten = Kaart.objects.order_by("soort").values_list("soort", flat=True)
    assert list(soorten) == ["handreiking", "hoofdstuk", "hoofdstuk"]


def test_publish_of_a_chapter_below_a_guide_that_is_not_public_makes_no_card():
    gids = make_handreiking(live=False)
    make_hoofdstuk(onder=gids)
    assert Kaart.objects.count() == 0


def test_publish_again_brings_card_and_links_back():
    page = make_verhaal(verder=[make_knelpunt()])
    page.unpublish()
    page.refresh_from_db()
    publiceer(page, user=None)
    assert (Kaart.objects.count(), Verband.objects.count()) == (2, 1)


def test_unpublish_of_the_other_end_keeps_the_link_for_its_return():
    knelpunt = make_knelpunt()
    verhaal = make_verhaal(verder=[knelpunt])
    knelpunt.unpublish()
    assert list(verhaal.kaart.verbanden_uit.values_list("naar", flat=True)) == [knelpunt.pk]


def test_delete_takes_card_and_links_in_both_directions_away():
    knelpunt = make_knelpunt()
    make_verhaal(verder=[knelpunt])
    knelpunt.delete()
    assert (Kaart.objects.count(), Verband.objects.count()) == (1, 0)


def test_delete_of_a_guide_takes_its_chapters_along():
    make_handreiking(hoofdstukken=2).delete()
    assert Kaart.objects.count() == 0


def test_new_slug_changes_the_address_of_the_card():
    page = make_verhaal("Eindje verder")
    page.slug = "nog-verder"
    publiceer(page, user=None)
    assert Kaart.objects.get().url == "/praktijkverhalen/nog-verder/"


def test_new_slug_of_a_guide_changes_the_addresses_of_its_chapters(
    django_capture_on_commit_callbacks,
):
    gids = make_handreiking("Gids", hoofdstukken=2)
    gids.slug = "nieuw"
    with django_capture_on_commit_callbacks(execute=True):
        publiceer(gids, user=None)
    assert sorted(Kaart.objects.values_list("url", flat=True)) == [
        "/handreikingen/nieuw/",
        "/handreikingen/nieuw/hoofdstuk-1/",
        "/handreikingen/nieuw/hoofdstuk-2/",
    ]


def test_new_slug_of_a_section_changes_the_addresses_of_all_below(
    django_capture_on_commit_callbacks,
):
    make_verhaal("Een"), make_verhaal("Twee")
    sectie = afdeling(VerhalenPage)
    sectie.slug = "verhalen"
    with django_capture_on_commit_callbacks(execute=True):
        sectie.save()
    assert sorted(Kaart.objects.values_list("url", flat=True)) == [
        "/verhalen/een/",
        "/verhalen/twee/",
    ]


def test_move_changes_the_addresses_of_all_that_moved():
    gids = make_handreiking("Gids", hoofdstukken=1)
    gids.move(afdeling(ExperimentenPage), pos="last-child")
    assert sorted(Kaart.objects.values_list("url", flat=True)) == [
        "/experimenten/gids/",
        "/experimenten/gids/hoofdstuk-1/",
    ]


def test_move_of_a_draft_makes_no_card():
    gids = make_handreiking("Gids", live=False)
    gids.move(afdeling(HandreikingenPage), pos="first-child")
    assert Kaart.objects.count() == 0


@pytest.mark.parametrize(
    ("make", "veld", "naam"),
    [
        (lambda: make_stroom("instroom"), "stromen", "naam"),
        (lambda: make_thema("ruimte"), "themas", "naam"),
        (lambda: make_doelgroep("gezin"), "doelgroepen", "naam"),
        (lambda: make_actor("school"), "actoren", "naam"),
        (lambda: make_instrument("jim"), "instrumenten", "naam"),
        (lambda: make_regio("JZ18"), "regios", "naam"),
        (lambda: make_begrip("wachttijd"), "begrippen", "term"),
    ],
    ids=["stroom", "thema", "doelgroep", "actor", "instrument", "regio", "begrip"],
)
def test_renamed_value_shows_its_new_name_on_every_card(make, veld, naam):
    waarde = make()
    velden: dict[str, Any] = {veld: [waarde]}
    paginas = [make_knelpunt(**velden) for _ in range(2)]
    setattr(waarde, naam, "Nieuwe naam")
    waarde.save()
    assert [labels(page, veld) for page in paginas] == [["Nieuwe naam"]] * 2


def test_renamed_owner_and_partner_show_their_new_names():
    eigenaar, partner = make_organisatie("eigenaar"), make_organisatie("partner")
    page = make_verhaal(eigenaar=eigenaar, partners=[partner])
    for organisatie in (eigenaar, partner):
        organisatie.naam = f"Nieuwe {organisatie.code}"
        organisatie.save()
    assert (labels(page, "eigenaar"), labels(page, "partners")) == (
        ["Nieuwe eigenaar"],
        ["Nieuwe partner"],
    )


def test_changed_source_shows_on_the_cards_that_name_it():
    bron = make_bron("rapport", titel="Rapport")
    page = make_verhaal(bronnen=[bron])
    bron.titel, bron.jaar = "Verslag", "2024"
    bron.save()
    assert labels(page, "bronnen") == ["Verslag (2024)"]


def test_renamed_column_shows_on_every_bar_of_phases():
    een, twee = make_fase("een", volgorde=1), make_fase("twee", volgorde=2)
    pagina_een = make_knelpunt(fase=een)
    pagina_twee = make_knelpunt(fase=make_fase("stap", kolom=twee, volgorde=3))
    twee.naam = "Nieuw"
    twee.save()
    assert [labels(page, "kolommen") for page in (pagina_een, pagina_twee)] == [
        ["Een", "Nieuw"]
    ] * 2
    assert labels(pagina_twee, "fase") == ["Nieuw", "Stap"]


def test_new_column_shows_on_every_bar_of_phases():
    page = make_knelpunt(fase=make_fase("een", volgorde=1))
    make_fase("twee", volgorde=2)
    assert labels(page, "kolommen") == ["Een", "Twee"]


def test_part_of_a_region_shows_on_the_page_of_the_region():
    regio = make_regio("JZ18")
    page = make_regiopagina(regio)
    deel = make_regio("JZ18-A", naam="Duin", deel_van=regio)
    assert labels(page, "onderdelen") == ["Duin"]
    deel.naam = "Duin en Bollen"
    deel.save()
    assert labels(page, "onderdelen") == ["Duin en Bollen"]
    deel.delete()
    assert labels(page, "onderdelen") == []


def test_new_address_of_a_region_changes_the_links_to_its_parts():
    regio = make_regio("JZ18")
    page = make_verhaal(regios=[make_regio("JZ18-A", deel_van=regio)])
    regio.slug = "nieuw"
    regio.save()
    assert [r["url"] for r in Kaart.objects.get(pk=page.pk).kenmerken["regios"]] == [
        "/regios/nieuw/"
    ]


def test_renamed_municipality_shows_on_the_page_of_its_region():
    regio = make_regio("JZ18")
    gemeente = make_gemeente("GM0546", naam="Leiden", regio=regio)
    page = make_regiopagina(regio)
    gemeente.naam = "Nieuw-Leiden"
    gemeente.save()
    assert labels(page, "gemeenten") == ["Nieuw-Leiden"]


def test_new_moved_and_merged_municipality_shows_on_both_regions():
    een, twee = make_regiopagina("JZ01"), make_regiopagina("JZ02")
    gemeente = make_gemeente("GM0546", naam="Leiden", regio=een.regio)
    assert (labels(een, "gemeenten"), labels(twee, "gemeenten")) == (["Leiden"], [])
    gemeente.regio = twee.regio
    gemeente.save()
    assert (labels(een, "gemeenten"), labels(twee, "gemeenten")) == ([], ["Leiden"])
    gemeente.delete()
    assert (labels(een, "gemeenten"), labels(twee, "gemeenten")) == ([], [])


def test_value_that_no_card_carries_writes_nothing(django_assert_max_num_queries):
    make_verhaal()
    thema = make_thema("ruimte")
    with django_assert_max_num_queries(4):
        thema.save()


def test_pages_of_the_section_need_no_card_to_be_published():
    sectie = afdeling(VerhalenPage)
    publiceer(sectie, user=None)
    assert Kaart.objects.count() == 0
    assert RegioPage.objects.count() == 0
