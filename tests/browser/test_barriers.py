"""The pages of barriers, the catalogue and diplomas in a real browser."""

from __future__ import annotations

from playwright.sync_api import expect

from pages.shared.visit.languages import NAMES
from tests.browser.conftest import Open, settle
from tests.browser.visitor import change_language, field, fill_in, too_wide, type_in, violations


def test_a_worker_reads_the_price_of_a_rule_and_who_can_change_it(open_page: Open) -> None:
    page = open_page("/barriers?lang=en")
    fill_in(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("a year from you")
    page.get_by_text("Who can help, who could change it, sources").first.click()
    settle(page)
    expect(page.get_by_role("cell", name="Who could change it").first).to_be_visible()
    expect(page.get_by_role("link", name="Belgian federal parliament and government").first).to_be_visible()
    type_in(page, "Search", "zelzate")
    expect(page.get_by_text("No passenger train Gent-Terneuzen").first).to_be_visible()
    settle(page)
    assert violations(page) == []


def test_a_price_stands_in_dutch_and_german_too(open_page: Open) -> None:
    page = open_page("/barriers?lang=en")
    fill_in(page)
    amount = page.get_by_test_id("stMetricValue").first.inner_text().strip("€\u00a0 ")
    change_language(page, NAMES["nl"])
    expect(page.get_by_test_id("stMetricValue").first).to_contain_text(amount.replace(",", "."))
    change_language(page, NAMES["de"], NAMES["nl"])
    expect(page.get_by_test_id("stMetricValue").first).to_contain_text(amount.replace(",", "."))
    change_language(page, NAMES["en"], NAMES["de"])
    assert too_wide(page) == []


def test_an_adviser_finds_a_barrier_and_its_citation(open_page: Open) -> None:
    page = open_page("/catalogue?lang=en&barrier=T17")
    expect(page.get_by_role("heading", name="T17 · Belgian 7% surcharge for non-residents")).to_be_visible()
    expect(page.get_by_text("Grenskompas, barrier T17").first).to_be_visible()
    with page.expect_download() as started:
        page.get_by_role("button", name="Table as CSV").click()
    assert started.value.path().read_text("utf-8-sig").count("\n") >= 97
    settle(page)
    assert violations(page) == []
    assert too_wide(page) == []


def test_a_nurse_asks_what_her_diploma_is_worth(open_page: Open) -> None:
    page = open_page("/diploma?lang=en")
    type_in(page, "Which profession do you have?", "Krankenschwester")
    expect(field(page, "Which profession do you have?")).to_have_value("nurse responsible for general care")
    for label, country in (("Where is your diploma from?", "Germany"), ("Where do you want to work?", "Netherlands")):
        page.get_by_role("combobox", name=label).click()
        page.get_by_role("option", name=country).click()
        settle(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Your diploma is recognised automatically. You still apply before you start."
    )
    expect(page.get_by_role("link", name="CIBG").first).to_be_visible()
    assert violations(page) == []
    type_in(page, "Which profession do you have?", "verplegkundige")
    expect(page.get_by_text("in our list.").first).to_be_visible()
    assert too_wide(page) == []
