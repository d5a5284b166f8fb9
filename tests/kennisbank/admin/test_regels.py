"""Rules of the pages, told to the editor at the field; and what the editor lets through of HTML."""

import json
from datetime import date

import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from kennisbank.models import OntwikkellijnPage, RegioPage, TekstPage
from tests.factories.beoordeling import STUUR_IN, zet_online
from tests.factories.formulieren import edit_url, page_data
from tests.factories.kennisbank import make_lijn, make_regiopagina, make_tekst, make_verhaal

pytestmark = pytest.mark.django_db

DIRECT = {"action-publish": "1"}  # a text page needs no review
STAND = {
    "datum": "2024-01-01",
    "nauwkeurigheid": "jaar",
    "reden": "",
    "toelichting": "",
    "bron": "",
    "regels": "",
}
ALT = (
    "Schrijf een tekst voor wie de afbeelding niet ziet, of vink aan dat zij versiering is. "
    "Niet allebei."
)


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.mark.parametrize("actie", [STUUR_IN, {}], ids=["insturen", "concept"])
@pytest.mark.parametrize("status", ["gestopt-gepauzeerd", "niet-door"])
def test_status_that_ended_is_refused_without_a_reason(als, eindredacteur, status, actie):
    regio = make_regiopagina()
    data = page_data(regio, eindredacteur, statussen=[STAND | {"status": status}])
    response = als("eindredacteur").post(edit_url(regio), data | actie)
    assert response.context["form"].formsets["statussen"].errors == [
        {"reden": ["Bij deze stand hoort een reden. Kies er een."]}
    ]
    assert RegioPage.objects.get().statussen.count() == 0


def test_status_that_ended_is_kept_with_its_reason(als, eindredacteur):
    regio = make_regiopagina()
    stand = STAND | {"status": "niet-door", "reden": "capaciteit"}
    data = page_data(regio, eindredacteur, statussen=[stand])
    als("eindredacteur").post(edit_url(regio), data | STUUR_IN)
    zet_online(regio)
    assert [(s.status, s.reden) for s in RegioPage.objects.get().statussen.all()] == [
        ("niet-door", "capaciteit")
    ]


def test_status_that_ended_comes_after_what_was(als, redacteur, client):
    regio = make_regiopagina(statussen=[("lopend", date(2021, 6, 1))])
    nieuw = STAND | {"status": "gestopt-gepauzeerd", "datum": "2024-03-01", "reden": "capaciteit"}
    data = page_data(regio, redacteur) | {"statussen-TOTAL_FORMS": "2", "statussen-1-ORDER": "2"}
    data |= {f"statussen-1-{naam}": waarde for naam, waarde in nieuw.items()}
    als("redacteur").post(edit_url(regio), data | STUUR_IN)
    client.logout()
    assert "gestopt" not in client.get(regio.url).content.decode().lower()
    zet_online(regio)
    regels = RegioPage.objects.get().statussen.all()
    assert [(s.status, s.datum) for s in regels] == [
        ("lopend", date(2021, 6, 1)),
        ("gestopt-gepauzeerd", date(2024, 3, 1)),
    ]
    assert "Gestopt of gepauzeerd" in client.get(regio.url).content.decode()


@pytest.mark.parametrize("uitkomst", ["gepauzeerd", "gestopt"])
@pytest.mark.parametrize("reden", ["", "   "])
def test_line_that_ended_is_refused_without_a_reason(als, eindredacteur, uitkomst, reden):
    lijn = make_lijn(uitkomst="loopt")
    data = page_data(lijn, eindredacteur, uitkomst=uitkomst, reden=reden)
    response = als("eindredacteur").post(edit_url(lijn), data | STUUR_IN)
    assert response.context["form"].errors == {
        "reden": ["Vertel waarom deze lijn stilligt of gestopt is."]
    }
    assert OntwikkellijnPage.objects.get().uitkomst == "loopt"


@pytest.mark.parametrize(
    ("alt", "versiering"), [("", ""), ("Een kaart.", "on")], ids=["geen van beide", "allebei"]
)
def test_figure_says_what_it_shows_or_that_it_is_decoration(als, eindredacteur, alt, versiering):
    tekst = make_tekst()
    data = page_data(tekst, eindredacteur, inhoud=[("figuur", figuur(alt, versiering))])
    response = als("eindredacteur").post(edit_url(tekst), data | DIRECT)
    fouten = response.context["form"].errors["inhoud"].as_data()[0].as_json_data()
    assert fouten == {
        "blockErrors": {0: {"blockErrors": {"alt": {"messages": [ALT]}}}},
    }


@pytest.mark.parametrize(("alt", "versiering"), [("Een kaart.", ""), ("", "on")])
def test_figure_with_one_of_both_is_kept(als, eindredacteur, alt, versiering):
    tekst = make_tekst()
    data = page_data(tekst, eindredacteur, inhoud=[("figuur", figuur(alt, versiering))])
    response = als("eindredacteur").post(edit_url(tekst), data | DIRECT)
    [blok] = TekstPage.objects.get().inhoud
    assert response.status_code == 302
    assert (blok.value["alt"], blok.value["versiering"]) == (alt, bool(versiering))


def figuur(alt: str, versiering: str) -> dict[str, str]:
    afbeelding = get_image_model().objects.create(title="Kaart", file=get_test_image_file())
    waarden = {
        "afbeelding": str(afbeelding.pk),
        "alt": alt,
        "onderschrift": "",
        "maker": "Team",
        "licentie": "CC BY 4.0",
    }
    return waarden | ({"versiering": versiering} if versiering else {})


def contentstate(tekst: str, *, soort: str = "unstyled", stijl: str = "", link: str = "") -> str:
    """What the editor sends for one line of text, as a browser that was tampered with might."""
    heel = {"offset": 0, "length": len(tekst)}
    blok = {
        "key": "a",
        "text": tekst,
        "type": soort,
        "depth": 0,
        "inlineStyleRanges": [heel | {"style": stijl}] if stijl else [],
        "entityRanges": [heel | {"key": 0}] if link else [],
    }
    entiteit = {"type": "LINK", "mutability": "MUTABLE", "data": {"url": link}}
    return json.dumps({"blocks": [blok], "entityMap": {"0": entiteit} if link else {}})


@pytest.mark.parametrize(
    ("gestuurd", "bewaard"),
    [
        (
            contentstate("<script>alert(1)</script>"),
            '<p data-block-key="a">&lt;script&gt;alert(1)&lt;/script&gt;</p>',
        ),
        (
            contentstate("<img src=x onerror=alert(1)>"),
            '<p data-block-key="a">&lt;img src=x onerror=alert(1)&gt;</p>',
        ),
        (contentstate("klik", link="javascript:alert(1)"), '<p data-block-key="a"><a>klik</a></p>'),
        (
            contentstate("klik", link="https://voorbeeld.example/"),
            '<p data-block-key="a"><a href="https://voorbeeld.example/">klik</a></p>',
        ),
        (contentstate("groot", soort="header-one"), ""),
        (contentstate("rood", stijl="CODE"), '<p data-block-key="a">rood</p>'),
        (contentstate("vet", stijl="BOLD"), '<p data-block-key="a"><b>vet</b></p>'),
    ],
)
def test_editor_lets_only_plain_text_through(als, client, eindredacteur, gestuurd, bewaard):
    verhaal = make_verhaal()
    data = page_data(verhaal, eindredacteur) | {"context": gestuurd}
    als("eindredacteur").post(edit_url(verhaal), data | STUUR_IN)
    zet_online(verhaal)
    client.logout()
    html = client.get(verhaal.url).content.decode()
    assert verhaal.context == bewaard
    assert [fout for fout in ("<script>", "onerror=alert", "javascript:") if fout in html] == (
        ["onerror=alert"] if "&lt;img" in bewaard else []
    )


def test_html_in_a_plain_field_is_shown_as_it_was_typed(als, client, eindredacteur):
    verhaal = make_verhaal()
    data = page_data(verhaal, eindredacteur, lead="<b>vet</b><script>alert(1)</script>")
    als("eindredacteur").post(edit_url(verhaal), data | STUUR_IN)
    zet_online(verhaal)
    client.logout()
    html = client.get(verhaal.url).content.decode()
    assert "&lt;b&gt;vet&lt;/b&gt;&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<script>alert(1)" not in html
