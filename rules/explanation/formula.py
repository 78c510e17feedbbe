"""A step written out: the operation behind it in numbers and in names, cut into words and terms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias

from rules.explanation.origins import (
    NUMBER,
    TRUTH,
    Figure,
    Given,
    Named,
    Operation,
    Rounding,
    origin_of,
    plain,
    without_tests,
)

ROUNDED = {
    "euro_down": "rounded down to whole euros",
    "euro_up": "rounded up to whole euros",
    "euro_half_up": "rounded to whole euros",
    "cent_down": "rounded down to the cent",
    "cent_half_up": "rounded to the cent",
    "hundredth_half_up": "rounded to two decimals",
    "ten_thousandth_half_up": "rounded to two decimals of a per cent",
    "hundred_thousandth_half_up": "rounded to five decimals",
    "millionth_down": "rounded down to four decimals of a per cent",
}
"""What each helper of rounding.py does, in words."""

PLACE = re.compile(r"\[\d+\]")
"""The month or quarter in the path of a figure."""

CALCULATED = {"+", "−", "×", "÷"}
COMPARED = {"<", "≤", ">", "≥", "=", "≠", "and", "or", "in"}
CALLED = {"min", "max", "abs", "floor", "unknown", "rounds"}


class Term(NamedTuple):
    """A number in a formula: its unit; what it is (`step`, `law`, `fact`, or `rule` for a number that stands in the
    rule itself or counts the months of a table of the law); and its name: of the step, the key of the figure,
    with its row in a table, or the fact."""

    value: float
    unit: str
    kind: str
    name: str

    @property
    def key(self) -> str:
        """The key of a figure of the law."""
        return self.name.partition("[")[0] if self.kind == "law" else ""

    @property
    def short_name(self) -> str:
        """The last part of the name, as a formula writes it."""
        return self.name.rpartition(".")[2]


Part: TypeAlias = str | Term


class Formula(NamedTuple):
    """The parts, and how the outcome is rounded (a helper of rounding.py, or nothing)."""

    parts: tuple[Part, ...]
    rounding: str

    @property
    def terms(self) -> list[Term]:
        """The numbers."""
        return [part for part in self.parts if isinstance(part, Term)]

    def in_numbers(self) -> str:
        """The formula with its numbers, in plain notation."""
        return self._line(lambda term: plain_number(term.value))

    def in_names(self) -> str:
        """The formula with the name of each number."""
        return self._line(lambda term: term.short_name or plain_number(term.value))

    def _line(self, written: Callable[[Term], str]) -> str:
        line = " ".join(part if isinstance(part, str) else written(part) for part in self.parts)
        return line.replace("( ", "(").replace(" )", ")").replace(" ;", ";")


def plain_number(number: float) -> str:
    """A number without trailing zeros, to ten significant digits."""
    return f"{number:.10g}"


def formula_of(step: Named, unit_of: Callable[[Any], str]) -> Formula:
    """The formula of a step; `unit_of` tells the unit of a number."""
    writer = _Writer(unit_of)
    parts = tuple(writer.write_origin(step.origin, step.value))
    return Formula(parts, writer.rounding)


def decisive(operation: Operation) -> tuple[Any, ...]:
    """The operands that decide what comes out: of a product with nothing, the nothing, be it of the
    household rather than of the law."""
    operands = operation.operands
    if operation.sign == "×":
        nothing = [one for one in operands if plain(one) == 0.0]
        nothing.sort(key=lambda one: isinstance(without_tests(origin_of(one)), Figure))
        return (nothing[0],) if nothing else operands
    if operation.sign == "÷" and plain(operands[0]) == 0.0:
        return operands[:1]
    return operands


class _Writer:
    def __init__(self, unit_of: Callable[[Any], str]) -> None:
        self._unit_of = unit_of
        self.rounding = ""

    def write_origin(self, origin: Any, value: Any) -> Iterator[Part]:
        origin = without_tests(origin)
        if isinstance(origin, Rounding):
            self.rounding = self.rounding or origin.helper
            yield from self.write(origin.operand)
        elif isinstance(origin, Operation):
            yield from self._operation(origin)
        else:
            yield self._term(origin, value)

    def write(self, value: Any) -> Iterator[Part]:
        yield from self.write_origin(origin_of(value), value)

    def _operation(self, operation: Operation) -> Iterator[Part]:
        sign, operands = operation.sign, decisive(operation)
        if len(operands) == 1 and sign in CALCULATED:
            yield from self.write(operands[0])
        elif sign in CALCULATED:
            yield from self._operand(operands[0], sign, right=False)
            yield sign
            yield from self._operand(operands[1], sign, right=True)
        elif sign == "=" and self._unit_of(operands[0]) == TRUTH and origin_of(operands[1]) is None:
            if plain(operands[1]) == 0.0:
                yield "not"
            yield from self.write(operands[0])
        elif sign in ("and", "or") and len(told := [one for one in operands if not self._compares_codes(one)]) == 1:
            yield from self.write(told[0])
        elif sign in COMPARED:
            for place, operand in enumerate(operands):
                if place:
                    yield sign if sign != "in" or place == 1 else ";"
                yield from self._operand(operand, sign, right=False)
        elif sign in CALLED:
            yield f"{sign} ("
            for place, operand in enumerate(operands):
                if place:
                    yield ";"
                yield from self.write(operand)
            yield ")"
        else:
            yield "−" if sign == "negative" else sign
            yield from self._operand(operands[0], "×", right=True)

    def _compares_codes(self, value: Any) -> bool:
        """Whether a test asks for a code, or for one certain fact, which says nothing in numbers."""
        origin = without_tests(origin_of(value))
        parts = origin.operands if isinstance(origin, Operation) and origin.sign in COMPARED else (value,)
        certain = isinstance(origin, Operation) and origin.sign in ("=", "≠")
        return any(isinstance(origin_of(one), Given) and (certain or self._unit_of(one) == NUMBER) for one in parts)

    def _operand(self, value: Any, around: str, *, right: bool) -> Iterator[Part]:
        """An operand, in brackets where the order of operations asks for them."""
        inner = _bare(value)
        if inner is not None and _needs_brackets(inner, around, right=right):
            yield "("
            yield from self.write(value)
            yield ")"
        else:
            yield from self.write(value)

    def _term(self, origin: Any, value: Any) -> Term:
        unit = self._unit_of(value)
        number = float(plain(value))
        if isinstance(origin, Named):
            return Term(number, unit, "step", origin.name)
        if isinstance(origin, Figure) and unit != NUMBER:
            row = f"[{origin.row + 1}]" if origin.row >= 0 else ""
            return Term(number, unit, "law", PLACE.sub("", origin.path) + row)
        if isinstance(origin, Given):
            return Term(number, unit, "fact", origin.path)
        return Term(number, unit, "rule", "")


def _bare(value: Any) -> Operation | None:
    """The operation that is written out in the place of a value, inside a rounding helper too."""
    origin = without_tests(origin_of(value))
    while isinstance(origin, Rounding) or (isinstance(origin, Operation) and _single(origin) is not None):
        inner = origin.operand if isinstance(origin, Rounding) else _single(origin)
        origin = without_tests(origin_of(inner))
    return origin if isinstance(origin, Operation) else None


def _single(operation: Operation) -> Any:
    """The one operand that is written in the place of an operation."""
    if operation.sign not in CALCULATED:
        return None
    operands = decisive(operation)
    return operands[0] if len(operands) == 1 else None


def _needs_brackets(inner: Operation, around: str, *, right: bool) -> bool:
    if inner.sign in ("and", "or", "in") or (inner.sign in COMPARED and around not in ("and", "or")):
        return inner.sign != around
    if inner.sign in COMPARED or inner.sign not in {*CALCULATED, "negative"}:
        return False
    loose = inner.sign in ("+", "−", "negative")
    if around in ("×", "÷") and loose:
        return True
    return right and (around in ("−", "÷")) and (loose or (inner.sign in ("×", "÷") and around == "÷"))
