"""Three workers walk through the pages, each in three languages: every amount is the engine's."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from pages.shared.visit.languages import NAMES, Language, language
from rules import Comparison, Scenario, compare, way_to_work
from tests.browser.conftest import Open, settle
from tests.browser.visitor import change_language, choose

WALKS: dict[str, tuple[tuple[str, str], tuple[str, str], str]] = {
    "operator": (("BE", "Gent"), ("NL", "Terneuzen"), "3500"),
    "nurse": (("DE", "Kleve"), ("NL", "Nijmegen"), "3100"),
    "engineer": (("NL", "Heerlen"), ("DE", "Aachen"), "4200"),
}
LANGUAGES = ("nl", "de", "fr")


def fill_in(page: Page, walk: str, words: Language) -> None:
    """The two steps, in the words of a language; the pay is confirmed with Enter."""
    (home_country, home), (work_country, work), pay = WALKS[walk]
    choose(page, words.text("field.residence.municipality"), f"{home} ({home_country}")
    choose(page, words.text("field.work.municipality"), f"{work} ({work_country}")
    words = language(words.code, in_belgium=home_country == "BE")  # who has said so reads Belgian words from here on
    gross = page.get_by_role("textbox", name=words.text("field.job.gross_monthly"))
    gross.fill(pay)
    gross.press("Enter")
    settle(page)


def scenario(walk: str) -> Scenario:
    """What the answers mean; where Germany is involved the way to work follows from both places."""
    (home_country, home), (work_country, work), pay = WALKS[walk]
    km = way_to_work(home, home_country, work, work_country) if "DE" in (home_country, work_country) else 0
    data: dict[str, Any] = {
        "year": 2026,
        "worker": {"age": 38},
        "residence": {"country": home_country, "municipality": home},
        "work": {"country": work_country, "municipality": work},
        "job": {"gross_monthly": float(pay), "commute_km": float(km or 0)},
    }
    return Scenario.from_data(data)


def reads_as_the_engine(page: Page, found: Comparison, words: Language) -> None:
    """Headline, both cards, and the totals of every line."""
    difference = found.per_month.disposable
    headline = words.text(f"answer.across_{'more' if difference > 0 else 'less'}", amount=words.euros(abs(difference)))
    expect(page.get_by_role("heading", level=1)).to_have_text(headline)
    metrics = page.get_by_test_id("stMetricValue")
    expect(metrics).to_have_count(2)
    for place, result in enumerate((found.across, found.home)):
        expect(metrics.nth(place)).to_have_text(words.euros(result.per_month.disposable))
        for amount in (result.year.gross, result.year.net_pay, result.year.disposable):
            expect(page.get_by_role("cell", name=words.cents(amount)).first).to_be_visible()


@pytest.mark.parametrize("walk", WALKS)
def test_a_worker_reads_the_same_amounts_in_three_languages(open_page: Open, walk: str) -> None:
    spoken = [language(code, in_belgium=WALKS[walk][0][0] == "BE") for code in LANGUAGES]
    page = open_page(f"/what_do_i_keep?lang={LANGUAGES[0]}")
    fill_in(page, walk, language(LANGUAGES[0]))
    found = compare(scenario(walk))
    for before, words in zip((None, *spoken), spoken, strict=False):
        if before:
            change_language(page, NAMES[words.code], NAMES[before.code])
        reads_as_the_engine(page, found, words)
    line = page.get_by_role("combobox", name=spoken[-1].text("explain.choose"))
    name = spoken[-1].text(found.across.year.lines[0].id)
    line.press_sequentially(name[:12])
    expect(page.get_by_role("option").first).to_be_visible()
    line.press("Enter")
    settle(page)
    heads = page.get_by_text(spoken[-1].text("explain.result"), exact=True)
    expect(heads.filter(visible=True).first).to_be_visible()


@pytest.mark.parametrize("width", [1280, 360])
def test_the_next_page_begins_at_its_top_and_its_steps_hold_the_answers(open_page: Open, width: int) -> None:
    page = open_page("/what_do_i_keep?lang=en", width=width)
    fill_in(page, "operator", language("en"))
    heading = page.get_by_role("heading", level=1)
    before = heading.inner_text()
    page.get_by_role("button", name="All 7 papers, in order").click()
    settle(page)
    expect(heading).not_to_have_text(before)
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    page.get_by_text("Your pay and your family", exact=True).click()
    expect(page.get_by_role("textbox", name="Gross pay per month")).to_have_value("3500")
    page.get_by_text("Where you live and work", exact=True).click()
    expect(page.get_by_role("combobox", name="Your municipality")).to_have_value("Gent (BE, Flanders)")
