"""How a field of a law tuple is filled: once a year, per month, quarter or run of months, or while in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, TypeAlias, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Periods:
    """The tuple holds the law of the first day of each of `count` equal periods of the year."""

    count: int


@dataclass(frozen=True)
class RunsOfMonths:
    """The tuple holds the law of each run of months with the same law; `places` that are left over repeat the last one,
    for no month."""

    places: int


@dataclass(frozen=True)
class NeededWhile:
    """The field must be in force while the switch beside it has this value; else it is nan, and no rule reads it."""

    switch: str
    value: float


class RunLength:
    """Not a key: how many periods in a row have the same law, told in the first of them; 0 in those that repeat it."""


Monthly: TypeAlias = Annotated[tuple[T, ...], Periods(12)]
Quarterly: TypeAlias = Annotated[tuple[T, ...], Periods(4)]
MonthRuns: TypeAlias = Annotated[tuple[T, ...], RunsOfMonths(4)]
Run: TypeAlias = Annotated[float, RunLength()]
