"""Money by month adds up to the year, comes in the right month, and tells the right bill."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import pytest

from rules import YEARS, LawMissing, MoneyCalendar, NotComputed, Result, causes, money_calendar, net_pay
from rules.calendar.cash import spread
from rules.calendar.money_calendar import PAID_BY_PAYSLIPS
from tests.rules.random_scenarios import random_scenarios
from tests.rules.scenarios import scenario


class Told(NamedTuple):
    """A result with its calendar."""

    result: Result
    calendar: MoneyCalendar


def told(residence: str, work: str, **changes: Any) -> Told:
    result = net_pay(scenario(residence, work, **changes))
    calendar = money_calendar(result)
    assert calendar is not None
    return Told(result, calendar)


@cache
def drawn() -> tuple[Told, ...]:
    """Random households of all nine pairs and all years."""
    return tuple(_drawn())


def _drawn() -> Iterator[Told]:
    for year in YEARS:
        for one in random_scenarios(150, 77, year):
            try:
                result = net_pay(one)
            except (NotComputed, LawMissing):
                continue
            calendar = money_calendar(result)
            if calendar is not None:
                yield Told(result, calendar)


def of_item(calendar: MoneyCalendar, item: str) -> dict[int, float]:
    """The amounts of an item by month."""
    return {one.month: one.amount for one in calendar.cash if one.item == item}


def test_all_pairs_are_drawn() -> None:
    pairs = Counter((one.result.scenario.residence.country, one.result.scenario.work.country) for one in drawn())
    assert len(pairs) == 9
    assert min(pairs.values()) >= 20


def test_cash_and_what_is_settled_make_the_year_to_the_cent() -> None:
    for result, calendar in drawn():
        money = sum(one.amount for one in calendar.cash) + sum(one.amount for one in calendar.settled)
        assert money == pytest.approx(result.year.disposable, abs=0.004), result.scenario


def test_payslips_and_what_is_settled_make_net_pay_to_the_cent() -> None:
    for result, calendar in drawn():
        on_payslips = sum(amount for _, amount in calendar.pay_by_item())
        settled = sum(one.amount for one in calendar.settled)
        assert on_payslips + settled == pytest.approx(result.year.net_pay, abs=0.004), result.scenario
        assert calendar.beside[-1].payslips == pytest.approx(on_payslips, abs=0.004), result.scenario
        assert sum(row.year for row in calendar.beside[:-1]) == pytest.approx(result.year.net_pay, abs=0.004)


def test_each_household_line_is_paid_once() -> None:
    for result, calendar in drawn():
        for line in result.year.lines:
            if line.kind == "household":
                items = (line.id, "be.school_bonus") if line.id == "be.family_allowance" else (line.id,)
                paid = sum(one.amount for one in calendar.cash if one.item in items)
                assert paid == pytest.approx(line.amount, abs=0.004), (line.id, result.scenario)


def test_pay_of_a_month_is_what_the_payslip_shows() -> None:
    """But for December, which makes up for a few cents of rounding, and the end of the work bonus of manual workers."""
    for result, calendar in drawn():
        slip = result.payslip
        assert slip is not None
        ends_early = result.scenario.job.worker_type == "blue_collar" and result.amount("be.work_bonus") > 3000.0
        if slip.month == 12 or ends_early:
            continue
        paid = sum(of_item(calendar, item).get(slip.month, 0.0) for item in ("pay", "extra_month"))
        assert paid == pytest.approx(slip.net, abs=0.004), result.scenario


def test_what_december_makes_up_for_is_small() -> None:
    for result, calendar in drawn():
        pay = of_item(calendar, "pay")
        german_correction = result.scenario.year == 2024 and result.scenario.work.country == "DE"
        if result.scenario.job.worker_type == "blue_collar" or german_correction or len(pay) < 12:
            continue
        assert abs(pay[12] - pay[10]) < 0.25, result.scenario


def test_what_to_set_aside_is_a_twelfth_of_the_bills_up_to_the_next_ten() -> None:
    seen = Counter[bool]()
    for _, calendar in drawn():
        bills = -sum(one.amount for one in calendar.settled if one.amount < 0.0)
        seen[bills >= 10.0] += 1
        expected = math.ceil(bills / 120.0 - 1e-9) * 10.0 if bills >= 10.0 else 0.0
        assert calendar.set_aside == expected
        assert 12.0 * calendar.set_aside >= bills or bills < 10.0
    assert min(seen.values()) > 20


def test_a_refund_of_another_state_lowers_no_bill() -> None:
    _, calendar = told("BE", "NL", children=[{"age": 7}], days=(185, 35, 0))

    assert [one.state for one in calendar.bills] == ["BE"]
    assert [one.state for one in calendar.refunds] == ["NL"]
    assert calendar.to_pay == -calendar.bills[0].amount
    assert calendar.set_aside >= calendar.to_pay / 12.0
    municipal = dict(calendar.bills[0].parts)["be.municipal_tax"]
    assert calendar.bills[0].amount < municipal < 0.0


def test_the_months_hold_all_money_of_the_year_itself() -> None:
    for _, calendar in drawn():
        months = sum(month.total for month in calendar.months())
        assert months == pytest.approx(sum(one.amount for one in calendar.cash if one.month <= 12), abs=0.004)


@pytest.mark.parametrize(("work", "month"), [("NL", 5), ("BE", 5)])
def test_holiday_pay_comes_in_may(work: str, month: int) -> None:
    _, calendar = told("DE", work)
    assert list(of_item(calendar, "holiday_pay")) == [month]


def test_germany_has_no_holiday_pay_by_law() -> None:
    assert of_item(told("NL", "DE").calendar, "holiday_pay") == {}


@pytest.mark.parametrize(("work", "month"), [("NL", 12), ("BE", 12), ("DE", 11)])
def test_the_extra_month_comes_where_the_payslips_have_it(work: str, month: int) -> None:
    result, calendar = told("NL", work, job={"extra_month": True}, payslip_month=month)
    (one,) = [one for one in calendar.cash if one.item == "extra_month"]

    assert one.month == month
    assert one.estimate
    assert result.payslip is not None
    assert of_item(calendar, "pay")[month] + one.amount == pytest.approx(result.payslip.net, abs=0.05)


def test_dutch_holiday_pay_bears_the_special_rate() -> None:
    """8 % of 42,000 is 3,360; at a wage of 45,360 the table has 37.56 + 4.45 = 42.01 %."""
    _, calendar = told("BE", "NL", job={"gross_monthly": 3500.0})
    assert of_item(calendar, "holiday_pay") == {5: 1948.47}


def test_belgian_holiday_pay_bears_the_column_for_holiday_pay() -> None:
    """3,220 less 13.07 % of 2,975 is 2,831.17; at 42,000 a year the column has 42.39 %."""
    _, calendar = told("BE", "BE", job={"gross_monthly": 3500.0})
    assert of_item(calendar, "holiday_pay") == {5: 1631.04}


def test_holiday_pay_insured_at_home_bears_the_contributions_there() -> None:
    """Half of the days at home: Belgium insures, 13.07 % of the whole holiday pay; the Netherlands tax a half."""
    _, calendar = told("BE", "NL", days=(110, 110, 0), job={"gross_monthly": 3500.0})
    taken = 3360.0 - of_item(calendar, "holiday_pay")[5]
    assert taken > 439.15
    assert taken < 439.15 + 0.5 * 0.4201 * 3360.0


def test_the_fund_pays_manual_workers_in_belgium() -> None:
    _, calendar = told("BE", "BE", job={"worker_type": "blue_collar"})
    (holiday,) = [one for one in calendar.cash if one.item == "holiday_pay"]
    assert (holiday.office, holiday.confidence, holiday.estimate) == ("holiday_fund", "C", True)


def test_the_work_bonus_ends_where_its_year_is_full() -> None:
    """Of a manual worker near the minimum wage the last months hold less."""
    result, calendar = told("BE", "BE", job={"worker_type": "blue_collar", "gross_monthly": 2200.0})
    pay = of_item(calendar, "pay")
    assert result.amount("be.work_bonus") == 3594.36
    assert pay[12] < pay[9] - 5.0
    assert calendar.beside[1].difference == 0.0


def test_dutch_child_benefit_comes_after_each_quarter() -> None:
    result, calendar = told("BE", "NL", children=[{"age": 7}])
    paid = of_item(calendar, "nl.child_benefit")

    assert list(paid) == [4, 7, 10, 13]
    assert paid[4] == paid[7] < paid[10] == paid[13]
    assert sum(paid.values()) == pytest.approx(result.amount("nl.child_benefit"), abs=0.004)
    assert [one.month for one in calendar.later] == [13]
    assert calendar.first_day(13) == date(2027, 1, 1)


def test_what_the_netherlands_add_comes_by_quarter() -> None:
    partner = {"age": 40, "country_of_work": "BE", "gross_annual": 6000.0}
    household = {
        "civil_status": "married",
        "partner": partner,
        "children": [{"age": 16}],
        "job": {"gross_monthly": 1500.0},
    }
    _, calendar = told("BE", "NL", **household)
    budget = [one for one in calendar.cash if one.item == "nl.child_budget"]
    assert [(one.month, one.office) for one in budget] == [(month, "svb") for month in (4, 7, 10, 13)]


def test_the_flemish_school_bonus_comes_in_august() -> None:
    _, calendar = told("BE", "BE", children=[{"age": 7}])
    bonus = of_item(calendar, "be.school_bonus")
    months = of_item(calendar, "be.family_allowance")

    assert list(bonus) == [8]
    assert 30.0 < bonus[8] < 80.0
    assert list(months) == list(range(1, 13))


def test_kindergeld_comes_every_month() -> None:
    paid = of_item(told("DE", "DE", children=[{"age": 7}]).calendar, "de.child_benefit")
    assert paid == dict.fromkeys(range(1, 13), 259.0)


def test_who_lives_in_the_netherlands_and_works_in_belgium_is_promised_no_month() -> None:
    _, calendar = told("NL", "BE", home={"owner": True, "value": 480000.0, "mortgage_interest": 12000.0})
    assert calendar.compensation is not None
    assert calendar.compensation.month is None
    assert all(one.month is None for one in calendar.settled if one.state == "NL")


def test_a_compensation_is_no_refund_and_pays_no_bill() -> None:
    _, calendar = told("NL", "BE")
    assert calendar.compensation is not None
    assert calendar.compensation not in calendar.refunds
    assert calendar.comes_back == sum(one.amount for one in calendar.refunds)


def test_the_returns_are_those_of_both_states() -> None:
    _, calendar = told("BE", "NL")
    assert [(one.state, calendar.first_day(one.month)) for one in calendar.returns] == [
        ("NL", date(2027, 4, 1)),
        ("BE", date(2027, 10, 1)),
    ]
    assert [one.state for one in told("DE", "DE").calendar.returns] == ["DE"]


def test_there_is_no_calendar_where_a_payslip_is_not_known() -> None:
    partner = {"age": 40, "country_of_work": "BE", "gross_annual": 3000.0}
    data = {"year": 2024, "civil_status": "married", "partner": partner}
    result = net_pay(scenario("BE", "BE", **data))
    assert result.payslip is None
    assert money_calendar(result) is None


def test_no_pay_is_a_calendar_too() -> None:
    _, calendar = told("NL", "DE", job={"gross_monthly": 0.0})
    assert [name for name, _ in calendar.pay_by_item()] == []
    assert calendar.set_aside == 0.0


def test_the_causes_of_a_state_make_what_it_settles() -> None:
    for result, calendar in drawn()[::3]:
        found = causes(result, calendar)
        for one in calendar.settled:
            kind = [c for c in found if (c.name == "compensation") == (one.kind == "compensation")]
            told_for = sum(cause.amount for cause in kind if cause.state == one.state)
            assert told_for == pytest.approx(one.amount, abs=1.0), result.scenario


def test_the_causes_of_a_parent_across_the_border() -> None:
    result, calendar = told("DE", "NL", children=[{"age": 7}])
    names = [cause.name for cause in causes(result, calendar)]
    assert names[:2] == ["credit_not_in_payroll", "status_credit"]


def test_the_way_to_work_is_a_cause_in_germany() -> None:
    result, calendar = told("NL", "DE", job={"commute_km": 40.0})
    near, without = told("NL", "DE", job={"commute_km": 0.0})
    (cause,) = [cause for cause in causes(result, calendar) if cause.name == "way_to_work"]
    gained = (
        result.year.net_pay - near.year.net_pay - (result.amount("nl.compensation") - near.amount("nl.compensation"))
    )
    assert cause.amount == pytest.approx(gained, abs=0.01)
    assert not [cause for cause in causes(near, without) if cause.name == "way_to_work"]


@pytest.mark.parametrize("amount", [0.01, 100.0, -1879.0, 7389.0])
def test_parts_make_the_whole(amount: float) -> None:
    parts = spread(amount, [1.0] * 12)
    assert sum(parts) == pytest.approx(amount, abs=1e-9)
    assert max(parts) - min(parts) < 0.0101


def test_items_of_pay_are_those_of_payslips() -> None:
    items = {one.item for _, calendar in drawn() for one in calendar.cash if "." not in one.item}
    assert items == set(PAID_BY_PAYSLIPS)
