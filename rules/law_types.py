"""How a field of a law tuple is filled: once a year, per month or quarter, or only while its key is in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, TypeAlias, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Periods:
    """The tuple holds the law of the first day of each of `count` equal periods of the year."""

    count: int


@dataclass(frozen=True)
class NeededWhile:
    """The field must be in force while the switch beside it has this value; else it is nan, and no rule reads it."""

    switch: str
    value: float


class RunLength:
    """Not a key: how many periods in a row have the same law, told in the first of them; 0 in those that repeat it."""


Monthly: TypeAlias = Annotated[tuple[T, ...], Periods(12)]
Quarterly: TypeAlias = Annotated[tuple[T, ...], Periods(4)]
Run: TypeAlias = Annotated[float, RunLength()]
