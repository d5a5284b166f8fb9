"""Choices in a long text cost no query until they are read, and survive what they pointed at."""

import pytest

from kennisbank.blocks.keuzes import LichtSnippetBlock
from kennisbank.models import Bron, TekstPage
from tests.factories.formulieren import edit_url
from tests.factories.kennisbank import make_bron, make_tekst

pytestmark = pytest.mark.django_db


def test_choice_knows_its_id_without_a_query(django_assert_num_queries):
    bron = make_bron()
    block = LichtSnippetBlock("kennisbank.Bron")
    with django_assert_num_queries(0):
        gekozen = block.to_python(bron.pk)
        assert gekozen.pk == bron.pk
    with django_assert_num_queries(1):
        assert gekozen.titel == bron.titel


def test_many_choices_are_read_without_a_query(django_assert_num_queries):
    ids = [make_bron(f"bron-{nummer}").pk for nummer in range(3)]
    with django_assert_num_queries(0):
        gekozen = LichtSnippetBlock("kennisbank.Bron").bulk_to_python(ids)
    assert [bron.pk for bron in gekozen] == ids


def test_no_choice_is_none():
    assert LichtSnippetBlock("kennisbank.Bron").to_python(None) is None


def test_choice_of_what_is_gone_is_an_empty_choice_for_the_editor():
    block = LichtSnippetBlock("kennisbank.Bron")
    assert (block.get_form_state(block.to_python(999_999)), block.get_form_state(None)) == (
        None,
        None,
    )


def test_choice_is_shown_to_the_editor_by_its_name():
    bron = make_bron(titel="Het rapport")
    block = LichtSnippetBlock("kennisbank.Bron")
    state = block.get_form_state(block.to_python(bron.pk))
    assert (state["id"], state["string"]) == (bron.pk, "Het rapport")


def test_page_with_a_choice_of_what_is_gone_still_opens(client, redacteur):
    bron = make_bron()
    page = make_tekst(inhoud=[("figuur_ontbreekt", {"wat": "Een kaart", "bron": bron.pk})])
    Bron.objects.all().delete()
    assert client.get(page.url).status_code == 200
    client.force_login(redacteur)
    assert client.get(edit_url(page)).status_code == 200
    assert TekstPage.objects.get().inhoud[0].value["wat"] == "Een kaart"
