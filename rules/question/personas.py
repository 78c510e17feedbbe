"""The examples that a visitor can start from: invented households, one for each kind of case."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import NamedTuple

from rules import store
from rules.question.scenario import Scenario

FILE = "personas.jsonl"


class Persona(NamedTuple):
    """An invented household by the id under which its description stands in the texts."""

    id: str
    scenario: Scenario


@lru_cache(maxsize=1)
def personas() -> tuple[Persona, ...]:
    """All examples, those first that most visitors know."""
    lines = (store.DATA / FILE).read_text(encoding="utf-8").splitlines()
    return tuple(Persona(case["id"], Scenario.from_data(case["scenario"])) for case in map(json.loads, lines))
