"""What an employer pays on top of the wage: employee insurance, childcare levy and the health insurance levy."""

from __future__ import annotations

from typing import NamedTuple

from rules.netherlands.health_insurance import HealthInsuranceLaw
from rules.netherlands.rounding import contribution


class EmployerContributionsLaw(NamedTuple):
    """Rates as fractions of the wage up to the maximum premium wage (euros a year).

    Unemployment at the low rate (permanent written contract) or, for a public employer, his own rate; disability at the
    rate of a small employer; the average rate of the return-to-work fund.
    """

    awf_low_rate: float
    ufo_rate: float
    aof_low_rate: float
    childcare_levy_rate: float
    whk_average_rate: float
    maximum_premium_wage: float


def employer_contributions(
    wage_of_year: float,
    public_employer: bool,
    pension_age: bool,
    law: EmployerContributionsLaw,
    health: HealthInsuranceLaw,
) -> float:
    """Employer contributions of a year in euros and cents, for a worker insured here; from pension age on a worker is
    not insured against unemployment and disability.

    Law: Wfsv art. 24-38; Wet kinderopvang art. 1.9; Zvw art. 42
    """
    premium_wage = 0.0 if pension_age else min(wage_of_year, law.maximum_premium_wage)
    unemployment_rate = law.ufo_rate if public_employer else law.awf_low_rate
    insurance_rate = unemployment_rate + law.aof_low_rate + law.childcare_levy_rate + law.whk_average_rate
    health_wage = min(wage_of_year, health.maximum_contribution_income)
    return contribution(premium_wage * insurance_rate + health_wage * health.employer_rate)
