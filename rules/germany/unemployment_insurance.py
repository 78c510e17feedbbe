"""The contribution to unemployment insurance (Arbeitslosenversicherung)."""

from __future__ import annotations

from typing import NamedTuple

from rules.germany.social_insurance import ContributoryPay, Shares, shared


class UnemploymentInsuranceLaw(NamedTuple):
    """The rate for both sides together and the employee's share of it, as fractions."""

    rate: float
    employee_share: float


def unemployment_contribution(pay: ContributoryPay, law: UnemploymentInsuranceLaw) -> Shares:
    """The contribution of a month, borne by halves.

    Law: SGB III § 341, 346(1)
    """
    employee_rate = law.rate * law.employee_share
    employer_rate = law.rate - employee_rate
    return shared(pay, employee_rate, employer_rate)
