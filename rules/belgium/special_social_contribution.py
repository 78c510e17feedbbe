"""The special social security contribution (bijzondere bijdrage voor de sociale zekerheid, BBSZ/CSSS)."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.rounding import assessment, contribution
from rules.brackets import Scale, scale_row


class SpecialSocialContributionLaw(NamedTuple):
    """Scales by yearly net taxable income for someone assessed alone and for spouses, by monthly pay for someone
    assessed alone; the smallest settlement."""

    annual_individual: Scale
    annual_joint: Scale
    monthly_individual: Scale
    minimum_settlement: float


def special_contribution_of_month(monthly_pay: float, law: SpecialSocialContributionLaw) -> float:
    """What is withheld on a month's pay of someone assessed alone, in euros and cents.

    Law: Wet 30 maart 1994 art. 109
    """
    bound, amount, rate = law.monthly_individual[scale_row(monthly_pay, law.monthly_individual)]
    return contribution(amount + rate * max(0.0, monthly_pay - bound))


def special_contribution_of_year(
    net_taxable_income: float, withheld: float, law: SpecialSocialContributionLaw
) -> float:
    """What is borne for the year by someone assessed alone, in euros and cents.

    Law: Wet 30 maart 1994 art. 108, 110
    """
    bound, amount, rate = law.annual_individual[scale_row(net_taxable_income, law.annual_individual)]
    due = assessment(amount + rate * max(0.0, net_taxable_income - bound))
    return settled_special_contribution(due, withheld, law)


def special_contribution_of_spouses(
    own_income: float, income_of_both: float, withheld: float, law: SpecialSocialContributionLaw
) -> float:
    """What one of two spouses bears for the year, in euros and cents: the contribution on both net taxable incomes from
    insured work here, in proportion to the own one.

    Law: Wet 30 maart 1994 art. 107-108, 110
    """
    if income_of_both <= 0.0:
        return settled_special_contribution(0.0, withheld, law)
    bound, amount, rate = law.annual_joint[scale_row(income_of_both, law.annual_joint)]
    due_of_both = assessment(amount + rate * max(0.0, income_of_both - bound))
    due = assessment(due_of_both * own_income / income_of_both)
    return settled_special_contribution(due, withheld, law)


def settled_special_contribution(due: float, withheld: float, law: SpecialSocialContributionLaw) -> float:
    """What is due, in euros and cents; a difference with the amounts withheld that is below the smallest settlement is
    neither charged nor refunded.

    Law: Wet 30 maart 1994 art. 110
    """
    settlement = assessment(abs(due - withheld))
    return withheld if settlement < law.minimum_settlement else due
