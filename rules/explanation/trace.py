"""Runs rule functions with every assignment and return noted, and every figure of the law that is read.

A rule is parsed from its own source; `x = f(y)` becomes `x = step(site, locals(), f(y))`, where `step` passes the value
through unchanged. Helpers that only round or look up a bracket are left as they are.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from functools import cache
from types import FunctionType
from typing import Any, NamedTuple

from rules.definitions.brackets import part_in_bracket, rate_above, rate_from, rows_reached, scale_row
from rules.definitions.facts import Facts
from rules.definitions.rule_functions import article, called_rules, is_rounding, is_rule
from rules.law.tracking import Tracked
from rules.settlement.law import Law
from rules.settlement.settle import Settlement, settle

OPAQUE = (part_in_bracket, rate_above, rate_from, rows_reached, scale_row)
"""Helpers that are shown as one number."""


class Site(NamedTuple):
    """A place in the source of a rule: the variable (empty for a return), the expression and its text, known names."""

    target: str
    expression: ast.expr
    text: str
    names: Mapping[str, Any]


class Moment(NamedTuple):
    """One executed step: in which call, the variable, with which local variables before it, and what came out.

    Without a site it is a number that needs no formula: an argument of the call, or a cell of a row of a table.
    """

    frame: Frame
    name: str
    value: Any
    site: Site | None = None
    scope: Mapping[str, Any] = {}


class Frame:
    """One call of a rule: its steps and inner calls in the order of execution, and the figures of law it read."""

    def __init__(self, rule: FunctionType, arguments: Mapping[str, Any], caller: Frame | None) -> None:
        self.rule = rule
        self.arguments = arguments
        self.law = article(rule)
        self.caller = caller
        self.events: list[Moment | Frame] = []
        self.reads: set[str] = set()

    def inside(self) -> Iterator[Frame]:
        """This call and all calls inside it, in order of execution."""
        yield self
        for event in self.events:
            if isinstance(event, Frame):
                yield from event.inside()

    def moments(self) -> Iterator[Moment]:
        """The steps of this call and of those inside it that say something: a number that is not just handed on."""
        for event in self.events:
            if isinstance(event, Frame):
                yield from event.moments()
            else:
                yield from _telling(event)

    def inputs(self) -> Iterator[Moment]:
        """The amounts that the call was given."""
        for name, value in self.arguments.items():
            if isinstance(value, float):
                yield Moment(self, f"{self.rule.__name__}.{name}", value)

    def matches(self, name: str) -> bool:
        """Whether this is a call of the rule of that name; `a>b` asks for a call of b from a."""
        caller, _, called = name.rpartition(">")
        return self.rule.__name__ == called and (
            not caller or (self.caller is not None and self.caller.matches(caller))
        )


class Trace:
    """All calls of one settlement."""

    def __init__(self) -> None:
        self.stages: list[Frame] = []
        self._open: list[Frame] = []

    def enter(self, rule: FunctionType, arguments: Mapping[str, Any]) -> None:
        frame = Frame(rule, arguments, self._open[-1] if self._open else None)
        (self._open[-1].events if self._open else self.stages).append(frame)
        self._open.append(frame)

    def leave(self) -> None:
        self._open.pop()

    def add(self, path: str) -> None:
        """Note that the running rule reads a figure of the law."""
        if self._open:
            self._open[-1].reads.add(path)

    def step(self, site: Site, scope: Mapping[str, Any], value: Any) -> Any:
        """Note a step of the running rule and hand its value on."""
        frame = self._open[-1]
        name = ".".join(part for part in (frame.rule.__name__, site.target) if part)
        frame.events.append(Moment(frame, name, value, site, dict(scope)))
        return value


_running: ContextVar[Trace] = ContextVar("running trace")


def traced_settlement(facts: Facts, law: Law) -> tuple[Settlement, Trace]:
    """Settle with every step noted; the outcome is the same as that of `settle`."""
    trace = Trace()
    token = _running.set(trace)
    try:
        settlement = settle(facts, Tracked(law, "", trace), traced)  # type: ignore[arg-type]
    finally:
        _running.reset(token)
    return settlement, trace


@cache
def traced(rule: FunctionType) -> Callable[..., Any]:
    """The rule with its steps noted, calling the traced forms of the rules that it calls."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(rule)))
    names: dict[str, Any] = dict(rule.__globals__)
    names |= {
        name: traced(inner)
        for name, inner in called_rules(rule).items()
        if not is_rounding(inner) and inner not in OPAQUE
    }
    sites: list[Site] = []
    ast.fix_missing_locations(_Instrumented(sites, rule.__globals__).visit(tree))
    names |= {"__step__": lambda number, scope, value: _running.get().step(sites[number], scope, value)}
    exec(compile(tree, inspect.getsourcefile(rule) or "<rule>", "exec"), names)
    inner = names[rule.__name__]
    parameters = inspect.signature(rule)

    def call(*args: Any, **kwargs: Any) -> Any:
        trace = _running.get()
        trace.enter(rule, parameters.bind(*args, **kwargs).arguments)
        try:
            return inner(*args, **kwargs)
        finally:
            trace.leave()

    return call


class _Instrumented(ast.NodeTransformer):
    """Wraps the value of every assignment and return of a function in a call of `__step__`."""

    def __init__(self, sites: list[Site], names: Mapping[str, Any]) -> None:
        self._sites = sites
        self._names = names

    def visit_Assign(self, node: ast.Assign) -> ast.Assign:
        node.value = self._step(ast.unparse(node.targets[0]), node.value)
        return node

    def visit_Return(self, node: ast.Return) -> ast.Return:
        if node.value is not None:
            node.value = self._step("", node.value)
        return node

    def _step(self, target: str, value: ast.expr) -> ast.expr:
        self._sites.append(Site(target, value, ast.unparse(value), self._names))
        scope = ast.Call(ast.Name("locals", ast.Load()), [], [])
        return ast.Call(ast.Name("__step__", ast.Load()), [ast.Constant(len(self._sites) - 1), scope, value], [])


def _telling(moment: Moment) -> Iterator[Moment]:
    """A step as it is shown: nothing for a constant or a value handed on, a step per name for a row of a table."""
    site, value = moment.site, moment.value
    if site is None or _hands_on(site):
        return
    if isinstance(value, float):
        yield moment
    elif isinstance(value, tuple) and site.target.startswith("("):
        rule = moment.frame.rule.__name__
        for name, cell in zip(site.target.strip("()").split(", "), value, strict=True):
            yield Moment(moment.frame, f"{rule}.{name}", cell)


def _hands_on(site: Site) -> bool:
    """A constant, a variable that has been shown, or the outcome of a rule that shows its own steps."""
    expression = site.expression
    if isinstance(expression, ast.Call) and isinstance(expression.func, ast.Name):
        called = site.names.get(expression.func.id)
        return is_rule(called) and not is_rounding(called) and called not in OPAQUE
    return isinstance(expression, ast.Constant | ast.Name)
