"""The German payslip and the contributions of a year against the published cases, to the cent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rules.germany.contributions import contributions_of_year, employer_contributions_of_year
from rules.germany.payroll import german_payslip
from rules.rounding import cent_half_up
from tests.rules.german_household import german_job, german_law, german_person

CASES: list[dict[str, Any]] = [
    case
    for case in map(json.loads, (Path(__file__).parents[1] / "cases/de.jsonl").read_text("utf-8").splitlines())
    if case["scenario"]["residence"]["country"] == case["scenario"]["work"]["country"] == "DE"
]
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
    job = german_job(scenario)
    slip = german_payslip(job, german_person(scenario), scenario["payslip_month"] - 1, german_law(scenario["year"]))
    gross = job.monthly_pay * (2.0 if job.extra_month and scenario["payslip_month"] == EXTRA_MONTH else 1.0)
    lines = {f"de.{line}": -amount for line, amount in slip._asdict().items()}
    return lines | {"gross": gross, "net": gross + sum(lines.values())}


def test_the_cases_are_all_there() -> None:
    assert (len(CASES), len(PAYSLIPS), len(YEARS), len(COSTS)) == (116, 72, 41, 3)


@pytest.mark.parametrize("case", PAYSLIPS, ids=name)
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
