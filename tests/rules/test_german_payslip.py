"""The German payslip and the contributions of a year against the published cases, to the cent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rules.germany.contributions import (
    ContributionsOfYear,
    contributions_of_year,
    employer_contributions_of_year,
)
from rules.germany.payroll import GermanPayslip, german_payslip, payslip_of_worker, withheld_of_year
from rules.germany.withholding import status_of_resident
from rules.kernels import jitted
from rules.rounding import cent_half_up, ten_thousandth_half_up
from rules.store import current
from tests.rules.german_household import german_job, german_law, german_person, german_status

FOLDER = Path(__file__).parents[1] / "cases"
WORK_HERE: list[dict[str, Any]] = [
    case
    for name in ("de", "coordination")
    for case in map(json.loads, (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines())
    if case["scenario"]["work"]["country"] == "DE"
]
CASES = [case for case in WORK_HERE if case["scenario"]["residence"]["country"] == "DE"]
ABROAD = [case for case in WORK_HERE if case not in CASES and "payslip" in case["expect"]]
PAYSLIPS = [case for case in CASES if "payslip" in case["expect"]]
YEARS = [case for case in CASES if "de.pension_insurance" in case["expect"].get("year", {})]
COSTS = [case for case in CASES if "employer_cost" in case["expect"].get("year", {})]
CENT = 0.001
EXCEPTIONS = {"de-cost-2025-1300-private": 19118.16}
"""Cases that disagree with the law, and what the law makes of them. The case takes the insolvency levy of the whole pay
of a job in the transition zone; SGB III § 358(2) takes it of the pay on which pension contributions are counted, which
SGB VI § 163(7) lowers there (Gemeinsames Rundschreiben of 20 December 2022, no. 4.3.9): 0.13 less a month."""
EXTRA_MONTH = 11


def name(case: dict[str, Any]) -> str:
    return str(case["id"])


def slip_of(case: dict[str, Any]) -> dict[str, float]:
    """The payslip of a case as the case writes it."""
    scenario = case["scenario"]
    job, law = german_job(scenario), german_law(scenario["year"])
    slip = payslip_of_worker(job, german_person(scenario), german_status(scenario), scenario["payslip_month"] - 1, law)
    gross = job.monthly_pay * (2.0 if job.extra_month and scenario["payslip_month"] == EXTRA_MONTH else 1.0)
    lines = {f"de.{line}": -amount for line, amount in slip._asdict().items()}
    return lines | {"gross": gross, "net": gross + sum(lines.values())}


def test_the_cases_are_all_there() -> None:
    assert (len(CASES), len(PAYSLIPS), len(ABROAD), len(YEARS), len(COSTS)) == (116, 72, 19, 41, 3)


@pytest.mark.parametrize("case", PAYSLIPS + ABROAD, ids=name)
def test_a_payslip_holds_to_the_cent(case: dict[str, Any]) -> None:
    found = slip_of(case)
    expected = case["expect"]["payslip"]
    assert {line: found[line] for line in expected} == pytest.approx(expected, abs=CENT)


@pytest.mark.parametrize("case", YEARS, ids=name)
def test_the_contributions_of_a_year_hold_to_the_cent(case: dict[str, Any]) -> None:
    scenario = case["scenario"]
    year = contributions_of_year(german_job(scenario), german_person(scenario), german_law(scenario["year"]))
    found = {f"de.{branch}_insurance": -shares.employee for branch, shares in year.contributions._asdict().items()}
    expected = case["expect"]["year"]
    assert found == pytest.approx({line: expected[line] for line in found}, abs=CENT)


@pytest.mark.parametrize("case", COSTS, ids=name)
def test_the_employer_cost_of_a_year_holds_to_the_cent(case: dict[str, Any]) -> None:
    scenario, expected = case["scenario"], case["expect"]["year"]
    year = contributions_of_year(german_job(scenario), german_person(scenario), german_law(scenario["year"]))
    cost = cent_half_up(expected["gross"] + employer_contributions_of_year(year))
    assert cost == pytest.approx(EXCEPTIONS.get(case["id"], expected["employer_cost"]), abs=CENT)


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
    data = household(**changes)
    return german_payslip(german_job(data), german_person(data), month - 1, german_law(data["year"]))


def year(**changes: Any) -> ContributionsOfYear:
    data = household(**changes)
    return contributions_of_year(german_job(data), german_person(data), german_law(data["year"]))


@pytest.mark.parametrize(("pay", "share"), [(0.0, 0.0), (125.0, 13.80), (174.99, 6.30), (175.0, 6.30), (603.0, 21.71)])
def test_the_pension_share_of_a_minijob_has_a_minimum(pay: float, share: float) -> None:
    """125 euros: 32.55 on 175 less 18.75 of the employer, as published for minijobs."""
    slip = payslip(gross_monthly=pay)
    assert slip.pension_insurance == pytest.approx(share, abs=CENT)
    assert sum(slip) == pytest.approx(share, abs=CENT)


def test_the_employer_of_a_minijob_pays_flat_shares_the_levy_and_the_flat_tax() -> None:
    """13, 15 and 2 % and the levy of 600 euros."""
    assert employer_contributions_of_year(year(gross_monthly=600.0)) == pytest.approx(12 * (78 + 90 + 12 + 0.90))
    assert employer_contributions_of_year(year(gross_monthly=600.0, sector="public")) == pytest.approx(12 * 180)


def test_factor_f_is_the_employer_rate_of_a_minijob_over_all_rates() -> None:
    keys = {(v.key, v.valid_from.year): v.value for v in current().values() if v.status == "adopted"}
    rate = keys["de.midijob.factor_rate", 2024]
    for of_year in (2024, 2025, 2026):
        total = keys["de.midijob.total_rate", of_year]
        assert isinstance(rate, float)
        assert isinstance(total, float)
        assert ten_thousandth_half_up(rate / total) == german_law(of_year).midijob.factor_f


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
    assert year(de_land="SN").contributions.care.employer == pytest.approx(12 * 52.0)


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
    data = household(year=of_year, gross_monthly=7000.0, extra_month=True, de_church_tax=True)
    job, person, law = german_job(data), german_person(data), german_law(of_year)
    slips = [german_payslip(job, person, month, law) for month in range(12)]
    withheld = withheld_of_year(job, person, status_of_resident(person), law)
    shares = contributions_of_year(job, person, law).contributions
    found = (*withheld, shares.pension.employee, shares.unemployment.employee, shares.health.employee)
    assert (*found, shares.care.employee) == pytest.approx([sum(column) for column in zip(*slips, strict=True)])


def test_december_2024_gives_the_year_the_tax_of_the_final_law() -> None:
    """Twelve months of 2024 come to the yearly tax of the final tariff, to the cents that each month is cut by."""
    data = household(year=2024, gross_monthly=4000.0)
    person = german_person(data)
    withheld = withheld_of_year(german_job(data), person, status_of_resident(person), german_law(2024))
    assert withheld.wage_tax == pytest.approx(12 * 552.66, abs=0.13)


def test_compiled_payslips_agree_bit_for_bit() -> None:
    compiled_slip, compiled_year = jitted(german_payslip), jitted(contributions_of_year)
    for number, case in enumerate(CASES):
        job, person = german_job(case["scenario"]), german_person(case["scenario"])
        law = german_law(case["scenario"]["year"])
        assert compiled_slip(job, person, number % 12, law) == german_payslip(job, person, number % 12, law)
        assert compiled_year(job, person, law) == contributions_of_year(job, person, law)
