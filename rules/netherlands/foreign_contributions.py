"""Pay of someone insured in Belgium or Germany in the terms of Dutch law: the foreign contributions restated."""

from __future__ import annotations

from typing import NamedTuple


class ForeignContributionsLaw(NamedTuple):
    """The Belgian contribution as a whole and without its branch of medical care (fractions of pay), and the part of
    the special contribution that counts (fraction)."""

    belgian_whole_rate: float
    belgian_deductible_rate: float
    belgian_special_share: float


def pay_insured_in_germany(
    pay: float, pension_insurance: float, unemployment_insurance: float, care_insurance_of_employer: float
) -> float:
    """Pay of a year in euros less the worker's contributions for pension and unemployment, plus the employer's for
    care; those for health and the worker's for care are not deductible.

    Law: Wet LB 1964 art. 11(1)(f), (j); besluit van 24 maart 2014, nr. DGB 2014/144M
    """
    return pay - pension_insurance - unemployment_insurance + care_insurance_of_employer


def pay_insured_in_belgium(
    pay: float, social_contributions: float, special_contribution: float, law: ForeignContributionsLaw
) -> float:
    """Pay of a year in euros less the worker's contribution (after the work bonus) without its part for medical care,
    and less most of the special contribution that was withheld.

    Law: Wet LB 1964 art. 11(1)(f), (j); besluit van 24 maart 2014, nr. DGB 2014/144M
    """
    ordinary = law.belgian_deductible_rate / law.belgian_whole_rate * social_contributions
    special = law.belgian_special_share * special_contribution
    return pay - ordinary - special
