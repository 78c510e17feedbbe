"""The page "What do I keep?" as a visitor meets it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from pages.shared.visit import link
from pages.shared.visit.languages import language
from rules import Scenario, compare
from tests.browser.conftest import ROOT, Open, server, settle, watched
from tests.browser.visitor import ADDRESS, PHONES, change_language, choose, fill_in, sideways, too_wide, violations


def test_gent_to_terneuzen_is_typed_and_answered(open_page: Open, example: dict[str, Any]) -> None:
    page = open_page(ADDRESS)
    fill_in(page)
    found = compare(Scenario.from_data(example | {"payslip_month": 10}))
    amount = language("en").euros(found.per_month.disposable)
    expect(page.get_by_role("heading", level=1)).to_have_text(f"You keep {amount} more per month across the border.")
    expect(page.get_by_test_id("stMetric")).to_have_count(2)
    for heading in (f"Why {amount} more", "Your answers", "From gross to net", "Line by line"):
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()


def test_an_answer_can_be_changed_beside_the_result(open_page: Open) -> None:
    page = open_page(ADDRESS)
    fill_in(page)
    before = page.get_by_role("heading", level=1).inner_text()
    page.get_by_text("Your pay and your family", exact=True).click()
    gross = page.get_by_role("textbox", name="Gross pay per month")
    gross.fill("abc")
    gross.press("Enter")
    settle(page)
    alerts = page.get_by_role("alert").filter(has_text="use digits only")
    expect(alerts).to_have_count(2)
    assert page.get_by_role("heading", level=1).inner_text() == before
    gross.fill("5000")
    gross.press("Enter")
    settle(page)
    assert page.get_by_role("heading", level=1).inner_text() not in ("", before)
    expect(gross).to_have_value("5000")


def test_no_page_asks_anything_of_other_sites(browser: Browser, address: str) -> None:
    """Each page of the site, with a household in its address."""
    context = browser.new_context(locale="en-IE")
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = watched(context)
    page.on("websocket", lambda socket: asked.append(socket.url.replace("ws:", "http:", 1)))
    case = link.written(Scenario.from_data(CASE))
    for stem in sorted(one.stem for one in (ROOT / "pages").glob("[!_]*.py")):
        page.goto(f"{address}/{stem}?lang=en&{link.PARAMETER}={case}")
        settle(page)
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        expect(page.get_by_text("Something went wrong on our side")).to_have_count(0)
    context.close()
    assert len(asked) > 20
    assert not [url for url in asked if not url.startswith((f"{address}/", "data:", "blob:"))]


CASE = {
    "year": 2026,
    "residence": {"country": "DE", "municipality": "Kleve"},
    "work": {"country": "NL", "municipality": "Nijmegen"},
    "worker": {"age": 34, "civil_status": "married"},
    "partner": {},
    "children": [{"age": 3}],
    "job": {"gross_monthly": 3250.0, "days": {"home": 40}},
}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_hinders_a_visitor(open_page: Open, theme: str, width: int) -> None:
    page = open_page(ADDRESS, width=width, theme=theme)
    assert violations(page) == []
    fill_in(page)
    assert violations(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_error_hinders_no_visitor(open_page: Open, theme: str) -> None:
    page = open_page(ADDRESS, theme=theme)
    page.get_by_role("button", name="Show my result").click()
    settle(page)
    expect(page.get_by_role("alert").first).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("width", PHONES)
def test_a_phone_does_not_scroll_sideways_before_the_answer(open_page: Open, width: int) -> None:
    assert sideways(open_page(ADDRESS, width=width)) <= 0


def test_an_answer_does_not_scroll_sideways_on_a_phone_in_any_language(open_page: Open) -> None:
    page = open_page(ADDRESS, width=PHONES[0])
    fill_in(page)
    assert too_wide(page) == []


def test_the_language_changes_the_words_and_not_the_answers(open_page: Open) -> None:
    page = open_page(ADDRESS)
    fill_in(page, "3500")
    english = page.get_by_test_id("stMetricValue").first.inner_text()
    change_language(page)
    assert "lang=nl" in page.url
    expect(page.get_by_role("heading", level=1)).to_contain_text("over de grens")
    assert re.sub(r"\D", "", page.get_by_test_id("stMetricValue").first.inner_text()) == re.sub(r"\D", "", english)


def test_a_line_has_an_address(open_page: Open) -> None:
    page = open_page(f"{ADDRESS}&line=nl.labour_tax_credit")
    fill_in(page)
    expect(page.get_by_role("combobox", name="How was this worked out?")).to_have_value(
        re.compile("Employed person's tax")
    )
    choose(page, "How was this worked out?", "General tax credit")
    assert "line=nl.general_tax_credit" in page.url
    assert "3500" not in page.url


def test_a_deep_link_as_first_request_of_a_server_has_its_frame(browser: Browser) -> None:
    with server() as fresh:
        context = browser.new_context()
        page = watched(context)
        page.goto(f"{fresh}/what_do_i_keep?lang=nl&line=be.municipal_tax")
        settle(page)
        expect(page.get_by_role("heading", level=1)).to_have_text("Wat houd ik over?")
        expect(page.get_by_test_id("stHeaderLogo")).to_be_visible()
        expect(page.get_by_role("button", name="Nederlands")).to_be_visible()
        expect(page.get_by_text("Dit is een berekening, geen beslissing.")).to_be_visible()
        assert page.get_by_role("dialog").count() == 0
        assert "/what_do_i_keep?" in page.url
        assert "lang=nl" in page.url
        assert "line=be.municipal_tax" in page.url
        context.close()


def test_on_a_phone_enter_shows_the_answer_and_its_first_heading_has_the_view_and_the_focus(open_page: Open) -> None:
    page = open_page(ADDRESS, width=360)
    choose(page, "Your municipality", "Gent (BE")
    choose(page, "Municipality of your work", "Terneuzen (NL")
    gross = page.get_by_role("textbox", name="Gross pay per month")
    gross.fill("3500")
    gross.press("Enter")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_contain_text("You keep")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    settle(page)
    assert page.evaluate("document.querySelector('[data-testid=\"stMain\"]').scrollTop") == 0


def test_what_was_assumed_is_changed_where_it_is_named(open_page: Open) -> None:
    page = open_page(ADDRESS)
    fill_in(page)
    before = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("button", name="Own pension share: none").click()
    share = page.get_by_role("textbox", name="Your share of the work pension")
    share.fill("240")
    share.press("Enter")
    settle(page)
    assert page.get_by_role("heading", level=1).inner_text() != before
    expect(page.get_by_text("pension share 6.8571%").first).to_be_visible()
