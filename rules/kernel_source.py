"""The source of the module that kernels.py compiles: one loop over rows per stage of the settlement."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence, Set
from typing import Any, NamedTuple, Protocol, get_args, get_type_hints

from rules.rule_functions import attributes_read


class StageShape(Protocol):
    """What is needed to know of a stage."""

    @property
    def rule(self) -> Any: ...
    @property
    def reads(self) -> tuple[tuple[str, type], ...]: ...
    @property
    def finds(self) -> str: ...
    @property
    def shape(self) -> type: ...
    @property
    def law(self) -> bool: ...


class Leaf(NamedTuple):
    """One number inside a nested tuple: its dotted path and its type."""

    path: str
    type: type


def leaves(shape: type, path: str = "") -> Iterator[Leaf]:
    """The numbers of a nested tuple of facts or amounts, in order."""
    for name, hint in get_type_hints(shape).items():
        inner = f"{path}.{name}" if path else name
        if hasattr(hint, "_fields"):
            yield from leaves(hint, inner)
        else:
            yield Leaf(inner, hint)


def flat_numbers(node: Any) -> Iterator[float]:
    """The numbers of a law tuple, in the order in which `law_expression` reads them."""
    if isinstance(node, float):
        yield node
    else:
        for part in node:
            yield from flat_numbers(part)


def of_one_shape(law: Any, *others: Any) -> Any:
    """A law with every table as long as the longest of its kind in the other laws: rows that no amount reaches are
    added at its end, so that laws of different years run through the same compiled code."""
    if isinstance(law, float):
        return law
    if hasattr(law, "_fields"):
        return type(law)(*(of_one_shape(*parts) for parts in zip(law, *others, strict=True)))
    if hasattr(law[0], "_fields"):
        return tuple(of_one_shape(*parts) for parts in zip(law, *others, strict=True))
    longest = max(len(table) for table in (law, *others))
    unreached = (math.inf, *law[-1][1:])
    return (*law, *(unreached for _ in range(longest - len(law))))


def alias(shape: type) -> str:
    """The name of a tuple class in the generated module; two countries may use the same name."""
    return f"{shape.__module__.removeprefix('rules.').replace('.', '_')}_{shape.__name__}"


def tuple_classes(*shapes: type) -> set[type]:
    """These tuple classes and all that their fields name."""
    found: set[type] = set()
    for shape in shapes:
        if hasattr(shape, "_fields"):
            found |= {shape} | tuple_classes(*get_type_hints(shape).values())
        else:
            found |= tuple_classes(*(part for part in get_args(shape) if part is not Ellipsis))
    return found


def law_expression(law: Any, read: Set[str]) -> str:
    """The expression that builds the law's tuples back from a row of numbers. A field whose name no rule of the stage
    mentions stays out (a single 0.0 stands in its place): most of a law is of no concern to a stage, and compiling
    takes long for each number that is carried along. A tuple of which no field is mentioned is read by place."""
    position = 0

    def build(node: Any) -> str:
        nonlocal position
        if isinstance(node, float):
            position += 1
            return f"numbers[{position - 1}]"
        if not hasattr(node, "_fields"):
            return f"({', '.join(build(part) for part in node)},)"
        by_place = read.isdisjoint(node._fields)
        parts = []
        for name, part in zip(node._fields, node, strict=True):
            if name in read or by_place:
                parts.append(build(part))
            else:
                position += sum(1 for _ in flat_numbers(part))
                parts.append("0.0")
        return f"{alias(type(node))}({', '.join(parts)})"

    return build(law)


def tuple_expression(shape: type, columns: str, first: int = 0) -> tuple[str, int]:
    """The expression that builds a tuple of facts or amounts from row `i` of its columns, and the next free column."""
    parts = []
    for hint in get_type_hints(shape).values():
        if hasattr(hint, "_fields"):
            part, first = tuple_expression(hint, columns, first)
        else:
            cell = f"{columns}[{first}, i]"
            part = f"{cell} != 0.0" if hint is bool else f"int({cell})" if hint is int else cell
            first += 1
        parts.append(part)
    return f"{alias(shape)}({', '.join(parts)})", first


def module_source(stages: Sequence[StageShape], law: Any) -> str:
    """The whole module. Rules and tuple classes are put into it before it runs."""
    lines = ["import numba", "", 'compiled = numba.njit(error_model="numpy", nogil=True, cache=True)', ""]
    for stage in stages:
        name = stage.rule.__name__
        columns = [f"{one}_columns" for one in (*(one for one, _ in stage.reads), stage.finds)]
        arguments = [tuple_expression(shape, f"{one}_columns")[0] for one, shape in stage.reads]
        if stage.law:
            expression = law_expression(law, attributes_read(stage.rule))
            lines += ["", "@compiled", f"def law_of_{name}(numbers):", f"    return {expression}", ""]
        lines += ["", "@compiled", f"def {name}_rows(rows, {', '.join(columns)}, numbers):"]
        if stage.law:
            lines.append(f"    law = law_of_{name}(numbers)")
            arguments.append("law")
        lines.append("    for i in range(rows):")
        lines.append(f"        found = {name}({', '.join(arguments)})")
        for column, leaf in enumerate(leaves(stage.shape)):
            lines.append(f"        {stage.finds}_columns[{column}, i] = found.{leaf.path}")
        lines.append("")
    return "\n".join(lines)
