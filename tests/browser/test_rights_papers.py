"""The page "Rights and papers" as the first request of a visit, in a real browser."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import Open, settle
from tests.browser.visitor import PHONES, fill_in, sideways, violations


def test_a_worker_reads_the_papers_and_the_household_goes_along(open_page: Open) -> None:
    page = open_page("/rights_papers?lang=en")
    fill_in(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "7 papers, in this order. The first before your first pay."
    )
    expect(page.get_by_text("Register as a non-resident").first).to_be_visible()
    page.get_by_text("S1 form", exact=True).first.click()
    expect(page.get_by_text("hand it in at your Belgian health fund").first).to_be_visible()
    settle(page)
    assert violations(page) == []
    for width in PHONES:
        page.set_viewport_size({"width": width, "height": 800})
        settle(page)
        assert sideways(page) <= 0
