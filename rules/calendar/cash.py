"""An amount of money, who gives or takes it, and in which month."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rules.definitions.rounding import cent_half_up
from rules.law.year import YearLaw
from rules.store.law_files import DatedValue

MONTHS = 12
FIRST_CASH = range(1, MONTHS + 1)
"""The months of the income year; 13 is January of the year after."""


class Cash(NamedTuple):
    """Money of the income year that comes in (positive) or goes out (negative), in euros and cents: what it is, the
    office that gives or takes it, the month counted from January of that year, how sure the month is (a letter), and
    whether it is an estimate."""

    item: str
    office: str
    month: int
    amount: float
    confidence: str
    estimate: bool


class When(NamedTuple):
    """What is told of a month, and how sure it is."""

    month: int
    confidence: str
    estimate: bool


def told(law: YearLaw, key: str) -> When:
    """The value of `calendar.<key>` with its letter."""
    figure: DatedValue = law.figure(f"calendar.{key}")
    return When(int(figure.value), figure.confidence, figure.status == "estimate")  # type: ignore[arg-type]


def spread(amount: float, weights: Sequence[float]) -> list[float]:
    """An amount in parts that stand to each other like the weights, each in euros and cents, together the amount."""
    whole = sum(weights)
    parts: list[float] = []
    given = weight = 0.0
    for part in weights:
        weight += part
        until = cent_half_up(amount * weight / whole) if whole else 0.0
        parts.append(cent_half_up(until - given))
        given = until
    return parts


def equal_months(item: str, office: str, amount: float, when: When) -> list[Cash]:
    """The same amount in each month of the year, but for a cent."""
    parts = spread(amount, [1.0] * MONTHS)
    return [
        Cash(item, office, month, part, when.confidence, when.estimate)
        for month, part in zip(FIRST_CASH, parts, strict=True)
        if part
    ]
