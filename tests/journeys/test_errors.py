"""The pages that say something went wrong."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.looks import axe, sideways_scroll

ADDRESSES = {
    "/nergens/": (404, "Deze pagina vinden wij niet"),
    "/zoeken/?q=%00": (400, "Deze vraag begrijpen wij niet"),
    "/zoeken/?q=" + 9_000 * "a": (414, "Het adres is te lang"),
}


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: address[:20])
def test_error_page_is_clear_accessible_and_fits(page: Page, address: str) -> None:
    status, heading = ADDRESSES[address]
    response = page.goto(address)
    assert response is not None
    assert response.status == status
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    assert (axe(page), sideways_scroll(page)) == ([], {})


def test_error_page_leads_home_by_keyboard(page: Page) -> None:
    page.goto("/nergens/")
    page.get_by_role("main").get_by_role("link", name="voorpagina").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url("/")
