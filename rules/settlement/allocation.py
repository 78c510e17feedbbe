"""Which state insures, which taxes which share of the pay, which status follows, and the pay itself."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.holiday_pay import double_holiday_pay
from rules.coordination.insurance import insuring_state
from rules.coordination.taxing_right import below_threshold, work_state_share
from rules.coordination.treaty import threshold_between, treaty_between
from rules.coordination.working_days import WorkingDays
from rules.definitions.codes import BE, NL
from rules.definitions.facts import Facts
from rules.definitions.rounding import cent_half_up
from rules.netherlands.holiday_allowance import holiday_allowance
from rules.settlement.law import Law
from rules.settlement.statuses import Statuses, statuses_in_work_state


class Allocation(NamedTuple):
    """Which state insures; which share of the pay each taxes, and whether a threshold of days decides that; the status;
    holiday pay and gross pay of the year in euros."""

    insuring_state: int
    work_share: float
    residence_share: float
    below_threshold: bool
    statuses: Statuses
    holiday_pay: float
    gross: float


def allocate(facts: Facts, law: Law) -> Allocation:
    """Insuring state, taxing shares, status in the state of work and the pay of the year, solved together: home days
    may move the insurance, divide the pay and so break a status.

    Law: 883/2004 title II; NL-BE 2001 art. 15, 19; NL-DE 2012 art. 14, 18; BE-DE 1967 art. 15, 19
    """
    days = working_days(facts)
    share = 1.0
    by_threshold = False
    insuring = facts.work
    if facts.residence != facts.work:
        threshold = threshold_between(facts.residence, facts.work, law.telework)
        by_threshold = below_threshold(days, threshold)
        if days.home + days.elsewhere > 0.0:
            share = work_state_share(
                days, facts.public_employer, facts.nationality == facts.residence, threshold,
                treaty_between(facts.residence, facts.work, law.treaty),
            )  # fmt: skip
        insuring = insuring_state(
            facts.residence, facts.work, facts.public_employer, days, facts.framework_a1, law.insurance
        )
    holiday_pay = year_holiday_pay(facts, law)
    months = 13.0 if facts.extra_month else 12.0
    gross = cent_half_up(months * facts.gross_monthly + holiday_pay)
    statuses = statuses_in_work_state(facts, share, gross, law)
    return Allocation(
        insuring_state=insuring,
        work_share=share,
        residence_share=1.0 - share,
        below_threshold=by_threshold,
        statuses=statuses,
        holiday_pay=holiday_pay,
        gross=gross,
    )


def working_days(facts: Facts) -> WorkingDays:
    """The days of the scenario.

    Law: HR 23 September 2005, BNB 2006/52; BMF 12 December 2023
    """
    return WorkingDays(facts.office_days, facts.home_days, facts.elsewhere_days)


def year_holiday_pay(facts: Facts, law: Law) -> float:
    """Holiday pay by the law of the state of work, in euros and cents.

    Law: WML art. 15; KB 30 maart 1967 art. 38
    """
    if not facts.holiday_pay:
        return 0.0
    if facts.work == NL:
        return holiday_allowance(12.0 * facts.gross_monthly, law.nl.holiday_allowance)
    if facts.work == BE:
        return double_holiday_pay(facts.gross_monthly, law.be.holiday_pay)
    return 0.0


def share_taxed_by(state: int, facts: Facts, allocation: Allocation) -> float:
    """The share of the pay that a state may tax.

    Law: NL-BE 2001 art. 15; NL-DE 2012 art. 14; BE-DE 1967 art. 15
    """
    if state == facts.work:
        return allocation.work_share
    return allocation.residence_share if state == facts.residence else 0.0
