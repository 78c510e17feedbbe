"""The qualifying non-resident taxpayer (kwalificerende buitenlandse belastingplichtige): the 90 % rule."""

from __future__ import annotations

from typing import NamedTuple

from rules.codes import AUTO, YES


class QualifyingNonResidentLaw(NamedTuple):
    """`minimum_share`: the fraction of world income that must be taxed in the Netherlands."""

    minimum_share: float


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
