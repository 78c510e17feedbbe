"""What people pay who are insured by the Netherlands but cared for where they live (verdragsbijdrage)."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.codes import BE, DE
from rules.netherlands.health_insurance import HealthInsuranceLaw
from rules.netherlands.national_insurance import NationalInsuranceLaw
from rules.netherlands.rounding import contribution


class TreatyContributionLaw(NamedTuple):
    """The country factors (woonlandfactor): what care costs there as a share of what it costs here."""

    country_factor_belgium: float
    country_factor_germany: float


def treaty_contribution(
    income: float,
    adults: float,
    wlz_part_of_credits: float,
    residence: int,
    law: TreatyContributionLaw,
    health: HealthInsuranceLaw,
    insurance: NationalInsuranceLaw,
) -> float:
    """The contribution of a year in euros and cents, for a pensioner or a family member without work in another state.

    For each adult the nominal premium, a share of the income for health care, and the premium for long-term care less
    that part of the credits (never below zero); all times the country factor. Who works here takes out an ordinary
    policy and owes nothing of this.

    Law: Zvw art. 69; Regeling zorgverzekering art. 6.3.1
    """
    nominal = adults * health.nominal_premium
    for_health_care = health.own_rate * min(income, health.maximum_contribution_income)
    for_long_term_care = max(0.0, insurance.wlz_rate * min(income, insurance.premium_cap) - wlz_part_of_credits)
    return contribution(country_factor(residence, law) * (nominal + for_health_care + for_long_term_care))


def country_factor(residence: int, law: TreatyContributionLaw) -> float:
    """The factor of the state of residence; 1 for the Netherlands.

    Law: Regeling zorgverzekering art. 6.3.1, annex 4
    """
    if residence == BE:
        return law.country_factor_belgium
    if residence == DE:
        return law.country_factor_germany
    return 1.0
