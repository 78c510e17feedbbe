"""What an amount rests on: the steps that led to it, and what decided which steps these were."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from rules.explanation.formula import decisive
from rules.explanation.origins import Chosen, Figure, Given, Named, Operation, Rounding, origin_of, plain


class Support(NamedTuple):
    """The steps in the order in which they were taken, the figures of the law and the facts in their formulas; and what
    chose between amounts: tests, and in a smallest or largest of several the others."""

    steps: tuple[Named, ...]
    figures: frozenset[Figure]
    facts: frozenset[str]
    choosing: tuple[Any, ...]


def support(values: Iterable[Any], *, with_choices: bool = False) -> Support:
    """What these numbers rest on, all the way down; if asked for, with what chose between amounts on the way, what
    chose between amounts on that way, and so on."""
    steps: dict[int, Named] = {}
    figures: set[Figure] = set()
    facts: set[str] = set()
    choosing: list[Any] = []
    seen: set[int] = set()
    waiting = [origin_of(value) for value in values]
    while waiting:
        origin = waiting.pop()
        if origin is None or id(origin) in seen:
            continue
        seen.add(id(origin))
        chose: Iterable[Any] = ()
        match origin:
            case Named():
                steps[origin.order] = origin
                waiting.append(origin.origin)
            case Figure():
                figures.add(origin)
            case Given():
                facts.add(origin.path)
            case Rounding():
                waiting.append(origin_of(origin.operand))
            case Operation():
                taken, chose = _taken(origin)
                waiting += map(origin_of, taken)
            case Chosen():
                waiting.append(origin.origin)
                chose = origin.tests
        choosing += chose
        if with_choices:
            waiting += map(origin_of, chose)
    return Support(tuple(steps[order] for order in sorted(steps)), frozenset(figures), frozenset(facts),
                   tuple(choosing))  # fmt: skip


def _taken(operation: Operation) -> tuple[tuple[Any, ...], list[Any]]:
    """The operands that the outcome rests on, and those that were too large or too small to be it."""
    operands = decisive(operation)
    if operation.sign not in ("min", "max"):
        return operands, []
    best = (min if operation.sign == "min" else max)(map(plain, operands))
    return tuple(one for one in operands if plain(one) == best), [one for one in operands if plain(one) != best]


def decisions(of: Support) -> Support:
    """What chose the steps of an amount, and all that these choices rest on."""
    behind = support(of.choosing, with_choices=True)
    known = set(of.steps)
    return behind._replace(steps=tuple(step for step in behind.steps if step not in known))


def tests_of(of: Support) -> Support:
    """The tests alone that chose the steps of an amount, not what was too large or too small to be one."""
    return support(choice for choice in of.choosing if not isinstance(choice, float))
