"""What an employer pays beside the contributions. The levies U1 and U2 and accident insurance differ by fund, size and
branch and are not counted."""

from __future__ import annotations

from typing import NamedTuple

from rules.germany.rounding import contribution


class EmployerLeviesLaw(NamedTuple):
    """The rate of the insolvency levy as a fraction."""

    insolvency_rate: float


def insolvency_levy(contributory_pay: float, public_employer: bool, law: EmployerLeviesLaw) -> float:
    """The levy for pay in case of insolvency (Insolvenzgeldumlage) on the pay that counts for pension insurance; none
    for public employers.

    Law: SGB III § 358-361
    """
    if public_employer:
        return 0.0
    return contribution(contributory_pay * law.insolvency_rate)
