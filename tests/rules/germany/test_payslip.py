"""The German payslip and contributions: minijob, transition zone, care of children, the twelve payslips of a year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from rules import Scenario, net_pay
from rules.definitions.rounding import ten_thousandth_half_up
from rules.germany.payroll import GermanPayslip, withheld_of_year
from rules.law.year import law_of
from rules.settlement.german_household import german_job, german_person
from rules.settlement.insurance import GermanInsurance
from rules.settlement.settle import settle
from rules.store.database import current
from tests.rules.german_positions import facts_and_law, status_of_resident

CENT = 0.001


def household(**changes: Any) -> dict[str, Any]:
    """A scenario of a single childless worker of 40, with other facts of the job or options."""
    options = {name: value for name, value in changes.items() if name.startswith("de_")}
    job = {name: value for name, value in changes.items() if name in ("gross_monthly", "extra_month", "sector")}
    children = [{"age": age} for age in changes.get("children", [])]
    worker = {"age": changes.get("age", 40), "civil_status": changes.get("civil_status", "single")}
    return {
        "year": changes.get("year", 2026), "residence": {"country": "DE"}, "work": {"country": "DE"},
        "worker": worker, "children": children, "job": {"gross_monthly": 4000.0} | job, "options": options,
    }  # fmt: skip


def payslip(month: int = 10, **changes: Any) -> GermanPayslip:
    return settle(*facts_and_law(household(**changes) | {"payslip_month": month})).payslip.german


def year(**changes: Any) -> GermanInsurance:
    return settle(*facts_and_law(household(**changes))).insurance.german


@pytest.mark.parametrize(("pay", "share"), [(0.0, 0.0), (125.0, 13.80), (174.99, 6.30), (175.0, 6.30), (603.0, 21.71)])
def test_the_pension_share_of_a_minijob_has_a_minimum(pay: float, share: float) -> None:
    """125 euros: 32.55 on 175 less 18.75 of the employer, as published for minijobs."""
    slip = payslip(gross_monthly=pay)
    assert slip.pension_insurance == pytest.approx(share, abs=CENT)
    assert sum(slip) == pytest.approx(share, abs=CENT)


def test_the_employer_of_a_minijob_pays_flat_shares_the_levy_and_the_flat_tax() -> None:
    """13, 15 and 2 % and the levy of 600 euros."""
    assert year(gross_monthly=600.0).employer == pytest.approx(12 * (78 + 90 + 12 + 0.90))
    assert year(gross_monthly=600.0, sector="public").employer == pytest.approx(12 * 180)


def test_factor_f_is_the_employer_rate_of_a_minijob_over_all_rates() -> None:
    keys = {(v.key, v.valid_from.year): v.value for v in current().values() if v.status == "adopted"}
    rate = keys["de.midijob.factor_rate", 2024]
    for of_year in (2024, 2025, 2026):
        total = keys["de.midijob.total_rate", of_year]
        assert isinstance(rate, float)
        assert isinstance(total, float)
        assert ten_thousandth_half_up(rate / total) == law_of(of_year).numbers.de.midijob.factor_f


def test_contributions_meet_at_the_end_of_the_transition_zone() -> None:
    inside, above = payslip(gross_monthly=2000.0), payslip(gross_monthly=2000.01)
    assert tuple(inside) == pytest.approx(tuple(above), abs=0.011)


def test_an_extra_month_may_lift_a_minijob_into_the_transition_zone() -> None:
    """580 euros and its twelfth pass the limit of 603: in an ordinary month only the surcharge on 0.6619 times 580 is
    left to the employee, in November the zone holds for 1,160."""
    ordinary, november = (
        payslip(gross_monthly=580.0, extra_month=True),
        payslip(11, gross_monthly=580.0, extra_month=True),
    )
    assert sum(ordinary) == pytest.approx(2.30, abs=CENT)
    assert november.pension_insurance == pytest.approx(74.16, abs=CENT)


def test_saxony_shares_care_insurance_in_its_own_way() -> None:
    assert payslip(de_land="SN").care_insurance == pytest.approx(4000 * 0.029)
    assert year(de_land="SN").employer_care == pytest.approx(12 * 52.0)


@pytest.mark.parametrize(
    ("of_year", "land", "share"), [(2024, "NW", 702.15), (2024, "TH", 692.85), (2025, "TH", 748.65)]
)
def test_the_east_had_its_own_ceiling_until_2024(of_year: int, land: str, share: float) -> None:
    assert payslip(year=of_year, de_land=land, gross_monthly=9000.0).pension_insurance == pytest.approx(share)


@pytest.mark.parametrize(
    ("ages", "rate"),
    [([], 0.024), ([30], 0.018), ([25, 26], 0.018), ([3, 24], 0.0155), ([3, 5, 30], 0.0155), ([1] * 7, 0.008)],
)
def test_children_lower_the_care_rate_as_long_as_they_are_young(ages: list[int], rate: float) -> None:
    assert payslip(children=ages).care_insurance == pytest.approx(4000 * rate)


@pytest.mark.parametrize(
    ("changes", "tax_class"),
    [({}, "I"), ({"civil_status": "married"}, "IV"), ({"children": [4]}, "II"), ({"children": [19]}, "I")],
)
def test_who_names_no_class_gets_that_of_the_household(changes: dict[str, Any], tax_class: str) -> None:
    assert payslip(**changes) == payslip(**changes, de_tax_class=tax_class)


@pytest.mark.parametrize("of_year", [2024, 2025, 2026])
def test_a_year_withholds_what_its_twelve_payslips_do(of_year: int) -> None:
    changes: dict[str, Any] = {"year": of_year, "gross_monthly": 7000.0, "extra_month": True, "de_church_tax": True}
    facts, law = facts_and_law(household(**changes))
    person = german_person(facts, law.de)
    withheld = withheld_of_year(german_job(facts), person, status_of_resident(person), law.de)
    slips = [payslip(month, **changes) for month in range(1, 13)]
    paid = year(**changes).employee
    found = (*withheld, paid.pension, paid.unemployment, paid.health, paid.care)
    assert found == pytest.approx([sum(column) for column in zip(*slips, strict=True)])


def test_december_2024_gives_the_year_the_tax_of_the_final_law() -> None:
    """Twelve months of 2024 come to the yearly tax of the final tariff, to the cents that each month is cut by."""
    withheld = sum(payslip(month, year=2024).wage_tax for month in range(1, 13))
    assert withheld == pytest.approx(12 * 552.66, abs=0.13)


def minimum_wage_warnings(pay: float, age: int = 40) -> list[Mapping[str, float | str]]:
    """The warnings of a week of 38 hours in 2026 at this pay of a month."""
    found = net_pay(Scenario.from_data(household(gross_monthly=pay, age=age))).warnings
    return [warning.values for warning in found if warning.code == "minimum_wage"]


def test_pay_below_the_minimum_wage_is_told() -> None:
    """13.90 x 38 x 13 / 3 = 2,288.87."""
    assert minimum_wage_warnings(2288.86) == [{"amount_least": 2288.87}]
    assert minimum_wage_warnings(2288.87) == []
    assert minimum_wage_warnings(1000.0, age=17) == []
