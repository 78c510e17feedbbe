"""Bracket tables: a rate for each part of an amount."""

from __future__ import annotations

from typing import TypeAlias

# Rows of (from this amount on, rate); the first begins at 0 and the last has no end.
Brackets: TypeAlias = tuple[tuple[float, float], ...]
# Rows of (above this amount, amount owed at that bound, rate above it).
Scale: TypeAlias = tuple[tuple[float, float, float], ...]


def in_brackets(amount: float, brackets: Brackets) -> float:
    """Each part of `amount` at the rate of its bracket, added up; 0 for an amount of 0 or less."""
    total = 0.0
    for row in range(rows_reached(amount, brackets)):
        part = part_in_bracket(amount, row, brackets)
        total = total + brackets[row][1] * part
    return total


def rows_reached(amount: float, brackets: Brackets) -> int:
    """How many brackets an amount reaches: those that begin below it."""
    reached = 0
    for row in range(len(brackets)):
        if amount > brackets[row][0]:
            reached = row + 1
    return reached


def part_in_bracket(amount: float, row: int, brackets: Brackets) -> float:
    """The part of `amount` that lies in the bracket of `row`; 0 when it does not reach that bracket."""
    lower = brackets[row][0]
    if row + 1 < len(brackets):
        return max(0.0, min(amount, brackets[row + 1][0]) - lower)
    return max(0.0, amount - lower)


def scale_row(amount: float, scale: Scale) -> int:
    """The row of the highest bound that lies below `amount` (the first row for an amount of 0 or less)."""
    found = 0
    for row in range(len(scale)):
        if amount > scale[row][0]:
            found = row
    return found


def rate_above(amount: float, brackets: Brackets) -> float:
    """The rate of the last row that begins below `amount`; that of the first row for an amount of 0 or less."""
    rate = brackets[0][1]
    for row in range(len(brackets)):
        if amount > brackets[row][0]:
            rate = brackets[row][1]
    return rate


def rate_from(amount: float, brackets: Brackets) -> float:
    """The rate of the last row that begins at `amount` or below it."""
    rate = brackets[0][1]
    for row in range(len(brackets)):
        if amount >= brackets[row][0]:
            rate = brackets[row][1]
    return rate
