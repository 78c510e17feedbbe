"""How the state of work taxes who lives elsewhere; a part of the allocation, as it follows from the division of pay."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.non_resident import has_personal_benefits
from rules.definitions.codes import BE, DE, MARRIED, NL, NO, REGISTERED
from rules.definitions.facts import Facts
from rules.germany.limited_liability import Liability, liability_of_non_resident
from rules.germany.wage_income import income_of_spouses, income_of_worker
from rules.netherlands.qualifying_non_resident import qualifies
from rules.settlement.german_household import german_partner, home_days_taxed_here, wage_expenses
from rules.settlement.law import Law


class Statuses(NamedTuple):
    """How the state of work taxes who lives elsewhere: qualifying in the Netherlands, with the personal benefits in
    Belgium, with unlimited liability on request in Germany, where spouses may then be assessed jointly."""

    nl_qualifying: bool
    be_personal_benefits: bool
    de_unlimited: bool
    de_may_be_joint: bool


def statuses_in_work_state(facts: Facts, share: float, gross: float, law: Law) -> Statuses:
    """The status of who lives elsewhere; `share` of the pay of the year (`gross`) is taxed in the state of work.

    Law: Wet IB 2001 art. 7.8; WIB 92 art. 244; EStG § 1(3), 1a
    """
    if facts.residence == facts.work:
        return Statuses(False, False, False, False)
    qualifying = facts.work == NL and is_qualifying(facts, share * gross, gross, law)
    benefits = facts.work == BE and has_personal_benefits(share, facts.be_personal_benefits, law.be.non_resident)
    liability = Liability(False, False)
    if facts.work == DE:
        liability = german_liability(facts, share, gross, law)
    return Statuses(
        nl_qualifying=qualifying,
        be_personal_benefits=benefits,
        de_unlimited=liability.unlimited,
        de_may_be_joint=liability.may_be_joint,
    )


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


def german_liability(facts: Facts, share: float, gross: float, law: Law) -> Liability:
    """How Germany taxes the worker: by his income there (`share` of the pay of the year, less expenses) and elsewhere,
    and that of a spouse.

    Law: EStG § 1(3), 1a(1) nr. 2; NL-DE 2012, protocol art. XVI(1)
    """
    deductions = law.de.standard_deductions
    taxed_pay = share * gross
    expenses = wage_expenses(facts, home_days_taxed_here(facts, share), law.de)
    own = income_of_worker(taxed_pay, gross - taxed_pay, expenses, deductions)
    both = income_of_spouses(own, german_partner(facts, law.de), deductions)
    by_worker_alone = law.treaty.german_joint_assessment_by_dutch_worker_alone
    if facts.residence == BE:
        by_worker_alone = law.treaty.german_joint_assessment_by_belgian_worker_alone
    return liability_of_non_resident(
        facts.residence, facts.de_unlimited_on_request, facts.civil_status in (MARRIED, REGISTERED), taxed_pay, own,
        both, law.de.income_tax.basic_allowance, by_worker_alone == 1.0, law.de.limited_liability,
    )  # fmt: skip
