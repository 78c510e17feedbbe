"""An offer beside the job of now, as a visitor meets it."""

from __future__ import annotations

from pages.shared.visit.languages import NAMES, language
from rules import Scenario, compare, equal_offer
from tests.browser.conftest import Open, settle
from tests.browser.visitor import PHONES, change_language, fill_in, pick, sideways, type_in, violations


def test_an_offer_is_compared_with_the_job_of_now_from_a_deep_link_on(open_page: Open) -> None:
    page, english = open_page("/offer?lang=en"), language("en")
    fill_in(page, "3,900")
    assert "than the same job at home" in page.get_by_role("heading", level=1).inner_text()
    pick(page, "Do you have a job at home now?", "Yes")
    type_in(page, "Gross pay per month in your present job", "3,600")
    ends = {"residence": {"country": "BE", "municipality": "Gent"}, "work": {"country": "NL"}}
    jobs = {"job": {"gross_monthly": 3900.0}, "present_job": {"gross_monthly": 3600.0}}
    both = compare(Scenario.from_data({"year": 2026, "worker": {"age": 38}} | ends | jobs))
    pay = equal_offer(both, "net").across.scenario.job.gross_monthly
    amounts = [both.across.per_month.disposable, both.home.per_month.disposable, pay]
    assert page.get_by_test_id("stMetricValue").all_inner_texts()[:3] == [english.euros(one) for one in amounts]
    page.get_by_text(english.text("offer.measures_hint")).click()
    settle(page)
    by_year = equal_offer(both, "year").across.scenario.job.gross_monthly
    assert english.euros(by_year) in page.get_by_role("table").filter(has_text="Compared by").inner_text()
    assert violations(page) == []
    change_language(page, NAMES["de"])
    for width in PHONES:
        page.set_viewport_size({"width": width, "height": 800})
        settle(page)
        assert sideways(page) <= 0, width
