"""A rule's expression written out in numbers, cut into words and numbers."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from types import FunctionType
from typing import Any, TypeAlias

from rules.definitions import rounding
from rules.definitions.rule_functions import is_rounding
from rules.law.tracking import Tracked

Part: TypeAlias = str | float

SIGNS = {ast.Add: "+", ast.Sub: "−", ast.Mult: "×", ast.Div: "÷"}
TIGHT = (ast.Mult, ast.Div)

ROUNDED = {
    "euro_down": "rounded down to whole euros",
    "euro_up": "rounded up to whole euros",
    "euro_half_up": "rounded to whole euros",
    "cent_down": "rounded down to the cent",
    "cent_half_up": "rounded to the cent",
    "hundredth_half_up": "rounded to two decimals",
    "ten_thousandth_half_up": "rounded to two decimals of a per cent",
    "hundred_thousandth_half_up": "rounded to five decimals",
    "ten_thousandth_down": "rounded down to four decimals",
    "millionth_down": "rounded down to six decimals",
}
"""What each helper of rounding.py does, in words."""


def in_numbers(
    expression: ast.expr, scope: Mapping[str, Any], names: Mapping[str, Any]
) -> tuple[tuple[Part, ...], str]:
    """The expression with numbers for names, and how the outcome is rounded (the name of a helper of rounding.py).

    `scope` holds the local variables as they were before the step, `names` the globals of the rule.
    """
    writer = _Writer(scope, names)
    parts = tuple(writer.write(expression))
    return parts, writer.rounding


def text_of(parts: tuple[Part, ...]) -> str:
    """The parts as one line, numbers in plain notation."""
    line = " ".join(part if isinstance(part, str) else plain(part) for part in parts)
    return line.replace("( ", "(").replace(" )", ")").replace(" ;", ";")


def plain(number: float) -> str:
    """A number without trailing zeros, to ten significant digits."""
    return f"{number:.10g}"


class _Writer:
    def __init__(self, scope: Mapping[str, Any], names: Mapping[str, Any]) -> None:
        self._scope = {name: _untracked(value) for name, value in scope.items()}
        self._names = names
        self.rounding = ""

    def write(self, node: ast.expr) -> Iterator[Part]:
        if isinstance(node, ast.BinOp) and type(node.op) in SIGNS:
            yield from self._operand(node.left, node.op, right=False)
            yield SIGNS[type(node.op)]
            yield from self._operand(node.right, node.op, right=True)
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            yield "−"
            yield from self.write(node.operand)
        elif isinstance(node, ast.IfExp):
            yield from self.write(node.body if self._value(node.test) else node.orelse)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield from self._call(node.func.id, node)
        else:
            yield self._number(node)

    def _operand(self, node: ast.expr, around: ast.operator, *, right: bool) -> Iterator[Part]:
        """An operand, in brackets where the order of operations asks for them."""
        inner = self._bare(node)
        if isinstance(inner, ast.BinOp):
            loose = not isinstance(inner.op, TIGHT)
            if (loose and isinstance(around, TIGHT)) or (
                right and isinstance(around, ast.Sub | ast.Div) and (loose or isinstance(around, ast.Div))
            ):
                yield "("
                yield from self.write(node)
                yield ")"
                return
        yield from self.write(node)

    def _bare(self, node: ast.expr) -> ast.expr:
        """The expression inside a rounding helper."""
        while (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and is_rounding(self._names.get(node.func.id))
        ):
            node = node.args[0]
        return node

    def _call(self, name: str, node: ast.Call) -> Iterator[Part]:
        known = self._names.get(name)
        if name in ("min", "max"):
            yield f"{name} ("
            for position, argument in enumerate(node.args):
                if position:
                    yield ";"
                yield from self.write(argument)
            yield ")"
        elif isinstance(known, FunctionType) and is_rounding(known):
            self.rounding = self.rounding or _kind_of_rounding(known)
            yield from self.write(node.args[0])
        elif name == "float":
            yield from self.write(node.args[0])
        else:
            yield self._number(node)

    def _number(self, node: ast.expr) -> float:
        value = self._value(node)
        return float(value) if isinstance(value, float | int) else float("nan")

    def _value(self, node: ast.expr) -> Any:
        return eval(compile(ast.Expression(node), "<formula>", "eval"), dict(self._names), self._scope)


def _untracked(value: Any) -> Any:
    return value.plain() if isinstance(value, Tracked) else value


def _kind_of_rounding(helper: FunctionType) -> str:
    """The helper of rounding.py that an article's own helper uses."""
    return next(name for name in (helper.__name__, *helper.__code__.co_names) if hasattr(rounding, name))
