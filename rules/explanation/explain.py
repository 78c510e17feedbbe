"""How the lines of a result came about, taken from the rules' own source.

The rules are run once more on numbers that remember where they come from. So an explanation holds what its amount
rests on and nothing else, down to the facts and the figures of the law; and it agrees with a plain run bit for bit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from rules.answer.lines import LINES, Block, LineRule, line_rule
from rules.definitions.rounding import cent_half_up
from rules.errors import InputError, shown
from rules.explanation.formula import ROUNDED, Part, Term, formula_of, plain_number
from rules.explanation.origins import TRUTH, Figure, Named, origin_of, plain, without_tests
from rules.explanation.support import decisions, support, tests_of
from rules.explanation.trace import Call, traced_settlement
from rules.explanation.units import Units
from rules.law.overlay import Overlay
from rules.question.case import Case, prepared
from rules.question.scenario import Scenario
from rules.store.database import current
from rules.store.law_files import DatedValue

PERIOD = re.compile(r"work_bonus\[(\d+)\]")
"""How the path of a figure names the month of its table."""


class Step(NamedTuple):
    """One executed step: its name (rule and variable), its formula in names and in numbers, and the outcome.

    `parts` is the formula in numbers cut into words and terms, for a page that writes numbers its own way; `rounding`
    names how the outcome was rounded; `month` is the month (1 to 12) from which the table of the law holds that the
    step read, where the law changes within the year. The unit is one of units.py.
    """

    name: str
    formula: str
    numbers: str
    value: float
    unit: str
    law: str
    rule: str
    parts: tuple[Part, ...]
    rounding: str
    month: int | None

    @property
    def outcome(self) -> tuple[str, float]:
        """What it came to, under its name."""
        return self.name, self.value

    @property
    def terms(self) -> set[tuple[str, float]]:
        """The numbers of its formula by name; of earlier steps these are their outcomes."""
        return {(part.name, part.value) for part in self.parts if isinstance(part, Term)}

    def as_data(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in ("name", "formula", "numbers", "value", "unit", "law")}


class UsedParameter(NamedTuple):
    """A figure of the law that the steps read, with where it is written."""

    key: str
    term: str
    value: float | tuple[tuple[float, ...], ...]
    unit: str
    valid_from: str
    law: str
    source: str
    source_title: str
    url: str
    confidence: str
    checked: str

    def as_data(self) -> dict[str, Any]:
        fields = {("from" if name == "valid_from" else name): value for name, value in self._asdict().items()}
        return fields | {"value": [list(row) for row in self.value] if isinstance(self.value, tuple) else self.value}


class Explanation(NamedTuple):
    """A line of a result: the steps that led to its amount, in the order in which they were taken, and the figures of
    the law in them. `decisions`: the tests that decided which steps these were, with the steps that led to the tests,
    and the figures in those; `limits`: the tests among them that compare a figure of the law and chose a step of the
    line itself."""

    line: str
    amount: float
    steps: tuple[Step, ...]
    parameters: tuple[UsedParameter, ...]
    decisions: tuple[Step, ...]
    deciding: tuple[UsedParameter, ...]
    limits: tuple[Step, ...]

    def nearest(self, count: int) -> tuple[Step, ...]:
        """So many steps, those whose amounts the last one rests on most closely, in the order in which they were
        taken."""
        chosen, waiting = dict[int, None](), [self.steps[-1]]
        for step in waiting:
            if len(chosen) == count:
                break
            chosen[id(step)] = None
            waiting += [one for one in reversed(self.steps) if one.outcome in step.terms and one not in waiting]
        return tuple(step for step in self.steps if id(step) in chosen)

    @property
    def weighed(self) -> tuple[Step, ...]:
        """The steps to amounts that stand in a formula and were too large or too small to be its outcome."""
        asked = set[tuple[str, float]]().union(*(step.terms for step in self.steps))
        found: list[Step] = []
        for step in reversed(self.decisions):
            if step.outcome in asked:
                found.append(step)
                asked |= step.terms
        return tuple(reversed(found))

    def as_data(self) -> dict[str, Any]:
        return {
            "line": self.line,
            "amount": self.amount,
            "steps": [step.as_data() for step in self.steps],
            "parameters": [parameter.as_data() for parameter in self.parameters],
            "decisions": [step.as_data() for step in self.decisions],
            "deciding_parameters": [parameter.as_data() for parameter in self.deciding],
        }

    def as_text(self) -> str:
        """The explanation for people: each step in numbers with its article, the figures of the law, and what
        decided."""
        blocks: list[Iterable[str]] = [
            [f"{self.line}: {self.amount:,.2f} EUR", "", *_steps_as_text(self.steps)],
            ["", "  Figures of the law", *_figures_as_text(self.parameters)],
        ]
        if self.weighed:
            blocks.append(["", "  Amounts that were weighed", *_steps_as_text(self.weighed)])
        if self.limits:
            blocks.append(["", "  What decided", *_steps_as_text(self.limits)])
        if self.deciding:
            blocks.append(["", "  Figures of the law that decided", *_figures_as_text(self.deciding)])
        return "\n".join(line for block in blocks for line in block)


def _steps_as_text(steps: Iterable[Step]) -> Iterable[str]:
    law = ""
    for step in steps:
        if step.law != law:
            law = step.law
            yield f"  {law}"
        outcome = ("no", "yes")[int(step.value)] if step.unit == TRUTH else f"{plain_number(step.value)} {step.unit}"
        since = f" (law from month {step.month})" if step.month else ""
        yield f"    {step.name.replace('_', ' ')}{since} = {outcome}"
        yield f"        {step.formula}"
        yield f"        {step.numbers}"


def _figures_as_text(figures: Iterable[UsedParameter]) -> Iterable[str]:
    for figure in figures:
        value = figure.value if isinstance(figure.value, tuple) else plain_number(figure.value)
        yield f"    {figure.key} = {value} {figure.unit}, from {figure.valid_from}, {figure.confidence}"
        yield f"        {figure.law}; {figure.source} {figure.url}; checked {figure.checked}"


class Explanations:
    """Every line of one result can be explained from one trace of its settlement."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._settlement, self._trace = traced_settlement(case.facts, case.law.numbers)
        self._units = Units(case.law.values)
        self._steps: dict[int, Step] = {}

    def has(self, line: str, block: Block = "year") -> bool:
        """Whether the result has that line."""
        rule = line_rule(line, block)
        return rule is not None and rule.amount(self._settlement) != 0.0

    def of(self, line: str, block: Block = "year") -> Explanation:
        """The explanation of one line. Raises InputError for a line that the result does not have."""
        rule = self._existing_line(line, block)
        amount = rule.found(self._trace.settlement)
        if not isinstance(without_tests(origin_of(amount)), Named):
            raise TypeError(f"{line} is no amount that a rule found")
        rests_on = support([amount])
        decided = decisions(rests_on)
        figures = _paths(rests_on.figures)
        return Explanation(
            line=line,
            amount=rule.sign * cent_half_up(plain(amount)),
            steps=self._written(rests_on.steps),
            parameters=tuple(self._cited(figures, rests_on.facts)),
            decisions=self._written(decided.steps),
            deciding=tuple(self._cited(_paths(decided.figures) - figures, decided.facts - rests_on.facts)),
            limits=tuple(closest_limits(filter(compares_law, self._written(tests_of(rests_on).steps)))),
        )

    def _existing_line(self, line: str, block: Block) -> LineRule:
        rule = line_rule(line, block)
        if rule is None or not self.has(line, block):
            present = [r.id for r in LINES if r.block == block and r.amount(self._settlement) != 0.0]
            raise InputError(
                f"line: this result has no line {shown(line)} in its {block}; it has {', '.join(present)}", "line"
            )
        return rule

    def _written(self, steps: Iterable[Named]) -> tuple[Step, ...]:
        """The steps in words and numbers, without those that repeat an earlier one, as of months with the same law."""
        first: dict[tuple[str, tuple[Part, ...], float], Step] = {}
        for named in steps:
            if named.order not in self._steps:
                self._steps[named.order] = self._step(named)
            step = self._steps[named.order]
            first.setdefault((step.name, step.parts, step.value), step)
        return tuple(first.values())

    def _step(self, named: Named) -> Step:
        formula = formula_of(named, self._units.of)
        numbers = formula.in_numbers()
        return Step(
            name=named.name,
            formula=formula.in_names(),
            numbers=f"{numbers}, {ROUNDED[formula.rounding]}" if formula.rounding else numbers,
            value=float(named.value),
            unit=self._units.of_step(named),
            law=named.call.law,
            rule=named.name.partition(".")[0],
            parts=formula.parts,
            rounding=formula.rounding,
            month=_month(named.call),
        )

    def _cited(self, paths: Iterable[str], facts: Iterable[str]) -> Iterable[UsedParameter]:
        used = {(v.key, v.valid_from): v for path in paths if (v := self.case.law.values.get(path)) is not None}
        for _, value in sorted(used.items()):
            yield _parameter(value)
        if "municipal_rate" in facts and self.case.surcharge is not None:
            yield _surcharge(self.case)


def explain(scenario: Scenario, line: str, block: Block = "year", reform: Overlay | None = None) -> Explanation:
    """The steps behind one line of a block of the result.

    Raises InputError for a line that the result does not have, and whatever `net_pay` raises.
    """
    return explanations(scenario, reform).of(line, block)


def explanations(scenario: Scenario, reform: Overlay | None = None) -> Explanations:
    """The steps behind every line of a result. Raises whatever `net_pay` raises."""
    return Explanations(prepared(scenario, reform))


def closest_limits(tests: Iterable[Step]) -> Iterable[Step]:
    """Of the tests that a rule makes with one figure of the law, as with the rows of a table, the last that holds and
    the first that fails."""
    kept: dict[tuple[Any, ...], Step] = {}
    for step in tests:
        figures = (step.rule, *(part.key for part in step.parts if isinstance(part, Term) and part.key), step.value)
        if step.value or figures not in kept:
            kept[figures] = step
    return kept.values()


def compares_law(step: Step) -> bool:
    """Whether a step is a test with a figure of the law in it."""
    return step.unit == TRUTH and any(isinstance(part, Term) and part.kind == "law" for part in step.parts)


def _paths(figures: Iterable[Figure]) -> set[str]:
    return {figure.path for figure in figures}


def _month(call: Call) -> int | None:
    """The first month of the table that a call and the calls inside it read, when they read one of several."""
    periods = {found.group(1) for inner in call.inside() for path in inner.reads if (found := PERIOD.search(path))}
    return int(periods.pop()) + 1 if len(periods) == 1 else None


def _surcharge(case: Case) -> UsedParameter:
    """The rate of the commune, which stands in a table of its own."""
    rate = case.surcharge
    assert rate is not None
    first = date(rate.assessment_year, 1, 1).isoformat()
    return UsedParameter(
        key=rate.key,
        term=rate.term,
        value=rate.rate,
        unit="fraction",
        valid_from=first,
        law="WIB 92 art. 465",
        source=rate.source,
        source_title=rate.term,
        url=rate.url,
        confidence=rate.confidence,
        checked=case.law.checked.isoformat(),
    )


def _parameter(value: DatedValue) -> UsedParameter:
    source = current().sources[value.sources[0]]
    return UsedParameter(
        key=value.key,
        term=value.term,
        value=value.value,
        unit=value.unit,
        valid_from=value.valid_from.isoformat(),
        law=value.law,
        source=value.sources[0],
        source_title=source.title,
        url=source.url or "",
        confidence=value.confidence,
        checked=value.checked.isoformat(),
    )
