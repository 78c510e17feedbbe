"""A table to start from: invented households that live in one state and work in another."""

from __future__ import annotations

from typing import Any, NamedTuple

from rules.population.table.children import BETWEEN_AGES, CHILDREN
from rules.population.table.names import FIELD_OF_COLUMN, HEADS, REQUIRED_COLUMNS
from rules.question.fields import value_at
from rules.question.personas import personas
from rules.question.scenario import Scenario


class ExampleTable(NamedTuple):
    """The names of the columns, and the cells of each row; an empty cell holds nothing."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def example_table() -> ExampleTable:
    """The first invented household of every corridor, each one commuter, with the columns that every table needs and
    those in which one of these households is not as usual."""
    first: dict[tuple[str, str], Scenario] = {}
    for persona in personas():
        scenario = persona.scenario
        if scenario.residence.country != scenario.work.country:
            first.setdefault((scenario.residence.country, scenario.work.country), scenario)
    told = {
        path: [_short(value_at(scenario, path)) for scenario in first.values()]
        for path, field in FIELD_OF_COLUMN.items()
        if path in REQUIRED_COLUMNS or any(value_at(one, path) not in (None, field.default) for one in first.values())
    }
    told[CHILDREN] = [BETWEEN_AGES.join(str(child.age) for child in one.children) for one in first.values()]
    told[HEADS] = [1] * len(first)
    return ExampleTable(tuple(told), tuple(zip(*told.values(), strict=True)))


def _short(value: Any) -> Any:
    """A whole number without decimals."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
