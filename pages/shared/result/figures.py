"""A value of the law in words, with its unit; a table of brackets line by line."""

from __future__ import annotations

import math
from functools import lru_cache

from pages.shared.visit.languages import Language

NO_BREAK_SPACE = "\u00a0"
COUNTED = ("days", "hours", "km", "months", "persons", "weeks", "years")
"""Units that stand as a word behind their number, in the singular for one."""

Value = float | tuple[tuple[float, ...], ...]


@lru_cache(maxsize=20_000)
def in_words(value: Value, unit: str, language: Language) -> str:
    """A value with its unit; of a bracket table one unbroken line for each bracket."""
    return "  \n".join(lines(value, unit, language))


def lines(value: Value, unit: str, language: Language) -> list[str]:
    """A value with its unit as one line, or a line for each bracket of a table."""
    units = unit.split(", ")
    if not isinstance(value, tuple):
        period = unit.partition("/")[2]
        words = _with_unit(value, unit, language)
        return [f"{words} {language.text(f'unit.per_{period}')}" if period else words]
    cells = [[_with_unit(cell, one, language) for cell, one in zip(row, units, strict=True)] for row in value]
    brackets = (language.text("explain.bracket", start=row[0], value=language.listed(row[1:])) for row in cells)
    return [bracket.replace(" ", NO_BREAK_SPACE) for bracket in brackets]


def _with_unit(value: float, unit: str, language: Language) -> str:
    """A number as its unit has it; what no source tells is said so."""
    kind = unit.partition("/")[0]
    if math.isnan(value):
        return language.text("law.unknown")
    if kind == "EUR":
        return language.euros_exactly(value)
    if kind == "fraction":
        return language.rate(value)
    if kind == "switch":
        return language.text("answer.yes" if value else "answer.no")
    if kind == "year":
        return f"{value:.0f}"
    if kind in COUNTED:
        return language.plural(f"law.count.{kind}", 1 if value == 1.0 else 2, number=language.number(value))
    return f"{language.number(value)} {language.text(f'unit.{kind}')}"
