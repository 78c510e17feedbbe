"""One result less another: the sums and every line. Comparing, a status that is missed and reforms all rest on it."""

from __future__ import annotations

from typing import Any, NamedTuple

from rules.answer.lines import Group
from rules.answer.result import Result
from rules.definitions.rounding import cent_half_up
from rules.settlement.totals import change


class LineChange(NamedTuple):
    """A line of the year, and how much more of it there is, in euros and cents seen from the worker."""

    id: str
    label: str
    group: Group
    receiver: str
    amount: float


class Difference(NamedTuple):
    """After less before, in euros and cents; the payslip's is None where a payslip is not known. `lines` holds those of
    the year that differ."""

    gross: float
    net_pay: float
    disposable: float
    employer_cost: float
    payslip_net: float | None
    lines: tuple[LineChange, ...]

    def of_group(self, group: Group) -> float:
        """What the lines of a group differ together."""
        return cent_half_up(sum(line.amount for line in self.lines if line.group == group))

    def as_data(self) -> dict[str, Any]:
        return {name: value for name, value in self._asdict().items() if name != "lines"}


def difference(before: Result, after: Result) -> Difference:
    """What is more in the second result than in the first."""
    sums = change(before.year.totals, after.year.totals)
    payslip = None
    if before.payslip and after.payslip:
        payslip = cent_half_up(after.payslip.net - before.payslip.net)
    return Difference(
        gross=sums.gross,
        net_pay=sums.net_pay,
        disposable=sums.disposable,
        employer_cost=sums.employer_cost,
        payslip_net=payslip,
        lines=_changed_lines(before, after),
    )


def _changed_lines(before: Result, after: Result) -> tuple[LineChange, ...]:
    known = {line.id: line for line in (*after.year.lines, *before.year.lines)}
    changes = ((line, cent_half_up(after.amount(line.id) - before.amount(line.id))) for line in known.values())
    return tuple(
        LineChange(line.id, line.label, line.group, line.receiver, amount) for line, amount in changes if amount != 0.0
    )
