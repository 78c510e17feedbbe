"""The terms of both jobs beside each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import streamlit as st

from pages.shared.offer import words
from pages.shared.visit import household
from pages.shared.visit.labels import label
from pages.shared.visit.languages import Language
from rules import Comparison, Result, gross_per_hour, holiday_months

LIKE_THE_OFFER = ("weekly_hours", "extra_month", "employee_pension_rate", "worker_type", "commute_km")
"""The terms which a job of now has as the offer does until they are told."""
Jobs = tuple[Result, Result]
Row = tuple[str, str, str]


def draw(both: Comparison, language: Language) -> None:
    """A row for each term that counts in one of the two jobs; then what was taken for the job of now."""
    jobs = (both.across, both.home)
    rows = [*_of_every_job(jobs, language), *_of_one_state(jobs, language)]
    rows.append((label("job.commute_km", language), _way_of_offer(language), _way_of_other(both.home, language)))
    heads = (language.text("offer.term"), language.text("result.offer"), words.other_job(language))
    table = {head: [_no_list(row[place]) for row in rows] for place, head in enumerate(heads)}
    title = language.text("offer.terms")
    st.header(title, anchor="terms")
    st.table(table, border="horizontal", hide_index=True, alt=title)
    st.caption(" ".join([*_taken(language), language.text("offer.travel")]))


def _of_every_job(jobs: Jobs, language: Language) -> Iterator[Row]:
    """The terms that every job has."""
    rows: tuple[tuple[str, Callable[[Result], str]], ...] = (
        (label("job.gross_monthly", language), lambda job: language.euros_exactly(job.scenario.job.gross_monthly)),
        (language.text("offer.months"), lambda job: language.number(job.months_of_pay)),
        (language.text("offer.holiday_months"), lambda job: _holiday_pay(holiday_months(job), language)),
        (label("job.extra_month", language), lambda job: _yes_no(job.scenario.job.extra_month, language)),
        (language.text("result.gross_year"), lambda job: language.euros(job.year.gross)),
        (label("job.weekly_hours", language), lambda job: language.number(job.scenario.job.weekly_hours)),
        (language.text("result.gross_per_hour"), lambda job: language.euros_exactly(gross_per_hour(job))),
    )
    for name, written in rows:
        yield name, written(jobs[0]), written(jobs[1])


def _of_one_state(jobs: Jobs, language: Language) -> Iterator[Row]:
    """The terms that one state alone asks for, where a job is there."""
    for field, state in (("job.employee_pension_rate", "NL"), ("job.worker_type", "BE")):
        if state in {job.scenario.work.country for job in jobs}:
            offer, other = (_of_job(job, field, state, language) for job in jobs)
            yield label(field, language), offer, other


def _of_job(job: Result, field: str, state: str, language: Language) -> str:
    """What is told of a term, for a job where it counts."""
    kind = field == "job.worker_type"
    if job.scenario.work.country != state and not (kind and job.insuring_state == state):
        return language.text("offer.does_not_count")
    if kind:
        return language.text(f"choice.worker_type.{job.scenario.job.worker_type}")
    share = job.scenario.job.employee_pension_rate
    return language.rate(share) if share else language.text("offer.no_pension_share")


def _way_of_offer(language: Language) -> str:
    """What was told, or follows from both places."""
    way = household.answer("job.commute_km")
    return language.number(way) if way else language.text("offer.not_known")


def _way_of_other(home: Result, language: Language) -> str:
    """What was told, or counts; where the way to work counts nowhere it was not asked."""
    way = home.scenario.job.commute_km
    counts = household.told("present_job.commute_km") or household.matters("present_job.commute_km")
    return language.number(way) if way and counts else language.text("offer.not_known")


def _taken(language: Language) -> list[str]:
    """The terms of the job of now that are as in the offer, because they were not told."""
    fields = [f"present_job.{name}" for name in LIKE_THE_OFFER]
    untold = [field for field in fields if household.matters(field) and not household.told(field)]
    if not untold:
        return []
    terms = "; ".join(label(field.replace("present_job", "job"), language) for field in untold)
    return [language.text("offer.as_in_the_offer", terms=terms)]


def _no_list(cell: str) -> str:
    """Words that begin with a number and a point, as they are: Markdown would make a list of them."""
    return re.sub(r"^(\d+)\. ", r"\1\\. ", cell)


def _yes_no(answer: bool, language: Language) -> str:
    return language.text("choice.yes" if answer else "choice.no")


def _holiday_pay(months: float, language: Language) -> str:
    return language.number(months) if months else language.text("offer.no_holiday_pay")
