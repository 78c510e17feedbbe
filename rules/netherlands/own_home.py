"""The own home (eigen woning): imputed rent, interest, small debt, and the rate at which interest is deducted."""

from __future__ import annotations

from typing import NamedTuple

from rules.brackets import Brackets, rate_above
from rules.netherlands.rounding import assessed_income, bracket_amount, credit


class OwnHomeLaw(NamedTuple):
    """Imputed rent as a fraction of the whole value, by band (one begins above its amount, in euros), and of the part
    above the upper bound; the share of a positive balance that is deducted; the highest rate of a deduction."""

    imputed_rent_bands: Brackets
    imputed_rent_upper_bound: float
    imputed_rent_rate_above: float
    small_debt_deduction_share: float
    deduction_rate_cap: float


def imputed_rent(value: float, law: OwnHomeLaw) -> float:
    """Imputed rent of a year (eigenwoningforfait) in whole euros, by the value of the home (WOZ).

    Law: Wet IB 2001 art. 3.112
    """
    rate = rate_above(value, law.imputed_rent_bands)
    below = rate * min(value, law.imputed_rent_upper_bound)
    above = law.imputed_rent_rate_above * max(0.0, value - law.imputed_rent_upper_bound)
    return assessed_income(below + above)


def home_balance(rent: float, interest: float, law: OwnHomeLaw) -> float:
    """What the home adds to income from work and home, or takes off it, in euros: imputed rent less interest. Most of a
    positive balance is deducted where there is little debt.

    Law: Wet IB 2001 art. 3.110, 3.120, 3.123a
    """
    balance = rent - interest
    if balance <= 0.0:
        return balance
    return balance - credit(law.small_debt_deduction_share * balance)


def tax_for_capped_deduction(interest: float, income_before: float, brackets: Brackets, law: OwnHomeLaw) -> float:
    """Tax that is added because interest in the top bracket is deducted at a lower rate, in whole euros.

    `income_before` is income from work and home before the interest.

    Law: Wet IB 2001 art. 2.10(2)
    """
    top_bound, top_rate = brackets[-1]
    in_top_bracket = min(interest, max(0.0, income_before - top_bound))
    return bracket_amount(max(0.0, top_rate - law.deduction_rate_cap) * in_top_bracket)
