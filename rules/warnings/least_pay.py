"""The minimum wage of a state for one job."""

from __future__ import annotations

from rules.belgium.minimum_wage import minimum_wage_of_month as belgian_minimum_wage
from rules.germany.minimum_wage import minimum_wage_of_month as german_minimum_wage
from rules.netherlands.minimum_wage import minimum_wage_of_month as dutch_minimum_wage
from rules.settlement.law import Law


def least_pay(country: str, age: float, weekly_hours: float, fraction: float, law: Law) -> float:
    """The highest minimum wage of a month that the state of work (NL, BE, DE) has in any part of the year, in euros.
    `age`: years on 31 December; `fraction`: of full time."""
    if country == "NL":
        return max(dutch_minimum_wage(age, weekly_hours, of_quarter) for of_quarter in law.nl.minimum_wage)
    if country == "BE":
        return max(belgian_minimum_wage(age, fraction, of_month) for of_month in law.be.minimum_wage)
    return max(german_minimum_wage(age, weekly_hours, of_quarter) for of_quarter in law.de.minimum_wage)
