"""One scenario in numbers, settled stage by stage in the legal order.

Allocation -> insurance -> the Dutch year -> the German taxes -> a partner's pay elsewhere -> the Belgian year, which
exempts what others tax after their tax -> compensation -> family benefits -> payslip -> totals. The stages are plain
scalar functions, so that kernels.py can compile them one by one and explain.py can trace them.
"""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.year import BelgianYear
from rules.facts import Facts
from rules.germany.assessment import TaxOfWorker
from rules.netherlands.year import DutchYear
from rules.stages.allocation import Allocation, allocate
from rules.stages.belgian import belgian_state
from rules.stages.compensation import Compensated, compensate
from rules.stages.dutch import dutch_state
from rules.stages.family_benefits import FamilyBenefits, family_benefits
from rules.stages.german import german_state
from rules.stages.insurance import Insurance, insure
from rules.stages.law import Law
from rules.stages.partner import PartnerAbroad, partner_abroad
from rules.stages.payslip import Payslip, payslip
from rules.stages.totals import Totals, totals


class Settlement(NamedTuple):
    """All that one scenario comes to, by stage."""

    allocation: Allocation
    insurance: Insurance
    dutch: DutchYear
    german: TaxOfWorker
    partner: PartnerAbroad
    belgian: BelgianYear
    compensated: Compensated
    benefits: FamilyBenefits
    payslip: Payslip
    totals: Totals


def settle(facts: Facts, law: Law) -> Settlement:
    """All stages in legal order."""
    allocation = allocate(facts, law)
    insurance = insure(facts, allocation, law)
    dutch = dutch_state(facts, allocation, insurance, law)
    german = german_state(facts, allocation, insurance, dutch, law)
    partner = partner_abroad(facts, law)
    belgian = belgian_state(facts, allocation, insurance, dutch, german, partner, law)
    compensated = compensate(facts, allocation, insurance, dutch, german, belgian, law)
    benefits = family_benefits(facts, allocation, dutch, law)
    slip = payslip(facts, allocation, insurance, german, law)
    sums = totals(allocation, insurance, dutch, german, belgian, compensated, benefits)
    return Settlement(allocation, insurance, dutch, german, partner, belgian, compensated, benefits, slip, sums)
