"""The page "What if?" as a visitor meets it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from pages.shared.visit.languages import language
from rules import Scenario, by_home_days
from tests.browser.conftest import Open, settle
from tests.browser.visitor import fill_in, too_wide, type_in, violations

ADDRESS = "/what_if?lang=en"


def test_the_slider_moves_the_sentence_and_the_number(open_page: Open, example: dict[str, Any]) -> None:
    """A deep link; the keyboard moves the slider, the number field takes any day, and nothing hinders a visitor."""
    page = open_page(ADDRESS)
    fill_in(page)
    found = by_home_days(Scenario.from_data(example | {"payslip_month": 10}))
    euros = language("en").euros
    more = euros(found.jumps[0].change.disposable)
    heading = f"From home day 110 you keep {more} more a year than with one day less."
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    page.get_by_role("slider").first.press("ArrowRight")
    settle(page)
    expect(
        page.get_by_text(f"1 home day: your household keeps {euros(found.curve[1].totals.disposable)}")
    ).to_be_visible()
    type_in(page, "or type the number", "109")
    expect(page.get_by_text("The next jump is 1 day away, at day 110.")).to_be_visible()
    expect(page.get_by_role("slider").first).to_have_value("109")
    assert violations(page) == []


def test_no_phone_scrolls_sideways(open_page: Open) -> None:
    page = open_page(ADDRESS, width=360, theme="dark")
    fill_in(page)
    assert too_wide(page) == []
