"""The German assessment against the published and derived cases: work in Germany, and status of who lives abroad."""

from __future__ import annotations

from typing import Any

import pytest

from rules.germany.position import GermanContributions
from rules.germany.year import GermanYear, german_year
from tests.rules.german_positions import assessment_law, liability_of, position_of, scenario_of
from tests.rules.test_cases import read

BRANCHES = {
    "de.pension_insurance": "pension",
    "de.unemployment_insurance": "unemployment",
    "de.health_insurance": "health",
    "de.care_insurance": "care",
}
TAXES = {
    "de.income_tax": "income_tax",
    "de.solidarity_surcharge": "solidarity_surcharge",
    "de.church_tax": "church_tax",
    "de.child_benefit": "child_benefit",
}
CHURCH_TAX_WITHHELD = {
    "de-year-church-2026-5200": 803.64,
    "de-year-church-2025-3600": 473.64,
    "de-year-church-2026-6500-III-2k": 350.52,
}
"""What twelve payslips of these cases withhold."""

WORK_HERE = [
    case for name in ("de", "coordination") for case in read(name) if case["scenario"]["work"]["country"] == "DE"
]
YEARS = [case for case in WORK_HERE if TAXES.keys() & case["expect"].get("year", {}).keys()]
STATUSES = [case for case in WORK_HERE if "de_unlimited_on_request" in case["expect"].get("statuses", {})]


def name(case: dict[str, Any]) -> str:
    return str(case["id"])


def year_of(case: dict[str, Any]) -> GermanYear:
    """The German year of a case, with the contributions that the case itself expects."""
    scenario, lines = scenario_of(case), case["expect"]["year"]
    paid = None
    if lines.keys() >= BRANCHES.keys():
        paid = GermanContributions(**{branch: -lines[line] for line, branch in BRANCHES.items()})
    insured = case["expect"].get("insuring_state", "DE") == "DE"
    position = position_of(scenario, paid, insured, CHURCH_TAX_WITHHELD.get(case["id"], 0.0))
    return german_year(position, assessment_law(scenario.year))


@pytest.mark.parametrize("case", YEARS, ids=name)
def test_a_year(case: dict[str, Any]) -> None:
    found, lines = year_of(case), case["expect"]["year"]
    amounts = {line: getattr(found, field) for line, field in TAXES.items() if line in lines}
    expected = {line: abs(lines[line]) for line in amounts}
    assert amounts == pytest.approx(expected, abs=case["tolerance"])


@pytest.mark.parametrize("case", STATUSES, ids=name)
def test_status_of_who_lives_abroad(case: dict[str, Any]) -> None:
    found = liability_of(scenario_of(case))
    assert found.unlimited == case["expect"]["statuses"]["de_unlimited_on_request"]
