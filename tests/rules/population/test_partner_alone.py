"""Some changes leave what a partner alone would owe as it is: the worker's part of a couple's tax moves as the bill."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from rules import LawMissing, Scenario, net_pay
from rules.belgium import resident_assessment
from rules.belgium.individual_assessment import tax_on_own_pay
from rules.germany import assessment
from rules.law.overlay import Overlay
from tests.rules.random_scenarios import random_scenarios

KEYS = {
    "telework.nl_be.tax_threshold_days": 56.0,
    "telework.nl_de.tax_threshold_days": 0.0,
    "telework.be_de.tax_threshold_days": 35.0,
    "treaty.german_joint_assessment_by_belgian_worker_alone": 1.0,
}
COUNT = 2_000
Owed = dict[str, list[Any]]


def spouses() -> list[Scenario]:
    """Random married couples with two incomes."""
    found = random_scenarios(COUNT, 61, 2026)
    return [one for one in found if one.worker.civil_status == "married" and one.partner and one.partner.gross_annual]


@pytest.fixture
def owed(monkeypatch: pytest.MonkeyPatch) -> Owed:
    """What the rules find that the partner alone would owe without children, as they find it."""
    found: Owed = {"BE": [], "DE": []}

    def heard(state: str, rule: Callable[..., Any], counts: Callable[..., bool]) -> Callable[..., Any]:
        def with_ear(*given: Any) -> Any:
            answer = rule(*given)
            if counts(*given):
                found[state].append(answer)
            return answer

        return with_ear

    of_partner = heard("DE", assessment.tax_of_partner, lambda _, children, __: children == 0.0)
    monkeypatch.setattr(assessment, "tax_of_partner", of_partner)
    own_pay = heard("BE", tax_on_own_pay, lambda *_: True)
    monkeypatch.setattr(resident_assessment, "tax_on_own_pay", own_pay)
    return found


def owed_under(scenario: Scenario, reform: Overlay | None, owed: Owed) -> dict[str, set[Any]]:
    for state in owed.values():
        state.clear()
    net_pay(scenario, reform)
    return {state: set(answers) for state, answers in owed.items()}


def compared(key: str, value: float, owed: Owed) -> tuple[int, int]:
    """Of how many couples it is known with and without the change, and for how many of them it is another sum."""
    reform = Overlay.from_data({"changes": [{"key": key, "value": value}]})
    known = differ = 0
    for one in spouses():
        try:
            today, then = owed_under(one, None, owed), owed_under(one, reform, owed)
        except LawMissing:
            continue
        for state in owed:
            if today[state] and then[state]:
                known += 1
                differ += today[state] != then[state]
    return known, differ


@pytest.mark.parametrize("key", KEYS)
def test_what_the_partner_alone_would_owe_stays(key: str, owed: Owed) -> None:
    known, differ = compared(key, KEYS[key], owed)
    assert known > 20
    assert differ == 0


def test_a_tax_moves_what_the_partner_alone_would_owe(owed: Owed) -> None:
    known, differ = compared("de.income_tax.basic_allowance", 9_000.0, owed)
    assert known > 20
    assert differ > 0
