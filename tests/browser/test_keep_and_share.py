"""A visitor takes the answer along: the link, the print and the workbook, each read back."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from pages.shared.visit import link
from pages.shared.visit.languages import language
from rules import Scenario, compare
from tests.browser.conftest import Open, server, settle, watched
from tests.browser.visitor import ADDRESS, fill_in

KLEVE_TO_NIJMEGEN = {
    "year": 2026,
    "residence": {"country": "DE", "municipality": "Kleve"},
    "work": {"country": "NL", "municipality": "Nijmegen"},
    "worker": {"age": 34},
    "job": {"gross_monthly": 3250, "extra_month": True},
}


def downloaded(page: Page, name: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_a_reload_keeps_the_household_only_where_a_link_was_asked_for(open_page: Open) -> None:
    page = open_page(ADDRESS)
    fill_in(page)
    title = page.get_by_role("heading", level=1).inner_text()
    assert link.PARAMETER not in page.url
    page.get_by_role("button", name="Make a link").click()
    settle(page)
    expect(page.get_by_text("This link contains your pay and family details.")).to_be_visible()
    page.reload()
    settle(page)
    assert page.get_by_role("heading", level=1).inner_text() == title
    page.get_by_role("button", name="Take my answers out of the address").click()
    settle(page)
    assert link.PARAMETER not in page.url


def test_a_shared_link_is_the_first_request_and_its_files_hold_the_answer(browser: Browser, tmp_path: Path) -> None:
    scenario = Scenario.from_data(KLEVE_TO_NIJMEGEN)
    found, german = compare(scenario), language("de")
    amount = german.euros(abs(found.per_month.disposable))
    with server() as fresh:
        context = browser.new_context(locale="en-IE")
        page = watched(context)
        page.goto(f"{fresh}/what_do_i_keep?lang=de&{link.PARAMETER}={link.written(scenario)}")
        settle(page)
        expect(page.get_by_role("heading", level=1)).to_contain_text(amount.replace("\u00a0", " "))
        printed = downloaded(page, "Blatt für das Gespräch (PDF)", tmp_path)
        sheets = downloaded(page, "Arbeitsmappe (Excel)", tmp_path)
        context.close()
    words = re.sub(r"\s+", " ", "".join(one.extract_text() for one in PdfReader(printed).pages)).replace("\u00a0", " ")
    assert amount.replace("\u00a0", " ") in words
    assert german.cents(found.across.year.disposable) in words
    assert "Berekening voor een gesprek" in words
    rows = list(openpyxl.load_workbook(sheets)["Jahr"].iter_rows(values_only=True))
    read = {row[-1]: row[3] for row in rows[1:] if row[-1] and row[3] is not None}
    assert read == {line.id: line.amount for line in found.across.year.lines}
