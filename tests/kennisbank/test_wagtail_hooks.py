"""What the kennisbank adds to the CMS: three menus, and a guard before every file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client, RequestFactory
from pytest_django import Settings
from wagtail.admin.menu import admin_menu
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction
from wagtail.snippets.models import get_snippet_models

from portal.models import User
from tests.factories.kennisbank import make_document, make_organisatie

pytestmark = pytest.mark.django_db

Document = get_document_model()
ROLLEN = ["anoniem", "buitenstaander", "lid", "redacteur", "eindredacteur", "beheerder"]
INLOGGEN, OPEN, GEWEIGERD = 302, 200, 403
VOOR_IEDEREEN = dict.fromkeys(ROLLEN, OPEN)
NA_INLOGGEN = VOOR_IEDEREEN | {"anoniem": INLOGGEN}
ALLEEN_CMS = VOOR_IEDEREEN | dict.fromkeys(["anoniem", "buitenstaander", "lid"], GEWEIGERD)

Cast = Callable[[str], Client]


@pytest.fixture
def als(request: pytest.FixtureRequest, client: Client) -> Cast:
    """A browser of one of the cast; 'anoniem' has not logged in."""

    def browser(rol: str) -> Client:
        if rol != "anoniem":
            client.force_login(request.getfixturevalue(rol))
        return client

    return browser


@pytest.fixture(autouse=True)
def _media(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def make_bestand(naam: str = "factsheet.pdf", **velden: Any) -> Any:
    return Document.objects.create(
        title="Factsheet", file=ContentFile(b"De inhoud", name=naam), **velden
    )


def status(client: Client, address: str) -> int:
    response = client.get(address)
    b"".join(response)  # a stream that is read to its end closes itself
    return response.status_code


def menus(user: User) -> dict[str, list[str]]:
    request = RequestFactory().get("/beheer/")
    request.user = user
    return {
        str(item.label): [str(deel.label) for deel in item.menu.menu_items_for_request(request)]
        for item in admin_menu.menu_items_for_request(request)
        if item.name in {"naslag", "vaste-lijsten", "gebieden"}
    }


def test_every_list_and_reference_is_in_the_cms():
    eigen = {m.__name__ for m in get_snippet_models() if m._meta.app_label == "kennisbank"}
    assert eigen == {
        "Actor",
        "Begrip",
        "Bron",
        "Citaat",
        "Doelgroep",
        "Fase",
        "Gemeente",
        "Instrument",
        "Kennisdocument",
        "Organisatie",
        "Regio",
        "Stroom",
        "Thema",
    }


@pytest.mark.parametrize("rol", ["redacteur", "eindredacteur", "beheerder"])
def test_editors_find_the_lists_in_three_menus(request, rol):
    assert menus(request.getfixturevalue(rol)) == {
        "Naslag": ["Bronnen", "Begrippen", "Citaten", "Kennisdocumenten"],
        "Vaste lijsten": [
            "Stromen",
            "Fasen",
            "Thema's",
            "Doelgroepen",
            "Actoren",
            "Instrumenten",
            "Organisaties",
        ],
        "Gebieden": ["Regio's", "Gemeenten"],
    }


@pytest.mark.parametrize("rol", ROLLEN)
@pytest.mark.parametrize(
    ("beschikbaarheid", "verwacht"),
    [("open", VOOR_IEDEREEN), ("leden", NA_INLOGGEN), ("op-aanvraag", ALLEEN_CMS)],
)
def test_file_of_a_document_follows_its_availability(als, rol, beschikbaarheid, verwacht):
    bestand = make_bestand()
    make_document(beschikbaarheid=beschikbaarheid, bestand=bestand)
    assert status(als(rol), bestand.url) == verwacht[rol]


@pytest.mark.parametrize("rol", ROLLEN)
def test_file_of_two_documents_is_as_closed_as_the_strictest(als, rol):
    bestand = make_bestand()
    make_document("open", beschikbaarheid="open", bestand=bestand)
    make_document("dicht", beschikbaarheid="op-aanvraag", bestand=bestand)
    assert status(als(rol), bestand.url) == ALLEEN_CMS[rol]


@pytest.mark.parametrize("rol", ROLLEN)
def test_file_of_no_document_is_open(als, rol):
    assert status(als(rol), make_bestand().url) == OPEN


@pytest.mark.parametrize("rol", ROLLEN)
def test_file_of_no_document_follows_its_collection(als, rol):
    map_ = Collection.get_first_root_node().add_child(name="Alleen na inloggen")
    CollectionViewRestriction.objects.create(collection=map_, restriction_type="login")
    assert status(als(rol), make_bestand(collection=map_).url) == NA_INLOGGEN[rol]


def test_file_for_members_sends_a_visitor_to_the_login_page_and_back(client):
    bestand = make_bestand()
    make_document(beschikbaarheid="leden", bestand=bestand)
    response = client.get(bestand.url)
    assert response.headers["Location"] == f"/account/login/?next={bestand.url}"


def test_file_that_is_refused_says_so_in_dutch(client, lid):
    bestand = make_bestand()
    make_document(beschikbaarheid="op-aanvraag", bestand=bestand)
    client.force_login(lid)
    response = client.get(bestand.url)
    assert b'<html lang="nl">' in response.content
    assert b"De inhoud" not in response.content


def test_file_for_members_stays_out_of_every_cache(client, lid):
    bestand = make_bestand()
    make_document(beschikbaarheid="leden", bestand=bestand)
    client.force_login(lid)
    response = client.get(bestand.url)
    b"".join(response)  # a stream that is read to its end closes itself
    assert response["Cache-Control"] == "private, no-store"


def test_file_for_members_is_not_given_to_who_knows_its_checksum(client):
    bestand = make_bestand()
    make_document(beschikbaarheid="leden", bestand=bestand)
    bestand.get_file_hash()
    kenmerk = {"If-None-Match": f'"{bestand.file_hash}"'}
    assert client.get(bestand.url, headers=kenmerk).status_code == INLOGGEN


@pytest.mark.parametrize(
    ("pad", "antwoord"), [("/media/documents/", 404), ("/media/images/../documents/", 404)]
)
def test_file_has_no_address_beside_the_guarded_one(client, pad, antwoord):
    bestand = make_bestand()
    make_document(beschikbaarheid="open", bestand=bestand)
    assert status(client, f"{pad}{bestand.filename}") == antwoord


@pytest.mark.parametrize("naam", ["plaat.svg", "pagina.html", "script.js", "tekst.txt"])
def test_file_that_could_run_in_the_browser_is_never_shown_inline(client, naam):
    response = client.get(make_bestand(naam).url)
    b"".join(response)  # a stream that is read to its end closes itself
    kop = {
        name: response[name]
        for name in ("Content-Disposition", "Content-Security-Policy", "X-Content-Type-Options")
    }
    assert kop == {
        "Content-Disposition": f'attachment; filename="{naam}"',
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
    }


@pytest.mark.parametrize("naam", ["plaat.svg", "pagina.html"])
def test_file_that_could_run_in_the_browser_cannot_be_uploaded(client, redacteur, naam):
    client.force_login(redacteur)
    map_ = Collection.get_first_root_node()
    data = {
        "title": "Proef",
        "collection": map_.pk,
        "tags": "",
        "file": ContentFile(b"<svg onload=alert(1)>", name=naam),
    }
    response = client.post("/beheer/documents/add/", data)
    assert Document.objects.count() == 0
    assert list(response.context["form"].errors) == ["file"]


@pytest.mark.parametrize(
    ("rol", "leest"), [("anoniem", False), ("buitenstaander", True), ("lid", True)]
)
def test_page_of_a_document_offers_the_file_to_whom_may_have_it(als, rol, leest):
    bestand = make_bestand()
    document = make_document(beschikbaarheid="leden", bestand=bestand)
    response = als(rol).get(document.get_absolute_url())
    assert (bestand.url in response.content.decode()) is leest


def test_page_of_a_document_on_request_names_a_role_address_and_no_file(als):
    bestand = make_bestand()
    eigenaar = make_organisatie(rol_adres="documenten@regio.example")
    document = make_document(bestand=bestand, eigenaar=eigenaar)
    html = als("redacteur").get(document.get_absolute_url()).content.decode()
    assert (bestand.url in html, "mailto:documenten@regio.example" in html) == (False, True)


def test_styles_of_the_cms_are_ours(client, redacteur):
    client.force_login(redacteur)
    assert "/static/kennisbank/beheer.css" in client.get("/beheer/").content.decode()
