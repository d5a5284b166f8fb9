"""Cards are written when a page becomes public, and say what the page says."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page

from kennisbank.domain.kaarten import (
    herschrijf_kaarten,
    maak_kaart,
    schrijf_kaart,
    zonder_accenten,
)
from kennisbank.domain.paginas import publiceer
from kennisbank.models import Kaart, VerhalenPage
from tests.factories.kennisbank import (
    afdeling,
    make_bron,
    make_experiment,
    make_fase,
    make_gemeente,
    make_handreiking,
    make_hoofdstuk,
    make_knelpunt,
    make_regio,
    make_regiopagina,
    make_stroom,
    make_tekst,
    make_thema,
    make_valkuil,
    make_van_elk,
    make_verhaal,
)


@pytest.mark.parametrize(
    ("tekst", "zonder"),
    [
        ("Oriëntatie", "orientatie"),
        ("ÉÉN ENKELE", "een enkele"),
        ("cliënt à la carte", "client a la carte"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("ﬁnanciën", "financien"),
        ("K12 & 50%", "k12 & 50%"),
        ("", ""),
    ],
)
def test_zonder_accenten_is_how_people_type(tekst, zonder):
    assert zonder_accenten(tekst) == zonder


@pytest.mark.django_db
def test_each_published_item_has_one_card_with_its_address():
    paginas = make_van_elk()
    kaarten = Kaart.objects.order_by("pk").values_list("pk", "soort", "titel", "url")
    assert list(kaarten) == sorted(
        (page.pk, page.kaart_soort, page.title, page.get_url()) for page in paginas
    )


@pytest.mark.django_db
def test_draft_has_no_card():
    make_verhaal(live=False)
    assert Kaart.objects.count() == 0
    assert schrijf_kaart(make_verhaal(live=False)) is None


@pytest.mark.django_db
def test_page_without_kind_has_no_card(monkeypatch):
    verhaal = make_verhaal()
    assert Kaart.objects.filter(pk=afdeling(VerhalenPage).pk).count() == 0
    monkeypatch.setattr(type(verhaal), "soort", None)
    assert schrijf_kaart(verhaal) is None
    assert Kaart.objects.count() == 0


@pytest.mark.django_db
def test_card_of_a_planned_page_waits_for_its_time():
    page = make_verhaal(live=False, go_live_at=timezone.now() + timedelta(days=1))
    publiceer(page, user=None)
    assert Kaart.objects.count() == 0


@pytest.mark.django_db
def test_card_says_what_the_page_says():
    page = make_verhaal(
        "Eindje verder",
        lead="Een coach komt eerst.",
        uitkomst="afgerond",
        periode="2023-2024",
        publicatiedatum=date(2024, 12, 31),
    )
    kaart = Kaart.objects.get(pk=page.pk)
    assert (kaart.titel, kaart.lead, kaart.uitkomst, kaart.periode, kaart.datum) == (
        "Eindje verder",
        "Een coach komt eerst.",
        "afgerond",
        "2023-2024",
        date(2024, 12, 31),
    )
    assert (kaart.eigenaar, kaart.herzien_voor) == (page.eigenaar, date(2027, 5, 1))
    assert (kaart.nummer, kaart.gewijzigd) == (None, page.last_published_at)


@pytest.mark.django_db
def test_card_without_lead_takes_the_plain_words():
    page = make_knelpunt(gewone_woorden="Er is geen plek.")
    assert page.kaart.lead == "Er is geen plek."


@pytest.mark.django_db
def test_card_of_the_catalogue_has_kind_and_number():
    make_knelpunt(12), make_valkuil(3)
    kaarten = Kaart.objects.order_by("soort").values_list("soort", "nummer")
    assert list(kaarten) == [("knelpunt", 12), ("valkuil", 3)]


@pytest.mark.django_db
def test_card_is_filed_under_what_the_page_names():
    page = make_knelpunt(
        stromen=["instroom", "sturing"],
        themas=["ruimte"],
        doelgroepen=["schoolkind"],
        actoren=["school", "huisarts"],
        instrumenten=["jim"],
        regios=["JZ18"],
        begrippen=["wachttijd"],
        fase=make_fase("triage", kolom=make_fase("in-zorg-komen")),
    )
    kaart = Kaart.objects.get(pk=page.pk)
    assert {
        naam: list(getattr(kaart, naam).values_list("pk", flat=True))
        for naam in ("stromen", "themas", "doelgroepen", "actoren", "instrumenten", "regios")
    } == {
        naam: [waarde.pk for waarde in getattr(page, naam).all()]
        for naam in ("stromen", "themas", "doelgroepen", "actoren", "instrumenten", "regios")
    }
    assert [begrip.slug for begrip in kaart.begrippen.all()] == ["wachttijd"]
    assert kaart.fase == page.fase


@pytest.mark.django_db
def test_card_carries_the_labels_of_the_page():
    make_stroom("instroom", naam="Instroom")
    make_thema("ruimte", naam="Ruimte maken", nummer="T1", korte_naam="Ruimte")
    kolom = make_fase("in-zorg-komen", naam="In zorg komen", volgorde=1)
    make_fase("uit-zorg-gaan", naam="Uit zorg gaan", volgorde=2)
    page = make_knelpunt(
        stromen=["instroom"],
        themas=["ruimte"],
        fase=make_fase("triage", naam="Triage", kolom=kolom, volgorde=3),
        bronnen=[(make_bron("rapport", titel="Rapport", jaar="2024"), "12-14")],
        begrippen=["wachttijd"],
    )
    kenmerken = page.kaart.kenmerken
    assert kenmerken["stromen"] == [
        {"code": "instroom", "naam": "Instroom", "url": "/knelpunten/?stroom=instroom"}
    ]
    assert kenmerken["themas"] == [
        {"code": "ruimte", "naam": "Ruimte maken", "kort": "Ruimte", "url": "/themas/ruimte/"}
    ]
    assert kenmerken["begrippen"] == [
        {"code": "wachttijd", "naam": "Wachttijd", "url": "/begrippen/wachttijd/"}
    ]
    assert [label["code"] for label in kenmerken["fase"]] == ["in-zorg-komen", "triage"]
    assert [label["code"] for label in kenmerken["kolommen"]] == ["in-zorg-komen", "uit-zorg-gaan"]
    assert [(b["code"], b["naam"], b["url"]) for b in kenmerken["bronnen"]] == [
        ("rapport", "Rapport (2024)", "/bronnen/rapport/")
    ]


@pytest.mark.django_db
def test_card_leaves_out_labels_there_are_none_of():
    page = make_tekst()
    assert set(page.kaart.kenmerken) == {"eigenaar"}


@pytest.mark.django_db
def test_card_of_a_region_is_about_that_region():
    regio = make_regio("JZ18", naam="Holland Rijnland", slug="holland-rijnland")
    make_gemeente("GM0546", naam="Leiden", regio=regio)
    page = make_regiopagina(regio, deelnames=[{"vorm": "leerexpeditie", "van": "2021"}])
    assert list(page.kaart.regios.all()) == [regio]
    kenmerken = page.kaart.kenmerken
    assert kenmerken["regios"] == [
        {"code": "JZ18", "naam": "Holland Rijnland", "url": "/regios/holland-rijnland/"}
    ]
    assert kenmerken["gemeenten"] == [{"code": "GM0546", "naam": "Leiden", "url": ""}]
    assert kenmerken["deelnames"] == [
        {"code": "leerexpeditie", "naam": "Leerexpeditie", "van": "2021", "tot": ""}
    ]


@pytest.mark.django_db
def test_card_of_a_region_never_tells_its_status():
    page = make_regiopagina(
        statussen=[
            {
                "status": "niet-door",
                "datum": date(2024, 1, 1),
                "reden": "capaciteit",
                "toelichting": "geheim",
            }
        ]
    )
    kaart = Kaart.objects.get(pk=page.pk)
    inhoud = " ".join([str(kaart.kenmerken), kaart.zoektekst, kaart.lead, kaart.titel])
    for woord in ("niet-door", "niet) door", "capaciteit", "geheim"):
        assert woord not in inhoud


@pytest.mark.django_db
def test_zoektekst_holds_every_text_of_the_page_and_no_markup():
    page = make_experiment(
        "Een coach eerst",
        lead="Inleiding",
        gewone_woorden="Gewone taal",
        geprobeerd="<p>Coach <b>aan huis</b></p>",
        besluit="<ul><li>Doorgaan</li></ul>",
        inhoud=[
            ("kop", {"tekst": "Kop erbij", "niveau": "h2"}),
            ("tekst", "<p>Lange tekst over cliënten</p>"),
            ("stappen", {"stappen": [{"titel": "Stap één", "tekst": "<p>Begin</p>"}]}),
        ],
    )
    zoektekst = Kaart.objects.get(pk=page.pk).zoektekst
    for woord in (
        "een coach eerst",
        "inleiding",
        "gewone taal",
        "coach aan huis",
        "doorgaan",
        "kop erbij",
        "lange tekst over clienten",
        "stap een",
        "begin",
    ):
        assert woord in " ".join(zoektekst.split())
    assert "<" not in zoektekst


@pytest.mark.django_db
def test_zoektekst_of_the_catalogue_holds_the_number_people_cite():
    assert "k12" in Kaart.objects.get(pk=make_knelpunt(12).pk).zoektekst.split()
    assert "v3" in Kaart.objects.get(pk=make_valkuil(3).pk).zoektekst.split()


@pytest.mark.django_db
def test_woorden_counts_the_words_to_read():
    gids = make_handreiking()
    page = make_hoofdstuk(
        "Twee woorden", onder=gids, lead="Nog drie woorden", inhoud=[("tekst", "<p>Eén, twee</p>")]
    )
    assert page.kaart.woorden == 7


@pytest.mark.django_db
def test_maak_kaart_writes_nothing():
    page = make_verhaal()
    Kaart.objects.all().delete()
    page.title = "In de maak"
    assert maak_kaart(page).titel == "In de maak"
    assert Kaart.objects.count() == 0


@pytest.mark.django_db
def test_schrijf_kaart_again_changes_nothing():
    page = make_knelpunt(stromen=["instroom"], bronnen=["rapport"], verder=[make_verhaal()])
    voor = Kaart.objects.filter(pk=page.pk).values().get()
    verbanden = list(page.kaart.verbanden_uit.values_list("naar", "aard"))
    schrijf_kaart(page)
    assert Kaart.objects.filter(pk=page.pk).values().get() == voor
    assert list(page.kaart.verbanden_uit.values_list("naar", "aard")) == verbanden


@pytest.mark.django_db
def test_herschrijf_kaarten_says_how_many_and_skips_drafts_and_sections():
    make_verhaal(), make_verhaal(live=False), make_tekst()
    Kaart.objects.all().delete()
    assert herschrijf_kaarten(Page.objects.all()) == 2
    assert Kaart.objects.count() == 2


@pytest.mark.django_db
def test_herschrijf_kaarten_shows_what_is_public_not_the_draft():
    page = make_verhaal("Openbaar")
    page.title = "Nog geheim"
    page.save_revision()
    herschrijf_kaarten(Page.objects.filter(pk=page.pk))
    assert Kaart.objects.get(pk=page.pk).titel == "Openbaar"
