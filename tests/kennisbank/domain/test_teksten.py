"""What texts point at, and many texts read as one."""

import pytest
from wagtail.models import Page

from kennisbank.domain.teksten import (
    aaneen,
    bronnen_by_id,
    citaten_by_id,
    citaten_over,
    verdeel,
    verwijzingen_in,
    verwijzingen_of,
)
from kennisbank.models import Bron, Citaat, HoofdstukPage, Kaart, KnelpuntPage, TekstPage
from tests.factories.kennisbank import (
    make_bron,
    make_citaat,
    make_handreiking,
    make_hoofdstuk,
    make_knelpunt,
    make_lijn,
    make_tekst,
    make_valkuil,
    make_verhaal,
)

pytestmark = pytest.mark.django_db

STREAM = HoofdstukPage._meta.get_field("inhoud").stream_block


def link(page: Page) -> str:
    return f'<p><a linktype="page" id="{page.pk}">lees</a></p>'


def verbanden(page: Page) -> dict[int, str]:
    return dict(page.kaart.verbanden_uit.values_list("naar", "aard"))


def test_verwijzingen_are_found_in_every_kind_of_block(django_assert_num_queries):
    doelen = [make_verhaal() for _ in range(8)]
    bronnen = [make_bron(f"bron-{n}") for n in range(6)]
    citaat = make_citaat(bron=bronnen[0])
    ids = [bron.pk for bron in bronnen]
    page = make_valkuil(
        toelichting=link(doelen[0]),
        tegenzet=link(doelen[1]),
        inhoud=[
            ("tekst", link(doelen[2])),
            ("kader", {"titel": "x", "tekst": link(doelen[3])}),
            ("uitklap", {"titel": "x", "tekst": link(doelen[4])}),
            ("stappen", {"stappen": [{"titel": "x", "tekst": link(doelen[5])}]}),
            ("interview", {"vragen": [{"vraag": "x", "antwoord": link(doelen[6])}]}),
            ("verder_lezen", {"regels": [{"titel": "x", "pagina": doelen[7].pk, "bron": ids[0]}]}),
            ("kerncijfer", {"waarde": "1", "tekst": "x", "bron": ids[1]}),
            (
                "tegenspraak",
                {
                    "onderwerp": "x",
                    "lezingen": [{"waarde": "1", "bron": ids[2]}, {"waarde": "2", "bron": ids[3]}],
                },
            ),
            ("tabel", {"titel": "x", "koppen": ["a"], "rijen": [["b"]], "bron": ids[4]}),
            ("figuur_ontbreekt", {"wat": "x", "bron": ids[5]}),
            ("citaat", {"citaat": citaat.pk}),
        ],
    )
    with django_assert_num_queries(0):
        gevonden = verwijzingen_of(page)
    assert dict(gevonden) == {
        Page: {doel.pk for doel in doelen},
        Bron: set(ids),
        Citaat: {citaat.pk},
    }


def test_verwijzingen_of_a_page_that_points_at_nothing_are_none():
    assert dict(verwijzingen_of(make_tekst(inhoud=[("tekst", "<p>Tekst</p>")]))) == {}


def test_verwijzingen_skip_a_link_that_is_broken():
    broken = '<p><a linktype="page" id="x">x</a></p>'
    page = make_tekst(inhoud=[("tekst", broken)])
    assert (page.live, dict(verwijzingen_of(page))) == (True, {})


def test_verbanden_of_two_reasons_the_strongest_counts():
    k1, lijn, vier, vijf = make_knelpunt(1), make_lijn(), make_verhaal(), make_verhaal()
    page = make_verhaal(
        knelpunten=[k1],
        verder=[k1, lijn, vier],
        context="".join(link(doel) for doel in (k1, lijn, vier, vijf)),
    )
    assert verbanden(page) == {
        k1.pk: "knelpunt",
        lijn.pk: "verder",
        vier.pk: "verder",
        vijf.pk: "tekst",
    }


def test_verbanden_leave_out_the_page_itself_and_pages_that_are_gone():
    weg = make_verhaal()
    page = make_tekst(verder=[weg])
    page.inhoud = [("tekst", link(page) + link(weg) + '<a linktype="page" id="999999">x</a>')]
    page.save()
    pk = weg.pk
    weg.delete()
    page = TekstPage.objects.get(pk=page.pk)
    page.save_revision().publish()
    assert not Page.objects.filter(pk=pk).exists()
    assert verbanden(page) == {}


def test_bronnen_and_citaten_by_id_cost_one_query_and_none_for_nothing(
    django_assert_num_queries,
):
    bron = make_bron()
    citaten = [make_citaat(f"citaat-{n}") for n in range(3)]
    ids = [citaat.pk for citaat in citaten]
    with django_assert_num_queries(1):
        assert bronnen_by_id([bron.pk, bron.pk, 999_999]) == {bron.pk: bron}
    with django_assert_num_queries(1):
        gevonden = citaten_by_id(ids)
        assert [gevonden[pk].bron for pk in ids] == [bron] * 3
    with django_assert_num_queries(0):
        assert (bronnen_by_id([]), citaten_by_id([])) == ({}, {})


def hoofdstukken(aantal: int) -> list[HoofdstukPage]:
    gids, bron, citaat = make_handreiking(), make_bron(), make_citaat()
    for nummer in range(aantal):
        make_hoofdstuk(
            onder=gids,
            inhoud=[
                ("kop", {"tekst": f"Kop {nummer}", "niveau": "h2"}),
                ("kerncijfer", {"waarde": str(nummer), "tekst": "x", "bron": bron.pk}),
                ("citaat", {"citaat": citaat.pk}),
                ("verder_lezen", {"regels": [{"titel": "x", "pagina": gids.pk}]}),
            ],
        )
    return list(HoofdstukPage.objects.child_of(gids).order_by("path"))


@pytest.mark.parametrize("aantal", [1, 5])
def test_aaneen_reads_any_number_of_texts_without_a_query(aantal, django_assert_num_queries):
    teksten = [hoofdstuk.inhoud for hoofdstuk in hoofdstukken(aantal)]
    with django_assert_num_queries(0):
        samen = aaneen(teksten[0].stream_block, teksten)
        koppen = [tekst[0].value["tekst"] for tekst in verdeel(samen, teksten)]
        gevonden = verwijzingen_in(samen)
    assert koppen == [f"Kop {nummer}" for nummer in range(aantal)]
    assert {model: len(ids) for model, ids in gevonden.items()} == {Page: 1, Bron: 1, Citaat: 1}


def test_verdeel_gives_each_text_its_own_blocks():
    paginas = [make_tekst(inhoud=[("tekst", "<p>a</p>"), ("tekst", "<p>b</p>")]), make_tekst()]
    vol, leeg = (page.inhoud for page in paginas)
    teksten = [leeg, vol, leeg]
    delen = verdeel(aaneen(vol.stream_block, teksten), teksten)
    assert [[blok.block_type for blok in deel] for deel in delen] == [[], ["tekst", "tekst"], []]
    assert [blok.value.source for blok in delen[1]] == ["<p>a</p>", "<p>b</p>"]
    assert verdeel(aaneen(vol.stream_block, []), []) == []


def test_kaart_of_a_text_with_a_chooser_that_points_nowhere_is_still_written():
    page = make_tekst(inhoud=[("kerncijfer", {"waarde": "1", "tekst": "telt", "bron": None})])
    assert "telt" in Kaart.objects.get(pk=page.pk).zoektekst


def test_citaten_over_an_item_come_with_their_sources(django_assert_num_queries):
    k1, citaat = make_knelpunt(1), make_citaat("een")
    make_citaat("ander").knelpunten.set([make_knelpunt(2)])
    citaat.knelpunten.set([k1])
    with django_assert_num_queries(1):
        assert [(c.code, c.bron.code) for c in citaten_over(k1)] == [("een", "voortgang-2024")]
    with django_assert_num_queries(0):
        assert citaten_over(KnelpuntPage()) == []
