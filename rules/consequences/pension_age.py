"""At which age each state pays a pension to the worker."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from rules.consequences.sentence import Situation
from rules.question.case import Case, prepared
from rules.question.scenario import Scenario
from rules.store.law_files import DatedValue

AGES = {
    "NL": "nl.national_insurance.pension_age",
    "BE": "be.workers_rights.pension_age",
    "DE": "de.pension_insurance.pension_age",
}
GERMAN_TABLE = "de.pension_insurance.pension_age_born_before_1964"
MIDDLE_OF_YEAR = 0.5


class Age(NamedTuple):
    """The age in years at which a state pays the worker, the key that says so, and whether it is settled already."""

    years: float
    key: str
    settled: bool


def is_pensioner(state: str, at: Situation) -> bool:
    """Whether the worker has reached the pension age of a state by the end of the year: work brings no more pension
    there, and no benefit in place of pay."""
    return has_reached(state, at.case)


def of_pension_age(scenario: Scenario) -> bool:
    """Whether the worker has reached the pension age of the state of residence or of work by the end of the year."""
    case = prepared(scenario)
    return any(has_reached(state, case) for state in {scenario.residence.country, scenario.work.country})


def has_reached(state: str, case: Case) -> bool:
    """Whether the worker of a case has reached the pension age of a state by the end of the year."""
    return case.facts.age >= _age(state, case).years


def age_in(state: str, at: Situation) -> Age:
    """The age at which a state pays the worker."""
    return _age(state, at.case)


def _age(state: str, case: Case) -> Age:
    """The age of a state for the worker's year of birth: the first value in whose time it is reached, in Germany by the
    table of the year of birth; the last value where the law has not settled it yet."""
    born = case.facts.birth_year
    if state == "DE":
        table: tuple[tuple[float, ...], ...] = case.law.figure(GERMAN_TABLE).value  # type: ignore[assignment]
        if born <= table[-1][0]:
            months = max(row for row in table if row[0] <= born)[1]
            return Age(months / 12.0, GERMAN_TABLE, True)
    key = AGES[state]
    values = sorted(case.law.by_key[key], key=lambda value: value.valid_from)
    for value in values:
        if reached_in_time(born + MIDDLE_OF_YEAR, value):
            return Age(float(value.value), key, True)  # type: ignore[arg-type]
    return Age(float(values[-1].value), key, False)  # type: ignore[arg-type]


def reached_in_time(born: float, value: DatedValue) -> bool:
    """Whether who is born then reaches the age before the value ends."""
    end = value.valid_to or date.max
    return born + float(value.value) < end.year + (end.month - 1) / 12.0  # type: ignore[arg-type]
