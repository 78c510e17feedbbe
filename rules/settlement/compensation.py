"""What the Dutch return makes up for to a resident who works in Belgium or Germany."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.contributions import contributions_after_bonus
from rules.belgium.year import BelgianYear
from rules.coordination.treaty import TreatyOfPair, treaty_between
from rules.definitions.codes import BE, NL
from rules.definitions.facts import Facts
from rules.germany.assessment import TaxOfWorker
from rules.netherlands.assessment import tax_and_premium_due
from rules.netherlands.compensation import ForeignBurden, compensation
from rules.netherlands.year import DutchYear
from rules.settlement.allocation import Allocation
from rules.settlement.dutch import dutch_position
from rules.settlement.insurance import Insurance, german_contributions_together
from rules.settlement.law import Law


class Compensated(NamedTuple):
    """What is paid for a year, in euros and cents."""

    amount: float


def compensate(
    facts: Facts,
    allocation: Allocation,
    insurance: Insurance,
    dutch: DutchYear,
    german: TaxOfWorker,
    belgian: BelgianYear,
    law: Law,
) -> Compensated:
    """The compensation, where the treaty with the state of work has one.

    Law: NL-BE 2001 art. 27(1); NL-DE 2012, protocol art. XII
    """
    if facts.residence != NL or facts.work == NL:
        return Compensated(0.0)
    treaty = treaty_between(facts.residence, facts.work, law.treaty)
    if treaty.compensation == 0.0:
        return Compensated(0.0)
    position = dutch_position(facts, allocation, insurance, law)
    abroad = ForeignBurden(tax_abroad(facts, german, belgian), contributions_abroad(facts, allocation, insurance))
    due_here = tax_and_premium_due(dutch.assessment)
    return Compensated(compensation(position, due_here, abroad, contributions_count(facts, treaty), law.nl))


def contributions_count(facts: Facts, treaty: TreatyOfPair) -> bool:
    """Whether the employee's contributions in the state of work count too: where the two states agree that they do; in
    Belgium for who claims it against the practice of the tax office. With Germany it was agreed that none counts.

    Law: NL-BE 2001 art. 27(4); NL-DE 2012, protocol art. XII(2); Stcrt. 2016, 31614
    """
    claimed = facts.work == BE and facts.nl_contributions_in_compensation
    return claimed or treaty.contributions_in_compensation == 1.0


def tax_abroad(facts: Facts, german: TaxOfWorker, belgian: BelgianYear) -> float:
    """The income tax of a year of the state of work with its surcharge, less what it pays out for low pay, in euros;
    nothing where it pays out more. That what Belgium pays out beyond the tax is not set off against the contributions
    either, where these count, is a default chosen here; the treaty does not say.

    Law: NL-BE 2001 art. 27(1); NL-DE 2012, protocol art. XII
    """
    if facts.work == BE:
        return max(0.0, belgian.income_tax + belgian.non_resident_surcharge - belgian.fiscal_work_bonus)
    return max(0.0, german.income_tax + german.solidarity_surcharge)


def contributions_abroad(facts: Facts, allocation: Allocation, insurance: Insurance) -> float:
    """The employee's contributions of a year in the state of work, in euros.

    Law: NL-BE 2001 art. 27(1); NL-DE 2012, protocol art. XII
    """
    if allocation.insuring_state != facts.work:
        return 0.0
    if facts.work == BE:
        return contributions_after_bonus(insurance.belgian)
    return german_contributions_together(insurance)
