"""The settings in the CMS: who may open and change them."""

from typing import Any

import pytest
from django.urls import reverse

from portal.enums import ToegankelijkheidStatus
from portal.models import SiteInstellingen, Verklaring

pytestmark = pytest.mark.django_db

ROLLEN = ["anoniem", "buitenstaander", "lid", "redacteur", "eindredacteur", "beheerder"]


def adres(model: Any) -> str:
    instance = model.load()
    return reverse("wagtailsettings:edit", args=["portal", model._meta.model_name, instance.pk])


@pytest.mark.parametrize("model", [SiteInstellingen, Verklaring])
@pytest.mark.parametrize("rol", ROLLEN)
def test_settings_are_for_the_beheerder(request, client, rol, model):
    if rol != "anoniem":
        client.force_login(request.getfixturevalue(rol))
    verwacht = 200 if rol == "beheerder" else 302
    assert client.get(adres(model)).status_code == verwacht


def test_statement_is_not_set_at_first():
    assert Verklaring.load().status == ToegankelijkheidStatus.NOG_NIET


def test_beheerder_sets_the_statement(client, beheerder):
    client.force_login(beheerder)
    data = {
        "status": "B",
        "datum": "01-11-2026",
        "register_url": "https://register.example/1",
        "onderzoek": "Een bureau keek in oktober 2026.",
        "bekende_problemen": "null",
        "contact_adres": "toegankelijk@regio.example",
        "ondertekenaar": "directeur",
    }
    assert client.post(adres(Verklaring), data).status_code == 302
    verklaring = Verklaring.objects.get()
    assert (verklaring.status, str(verklaring.datum), verklaring.ondertekenaar) == (
        "B",
        "2026-11-01",
        "directeur",
    )


def test_every_status_of_the_register_can_be_chosen():
    assert [status.value for status in ToegankelijkheidStatus] == ["nog-niet", *"ABCDE"]
