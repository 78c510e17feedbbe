"""What is asked of who works in Germany, beside the answer."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from pages.shared.visit.languages import language
from rules import Scenario, compare
from tests.browser.conftest import Open
from tests.browser.visitor import ADDRESS, choose, field, open_step, pick, sideways, type_in, violations


def test_a_german_job_with_its_own_questions(open_page: Open, example: dict[str, Any]) -> None:
    page = open_page(ADDRESS, width=360)
    choose(page, "Your municipality", "Nordhorn")
    pick(page, "Where do you work?", "Germany")
    type_in(page, "Gross pay per month", "3500")  # Enter asks for the result
    open_step(page, "Days at home")
    type_in(page, "Days at home per year", "44")
    expect(field(page, "Days at home per year")).to_be_focused()
    open_step(page, "German tax and insurance")
    expect(page.get_by_role("combobox", name="German Land")).to_have_value("Lower Saxony")
    choose(page, "German tax class", "IV")
    pick(page, "Are you a member of a church that levies tax?", "Yes")
    type_in(page, "Additional rate of your German health fund", "2.9")
    type_in(page, "Distance to work, one way", "40")
    place = {"country": "DE", "municipality": "Nordhorn"}
    job = {"gross_monthly": 3500.0, "days": {"home": 44}, "commute_km": 40.0}
    options = {"de_land": "NI", "de_tax_class": "IV", "de_church_tax": True, "de_additional_health_rate": 0.029}
    data = example | {"residence": place, "work": place, "job": job, "options": options, "payslip_month": 10}
    found = compare(Scenario.from_data(data))
    amount = language("en").euros(found.across.per_month.disposable)
    expect(page.get_by_role("heading", level=1)).to_have_text(f"You keep {amount} per month.")
    summary = "Lower Saxony, tax class IV, church tax, health fund 2.9%, 40 km to work"
    expect(page.get_by_text(summary).first).to_be_visible()
    assert violations(page) == []
    assert sideways(page) <= 0
