"""The published and derived cases, each at its own tolerance.

The files <country>_audit.jsonl hold, point by point of an audit, what moved by it and the neighbours that must not
(`-guard`); own_<country>.jsonl hold the cases that were derived beside the given ones, so that every number of that
country's law decides at least one case (scripts/perturb.py).

A case that a better source overrules stands in cases/exceptions.toml with the lines that differ.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from rules import Result, Scenario, net_pay

FOLDER = Path(__file__).parents[1] / "cases"
FILES = ("nl", "be", "de", "coordination", "nl_audit", "be_audit", "de_audit", "coordination_audit")
SHARE_TOLERANCE = 0.001
CENT = 0.001


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


def name(case: dict[str, Any]) -> str:
    return str(case["id"])


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
        elif block == "statuses":
            if wrong := {status for status, holds in amounts.items() if result.statuses.get(status) != holds}:
                faults.append(f"statuses: {sorted(wrong)} differ in {result.statuses}")
        elif getattr(result, block) != amounts:
            faults.append(f"{block}: {getattr(result, block)}, expected {amounts}")
    return faults


@pytest.mark.parametrize("case", CASES, ids=name)
def test_case_holds(case: dict[str, Any]) -> None:
    result = net_pay(Scenario.from_data(case["scenario"]))
    faults = differences(result, case["expect"], case["tolerance"])
    overruled = EXCEPTIONS.get(case["id"], [])
    assert [fault for fault in faults if not any(f" {line}: " in fault for line in overruled)] == []
    assert len(faults) == len(overruled)


@pytest.mark.parametrize("case", read("personas"), ids=name)
def test_persona_settles_and_each_sum_holds_to_the_cent(case: dict[str, Any]) -> None:
    result = net_pay(Scenario.from_data(case["scenario"]))
    year, slip = result.year, result.payslip
    assert slip is not None

    def sum_of(kind: str) -> float:
        return sum(line.amount for line in year.lines if line.kind == kind)

    assert year.net_pay == pytest.approx(year.gross + sum_of("pay"), abs=CENT)
    assert year.disposable == pytest.approx(year.net_pay + sum_of("household"), abs=CENT)
    assert slip.net == pytest.approx(slip.gross + sum(line.amount for line in slip.lines), abs=CENT)


def test_every_exception_is_a_case() -> None:
    assert set(EXCEPTIONS) <= {case["id"] for case in CASES}


def test_every_case_has_a_name_of_its_own() -> None:
    names = [case["id"] for case in CASES]
    assert [name for name in names if names.count(name) > 1] == []
