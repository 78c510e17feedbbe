"""Which figures of the law move the payslip alone: its rules read them, and those of no stage of the year.

Found in the source of the rules, by the types of what they take. What a rule reads from something of no known type
counts as a figure of every topic that has one of that name, so that no figure of the year is taken for one of the
payslip.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from types import FunctionType
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

from rules.definitions.rule_functions import rules_within
from rules.settlement.law import Law
from rules.settlement.payslip import payslip
from rules.settlement.settle import RULES


class Read(NamedTuple):
    """A field that a rule reads, and the tuple that has it; none where its type is not known."""

    shape: type | None
    field: str


@cache
def payslip_figures() -> frozenset[str]:
    """The keys that move the payslip alone."""
    of_payslip = _reads_within([payslip])
    of_year = _reads_within(rule for rule in RULES if rule is not payslip)
    return frozenset(key for key, way in _keys(Law) if _leads(way, of_payslip) and not _leads(way, of_year))


def _leads(way: Iterable[Read], reads: set[Read]) -> bool:
    """Whether every step to a figure may be among what is read."""
    return all(step in reads or Read(None, step.field) in reads for step in way)


def _reads_within(stages: Iterable[Callable[..., Any]]) -> set[Read]:
    """What stages read, with all rules that they call."""
    found: set[Read] = set()
    for stage in stages:
        assert isinstance(stage, FunctionType)
        for rule in rules_within(stage):
            found |= read_in(rule)
    return found


@cache
def read_in(rule: FunctionType) -> frozenset[Read]:
    """What a rule reads itself. A name that it gives a value of its own has no known type."""
    nodes = list(ast.walk(ast.parse(textwrap.dedent(inspect.getsource(rule)))))
    own = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    known = {name: _bare(kind) for name, kind in get_type_hints(rule).items() if name not in own}
    read = (node for node in nodes if isinstance(node, ast.Attribute))
    return frozenset(Read(_as_shape(_type_of(node.value, known)), node.attr) for node in read)


def _type_of(node: ast.expr, known: dict[str, Any]) -> Any:
    """The type of an expression, where it is a parameter or a field of something whose type is known."""
    if isinstance(node, ast.Name):
        return known.get(node.id)
    if isinstance(node, ast.Attribute):
        shape = _as_shape(_type_of(node.value, known))
        return _fields(shape).get(node.attr) if shape is not None else None
    return None


def _keys(shape: type, key: str = "", way: tuple[Read, ...] = ()) -> Iterator[tuple[str, tuple[Read, ...]]]:
    """Every key of the law, with the steps to it."""
    for name, kind in _fields(shape).items():
        full, steps = f"{key}.{name}" if key else name, (*way, Read(shape, name))
        inner = _as_shape(_period(kind) or kind)
        if inner is None:
            yield full, steps
        else:
            yield from _keys(inner, full, steps)


@cache
def _fields(shape: type) -> dict[str, Any]:
    return {name: _bare(kind) for name, kind in get_type_hints(shape, include_extras=True).items()}


def _bare(kind: Any) -> Any:
    """A type without what is noted at it."""
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind


def _period(kind: Any) -> Any:
    """What a tuple of periods has for each of them."""
    return _bare(get_args(kind)[0]) if get_origin(kind) is tuple else None


def _as_shape(kind: Any) -> type | None:
    return kind if isinstance(kind, type) and hasattr(kind, "_fields") else None
