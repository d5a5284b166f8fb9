"""The explanation for editors, inside the CMS."""

import re

import pytest
from django.apps import apps

from kennisbank.models.basis import SitePagina
from portal.admin.uitleg import BESTAND, lees_uitleg

ADRES = "/beheer/uitleg/"


def ankers() -> set[str]:
    _, tekst = lees_uitleg(0)
    return set(re.findall(r' id="([^"]+)"', tekst))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("rol", "status"),
    [
        ("anoniem", 302),
        ("buitenstaander", 302),
        ("lid", 302),
        ("redacteur", 200),
        ("eindredacteur", 200),
        ("beheerder", 200),
    ],
)
def test_explanation_is_for_editors(request, client, rol, status):
    if rol != "anoniem":
        client.force_login(request.getfixturevalue(rol))
    assert client.get(ADRES).status_code == status


def test_contents_lead_to_every_heading():
    inhoud, _ = lees_uitleg(0)
    koppen = re.findall(r"^##+ ", BESTAND.read_text(), re.MULTILINE)
    assert set(re.findall(r'href="#([^"]+)"', inhoud)) == ankers()
    assert len(ankers()) == len(koppen)


def test_every_form_names_a_heading_that_exists():
    namen = {m.uitleg for m in apps.get_models() if issubclass(m, SitePagina)}
    assert namen - ankers() == set()


def test_explanation_keeps_its_tables():
    _, tekst = lees_uitleg(0)
    assert tekst.count("<table>") == tekst.count("</table>") > 2
