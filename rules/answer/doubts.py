"""What was told and is hardly meant: pay of a year or an hour where a month is asked, hours that nobody works."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rules.answer.compare import Comparison
from rules.answer.result import Result

PAY_OF_A_YEAR = 20_000.0
"""Euros a month from which on most people have told the pay of a year."""
PAY_OF_AN_HOUR = 100.0
"""Euros a month up to which they have told the pay of an hour, where it lies far below the minimum wage."""
FAR_BELOW = 0.7
"""Of the minimum wage."""
FULL_TIME = 40.0
"""Hours a week; more of them are asked back where a full-time job is not longer either."""


class Doubt(NamedTuple):
    """A field whose value should be asked back, the id of the question and the values in it by name."""

    field: str
    text_id: str
    values: Mapping[str, float | str]


def doubts(comparison: Comparison) -> tuple[Doubt, ...]:
    """What to ask back of the job across the border and of the one at home, where its terms were told."""
    across = comparison.across
    found = list(_of_job(across, "job"))
    if across.scenario.present_job is not None:
        told = across.scenario.present_job.told
        found += [one for one in _of_job(comparison.home, "present_job") if one.field.partition(".")[2] in told]
    return tuple(found)


def doubt_of_pay(gross_monthly: float, least: float) -> str:
    """The id of the question about a gross pay, in euros a month, that is hardly meant; empty for another pay.

    `least`: the minimum wage of a month for this job.
    """
    if gross_monthly >= PAY_OF_A_YEAR:
        return "question.pay_yearly"
    if gross_monthly < FAR_BELOW * least:
        return "question.pay_hourly" if gross_monthly <= PAY_OF_AN_HOUR else "question.pay_low"
    return ""


def _of_job(result: Result, part: str) -> Iterator[Doubt]:
    """At most one question about the pay, and one about the hours."""
    job, pay = result.scenario.job, f"{part}.gross_monthly"
    too_low = [one for one in result.warnings if one.code == "minimum_wage"]
    least = float(too_low[0].values["amount_least"]) if too_low else 0.0
    if question := doubt_of_pay(job.gross_monthly, least):
        values: dict[str, float | str] = {"amount": job.gross_monthly}
        if question == "question.pay_low":
            values |= {"hours": job.weekly_hours, "country": result.scenario.work.country}
        yield Doubt(pay, question, values)
    if job.weekly_hours > max(FULL_TIME, job.full_time_hours):
        yield Doubt(f"{part}.weekly_hours", "question.hours_high", {"hours": job.weekly_hours})
