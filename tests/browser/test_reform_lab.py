"""The reform laboratory in a real browser: a change is chosen, tried, saved and loaded again."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as TooLate

from pages.shared.visit.languages import language
from tests.browser.conftest import Open, settle
from tests.browser.visitor import choose, field, too_wide, type_in, violations

ENGLISH = language("en")
ROW = 35
"""Pixels of a row of a table to write in."""
FREE_DAYS = "Days at home without consequences between the Netherlands and Belgium"


def headline(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).first.click()
    settle(page)


def metrics(page: Page) -> list[str]:
    return page.get_by_test_id("stMetricValue").all_inner_texts()


def test_a_change_is_chosen_tried_saved_and_loaded_and_nothing_is_fetched_elsewhere(
    open_page: Open, tmp_path: Path
) -> None:
    page = open_page("/reform_lab?lang=en")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    assert headline(page) == ENGLISH.text("reform.headline")
    assert violations(page) == []
    choose(page, "Begin with", FREE_DAYS)
    assert metrics(page) == ["0 days free", "34 days free"]
    type_in(page, "After the change", "55")
    assert metrics(page) == ["0 days free", "55 days free"]
    press(page, "Try this change")
    told = headline(page)
    assert told.startswith(("Workers gain €", "Workers lose €"))
    assert violations(page) == []
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save this reform").click()
    saved = tmp_path / "reform.json"
    waiting.value.save_as(saved)

    page = open_page("/reform_lab?lang=en")
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(saved)
    expect(page.get_by_test_id("stMetricValue").last).to_have_text("55 days free")
    settle(page)
    press(page, "Try this change")
    assert headline(page) == told
    assert {urlsplit(url).netloc for url in asked if not url.startswith(("data:", "blob:"))} <= {
        urlsplit(page.url).netloc
    }


def write_in_second_row(page: Page, value: str) -> None:
    """Write in the last cell of the second row. The table is a picture: it opens a cell when it is ready to, so that
    one who sees none opened tries again."""
    cell = page.get_by_test_id("number-input-cell").or_(page.locator(".gdg-input")).first
    table = page.get_by_test_id("stDataFrame")
    for _ in range(10):
        table.scroll_into_view_if_needed()
        place = table.bounding_box()
        assert place is not None
        page.mouse.click(place["x"] + place["width"] - 100, place["y"] + 2.5 * ROW)
        page.keyboard.press("4", delay=200)
        with suppress(TooLate):
            cell.wait_for(timeout=3000)
            break
    cell.fill(value)
    page.keyboard.press("Enter")
    settle(page)


def test_a_bracket_is_written_in_the_table(open_page: Open) -> None:
    page = open_page("/reform_lab?lang=en")
    type_in(page, "Search the law", "nl income tax brackets")
    choose(page, "Rule", "Dutch income tax")
    press(page, "Change this rule")
    write_in_second_row(page, "40")
    expect(page.get_by_text("40%")).to_be_visible()
    press(page, "Add a bracket")
    expect(page.get_by_text("49.5%")).to_have_count(2)
    expect(page.get_by_text("After", exact=True)).to_be_visible()
    assert violations(page) == []
    press(page, "Try this change")
    assert headline(page).startswith(("Workers", "This changes nothing", "Some workers"))


def test_a_result_by_its_address_is_as_wide_as_a_phone_and_stands_beside_another(open_page: Open) -> None:
    page = open_page("/reform_lab?lang=en&change=T08", width=360, theme="dark")
    assert headline(page).startswith("Workers gain")
    press(page, "Put side by side")
    expect(page.get_by_role("heading", name="Side by side")).to_be_visible()
    assert violations(page) == []
    assert too_wide(page) == []


def test_the_form_is_as_wide_as_a_phone(open_page: Open) -> None:
    page = open_page("/reform_lab?lang=en", width=360)
    choose(page, "Begin with", FREE_DAYS)
    choose(page, "Where it holds", "In some municipalities")
    expect(field(page, "After the change")).to_be_visible()
    assert violations(page) == []
    assert too_wide(page) == []
