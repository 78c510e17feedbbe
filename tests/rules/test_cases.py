"""The published and derived cases, each at its own tolerance.

The files own_<country>.jsonl hold the cases that were derived beside the given ones, so that every number of that
country's law decides at least one case (scripts/perturb.py).

A case that cannot be computed yet stands in cases/expected_failures.toml under the field that refuses it; it must be
refused for that reason, and the test fails as soon as it passes. One that a better source overrules stands in
cases/exceptions.toml with the lines that differ.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from rules import NotComputed, Result, Scenario, net_pay

FOLDER = Path(__file__).parents[1] / "cases"
FILES = ("nl", "be", "de", "coordination")
SHARE_TOLERANCE = 0.001

EXPECTED_FAILURES: dict[str, str] = {
    case: field
    for field, cases in tomllib.loads((FOLDER / "expected_failures.toml").read_text(encoding="utf-8")).items()
    for case in cases
}


def read(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


GIVEN = [case for name in FILES for case in read(name)]
OWN = [case for path in sorted(FOLDER.glob("own_*.jsonl")) for case in read(path.stem)]
CASES = GIVEN + OWN


EXCEPTIONS: dict[str, list[str]] = {
    case: exception["lines"]
    for exception in tomllib.loads((FOLDER / "exceptions.toml").read_text(encoding="utf-8"))["exception"]
    for case in exception["cases"]
}
"""The lines of published cases that a better source overrules."""


def parameter(case: dict[str, Any]) -> Any:
    """A case, or an expected failure by name and reason that fails when it passes."""
    field = EXPECTED_FAILURES.get(case["id"])
    reason = f"{field} is not computed yet"
    marks = [pytest.mark.xfail(raises=NotComputed, reason=reason, strict=True)] if field else []
    return pytest.param(case, id=case["id"], marks=marks)


def in_first_corridor(scenario: dict[str, Any]) -> bool:
    """Single, white-collar, no children, home, extra month or pension share, all days at work; NL-NL, BE-BE, BE-NL."""
    job, days = scenario["job"], scenario["job"]["days"]
    corridor = (scenario["residence"]["country"], scenario["work"]["country"])
    return (
        corridor in (("NL", "NL"), ("BE", "BE"), ("BE", "NL"))
        and scenario["worker"]["civil_status"] == "single"
        and not scenario["partner"]
        and not scenario["children"]
        and not scenario["home"]["owner"]
        and not job["extra_month"]
        and not job["employee_pension_rate"]
        and job["worker_type"] == "white_collar"
        and not days["home"] + days["elsewhere"]
    )


def differences(result: Result, expect: dict[str, Any], tolerance: float) -> list[str]:
    """What the case expects and the result does not have; a line that is missing counts as 0."""
    slip = result.payslip
    found = {
        "year": {line.id: line.amount for line in result.year.lines}
        | {name: getattr(result.year, name) for name in ("gross", "net_pay", "disposable", "employer_cost")},
        "payslip": {line.id: line.amount for line in slip.lines} | {"gross": slip.gross, "net": slip.net}
        if slip
        else {},
    }
    faults = []
    for block, amounts in expect.items():
        if block in ("year", "payslip"):
            for name, amount in amounts.items():
                if abs(found[block].get(name, 0.0) - amount) > tolerance + 1e-6:
                    faults.append(f"{block} {name}: {found[block].get(name, 0.0)}, expected {amount}")
        elif block == "taxing_share":
            if set(amounts) != set(result.taxing_share) or any(
                abs(result.taxing_share[state] - share) > SHARE_TOLERANCE for state, share in amounts.items()
            ):
                faults.append(f"taxing_share: {result.taxing_share}, expected {amounts}")
        elif block == "warnings":
            if codes := {warning.code for warning in result.warnings} ^ set(amounts):
                faults.append(f"warnings: {sorted(codes)} stand on one side only")
        elif getattr(result, block) != amounts:
            faults.append(f"{block}: {getattr(result, block)}, expected {amounts}")
    return faults


@pytest.mark.parametrize("case", [parameter(case) for case in CASES])
def test_case_holds(case: dict[str, Any]) -> None:
    result = net_pay(Scenario.from_data(case["scenario"]))
    faults = differences(result, case["expect"], case["tolerance"])
    overruled = EXCEPTIONS.get(case["id"], [])
    assert [fault for fault in faults if not any(f" {line}: " in fault for line in overruled)] == []
    assert len(faults) == len(overruled)


@pytest.mark.parametrize("case", [parameter(case) for case in read("personas")])
def test_persona_settles(case: dict[str, Any]) -> None:
    result = net_pay(Scenario.from_data(case["scenario"]))
    assert result.year.gross > 0.0


@pytest.mark.parametrize(
    "case", [pytest.param(c, id=c["id"]) for c in CASES + read("personas") if c["id"] in EXPECTED_FAILURES]
)
def test_case_is_refused_for_the_reason_that_is_written_down(case: dict[str, Any]) -> None:
    with pytest.raises(NotComputed) as refusal:
        net_pay(Scenario.from_data(case["scenario"]))
    assert refusal.value.field == EXPECTED_FAILURES[case["id"]]


def test_no_case_of_the_first_corridor_is_an_expected_failure() -> None:
    inside = [case["id"] for case in GIVEN if in_first_corridor(case["scenario"])]
    assert len(inside) == 176
    assert [case for case in inside if case in EXPECTED_FAILURES] == []


def test_every_expected_failure_is_a_case() -> None:
    assert set(EXPECTED_FAILURES) | set(EXCEPTIONS) <= {case["id"] for case in CASES + read("personas")}


def test_every_case_has_a_name_of_its_own() -> None:
    names = [case["id"] for case in CASES]
    assert [name for name in names if names.count(name) > 1] == []
