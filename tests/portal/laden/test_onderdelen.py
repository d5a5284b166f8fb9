"""The parts of a region that its file names."""

import pytest

from kennisbank.models import Kaart, Regio
from portal.laden.alles import laad_alles

pytestmark = pytest.mark.django_db

DELEN = {"onderdelen": [{"code": "JZ18-DUIN", "naam": "Subregio Duin"}]}


def delen() -> list[tuple[str, str, str, str | None]]:
    return list(
        Regio.objects.exclude(deel_van=None).values_list("code", "naam", "slug", "deel_van__code")
    )


def test_parts_of_a_region_hang_below_it_and_stand_on_its_page(wijzig):
    wijzig("regios/jz18.yaml", DELEN)
    laad_alles()
    assert delen() == [("JZ18-DUIN", "Subregio Duin", "subregio-duin", "JZ18")]
    kaart = Kaart.objects.get(soort="regio", regios__code="JZ18")
    assert [deel["naam"] for deel in kaart.kenmerken["onderdelen"]] == ["Subregio Duin"]


def test_part_that_an_editor_renamed_keeps_its_name(wijzig):
    wijzig("regios/jz18.yaml", DELEN)
    laad_alles()
    Regio.objects.filter(code="JZ18-DUIN").update(naam="Duin en Bollen")
    laad_alles(opnieuw=True)
    assert [naam for _, naam, _, _ in delen()] == ["Duin en Bollen"]


def test_region_without_parts_has_none(kleine_map):
    laad_alles()
    assert delen() == []
