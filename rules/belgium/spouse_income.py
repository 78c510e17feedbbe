"""The income of a spouse as payrolls look at it."""

from __future__ import annotations

from rules.belgium.household import BelgianHousehold
from rules.belgium.rounding import withholding
from rules.belgium.social_contributions import SocialContributionsLaw, social_contribution


def spouse_income_of_month(household: BelgianHousehold, net_factor: float, law: SocialContributionsLaw) -> float:
    """The spouse's own professional income of a month, net, in euros and cents; nil without a spouse or without pay.

    Gross pay less compulsory contributions less 20 % (`net_factor`, a fraction). Where a spouse works abroad the
    contributions are taken at the Belgian rate too.

    Law: KB/WIB 92 bijlage III, bijlage 4
    """
    if not household.spouses or not household.partner.present or household.partner.pay <= 0.0:
        return 0.0
    gross = withholding(household.partner.pay / 12.0)
    after_contributions = gross - social_contribution(gross, False, law)
    return withholding((1.0 - net_factor) * after_contributions)
