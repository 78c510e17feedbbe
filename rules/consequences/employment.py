"""Paid leave and notice, which follow the law of the state where the work is done."""

from __future__ import annotations

from collections.abc import Iterator

from rules.consequences.pension_age import is_pensioner
from rules.consequences.sentence import NAMES, Consequence, Situation

DAYS_OF_A_WEEK = 7.0
LEAVE = {
    "NL": {"weeks": "nl.workers_rights.holiday_weeks", "share": "nl.holiday_allowance.rate"},
    "BE": {"days": "be.workers_rights.holiday_days_five_day_week"},
    "DE": {"days": "de.workers_rights.leave_days"},
}
"""The leave of a year by each law."""
SHORT, LONG = 5.0, 10.0
"""Years in the job for which a notice is told as an example."""


def holiday(at: Situation) -> Iterator[Consequence]:
    """How much leave is paid, and whether there is holiday pay."""
    figures = LEAVE[at.work]
    article = next(iter(figures.values()))
    yield from at.say(
        "holiday", "rights.holiday.by_work", at.work, variant=NAMES[at.work], figures=figures, article=article
    )


def dismissal(at: Situation) -> Iterator[Consequence]:
    """How long before the end an employer must say so, and what a dismissal costs him."""
    rule = "rights.dismissal.by_work"
    if at.work == "NL":
        yield from dutch_dismissal(rule, at)
    elif at.work == "BE":
        notice = "be.workers_rights.notice_employer"
        yield from at.say(
            "notice", rule, "BE", variant="belgium", article=notice, also=(notice,),
            weeks=notice_after(0.0, notice, at) / DAYS_OF_A_WEEK,
            years_short=SHORT, weeks_short=notice_after(SHORT, notice, at) / DAYS_OF_A_WEEK,
            years_long=LONG, weeks_long=notice_after(LONG, notice, at) / DAYS_OF_A_WEEK,
        )  # fmt: skip
    else:
        notice, basic = "de.workers_rights.employer_notice", "de.workers_rights.basic_notice_days"
        trial = "de.workers_rights.probation_notice_days"
        yield from at.say(
            "notice", rule, "DE", variant="germany", article=basic, also=(notice, basic, trial),
            weeks=at.figure(basic) / DAYS_OF_A_WEEK, weeks_trial=at.figure(trial) / DAYS_OF_A_WEEK,
            years_short=SHORT, months_short=notice_after(SHORT, notice, at),
            years_long=LONG, months_long=notice_after(LONG, notice, at),
        )  # fmt: skip


def dutch_dismissal(rule: str, at: Situation) -> Iterator[Consequence]:
    """Notice and transition payment; from the pension age on a month, and no payment."""
    if is_pensioner("NL", at):
        figures = {"months": "nl.workers_rights.notice_employer_from_pension_age"}
        yield from at.say(
            "notice", rule, "NL", variant="netherlands_pensioner", figures=figures, article=figures["months"]
        )
        return
    notice = "nl.workers_rights.notice_employer"
    yield from at.say(
        "notice", rule, "NL", variant="netherlands", article=notice, also=(notice,),
        months=notice_after(0.0, notice, at), years_short=SHORT, months_short=notice_after(SHORT, notice, at),
        years_long=LONG, months_long=notice_after(LONG, notice, at),
    )  # fmt: skip
    share = "nl.workers_rights.transition_payment_share"
    yield from at.say("transition_payment", rule, "NL", article=share, figures={"share": share})


def notice_after(years: float, key: str, at: Situation) -> float:
    """The notice after so many years in the job, in the unit of the table."""
    rows: tuple[tuple[float, ...], ...] = at.case.law.figure(key).value  # type: ignore[assignment]
    return next(term for since, term in reversed(rows) if since <= years)
