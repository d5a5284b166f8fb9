import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection

from kennisbank.domain.paginas import publiceer
from kennisbank.enums import Soort
from kennisbank.models import KnelpuntPage
from tests.factories.kennisbank import make_knelpunt, make_valkuil

pytestmark = pytest.mark.django_db  # a page asks for its kind


@pytest.mark.parametrize(
    ("soort", "nummer", "code"),
    [("knelpunt", 1, "K1"), ("knelpunt", 48, "K48"), ("valkuil", 3, "V3"), ("valkuil", 22, "V22")],
)
def test_nummercode_is_the_number_as_people_cite_it(soort, nummer, code):
    assert KnelpuntPage(catalogus_soort=soort, nummer=nummer).nummercode == code


def test_kaart_soort_and_nummer_follow_the_catalogue():
    valkuil = KnelpuntPage(catalogus_soort="valkuil", nummer=3)
    assert (valkuil.kaart_soort, valkuil.kaart_nummer, valkuil.is_valkuil) == (
        Soort.VALKUIL,
        3,
        True,
    )


def test_number_exists_once_in_an_edition():
    make_knelpunt(12)
    dertien = make_knelpunt(13)
    dertien.nummer = 12
    with pytest.raises(ValidationError) as fout:
        publiceer(dertien, user=None)
    assert fout.value.messages == ["Dit nummer is in deze editie al gebruikt."]


def test_number_exists_once_in_the_database_too():
    make_knelpunt(12)
    dertien = make_knelpunt(13)
    with pytest.raises(IntegrityError), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE kennisbank_knelpuntpage SET nummer = 12 WHERE page_ptr_id = %s", [dertien.pk]
        )


def test_number_may_come_back_in_another_edition_and_as_a_pitfall():
    paginas = [make_knelpunt(12), make_knelpunt(12, editie="2", slug="k12-2"), make_valkuil(12)]
    assert [page.live for page in paginas] == [True, True, True]


def test_tegenzet_belongs_to_a_pitfall():
    knelpunt = make_knelpunt(1)
    knelpunt.tegenzet = "<p>Doe het anders.</p>"
    with pytest.raises(ValidationError) as fout:
        publiceer(knelpunt, user=None)
    assert fout.value.message_dict == {"tegenzet": ["Een tegenzet hoort alleen bij een valkuil."]}
    valkuil = make_valkuil(1, tegenzet="<p>Doe het anders.</p>")
    assert valkuil.tegenzet == "<p>Doe het anders.</p>"
