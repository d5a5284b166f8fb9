import pytest

from kennisbank.enums import Soort
from kennisbank.models import HomePage, RegiosPage
from kennisbank.models.basis import KennisPagina
from kennisbank.models.overzichten import OverzichtPage

OVERZICHTEN = OverzichtPage.__subclasses__()


def test_every_kind_stands_in_a_list_but_chapters_texts_and_regions():
    soorten = {soort for model in OVERZICHTEN for soort in model.soorten}
    assert set(Soort) - soorten == {Soort.HOOFDSTUK, Soort.TEKST, Soort.REGIO}


@pytest.mark.parametrize("model", OVERZICHTEN, ids=lambda model: model.__name__)
def test_list_shows_the_kinds_that_stand_below_it(model):
    for kind in model.allowed_subpage_models():
        assert issubclass(kind, KennisPagina)
        assert kind.soort is None or kind.soort in model.soorten


@pytest.mark.parametrize("model", OVERZICHTEN, ids=lambda model: model.__name__)
def test_list_names_what_it_counts(model):
    assert model.woord not in ("", "resultaten")
    assert model.enkel not in ("", "resultaat", model.woord)


@pytest.mark.parametrize("model", [*OVERZICHTEN, RegiosPage, HomePage])
def test_section_exists_once(model):
    assert model.max_count == 1
