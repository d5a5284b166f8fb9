"""What the files of the start content may not hold, and what they must: read without a database."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from portal.laden.bestanden import MAP, lees

YAML_BESTANDEN = {
    str(p.relative_to(MAP)): lees(str(p.relative_to(MAP))) for p in MAP.rglob("*.yaml")
}
BESTANDEN = sorted(pad for pad in MAP.rglob("*.*") if pad.suffix != ".json")
NEGEN_CIJFERS = re.compile(r"(?<!\d)(?:\d[ .]?){8}\d(?!\d)")
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
TELEFOON = re.compile(r"(?<![\d-])(?:\+31|0031|0)[ -]?\d(?:[ -]?\d){8}(?![\d-])")
REEKS = re.compile(r"(\d+)-(\d+)")
REGELS = r"\d+(-\d+)?(, ?\d+(-\d+)?)*"
# Words of letters and rules, not of people.
STIJF = re.compile(r"\b(dient|dienen te|derhalve|middels|indien|teneinde|zulks|alsmede)\b", re.I)


def teksten(waarde: Any) -> Iterator[str]:
    """Every text in the data of a file."""
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from teksten(deel)
    elif isinstance(waarde, dict):
        for deel in waarde.values():
            yield from teksten(deel)


def elfproef(nummer: str) -> bool:
    """The test every citizen service number passes."""
    cijfers = [int(cijfer) for cijfer in nummer]
    som = sum(plaats * cijfer for plaats, cijfer in zip(range(9, 1, -1), cijfers, strict=False))
    return (som - cijfers[8]) % 11 == 0 and any(cijfers)


@pytest.mark.parametrize(("nummer", "geldig"), [("111222333", True), ("123456789", False)])
def test_elfproef_knows_a_citizen_service_number(nummer, geldig):
    assert elfproef(nummer) is geldig


def fouten(zoek: Callable[[Any], list[str]]) -> dict[str, list[str]]:
    """What is found in the data of each file, for the files where something is found."""
    gevonden = {naam: zoek(gegevens) for naam, gegevens in YAML_BESTANDEN.items()}
    return {naam: wat for naam, wat in gevonden.items() if wat}


def test_no_file_holds_a_citizen_service_number_mail_address_or_phone_number():
    for pad in BESTANDEN:
        tekst = pad.read_text(encoding="utf-8")
        nummers = [re.sub(r"\D", "", gevonden) for gevonden in NEGEN_CIJFERS.findall(tekst)]
        assert [nummer for nummer in nummers if elfproef(nummer)] == [], pad
        assert (MAIL.findall(tekst), TELEFOON.findall(tekst)) == ([], []), pad


def test_files_speak_plain_dutch():
    assert fouten(lambda g: [m[0] for tekst in teksten(g) for m in STIJF.finditer(tekst)]) == {}


def test_quotes_are_references_without_words():
    citaten = YAML_BESTANDEN["citaten.yaml"]
    assert {citaat["toestemming"] for citaat in citaten} == {"geen"}
    assert [citaat["code"] for citaat in citaten if "tekst" in citaat] == []


def test_titles_and_leads_are_short():
    def te_lang(gegevens: Any) -> list[str]:
        items = gegevens if isinstance(gegevens, list) else [gegevens]
        return [
            item["titel"]
            for item in items
            if "lead" in item and (len(item["titel"]) > 90 or len(item["lead"] or "") > 240)
        ]

    assert fouten(te_lang) == {}


def test_lines_of_a_source_are_numbers_or_ranges():
    def vreemd(gegevens: Any) -> list[str]:
        regels = [str(regels) for regels in _onder(gegevens, "regels")]
        omgekeerd = [r for r in regels for a, b in REEKS.findall(r) if int(a) >= int(b)]
        return omgekeerd + [r for r in regels if not re.fullmatch(REGELS, r)]

    assert fouten(vreemd) == {}


def _onder(waarde: Any, sleutel: str) -> Iterator[Any]:
    """Every value below a key, at any depth."""
    if isinstance(waarde, list):
        for deel in waarde:
            yield from _onder(deel, sleutel)
    elif isinstance(waarde, dict):
        for naam_, deel in waarde.items():
            if naam_ == sleutel and not isinstance(deel, list | dict):
                yield deel
            yield from _onder(deel, sleutel)
