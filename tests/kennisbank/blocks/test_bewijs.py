"""Rules of the blocks that carry evidence."""

import pytest
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from kennisbank.blocks.bewijs import FiguurBlock, TegenspraakBlock

pytestmark = pytest.mark.django_db


@pytest.fixture
def afbeelding(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return get_image_model().objects.create(title="Kaart", file=get_test_image_file())


def figuur(afbeelding, **velden):
    waarden = {"afbeelding": afbeelding, "alt": "", "versiering": False}
    vast = {"onderschrift": "", "maker": "Team", "licentie": "CC BY 4.0"}
    return FiguurBlock().to_python(waarden | vast | velden | {"afbeelding": afbeelding.pk})


@pytest.mark.parametrize(("alt", "versiering"), [("", False), ("Een kaart.", True)])
def test_figure_needs_a_text_or_is_decoration_and_not_both(afbeelding, alt, versiering):
    with pytest.raises(StructBlockValidationError) as fout:
        FiguurBlock().clean(figuur(afbeelding, alt=alt, versiering=versiering))
    assert fout.value.block_errors["alt"].messages == [
        "Schrijf een tekst voor wie de afbeelding niet ziet, of vink aan dat zij versiering is. "
        "Niet allebei."
    ]


@pytest.mark.parametrize(("alt", "versiering"), [("Een kaart.", False), ("", True)])
def test_figure_with_one_of_both_is_clean(afbeelding, alt, versiering):
    schoon = FiguurBlock().clean(figuur(afbeelding, alt=alt, versiering=versiering))
    assert (schoon["alt"], schoon["versiering"]) == (alt, versiering)


@pytest.mark.parametrize("veld", ["maker", "licentie"])
def test_figure_names_its_maker_and_licence(afbeelding, veld):
    with pytest.raises(StructBlockValidationError) as fout:
        FiguurBlock().clean(figuur(afbeelding, alt="Een kaart.", **{veld: ""}))
    assert list(fout.value.block_errors) == [veld]


def test_contradiction_needs_two_readings():
    block = TegenspraakBlock()
    waarde = block.to_python({"onderwerp": "Wachten", "lezingen": [{"waarde": "29 weken"}]})
    with pytest.raises(StructBlockValidationError) as fout:
        block.clean(waarde)
    assert list(fout.value.block_errors) == ["lezingen"]
