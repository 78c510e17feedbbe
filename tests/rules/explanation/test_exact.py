"""The arithmetic of the rules once more in exact fractions: what is rounded or compared in binary numbers comes out as
on paper, where 104.625 euros are 104.63 to the cent. So the tolerance is neither too small nor too large,
and no rounding is forgotten near a limit."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cached_property
from typing import Any

import pytest

from rules.answer.lines import LINES
from rules.definitions import rounding
from rules.definitions.facts import Facts
from rules.definitions.rule_functions import is_rounding
from rules.explanation.origins import Chosen, Named, Operation, Rounding, origin_of, plain
from rules.explanation.support import support
from rules.explanation.trace import traced_settlement
from rules.law.year import YEARS, law_of
from tests.rules.random_facts import random_facts

HOUSEHOLDS = 40
PARTS = {"euro": 1, "cent": 100, "hundredth": 100, "ten_thousandth": 10**4, "hundred_thousandth": 10**5,
         "millionth": 10**6}  # fmt: skip
AWAY_FROM_ZERO = ("cent_half_up", "ten_thousandth_half_up")
"""Half of an amount below zero is rounded away from zero by these."""
EXACTLY: dict[str, Callable[..., Any]] = {
    "+": operator.add, "−": operator.sub, "×": operator.mul, "÷": operator.truediv, "min": min, "max": max, "abs": abs,
    "negative": operator.neg, "<": operator.lt, "≤": operator.le, ">": operator.gt, "≥": operator.ge,
    "=": operator.eq, "≠": operator.ne,
}  # fmt: skip
COMPARED = ("<", "≤", ">", "≥", "=", "≠")
CLOSE = 1e-9
"""Euros by which a sum in binary numbers may lie beside the exact one."""


def on_paper(helper: str, amount: Fraction) -> Fraction:
    """An amount rounded as the name of a helper says."""
    name, way = next((name, helper.removeprefix(f"{name}_")) for name in sorted(PARTS, key=len, reverse=True)
                     if helper.startswith(f"{name}_"))  # fmt: skip
    parts = PARTS[name] * amount
    if way == "half_up":
        sign = -1 if parts < 0 and helper in AWAY_FROM_ZERO else 1
        whole = sign * math.floor(abs(parts) + Fraction(1, 2)) if sign < 0 else math.floor(parts + Fraction(1, 2))
    else:
        whole = {"down": math.floor, "up": math.ceil}[way](parts)
    return Fraction(whole, PARTS[name])


class Exact:
    """All that the lines of a household rest on, in fractions."""

    def __init__(self, facts: Facts, year: int) -> None:
        self._settlement = traced_settlement(facts, law_of(year).numbers)[1].settlement
        self._known: dict[int, Fraction | bool] = {}
        self.differences: list[tuple[str, float, float]] = []

    @cached_property
    def steps(self) -> tuple[Named, ...]:
        """Every step behind a line, and behind what chose it."""
        return support([line.found(self._settlement) for line in LINES], with_choices=True).steps

    def of(self, value: Any) -> Any:
        """A number of the trace as a fraction, a yes or no as it comes out on paper."""
        origin = origin_of(value)
        while isinstance(origin, Chosen):
            origin = origin.origin
        if not isinstance(origin, Named | Operation | Rounding):
            return plain(value) if isinstance(plain(value), bool) else Fraction(repr(float(plain(value))))
        if id(origin) not in self._known:
            self._known[id(origin)] = self._worked_out(origin, value)
        return self._known[id(origin)]

    def _worked_out(self, origin: Any, value: Any) -> Any:
        if isinstance(origin, Named):
            inner = origin.origin
            while isinstance(inner, Chosen):
                inner = inner.origin
            return self._worked_out(inner, value)
        if isinstance(origin, Rounding):
            found = on_paper(origin.helper, self.of(origin.operand))
            self._note(origin.helper, found, value)
            return found
        if origin.sign == "floor":
            return Fraction(math.floor(self.of(origin.operands[0])))
        if origin.sign not in EXACTLY or any(not math.isfinite(float(plain(one))) for one in origin.operands):
            return plain(value) if isinstance(plain(value), bool) else Fraction(repr(float(plain(value))))
        found = EXACTLY[origin.sign](*map(self.of, origin.operands))
        if origin.sign in COMPARED:
            self._note(origin.sign, found, value)
        elif abs(float(found) - float(plain(value))) > CLOSE * max(1.0, abs(float(found))):
            self.differences.append((origin.sign, float(found), float(plain(value))))
        return found

    def _note(self, what: str, found: Any, value: Any) -> None:
        if float(found) != float(plain(value)):
            self.differences.append((what, float(found), float(plain(value))))


def households(count: int) -> Iterator[Exact]:
    for number, facts in enumerate(random_facts(count, seed=20261129)):
        yield Exact(facts, YEARS[number % len(YEARS)])


def test_what_is_rounded_and_compared_comes_out_as_on_paper(deep: bool) -> None:
    count = 0
    for exact in households(HOUSEHOLDS * (10 if deep else 1)):
        for step in exact.steps:
            exact.of(_numbered(step))
            count += 1
        assert exact.differences == []
    assert count > 100 * HOUSEHOLDS


def test_every_way_of_rounding_is_known_on_paper() -> None:
    for helper in (name for name, thing in vars(rounding).items() if is_rounding(thing)):
        assert float(on_paper(helper, Fraction(3))) == getattr(rounding, helper)(3.0) == 3.0


def test_a_tolerance_of_nothing_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounding, "TOLERANCE", 0.0)
    found = []
    for exact in households(HOUSEHOLDS):
        for step in exact.steps:
            exact.of(_numbered(step))
        found += exact.differences
    assert found != []


class _Numbered(float):
    origin: Named


def _numbered(step: Named) -> Any:
    """The outcome of a step, as a number with its origin."""
    number = _Numbered(float(step.value))
    number.origin = step
    return bool(step.value) if isinstance(step.value, bool) else number
