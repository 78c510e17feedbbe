"""A worker opens Month by month by its address, reads what to set aside, and takes the calendar file along."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from pages.shared.visit.languages import language
from rules import Scenario, money_calendar, net_pay
from tests.browser.conftest import Open, settle
from tests.browser.visitor import fill_in, sideways, violations


def test_from_the_address_to_the_calendar_file(open_page: Open, example: dict[str, Any]) -> None:
    page = open_page("/month_by_month?lang=en", width=360)
    fill_in(page)
    calendar = money_calendar(net_pay(Scenario.from_data(example)))
    assert calendar is not None
    english = language("en")
    aside, bills = english.euros(calendar.set_aside), english.euros(calendar.to_pay)

    expect(page.get_by_role("heading", level=1)).to_contain_text(f"Set {aside} a month aside")
    expect(page.get_by_role("heading", level=1)).to_contain_text(bills)
    assert violations(page) == []
    assert sideways(page) <= 0
    with page.expect_download() as taken:
        page.get_by_role("button", name="Calendar file (.ics)").click()
    file = Path(taken.value.path()).read_bytes()
    assert file.startswith(b"BEGIN:VCALENDAR\r\n")
    assert f"Set {aside} aside".encode() in file
    page.get_by_role("button", name="Back to what I keep").click()
    settle(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("per month")
