"""What may lead to one person is found; what belongs to a role or a year is left alone."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.privacy import heeft_bsn, is_bsn, vondsten
from portal.enums import PersoonsGegeven

BSN = "111222333"  # made up; passes the test


def soorten(tekst: str) -> list[str]:
    return [vondst.soort.value for vondst in vondsten(tekst)]


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        (f"Zijn nummer is {BSN}.", ["bsn"]),
        ("Zijn nummer is 111 222 333.", ["bsn"]),
        ("Zijn nummer is 1112.22.333.", ["bsn"]),
        ("Zijn nummer is 111222334.", []),
        ("Het dossier heeft nummer 000000000.", []),
        ("Het kostte 111.222.333,00 euro.", []),
        (f"Zie rekening 1{BSN}.", []),
        ("Mail j.jansen@gemeente.example.", ["mail"]),
        ("Mail fatima@gemeente.example.", ["mail"]),
        ("Mail info@gemeente.example.", []),
        ("Mail team.jeugd@gemeente.example of jeugd@regio.example.", []),
        ("Bel 06 12345678.", ["telefoon"]),
        ("Bel 06-1234 5678 of +31 6 12345678.", ["telefoon", "telefoon"]),
        ("Bel 071 123 45 67.", ["telefoon"]),
        ("Bel gratis 0800 1234567.", []),
        ("In 2023 en 2024 waren het er 1250.", []),
        ("Zij is geboren op 12 maart 2010.", ["geboortedatum"]),
        ("Geboortedatum: 12-03-2010.", ["geboortedatum"]),
        ("Wij begonnen op 12 maart 2010.", []),
        ("Zij woont op 2312 AB.", ["postcode"]),
        ("Zij woont op 2312AB.", ["postcode"]),
        ("Het waren er 2312 in totaal.", []),
        ("Zij woont in de Dorpsstraat 12.", ["adres"]),
        ("Het kantoor aan de Lange Nieuwstraat 7b.", ["adres"]),
        ("De weg naar hulp is lang.", []),
        ("Mevrouw Jansen belde.", ["naam"]),
        ("Volgens de heer Van der Berg.", ["naam"]),
        ("Haar moeder Fatima en broertje Sem-Jan.", ["naam", "naam"]),
        ("Het gezin de Vries wachtte.", ["naam"]),
        ("Een moeder wachtte twee jaar.", []),
        ("De gedragswetenschapper van het wijkteam.", []),
        ("", []),
    ],
)
def test_vondsten_name_what_may_lead_to_a_person(tekst, gevonden):
    assert soorten(tekst) == gevonden


def test_vondst_says_where_and_keeps_no_text():
    [vondst] = vondsten("Bel 06 12345678.")
    assert vondst == (PersoonsGegeven.TELEFOON, 4, 15)


@given(st.lists(st.integers(0, 9), min_size=8, max_size=8).filter(any))
def test_eleven_test_knows_at_most_one_last_digit(cijfers):
    begin = "".join(map(str, cijfers))
    gewogen = sum(g * c for g, c in zip(range(9, 1, -1), cijfers, strict=True)) % 11
    verwacht = [str(gewogen)] if gewogen < 10 else []
    assert [laatste for laatste in "0123456789" if is_bsn(begin + laatste)] == verwacht


def test_number_of_a_citizen_is_found_in_a_long_text():
    assert heeft_bsn(f"{'woord ' * 500}{BSN}{' woord' * 500}")


@pytest.mark.parametrize("teken", ["0", "06 ", "A", "a.", "moeder ", "1-", "@", "a@", "x@a."])
def test_no_text_takes_long(teken):
    begin = time.process_time()
    vondsten(teken * 20_000)
    assert time.process_time() - begin < 2
