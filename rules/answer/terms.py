"""What the terms of a job come to: per hour of its contract, and in months of holiday pay."""

from __future__ import annotations

from rules.answer.result import Result
from rules.definitions.rounding import cent_half_up, hundredth_half_up
from rules.question.scenario import WEEKS


def gross_per_hour(result: Result) -> float:
    """Gross pay of the year for an hour of the contract, in euros and cents."""
    return _per_hour(result.year.gross, result)


def left_per_hour(result: Result) -> float:
    """What is left for the household in the year for an hour of the contract, in euros and cents."""
    return _per_hour(result.year.disposable, result)


def holiday_months(result: Result) -> float:
    """Holiday pay of the year in months of pay, to a hundredth."""
    months = 13.0 if result.scenario.job.extra_month else 12.0
    return max(0.0, hundredth_half_up(result.months_of_pay - months)) if result.year.gross else 0.0


def _per_hour(amount_of_year: float, result: Result) -> float:
    return cent_half_up(amount_of_year / (WEEKS * result.scenario.job.weekly_hours))
