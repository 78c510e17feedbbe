"""How a number came about, taken from the rules' own source.

The rule functions are run once more with their assignments and returns instrumented: every executed step is kept with
the numbers that went into it, and every figure of the law that was read. The instrumented functions compute with the
same expressions, so an explained run agrees with a plain one bit for bit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from rules.answer.lines import LINES, Block, LineRule, line_rule
from rules.definitions.rounding import cent_half_up
from rules.errors import InputError, NotComputed, shown
from rules.explanation.formula import ROUNDED, Part, in_numbers, plain, text_of
from rules.explanation.trace import Frame, Moment, Trace, traced_settlement
from rules.law.overlay import Overlay
from rules.question.case import Case, prepared
from rules.question.scenario import Scenario
from rules.settlement.settle import Settlement
from rules.store.database import current
from rules.store.law_files import DatedValue

PERIOD = re.compile(r"work_bonus\[(\d+)\]")
"""How the path of a figure names the month of its table."""


HALF_A_CENT = 0.005


class Step(NamedTuple):
    """One executed step: its name (rule and variable), the rule's own formula, the same in numbers, the outcome.

    `parts` is the formula in numbers cut into words and numbers, for a page that writes numbers its own way; `rounding`
    names how the outcome was rounded; `month` is the month (1 to 12)
    from which the table of the law holds that the step read, where the law changes within the year.
    """

    name: str
    formula: str
    numbers: str
    value: float
    law: str
    rule: str
    parts: tuple[Part, ...]
    rounding: str
    month: int | None

    def as_data(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in ("name", "formula", "numbers", "value", "law")}


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
    """A line of a result with the steps that led to it, in the order in which they were taken."""

    line: str
    amount: float
    steps: tuple[Step, ...]
    parameters: tuple[UsedParameter, ...]

    def as_data(self) -> dict[str, Any]:
        return {
            "line": self.line,
            "amount": self.amount,
            "steps": [step.as_data() for step in self.steps],
            "parameters": [parameter.as_data() for parameter in self.parameters],
        }

    def as_text(self) -> str:
        """The explanation for people: each step in numbers with its article, then the figures of the law."""
        lines = [f"{self.line}: {self.amount:,.2f} EUR", ""]
        law = ""
        for step in self.steps:
            if step.law != law:
                law = step.law
                lines.append(f"  {law}" if law else "  (helper)")
            lines.append(f"    {step.name.replace('_', ' ')} = {plain(step.value)}")
            if step.formula != step.name.rpartition(".")[2]:
                lines += [f"        {step.formula}", f"        {step.numbers}"]
        lines += ["", "  Figures of the law"]
        for figure in self.parameters:
            value = figure.value if isinstance(figure.value, tuple) else plain(figure.value)
            lines.append(f"    {figure.key} = {value} {figure.unit}, from {figure.valid_from}, {figure.confidence}")
            lines.append(f"        {figure.law}; {figure.source} {figure.url}; checked {figure.checked}")
        return "\n".join(lines)


def explain(scenario: Scenario, line: str, block: Block = "year", reform: Overlay | None = None) -> Explanation:
    """The steps behind one line of a block of the result.

    Raises InputError for a line that the result does not have, and whatever `net_pay` raises.
    """
    case = prepared(scenario, reform)
    settlement, trace = traced_settlement(case.facts, case.law.numbers)
    rule = _existing_line(line, block, settlement)
    frames = _frames(rule, block, trace)
    amount = rule.sign * cent_half_up(rule.amount(settlement))
    steps = [*_steps(frames)]
    if abs(steps[-1].value - abs(amount)) > HALF_A_CENT:
        steps.append(_closing_step(abs(amount), rule.law))
    return Explanation(line, amount, tuple(steps), tuple(_parameters(frames, case)))


def _closing_step(amount: float, law: str) -> Step:
    """The line itself, where the last step is one of several amounts that the same rules find."""
    return Step("line", "amount", plain(amount), amount, law, "line", (amount,), "", None)


def _existing_line(line: str, block: Block, settlement: Settlement) -> LineRule:
    rule = line_rule(line, block)
    if rule is None or rule.amount(settlement) == 0.0:
        present = [r.id for r in LINES if r.block == block and r.amount(settlement) != 0.0]
        raise InputError(
            f"line: this result has no line {shown(line)} in its {block}; it has {', '.join(present)}", "line"
        )
    return rule


def _frames(rule: LineRule, block: Block, trace: Trace) -> list[Frame]:
    """The calls of the rules that make the line, in the part of the settlement that belongs to the block."""
    found = [
        frame
        for stage in trace.stages
        if (stage.rule.__name__ == "payslip") == (block == "payslip")
        for frame in stage.inside()
        if any(frame.matches(name) for name in rule.rules)
    ]
    found = [frame for frame in found if not any(frame in outer.inside() for outer in found if outer is not frame)]
    if not found:
        raise NotComputed(f"line: {rule.id} cannot be explained for this case", "line")
    return found


def _steps(frames: list[Frame]) -> Iterable[Step]:
    """The amounts that each rule was given, then the steps of its calls."""
    for frame in frames:
        yield from (_step(moment) for moment in (*frame.inputs(), *frame.moments()))


def _step(moment: Moment) -> Step:
    site = moment.site
    parts, rounding = in_numbers(site.expression, moment.scope, site.names) if site else ((float(moment.value),), "")
    numbers = text_of(parts)
    return Step(
        name=moment.name,
        formula=site.text if site else moment.name.rpartition(".")[2],
        numbers=f"{numbers}, {ROUNDED[rounding]}" if rounding else numbers,
        value=float(moment.value),
        law=moment.frame.law,
        rule=moment.frame.rule.__name__,
        parts=parts,
        rounding=rounding,
        month=_month(moment.frame),
    )


def _month(frame: Frame) -> int | None:
    """The first month of the table that a call and the calls inside it read, when they read one of several."""
    periods = {found.group(1) for inner in frame.inside() for path in inner.reads if (found := PERIOD.search(path))}
    return int(periods.pop()) + 1 if len(periods) == 1 else None


def _parameters(frames: Iterable[Frame], case: Case) -> Iterable[UsedParameter]:
    frames = list(frames)
    paths = {path for outer in frames for frame in outer.inside() for path in frame.reads}
    used = {(v.key, v.valid_from): v for path in paths if (v := case.law.values.get(path)) is not None}
    for _, value in sorted(used.items()):
        yield _parameter(value)
    if case.surcharge is not None and any(
        f.rule.__name__ == "municipal_tax" for outer in frames for f in outer.inside()
    ):
        rate = case.surcharge
        first = date(rate.assessment_year, 1, 1).isoformat()
        yield UsedParameter(
            rate.key, rate.term, rate.rate, "fraction", first, "WIB 92 art. 465", rate.source, rate.term, rate.url,
            rate.confidence, case.law.checked.isoformat(),
        )  # fmt: skip


def _parameter(value: DatedValue) -> UsedParameter:
    source = current().sources[value.sources[0]]
    return UsedParameter(
        value.key, value.term, value.value, value.unit, value.valid_from.isoformat(), value.law, value.sources[0],
        source.title, source.url or "", value.confidence, value.checked.isoformat(),
    )  # fmt: skip
