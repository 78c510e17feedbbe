"""The pay that makes two jobs equal: in gross pay of the year, in what they cost an employer, or in what is left."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import Literal, get_args

from rules.answer.net_pay import UNKNOWN_SHARE
from rules.errors import InputError, LawMissing, NotComputed
from rules.question.case import Case
from rules.question.scenario import FIELDS, Scenario
from rules.settlement.settle import settle

Basis = Literal["month", "year", "employer_cost", "net"]
"""By what two jobs are equal: monthly gross pay, gross pay of the year, cost to an employer, what is left of a year."""
BASES: tuple[str, ...] = get_args(Basis)

Sum = Literal["gross", "employer_cost", "disposable"]
NAMES: dict[Sum, str] = {
    "gross": "the gross pay",
    "employer_cost": "the cost to an employer",
    "disposable": "the disposable income",
}

PAY = "job.gross_monthly"
MOST_CENTS = int(100.0 * (FIELDS[PAY].high or 0.0))
STEEPEST = 0.30
"""Euros by which a sum of the year rises at most with a cent of monthly pay, jumps apart: a year has fewer than 15
months of pay, and no contribution of an employer and no credit doubles them."""
ROUNDED = 10.0
"""Euros, far above what rounding to whole euros brings a sum down by while pay rises."""
PIECES = 10


def target_of_month(amount: float) -> float:
    """What is to be left of a year, in euros, where that much is to be left of a month on average."""
    return 12.0 * amount


def check_basis(scenario: Scenario, basis: str, target: float | None) -> None:
    """Raise InputError for a basis that is not known or does not fit what else was said."""
    if basis not in BASES:
        raise InputError(f"basis: {basis!r} is not known; allowed are {', '.join(BASES)}", "basis")
    if scenario.present_job is not None and basis != "month":
        reason = f"tells the job at home, and by {basis} its pay would be looked for; leave out one of the two"
        raise InputError(f"present_job: {reason}", "present_job")
    if target is not None and basis != "net":
        raise InputError("target: is what is to be left of a year; it goes with the basis net only", "target")
    if target is not None and not (math.isfinite(target) and target >= 0.0):
        raise InputError("target: must be a finite number of euros a year, at least 0", "target")


def lowest_pay(case: Case, name: Sum, least: float) -> float:
    """The lowest monthly gross pay, in euros and whole cents, with which a sum of the year comes to `least` euros or
    more. Sums may fall where pay rises: at a limit, and by rounding; a higher pay may therefore bring less.

    Raises NotComputed where no pay within the limits of the field does it, LawMissing where it may be a pay for which
    the store does not hold the law.
    """
    cents = first_reaching(_sum_of_year(case, name, least), least, _marks())
    if cents is None:
        most = f"up to {MOST_CENTS / 100.0:,.0f} euros a month"
        raise NotComputed(f"{PAY}: no pay {most} brings {NAMES[name]} of the year to {least:,.2f} euros", PAY)
    return cents / 100.0


def _sum_of_year(case: Case, name: Sum, least: float) -> Callable[[int], float]:
    """A sum of the year by monthly pay in cents."""
    law = case.law.numbers
    care = [child.childcare for child in case.scenario.children if child.childcare is not None]
    price_of_care = sum(12.0 * one.hours_month * one.hourly_rate for one in care)

    @cache
    def sum_at(cents: int) -> float:
        settlement = settle(case.facts._replace(gross_monthly=cents / 100.0), law)
        found: float = getattr(settlement.totals, name)
        # without a share that is not known, the allowance is too low by the price of care at most
        if name == "disposable" and not settlement.dutch.childcare_known and found + price_of_care >= least:
            raise LawMissing(UNKNOWN_SHARE, case.scenario.year)
        return found

    return sum_at


def _marks() -> Iterator[int]:
    """Pay in cents from nothing to the limit of the field: in tens of euros, beyond ten thousand in thousandths.

    What jumps up and falls back within one step stays unseen; no two limits of the law lie that close together.
    """
    mark = 0
    while mark < MOST_CENTS:
        yield mark
        mark += max(1000, mark // 1000)
    yield MOST_CENTS


def first_reaching(value: Callable[[int], float], least: float, marks: Iterable[int]) -> int | None:
    """The first whole number between the first and the last mark with a value of `least` or more. Stretches between
    marks in which there may be one are cut in ten again and again."""
    for place, (first, end) in enumerate(pairwise(marks)):
        if place == 0 and value(first) >= least:
            return first
        if value(end) >= least - ROUNDED or value(first) + STEEPEST * (end - first) >= least - ROUNDED:
            if end - first > 1:
                cuts = [*range(first, end, max(1, (end - first) // PIECES)), end]
                found = first_reaching(value, least, cuts)
            else:
                found = end if value(end) >= least else None
            if found is not None:
                return found
    return None
