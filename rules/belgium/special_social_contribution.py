"""The special social security contribution (bijzondere bijdrage voor de sociale zekerheid, BBSZ/CSSS)."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.rounding import assessment, contribution
from rules.brackets import Scale, scale_row


class SpecialSocialContributionLaw(NamedTuple):
    """Scales for someone assessed alone, by yearly net taxable income and by monthly pay; the smallest settlement."""

    annual_individual: Scale
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
    """What is due for the year by someone assessed alone, in euros and cents.

    A difference with the amounts withheld that is below the smallest settlement is neither charged nor refunded.

    Law: Wet 30 maart 1994 art. 108, 110
    """
    bound, amount, rate = law.annual_individual[scale_row(net_taxable_income, law.annual_individual)]
    due = assessment(amount + rate * max(0.0, net_taxable_income - bound))
    settlement = assessment(abs(due - withheld))
    return withheld if settlement < law.minimum_settlement else due
