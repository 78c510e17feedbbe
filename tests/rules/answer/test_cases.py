"""The published and derived cases, each at its own tolerance."""

from __future__ import annotations

from typing import Any

import pytest

from rules import Persona, Scenario, net_pay, personas
from tests.rules.scenario_cases import CASES, EXCEPTIONS, differences

CENT = 0.001


def name(case: dict[str, Any]) -> str:
    return str(case["id"])


@pytest.mark.parametrize("case", CASES, ids=name)
def test_case_holds(case: dict[str, Any]) -> None:
    result = net_pay(Scenario.from_data(case["scenario"]))
    faults = differences(result, case["expect"], case["tolerance"])
    overruled = EXCEPTIONS.get(case["id"], [])
    assert [fault for fault in faults if not any(f" {line}: " in fault for line in overruled)] == []
    assert len(faults) == len(overruled)


@pytest.mark.parametrize("persona", personas(), ids=lambda persona: persona.id)
def test_persona_settles_and_each_sum_holds_to_the_cent(persona: Persona) -> None:
    result = net_pay(persona.scenario)
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
