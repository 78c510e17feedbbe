"""What the first page assumes, asks back, compares with and keeps while an edit is not complete."""

from __future__ import annotations

from typing import Any

import pytest

from pages.shared.visit import basis
from pages.shared.visit.household import widget_key
from pages.shared.visit.languages import language, offered
from rules import Scenario, assumptions, compare
from tests.pages.conftest import GENT_TO_TERNEUZEN, Open, fill, plain, words

PENSION = "job.employee_pension_rate"
TO_GERMANY: dict[str, Any] = {
    "residence.country": "NL",
    "residence.municipality": "NL/Heerlen",
    "work.country": "DE",
    "work.municipality": "DE/Aachen",
    "job.gross_monthly": "4000",
}


def scenario_of(page: Any) -> Scenario:
    done: basis.Done = page.session_state[basis.DONE]
    return done.scenario


def test_what_moves_the_answer_stands_under_the_headline_and_is_changed_there(keep: Open) -> None:
    page = keep(GENT_TO_TERNEUZEN)
    assert "2 things we assumed move this answer" in words(page)
    found = assumptions(compare(scenario_of(page)), (PENSION,))[0]
    english = language("en")
    before, after = (english.signed_euros(amount) for amount in (found.now, found.instead))
    said = f"With 4.6%, as at ABP in 2022: {after} instead of {before}".replace("\u2060", "")
    assert said in words(page)
    (box,) = [one for one in page.text_input if one.key == f"{widget_key(PENSION, 'en')} assumed"]
    box.set_value("7%").run()
    assert scenario_of(page).job.employee_pension_rate == 0.07
    assert "as at ABP in 2022" not in words(page)
    assert "pension share 7%" in "".join(str(one.label) for one in page.expander)
    assert "We read this as 7% of your pay." in words(page)


def test_the_way_to_work_follows_from_both_places_until_it_is_told(keep: Open) -> None:
    page = keep(TO_GERMANY)
    assert 17 <= scenario_of(page).job.commute_km <= 27
    km = f"{scenario_of(page).job.commute_km:g}"
    assert f"We took {km} km to work, from the distance between your two municipalities." in words(page)
    fill(page, "job.commute_km", 60.0)
    assert scenario_of(page).job.commute_km == 60.0
    assert "from the distance between" not in words(page)
    fill(page, "job.commute_km", None)
    fill(page, "work.municipality", None)
    assert scenario_of(page).job.commute_km == 0.0


@pytest.mark.parametrize("lang", offered())
def test_every_assumption_has_words(keep: Open, lang: str) -> None:
    couple = {"partner": True, "worker.civil_status": "married", "partner.country_of_work": "none"}
    shown = ""
    for answers in (TO_GERMANY | couple, GENT_TO_TERNEUZEN, GENT_TO_TERNEUZEN | {"job.days.home": 100}):
        shown += words(keep(answers, lang=lang))
    assert "ABP" in shown
    assert "III" in shown


def test_the_job_that_one_has_now_is_the_other_side(keep: Open) -> None:
    page = keep({**GENT_TO_TERNEUZEN, "present_job": True, "present_job.gross_monthly": "3900"})
    at_home = scenario_of(page).at_home()
    assert at_home.job.gross_monthly == 3900.0
    assert at_home.job.weekly_hours == 38.0
    home = compare(scenario_of(page)).home.per_month.disposable
    assert page.metric[1].value == language("en").euros(home)
    fill(page, "present_job.extra_month", True)
    assert scenario_of(page).at_home().job.extra_month
    assert not scenario_of(page).job.extra_month
    assert "equal.choice" not in {radio.key for radio in page.radio}
    fill(page, "present_job", False)
    assert scenario_of(page).present_job is None


def test_a_present_job_without_its_pay_waits_for_it(keep: Open) -> None:
    page = fill(keep(GENT_TO_TERNEUZEN), "present_job", True)
    assert page.warning[0].value.startswith(
        "**One more answer needed.** Fill in the gross pay per month of your present"
    )
    assert page.metric


def choose_basis(page: Any, choice: str, amount: str = "") -> Any:
    page.radio("equal.choice").set_value(choice).run()
    if amount:
        page.text_input("equal.amount").set_value(amount).run()
    assert not page.exception, page.exception
    return page


@pytest.mark.parametrize("choice", ["year", "employer_cost"])
def test_both_sides_may_be_equal_by_another_measure(keep: Open, choice: Any) -> None:
    page = choose_basis(keep(GENT_TO_TERNEUZEN), choice)
    found = compare(scenario_of(page), basis=choice)
    assert page.metric[1].value == language("en").euros(found.home.per_month.disposable)
    assert language("en").euros_exactly(found.home.scenario.job.gross_monthly).replace("\u2060", "") in words(page)


def test_the_pay_that_leaves_what_one_has_is_the_headline(keep: Open) -> None:
    page = choose_basis(keep(GENT_TO_TERNEUZEN), "net")
    found = compare(scenario_of(page), basis="net")
    pay = language("en").euros(found.across.scenario.job.gross_monthly)
    assert page.title[0].value == f"To keep what you have now, you need {pay} gross per month in the Netherlands."


def test_the_pay_that_leaves_a_figure_is_the_headline(keep: Open) -> None:
    page = choose_basis(keep(GENT_TO_TERNEUZEN), basis.WANTED, "3000")
    found = compare(scenario_of(page), basis="net", target=36_000.0)
    pay = language("en").euros(found.across.scenario.job.gross_monthly)
    left = "To be left with €3,000 a month, you need"
    assert page.title[0].value == f"{left} {pay} gross per month in the Netherlands."
    assert plain(page.metric[0].value) == "€3,000"


def test_implausible_pay_is_asked_back_until_it_is_settled(keep: Open) -> None:
    page = keep({**GENT_TO_TERNEUZEN, "job.gross_monthly": "42000"})
    assert not page.metric
    assert [one.value for one in page.warning] == ["Is €42,000 your pay per year? Most people earn less in a month."]
    page.button("calculate").click().run()
    assert not page.metric
    page.button("confirm job.gross_monthly").click().run()
    page.button("calculate").click().run()
    assert page.metric
    assert not page.warning
    fill(page, "job.gross_monthly", "43000")
    assert page.metric
    assert [one.value for one in page.warning] == ["Is €43,000 your pay per year? Most people earn less in a month."]


@pytest.mark.parametrize(("typed", "month"), [("42000", 3500.0), ("20.50", 3375.67)])
def test_pay_of_another_time_is_brought_to_a_month(keep: Open, typed: str, month: float) -> None:
    """42,000 a year is 3,500 a month; 20.50 an hour, 38 hours a week and 52 weeks, is 3,375.67."""
    page = keep({**GENT_TO_TERNEUZEN, "job.gross_monthly": typed})
    page.button("convert job.gross_monthly").click().run()
    assert not page.warning
    page.button("calculate").click().run()
    assert page.metric
    assert scenario_of(page).job.gross_monthly == month


def test_pay_far_below_the_minimum_wage_is_asked_back(keep: Open) -> None:
    page = keep({**GENT_TO_TERNEUZEN, "job.gross_monthly": "900"})
    assert "far below the minimum wage in the Netherlands" in page.warning[0].value
    assert not page.metric


def test_what_the_netherlands_ask_for_a_partner_stands_under_the_amounts(keep: Open) -> None:
    """The CAK asks a contribution for a partner without pay who lives in Germany; no line of the year holds it."""
    alone = {"residence.country": "DE", "work.country": "NL", "job.gross_monthly": "3500"}
    couple = {"partner": True, "worker.civil_status": "married", "partner.country_of_work": "none"}
    assert "The Dutch CAK then asks" not in words(keep(alone))
    written = words(keep(alone | couple))
    assert (
        "The Dutch CAK then asks about €1,879 a year for your partner. **That is not in the amounts here.**" in written
    )


def test_the_answer_before_an_edit_stays_as_it_was(keep: Open) -> None:
    """Also its places and words: they are those of the answers that made it."""
    page = keep(GENT_TO_TERNEUZEN)
    before = (page.title[0].value, [one.value for one in page.metric])
    fill(page, "residence.country", "DE")
    assert page.metric
    fill(page, "residence.country", "BE")
    fill(page, "residence.municipality", None)
    fill(page, "job.gross_monthly", "6000")
    assert "This answer belongs to your earlier entries." in page.warning[0].value
    fill(page, "residence.municipality", "BE/Gent")
    fill(page, "job.gross_monthly", "3500")
    assert (page.title[0].value, [one.value for one in page.metric]) == before
    assert not page.warning


def test_the_old_answer_keeps_its_own_place(keep: Open) -> None:
    page = keep(GENT_TO_TERNEUZEN)
    fill(page, "residence.municipality", None)
    assert any("Gent · 12.92" in str(one.value) for one in page.markdown)


def test_what_is_not_counted_is_said_and_pensions_from_pension_age_on(keep: Open) -> None:
    assert "From pension age on" not in words(keep(GENT_TO_TERNEUZEN))
    page = keep({**GENT_TO_TERNEUZEN, "worker.age": 68})
    assert "From pension age on: pensions, and the tax on them, are not counted here." in words(page)
    assert any("Not counted: a second job" in str(one.label) for one in page.expander)
