"""Family, home and the rest of the job, asked beside the answer."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from pages.shared.visit.languages import language
from rules import Scenario, compare
from tests.browser.conftest import Open
from tests.browser.visitor import (
    ADDRESS,
    PHONES,
    choose,
    field,
    fill_in,
    open_step,
    pick,
    too_wide,
    type_in,
    violations,
)

STEP = "Your pay and your family"


def within_nl(page: Page) -> None:
    """A job in the country of residence."""
    pick(page, "Where do you live?", "Netherlands")
    pick(page, "Where do you work?", "Netherlands")
    type_in(page, "Gross pay per month", "3500")  # Enter asks for the result


def couple(page: Page) -> None:
    open_step(page, STEP)
    pick(page, "Do you have a partner?", "Yes")
    choose(page, "Your civil status", "Married")
    choose(page, "Where does your partner work?", "Netherlands")
    type_in(page, "Gross pay of your partner per year", "30,000")


def own_home(page: Page) -> None:
    open_step(page, "Your home")
    pick(page, "Do you own your home?", "Yes")
    type_in(page, "Value of the home", "300,000")
    type_in(page, "Mortgage interest per year", "6,000")


def test_a_couple_with_an_own_home(open_page: Open, example: dict[str, Any]) -> None:
    page = open_page(ADDRESS)
    within_nl(page)
    couple(page)
    own_home(page)
    ends = {side: {"country": "NL"} for side in ("residence", "work")}
    household = {
        "worker": {"age": 38, "civil_status": "married"},
        "partner": {"country_of_work": "NL", "gross_annual": 30_000.0},
        "home": {"owner": True, "value": 300_000.0, "mortgage_interest": 6_000.0},
        "payslip_month": 10,
    }
    found = compare(Scenario.from_data(example | ends | household))
    amount = language("en").euros(found.across.per_month.disposable)
    expect(page.get_by_role("heading", level=1)).to_have_text(f"You keep {amount} per month.")
    expect(page.get_by_text("Married, no children").first).to_be_visible()
    expect(page.get_by_text("Own home of €300,000").first).to_be_visible()


def test_a_step_stays_open_and_keeps_the_focus_while_it_is_filled_in(open_page: Open) -> None:
    """Also when the answer gives way to what is still needed, and comes back."""
    page = open_page(ADDRESS)
    within_nl(page)
    open_step(page, STEP)
    children = field(page, "Children in your household")
    type_in(page, "Children in your household", "1")
    expect(page.get_by_role("alert").filter(has_text="One more answer needed")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_contain_text("You keep")
    expect(children).to_be_focused()
    page.keyboard.press("Tab")
    expect(field(page, "Age of child 1")).to_be_focused()
    type_in(page, "Children in your household", "0")
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(children).to_be_visible()
    expect(children).to_be_focused()


def test_an_answer_elsewhere_opens_the_step_that_it_makes_wrong(open_page: Open) -> None:
    """Childcare of a child of 13 counts for nothing in Belgium; in the Netherlands it cannot be worked out."""
    page = open_page(ADDRESS)
    within_nl(page)
    open_step(page, STEP)
    type_in(page, "Children in your household", "1")
    type_in(page, "Age of child 1", "13")
    pick(page, "Do you pay for childcare?", "Yes")
    choose(page, "Childcare of child 1", "Daycare")
    type_in(page, "Child 1: hours per month", "40")
    type_in(page, "Child 1: euro per hour", "9")
    expect(page.get_by_role("heading", level=1)).to_have_text("We cannot work this out yet")
    open_step(page, "Where you live and work")
    pick(page, "Where do you live?", "Belgium")
    choose(page, "Your municipality", "Gent (BE")
    pick(page, "Where do you work?", "Belgium")
    expect(page.get_by_role("heading", level=1)).to_contain_text("You keep")
    open_step(page, STEP)
    children = field(page, "Children in your household")
    expect(children).to_be_hidden()
    pick(page, "Where do you work?", "Netherlands")
    expect(page.get_by_role("heading", level=1)).to_have_text("We cannot work this out yet")
    expect(children).to_be_visible()
    expect(page.get_by_role("alert").filter(has_text="secondary school")).to_have_count(2)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_hinders_a_visitor_in_the_steps(open_page: Open, theme: str, width: int) -> None:
    page = open_page(ADDRESS, width=width, theme=theme)
    fill_in(page)
    open_step(page, "More about me")
    open_step(page, "Your home")
    pick(page, "Do you own your home?", "Yes")
    open_step(page, STEP)
    type_in(page, "Children in your household", "2")
    assert violations(page) == []
    type_in(page, "Age of child 1", "7")
    type_in(page, "Age of child 2", "31")
    assert violations(page) == []
    type_in(page, "Age of child 2", "3")
    assert violations(page) == []


def test_open_steps_do_not_scroll_sideways_on_a_phone_in_any_language(open_page: Open) -> None:
    page = open_page(ADDRESS, width=PHONES[0])
    within_nl(page)
    couple(page)
    own_home(page)
    open_step(page, "More about me")
    assert too_wide(page) == []
