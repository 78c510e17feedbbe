"""The cases of whole scenarios, and how a result is compared with what a case expects.

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

from rules import Result

FOLDER = Path(__file__).parents[1] / "cases"
FILES = ("nl", "be", "de", "coordination", "nl_audit", "be_audit", "de_audit", "coordination_audit")
SHARE_TOLERANCE = 0.001


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
