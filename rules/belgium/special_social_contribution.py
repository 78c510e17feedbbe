"""The special social security contribution (bijzondere bijdrage voor de sociale zekerheid, BBSZ/CSSS)."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.rounding import assessment, contribution
from rules.definitions.brackets import Scale, scale_row


class SpecialSocialContributionLaw(NamedTuple):
    """Scales by yearly net taxable income for someone assessed alone and for spouses, by monthly pay for someone
    assessed alone and for spouses, with the smallest and highest amounts of a month; the net income of a month above
    which a spouse counts as one with income; the smallest settlement. Euros."""

    annual_individual: Scale
    annual_joint: Scale
    monthly_individual: Scale
    monthly_joint_two_earners: Scale
    monthly_joint_two_earners_minimum: float
    monthly_joint_two_earners_minimum_from: float
    monthly_joint_two_earners_maximum: float
    monthly_joint_one_earner: Scale
    monthly_joint_one_earner_maximum: float
    spouse_income_limit: float
    minimum_settlement: float


def special_contribution_of_household(
    monthly_pay: float, spouses: bool, spouse_income: float, law: SpecialSocialContributionLaw
) -> float:
    """What is withheld on a month's pay by household, in euros and cents.

    `monthly_pay` is the pay on which contributions are counted (108 % for manual workers). A spouse whose net income
    stays within the limit of the withholding annex counts as one without income: an interpretation, since article 109
    has no limit of its own.

    Law: Wet 30 maart 1994 art. 109
    """
    if not spouses:
        return special_contribution_of_month(monthly_pay, law)
    if spouse_income > 0.0 and spouse_income > law.spouse_income_limit:
        return special_contribution_of_two_earners(monthly_pay, law)
    return special_contribution_of_one_earner(monthly_pay, law)


def special_contribution_of_two_earners(monthly_pay: float, law: SpecialSocialContributionLaw) -> float:
    """What is withheld on a month's pay of someone whose spouse has income too, in euros and cents: between a smallest
    and a highest amount, nothing on very low pay.

    Law: Wet 30 maart 1994 art. 109
    """
    if monthly_pay < law.monthly_joint_two_earners_minimum_from:
        return 0.0
    bound, amount, rate = law.monthly_joint_two_earners[scale_row(monthly_pay, law.monthly_joint_two_earners)]
    by_scale = contribution(amount + rate * max(0.0, monthly_pay - bound))
    at_least = max(by_scale, law.monthly_joint_two_earners_minimum)
    return min(at_least, law.monthly_joint_two_earners_maximum)


def special_contribution_of_one_earner(monthly_pay: float, law: SpecialSocialContributionLaw) -> float:
    """What is withheld on a month's pay of someone whose spouse has no income, in euros and cents, up to a maximum.

    Law: Wet 30 maart 1994 art. 109
    """
    bound, amount, rate = law.monthly_joint_one_earner[scale_row(monthly_pay, law.monthly_joint_one_earner)]
    by_scale = contribution(amount + rate * max(0.0, monthly_pay - bound))
    return min(by_scale, law.monthly_joint_one_earner_maximum)


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
