"""Health insurance (Zorgverzekeringswet): the premium that an adult pays to the insurer."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.rounding import cent_half_up


class HealthInsuranceLaw(NamedTuple):
    """The average nominal premium and the income up to which contributions are due (euros a year), the employer's rate
    and that of who pays himself (fractions), the age from which a premium is due (years)."""

    nominal_premium: float
    employer_rate: float
    own_rate: float
    maximum_contribution_income: float
    adult_age: float


def health_insurance_premium(age: float, law: HealthInsuranceLaw) -> float:
    """The average nominal premium of a year for one insured adult, in euros; none under the adult age.

    Law: Zvw art. 16-17
    """
    if age < law.adult_age:
        return 0.0
    return cent_half_up(law.nominal_premium)
