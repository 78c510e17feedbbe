"""The qualifying non-resident taxpayer (kwalificerende buitenlandse belastingplichtige): the 90 % rule."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.codes import AUTO, YES


class QualifyingNonResidentLaw(NamedTuple):
    """The fraction of world income that must be taxed in the Netherlands; whether the general credit of who does not
    qualify goes by world income (a switch)."""

    minimum_share: float
    general_credit_by_world_income: float


def qualifies(dutch_taxed_pay: float, world_pay: float, chosen: int, law: QualifyingNonResidentLaw) -> bool:
    """Whether a resident of another member state has the deductions of a resident.

    At least the minimum share of the world income is taxed here. Without any pay the share counts as whole. `chosen`
    (AUTO, YES, NO) overrides the test.

    Law: Wet IB 2001 art. 7.8(6)
    """
    if chosen != AUTO:
        return chosen == YES
    if world_pay <= 0.0:
        return True
    return dutch_taxed_pay >= law.minimum_share * world_pay


def share_of_home(
    dutch_taxed_pay: float, world_pay: float, partner_present: bool, law: QualifyingNonResidentLaw
) -> float:
    """Which share of the own home is the worker's, of a household that lives elsewhere; pay of both partners in euros a
    year.

    A partner makes the home the worker's as a whole only where the two qualify together; else each has half of it.

    Law: Wet IB 2001 art. 2.17, 7.8(6)-(7)
    """
    if not partner_present or qualifies(dutch_taxed_pay, world_pay, AUTO, law):
        return 1.0
    return 0.5
