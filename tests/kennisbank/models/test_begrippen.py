import pytest
from django.db import IntegrityError

from kennisbank.models import Begrip, Betekenis
from tests.factories.kennisbank import make_begrip, make_bron

pytestmark = pytest.mark.django_db


def test_begrip_has_an_address_by_its_slug():
    begrip = make_begrip("wachttijd", term="Wachttijd")
    assert (str(begrip), begrip.get_absolute_url()) == ("Wachttijd", "/begrippen/wachttijd/")


def test_begrip_term_and_slug_exist_once():
    make_begrip("wachttijd", term="Wachttijd")
    with pytest.raises(IntegrityError):
        Begrip.objects.create(slug="anders", term="Wachttijd", betekenis="x")


def test_begrippen_stand_by_term():
    for slug, term in [("c", "Wachtlijst"), ("a", "Triage"), ("b", "Doorlooptijd")]:
        make_begrip(slug, term=term)
    assert [str(begrip) for begrip in Begrip.objects.all()] == [
        "Doorlooptijd",
        "Triage",
        "Wachtlijst",
    ]


def test_begrip_readings_may_compete_and_keep_their_order():
    begrip, bron = make_begrip(), make_bron()
    for plek, wie in enumerate(["het team", "een regio"]):
        Betekenis.objects.create(begrip=begrip, tekst="x", wie=wie, bron=bron, sort_order=plek)
    assert [betekenis.wie for betekenis in begrip.betekenissen.all()] == ["het team", "een regio"]


def test_begrip_related_terms_point_both_ways():
    tijd, lijst = make_begrip("wachttijd"), make_begrip("wachtlijst")
    tijd.zie_ook.set([lijst])
    tijd.save()
    assert list(Begrip.objects.get(pk=lijst.pk).zie_ook.all()) == [tijd]
