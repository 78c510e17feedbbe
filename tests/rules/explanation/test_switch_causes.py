"""The rules that a cause asks by name exist, each called by the one before it, and so do their variables."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from itertools import pairwise
from types import FunctionType

from rules.definitions.rule_functions import called_rules, rules_within
from rules.explanation import switch_causes
from rules.settlement.settle import STAGES

RULES: dict[str, list[FunctionType]] = {}
for rule in {rule for stage in STAGES for rule in rules_within(stage.rule)}:  # type: ignore[arg-type]
    RULES.setdefault(rule.__name__, []).append(rule)
QUESTIONS = ("settled.calls", "settled.outcomes", "settled.variables")


def asked() -> Iterator[tuple[str, ...]]:
    """The arguments of every question to a trace: a chain of rules, and perhaps a variable of the last."""
    tree = ast.parse(inspect.getsource(switch_causes))
    named = {
        node.targets[0].id: node.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in QUESTIONS:
            yield tuple(eval(ast.unparse(one), dict(named)) for one in node.args)


def broken(question: tuple[str, ...]) -> list[str]:
    """What of a question no rule answers."""
    names = question[0].split(">")
    unknown = [name for name in names if name not in RULES]
    if unknown:
        return unknown
    apart = [
        called
        for caller, called in pairwise(names)
        if not any(one in called_rules(rule).values() for rule in RULES[caller] for one in RULES[called])
    ]
    known = {name for rule in RULES[names[-1]] for name in rule.__code__.co_varnames}
    return apart + [name for name in question[1:] if name not in known]


def test_every_rule_and_variable_that_a_cause_asks_for_exists() -> None:
    questions = list(asked())
    assert len(questions) > 8
    assert {question: found for question in questions if (found := broken(question))} == {}


def test_a_question_that_no_rule_answers_is_seen() -> None:
    assert broken(("no_such_rule",)) == ["no_such_rule"]
    assert broken(("share_of_home>is_minijob",)) == ["is_minijob"]
    assert broken(("joint_assessment", "no_such_variable")) == ["no_such_variable"]
