"""Fields of the forms of the CMS."""

import pytest
from django.core.exceptions import ValidationError

from kennisbank.admin.forms import MAX_VARIANT, RegelsField


@pytest.mark.parametrize(
    ("tekst", "regels"),
    [
        ("", []),
        ("wachtijd", ["wachtijd"]),
        (" wachtijd \r\n\r\n wacht tijd ", ["wachtijd", "wacht tijd"]),
        ("dubbel\ndubbel", ["dubbel"]),
    ],
)
def test_lines_become_a_list_without_blanks_and_doubles(tekst, regels):
    assert RegelsField(required=False).clean(tekst) == regels


def test_line_that_is_too_long_is_refused():
    with pytest.raises(ValidationError) as fout:
        RegelsField(required=False).clean("a" * (MAX_VARIANT + 1))
    assert fout.value.messages == ["Gebruik hooguit 120 tekens op een regel."]


def test_list_is_shown_as_lines():
    assert RegelsField().prepare_value(["een", "twee"]) == "een\ntwee"


def test_refused_text_is_shown_as_it_was_typed():
    assert RegelsField().prepare_value("een\n\ntwee") == "een\n\ntwee"


@pytest.mark.parametrize(
    ("eerst", "nu", "anders"),
    [(["een"], "een\n", False), (["een"], "twee", True), (None, "", False), ([], "een", True)],
)
def test_change_is_about_the_list_not_about_the_blanks(eerst, nu, anders):
    assert RegelsField().has_changed(eerst, nu) is anders
