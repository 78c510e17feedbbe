"""Properties that every result has, over all nine pairs, and numbers of single households."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import YEARS, Overlay, Scenario, compare, net_pay
from rules.definitions.codes import BE
from rules.law.year import law_of
from rules.netherlands.assessment import tax_and_premium_due
from rules.netherlands.payroll import wage_tax_laws
from rules.netherlands.pension_age import Age
from rules.netherlands.wage_tax import WithholdingPosition, yearly_wage_tax
from rules.settlement.settle import settle
from tests.rules.random_facts import random_facts
from tests.rules.scenarios import changed

SCENARIOS = st.builds(
    lambda year, month, home, work, days, pay, hours, age, holiday: {
        "year": year,
        "payslip_month": month,
        "residence": {"country": home[0], "municipality": home[1]},
        "work": {"country": work},
        "worker": {"age": age},
        "job": {"gross_monthly": pay, "weekly_hours": hours, "holiday_pay": holiday, "days": {"home": days}},
    },
    year=st.sampled_from(YEARS),
    month=st.integers(1, 12),
    home=st.sampled_from([("BE", "Gent"), ("BE", None), ("BE", "Liège"), ("NL", "Hulst"), ("DE", None)]),
    work=st.sampled_from(["NL", "BE", "DE"]),
    days=st.one_of(st.just(0), st.integers(0, 220)),
    pay=st.one_of(
        st.floats(0, 20_000).map(lambda x: math.floor(x * 100) / 100),
        st.integers(0, 1_000_000).map(float),
        st.floats(0, 100),
    ),
    hours=st.floats(0.5, 60),
    age=st.integers(15, 100),
    holiday=st.sampled_from(["statutory", "none"]),
)


MINIJOB_PENSION = 32.55
"""What pension insurance takes of a month however little it is paid: 18.6 % of 175 euros."""


def cents(amount: float) -> float:
    return amount * 100.0


@given(SCENARIOS)
@settings(max_examples=300)
def test_lines_sum_to_their_totals_and_every_amount_is_whole_cents(data: dict[str, Any]) -> None:
    result = net_pay(Scenario.from_data(data))
    year, slip = result.year, result.payslip
    assert slip is not None
    pay = math.fsum(line.amount for line in year.lines if line.kind == "pay")
    household = math.fsum(line.amount for line in year.lines if line.kind == "household")
    assert abs(year.gross + pay - year.net_pay) < 0.005
    assert abs(year.net_pay + household - year.disposable) < 0.005
    assert abs(slip.gross + math.fsum(line.amount for line in slip.lines) - slip.net) < 0.006
    for amount in [line.amount for line in (*year.lines, *slip.lines)] + [year.gross, year.net_pay, year.employer_cost]:
        assert abs(cents(amount) - math.floor(cents(amount) + 0.5)) < 1e-3
    steps = dict(result.waterfall())
    assert steps["gross"] + steps["social_insurance"] + steps["tax"] + steps["credits"] == pytest.approx(
        steps["net_pay"], abs=0.01
    )


@given(SCENARIOS)
@settings(max_examples=200)
def test_what_a_result_must_always_be(data: dict[str, Any]) -> None:
    result = net_pay(Scenario.from_data(data))
    refundable = sum(line.amount for line in result.year.lines if line.id == "be.fiscal_work_bonus")
    least = -12.0 * MINIJOB_PENSION if result.insuring_state == "DE" else 0.0
    assert least <= result.year.net_pay <= result.year.gross + refundable + 0.005
    assert result.year.employer_cost >= result.year.gross
    assert set(result.taxing_share) == {data["residence"]["country"], data["work"]["country"]}
    assert result.insuring_state in result.taxing_share
    assert len({line.id for line in result.year.lines}) == len(result.year.lines)
    assert result.verification.A > 0
    assert len(result.verification.unverified) == result.verification.C


@given(SCENARIOS)
@settings(max_examples=100)
def test_an_empty_overlay_changes_nothing(data: dict[str, Any]) -> None:
    scenario = Scenario.from_data(data)
    assert net_pay(scenario, Overlay.from_data({})).as_data() == net_pay(scenario).as_data()


@given(SCENARIOS)
@settings(max_examples=100)
def test_a_domestic_job_with_all_days_at_work_equals_its_own_comparison(data: dict[str, Any]) -> None:
    at_work = {"work": data["residence"], "job": data["job"] | {"days": {}}}
    scenario = Scenario.from_data(data | at_work)
    both = compare(scenario)
    assert both.home.year == both.across.year
    assert set(both.difference.as_data().values()) <= {0.0, None}
    assert both.difference.lines == ()


@pytest.mark.parametrize("year", YEARS)
def test_tax_and_premium_after_credits_are_never_below_zero(year: int) -> None:
    law = law_of(year).numbers
    for facts in random_facts(2000, seed=year):
        settled = settle(facts, law)
        assessed, belgian, contributions = settled.dutch.assessment, settled.belgian, settled.insurance.belgian
        before = assessed.income_tax + assessed.national_insurance
        paid_out = max(0.0, -tax_and_premium_due(assessed))
        assert paid_out == 0.0 or (facts.birth_year < 1963.0 and facts.partner_pay > 0.0)
        assert paid_out <= assessed.general_tax_credit
        assert tax_and_premium_due(assessed) <= before
        assert min(assessed) >= 0.0
        assert 0.0 <= contributions.work_bonus <= contributions.social_contributions + 1e-9
        below_zero = {name for name, amount in belgian._asdict().items() if amount < 0.0}
        resident, benefits = facts.residence == BE, settled.allocation.statuses.be_personal_benefits
        assert "income_tax" not in below_zero or resident or benefits
        surcharge = belgian.non_resident_surcharge
        assert below_zero <= {"income_tax", "municipal_tax" if resident else "non_resident_surcharge"}
        assert surcharge >= 0.0 or (facts.partner_pay > 0.0 and facts.partner_work == BE)
        if facts.children.number == 0 and not resident:
            rate = law.be.non_resident.surcharge_rate
            assert surcharge == pytest.approx(rate * belgian.income_tax, abs=0.0051)


@pytest.mark.parametrize("year", YEARS)
def test_dutch_pay_never_leaves_less_net_for_a_hundred_euros_more(year: int, example: dict[str, Any]) -> None:
    example |= {"year": year, "residence": {"country": "NL"}, "work": {"country": "NL"}}
    nets = [
        net_pay(Scenario.from_data(changed(example, "job.gross_monthly", float(pay)))).year.net_pay
        for pay in range(0, 14_000, 100)
    ]
    assert nets == sorted(nets)


def test_a_warning_says_when_the_rate_of_the_commune_is_carried_or_an_average(example: dict[str, Any]) -> None:
    carried = net_pay(Scenario.from_data(example))
    assert "municipal_rate_carried" in [warning.code for warning in carried.warnings]
    example["residence"] = {"country": "BE"}
    average = net_pay(Scenario.from_data(example))
    assert "average_municipal_rate" in [warning.code for warning in average.warnings]
    known = net_pay(Scenario.from_data(changed(example, "residence.municipality", "Hasselt")))
    assert not {"average_municipal_rate", "municipal_rate_carried"} & {warning.code for warning in known.warnings}


@pytest.mark.parametrize(
    ("year", "work", "pay", "told"),
    [
        (2026, "NL", 2000.0, {"jobbonus_may_move", "jobbonus_application"}),
        (2026, "BE", 2000.0, {"jobbonus_may_move"}),
        (2025, "NL", 2000.0, {"jobbonus_application"}),
        (2025, "BE", 2000.0, set()),
        (2026, "NL", 3115.0, set()),
    ],
)
def test_a_jobbonus_says_who_must_apply_and_whether_its_limits_may_move(
    year: int, work: str, pay: float, told: set[str], example: dict[str, Any]
) -> None:
    example |= {"year": year, "work": {"country": work}}
    result = net_pay(Scenario.from_data(changed(example, "job.gross_monthly", pay)))
    assert {warning.code for warning in result.warnings if warning.code.startswith("jobbonus")} == told


def test_part_time_work_raises_the_work_bonus_as_a_share_of_full_time(example: dict[str, Any]) -> None:
    example["work"] = {"country": "BE"}
    full = net_pay(Scenario.from_data(changed(example, "job.gross_monthly", 2300.0)))
    half = net_pay(Scenario.from_data(changed(changed(example, "job.gross_monthly", 1150.0), "job.weekly_hours", 19.0)))
    bonus = [{line.id: line.amount for line in r.year.lines}["be.work_bonus"] for r in (full, half)]
    assert bonus[1] == pytest.approx(bonus[0] / 2, abs=0.1)


def test_no_jobbonus_from_pension_age_on_and_none_that_is_too_small(example: dict[str, Any]) -> None:
    example |= {"year": 2025, "work": {"country": "BE"}}
    changed(example, "job.gross_monthly", 2000.0)

    def jobbonus() -> float:
        lines = net_pay(Scenario.from_data(example)).year.lines
        return sum(line.amount for line in lines if line.id == "be.jobbonus")

    assert jobbonus() == 700.0
    changed(changed(example, "job.gross_monthly", 1000.0), "job.weekly_hours", 19.0)
    assert jobbonus() == 375.0
    changed(changed(example, "job.gross_monthly", 20.0), "job.weekly_hours", 0.38)
    assert jobbonus() == 0.0
    changed(changed(example, "job.gross_monthly", 2000.0), "job.weekly_hours", 38.0)
    assert [(changed(example, "worker.age", age), jobbonus())[1] for age in (65, 66)] == [700.0, 0.0]


def test_no_jobbonus_at_exactly_the_upper_bound(example: dict[str, Any]) -> None:
    """2,170 a month for 26.6 of 38 hours is exactly 3,100 at full time."""
    example |= {"year": 2024, "work": {"country": "BE"}}
    changed(changed(example, "job.gross_monthly", 2170.0), "job.weekly_hours", 26.6)
    assert "be.jobbonus" not in [line.id for line in net_pay(Scenario.from_data(example)).year.lines]


def test_a_reform_of_the_premium_cap_moves_year_and_payslip(example: dict[str, Any]) -> None:
    example |= {"residence": {"country": "NL"}, "work": {"country": "NL"}}
    scenario = Scenario.from_data(changed(example, "job.gross_monthly", 6000.0))
    reform = Overlay.from_data({"changes": [{"key": "nl.national_insurance.premium_cap", "value": 50_000}]})
    today, reformed = net_pay(scenario), net_pay(scenario, reform)
    assert today.payslip is not None
    assert reformed.payslip is not None
    assert today.year.net_pay - reformed.year.net_pay == pytest.approx(0.2765 * (50_000 - 38_883), abs=1)
    assert today.payslip.net - reformed.payslip.net == pytest.approx(0.2765 * (50_000 - 38_883) / 12, abs=0.1)


def test_only_figures_that_decide_something_are_counted(example: dict[str, Any]) -> None:
    across = {figure.key for figure in net_pay(Scenario.from_data(example)).verification.figures}
    assert not any(key.startswith("be.fiscal_work_bonus") for key in across)
    at_home = net_pay(Scenario.from_data(example | {"residence": {"country": "NL"}}))
    assert "nl.qualifying_non_resident.minimum_share" not in {f.key for f in at_home.verification.figures}
    assert "nl.qualifying_non_resident.minimum_share" in across


def test_a_pension_share_counts_in_the_netherlands_only(example: dict[str, Any]) -> None:
    both = compare(Scenario.from_data(changed(example, "job.employee_pension_rate", 0.05)))
    assert {line.id: line.amount for line in both.across.year.lines}["nl.pension_contribution"] == -2268.0
    assert both.across.payslip is not None
    assert {line.id: line.amount for line in both.across.payslip.lines}["nl.pension_contribution"] == -175.0
    changed(example, "job.employee_pension_rate", 0.0)
    assert both.home.year == net_pay(Scenario.from_data(example).at_home()).year
    assert "pension_ignored" in [warning.code for warning in both.home.warnings]
    assert "pension_ignored" not in [warning.code for warning in both.across.warnings]


@pytest.mark.parametrize(("month", "gross"), [(11, 3500.0), (12, 7000.0)])
def test_the_extra_month_is_paid_with_december(example: dict[str, Any], month: int, gross: float) -> None:
    result = net_pay(Scenario.from_data(changed(example | {"payslip_month": month}, "job.extra_month", True)))
    assert result.payslip is not None
    assert result.payslip.gross == gross
    assert result.year.gross == 45_360.0 + 3500.0


def test_an_own_home_counts_in_the_dutch_return_only(example: dict[str, Any]) -> None:
    """A resident of Belgium who qualifies deducts; of a home abroad a positive balance is not taxed, and without the
    status nothing is. The general credit goes by the world income, home included."""
    rented = compare(Scenario.from_data(example))
    mortgage = compare(
        Scenario.from_data(example | {"home": {"owner": True, "value": 350_000, "mortgage_interest": 9000}})
    )
    paid_off = net_pay(Scenario.from_data(example | {"home": {"owner": True, "value": 350_000}}))
    not_qualifying = example | {"home": {"owner": True, "value": 350_000, "mortgage_interest": 9000}}
    lost = net_pay(Scenario.from_data(not_qualifying | {"options": {"nl_qualifying": "no"}}))
    assert mortgage.across.year.net_pay > rented.across.year.net_pay + 2000
    assert mortgage.home.year == rented.home.year
    assert paid_off.amount("nl.income_tax") == rented.across.amount("nl.income_tax")
    assert lost.amount("nl.income_tax") == rented.across.amount("nl.income_tax")
    credit = rented.across.amount("nl.general_tax_credit")
    assert paid_off.amount("nl.general_tax_credit") - credit == pytest.approx(-0.06398 * 345, abs=1.0)
    assert lost.amount("nl.general_tax_credit") - credit == pytest.approx(0.06398 * (9000 - 1225), abs=1.0)


def test_a_home_without_a_value_is_told(example: dict[str, Any]) -> None:
    result = net_pay(Scenario.from_data(example | {"home": {"owner": True, "mortgage_interest": 9000}}))
    assert "home_value_missing" in [warning.code for warning in result.warnings]


@pytest.mark.parametrize(
    ("works_in", "pay", "allowance"),
    [(None, 0.0, 2419.0), ("NL", 20_000.0, 0.0), ("BE", 1.0, 1209.0)],
    ids=["at home", "in the Netherlands", "in Belgium: half"],
)
def test_a_couple_has_the_allowance_of_both_or_half_of_it(
    example: dict[str, Any], works_in: str | None, pay: float, allowance: float
) -> None:
    example |= {"residence": {"country": "NL"}, "work": {"country": "NL"}}
    example["partner"] = {"age": 40, "country_of_work": works_in, "gross_annual": pay}
    changed(changed(example, "job.gross_monthly", 2600.0), "worker.civil_status", "married")
    lines = {line.id: line.amount for line in net_pay(Scenario.from_data(example)).year.lines}
    assert lines.get("nl.healthcare_allowance", 0.0) == pytest.approx(allowance, abs=1.0)


def test_from_pension_age_on_no_contribution_for_the_old_age_pension_is_due(example: dict[str, Any]) -> None:
    example |= {"residence": {"country": "NL"}, "work": {"country": "NL"}}
    before, after = [net_pay(Scenario.from_data(changed(example, "worker.age", age))) for age in (66, 67)]
    premium = [{line.id: line.amount for line in r.year.lines}["nl.national_insurance"] for r in (before, after)]
    assert premium == [-10_751.0, -3791.0]
    assert after.year.employer_cost - after.year.gross == pytest.approx(0.061 * 45_360, abs=0.01)


def test_who_may_use_the_premium_part_only_has_that_part_of_the_elderly_credit_withheld_too() -> None:
    """2026: premiums without the old-age pension are 9.75 % of the first-bracket rate of 17.85 %."""
    laws = wage_tax_laws(Age(70.0, 1956.0), law_of(2026).numbers.nl)
    one_part = WithholdingPosition(True, True, False, False, elderly=True, resident=False)
    withheld = [yearly_wage_tax(40_014.0, one_part._replace(elderly=on), laws) for on in (False, True)]
    assert withheld[0] - withheld[1] == math.ceil(2067.0 * 9.75 / 17.85)
