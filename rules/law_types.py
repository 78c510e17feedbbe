"""How a field of a law tuple is filled: once a year, per month or quarter, or only while its key is in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, TypeAlias, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Periods:
    """The tuple holds the law of the first day of each of `count` equal periods of the year."""

    count: int


class MayLapse:
    """The field is nan on a day on which its key is not in force; the rule asks a switch before it reads it."""


Monthly: TypeAlias = Annotated[tuple[T, ...], Periods(12)]
Quarterly: TypeAlias = Annotated[tuple[T, ...], Periods(4)]
Lapsing: TypeAlias = Annotated[float, MayLapse()]
