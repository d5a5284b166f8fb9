"""The forms of the review: what is complete, and what the history keeps of it."""

import pytest

from portal.admin.beoordeling import NIET_ZEKER, AkkoordForm, PrivacyForm, TerugForm

ANTWOORDEN = {"niet_herkenbaar": "on", "niet_koppelbaar": "on", "niet_afleidbaar": "on"}
NEE = "Iemand herkennen: nee. Koppelen: nee. Afleiden: nee."


def verslag(form) -> str:
    assert form.is_valid(), form.errors
    return form.verslag()


@pytest.mark.parametrize("opmerking", ["", "Helder verhaal."])
def test_agreement_keeps_the_remark(opmerking):
    assert verslag(AkkoordForm({"comment": opmerking})) == opmerking


@pytest.mark.parametrize("reden", ["", "   ", "a" * 2001])
def test_refusal_needs_a_reason_of_a_normal_length(reden):
    assert list(TerugForm({"comment": reden}).errors) == ["comment"]


def test_privacy_keeps_its_three_answers():
    assert verslag(PrivacyForm(ANTWOORDEN)) == NEE
    assert verslag(PrivacyForm(ANTWOORDEN | {"comment": "Let op."})) == f"{NEE} Opmerking: Let op."


def test_privacy_without_answers_says_so_at_each():
    assert PrivacyForm({}).errors == {naam: [NIET_ZEKER] for naam in ANTWOORDEN}


def test_privacy_asks_first_and_takes_a_remark_last():
    assert list(PrivacyForm().fields) == [*ANTWOORDEN, "comment"]
