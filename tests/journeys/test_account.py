"""Logging in and out, as a person does it."""

from playwright.sync_api import Page, expect

from portal.domain.roles import sync_roles
from portal.enums import Rol
from tests.factories.gebruikers import PASSWORD, make_user
from tests.journeys.looks import axe, sideways_scroll

EMAIL = "redacteur@gemeente.example"


def log_in(page: Page, password: str) -> None:
    page.get_by_label("E-mailadres").fill(EMAIL)
    page.get_by_label("Wachtwoord", exact=True).fill(password)
    page.get_by_role("main").get_by_role("button", name="Inloggen").click()


def test_login_page_is_accessible_and_fits(page: Page) -> None:
    page.goto("/account/login/")
    assert (axe(page), sideways_scroll(page)) == ([], {})


def test_login_wrong_password_is_explained(page: Page) -> None:
    page.goto("/account/login/")
    log_in(page, "niet dit wachtwoord")
    expect(page.get_by_role("alert")).to_contain_text("wachtwoord klopt niet")
    assert (axe(page), sideways_scroll(page)) == ([], {})


def test_redacteur_logs_in_enters_the_cms_and_logs_out(page: Page) -> None:
    sync_roles()
    make_user(EMAIL, Rol.REDACTEUR)

    page.goto("/beheer/")
    expect(page).to_have_url("/account/login/?next=/beheer/")
    log_in(page, PASSWORD)
    expect(page).to_have_url("/beheer/")

    page.goto("/account/")
    expect(page.get_by_role("main")).to_contain_text("met de rol Redacteur")
    assert (axe(page), sideways_scroll(page)) == ([], {})
    page.get_by_role("link", name="Uitloggen").click()
    page.get_by_role("button", name="Uitloggen").click()
    page.goto("/account/")
    expect(page).to_have_url("/account/login/?next=/account/")


def test_lid_is_refused_by_the_cms_with_a_page(page: Page) -> None:
    sync_roles()
    make_user(EMAIL, Rol.LID)
    page.goto("/beheer/")
    log_in(page, PASSWORD)
    expect(page.get_by_role("heading", level=1)).to_have_text("U mag deze pagina niet zien")
    assert (axe(page), sideways_scroll(page)) == ([], {})
