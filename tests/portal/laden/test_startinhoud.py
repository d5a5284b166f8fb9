"""The real start content, loaded: how much there is, and that it is whole."""

import re
from collections import Counter
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.models import Count
from wagtail.fields import RichTextField
from wagtail.models import Page, Revision

from kennisbank.domain.queries import stroom_tellingen
from kennisbank.domain.teksten import verwijzingen_of
from kennisbank.enums import STATUS_MET_REDEN, Soort
from kennisbank.models import (
    Begrip,
    Bron,
    Citaat,
    ExperimentPage,
    Fase,
    Gemeente,
    HandreikingPage,
    Instrument,
    Kaart,
    Kennisdocument,
    KnelpuntPage,
    OntwikkellijnPage,
    Regio,
    RegioPage,
    RegioStatus,
    Stroom,
    TekstPage,
    Thema,
    Toekomstbeeld,
)
from kennisbank.models.basis import KennisPagina
from portal.laden.alles import laad_alles
from portal.laden.bestanden import MAP, Verslag, lees, lees_csv, lees_items, lees_mappen
from portal.models import Startitem

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("startinhoud")]

HREF = re.compile(r'href="([^"]*)"')
NOOT = re.compile(r"\[\^(\d+)\]")


@pytest.fixture
def paginas() -> list[KennisPagina]:
    """Every item that is a page, in five queries or so."""
    return [p for p in Page.objects.live().specific() if isinstance(p, KennisPagina)]


def losse_tekst(html: str) -> str:
    """The text that stands in no tag at all."""
    diepte, los = 0, ""
    for deel in re.split(r"(<[^>]*>)", html):
        if deel.startswith("<"):
            diepte += -1 if deel.startswith("</") else deel != "<br>"
        elif diepte == 0:
            los += deel.strip()
    return los


def ruwe_tekst(page: KennisPagina) -> str:
    """All rich text and blocks of a page as they are stored."""
    waarden = [field.value_from_object(page) for field in page._meta.fields]
    return " ".join(str(getattr(waarde, "raw_data", waarde)) for waarde in waarden)


def test_second_load_writes_no_page_and_no_revision():
    assert laad_alles() is None
    aantal = Revision.objects.count()
    assert laad_alles(opnieuw=True) == Verslag()
    assert Revision.objects.count() == aantal == Page.objects.filter(depth__gt=1).count()


def test_every_file_became_what_it_describes():
    per_soort = Counter(Kaart.objects.values_list("soort", flat=True))
    experimenten = Counter(
        i.gegevens.get("soort", "experiment") for i in lees_items("experimenten")
    )
    gidsen = lees_mappen("handreikingen")
    afdelingen = 8 + 1  # and home
    assert per_soort == {
        "knelpunt": len(lees("knelpunten.yaml")),
        "valkuil": len(lees("valkuilen.yaml")),
        "praktijkverhaal": len(lees_items("praktijkverhalen")),
        **experimenten,
        "ontwikkellijn": len(lees_items("ontwikkellijnen")),
        "handreiking": len(gidsen),
        "hoofdstuk": sum(len(lees_items(gids)) - 1 for gids in gidsen),
        "regio": len(lees_csv("lijsten/gebieden/jeugdregios.csv")),
        "methode": len(lees_items("werkwijze")),
        "tekst": len(lees_items("paginas")) - afdelingen,
    }
    assert {
        Bron: Bron.objects.count(),
        Begrip: Begrip.objects.count(),
        Citaat: Citaat.objects.count(),
        Kennisdocument: Kennisdocument.objects.count(),
        Gemeente: Gemeente.objects.count(),
    } == {
        Bron: len(lees("bronnen.yaml")),
        Begrip: len(lees("begrippen.yaml")),
        Citaat: len(lees("citaten.yaml")),
        Kennisdocument: len(lees("documenten.yaml")),
        Gemeente: len(lees_csv("lijsten/gebieden/gemeenten.csv")),
    }


def test_there_is_as_much_as_was_promised():
    aantal = Counter(Kaart.objects.values_list("soort", flat=True))
    assert (aantal["knelpunt"], aantal["valkuil"], aantal["regio"]) == (48, 22, 42)
    assert (aantal["handreiking"], Gemeente.objects.count()) == (3, 342)
    assert aantal["praktijkverhaal"] >= 12
    assert aantal["gestopt"] >= 6
    assert Begrip.objects.count() >= 25
    assert (Stroom.objects.count(), Thema.objects.count()) == (4, 6)
    assert (Fase.objects.filter(kolom=None).count(), Fase.objects.exclude(kolom=None).count()) == (
        5,
        14,
    )
    assert Instrument.objects.filter(soort="lijn").count() == 5


def test_catalogue_is_numbered_without_gaps():
    nummers = KnelpuntPage.objects.values_list("catalogus_soort", "nummer", "editie")
    assert sorted(nummers) == [
        *(("knelpunt", nummer, "1") for nummer in range(1, 49)),
        *(("valkuil", nummer, "1") for nummer in range(1, 23)),
    ]


def test_item_of_the_catalogue_is_filed_explained_and_owns_up_to_our_reading():
    for page in KnelpuntPage.objects.select_related("fase__kolom__stroom", "fase__stroom"):
        assert page.fase is not None, page
        stromen = {stroom.code for stroom in page.stromen.all()}
        assert page.fase.stroom.code in stromen, page
        assert page.is_valkuil or page.themas.count() >= 1, page
        assert all([page.gewone_woorden, page.toelichting, page.lezing]), page
        assert bool(page.tegenzet) is page.is_valkuil, page


def test_every_stream_has_bottlenecks():
    stromen: Any = stroom_tellingen(AnonymousUser())
    assert [stroom.code for stroom in stromen if not stroom.aantal] == []


def test_regions_have_a_tile_an_outline_and_municipalities():
    regios = Regio.objects.filter(deel_van=None).annotate(aantal=Count("gemeenten"))
    assert len({(regio.rij, regio.kolom) for regio in regios}) == 42
    assert [regio.code for regio in regios if not regio.vorm or not regio.aantal] == []
    assert [regio.code for regio in regios if not re.fullmatch(r"JZ\d\d", regio.code)] == []
    assert [g.code for g in Gemeente.objects.all() if not re.fullmatch(r"GM\d{4}", g.code)] == []


def test_status_of_a_region_says_why_where_a_reason_is_due():
    for regel in RegioStatus.objects.select_related("page"):
        assert bool(regel.reden) is (regel.status in STATUS_MET_REDEN), regel.page
        assert regel.bron_id, regel.page


def test_thirteen_statements_stand_on_one_line_each_with_its_progress():
    beelden = Toekomstbeeld.objects.order_by("nummer")
    assert [beeld.nummer for beeld in beelden] == list(range(1, 14))
    assert {beeld.lijn.slug for beeld in beelden} == {"collectiveren"}
    assert [beeld.nummer for beeld in beelden if not beeld.voortgang] == []


def test_everything_that_was_stopped_is_told_from_wish_to_when_to_look_again():
    velden = ("wens", "vrager", "kleine_test", "bevinding", "voorkomen", "aanname", "opnieuw")
    gestopt = {page.slug: page for page in ExperimentPage.objects.filter(vorm="gestopt")}
    assert set(gestopt) >= {
        "digitaal-prikbord",
        "strengere-controle-beschikbaarheidswijzer",
        "no-shows-in-rekening-brengen",
        "groepsvormen-afdwingen",
        "landelijk-dashboard-wachttijden",
        "geen-extra-uitvraag-rijnmond",
    }
    assert {slug: [v for v in velden if not getattr(p, v)] for slug, p in gestopt.items()} == {
        slug: [] for slug in gestopt
    }
    assert ExperimentPage.objects.get(
        slug="complexe-casuistiek-naar-verblijf-rijnmond"
    ).uitkomst == ("bijgesteld")


def test_lines_that_stand_still_say_why():
    stil = OntwikkellijnPage.objects.filter(uitkomst__in=["gepauzeerd", "gestopt"])
    assert {line.slug for line in stil} >= {"breder-behandelen", "gezamenlijke-triage"}
    assert [line.slug for line in stil if not line.reden] == []


def test_guides_have_chapters_and_name_what_is_lost():
    gidsen = {gids.slug: gids for gids in HandreikingPage.objects.all()}
    assert set(gidsen) == {"complexe-scheidingen", "jonge-kind", "normeren"}
    for gids in gidsen.values():
        assert gids.get_children().live().count() >= 3, gids
        assert len(gids.ontbreekt) >= 1, gids


def test_contradictions_and_lost_figures_are_shown_as_such(paginas):
    soorten = Counter(blok.block_type for page in paginas for blok in page.inhoud)
    assert soorten["tegenspraak"] >= 4
    assert soorten["figuur_ontbreekt"] >= 10


def test_every_item_has_owner_and_review_date(paginas):
    assert [page for page in paginas if not page.eigenaar_id or not page.herzien_voor] == []
    for model in (Begrip, Kennisdocument):
        assert not model.objects.filter(eigenaar=None).exists()
        assert not model.objects.filter(herzien_voor=None).exists()


def test_every_item_has_a_source_but_what_says_nothing_about_the_field(paginas):
    beschreven = {item.gegevens["code"] for item in lees_items("regios")}
    zonder = {page for page in paginas if not page.bronvermeldingen.exists()}
    stille_regios = {
        p for p in zonder if isinstance(p, RegioPage) and p.regio.code not in beschreven
    }
    over_de_site = {page for page in zonder if isinstance(page, TekstPage)}
    assert zonder - stille_regios - over_de_site == set()
    assert not Begrip.objects.filter(bronnen=None).exists()
    assert not Kennisdocument.objects.filter(bron=None).exists()


def test_every_source_of_a_page_names_its_lines(paginas):
    zonder = [p for p in paginas for v in p.bronvermeldingen.all() if not v.regels]
    assert zonder == []


def test_no_quote_has_words_or_consent():
    assert set(Citaat.objects.values_list("tekst", "toestemming")) == {("", "geen")}


def test_every_link_to_a_page_leads_to_a_public_page(paginas):
    openbaar = set(Kaart.objects.values_list("pk", flat=True))
    dood = {
        page.slug: doelen for page in paginas if (doelen := verwijzingen_of(page)[Page] - openbaar)
    }
    afdelingen = set(Page.objects.live().filter(depth__lte=3).values_list("pk", flat=True))
    assert {slug: ids - afdelingen for slug, ids in dood.items() if ids - afdelingen} == {}


def test_every_link_to_a_section_or_view_is_answered(paginas, client):
    adressen = {adres for page in paginas for adres in HREF.findall(ruwe_tekst(page))}
    eigen = {adres.partition("#")[0] for adres in adressen if adres.startswith("/")}
    assert {adres: client.get(adres).status_code for adres in eigen} == dict.fromkeys(eigen, 200)
    vreemd = {a for a in adressen if not a.startswith(("/", "https://", "mailto:"))}
    assert vreemd == set()


def test_every_note_mark_has_its_note_and_every_note_its_mark(paginas):
    for page in paginas:
        tekens = NOOT.findall(ruwe_tekst(page))
        noten = [
            str(noot["nummer"])
            for blok in page.inhoud
            if blok.block_type == "noten"
            for noot in blok.value["noten"]
        ]
        assert sorted(tekens) == sorted(noten), page
        assert len(set(noten)) == len(noten), page


def test_every_text_stands_in_a_paragraph_or_a_list(paginas):
    """Indented by accident, a text would be read as code and lose its paragraph."""
    teksten = {
        (page.slug, field.name): field.value_from_object(page)
        for page in paginas
        for field in page._meta.get_fields()
        if isinstance(field, RichTextField)
    }
    teksten |= {
        (page.slug, blok.id): blok.value.source
        for page in paginas
        for blok in page.inhoud
        if blok.block_type == "tekst"
    }
    assert {plek: los for plek, tekst in teksten.items() if (los := losse_tekst(tekst))} == {}


def test_headings_start_at_the_second_level(paginas):
    for page in paginas:
        niveaus = [b.value["niveau"] for b in page.inhoud if b.block_type == "kop"]
        assert niveaus[:1] in ([], ["h2"]), page


def test_every_page_has_its_card_at_its_own_address(paginas):
    kaarten = dict(Kaart.objects.values_list("pk", "url"))
    assert kaarten == {page.pk: page.get_url() for page in paginas}
    assert len(set(kaarten.values())) == len(kaarten)


def test_titles_within_a_kind_are_all_different():
    titels = Counter(Kaart.objects.exclude(soort=Soort.HOOFDSTUK).values_list("soort", "titel"))
    assert [titel for titel, aantal in titels.items() if aantal > 1] == []


def test_related_terms_are_all_there():
    zie_ook = {
        begrip.slug: {a.slug for a in begrip.zie_ook.all()} for begrip in Begrip.objects.all()
    }
    for regel in lees("begrippen.yaml"):
        assert set(regel["zie_ook"]) <= zie_ook[regel["slug"]], regel["slug"]


def test_everything_loaded_is_remembered_and_nobody_is_named():
    assert (
        Startitem.objects.exclude(pagina=None).count() == Page.objects.filter(depth__gt=1).count()
    )
    assert not Revision.objects.exclude(user=None).exists()


def test_sources_of_the_regions_say_where_they_come_from():
    tekst = (MAP / "lijsten/gebieden/BRONNEN.md").read_text(encoding="utf-8")
    assert "CBS" in tekst
    assert "licentie" in tekst.lower()
