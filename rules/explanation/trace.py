"""Runs rule functions on numbers that remember where they come from, and gives every step its name.

A rule is parsed from its own source. `x = f(y)` becomes `x = step("x", f(y))`, which names the outcome; tests of `if`,
loops and `and`, `or`, `not` are noted, since they decide which amounts come out. The instrumented rule computes with
the same expressions, so a traced settlement agrees with a plain one bit for bit.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from functools import cache
from types import FunctionType
from typing import Any, NamedTuple

from rules.definitions import rounding
from rules.definitions.facts import Facts
from rules.definitions.rule_functions import article, called_rules, is_rounding
from rules.explanation.origins import (
    NAMES,
    Given,
    LawView,
    Named,
    Operation,
    Rounding,
    Truth,
    chosen,
    each,
    origin_of,
    plain,
    remembered,
    without_tests,
)
from rules.settlement.law import Law
from rules.settlement.settle import Settlement, settle


class Moment(NamedTuple):
    """What a variable of a rule, or the rule itself, came to."""

    name: str
    value: Any


class Call:
    """One call of a rule: its steps and the calls inside it in the order of execution, the figures of the law that it
    read itself, and the tests after which it went on rather than return."""

    def __init__(self, rule: Callable[..., Any], caller: Call | None, law: str) -> None:
        self.rule = rule
        self.caller = caller
        self.law = law
        self.events: list[Moment | Call] = []
        self.reads: set[str] = set()
        self.tests: tuple[Any, ...] = ()

    def inside(self) -> Iterator[Call]:
        """This call and all calls inside it, in order of execution."""
        yield self
        for event in self.events:
            if isinstance(event, Call):
                yield from event.inside()

    def matches(self, name: str) -> bool:
        """Whether this is a call of the rule of that name; `a>b` asks for a call of b from a."""
        caller, _, called = name.rpartition(">")
        return self.rule.__name__ == called and (
            not caller or (self.caller is not None and self.caller.matches(caller))
        )


class Trace:
    """All calls of one settlement, and what it came to in numbers that remember."""

    def __init__(self) -> None:
        self.stages: list[Call] = []
        self.settlement: Settlement
        self._open: list[Call] = []
        self._steps = 0
        self._seen: dict[int, Any] = {}

    def enter(self, rule: FunctionType) -> Call:
        """A call of a rule from the one that runs."""
        caller = self._open[-1] if self._open else None
        call = Call(rule, caller, article(rule) or (caller.law if caller else ""))
        (self._open[-1].events if self._open else self.stages).append(call)
        self._open.append(call)
        return call

    def leave(self) -> None:
        """The running call is over."""
        self._open.pop()

    @property
    def running(self) -> Call:
        """The call that runs."""
        return self._open[-1]

    def read(self, path: str) -> None:
        """The running rule reads a figure of the law."""
        if self._open:
            self._open[-1].reads.add(path)

    def named(self, name: str, value: Any) -> Any:
        """A value whose numbers are steps of this name, with the path of the field in a tuple; what already is a step,
        a fact or a figure of the law stays as it is."""

        def step(one: Any, path: str) -> Any:
            origin = origin_of(one)
            if not isinstance(without_tests(origin), Operation | Rounding):
                return one
            self._steps += 1
            full = f"{name}.{path}" if path else name
            return remembered(plain(one), Named(self._steps, full, self.running, plain(one), origin))

        if not isinstance(value, tuple):
            return step(value, "")
        if id(value) in self._seen:
            return value
        found = each(value, step)
        self._seen[id(found)] = found
        return found


_running: ContextVar[Trace] = ContextVar("running trace")


def traced_settlement(facts: Facts, law: Law) -> tuple[Settlement, Trace]:
    """Settle with every step noted; the outcome is the same as that of `settle`."""
    trace = Trace()
    token = _running.set(trace)
    given = each(facts, lambda one, path: remembered(one, Given(path)))
    try:
        trace.settlement = settle(given, LawView(law, "", trace.read), traced)  # type: ignore[arg-type]
    finally:
        _running.reset(token)
    return plain(trace.settlement), trace


@cache
def traced(rule: FunctionType) -> Callable[..., Any]:
    """The rule with its steps noted, calling the traced forms of the rules that it calls."""
    if is_rounding(rule):
        return _remembering(rule)
    tree = _Instrumented().visit(ast.parse(textwrap.dedent(inspect.getsource(rule))))
    names = dict(rule.__globals__) | NAMES | INSTRUMENTS
    names |= {name: traced(inner) for name, inner in called_rules(rule).items()}
    exec(compile(ast.fix_missing_locations(tree), inspect.getsourcefile(rule) or "<rule>", "exec"), names)
    inner = names[rule.__name__]
    parameters = tuple(inspect.signature(rule).parameters)

    def call(*args: Any, **kwargs: Any) -> Any:
        trace = _running.get()
        trace.enter(rule)
        given = dict(zip(parameters, args, strict=False)) | kwargs
        named = {name: trace.named(f"{rule.__name__}.{name}", value) for name, value in given.items()}
        try:
            return inner(**named)
        finally:
            trace.leave()

    return call


def _remembering(helper: FunctionType) -> Callable[[Any], Any]:
    """A helper that rounds, with its number and its way of rounding as the origin of the outcome."""
    way = next(name for name in (helper.__name__, *helper.__code__.co_names) if hasattr(rounding, name))
    return lambda operand: remembered(helper(plain(operand)), Rounding(way, operand))


def _step(variable: str, value: Any) -> Any:
    """What a variable of the running rule comes to; several names of one row stand with commas between them."""
    trace = _running.get()
    call = trace.running
    names = [f"{call.rule.__name__}.{name}" for name in variable.split(", ")]
    if len(names) > 1:
        return tuple(trace.named(name, one) for name, one in zip(names, value, strict=True))
    full = names[0]
    named = trace.named(full, value)
    call.events.append(Moment(full, named))
    return named


def _outcome(value: Any) -> Any:
    """What the running rule returns, chosen by the tests that it passed on its way."""
    trace = _running.get()
    call = trace.running
    named = trace.named(call.rule.__name__, chosen(value, call.tests))
    call.events.append(Moment(call.rule.__name__, named))
    return named


def _tested(test: Any) -> Any:
    """A test of the running rule, as a step of its own."""
    trace = _running.get()
    return trace.named(f"{trace.running.rule.__name__}.test", test)


def _passed(test: Any) -> Any:
    """A test after which the running rule may return or go on."""
    if origin_of(test) is not None:
        call = _running.get().running
        call.tests = (*call.tests, test)
    return test


def _choice(test: Any, first: Callable[[], Any], second: Callable[[], Any]) -> Any:
    """`first if test else second`."""
    test = _tested(test)
    return chosen(first() if test else second(), (test,) if origin_of(test) is not None else ())


def _all(*parts: Callable[[], Any]) -> Any:
    """`and`: as many parts as it takes, the one that fails alone where one does."""
    seen = []
    for part in parts:
        seen.append(part())
        if not seen[-1]:
            return remembered(False, origin_of(seen[-1]))
    return _together("and", seen, True)


def _any(*parts: Callable[[], Any]) -> Any:
    """`or`: as many parts as it takes, the one that holds alone where one does."""
    seen = []
    for part in parts:
        seen.append(part())
        if seen[-1]:
            return remembered(True, origin_of(seen[-1]))
    return _together("or", seen, False)


def _together(sign: str, parts: list[Any], value: bool) -> Any:
    """A yes or no that rests on all these parts, those that remember."""
    known = tuple(part for part in parts if origin_of(part) is not None)
    return Truth(value, Operation(sign, known)) if known else value


def _not(test: Any) -> Any:
    """`not test`."""
    return not test if origin_of(test) is None else Truth(not test, Operation("not", (test,)))


def _is_in(one: Any, several: Any) -> Any:
    """`one in several`."""
    found = plain(one) in plain(several)
    known = tuple(part for part in (one, *several) if origin_of(part) is not None)
    return Truth(found, Operation("in", (one, *several))) if known else found


def _decided(test: Any, value: Any) -> Any:
    """A variable that was, or was not, changed by what a test decided."""
    return value if origin_of(test) is None else chosen(value, (test,))


INSTRUMENTS: dict[str, Any] = {
    "__step__": _step, "__outcome__": _outcome, "__tested__": _tested, "__passed__": _passed, "__choice__": _choice,
    "__all__": _all, "__any__": _any, "__not__": _not, "__in__": _is_in, "__decided__": _decided,
}  # fmt: skip


class _Instrumented(ast.NodeTransformer):
    """Puts the instruments into the source of a rule."""

    def __init__(self) -> None:
        self._tests = 0

    def visit_Assign(self, node: ast.Assign) -> ast.Assign:
        target = ast.unparse(node.targets[0]).strip("()")
        node.value = _called("__step__", ast.Constant(target), self.visit(node.value))
        return node

    def visit_Return(self, node: ast.Return) -> ast.Return:
        if node.value is not None:
            node.value = _called("__outcome__", self.visit(node.value))
        return node

    def visit_If(self, node: ast.If) -> list[ast.stmt]:
        """The test is kept, so that what the branches change or might have changed can be marked by it."""
        changed, returns = _assigned(node), any(isinstance(one, ast.Return) for one in ast.walk(node))
        test = _called("__tested__", self.visit(node.test))
        name, keep = self._kept(_called("__passed__", test) if returns else test)
        body, orelse = self._visited(node.body), self._visited(node.orelse)
        return [keep, ast.If(name, body, orelse), *_marked(name, changed)]

    def visit_For(self, node: ast.For) -> list[ast.stmt]:
        """What a loop changes depends on how often it goes round."""
        changed = _assigned(node) - {one.id for one in ast.walk(node.target) if isinstance(one, ast.Name)}
        name, keep = self._kept(self.visit(node.iter))
        return [keep, ast.For(node.target, name, self._visited(node.body), []), *_marked(name, changed)]

    def visit_IfExp(self, node: ast.IfExp) -> ast.Call:
        return _called("__choice__", self.visit(node.test), *map(self._later, (node.body, node.orelse)))

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.Call:
        return _called("__all__" if isinstance(node.op, ast.And) else "__any__", *map(self._later, node.values))

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.expr:
        operand = self.visit(node.operand)
        return _called("__not__", operand) if isinstance(node.op, ast.Not) else ast.UnaryOp(node.op, operand)

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        """A chain becomes its comparisons; its middle terms have no effect of their own."""
        terms = [self.visit(one) for one in (node.left, *node.comparators)]
        single = [_comparison(*one) for one in zip(terms, node.ops, terms[1:], strict=False)]
        return single[0] if len(single) == 1 else _called("__all__", *map(_lambda, single))

    def _visited(self, body: list[ast.stmt]) -> list[ast.stmt]:
        found: list[ast.stmt] = []
        for statement in body:
            new = self.visit(statement)
            found += new if isinstance(new, list) else [new]
        return found

    def _later(self, node: ast.expr) -> ast.Lambda:
        return _lambda(self.visit(node))

    def _kept(self, value: ast.expr) -> tuple[ast.Name, ast.Assign]:
        self._tests += 1
        name = f"__test_{self._tests}"
        return ast.Name(name, ast.Load()), ast.Assign([ast.Name(name, ast.Store())], value)


def _called(name: str, *arguments: ast.expr) -> ast.Call:
    return ast.Call(ast.Name(name, ast.Load()), list(arguments), [])


def _lambda(body: ast.expr) -> ast.Lambda:
    return ast.Lambda(ast.arguments([], [], None, [], [], None, []), body)


def _comparison(left: ast.expr, sign: ast.cmpop, right: ast.expr) -> ast.expr:
    if isinstance(sign, ast.In | ast.NotIn):
        found = _called("__in__", left, right)
        return _called("__not__", found) if isinstance(sign, ast.NotIn) else found
    return ast.Compare(left, [sign], [right])


def _assigned(node: ast.AST) -> set[str]:
    """The variables that a statement may change."""
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}


def _marked(test: ast.Name, names: set[str]) -> Iterator[ast.stmt]:
    """`x = __decided__(test, x)` for each name that has a value by then."""
    for name in sorted(names):
        known = ast.Compare(ast.Constant(name), [ast.In()], [_called("locals")])
        value = _called("__decided__", test, ast.Name(name, ast.Load()))
        yield ast.If(known, [ast.Assign([ast.Name(name, ast.Store())], value)], [])
