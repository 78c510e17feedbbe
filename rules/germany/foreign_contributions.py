"""Contributions paid in Belgium or the Netherlands in the terms of German law: restated by the branch they resemble."""

from __future__ import annotations

from typing import NamedTuple

from rules.germany.position import GermanContributions


class ForeignContributionsLaw(NamedTuple):
    """What a Belgian employee pays in one sum is for pension, for health care without sick pay, and for the rest
    (fractions of that sum)."""

    belgian_pension_share: float
    belgian_health_share: float
    belgian_other_share: float


def contributions_paid_in_belgium(paid: float, law: ForeignContributionsLaw) -> GermanContributions:
    """An employee's Belgian contributions of a year (after the work bonus, in euros) by German branch.

    What is for health care gives no right to sick pay, so that it counts whole, as care insurance does; the part for
    sick pay, unemployment and the rest counts as other insurance. The employer's share, which matters above pay of some
    140,000 euros only, is not restated: it is taken to be as large as the employee's.

    Law: EStG § 10(1) nr. 2-3a, (2) zin 1 nr. 1; BMF letter of 24 November 2023, BStBl 2023 I S. 2047
    """
    pension = law.belgian_pension_share * paid
    health_care = law.belgian_health_share * paid
    other = law.belgian_other_share * paid
    return GermanContributions(pension=pension, unemployment=other, health=0.0, care=health_care)


def contributions_paid_in_netherlands(
    old_age_and_survivors: float, long_term_care: float, health_premium: float
) -> GermanContributions:
    """An employee's Dutch contributions of a year (in euros) by German branch.

    Those for AOW and Anw resemble pension insurance, that for Wlz care insurance. The premium of the basic health
    insurance (Zvw) gives no right to sick pay, so that it counts whole, as care insurance does.

    Law: EStG § 10(1) nr. 2-3, (2) zin 1 nr. 1; LSG Berlin-Brandenburg, L 3 R 221/17
    """
    return GermanContributions(
        pension=old_age_and_survivors, unemployment=0.0, health=0.0, care=long_term_care + health_premium
    )
