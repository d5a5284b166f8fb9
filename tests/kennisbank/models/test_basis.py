"""What holds for every page type: where it may stand, who owns it, what it is called."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from wagtail.models import Page

from kennisbank.domain.paginas import publiceer
from kennisbank.enums import Soort
from kennisbank.models import HomePage
from kennisbank.models.basis import KennisPagina, SitePagina
from kennisbank.models.overzichten import OverzichtPage
from tests.factories.kennisbank import make_van_elk, make_verhaal

PAGINAS = [model for model in apps.get_models() if issubclass(model, SitePagina)]
ITEMS = [model for model in PAGINAS if issubclass(model, KennisPagina)]


@pytest.mark.parametrize("model", PAGINAS, ids=lambda model: model.__name__)
def test_page_stands_below_one_kind_of_page(model):
    (ouder,) = model.allowed_parent_page_models()
    assert (ouder is Page) is (model is HomePage)
    assert issubclass(ouder, KennisPagina | HomePage | OverzichtPage | Page)


@pytest.mark.parametrize("model", PAGINAS, ids=lambda model: model.__name__)
def test_page_has_a_dutch_name_for_the_editor(model):
    naam = str(model._meta.verbose_name)
    assert naam != model._meta.object_name.replace("Page", " page").lower()
    assert naam == naam.lower()


@pytest.mark.parametrize("model", PAGINAS, ids=lambda model: model.__name__)
def test_page_refuses_what_changes_data(model):
    assert set(model.allowed_http_methods) == {"GET", "HEAD", "OPTIONS"}


@pytest.mark.parametrize("model", ITEMS, ids=lambda model: model.__name__)
def test_item_has_owner_review_date_sources_and_reading_on_in_its_form(model):
    velden = set(model.get_edit_handler().get_form_options()["fields"])
    formsets = set(model.get_edit_handler().get_form_options()["formsets"])
    assert {"title", "lead", "gewone_woorden", "eigenaar", "herzien_voor", "begrippen"} <= velden
    assert {"bronvermeldingen", "verwijzingen"} <= formsets


@pytest.mark.parametrize("model", ITEMS, ids=lambda model: model.__name__)
def test_item_shows_every_field_of_its_own_in_its_form(model):
    handler = model.get_edit_handler().get_form_options()
    eigen = {
        field.name
        for field in [*model._meta.local_fields, *model._meta.local_many_to_many]
        if not field.name.endswith("_ptr")
    }
    assert eigen - {*handler["fields"], *handler["formsets"]} == set()


@pytest.mark.django_db
def test_each_kind_of_item_has_a_card_of_its_kind():
    soorten = [page.kaart_soort for page in make_van_elk()]
    assert sorted(soorten) == sorted(Soort)


@pytest.mark.django_db
@pytest.mark.parametrize("veld", ["eigenaar", "herzien_voor"])
def test_item_without_owner_or_review_date_is_not_published(veld):
    page = make_verhaal(live=False)
    setattr(page, veld, None)
    with pytest.raises(ValidationError) as fout:
        publiceer(page, user=None)
    assert set(fout.value.message_dict) == {veld}
