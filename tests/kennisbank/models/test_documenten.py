import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from kennisbank.models import Kennisdocument
from tests.factories.kennisbank import make_document

ZONDER_BESTAND = {"bestand": ["Kies een bestand, of zet het document op 'op aanvraag'."]}


@pytest.fixture
def bestand(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    inhoud = ContentFile(b"een,twee", name="cijfers.csv")
    return get_document_model().objects.create(title="Cijfers", file=inhoud)


@pytest.mark.parametrize("beschikbaarheid", ["open", "leden"])
def test_document_that_can_be_fetched_needs_a_file(beschikbaarheid):
    with pytest.raises(ValidationError) as fout:
        Kennisdocument(beschikbaarheid=beschikbaarheid).clean()
    assert fout.value.message_dict == ZONDER_BESTAND


def test_document_on_request_needs_no_file():
    Kennisdocument(beschikbaarheid="op-aanvraag").clean()


@pytest.mark.parametrize("beschikbaarheid", ["open", "leden", "op-aanvraag"])
def test_document_with_file_is_clean(bestand, beschikbaarheid):
    document = make_document(beschikbaarheid=beschikbaarheid, bestand=bestand)
    document.full_clean()
    assert list(bestand.kennisdocumenten.all()) == [document]


@pytest.mark.django_db
def test_document_availability_must_be_known():
    document = make_document(beschikbaarheid="misschien")
    with pytest.raises(ValidationError) as fout:
        document.full_clean()
    assert set(fout.value.message_dict) == {"beschikbaarheid", "bestand"}


@pytest.mark.django_db
def test_document_address_and_order():
    for slug, titel in [("b", "Beeld"), ("a", "Zorgpad"), ("c", "Analyse")]:
        make_document(slug, titel=titel)
    assert [(str(d), d.get_absolute_url()) for d in Kennisdocument.objects.all()] == [
        ("Analyse", "/documenten/c/"),
        ("Beeld", "/documenten/b/"),
        ("Zorgpad", "/documenten/a/"),
    ]
