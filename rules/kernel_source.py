"""The source of the module that kernels.py compiles: one loop over rows per stage of the settlement."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, Protocol, get_args, get_type_hints


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


def law_expression(law: Any) -> str:
    """The expression that builds the law's tuples back from a row of numbers."""
    position = 0

    def build(node: Any) -> str:
        nonlocal position
        if isinstance(node, float):
            position += 1
            return f"numbers[{position - 1}]"
        parts = ", ".join(build(part) for part in node)
        return f"{alias(type(node))}({parts})" if hasattr(node, "_fields") else f"({parts},)"

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
    lines += ["", "@compiled", "def law_of_numbers(numbers):", f"    return {law_expression(law)}", ""]
    for stage in stages:
        columns = [f"{name}_columns" for name in (*(name for name, _ in stage.reads), stage.finds)]
        arguments = [tuple_expression(shape, f"{name}_columns")[0] for name, shape in stage.reads]
        lines += ["", "@compiled", f"def {stage.rule.__name__}_rows(rows, {', '.join(columns)}, numbers):"]
        if stage.law:
            lines.append("    law = law_of_numbers(numbers)")
            arguments.append("law")
        lines.append("    for i in range(rows):")
        lines.append(f"        found = {stage.rule.__name__}({', '.join(arguments)})")
        for column, leaf in enumerate(leaves(stage.shape)):
            lines.append(f"        {stage.finds}_columns[{column}, i] = found.{leaf.path}")
        lines.append("")
    return "\n".join(lines)
