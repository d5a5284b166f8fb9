"""Whatever anybody types: an answer that was meant, and nothing comes back as markup."""

from urllib.parse import quote, urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kennisbank.views.refusals import ATTACKS, ask, read_refusal

pytestmark = pytest.mark.usefixtures("wereld")

ANSWERS = {200, 400, 404, 414}
TEXT = st.text(max_size=60) | st.sampled_from(ATTACKS)
FEW = settings(max_examples=60, deadline=None)


@FEW
@given(
    address=st.sampled_from(["/", "/knelpunten/", "/themas/ruimte/", "/bronnen/bron-1/"]),
    stroom=TEXT,
    regio=TEXT,
    pagina=TEXT | st.integers().map(str),
)
def test_any_filter_is_answered(address: str, stroom: str, regio: str, pagina: str) -> None:
    query = urlencode({"stroom": stroom, "regio": regio, "pagina": pagina})
    response = ask(f"{address}?{query}")
    assert response.status_code in ANSWERS
    read_refusal(response)


@FEW
@given(q=st.text(max_size=260), pagina=st.none() | st.integers(-2, 3))
def test_any_search_is_answered(q: str, pagina: int | None) -> None:
    query = urlencode({"q": q} | ({} if pagina is None else {"pagina": str(pagina)}))
    response = ask(f"/zoeken/?{query}")
    assert response.status_code in ANSWERS
    read_refusal(response)


@FEW
@given(raw=st.binary(max_size=80))
def test_any_bytes_as_a_query_are_answered(raw: bytes) -> None:
    response = ask(f"/knelpunten/?{raw.decode('latin-1')}")
    assert response.status_code in ANSWERS
    read_refusal(response)


@FEW
@given(
    folder=st.sampled_from(["", "knelpunten/", "themas/", "begrippen/", "bronnen/", "documenten/"]),
    part=st.text(min_size=1, max_size=40) | st.sampled_from(ATTACKS),
)
def test_any_path_is_answered(folder: str, part: str) -> None:
    response = ask(f"/{folder}{quote(part, safe='')}/")
    assert response.status_code in ANSWERS | {301, 302, 405}
    if response.status_code >= 400:
        read_refusal(response)
