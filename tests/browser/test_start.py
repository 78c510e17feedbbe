"""The start, the law and the page about the site as a visitor meets them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from playwright.sync_api import expect

from pages.shared.visit.languages import language
from rules import compare, law_values, personas
from tests.browser.conftest import Open, settle
from tests.browser.visitor import PHONES, sideways, type_in, violations

KEY = "nl.general_tax_credit.maximum"
VISITS = (("/?lang=de", "dark"), (f"/law?lang=fr&key={KEY}", "dark"), ("/about?lang=nl", "light"))


def test_nothing_hinders_a_visitor_on_these_pages_and_no_phone_scrolls_sideways(open_page: Open) -> None:
    for address, theme in VISITS:
        page = open_page(address, theme=theme)
        assert violations(page) == [], address
        for width in PHONES[::-1]:
            page.set_viewport_size({"width": width, "height": 800})
            settle(page)
            assert sideways(page) <= 0, (address, width)
        assert violations(page) == [], f"{address} on a phone"


def test_the_bare_address_is_the_start_and_an_example_is_one_click_away(open_page: Open) -> None:
    page, english = open_page("/?lang=en"), language("en")
    expect(page.get_by_role("heading", level=1)).to_have_text(english.text("start.title"))
    expect(page.get_by_role("img", name=english.text("start.picture"))).to_be_visible()
    page.get_by_role("button", name="Use this example").nth(2).click()
    settle(page)
    assert page.url.endswith("/what_do_i_keep?lang=en")
    found = compare(personas()[2].scenario)
    amounts = [english.euros(one.per_month.disposable) for one in (found.across, found.home)]
    assert page.get_by_test_id("stMetricValue").all_inner_texts() == amounts
    case = page.get_by_test_id("stMarkdownContainer").filter(has_text="Heerlen → Aachen · 2026")
    expect(case).to_contain_text(english.text("start.example_badge"))


def test_the_law_is_searched_chosen_and_taken_along(open_page: Open) -> None:
    page = open_page("/law?lang=nl")
    type_in(page, "Zoek in de wet", "8.10 maximum")
    found = law_values("8.10 maximum")
    expect(page.get_by_text(f"{len(found)} waarden")).to_be_visible()
    table = page.get_by_test_id("stDataFrame")
    table.click(position={"x": 20, "y": 55})
    settle(page)
    assert f"key={found[0].key}" in page.url
    expect(page.get_by_role("combobox", name="Kies een waarde")).to_have_value(f"{found[0].term} ({found[0].key})")
    with page.expect_download() as download:
        page.get_by_role("button", name="Tabel als CSV").click()
    written = Path(download.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(written), delimiter=";"))[1:]
    assert [(row[0], float(row[4].replace(",", "."))) for row in rows] == [(value.key, value.value) for value in found]
