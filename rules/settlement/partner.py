"""The pay of a partner that Belgium does not tax, after what the state where it is earned takes of it."""

from __future__ import annotations

from typing import NamedTuple

from rules.coordination.relief import exempt_pay
from rules.definitions.codes import BE, DE, NL
from rules.definitions.facts import Facts
from rules.germany.assessment import tax_of_partner
from rules.germany.contributions import contributions_of_partner
from rules.germany.law import assessment_law
from rules.germany.minijob import minijob_contributions
from rules.germany.position import GermanPosition, no_german_contributions, nothing_withheld
from rules.germany.wage_income import WageExpenses
from rules.netherlands.assessment import assessment_of_own_levy, tax_and_premium_due
from rules.netherlands.pension_age import Age
from rules.netherlands.position import DutchPartner, DutchPosition
from rules.settlement.dutch import age_of_partner
from rules.settlement.german_household import german_person
from rules.settlement.law import Law


class PartnerAbroad(NamedTuple):
    """Pay of a year in euros after contributions and tax of the state of work; 0 where Belgium taxes it."""

    exempt_pay: float


def partner_abroad(facts: Facts, law: Law) -> PartnerAbroad:
    """The partner's pay where it is earned outside Belgium and Belgium assesses the worker.

    Law: WIB 92 art. 126 § 2, 155; NL-BE 2001 art. 15(1), 23(1); BE-DE 1967 art. 15(1), 23(2)
    """
    if BE not in (facts.residence, facts.work) or facts.partner_pay <= 0.0:
        return PartnerAbroad(0.0)
    if facts.partner_work == NL:
        return PartnerAbroad(partner_pay_in_netherlands(facts, law))
    if facts.partner_work == DE:
        return PartnerAbroad(partner_pay_in_germany(facts, law))
    return PartnerAbroad(0.0)


def partner_pay_in_netherlands(facts: Facts, law: Law) -> float:
    """Pay of a partner who works in the Netherlands, after Dutch tax and contributions, in euros and cents.

    Law: NL-BE 2001 art. 15(1), 26(2); Wet IB 2001 art. 7.8
    """
    position = partner_in_netherlands(facts, 0.0, 0.0)
    return exempt_pay(facts.partner_pay, tax_and_premium_due(assessment_of_own_levy(position, law.nl)))


def partner_in_netherlands(facts: Facts, home_value: float, mortgage_interest: float) -> DutchPosition:
    """A partner who works in the Netherlands, with the own home as far as it is declared there (euros). All pay is
    earned there, so that the partner has all credits.

    Law: Wet IB 2001 art. 2.17, 7.8
    """
    return DutchPosition(
        taxed_pay=facts.partner_pay,
        world_pay=facts.partner_pay,
        pension_contribution=0.0,
        home_value=home_value,
        mortgage_interest=mortgage_interest,
        home_share=1.0,
        resident=facts.residence == NL,
        qualifying=True,
        insured=True,
        general_credit_tax_part=True,
        labour_credit_tax_part=True,
        public_employer=False,
        age=age_of_partner(facts),
        partner=DutchPartner(True, Age(facts.age, facts.birth_year), 0.0, False),
        children=facts.children,
    )


def partner_pay_in_germany(facts: Facts, law: Law) -> float:
    """Pay of a partner who works in Germany, after German contributions and the tax that the partner would owe alone,
    in euros and cents. Of a minijob the pension contribution is taken.

    Law: EStG § 1(3), 25, 26a; SGB IV § 28g; BE-DE 1967, final protocol no. 11(2)
    """
    person = german_person(facts, law.de)
    if not person.partner.works_here:
        of_month = minijob_contributions(facts.partner_pay / 12.0, law.de.minijob)
        return exempt_pay(facts.partner_pay, 12.0 * of_month.pension.employee)
    paid = contributions_of_partner(person, law.de)
    position = GermanPosition(
        person=person,
        taxed_pay=0.0,
        exempt_pay=0.0,
        resident=facts.residence == DE,
        unlimited=True,
        may_be_joint=False,
        contributions=no_german_contributions(),
        partner_contributions=paid,
        withheld=nothing_withheld(),
        expenses=WageExpenses(0.0, 0.0),
        treaty_reduction=law.treaty.german_reduction_for_belgian_residents if facts.residence == BE else 0.0,
    )
    tax = tax_of_partner(position, 0.0, assessment_law(law.de))
    taken = paid.pension + paid.unemployment + paid.health + paid.care + tax.income_tax + tax.solidarity_surcharge
    return exempt_pay(facts.partner_pay, taken)
