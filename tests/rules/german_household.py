"""A scenario as German law sees it, and the German law of a year, for tests of single German rules."""

from __future__ import annotations

from functools import cache
from typing import Any

from rules import store
from rules.case import children_as_numbers, partner_age, partner_pay
from rules.codes import LAENDER, TAX_CLASSES
from rules.germany.law import GermanyLaw
from rules.germany.person import GermanJob, GermanPartner, GermanPerson
from rules.law import _by_key, _Reader, in_force
from rules.scenario import Scenario

END_OF_CHILDHOOD = 18


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
    scenario = Scenario.from_data(data)
    status, partner, options = scenario.worker.civil_status, scenario.partner, scenario.options
    works_here = partner is not None and partner.country_of_work == "DE"
    return GermanPerson(
        age=float(scenario.worker.age),
        spouses=status in ("married", "registered"),
        lone_parent=status == "single"
        and partner is None
        and any(child.age < END_OF_CHILDHOOD for child in scenario.children),
        partner=GermanPartner(partner is not None, partner_age(scenario), partner_pay(scenario), works_here),
        children=children_as_numbers(scenario.children),
        land=LAENDER.index(options.de_land),
        tax_class=TAX_CLASSES.index(options.de_tax_class or ""),
        church_member=options.de_church_tax,
        has_additional_health_rate=options.de_additional_health_rate is not None,
        additional_health_rate=options.de_additional_health_rate or 0.0,
    )
