"""What a status in the state of work is worth: each line with it less the same line without."""

from __future__ import annotations

from typing import NamedTuple

from rules.answer.net_pay import net_pay
from rules.answer.result import Result
from rules.definitions.rounding import cent_half_up
from rules.law.overlay import Overlay
from rules.question.scenario import Scenario

OPTIONS = ("nl_qualifying", "be_personal_benefits", "de_unlimited_on_request")


class LostLine(NamedTuple):
    """A line of the year, and how much more of it there would be with the status, in euros seen from the worker."""

    id: str
    label: str
    amount: float


class LostStatus(NamedTuple):
    """A status that is missed: its name, what net pay would gain with it in euros a year, and the lines that differ."""

    status: str
    net_pay: float
    lines: tuple[LostLine, ...]


def lost_status(result: Result, reform: Overlay | None = None) -> LostStatus | None:
    """What is lost in a result because its status is missed; nothing where it is reached or does not arise."""
    for status in OPTIONS:
        if result.statuses.get(status) is False:
            return _lost(status, result, net_pay(_with_status(result.scenario, status), reform))
    return None


def _with_status(scenario: Scenario, status: str) -> Scenario:
    options = scenario.options.model_copy(update={status: "yes"})
    return scenario.model_copy(update={"options": options})


def _lost(status: str, without: Result, reached: Result) -> LostStatus:
    labels = {line.id: line.label for line in (*reached.year.lines, *without.year.lines)}
    amounts = {line.id: line.amount for line in without.year.lines}
    with_it = {line.id: line.amount for line in reached.year.lines}
    changes = {line: cent_half_up(with_it.get(line, 0.0) - amounts.get(line, 0.0)) for line in labels}
    lines = tuple(LostLine(line, labels[line], change) for line, change in changes.items() if change != 0.0)
    return LostStatus(status, cent_half_up(reached.year.net_pay - without.year.net_pay), lines)
