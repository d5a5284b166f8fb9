import pytest
from django.core.exceptions import ValidationError

from kennisbank.domain.paginas import publiceer
from kennisbank.enums import Uitkomst
from tests.factories.kennisbank import make_lijn

pytestmark = pytest.mark.django_db

ZONDER_REDEN = {"reden": ["Vertel waarom deze lijn stilligt of gestopt is."]}


@pytest.mark.parametrize("reden", ["", "  \n"])
@pytest.mark.parametrize("uitkomst", ["gepauzeerd", "gestopt"])
def test_line_that_stands_still_needs_a_reason(uitkomst, reden):
    lijn = make_lijn(live=False)
    lijn.uitkomst, lijn.reden = uitkomst, reden
    with pytest.raises(ValidationError) as fout:
        publiceer(lijn, user=None)
    assert fout.value.message_dict == ZONDER_REDEN


@pytest.mark.parametrize("uitkomst", ["gepauzeerd", "gestopt"])
def test_line_that_stands_still_with_a_reason_is_published(uitkomst):
    assert make_lijn(uitkomst=uitkomst, reden="Er was te weinig tijd.").live is True


def test_line_in_any_other_state_needs_no_reason():
    lijn = make_lijn(live=False)
    for uitkomst in set(Uitkomst) - {Uitkomst.GEPAUZEERD, Uitkomst.GESTOPT}:
        lijn.uitkomst = uitkomst
        lijn.full_clean()


def test_line_keeps_its_statements_in_order():
    lijn = make_lijn(toekomstbeelden=["De groep is eerste keus", "Verwijzing blijft open"])
    beelden = [(beeld.nummer, beeld.uitspraak) for beeld in lijn.toekomstbeelden.all()]
    assert beelden == [(1, "De groep is eerste keus"), (2, "Verwijzing blijft open")]
