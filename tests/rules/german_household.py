"""A scenario as German law sees it, and the German law of a year, for tests of single German rules."""

from __future__ import annotations

from functools import cache
from typing import Any

from rules import store
from rules.germany.law import GermanyLaw
from rules.germany.person import GermanJob, GermanPerson
from rules.germany.withholding import TaxStatus
from rules.law import _by_key, _Reader, in_force
from rules.scenario import Scenario
from tests.rules.german_positions import BELGIAN_REDUCTION, liability_of, person_of


@cache
def german_law(year: int) -> GermanyLaw:
    """The German law of a year as the store has it."""
    values = [value for value in store.current().values() if in_force(value, year)]
    return _Reader(year, _by_key(values)).read(GermanyLaw, "de")


def german_job(data: dict[str, Any]) -> GermanJob:
    """The job of a scenario."""
    job = Scenario.from_data(data).job
    return GermanJob(job.gross_monthly, job.extra_month, job.sector == "public")


def german_person(data: dict[str, Any]) -> GermanPerson:
    """The worker and the household of a scenario."""
    return person_of(Scenario.from_data(data))


def german_status(data: dict[str, Any]) -> TaxStatus:
    """How the worker of a scenario is taxed in Germany."""
    scenario = Scenario.from_data(data)
    liability = liability_of(scenario)
    reduction = BELGIAN_REDUCTION if scenario.residence.country == "BE" else 0.0
    return TaxStatus(liability.may_be_joint, scenario.residence.country == "DE", liability.unlimited, reduction)
