"""The home of the CMS, and the full lists behind its panels."""

from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories.beoordeling import beoordeel_url, stuur_in
from tests.factories.kennisbank import (
    make_begrip,
    make_bron,
    make_document,
    make_experiment,
    make_knelpunt,
    make_organisatie,
    make_tekst,
    make_verhaal,
)

pytestmark = pytest.mark.django_db

HOME = "/beheer/"
SCHERMEN = [
    HOME,
    "/beheer/reports/nakijken/",
    "/beheer/reports/onvolledig/",
    "/beheer/reports/paginas/",
]
ROLLEN = ["anoniem", "buitenstaander", "lid", "redacteur", "eindredacteur", "beheerder"]
CMS = ["redacteur", "eindredacteur", "beheerder"]


def over(dagen: int):
    return timezone.localdate() + timedelta(days=dagen)


def paneel(client, sleutel: str) -> str:
    """The readable text of one panel, or nothing when it does not show."""
    html = unescape(client.get(HOME).content.decode())
    if f'id="{sleutel}-heading"' not in html and f'id="{sleutel}"' not in html:
        return ""
    return html.partition(f'id="{sleutel}')[2].partition("</section>")[0]


@pytest.mark.parametrize(
    "adres", [HOME, "/beheer/reports/nakijken/", "/beheer/reports/onvolledig/"]
)
@pytest.mark.parametrize("rol", ROLLEN)
def test_screens_are_for_editors(als, client, rol, adres):
    wie = client if rol == "anoniem" else als(rol)
    assert wie.get(adres).status_code == (200 if rol in CMS else 302)


def test_home_shows_our_panels_and_none_that_distract(als):
    namen = [type(p).__name__ for p in als("redacteur").get(HOME).context["panels"]]
    assert namen == [
        "NieuwPanel",
        "OordeelPanel",
        "ConceptenPanel",
        "NakijkenPanel",
        "OnvolledigPanel",
        "RecentEditsPanel",
        "LockedPagesPanel",
    ]


def test_editor_begins_a_story_from_the_home(als):
    verhalen = make_verhaal().get_parent()
    html = als("redacteur").get(HOME).content.decode()
    adres = reverse(
        "wagtailadmin_pages:add", args=["kennisbank", "praktijkverhaalpage", verhalen.pk]
    )
    assert f'href="{adres}"' in html


def test_judge_finds_what_waits_and_the_writer_does_not(als, redacteur):
    page = make_verhaal("Oud verhaal")
    stuur_in(page, redacteur, title="Nieuw verhaal", slug=page.slug)
    assert beoordeel_url(page) in paneel(als("eindredacteur"), "wacht-op-uw-oordeel")
    assert paneel(als("redacteur"), "wacht-op-uw-oordeel") == ""
    assert "Wacht op de stap Inhoud" in paneel(als("redacteur"), "mijn-concepten")


def test_drafts_are_those_of_the_editor(als, redacteur, eindredacteur):
    mijn, ander = make_verhaal("Van mij"), make_verhaal("Van een ander")
    mijn.save_revision(user=redacteur)
    ander.save_revision(user=eindredacteur)
    tekst = paneel(als("redacteur"), "mijn-concepten")
    assert ("Van mij" in tekst, "Van een ander" in tekst) == (True, False)


def test_review_dates_count_what_is_late_and_what_is_near(als):
    make_verhaal("Te laat", herzien_voor=over(-1))
    make_verhaal("Bijna", herzien_voor=over(30))
    make_verhaal("Later", herzien_voor=over(31))
    make_begrip("te-laat-begrip", herzien_voor=over(-2))
    make_bron("bijna-bron", herzien_voor=over(0))
    make_document("te-laat-document", herzien_voor=over(-3))
    tekst = paneel(als("redacteur"), "nakijken-voor")
    assert "Over tijd: 3." in tekst
    assert "Binnen 30 dagen: 2." in tekst
    assert "Later" not in tekst


def test_draft_has_no_review_date_to_keep(als):
    make_verhaal("Te laat", herzien_voor=over(-1)).unpublish()
    assert "Alles is nagekeken" in paneel(als("redacteur"), "nakijken-voor")


def test_report_of_review_dates_lists_pages_and_reference_works(als):
    verhaal = make_verhaal("Te laat", herzien_voor=over(-1))
    begrip = make_begrip("oud", term="Oud begrip", herzien_voor=over(-2))
    rijen = als("redacteur").get("/beheer/reports/nakijken/").context["object_list"]
    assert [(r["kop"], r["wat"], r["te_laat"]) for r in rijen] == [
        ("Oud begrip", "begrip", True),
        ("Te laat", "pagina", True),
    ]
    assert [r["adres"] for r in rijen] == [
        reverse("wagtailsnippets_kennisbank_begrip:edit", args=[begrip.pk]),
        reverse("wagtailadmin_pages:edit", args=[verhaal.pk]),
    ]


def test_report_of_what_is_incomplete(als):
    knelpunt, bron = make_knelpunt(12, bronnen=[make_bron()]), make_bron("twee")
    make_verhaal("Zonder alles")
    make_verhaal("Zonder bron", knelpunten=[knelpunt])
    make_verhaal("Compleet", knelpunten=[knelpunt], bronnen=[bron])
    make_experiment("Zonder knelpunt", bronnen=[bron])
    make_tekst("Hoeft niets")
    make_verhaal("Concept").unpublish()
    pages = als("redacteur").get("/beheer/reports/onvolledig/").context["object_list"]
    assert [(page.title, page.mist) for page in pages] == [
        ("Zonder knelpunt", "knelpunt"),
        ("Zonder alles", "knelpunt en bron"),
        ("Zonder bron", "bron"),
    ]


def test_report_of_pages_by_kind_and_owner(als):
    regio = make_organisatie("regio-holland")
    make_verhaal("Verhaal", eigenaar=regio)
    make_verhaal("Van een ander")
    make_experiment("Experiment", eigenaar=regio)
    client, adres = als("redacteur"), "/beheer/reports/paginas/"

    def gevonden(**filters) -> list[str]:
        kaarten = client.get(adres, filters).context["object_list"]
        return [kaart.titel for kaart in kaarten]

    assert gevonden(eigenaar=regio.pk) == ["Experiment", "Verhaal"]
    assert gevonden(eigenaar=regio.pk, soort="praktijkverhaal") == ["Verhaal"]


@pytest.mark.parametrize("naam", ["nakijken", "onvolledig", "paginas"])
@pytest.mark.parametrize("soort", ["csv", "xlsx"])
def test_reports_can_be_downloaded(als, naam, soort):
    make_verhaal("Te laat", herzien_voor=over(-1))
    response = als("redacteur").get(f"/beheer/reports/{naam}/", {"export": soort})
    inhoud = b"".join(response)
    assert response.status_code == 200
    assert soort == "xlsx" or inhoud.decode().splitlines()[1].startswith("Te laat,")


@pytest.mark.parametrize(
    "adres", [HOME, "/beheer/reports/nakijken/", "/beheer/reports/onvolledig/"]
)
def test_screens_cost_the_same_at_any_size(als, redacteur, adres):
    client = als("eindredacteur")
    aantallen = []
    for begin, einde in ((0, 1), (1, 3), (3, 8)):
        for nummer in range(begin, einde):
            te_laat = make_verhaal(f"Verhaal {nummer}", herzien_voor=over(-1))
            stuur_in(te_laat, redacteur, lead="Nieuw.")
            make_begrip(f"begrip-{nummer}", herzien_voor=over(-1))
        client.get(adres)
        with CaptureQueriesContext(connection) as queries:
            client.get(adres)
        aantallen.append(len(queries))
    assert len(set(aantallen)) == 1, aantallen
