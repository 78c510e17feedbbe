"""First stage: which state insures, which taxes which share of the pay, which status follows, and the pay itself."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.holiday_pay import double_holiday_pay
from rules.belgium.non_resident import has_personal_benefits
from rules.codes import BE, DE, MARRIED, NL, NO, REGISTERED
from rules.coordination.insurance import insuring_state
from rules.coordination.taxing_right import below_threshold, work_state_share
from rules.coordination.treaty import threshold_between, treaty_between
from rules.coordination.working_days import WorkingDays
from rules.facts import Facts
from rules.germany.limited_liability import Liability, income_of_spouses, income_of_worker, liability_of_non_resident
from rules.netherlands.holiday_allowance import holiday_allowance
from rules.netherlands.qualifying_non_resident import qualifies
from rules.rounding import cent_half_up
from rules.stages.german_household import german_partner
from rules.stages.law import Law


class Statuses(NamedTuple):
    """How the state of work taxes who lives elsewhere: qualifying in the Netherlands, with the personal benefits in
    Belgium, with unlimited liability on request in Germany, where spouses may then be assessed jointly."""

    nl_qualifying: bool
    be_personal_benefits: bool
    de_unlimited: bool
    de_may_be_joint: bool


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

    Law: Regulation (EC) 883/2004 title II; NL-BE 2001 art. 15, 19; NL-DE 2012 art. 14, 18; BE-DE 1967 art. 15, 19
    """
    days = working_days(facts)
    share = 1.0
    by_threshold = False
    insuring = facts.work
    if facts.residence != facts.work:
        threshold = threshold_between(facts.residence, facts.work, law.telework)
        by_threshold = below_threshold(days, threshold)
        share = work_state_share(
            days, facts.public_employer, facts.nationality == facts.residence, True, threshold,
            treaty_between(facts.residence, facts.work, law.treaty),
        )  # fmt: skip
        insuring = insuring_state(
            facts.residence, facts.work, facts.public_employer, days, facts.framework_a1, law.insurance
        )
    holiday_pay = year_holiday_pay(facts, law)
    months = 13.0 if facts.extra_month else 12.0
    gross = cent_half_up(months * facts.gross_monthly + holiday_pay)
    statuses = statuses_in_work_state(facts, share, gross, law)
    return Allocation(insuring, share, 1.0 - share, by_threshold, statuses, holiday_pay, gross)


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


def statuses_in_work_state(facts: Facts, share: float, gross: float, law: Law) -> Statuses:
    """The status of who lives elsewhere; `share` of the pay of the year (`gross`) is taxed in the state of work.

    Law: Wet IB 2001 art. 7.8; WIB 92 art. 243/1, 244; EStG § 1(3), 1a
    """
    if facts.residence == facts.work:
        return Statuses(False, False, False, False)
    qualifying = facts.work == NL and is_qualifying(facts, share * gross, gross, law)
    benefits = facts.work == BE and has_personal_benefits(share, facts.be_personal_benefits, law.be.non_resident)
    liability = Liability(False, False)
    if facts.work == DE:
        liability = german_liability(facts, share * gross, gross, law)
    return Statuses(qualifying, benefits, liability.unlimited, liability.may_be_joint)


def is_qualifying(facts: Facts, taxed_pay: float, gross: float, law: Law) -> bool:
    """Whether the worker qualifies, alone or together with a partner, whose pay is taxed where the partner works; an
    answer YES or NO overrides both tests.

    Law: Wet IB 2001 art. 7.8(6)-(7)
    """
    topic = law.nl.qualifying_non_resident
    alone = qualifies(taxed_pay, gross, facts.nl_qualifying, topic)
    if alone or facts.nl_qualifying == NO or not facts.has_partner:
        return alone
    partner_taxed_pay = facts.partner_pay if facts.partner_work == NL else 0.0
    return qualifies(taxed_pay + partner_taxed_pay, gross + facts.partner_pay, facts.nl_qualifying, topic)


def german_liability(facts: Facts, taxed_pay: float, gross: float, law: Law) -> Liability:
    """How Germany taxes the worker: by his income there and elsewhere, and that of a spouse.

    Law: EStG § 1(3), 1a(1) nr. 2; NL-DE 2012, protocol XVI(1)
    """
    deductions = law.de.standard_deductions
    own = income_of_worker(taxed_pay, gross - taxed_pay, deductions)
    both = income_of_spouses(own, german_partner(facts, law.de), deductions)
    by_worker_alone = law.treaty.german_joint_assessment_by_dutch_worker_alone
    if facts.residence == BE:
        by_worker_alone = law.treaty.german_joint_assessment_by_belgian_worker_alone
    return liability_of_non_resident(
        facts.residence, facts.de_unlimited_on_request, facts.civil_status in (MARRIED, REGISTERED), own, both,
        law.de.income_tax.basic_allowance, by_worker_alone == 1.0, law.de.limited_liability,
    )  # fmt: skip


def share_taxed_by(state: int, facts: Facts, allocation: Allocation) -> float:
    """The share of the pay that a state may tax.

    Law: NL-BE 2001 art. 15; NL-DE 2012 art. 14; BE-DE 1967 art. 15
    """
    if state == facts.work:
        return allocation.work_share
    return allocation.residence_share if state == facts.residence else 0.0
