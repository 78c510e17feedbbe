"""Numbers that remember where they come from: a fact, a figure of the law, a step, or an operation on such numbers.

They compute as the numbers they stand for, bit for bit. What an operation forgets in plain Python, a test that chose
between two amounts, is kept as well: it decides the amount though it is not part of its formula.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias

Path: TypeAlias = str

NUMBER, TRUTH = "number", "switch"
"""The units of what has none, and of a yes or no."""


class Given(NamedTuple):
    """A fact of the household, by its place in the facts."""

    path: Path


class Figure(NamedTuple):
    """A figure of the law by its path; in a table also the row and the column."""

    path: Path
    row: int = -1
    column: int = -1


class Operation(NamedTuple):
    """An operation on numbers: a sign, `min`, `max`, `floor`, a comparison, `and`, `or`, `not`, `in`."""

    sign: str
    operands: tuple[Any, ...]


class Rounding(NamedTuple):
    """A number rounded by a helper, by its name in definitions/rounding.py."""

    helper: str
    operand: Any


class Chosen(NamedTuple):
    """A number that is what it is since tests came out as they did; each test is a value that remembers too."""

    tests: tuple[Any, ...]
    origin: Origin


class Named:
    """A step: the outcome of an assignment, a return or an argument, under the name of its rule and variable; `order`
    counts the steps of a trace."""

    __slots__ = ("call", "name", "order", "origin", "value")

    def __init__(self, order: int, name: str, call: Any, value: Any, origin: Origin) -> None:
        self.order = order
        self.name = name
        self.call = call
        self.value = value
        self.origin = origin


Origin: TypeAlias = Given | Figure | Operation | Rounding | Chosen | Named | None
"""None: a number that stands in the rule itself."""


class Number(float):
    """An amount with its origin."""

    __slots__ = ("origin",)
    origin: Origin


class Count(int):
    """A whole number or a code with its origin."""

    origin: Origin


class Truth:
    """A yes or no with its origin."""

    __slots__ = ("origin", "value")

    def __init__(self, value: bool, origin: Origin) -> None:
        self.value = value
        self.origin = origin

    def __bool__(self) -> bool:
        return self.value

    def __eq__(self, other: object) -> Any:
        return remembered(self.value == plain(other), Operation("=", (self, other)))

    __hash__ = None  # type: ignore[assignment]


def plain(value: Any) -> Any:
    """The number itself, and tuples of numbers themselves."""
    if isinstance(value, Number):
        return float(value)
    if isinstance(value, Count):
        return int(value)
    if isinstance(value, Truth):
        return value.value
    if isinstance(value, tuple):
        parts = [plain(part) for part in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return value


def remembered(value: Any, origin: Origin) -> Any:
    """A plain number, count or yes-or-no with its origin."""
    if isinstance(value, bool):
        return Truth(value, origin)
    if isinstance(value, float):
        number = Number(value)
        number.origin = origin
        return number
    if isinstance(value, int):
        count = Count(value)
        count.origin = origin
        return count
    return value


def origin_of(value: Any) -> Origin:
    """Where a number comes from; None for one that stands in the rule itself."""
    return getattr(value, "origin", None)


def without_tests(origin: Origin) -> Origin:
    """The origin apart from the tests that chose it."""
    while isinstance(origin, Chosen):
        origin = origin.origin
    return origin


def chosen(value: Any, tests: tuple[Any, ...]) -> Any:
    """A value, or each number of a tuple, as one that these tests chose."""
    if not tests:
        return value

    def mark(one: Any, _: Path) -> Any:
        return (
            one.chosen_by(tests) if isinstance(one, LawView) else remembered(plain(one), Chosen(tests, origin_of(one)))
        )

    return each(value, mark)


def each(value: Any, change: Callable[[Any, Path], Any], path: Path = "") -> Any:
    """What is no tuple changed, or every such part of nested tuples, by the path of its field; the same tuple where
    nothing changes."""
    if not isinstance(value, tuple):
        return change(value, path)
    fields = getattr(value, "_fields", None)
    names = fields or tuple(map(str, range(len(value))))
    parts = [each(one, change, f"{path}.{name}" if path else name) for name, one in zip(names, value, strict=True)]
    if all(map(operator.is_, parts, value)):
        return value
    return type(value)(*parts) if fields else tuple(parts)


def operation(sign: str, compute: Callable[..., Any], *operands: Any) -> Any:
    """What an operation comes to on the plain numbers, with the operation as its origin; adding nothing and taking the
    whole are no operations."""
    value = compute(*map(plain, operands))
    if sign in NEUTRAL:
        one, other = operands
        if _stands_in_rule(other, NEUTRAL[sign]):
            return _handed_on(value, one, other)
        if sign in ("+", "×") and _stands_in_rule(one, NEUTRAL[sign]):
            return _handed_on(value, other, one)
    return remembered(value, Operation(sign, operands))


NEUTRAL = {"+": 0.0, "−": 0.0, "×": 1.0, "÷": 1.0}
"""What an amount can be added to or multiplied by and stay what it is."""


def _stands_in_rule(operand: Any, number: float) -> bool:
    """Whether an operand is this number, by no fact and no figure of the law but by the rule itself."""
    return plain(operand) == number and without_tests(origin_of(operand)) is None


def _handed_on(value: Any, operand: Any, neutral: Any) -> Any:
    """An operand that stays what it is, since tests chose a neutral number to go with it."""
    origin, beside = origin_of(operand), origin_of(neutral)
    while isinstance(beside, Chosen):
        origin, beside = Chosen(beside.tests, origin), beside.origin
    return remembered(value, origin)


SIGNS: dict[str, tuple[str, Callable[..., Any]]] = {
    "add": ("+", operator.add),
    "sub": ("−", operator.sub),
    "mul": ("×", operator.mul),
    "truediv": ("÷", operator.truediv),
}
COMPARISONS: dict[str, tuple[str, Callable[..., Any]]] = {
    "lt": ("<", operator.lt),
    "le": ("≤", operator.le),
    "gt": (">", operator.gt),
    "ge": ("≥", operator.ge),
    "eq": ("=", operator.eq),
    "ne": ("≠", operator.ne),
}


def _overload(kind: type) -> None:
    """The operators of Python on numbers that remember."""
    methods: dict[str, Any] = {"neg": lambda self: operation("negative", operator.neg, self)}
    for name, (sign, compute) in SIGNS.items():
        methods |= {name: _method(sign, compute), f"r{name}": _reflected(sign, compute)}
    methods |= {name: _method(sign, compute) for name, (sign, compute) in COMPARISONS.items()}
    for name, method in (methods | {"hash": kind.__mro__[1].__hash__}).items():
        setattr(kind, f"__{name}__", method)


def _method(sign: str, compute: Callable[..., Any]) -> Callable[[Any, Any], Any]:
    return lambda self, other: operation(sign, compute, self, other)


def _reflected(sign: str, compute: Callable[..., Any]) -> Callable[[Any, Any], Any]:
    return lambda self, other: operation(sign, compute, other, self)


_overload(Number)
_overload(Count)


def smallest(*operands: Any) -> Any:
    """`min` that remembers all it was given."""
    return operation("min", min, *operands)


def largest(*operands: Any) -> Any:
    """`max` that remembers all it was given."""
    return operation("max", max, *operands)


def absolute(operand: Any) -> Any:
    """`abs` that remembers."""
    return operation("abs", abs, operand)


def as_float(operand: Any) -> Any:
    """`float` that remembers: the same number."""
    return remembered(float(plain(operand)), origin_of(operand))


def as_int(operand: Any) -> Any:
    """`int` that remembers: the same number where it is whole."""
    return remembered(int(plain(operand)), origin_of(operand))


class Range:
    """`range` that remembers how many times it goes round, and why."""

    def __init__(self, *ends: Any) -> None:
        self._range = range(*map(plain, ends))
        known = tuple(end for end in ends if origin_of(end) is not None)
        self.origin: Origin = Operation("rounds", known) if known else None

    def __iter__(self) -> Iterator[int]:
        return iter(self._range)


class Mathematics:
    """The functions of `math` that rules use."""

    @staticmethod
    def floor(operand: Any) -> Any:
        """Down to a whole number."""
        return operation("floor", math.floor, operand)

    @staticmethod
    def isnan(operand: Any) -> Any:
        """Whether a figure is not known."""
        return operation("unknown", math.isnan, operand)


NAMES: dict[str, Any] = {
    "min": smallest, "max": largest, "abs": absolute, "float": as_float, "int": as_int, "range": Range,
    "math": Mathematics,
}  # fmt: skip
"""What stands for the built-in functions in a traced rule."""


class LawView:
    """A tuple of the law whose numbers are figures by their path; `tests` chose the tuple."""

    __slots__ = ("_noted", "_path", "_tests", "_tuple")

    def __init__(self, law: Any, path: Path, noted: Callable[[Path], None], tests: tuple[Any, ...] = ()) -> None:
        self._tuple = law
        self._path = path
        self._noted = noted
        self._tests = tests

    def __getattr__(self, name: str) -> Any:
        return self._seen(getattr(self._tuple, name), f"{self._path}.{name}" if self._path else name)

    def __getitem__(self, index: int) -> Any:
        """An element; of a named tuple the field of that place; a row of a table."""
        tests = () if origin_of(index) is None else (index,)
        part = self._tuple[index]
        if hasattr(self._tuple, "_fields"):
            return chosen(self._seen(part, f"{self._path}.{self._tuple._fields[index]}"), tests)
        if hasattr(part, "_fields"):
            return chosen(self._seen(part, f"{self._path}[{int(index)}]"), tests)
        self._noted(self._path)
        row = int(index) % len(self._tuple)
        return tuple(chosen(remembered(cell, Figure(self._path, row, at)), self._tests + tests)
                     for at, cell in enumerate(part))  # fmt: skip

    def __len__(self) -> int:
        return len(self._tuple)

    def __iter__(self) -> Iterator[Any]:
        return (self[index] for index in range(len(self._tuple)))

    def chosen_by(self, tests: tuple[Any, ...]) -> LawView:
        """The same tuple, chosen by these tests as well."""
        return LawView(self._tuple, self._path, self._noted, self._tests + tests)

    def plain(self) -> Any:
        """The tuple itself."""
        return self._tuple

    def _seen(self, value: Any, path: Path) -> Any:
        if isinstance(value, tuple):
            return LawView(value, path, self._noted, self._tests)
        self._noted(path)
        return chosen(remembered(value, Figure(path)), self._tests)
