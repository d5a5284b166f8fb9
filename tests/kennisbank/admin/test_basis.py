"""What all lists of the CMS share: rights, a fixed code, search, and a clear answer to 'delete'."""

from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kennisbank.models import (
    Actor,
    Begrip,
    Bron,
    Citaat,
    Doelgroep,
    Fase,
    Gemeente,
    Instrument,
    Kennisdocument,
    Organisatie,
    Regio,
    Stroom,
    Thema,
)
from tests.factories.formulieren import snippet_data, snippet_url
from tests.factories.kennisbank import (
    make_actor,
    make_begrip,
    make_bron,
    make_citaat,
    make_document,
    make_doelgroep,
    make_fase,
    make_gemeente,
    make_instrument,
    make_organisatie,
    make_regio,
    make_stroom,
    make_thema,
    make_verhaal,
)

pytestmark = pytest.mark.django_db

LIJSTEN = {
    Actor: make_actor,
    Doelgroep: make_doelgroep,
    Fase: make_fase,
    Gemeente: make_gemeente,
    Instrument: make_instrument,
    Organisatie: make_organisatie,
    Regio: make_regio,
    Stroom: make_stroom,
    Thema: make_thema,
}
NASLAG = {
    Begrip: make_begrip,
    Bron: make_bron,
    Citaat: make_citaat,
    Kennisdocument: make_document,
}
ALLES = LIJSTEN | NASLAG
VIEWS = ["list", "add", "edit", "delete"]
MAG: dict[str, dict[str, set[str]]] = {
    "redacteur": {"lijst": {"list"}, "naslag": {"list", "add", "edit"}},
    "eindredacteur": {"lijst": {"list", "add", "edit"}, "naslag": {"list", "add", "edit"}},
    "beheerder": {"lijst": set(VIEWS), "naslag": set(VIEWS)},
    "lid": {"lijst": set(), "naslag": set()},
    "buitenstaander": {"lijst": set(), "naslag": set()},
}


def open_views(client, waarde) -> set[str]:
    adressen = {
        view: snippet_url(view, type(waarde) if view in {"list", "add"} else waarde)
        for view in VIEWS
    }
    return {view for view, adres in adressen.items() if client.get(adres).status_code == 200}


@pytest.mark.parametrize("rol", MAG)
@pytest.mark.parametrize("model", ALLES, ids=lambda model: model.__name__)
def test_each_role_opens_what_it_may_change(als, rol, model):
    soort = "lijst" if model in LIJSTEN else "naslag"
    assert open_views(als(rol), ALLES[model]()) == MAG[rol][soort]


@pytest.mark.parametrize("model", ALLES, ids=lambda model: model.__name__)
def test_visitor_is_sent_to_the_login_page(client, model):
    adres = snippet_url("list", model)
    response = client.get(adres)
    assert (response.status_code, response["Location"]) == (302, f"/account/toegang/?next={adres}")


@pytest.mark.parametrize("model", ALLES, ids=lambda model: model.__name__)
def test_save_changes_the_value_but_never_its_code(als, eindredacteur, model):
    waarde = ALLES[model]()
    vast = "slug" if model in {Begrip, Kennisdocument} else "code"
    oud = getattr(waarde, vast)
    data = snippet_data(waarde, eindredacteur) | {vast: "iets-anders"}
    response = als("eindredacteur").post(snippet_url("edit", waarde), data)
    waarde.refresh_from_db()
    assert (response.status_code, getattr(waarde, vast)) == (302, oud)


@pytest.mark.parametrize("model", ALLES, ids=lambda model: model.__name__)
def test_code_is_greyed_out_once_it_is_given(als, model):
    waarde = ALLES[model]()
    vast = "slug" if model in {Begrip, Kennisdocument} else "code"
    client = als("eindredacteur")
    bestaand = client.get(snippet_url("edit", waarde)).context["form"].fields[vast]
    nieuw = client.get(snippet_url("add", model)).context["form"].fields[vast]
    assert (bestaand.disabled, nieuw.disabled) == (True, False)


def test_new_value_of_a_list(als, eindredacteur):
    data = snippet_data(Thema(), eindredacteur, naam="Ruimte", code="ruimte", volgorde=3)
    response = als("eindredacteur").post(
        snippet_url("add", Thema), data | {"nummer": "T1", "korte_naam": "Ruimte"}
    )
    assert response.status_code == 302
    assert list(Thema.objects.values_list("code", "naam", "nummer", "volgorde")) == [
        ("ruimte", "Ruimte", "T1", 3)
    ]


@pytest.mark.parametrize(
    ("code", "melding"),
    [
        ("ruimte", "Er bestaat al een Thema met eenzelfde Code."),
        ("met spatie", "Gebruik alleen letters, cijfers en losse streepjes."),
        ("", "Dit is een verplicht veld."),
    ],
)
def test_code_that_cannot_be_is_refused_at_the_field(als, eindredacteur, code, melding):
    make_thema("ruimte")
    data = snippet_data(Thema(), eindredacteur, naam="Nieuw", code=code)
    response = als("eindredacteur").post(
        snippet_url("add", Thema), data | {"nummer": "T9", "korte_naam": "Nieuw"}
    )
    assert response.context["form"].errors == {"code": [melding]}


@pytest.mark.parametrize("model", ALLES, ids=lambda model: model.__name__)
def test_search_in_a_list_and_its_chooser_finds_nothing_for_an_odd_text(als, model):
    ALLES[model]()
    client = als("redacteur")
    lijst = client.get(snippet_url("list", model), {"q": "'\"%\\"})
    keuze = client.get(kies_adres(model), {"q": "'\"%\\"})
    assert (list(lijst.context["object_list"]), list(keuze.context["results"])) == ([], [])


def kies_adres(model) -> str:
    return reverse(model.snippet_viewset.chooser_viewset.get_url_name("choose"))


def test_search_finds_a_source_by_part_of_its_title(als):
    make_bron("een", titel="Het rapport over wachttijden")
    make_bron("twee", titel="Iets anders")
    client = als("redacteur")
    gevonden = client.get(snippet_url("list", Bron), {"q": "wachttijd"}).context["object_list"]
    gekozen = client.get(kies_adres(Bron), {"q": "wachttijd"}).context["results"]
    assert [bron.code for bron in gevonden] == [bron.code for bron in gekozen] == ["een"]


def test_chooser_shows_everything_before_a_search(als):
    for nummer in range(3):
        make_bron(f"bron-{nummer}")
    assert len(als("redacteur").get(kies_adres(Bron)).context["results"]) == 3


def test_filter_of_sources_by_kind(als):
    make_bron("een", soort="boek")
    make_bron("twee", soort="video")
    response = als("redacteur").get(snippet_url("list", Bron), {"soort": "boek"})
    assert [bron.code for bron in response.context["object_list"]] == ["een"]


@pytest.mark.parametrize("model", ALLES, ids=lambda model: model.__name__)
def test_list_takes_the_same_number_of_queries_for_one_value_and_ten(als, model):
    client, adres = als("eindredacteur"), snippet_url("list", model)
    ALLES[model]("PR0")
    client.get(adres)
    een = aantal_queries(client, adres)
    for nummer in range(1, 10):
        ALLES[model](f"PR{nummer}")
    assert aantal_queries(client, adres) == een


def aantal_queries(client, adres: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        client.get(adres)
    return len(queries)


@pytest.mark.parametrize("model", ALLES, ids=lambda model: model.__name__)
def test_list_has_no_tick_boxes_to_delete_many(als, model):
    ALLES[model]()
    response = als("beheerder").get(snippet_url("list", model))
    assert "data-bulk-action-checkbox" not in response.content.decode()


def test_used_value_cannot_be_deleted_and_says_what_uses_it(als):
    thema = make_thema(naam="Ruimte")
    make_verhaal(themas=[thema])
    client, adres = als("beheerder"), snippet_url("delete", thema)
    uitleg = (
        "U kunt 'Ruimte' niet verwijderen. Hier wordt naar verwezen: 1 pagina. "
        "Haal het daar eerst weg."
    )
    vraag = client.get(adres)
    antwoord = client.post(adres)
    assert [vraag.context["reden"], antwoord.context["reden"]] == [uitleg, uitleg]
    assert [r.status_code for r in (vraag, antwoord)] == [200, 200]
    assert "Ja, verwijder" not in vraag.content.decode()
    assert Thema.objects.count() == 1


def test_free_value_is_deleted_after_one_question(als):
    actor = make_actor("proef")
    client, adres = als("beheerder"), snippet_url("delete", actor)
    vraag = client.get(adres).content.decode()
    antwoord = client.post(adres, follow=True)
    melding = [unescape(str(m)).strip() for m in antwoord.context["messages"]]
    assert "Niets verwijst naar 'Proef'. Wilt u dit verwijderen?" in vraag
    assert melding == ["'Proef' is verwijderd."]
    assert Actor.objects.count() == 0


@pytest.mark.parametrize("gebruikt", [True, False])
def test_address_to_delete_many_at_once_is_closed(als, gebruikt):
    thema = make_thema()
    if gebruikt:
        make_verhaal(themas=[thema])
    client = als("beheerder")
    adres = f"/beheer/bulk/kennisbank/thema/delete/?id={thema.pk}"
    client.get(adres)
    client.post(adres)
    assert Thema.objects.count() == 1
