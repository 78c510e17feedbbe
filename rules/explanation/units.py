"""The unit of a step, found from the units of what it is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rules.explanation.origins import (
    NUMBER,
    TRUTH,
    Chosen,
    Figure,
    Given,
    Named,
    Operation,
    Origin,
    Rounding,
    origin_of,
    plain,
)
from rules.question.scenario import FIELDS
from rules.store.law_files import DatedValue

EUR, FRACTION, FACTOR, MIXED = "EUR", "fraction", "factor", "mixed"
SQUARE = "EUR × EUR"
"""On the way to a share of an amount: one times the other, divided by their like."""
RATIOS = (FACTOR, FRACTION)
YEARS = ("year", "years")
COMPARED = ("<", "≤", ">", "≥", "=", "≠")
TEN_THOUSAND = 10_000.0
"""Tariffs count an income in these, not in euros."""
PER = {"km": "EUR/km", "hours": "EUR/hour", "days": "EUR/day"}
"""Prices of one of something; an amount of a year, a month or a quarter is an amount of euros."""


def unit_of_figure(unit: str, column: int = 0) -> str:
    """The unit of a figure of the law, or of the column of a table."""
    one = unit.split(", ")[max(0, column)]
    return one if one in PER.values() else one.partition("/")[0]


def unit_of_operation(sign: str, units: Sequence[str]) -> str:
    """The unit of what an operation comes to; MIXED where it makes no sense to add or compare its parts."""
    if MIXED in units:
        return MIXED
    if sign in COMPARED:
        return TRUTH if _alike(units) != MIXED else MIXED
    if sign in ("and", "or", "not", "in", "unknown"):
        return TRUTH
    if sign == "×":
        return _product(*units)
    if sign == "÷":
        return _quotient(*units)
    return _alike(units)


def _alike(units: Sequence[str]) -> str:
    """Of amounts that are added or the smallest of which is taken; a number of the rule itself takes any unit."""
    kinds = {unit for unit in units if unit != NUMBER}
    if not kinds:
        return NUMBER
    for wider in (RATIOS, YEARS):
        if kinds <= {*wider}:
            return next(unit for unit in wider if unit in kinds)
    return kinds.pop() if len(kinds) == 1 else MIXED


def _product(one: str, other: str) -> str:
    for counted, price in PER.items():
        if {one, other} == {counted, price}:
            return EUR
    for neutral in (NUMBER, TRUTH, "persons", *RATIOS):
        if neutral in (one, other):
            return other if one == neutral else one
    if one == other == EUR:
        return SQUARE
    return EUR if EUR in (one, other) else MIXED


def _quotient(one: str, other: str) -> str:
    if one == NUMBER or other in (NUMBER, *RATIOS):
        return one
    if one == other:
        return FRACTION
    if one == SQUARE:
        return EUR if other == EUR else MIXED
    if one in PER.values():
        return MIXED
    return PER.get(other, EUR) if one == EUR and other not in PER.values() else MIXED


MADE_FACTS = {
    "birth_year": "year", "pension_rate": FRACTION, "partner_age": "years", "partner_pay": EUR,
    "children.number": "persons", "fraction": FRACTION, "municipal_rate": FRACTION,
}  # fmt: skip
"""Facts that are made of several fields of the scenario, or of a table."""
FACTS = MADE_FACTS | {field.fact: unit_of_figure(field.unit) for field in FIELDS.values() if field.fact and field.unit}
OF_A_CHILD = {"age": "years", "care_hours": "hours", "care_price": "EUR/hour"}


def unit_of_fact(path: str) -> str:
    """The unit of a fact by its place in the facts; a code or an answer of yes or no has none."""
    if path.startswith("children.each."):
        return OF_A_CHILD.get(path.rpartition(".")[2], NUMBER)
    return FACTS.get(path, NUMBER)


class Units:
    """The units of the numbers of a trace, under a law whose figures are known by path."""

    def __init__(self, figures: Mapping[str, DatedValue]) -> None:
        self._figures = figures
        self._of_steps: dict[int, str] = {}

    def of(self, value: Any) -> str:
        """The unit of a number."""
        return self._of_origin(origin_of(value))

    def of_step(self, step: Named) -> str:
        """The unit of what a step came to."""
        if step.order not in self._of_steps:
            self._of_steps[step.order] = self._of_origin(step.origin)
        return self._of_steps[step.order]

    def _of_origin(self, origin: Origin) -> str:
        match origin:
            case None:
                return NUMBER
            case Given():
                return unit_of_fact(origin.path)
            case Figure():
                known = self._figures.get(origin.path)
                return unit_of_figure(known.unit, origin.column) if known else NUMBER
            case Named():
                return self.of_step(origin)
            case Rounding():
                return self.of(origin.operand)
            case Chosen():
                return self._of_origin(origin.origin)
            case Operation():
                return self._of_operation(origin)

    def _of_operation(self, operation: Operation) -> str:
        sign, operands = operation
        units = [self.of(one) for one in operands]
        if sign == "×" and any(unit == NUMBER and plain(one) == 0.0 for unit, one in zip(units, operands, strict=True)):
            return NUMBER
        if sign == "÷" and origin_of(operands[1]) is None and plain(operands[1]) == TEN_THOUSAND:
            return NUMBER
        return unit_of_operation(sign, units)
