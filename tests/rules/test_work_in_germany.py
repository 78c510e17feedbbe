"""Whole German years of who lives and works there, from the facts of a scenario, against the published cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from rules import Scenario, net_pay
from rules.case import prepared
from rules.facts import Facts
from rules.kernels import jitted
from rules.law import law_of
from rules.rounding import cent_half_up
from rules.settlement import settle
from rules.work_in_germany import german_payslip_of_resident, german_year_of_resident
from tests.rules.german_household import german_law
from tests.rules.test_german_payslip import CASES, CENT, EXCEPTIONS, name

YEARS = [case for case in CASES if "year" in case["expect"]]


@pytest.fixture
def facts_of(monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, Any]], Facts]:
    """The facts of a case that the whole engine may still refuse."""
    monkeypatch.setattr("rules.case.check_scope", lambda *_: None)
    return lambda case: prepared(Scenario.from_data(case["scenario"])).facts


def gross_of(facts: Facts) -> float:
    return cent_half_up((13.0 if facts.extra_month else 12.0) * facts.gross_monthly)


@pytest.mark.parametrize("case", YEARS, ids=name)
def test_a_year_holds(case: dict[str, Any], facts_of: Callable[[dict[str, Any]], Facts]) -> None:
    facts = facts_of(case)
    gross = gross_of(facts)
    year = german_year_of_resident(facts, gross, german_law(case["scenario"]["year"]))
    paid = {f"de.{branch}_insurance": -amount for branch, amount in year.contributions._asdict().items()}
    taxes = {f"de.{line}": -getattr(year, line) for line in ("income_tax", "solidarity_surcharge", "church_tax")}
    net_pay = gross + sum(paid.values()) + sum(taxes.values())
    found = {
        **paid, **taxes, "de.child_benefit": year.child_benefit, "gross": gross, "net_pay": net_pay,
        "disposable": net_pay + year.child_benefit, "employer_cost": gross + year.employer_contributions,
    }  # fmt: skip
    expected = case["expect"]["year"]
    if case["id"] in EXCEPTIONS:
        expected = expected | {"employer_cost": EXCEPTIONS[case["id"]]}
    assert {line: found[line] for line in expected} == pytest.approx(expected, abs=case["tolerance"] + 1e-6)


def test_a_year_and_a_payslip_agree_compiled(facts_of: Callable[[dict[str, Any]], Facts]) -> None:
    compiled_year, compiled_slip = jitted(german_year_of_resident), jitted(german_payslip_of_resident)
    for case in CASES:
        facts, law = facts_of(case), german_law(case["scenario"]["year"])
        assert compiled_year(facts, gross_of(facts), law) == german_year_of_resident(facts, gross_of(facts), law)
        assert compiled_slip(facts, law) == german_payslip_of_resident(facts, law)


@pytest.mark.parametrize("case", CASES, ids=name)
def test_the_settlement_of_a_case_holds(case: dict[str, Any], facts_of: Callable[[dict[str, Any]], Facts]) -> None:
    settlement = settle(facts_of(case), law_of(case["scenario"]["year"]).numbers)
    sums = {"payslip": settlement.payslip._asdict(), "year": settlement.totals._asdict()}
    for block, amounts in case["expect"].items():
        expected = {name: amount for name, amount in amounts.items() if name in sums[block]}
        if case["id"] in EXCEPTIONS:
            expected["employer_cost"] = EXCEPTIONS[case["id"]]
        assert {name: sums[block][name] for name in expected} == pytest.approx(expected, abs=case["tolerance"] + 1e-6)


def test_a_minijob_is_not_assessed(facts_of: Callable[[dict[str, Any]], Facts]) -> None:
    """The employer bears its flat tax; beside a spouse with 42,000 euros it costs no tax, and the pension share of the
    employee is deducted."""
    case = next(case for case in YEARS if case["id"] == "de-year-couple2-2026-4200-1k")
    with_minijob = facts_of(case)._replace(gross_monthly=600.0)
    without_pay = with_minijob._replace(gross_monthly=0.0)
    paid, unpaid = (
        german_year_of_resident(facts, gross_of(facts), german_law(2026)) for facts in (with_minijob, without_pay)
    )
    assert unpaid.income_tax - 0.45 * 259.20 < paid.income_tax < unpaid.income_tax
    assert paid.contributions.pension == pytest.approx(12 * 21.60, abs=CENT)


def minimum_wage_warnings(pay: float, age: int = 40) -> list[Mapping[str, float]]:
    """The warnings of a week of 38 hours in 2026 at this pay of a month."""
    data = {
        "year": 2026, "residence": {"country": "DE"}, "work": {"country": "DE"}, "worker": {"age": age},
        "job": {"gross_monthly": pay, "weekly_hours": 38.0},
    }  # fmt: skip
    return [found.amounts for found in net_pay(Scenario.from_data(data)).warnings if "German minimum" in found.text]


def test_pay_below_the_minimum_wage_is_told() -> None:
    """13.90 x 38 x 13 / 3 = 2,288.87."""
    assert minimum_wage_warnings(2288.86) == [{"amount": 2288.87}]
    assert minimum_wage_warnings(2288.87) == []
    assert minimum_wage_warnings(1000.0, age=17) == []


def test_a_minijob_of_the_partner_is_not_assessed() -> None:
    """2026: 603 euros a month is the limit; one euro a year more, and the pay joins the assessment."""

    def tax(pay: float) -> float:
        couple = {"worker": {"age": 38, "civil_status": "married"}, "year": 2026, "job": {"gross_monthly": 3500.0}}
        partner = {"age": 40, "country_of_work": "DE", "gross_annual": pay}
        at_home = {"residence": {"country": "DE"}, "work": {"country": "DE"}, "partner": partner}
        lines = net_pay(Scenario.from_data(couple | at_home)).year.lines
        return next(line.amount for line in lines if line.id == "de.income_tax")

    assert tax(12 * 603.0) == tax(0.0)
    assert tax(12 * 603.0 + 1.0) < tax(0.0)
