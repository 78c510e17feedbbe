"""Which steps of an explanation the page shows."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from pages.shared.result.explanation import without_echoes
from rules import Scenario, explain


def test_a_number_that_is_only_handed_on_is_shown_once(example: dict[str, Any]) -> None:
    home = {"owner": True, "value": 400_000.0, "mortgage_interest": 12_000.0}
    at_home = {"residence": {"country": "NL"}, "work": {"country": "NL"}, "home": home}
    steps = explain(Scenario.from_data(example | at_home), "nl.income_tax").steps
    shown = without_echoes(steps)
    assert len(shown) < len(steps)
    assert shown[-1] is steps[-1]
    assert [step for step in shown[:-1] if step.value == 0.0] == []
    echoes = [b for a, b in pairwise(shown) if a.value == b.value and len(b.parts) == 1]
    assert echoes in ([], [steps[-1]])
