"""Loading again: only what changed, and never over what a person did."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry, Revision

from kennisbank.domain.paginas import publiceer
from kennisbank.models import (
    Begrip,
    Bron,
    Citaat,
    HoofdstukPage,
    Kaart,
    KnelpuntPage,
    PraktijkverhaalPage,
    Regio,
    RegioPage,
    Stroom,
    TekstPage,
)
from portal.laden.alles import laad_alles
from portal.laden.bestanden import Verslag
from portal.models import Startitem
from tests.portal.laden.klein import BESTANDEN

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("klein_geladen", "kleine_map")]

VERHAAL = "praktijkverhalen/verder.yaml"
REF = "praktijkverhalen/verder"


def geladen(*refs: str) -> Verslag:
    return Verslag(geladen=list(refs))


def schrijvende(queries: CaptureQueriesContext) -> list[str]:
    woorden = ("INSERT", "UPDATE", "DELETE")
    sql = [query["sql"] for query in queries.captured_queries]
    return [s for s in sql if s.startswith(woorden) and "portal_startitem" not in s]


@pytest.fixture
def verhaal() -> PraktijkverhaalPage:
    return PraktijkverhaalPage.objects.get()


def test_first_load_makes_a_page_of_every_item_at_its_own_address():
    paginas = Page.objects.live().filter(depth__gt=2).order_by("url_path")
    assert [page.get_url() for page in paginas] == [
        "/experimenten/",
        "/handreikingen/",
        "/handreikingen/gids/",
        "/handreikingen/gids/begin/",
        "/knelpunten/",
        "/knelpunten/k1/",
        "/ontwikkellijnen/",
        "/over/",
        "/praktijkverhalen/",
        "/praktijkverhalen/verder/",
        "/regios/",
        "/regios/holland-rijnland/",
        "/wat-anderen-deden/",
        "/werkwijze/",
    ]
    assert not Page.objects.not_live().exists()


def test_first_load_fills_the_page_with_what_its_file_says(verhaal):
    assert (verhaal.title, verhaal.lead, verhaal.uitkomst) == (
        "Eindje verder",
        "Een coach komt eerst.",
        "afgerond",
    )
    assert verhaal.context == ('<p>Veel gezinnen <a href="/begrippen/wachttijd/">wachten</a>.</p>')
    assert [blok.block_type for blok in verhaal.inhoud] == ["kop", "tekst", "kerncijfer", "noten"]
    assert [str(v) for v in verhaal.bronvermeldingen.all()] == ["Rapport (2024), regels 12-14"]
    assert [v.naar.title for v in verhaal.verwijzingen.all()] == ["Holland Rijnland"]
    assert [c.code for c in verhaal.citaten.all()] == ["jongere-wacht"]
    assert [k.nummercode for k in verhaal.knelpunten.all()] == ["K1"]


def test_first_load_fills_lists_and_references():
    k1 = KnelpuntPage.objects.get()
    assert (k1.fase.code, k1.fase.kolom.code) == ("triage", "in-zorg-komen")
    assert [c.code for c in k1.citaten.all()] == ["jongere-wacht"]
    regio = Regio.objects.get()
    assert (regio.rij, regio.kolom, regio.vorm) == (2, 3, "M0 0Z")
    assert [gemeente.naam for gemeente in regio.gemeenten.all()] == ["Leiden"]
    assert regio.documenten.get().slug == "flyer"
    assert [s.status for s in RegioPage.objects.get().statussen.all()] == ["lopend"]
    boek = Bron.objects.get(code="boek")
    assert [(g.in_bron.code, g.regels) for g in boek.genoemd_in.all()] == [("rapport", "3")]


def test_related_terms_know_each_other_whichever_names_the_other():
    namen = {b.slug: [a.slug for a in b.zie_ook.all()] for b in Begrip.objects.all()}
    assert namen == {"wachttijd": ["wachtlijst"], "wachtlijst": ["wachttijd"]}


def test_contact_address_is_that_of_the_site(settings):
    assert settings.CONTACT_ADRES in str(TekstPage.objects.get().inhoud)


def test_second_load_does_nothing_at_all(django_assert_num_queries):
    with django_assert_num_queries(3):  # one question, inside a savepoint
        assert laad_alles() is None


def test_second_load_that_looks_at_every_file_writes_nothing():
    with CaptureQueriesContext(connection) as queries:
        assert laad_alles(opnieuw=True) == Verslag()
    assert schrijvende(queries) == []


def test_changed_page_alone_is_written(wijzig, verhaal):
    revisies = dict(Page.objects.values_list("pk", "latest_revision"))
    wijzig(VERHAAL, {"lead": "Nieuwe inleiding."})
    assert laad_alles() == geladen(REF)
    verhaal.refresh_from_db()
    assert verhaal.lead == "Nieuwe inleiding."
    assert Kaart.objects.get(pk=verhaal.pk).lead == "Nieuwe inleiding."
    nu = dict(Page.objects.values_list("pk", "latest_revision"))
    assert [pk for pk in nu if nu[pk] != revisies[pk]] == [verhaal.pk]
    assert laad_alles() is None


def test_field_that_left_the_file_leaves_the_page(wijzig, verhaal):
    wijzig(VERHAAL, {"uitkomst": None, "lead": None, "knelpunten": None, "bronnen": []})
    laad_alles()
    nu = PraktijkverhaalPage.objects.get()
    assert (nu.uitkomst, nu.lead, nu.knelpunten.count()) == ("onbekend", "", 0)
    assert nu.bronvermeldingen.count() == 0


def test_changed_value_shows_on_the_cards(wijzig):
    wijzig("lijsten/stromen.yaml", {"naam": "De kraan"})
    assert laad_alles() == Verslag()
    assert Stroom.objects.get().naam == "De kraan"
    kaart = Kaart.objects.get(soort="knelpunt")
    assert [label["naam"] for label in kaart.kenmerken["stromen"]] == ["De kraan"]


def test_changed_municipalities_show_on_the_page_of_the_region(wijzig):
    csv = BESTANDEN["lijsten/gebieden/gemeenten.csv"] + "GM0534,Hillegom,JZ18\n"
    wijzig("lijsten/gebieden/gemeenten.csv", csv)
    laad_alles()
    kaart = Kaart.objects.get(soort="regio")
    assert [label["naam"] for label in kaart.kenmerken["gemeenten"]] == ["Hillegom", "Leiden"]


def test_new_file_becomes_a_page_that_others_may_point_at(wijzig):
    wijzig("handreikingen/gids/02-einde.yaml", "titel: Einde\nverder: [praktijkverhalen/verder]\n")
    wijzig(VERHAAL, {"verder": ["handreikingen/gids/einde"]})
    assert laad_alles() == geladen(REF, "handreikingen/gids/einde")
    einde = HoofdstukPage.objects.get(title="Einde")
    assert (einde.live, einde.get_url()) == (True, "/handreikingen/gids/einde/")


def test_file_that_is_gone_leaves_its_page(kleine_map):
    (kleine_map / "paginas/over.yaml").unlink()
    assert laad_alles() == Verslag()
    assert TekstPage.objects.get().live is True


def test_page_an_editor_published_is_left_alone_and_reported(wijzig, verhaal, eindredacteur):
    verhaal.lead = "Van de redactie."
    publiceer(verhaal, user=eindredacteur)
    wijzig(VERHAAL, {"lead": "Van het bestand."})
    assert laad_alles() == Verslag(bewerkt=[REF])
    assert PraktijkverhaalPage.objects.get().lead == "Van de redactie."
    assert laad_alles(opnieuw=True) == Verslag(bewerkt=[REF])


def test_page_with_a_draft_of_an_editor_is_left_alone(wijzig, verhaal, redacteur):
    verhaal.lead = "In de maak."
    verhaal.save_revision(user=redacteur, log_action=True)
    wijzig(VERHAAL, {"lead": "Van het bestand."})
    assert laad_alles() == Verslag(bewerkt=[REF])
    concept = PraktijkverhaalPage.objects.get().get_latest_revision_as_object()
    assert concept.lead == "In de maak."


def test_page_of_an_editor_whose_account_is_gone_is_still_left_alone(
    wijzig, verhaal, eindredacteur
):
    publiceer(verhaal, user=eindredacteur)
    eindredacteur.delete()
    wijzig(VERHAAL, {"lead": "Van het bestand."})
    assert laad_alles() == Verslag(bewerkt=[REF])


def test_page_an_editor_took_offline_stays_offline(wijzig, verhaal, eindredacteur):
    verhaal.unpublish(user=eindredacteur)
    wijzig(VERHAAL, {"lead": "Van het bestand."})
    assert laad_alles() == Verslag(bewerkt=[REF])
    assert PraktijkverhaalPage.objects.get().live is False


def test_page_an_editor_gave_another_address_is_found_there(wijzig, verhaal):
    verhaal.slug = "ergens-anders"
    verhaal.save()
    wijzig(VERHAAL, {"lead": "Van het bestand."})
    assert laad_alles() == geladen(REF)
    nu = PraktijkverhaalPage.objects.get()
    assert (nu.slug, nu.lead) == ("ergens-anders", "Van het bestand.")


def test_section_an_editor_gave_another_address_keeps_its_pages(wijzig, verhaal):
    sectie = verhaal.get_parent()
    sectie.slug = "verhalen"
    sectie.save()
    wijzig("praktijkverhalen/nieuw.yaml", "titel: Nieuw\n")
    assert laad_alles() == geladen("praktijkverhalen/nieuw")
    assert [page.get_url() for page in PraktijkverhaalPage.objects.order_by("title")] == [
        "/verhalen/verder/",
        "/verhalen/nieuw/",
    ]


def test_page_an_editor_deleted_stays_away_and_links_to_it_are_plain_text(wijzig, verhaal):
    verhaal.delete()
    wijzig(VERHAAL, {"lead": "Van het bestand."})
    wijzig("knelpunten.yaml", {"titel": "Lange lijsten"})
    assert laad_alles() == Verslag(geladen=["knelpunten/k1"], weggehaald=[REF])
    assert PraktijkverhaalPage.objects.count() == 0
    assert KnelpuntPage.objects.get().toelichting == "<p>Zie <a>het verhaal</a>.</p>"


def test_guide_an_editor_deleted_gets_no_new_chapters(wijzig):
    Page.objects.get(url_path__endswith="/gids/").delete()
    wijzig("handreikingen/gids/02-einde.yaml", "titel: Einde\n")
    verslag = laad_alles()
    assert verslag is not None
    assert verslag.geladen == []
    assert HoofdstukPage.objects.count() == 0


def test_value_an_editor_changed_is_left_alone_and_reported(wijzig, redacteur):
    stroom = Stroom.objects.get()
    stroom.naam = "Van de redactie"
    stroom.save()
    log(stroom, "wagtail.edit", user=redacteur)
    wijzig("lijsten/stromen.yaml", {"naam": "Van het bestand"})
    assert laad_alles() == Verslag(bewerkt=["stromen/instroom"])
    assert Stroom.objects.get().naam == "Van de redactie"


def test_quote_with_consent_an_editor_noted_is_left_alone(wijzig, eindredacteur):
    citaat = Citaat.objects.get()
    citaat.toestemming, citaat.tekst = "gegeven", "Ik wachtte."
    citaat.save()
    log(citaat, "wagtail.edit", user=eindredacteur)
    wijzig("citaten.yaml", {"onderwerp": "lang wachten"})
    assert laad_alles() == Verslag(bewerkt=["citaten/jongere-wacht"])
    citaat.refresh_from_db()
    assert (citaat.tekst, citaat.onderwerp) == ("Ik wachtte.", "wachten")


def test_load_leaves_no_name_of_a_person_in_the_log():
    assert not PageLogEntry.objects.exclude(user=None).exists()
    assert not Revision.objects.exclude(user=None).exists()


def test_every_page_is_remembered_with_its_item():
    items = Startitem.objects.exclude(pagina=None).values_list("ref", "pagina__slug")
    assert {ref.rpartition("/")[2] for ref, _ in items} - {slug for _, slug in items} == {"home"}
