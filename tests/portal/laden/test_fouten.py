"""A file that says something wrong stops the load, with the name of the item and what it is."""

import copy
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from kennisbank.models import Bron, PraktijkverhaalPage
from portal.laden.alles import laad_alles
from portal.laden.bestanden import InhoudsFout, Verslag
from portal.management.commands import startinhoud as commando
from portal.models import Startitem
from tests.portal.laden.klein import BESTANDEN

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("klein_geladen", "kleine_map")]

VERHAAL = "praktijkverhalen/verder.yaml"
LIJN = {"titel": "Lijn", "uitkomst": "gestopt"}
REGIO = BESTANDEN["regios/jz18.yaml"]["statussen"][0]
TEGENSPRAAK = {"onderwerp": "x", "lezingen": [{"waarde": "1"}, {"waarde": "2"}]}


def melding() -> str:
    with pytest.raises(InhoudsFout) as fout:
        laad_alles()
    return str(fout.value)


@pytest.mark.parametrize(
    ("naam", "tekst", "begin"),
    [
        (VERHAAL, "titel: [", "praktijkverhalen/verder.yaml: "),
        (VERHAAL, "titel: a: b", "praktijkverhalen/verder.yaml: "),
        (VERHAAL, b"titel: caf\xe9", "praktijkverhalen/verder.yaml: dit is geen UTF-8"),
        (VERHAAL, "", "praktijkverhalen/verder: "),
        (VERHAAL, "- een lijst", "praktijkverhalen/verder: hier staan geen velden met een waarde"),
        ("bronnen.yaml", "titel: geen lijst", "bronnen.yaml: niet te lezen: "),
        ("bronnen.yaml", "- titel: zonder code", "bronnen.yaml: onbekend of ontbrekend: 'code'"),
        ("knelpunten.yaml", "- titel: x", "knelpunten.yaml: onbekend of ontbrekend: 'nummer'"),
        ("lijsten/gebieden/vormen.json", "{", "lijsten/gebieden/jeugdregios.csv: lijsten/gebied"),
        ("lijsten/gebieden/jeugdregios.csv", "a,b\n1,2\n", "lijsten/gebieden/jeugdregios.csv: onb"),
        (
            "paginas/home.yaml",
            "lead: zonder titel",
            "paginas/home: onbekend of ontbrekend: 'titel'",
        ),
    ],
)
def test_file_that_cannot_be_read_is_named(wijzig, naam, tekst, begin):
    wijzig(naam, tekst)
    assert melding().startswith(begin)


@pytest.mark.parametrize(
    "naam",
    ["bronnen.yaml", "lijsten/stromen.yaml", "paginas/home.yaml", "valkuilen.yaml"],
)
def test_file_that_is_not_there_is_named(kleine_map, naam):
    (kleine_map / naam).unlink()
    assert melding().endswith(f"{naam}: dit bestand is er niet")


@pytest.mark.parametrize(
    ("naam", "gegevens", "verwacht"),
    [
        (VERHAAL, {"stromen": ["zijstroom"]}, "onbekend of ontbrekend: 'zijstroom'"),
        (VERHAAL, {"regios": ["JZ99"]}, "onbekend of ontbrekend: 'JZ99'"),
        (VERHAAL, {"begrippen": ["nergens"]}, "onbekend of ontbrekend: 'nergens'"),
        (VERHAAL, {"citaten": ["nergens"]}, "onbekend of ontbrekend: 'nergens'"),
        (VERHAAL, {"partners": ["nergens"]}, "onbekend of ontbrekend: 'nergens'"),
        (VERHAAL, {"eigenaar": "nergens"}, "onbekend of ontbrekend: 'nergens'"),
        (VERHAAL, {"knelpunten": ["K99"]}, "Onbekende verwijzing: knelpunten/k99"),
        (VERHAAL, {"verder": ["knelpunten/k99"]}, "Onbekende verwijzing: knelpunten/k99"),
        (VERHAAL, {"bronnen": [{"bron": "weg"}]}, "onbekend of ontbrekend: 'weg'"),
        (VERHAAL, {"context": "[x](item:experimenten/weg)"}, "verwijzing: experimenten/weg"),
        (VERHAAL, {"context": "[x](begrip:weg)"}, "Onbekende verwijzing: begrip:weg"),
        (VERHAAL, {"context": "[x](bron:weg)"}, "Onbekende verwijzing: bron:weg"),
        (VERHAAL, {"context": "[x](item:begrippen/wachttijd)"}, "begrippen/wachttijd"),
        (VERHAAL, {"uitkomst": "klaar"}, "uitkomst: Waarde 'klaar' is geen geldige keuze."),
        (VERHAAL, {"publicatiedatum": "ooit"}, "publicatiedatum: "),
        (VERHAAL, {"herzien_voor": "2027-13-01"}, "herzien_voor: "),
        (VERHAAL, {"lead": "x" * 401}, "lead: Zorg dat deze waarde niet meer dan 400 tekens"),
        (VERHAAL, {"titel": ""}, "title: "),
        (VERHAAL, {"resultat": "typefout"}, "onbekend veld: resultat"),
        (VERHAAL, {"bronnen": [{"bron": "rapport", "regels": "1" * 121}]}, "regels: "),
        ("regios/jz18.yaml", {"statussen": [REGIO | {"status": "weg"}]}, "status: Waarde 'weg'"),
        ("regios/jz18.yaml", {"statussen": [REGIO | {"bron": "weg"}]}, "ontbrekend: 'weg'"),
        ("regios/jz18.yaml", {"statussen": [REGIO | {"datum": "ooit"}]}, "datum: "),
        (
            "regios/jz18.yaml",
            {"statussen": [REGIO | {"status": "niet-door"}]},
            "reden: Bij deze stand hoort een reden. Kies er een.",
        ),
        ("regios/jz18.yaml", {"deelnames": [{"vorm": "anders"}]}, "vorm: Waarde 'anders'"),
        ("ontwikkellijnen/lijn.yaml", str(LIJN), "reden: Vertel waarom deze lijn stilligt"),
        ("knelpunten.yaml", {"fase": "nergens", "substap": None}, "ontbrekend: 'nergens'"),
        ("knelpunten.yaml", {"tegenzet": "Doe anders."}, "Een tegenzet hoort alleen bij een val"),
        ("bronnen.yaml", {"soort": "folder"}, "soort: Waarde 'folder' is geen geldige keuze."),
        ("bronnen.yaml", {"linkstatus": "kapot"}, "linkstatus: Waarde 'kapot'"),
        ("bronnen.yaml", {"link": "geen link"}, "link: "),
        ("bronnen.yaml", {"genoemd_in": [{"bron": "weg"}]}, "onbekend of ontbrekend: 'weg'"),
        ("bronnen.yaml", {"uitgever": "x"}, "onbekend veld: uitgever"),
        ("begrippen.yaml", {"zie_ook": ["weg"]}, "onbekend of ontbrekend: 'weg'"),
        ("begrippen.yaml", {"betekenissen": [{"tekst": "x", "bron": "weg"}]}, "'weg'"),
        ("begrippen.yaml", {"betekenis": ""}, "betekenis: "),
        ("citaten.yaml", {"toestemming": "misschien"}, "toestemming: Waarde 'misschien'"),
        ("citaten.yaml", {"tekst": "Ik wachtte."}, "onbekend veld: tekst"),
        ("citaten.yaml", {"bron": "weg"}, "onbekend of ontbrekend: 'weg'"),
        ("citaten.yaml", {"knelpunten": ["K99"]}, "onbekend of ontbrekend: 'K99'"),
        ("documenten.yaml", {"beschikbaarheid": "open"}, "bestand: Kies een bestand, of zet"),
        ("documenten.yaml", {"bron": "weg"}, "onbekend of ontbrekend: 'weg'"),
        ("documenten.yaml", {"regios": ["JZ99"]}, "onbekend of ontbrekend: 'JZ99'"),
        ("lijsten/instrumenten.yaml", {"soort": "ding"}, "soort: Waarde 'ding'"),
        ("lijsten/stromen.yaml", {"code": "twee woorden"}, "code: Gebruik alleen letters"),
        ("lijsten/stromen.yaml", {"kleur": "rood"}, "onbekend veld: kleur"),
        ("lijsten/fasen.yaml", {"stroom": "weg"}, "onbekend of ontbrekend: 'weg'"),
        ("paginas/over.yaml", {"intro": "x"}, "onbekend veld: intro"),
        ("paginas/home.yaml", {"intro_weg": "x"}, "onbekend veld: intro_weg"),
    ],
)
def test_item_that_is_wrong_is_named_with_what_is_wrong(wijzig, naam, gegevens, verwacht):
    wijzig(naam, gegevens)
    fout = melding()
    ref = naam.removesuffix(".yaml").replace("regios/jz18", "regios/holland-rijnland")
    assert fout.startswith(ref.removeprefix("paginas/") if "over" in ref else ref)
    assert verwacht in fout


@pytest.mark.parametrize(
    ("blok", "verwacht"),
    [
        ({"plaatje": "x"}, "#0: onbekend blok 'plaatje'"),
        ({"kop": "x", "tekst": "y"}, "#0: een blok heeft precies één soort"),
        ({"kop": "x" * 161}, "160 tekens"),
        ({"kop": ""}, "verplicht"),
        ({"kader": {"titel": "x", "tekst": "y", "kleur": "rood"}}, "onbekend veld: kleur"),
        ({"kader": "alleen tekst"}, "niet te lezen"),
        ({"kader": {"titel": "", "tekst": "y"}}, "verplicht"),
        ({"kerncijfer": {"waarde": "1"}}, "verplicht"),
        ({"kerncijfer": {"waarde": "1", "tekst": "x", "bron": "weg"}}, "Onbekende bron: weg"),
        (
            {"tegenspraak": TEGENSPRAAK | {"lezingen": [{"waarde": "1"}]}},
            "minimale aantal items is 2",
        ),
        ({"tegenspraak": TEGENSPRAAK | {"lezingen": "x"}}, "niet te lezen"),
        (
            {"tegenspraak": TEGENSPRAAK | {"lezingen": [{"waarde": "1", "kort.": None}] * 2}},
            "onbekend veld: kort.",
        ),
        ({"tabel": {"titel": "x", "koppen": ["a", "b"], "rijen": [["1"]]}}, "2 cellen nodig"),
        ({"citaat": "weg"}, "Onbekende citaat: weg"),
        ({"stappen": [{"titel": "x", "uitleg": "y"}]}, "onbekend veld: uitleg"),
        ({"interview": [{"vraag": "x"}]}, "onbekend of ontbrekend: 'antwoord'"),
        ({"noten": [{"nummer": 0, "tekst": "x"}]}, "minstens 1"),
        ({"video": {"titel": "x", "url": "geen", "transcript": "y"}}, "url"),
        ({"verder_lezen": [{"titel": "x", "item": "knelpunten/k99"}]}, "knelpunten/k99"),
        ({"verder_lezen": [{"titel": "x", "url": "javascript:alert(1)"}]}, "url"),
    ],
)
def test_block_that_is_wrong_is_named_with_its_page(wijzig, blok, verwacht):
    wijzig(VERHAAL, {"inhoud": [blok]})
    fout = melding()
    assert fout.startswith("praktijkverhalen/verder: ")
    assert verwacht in fout


def test_two_items_with_one_number_are_refused(wijzig):
    k1 = BESTANDEN["knelpunten.yaml"][0]
    wijzig("valkuilen.yaml", [k1 | {"nummer": "V1"}, k1 | {"nummer": "V1"}])
    assert melding() == "knelpunten/v1: staat er 2 keer"


@pytest.mark.parametrize("naam", ["bronnen.yaml", "begrippen.yaml", "lijsten/stromen.yaml"])
def test_two_lines_with_one_code_are_refused(wijzig, naam):
    eerste = BESTANDEN[naam][0]
    wijzig(naam, [*BESTANDEN[naam], eerste])
    assert melding().endswith(f"{eerste.get('code', eerste.get('slug'))}: staat er 2 keer")


def test_wrong_file_leaves_everything_as_it_was(wijzig):
    items = set(Startitem.objects.values_list("ref", "som"))
    wijzig("bronnen.yaml", {"titel": "Nieuwe titel"})
    wijzig(VERHAAL, {"lead": "Nieuw", "stromen": ["weg"]})
    melding()
    assert Bron.objects.get(code="rapport").titel == "Rapport"
    assert PraktijkverhaalPage.objects.get().lead == "Een coach komt eerst."
    assert set(Startitem.objects.values_list("ref", "som")) == items


def test_wrong_file_repaired_loads_what_waited(wijzig):
    wijzig("bronnen.yaml", {"titel": "Nieuwe titel"})
    wijzig(VERHAAL, {"stromen": ["weg"]})
    melding()
    wijzig(VERHAAL, copy.deepcopy(BESTANDEN[VERHAAL]))
    assert laad_alles() == Verslag()
    assert Bron.objects.get(code="rapport").titel == "Nieuwe titel"


def uitvoer(*argumenten: str, **opties: Any) -> str:
    uit = StringIO()
    call_command("startinhoud", *argumenten, stdout=uit, **opties)
    return uit.getvalue()


def test_command_says_when_nothing_changed():
    assert uitvoer() == "Startinhoud: niets veranderd.\n"


def test_command_says_what_it_loaded_and_what_it_left_alone(monkeypatch):
    verslag = Verslag(geladen=["a", "b"], bewerkt=["c"], weggehaald=["d"])
    monkeypatch.setattr(commando, "laad_alles", lambda opnieuw: verslag)
    assert uitvoer() == (
        "Startinhoud: 2 pagina's geladen.\n"
        "  niet geladen, want door de redactie bewerkt: c\n"
        "  niet geladen, want door de redactie weggehaald: d\n"
    )


def test_command_looks_at_every_file_when_asked():
    assert uitvoer("--opnieuw") == "Startinhoud: 0 pagina's geladen.\n"


def test_command_says_what_is_wrong_without_a_traceback(wijzig):
    wijzig(VERHAAL, {"uitkomst": "klaar"})
    with pytest.raises(CommandError) as fout:
        uitvoer()
    assert str(fout.value).startswith("praktijkverhalen/verder: uitkomst: Waarde 'klaar'")
