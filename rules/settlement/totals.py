"""The sums of the year."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.contributions import contributions_after_bonus
from rules.belgium.year import BelgianYear
from rules.definitions.rounding import cent_half_up
from rules.germany.assessment import TaxOfWorker
from rules.netherlands.assessment import tax_and_premium_due
from rules.netherlands.year import DutchYear
from rules.settlement.allocation import Allocation
from rules.settlement.compensation import Compensated
from rules.settlement.family_benefits import FamilyBenefits
from rules.settlement.insurance import Insurance, german_contributions_together


class Totals(NamedTuple):
    """The four sums of the year in euros and cents."""

    gross: float
    net_pay: float
    disposable: float
    employer_cost: float


def totals(
    allocation: Allocation,
    insurance: Insurance,
    dutch: DutchYear,
    german: TaxOfWorker,
    belgian: BelgianYear,
    compensated: Compensated,
    benefits: FamilyBenefits,
) -> Totals:
    """Net pay is gross pay less contributions and taxes of all states; disposable adds benefits and takes premiums. The
    employer's cost holds no holiday pay that a fund pays."""
    german_tax = german.income_tax + german.solidarity_surcharge + german.church_tax
    german_deductions = german_contributions_together(insurance) + german_tax
    dutch_deductions = tax_and_premium_due(dutch.assessment) + dutch.pension_contribution - compensated.amount
    belgian_contributions = contributions_after_bonus(insurance.belgian) + belgian.special_social_contribution
    belgian_tax = belgian.income_tax + belgian.municipal_tax + belgian.non_resident_surcharge
    belgian_deductions = belgian_contributions + belgian_tax - belgian.fiscal_work_bonus
    net_pay = cent_half_up(allocation.gross - dutch_deductions - belgian_deductions - german_deductions)
    for_children = (
        benefits.dutch_child_benefit + benefits.dutch_child_budget + benefits.belgian_allowance
        + benefits.german_child_benefit + dutch.childcare_allowance
    )  # fmt: skip
    dutch_household = dutch.healthcare_allowance - dutch.health_insurance_premium
    belgian_household = belgian.jobbonus - belgian.care_premium - belgian.mutuality
    disposable = cent_half_up(net_pay + dutch_household + belgian_household + for_children)
    of_employer = dutch.employer_contributions + insurance.belgian.employer + insurance.german.employer
    cost = cent_half_up(allocation.gross - insurance.belgian.holiday_pay_of_fund + of_employer)
    return Totals(gross=allocation.gross, net_pay=net_pay, disposable=disposable, employer_cost=cost)


def change(before: Totals, after: Totals) -> Totals:
    """What each sum is more in the second than in the first, in euros and cents.

    Law: none; a difference
    """
    return Totals(
        gross=cent_half_up(after.gross - before.gross),
        net_pay=cent_half_up(after.net_pay - before.net_pay),
        disposable=cent_half_up(after.disposable - before.disposable),
        employer_cost=cent_half_up(after.employer_cost - before.employer_cost),
    )
