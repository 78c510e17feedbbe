"""What it would change if something were otherwise: by this a warning that cannot matter is left out."""

from __future__ import annotations

from rules.definitions.facts import Facts
from rules.question.case import Case
from rules.settlement.settle import Settlement, settle
from rules.settlement.totals import change


def disposable_moved(case: Case, settlement: Settlement, otherwise: Facts) -> float:
    """By how many euros a year what is left for the household would differ with other facts; never negative."""
    return abs(change(settlement.totals, settle(otherwise, case.law.numbers).totals).disposable)


def with_home_days(facts: Facts, days: float) -> Facts:
    """The same year with so many days at home, taken from or given to the workplace as far as it has some."""
    return facts._replace(home_days=days, office_days=max(0.0, facts.office_days - (days - facts.home_days)))
