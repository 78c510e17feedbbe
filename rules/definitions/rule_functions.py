"""Which functions are rules, and which rules each of them calls: what explanations and compiled runs rest on."""

from __future__ import annotations

import dis
import inspect
import math
from collections.abc import Callable
from functools import cache
from types import CodeType, FunctionType, ModuleType
from typing import Any

FOLDERS = ("rules.settlement", "rules.netherlands", "rules.belgium", "rules.germany", "rules.coordination")
MODULES = ("rules.definitions.brackets", "rules.definitions.rounding")


def is_rule(thing: object) -> bool:
    """A plain function of the law: of a country, of coordination, or one of the helpers that they share."""
    return isinstance(thing, FunctionType) and (thing.__module__.startswith(FOLDERS) or thing.__module__ in MODULES)


def is_rounding(thing: object) -> bool:
    """A rule that only rounds, named after the article that asks for it."""
    return is_rule(thing) and thing.__module__.rpartition(".")[2] == "rounding"


@cache
def called_rules(rule: FunctionType) -> dict[str, FunctionType]:
    """The rules that a rule names, by the name under which it knows them."""
    known = rule.__globals__
    names = {step.argval for step in dis.get_instructions(rule) if step.opname == "LOAD_GLOBAL"}
    return {name: known[name] for name in sorted(names) if is_rule(known.get(name)) and known[name] is not rule}


def rules_within(rule: FunctionType) -> list[FunctionType]:
    """A rule and all that it calls."""
    seen: dict[FunctionType, None] = {rule: None}
    waiting = [rule]
    while waiting:
        new = [one for one in called_rules(waiting.pop()).values() if one not in seen]
        seen |= dict.fromkeys(new)
        waiting += new
    return list(seen)


@cache
def meaning(rule: FunctionType) -> str:
    """What decides what a rule computes, apart from the rules that it calls: its code, and the numbers and tuples that
    it names. A new comment, docstring or place in the file leaves it as it is."""
    return repr((rule.__module__, rule.__name__, rule.__defaults__, _code(rule.__code__, rule.__globals__)))


def _code(code: CodeType, known: dict[str, Any]) -> tuple[Any, ...]:
    constants = [_constant(one, known) for one in code.co_consts]
    if constants and isinstance(constants[0], str):
        constants[0] = ""  # the docstring
    named = {name: _named(known[name]) for name in code.co_names if name in known}
    return code.co_code, constants, code.co_names, code.co_varnames, named


def _constant(one: Any, known: dict[str, Any]) -> Any:
    if isinstance(one, CodeType):
        return _code(one, known)
    return sorted(map(repr, one)) if isinstance(one, frozenset) else one


def _named(thing: Any) -> Any:
    """What a name of a rule stands for. A module but `math` is refused: its contents would not be seen."""
    if isinstance(thing, ModuleType) and thing is not math:
        raise TypeError(f"a rule names the module {thing.__name__}; import what it uses by its own name")
    if isinstance(thing, type) and hasattr(thing, "_fields"):
        return thing.__module__, thing.__name__, thing._fields, getattr(thing, "_field_defaults", {})
    return thing.__name__ if isinstance(thing, FunctionType | ModuleType | type) else thing


@cache
def article(rule: Callable[..., Any]) -> str:
    """What stands behind "Law:" in the docstring of a rule; empty for a helper that no article asks for."""
    lines = (inspect.getdoc(rule) or "").splitlines()
    for number, line in enumerate(lines):
        if line.startswith("Law: "):
            return " ".join(part.strip() for part in [line[5:], *lines[number + 1 :]]).strip()
    return ""
