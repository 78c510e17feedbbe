"""Relief in the state of residence for pay that another state taxes."""

from __future__ import annotations

from rules.rounding import cent_half_up


def exempt_pay(pay_taxed_elsewhere: float, contributions_and_tax: float) -> float:
    """Pay that the state of residence exempts, after the contributions and tax of the other state, in euros and cents.

    Law: WIB 92 art. 23, 49, 155; treaty NL-BE 2001 art. 23(1)
    """
    return cent_half_up(pay_taxed_elsewhere - contributions_and_tax)
