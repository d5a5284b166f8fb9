"""What stands out in a page before it goes to review."""

import pytest

from kennisbank.domain.controle import GEEN_BSN, controleer
from kennisbank.models import HandreikingPage, HomePage, PraktijkverhaalPage

pytestmark = pytest.mark.django_db  # blocks look up what they name

LEEG = ("lead", "De inleiding is leeg. Zij staat ook op de kaartjes.", False)


def opvallend(page) -> list[tuple[str, str, bool]]:
    return [(b.veld, b.tekst, b.blokkeert) for b in controleer(page)]


def verhaal(**velden) -> PraktijkverhaalPage:
    return PraktijkverhaalPage(**{"title": "Ons verhaal", "lead": "Kort."} | velden)


def link(tekst: str, doel: str = 'href="https://voorbeeld.example/"') -> str:
    return f"<p>Lees <a {doel}>{tekst}</a>.</p>"


def test_page_with_nothing_to_remark():
    assert opvallend(verhaal(context="<p>Een gezin wachtte twee jaar.</p>")) == []


def test_page_without_lead():
    assert opvallend(verhaal(lead="")) == [LEEG]


def test_page_of_the_site_needs_no_lead():
    assert opvallend(HomePage(title="Home")) == []


@pytest.mark.parametrize("veld", ["title", "lead", "gewone_woorden", "context", "les"])
def test_personal_data_is_asked_about_at_its_field(veld):
    assert opvallend(verhaal(**{veld: "Moeder Fatima."})) == [
        (veld, "Hier staat iets dat lijkt op de naam van een persoon. Klopt dit?", False)
    ]


def test_number_of_a_citizen_blocks():
    assert opvallend(verhaal(context="<p>Nummer 111222333.</p>")) == [("context", GEEN_BSN, True)]


def test_personal_data_in_a_block_is_found():
    page = HandreikingPage(
        title="Gids",
        lead="Kort.",
        inhoud=[("kader", {"titel": "Let op", "tekst": "Bel 06 12345678."})],
    )
    assert [veld for veld, _, _ in opvallend(page)] == ["inhoud"]


def test_remark_is_made_once_for_a_field():
    assert len(opvallend(verhaal(context="<p>Moeder Fatima en vader Ali.</p>"))) == 1


@pytest.mark.parametrize(
    ("html", "gevonden"),
    [
        (link("het rapport over wachten"), []),
        (
            link("klik hier"),
            [("De link 'klik hier' zegt niet waar zij heen gaat. Noem de pagina.", False)],
        ),
        (link("Hier"), [("De link 'Hier' zegt niet waar zij heen gaat. Noem de pagina.", False)]),
        (
            link("https://voorbeeld.example/a"),
            [
                (
                    "De link 'https://voorbeeld.example/a' zegt niet waar zij heen gaat. "
                    "Noem de pagina.",
                    False,
                )
            ],
        ),
        (link(" "), [("Een link heeft geen tekst.", True)]),
        (link("het rapport", ""), [("De link 'het rapport' gaat nergens heen.", False)]),
        (link("het rapport", 'linktype="page" id="3"'), []),
    ],
)
def test_links_say_where_they_lead(html, gevonden):
    assert [(tekst, blokkeert) for _, tekst, blokkeert in opvallend(verhaal(les=html))] == gevonden


def test_link_in_a_block_is_looked_at():
    page = HandreikingPage(
        title="Gids",
        lead="Kort.",
        inhoud=[("stappen", {"stappen": [{"titel": "Begin", "tekst": link("klik hier")}]})],
    )
    assert [b.veld for b in controleer(page)] == ["inhoud"]


@pytest.mark.parametrize(
    ("niveaus", "blokkeert"), [(["h2", "h3"], []), (["h3", "h2"], [True]), ([], [])]
)
def test_first_heading_is_no_subheading(niveaus, blokkeert):
    inhoud = [("kop", {"tekst": f"Kop {n}", "niveau": n}) for n in niveaus]
    page = HandreikingPage(title="Gids", lead="Kort.", inhoud=inhoud)
    assert [b.blokkeert for b in controleer(page)] == blokkeert
