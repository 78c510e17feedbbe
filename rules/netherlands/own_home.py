"""The own home (eigen woning): imputed rent, interest, small debt, and the rate at which interest is deducted."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.brackets import Brackets, part_in_bracket, rate_above, rows_reached
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


def home_balance(value: float, interest: float, law: OwnHomeLaw) -> float:
    """What a home adds to income from work and home, or takes off it, in euros a year: imputed rent less interest. Most
    of a positive balance is deducted where there is little debt.

    Law: Wet IB 2001 art. 3.110, 3.120, 3.123a
    """
    balance = imputed_rent(value, law) - interest
    if balance <= 0.0:
        return balance
    return balance - credit(law.small_debt_deduction_share * balance)


def taxed_home_balance(balance: float, resident: bool, qualifying: bool) -> float:
    """What of the balance counts in the tax, in euros: all of a resident's. A home of who lives elsewhere is no Dutch
    income: it lowers the income of who qualifies and never raises it. Premium and world income count it whole.

    Law: Wet IB 2001 art. 2.3, 7.1-7.2, 7.8(6); Wfsv art. 8
    """
    if resident:
        return balance
    return min(0.0, balance) if qualifying else 0.0


def tax_for_capped_deduction(interest: float, income_before: float, brackets: Brackets, law: OwnHomeLaw) -> float:
    """Tax that is added because interest in a bracket above the highest rate of a deduction is deducted at that rate,
    in whole euros.

    `income_before` is income from work and home before the interest.

    Law: Wet IB 2001 art. 2.10(2)
    """
    added = 0.0
    for row in range(rows_reached(income_before, brackets)):
        if brackets[row][1] > law.deduction_rate_cap:
            left = part_in_bracket(income_before - interest, row, brackets)
            deducted = part_in_bracket(income_before, row, brackets) - left
            added = added + (brackets[row][1] - law.deduction_rate_cap) * deducted
    return bracket_amount(added)
