"""The contributions of whichever state insures, as German law deducts them."""

from __future__ import annotations

from rules.codes import DE
from rules.germany.position import GermanContributions, no_german_contributions
from rules.netherlands.year import DutchYear
from rules.stages.allocation import Allocation
from rules.stages.insurance import Insurance
from rules.stages.law import Law


def contributions_in_german_terms(
    allocation: Allocation, insurance: Insurance, dutch: DutchYear, law: Law
) -> GermanContributions:
    """The employee's contributions of a year on all pay, by what German law takes them for.

    Law: EStG § 10(1) nr. 2-3a, (2) zin 1 nr. 1
    """
    if allocation.insuring_state == DE:
        return insurance.german.employee
    return no_german_contributions()
