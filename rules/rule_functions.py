"""Which functions are rules, and which other rules each of them calls; what explain.py and kernels.py both rest on."""

from __future__ import annotations

import dis
import inspect
from collections.abc import Callable
from types import FunctionType
from typing import Any

FOLDERS = ("rules.stages", "rules.netherlands", "rules.belgium", "rules.germany", "rules.coordination")
MODULES = ("rules.settlement", "rules.brackets", "rules.rounding")


def is_rule(thing: object) -> bool:
    """A plain function of the law: of a country, of coordination, or one of the helpers that they share."""
    return isinstance(thing, FunctionType) and (thing.__module__.startswith(FOLDERS) or thing.__module__ in MODULES)


def is_rounding(thing: object) -> bool:
    """A rule that only rounds, named after the article that asks for it."""
    return is_rule(thing) and thing.__module__.rpartition(".")[2] == "rounding"


def called_rules(rule: FunctionType) -> dict[str, FunctionType]:
    """The rules that a rule names, by the name under which it knows them."""
    known = rule.__globals__
    names = {step.argval for step in dis.get_instructions(rule) if step.opname == "LOAD_GLOBAL"}
    return {name: known[name] for name in sorted(names) if is_rule(known.get(name)) and known[name] is not rule}


def attributes_read(rule: FunctionType) -> set[str]:
    """The names of all attributes that a rule, or one that it calls, reads of anything."""
    seen: dict[FunctionType, None] = {rule: None}
    waiting = [rule]
    while waiting:
        new = [one for one in called_rules(waiting.pop()).values() if one not in seen]
        seen |= dict.fromkeys(new)
        waiting += new
    return {step.argval for one in seen for step in dis.get_instructions(one) if step.opname == "LOAD_ATTR"}


def article(rule: Callable[..., Any]) -> str:
    """What stands behind "Law:" in the docstring of a rule; empty for a helper that no article asks for."""
    lines = (inspect.getdoc(rule) or "").splitlines()
    for number, line in enumerate(lines):
        if line.startswith("Law: "):
            return " ".join(part.strip() for part in [line[5:], *lines[number + 1 :]]).strip()
    return ""
