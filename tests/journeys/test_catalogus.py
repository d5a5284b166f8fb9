"""A programme leader finds by browsing; a reader shares what they found."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.journeys.looks import axe, sideways_scroll


def count(page: Page) -> Locator:
    """The heading above a list that says how many there are."""
    return page.get_by_role("heading", level=2, name=re.compile(r"^\d+ "))


def test_reader_filters_the_outflow_and_shares_it_without_script(
    bezoek_zonder_script: Page,
) -> None:
    page = bezoek_zonder_script
    page.goto("/knelpunten/")
    expect(count(page)).to_have_text("70 knelpunten en valkuilen")
    expect(page.get_by_text("Dit is geen ranglijst en geen actieplan.")).to_be_visible()
    page.get_by_label("Uitstroom 5").check()
    page.get_by_role("button", name="Toon").last.click()
    expect(page).to_have_url("/knelpunten/?stroom=uitstroom")
    expect(count(page)).to_have_text("5 knelpunten en valkuilen")
    titles = page.get_by_role("main").get_by_role("heading", level=3)
    expect(titles).to_have_count(5)
    shared = page.url
    page.get_by_role("link", name="Haal weg: Uitstroom").click()
    expect(count(page)).to_have_text("70 knelpunten en valkuilen")
    page.goto(shared)
    expect(page.get_by_label("Uitstroom 5")).to_be_checked()
    expect(count(page)).to_have_text("5 knelpunten en valkuilen")
    expect(page.get_by_text("Dit is geen ranglijst en geen actieplan.")).to_be_visible()


def test_leader_narrows_by_stage_and_target_group_to_what_others_tried(bezoek: Page) -> None:
    bezoek.goto("/knelpunten/?stroom=instroom")
    bezoek.get_by_label(re.compile("^Schoolkind")).check()
    bezoek.get_by_role("button", name="Toon").last.click()
    expect(bezoek).to_have_url("/knelpunten/?stroom=instroom&doelgroep=schoolkind")
    first = bezoek.get_by_role("main").get_by_role("heading", level=3).first
    expect(first).to_have_text("In volle klassen lukt passend onderwijs niet altijd")
    first.get_by_role("link").click()
    expect(bezoek.get_by_role("heading", name="Wat anderen hiermee deden")).to_be_visible()


def test_leader_sees_what_was_tried_in_a_region_and_takes_it_along(bezoek: Page) -> None:
    bezoek.goto("/knelpunten/")
    group = bezoek.get_by_role("group", name="Geprobeerd in")
    group.get_by_text("Toon nog 6").click()
    group.get_by_label(re.compile("^Haarlemmermeer")).check()
    bezoek.get_by_role("button", name="Toon").last.click()
    expect(group.get_by_label(re.compile("^Haarlemmermeer"))).to_be_visible()
    number = count(bezoek).inner_text().split()[0]
    with bezoek.expect_download() as download:
        bezoek.get_by_role("link", name="Download als CSV").click()
    lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("nummer;titel;soort;in gewone woorden;")
    assert [line[0] for line in lines[1 : int(number) + 1]] == int(number) * ["K"]
    assert lines[int(number) + 1] == "voorbehoud;Dit is geen ranglijst."


def test_table_leads_to_the_list_of_a_cell(bezoek: Page) -> None:
    bezoek.goto("/knelpunten/")
    row = bezoek.get_by_role("row", name=re.compile("^Sturing"))
    cell = row.get_by_role("link").nth(3)
    number = cell.inner_text()
    cell.click()
    expect(bezoek).to_have_url("/knelpunten/?stroom=sturing&thema=inzicht-sturing")
    expect(count(bezoek)).to_have_text(f"{number} knelpunten en valkuilen")


def test_nothing_found_leads_on(bezoek: Page) -> None:
    bezoek.goto("/knelpunten/?stroom=uitstroom&thema=ruimte")
    bezoek.get_by_role("link", name="Zonder thema: Ruimte maken").click()
    expect(bezoek).to_have_url("/knelpunten/?stroom=uitstroom")
    expect(count(bezoek)).to_have_text("5 knelpunten en valkuilen")


def test_filters_of_a_phone_stand_behind_one_button(bezoek_zonder_script: Page) -> None:
    page = bezoek_zonder_script
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto("/wat-anderen-deden/?stroom=instroom&uitkomst=loopt")
    expect(page.get_by_label(re.compile("^Doorstroom"))).to_be_hidden()
    page.get_by_text("Filters (2)").click()
    page.get_by_label(re.compile("^Doorstroom")).check()
    page.get_by_role("button", name="Toon").last.click()
    expect(page).to_have_url("/wat-anderen-deden/?stroom=instroom&stroom=doorstroom&uitkomst=loopt")
    expect(page.get_by_role("link", name="Haal weg: Doorstroom")).to_be_visible()


def test_lists_with_facets_are_accessible_at_every_width(bezoek: Page) -> None:
    for address in (
        "/knelpunten/",
        "/knelpunten/?stroom=instroom&thema=ruimte&volgorde=nieuwste",
        "/knelpunten/?stroom=uitstroom&thema=ruimte",
        "/knelpunten/?stroom=onzin&volgorde=onzin",
        "/wat-anderen-deden/?soort=gestopt",
        "/praktijkverhalen/",
    ):
        bezoek.goto(address)
        assert (axe(bezoek), sideways_scroll(bezoek)) == ([], {}), address
    bezoek.set_viewport_size({"width": 320, "height": 700})
    bezoek.goto("/knelpunten/")
    bezoek.locator("summary", has_text="Filters").click()
    assert axe(bezoek) == []
