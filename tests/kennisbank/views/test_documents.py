"""A document is open, on request or for members; its page says which, and its file obeys."""

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.documents import get_document_model

from portal.domain.roles import sync_roles
from portal.enums import Rol
from portal.models import User
from tests.factories.gebruikers import make_user
from tests.factories.kennisbank import make_document, make_home, make_organisatie
from tests.kennisbank.views.html import read

ROLES = ["bezoeker", "buitenstaander", *(rol.value.lower() for rol in Rol)]
INSIDE = ["redacteur", "eindredacteur", "beheerder"]
# What each role is offered on the page of a document, and what its file answers.
OFFERED = {
    "open": dict.fromkeys(ROLES, "Download"),
    "op-aanvraag": dict.fromkeys(ROLES, "Mail"),
    "leden": dict.fromkeys(ROLES, "Download") | {"bezoeker": "Log in"},
}
ANSWERS = {
    "open": dict.fromkeys(ROLES, 200),
    "op-aanvraag": dict.fromkeys(ROLES, 403) | dict.fromkeys(INSIDE, 200),
    "leden": dict.fromkeys(ROLES, 200) | {"bezoeker": 302},
}


@pytest.fixture(scope="module")
def bestanden(open_database: None, media: object) -> dict[str, str]:
    """A document of each kind with a file; the address of the file by kind."""
    make_home()
    organisatie = make_organisatie("regio-jz18", rol_adres="jeugd@regio.example")
    adressen = {}
    for soort in OFFERED:
        inhoud = ContentFile(b"inhoud", name=f"{soort}.pdf")
        bestand = get_document_model().objects.create(title=soort, file=inhoud)
        make_document(soort, beschikbaarheid=soort, bestand=bestand, eigenaar=organisatie)
        adressen[soort] = bestand.url
    return adressen


@pytest.fixture(scope="module")
def users(open_database: None) -> dict[str, User]:
    sync_roles()
    users = {rol.value.lower(): make_user(f"{rol.value}@a.example", rol) for rol in Rol}
    return users | {"buitenstaander": make_user("buitenstaander@elders.example")}


@pytest.fixture(params=ROLES)
def role(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def client_of_role(role: str, users: dict[str, User]) -> Client:
    client = Client()
    if role in users:
        client.force_login(users[role])
    return client


@pytest.mark.parametrize("kind", OFFERED)
def test_page_offers_what_the_role_may_have(
    bestanden: dict[str, str], client_of_role: Client, role: str, kind: str
) -> None:
    page = read(client_of_role.get(f"/documenten/{kind}/"))
    [button] = page.all("a", class_="nl-button--primary")
    assert button.text.startswith(OFFERED[kind][role])
    assert (bestanden[kind] in page.links) == (OFFERED[kind][role] == "Download")


@pytest.mark.parametrize("kind", ANSWERS)
def test_file_obeys_whoever_knows_its_address(
    bestanden: dict[str, str], client_of_role: Client, role: str, kind: str
) -> None:
    response = client_of_role.get(bestanden[kind])
    assert response.status_code == ANSWERS[kind][role]
    if response.status_code == 302:
        assert response["Location"].startswith("/account/login/?next=/bestanden/")
    b"".join(response)  # a stream that is read to its end closes itself


def test_request_goes_to_the_role_of_the_owner(bestanden: dict[str, str]) -> None:
    links = read(Client().get("/documenten/op-aanvraag/")).links
    assert links["mailto:jeugd@regio.example?subject=Op%20aanvraag"] == "Mail jeugd@regio.example"


def test_list_names_the_kind_of_each_document(bestanden: dict[str, str]) -> None:
    text = read(Client().get("/documenten/")).main
    assert [label for label in ("Open", "Op aanvraag", "Voor leden") if label not in text] == []
