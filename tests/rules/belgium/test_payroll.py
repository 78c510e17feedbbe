"""Belgian payslips that are not known, manual workers, extra months, and the minimum income."""

from __future__ import annotations

from typing import Any

import pytest

from rules import Result, Scenario, compare, net_pay
from rules.definitions.children import Child, ChildList, Children
from rules.definitions.codes import BE, COHABITING, DE, MARRIED
from rules.definitions.facts import Facts
from rules.definitions.rounding import cent_half_up
from rules.question.case import Case, prepared
from rules.settlement.payslip import Payslip
from rules.settlement.settle import settle


def scenario(year: int = 2026, month: int = 10, **job: Any) -> Scenario:
    return Scenario.from_data(
        {
            "year": year,
            "payslip_month": month,
            "residence": {"country": "BE", "municipality": "Gent"},
            "work": {"country": "BE"},
            "worker": {"age": 38},
            "job": {"gross_monthly": 3000.0} | job,
        }
    )


def codes(result: Result) -> list[str]:
    return [warning.code for warning in result.warnings]


def household(case: Case, children: int = 0, partner_pay: float | None = None, status: int = 0) -> Facts:
    """The facts of a case with children of seven and, unless None, a partner who earns so much in Belgium."""
    each = ChildList(*(Child(7.0, 0, 0.0, 0.0) for _ in range(children)))
    return case.facts._replace(
        children=Children(children, each),
        has_partner=partner_pay is not None,
        partner_pay=partner_pay or 0.0,
        partner_work=BE,
        civil_status=status,
    )


def slip(year: int, pay: float = 3000.0, month: int = 10, **of_household: Any) -> Payslip:
    case = prepared(scenario(year, month, gross_monthly=pay))
    return settle(household(case, **of_household), case.law.numbers).payslip


SMALL_SPOUSE: dict[str, Any] = {"partner_pay": 3000.0, "status": MARRIED}


def test_a_payslip_of_2024_with_a_spouse_of_small_income_is_open_but_its_year_is_not() -> None:
    data = scenario(2024).model_dump(mode="json") | {
        "worker": {"age": 38, "civil_status": "married"},
        "partner": {"age": 38, "country_of_work": "BE", "gross_annual": 3000.0},
    }
    result = net_pay(Scenario.from_data(data))
    assert result.payslip is None
    assert result.as_data()["payslip"] is None
    assert "payslip_open" in codes(result)
    assert result.year.net_pay > 0.0
    assert compare(Scenario.from_data(data)).difference.payslip_net is None


@pytest.mark.parametrize(("year", "month"), [(2024, 11), (2024, 12), (2025, 12), (2026, 12)])
def test_payslips_with_an_extra_month_are_known(year: int, month: int) -> None:
    result = net_pay(scenario(year, month, extra_month=True))
    assert result.payslip is not None
    assert "payslip_open" not in codes(result)
    assert result.payslip.gross == (6000.0 if month == 12 else 3000.0)


def test_only_the_reduction_for_a_spouse_of_small_income_is_not_known_for_2024() -> None:
    assert not slip(2024, **SMALL_SPOUSE).belgian.known
    assert slip(2024, children=1).belgian.known
    assert slip(2024, partner_pay=0.0, status=MARRIED).belgian.known
    assert slip(2024, partner_pay=30_000.0, status=MARRIED).belgian.known
    assert slip(2024, partner_pay=3000.0, status=COHABITING).belgian.known
    assert slip(2025, children=1, **SMALL_SPOUSE).belgian.known


def test_who_has_no_reductions_has_a_known_payslip_of_2024_with_a_spouse_of_small_income() -> None:
    case = prepared(scenario(2024))
    abroad = household(case, **SMALL_SPOUSE)._replace(residence=DE, office_days=130.0, home_days=90.0)
    assert settle(abroad, case.law.numbers).payslip.belgian.known


def test_a_spouse_has_a_small_income_up_to_290_euros_net_a_month() -> None:
    """Of 5,003.90 a year 416.99 a month, 362.49 after contributions, 289.99 less 20 %; of 5,004.20 it is 290.02."""
    alone = slip(2026).belgian
    small, larger = (
        slip(2026, partner_pay=pay, status=MARRIED).belgian.withholding_tax for pay in (5_003.90, 5_004.20)
    )
    assert alone.withholding_tax - small == pytest.approx(1740.0 / 12.0)
    assert larger == alone.withholding_tax


def test_reductions_never_pay_out() -> None:
    assert slip(2026, pay=2500.0, children=5).belgian.withholding_tax == 0.0
    assert slip(2026, pay=2500.0, children=5).belgian.fiscal_work_bonus == 0.0


def test_holiday_pay_of_manual_workers_is_an_estimate() -> None:
    assert "holiday_fund" in codes(net_pay(scenario(worker_type="blue_collar")))
    assert "holiday_fund" not in codes(net_pay(scenario()))
    assert "holiday_fund" not in codes(net_pay(scenario(worker_type="blue_collar", holiday_pay="none")))


@pytest.mark.parametrize(
    ("year", "pay", "cut"), [(2024, 2112.0, 158.91), (2025, 2175.0, 253.55), (2026, 2250.0, 171.27)]
)
def test_the_ceiling_of_the_work_bonus_says_what_the_last_payslips_lack(year: int, pay: float, cut: float) -> None:
    result = net_pay(scenario(year, worker_type="blue_collar", gross_monthly=pay))
    (found,) = [warning for warning in result.warnings if warning.code == "work_bonus_ceiling"]
    assert found.values == {"amount": cut}
    assert found.text.endswith("than the monthly tables give. The payslip here is not cut.")
    assert "work_bonus_ceiling" not in codes(net_pay(scenario(year, gross_monthly=pay)))


def test_what_a_manual_worker_costs() -> None:
    """Twelve months, 25 % and 15.84 % on 108 % of 9,000 a quarter, less the reductions on 9,000, quarter by quarter."""
    reductions = 344.20 + 82.08 + 344.20 + 87.55 + 2.0 * (376.28 + 118.10)
    expected = 36_000.0 + 4.0 * (2430.0 + 1539.65) - reductions
    assert net_pay(scenario(worker_type="blue_collar")).year.employer_cost == cent_half_up(expected)


def test_no_fund_pays_the_holiday_pay_of_a_manual_worker_who_is_insured_abroad() -> None:
    """120 days at home in Germany: the employer's cost is that of any worker."""
    abroad = {"residence": {"country": "DE"}, "worker": {"age": 38}}
    days = {"office": 100, "home": 120, "elsewhere": 0}
    costs = {
        net_pay(
            Scenario.from_data(scenario(worker_type=kind, days=days).model_dump(mode="json") | abroad)
        ).year.employer_cost
        for kind in ("blue_collar", "white_collar")
    }
    assert len(costs) == 1


def test_what_an_extra_month_costs() -> None:
    """25 % on it; the reduction is that of three ordinary months."""
    plain, extra = net_pay(scenario()), net_pay(scenario(extra_month=True))
    assert extra.year.employer_cost - plain.year.employer_cost == pytest.approx(3000.0 * 1.25)


def test_pay_below_the_minimum_income_is_told() -> None:
    result = net_pay(scenario(gross_monthly=2233.60))
    (found,) = [warning for warning in result.warnings if warning.code == "minimum_wage"]
    assert found.values == {"amount_least": 2233.61}
    assert "Belgian" in found.text
    assert "text_id" not in found.as_data()
    assert "minimum_wage" not in codes(net_pay(scenario(gross_monthly=2233.61)))


def test_an_extra_month_counts_for_the_minimum_income() -> None:
    assert "minimum_wage" not in codes(net_pay(scenario(gross_monthly=2061.80, extra_month=True)))
    assert "minimum_wage" in codes(net_pay(scenario(gross_monthly=2061.70, extra_month=True)))


def test_no_minimum_income_for_a_job_elsewhere_or_below_eighteen() -> None:
    data = scenario(gross_monthly=1500.0, weekly_hours=10.0).model_dump(mode="json")
    assert "minimum_wage" not in codes(net_pay(Scenario.from_data(data | {"work": {"country": "NL"}})))
    assert "minimum_wage" not in codes(net_pay(Scenario.from_data(data | {"worker": {"age": 17}})))
