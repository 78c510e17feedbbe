"""What a reader must know of a job for a public employer across a border: how the two states read the treaty on its
pay, and whether its staff count as civil servants."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rules.coordination.insurance import insured_as_civil_servant, share_at_home
from rules.definitions.codes import BE, DE, NL, STATES
from rules.definitions.rounding import cent_half_up
from rules.germany.assessment import taxes_together
from rules.question.case import Case
from rules.settlement.allocation import working_days
from rules.settlement.compensation import compensate
from rules.settlement.german import german_state
from rules.settlement.settle import Settlement, settle
from rules.settlement.statuses import statuses_in_work_state
from rules.settlement.totals import change
from rules.warnings.warning import ResultWarning, warning


def public_pay_warnings(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """The warnings of public pay; none for other pay."""
    if case.facts.public_employer:
        yield taxation_warning(case, settlement)
        yield from contract_staff_warning(case, settlement)


def taxation_warning(case: Case, settlement: Settlement) -> ResultWarning:
    """What the German reading would cost where the two states disagree on days at home, or that the Dutch compensation
    makes up for it; else that public employers have rules of their own."""
    if home_days_are_disputed(case):
        reading = german_reading(case, settlement)
        cost = cent_half_up(reading.more_tax - reading.more_compensation)
        if cost > 0.0:
            return warning("public_pay_disputed", amount=cost)
        if cost < 0.0:
            return warning("public_pay_disputed", "untaxed")
        if reading.more_tax != 0.0:
            return warning("public_pay_disputed", "compensated")
    return warning("public_employer")


def home_days_are_disputed(case: Case) -> bool:
    """Whether the Netherlands leave days at home to the state that pays, and Germany to the state of residence.

    Law: NL-DE 2012 art. 18(1), until the protocol of 14 April 2025
    """
    facts, treaty = case.facts, case.law.numbers.treaty.nl_de
    return {facts.residence, facts.work} == {NL, DE} and treaty.public_pay_by_paying_state == 1.0


class GermanReading(NamedTuple):
    """By how much the German taxes and the Dutch compensation of a year are more, in euros; negative if less."""

    more_tax: float
    more_compensation: float


def german_reading(case: Case, settlement: Settlement) -> GermanReading:
    """What would change in a year if Germany taxed by its own reading and the Netherlands by theirs: as the state of
    residence it taxes the days at home, as the state that pays it leaves them out.

    Law: NL-DE 2012 art. 18(1)(b), protocol art. XII
    """
    facts, law, allocation = case.facts, case.law.numbers, settlement.allocation
    at_home = share_at_home(working_days(facts))
    statuses = statuses_in_work_state(facts, 1.0 - at_home, allocation.gross, law)
    as_germany_reads = allocation._replace(work_share=1.0 - at_home, residence_share=at_home, statuses=statuses)
    german = german_state(facts, as_germany_reads, settlement.insurance, settlement.dutch, law)
    compensated = compensate(facts, allocation, settlement.insurance, settlement.dutch, german, settlement.belgian, law)
    more_tax = taxes_together(german) - taxes_together(settlement.german)
    return GermanReading(more_tax, compensated.amount - settlement.compensated.amount)


def contract_staff_warning(case: Case, settlement: Settlement) -> Iterator[ResultWarning]:
    """What it means for staff with a contract of a Belgian public employer, from a substantial part of the work at home
    on, if they are no civil servants: the certificate for telework, or insurance where they live.

    Law: 883/2004 art. 1(d), 11(3)(b), 13(1)(a)
    """
    facts, law = case.facts, case.law.numbers
    limit = law.insurance.substantial_activity_share
    if facts.work != BE or not insured_as_civil_servant(facts.public_employer, law.insurance):
        return
    if share_at_home(working_days(facts)) < limit:
        return
    as_others = law._replace(insurance=law.insurance._replace(civil_servants_by_paying_state=0.0))
    otherwise = settle(facts, as_others)
    country = STATES[facts.residence]
    more = change(settlement.totals, otherwise.totals).disposable
    if otherwise.allocation.insuring_state == BE:
        yield warning("belgian_contract_staff", limit=limit, country=country)
    elif more < 0.0:
        yield warning("belgian_contract_staff", "less", limit=limit, country=country, amount=-more)
    elif more > 0.0:
        yield warning("belgian_contract_staff", "more", limit=limit, country=country, amount=more)
