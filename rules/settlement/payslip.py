"""The payslip of the chosen month, with what the state of work withholds on the pay that it may tax, and
what the insuring state takes of the whole. The state of residence withholds nothing."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.law import payroll_law
from rules.belgium.payroll import BelgianPayslip, PayrollTies, belgian_payslip, no_belgian_payslip
from rules.definitions.codes import BE, DE, NL
from rules.definitions.facts import Facts
from rules.definitions.rounding import cent_half_up
from rules.germany.assessment import TaxOfWorker
from rules.germany.contributions import extra_pay_of_month
from rules.germany.payroll import GermanPayslip, contributions_of_payslip, no_german_payslip, payslip_of_worker
from rules.germany.withholding import status_as_assessed, tax_features
from rules.netherlands.occupational_pension import pension_contribution
from rules.netherlands.payroll import DutchPayslip, dutch_payslip, wage_tax_laws
from rules.netherlands.pension_age import Age, has_pension_age
from rules.netherlands.wage_tax import WithholdingPosition
from rules.settlement.allocation import Allocation
from rules.settlement.belgian_household import belgian_household, belgian_job
from rules.settlement.dutch import has_reliefs_by_treaty, pay_in_dutch_terms
from rules.settlement.german import german_status
from rules.settlement.german_household import german_job, german_job_elsewhere, german_person
from rules.settlement.insurance import Insurance
from rules.settlement.law import Law

DECEMBER = 11
ORDINARY_MONTH = 0
"""January, in which nothing is given once."""


class Payslip(NamedTuple):
    """The payslip of one month: withheld amounts, positive, and what is paid out, in euros and cents."""

    dutch_wage_tax: float
    dutch_pension_contribution: float
    belgian: BelgianPayslip
    german: GermanPayslip
    gross: float
    net: float


def payslip(facts: Facts, allocation: Allocation, insurance: Insurance, german: TaxOfWorker, law: Law) -> Payslip:
    """The payslip of the month. The extra month is paid with December's pay, in Germany with that of November; holiday
    pay is never on it.

    Law: Wet LB 1964 art. 25-26; KB/WIB 92 bijlage III; EStG § 38-39b
    """
    extra_pay = extra_pay_of_payslip(facts)
    dutch = DutchPayslip(0.0, 0.0)
    belgian = no_belgian_payslip(True)
    slip = no_german_payslip()
    if NL in (facts.work, allocation.insuring_state):
        dutch = dutch_part(facts, allocation, insurance, extra_pay, law)
    if facts.work == DE:
        slip = german_part(facts, allocation, german.joint, law)
    elif allocation.insuring_state == DE:
        slip = german_contributions(facts, allocation, facts.payslip_month, law)
    german_insurance = contributions_of_german_payslip(slip)
    if BE in (facts.work, allocation.insuring_state):
        on_month = 0.0
        on_extra_month = 0.0
        if facts.work == BE:
            on_month = contributions_elsewhere(facts, allocation, insurance, law)
            on_extra_month = dutch.wage_tax + german_insurance - on_month
        belgian = belgian_part(facts, allocation, extra_pay, on_month, on_extra_month, law)
    gross = facts.gross_monthly + extra_pay
    withheld = belgian.social_contributions + belgian.withholding_tax + belgian.special_social_contribution
    german_tax = slip.wage_tax + slip.solidarity_surcharge + slip.church_tax
    net = (
        gross - dutch.wage_tax - dutch.pension_contribution - withheld + belgian.work_bonus + belgian.fiscal_work_bonus
        - german_tax - german_insurance
    )  # fmt: skip
    return Payslip(
        dutch_wage_tax=dutch.wage_tax,
        dutch_pension_contribution=dutch.pension_contribution,
        belgian=belgian,
        german=slip,
        gross=gross,
        net=cent_half_up(net),
    )


def extra_pay_of_payslip(facts: Facts) -> float:
    """The extra month in euros, on the payslip with which the employer in the state of work pays it.

    Law: none; usual practice
    """
    if facts.work == DE:
        return extra_pay_of_month(german_job(facts), facts.payslip_month)
    return facts.gross_monthly if facts.extra_month and facts.payslip_month == DECEMBER else 0.0


def dutch_part(facts: Facts, allocation: Allocation, insurance: Insurance, extra_pay: float, law: Law) -> DutchPayslip:
    """Wage tax of a Dutch employer on the pay taxed there, and the premium of who is insured there on all of it. Pay of
    who is insured elsewhere counts less the foreign contributions.

    Law: Wet LB 1964 art. 10, 11(1)(j), 25-26; Wfsv art. 8
    """
    age = Age(facts.age, facts.birth_year)
    position = withholding_position(facts, allocation, has_pension_age(age, law.nl.national_insurance), law)
    year_pay = pay_in_dutch_terms(allocation, insurance, law)
    part_that_counts = year_pay / allocation.gross if allocation.gross > 0.0 else 1.0
    taxed_share = allocation.work_share if facts.work == NL else 0.0
    return dutch_payslip(
        facts.gross_monthly, extra_pay, facts.pension_rate,
        year_pay - pension_contribution(allocation.gross, facts.pension_rate), part_that_counts, taxed_share, position,
        wage_tax_laws(age, law.nl),
    )  # fmt: skip


def withholding_position(facts: Facts, allocation: Allocation, elderly: bool, law: Law) -> WithholdingPosition:
    """The wage-tax table by country of residence: residents of the Netherlands and of Belgium have both tax parts.

    Law: Wet LB 1964 art. 22-22d; NL-BE 2001 art. 26(2)
    """
    return WithholdingPosition(
        taxed=facts.work == NL,
        insured=allocation.insuring_state == NL,
        general_credit_tax_part=facts.work == NL and (facts.residence == NL or has_reliefs_by_treaty(facts, law)),
        labour_credit_tax_part=facts.work == NL,
        elderly=elderly,
        resident=facts.residence == NL,
    )


def contributions_elsewhere(facts: Facts, allocation: Allocation, insurance: Insurance, law: Law) -> float:
    """What the Netherlands or Germany, where it insures, takes of an ordinary month of a job in Belgium, in euros.

    Law: 987/2009 art. 21; WIB 92 art. 52, 7°
    """
    if allocation.insuring_state == NL:
        return dutch_part(facts, allocation, insurance, 0.0, law).wage_tax
    if allocation.insuring_state == DE:
        return contributions_of_german_payslip(german_contributions(facts, allocation, ORDINARY_MONTH, law))
    return 0.0


def german_contributions(facts: Facts, allocation: Allocation, month: int, law: Law) -> GermanPayslip:
    """The German contributions of a month (0 to 11) on a job elsewhere, with an extra month that is paid in it.

    Law: 883/2004 art. 13(1)(a); SGB IV § 23a, 28e, 28g
    """
    job = german_job_elsewhere(facts, allocation.holiday_pay)
    return contributions_of_payslip(job, german_person(facts, law.de), month, law.de)


def contributions_of_german_payslip(slip: GermanPayslip) -> float:
    """The four contributions of a German payslip together, in euros.

    Law: SGB IV § 28g
    """
    return slip.pension_insurance + slip.unemployment_insurance + slip.health_insurance + slip.care_insurance


def belgian_part(
    facts: Facts,
    allocation: Allocation,
    extra_pay: float,
    elsewhere_on_month: float,
    elsewhere_on_extra_month: float,
    law: Law,
) -> BelgianPayslip:
    """Contributions of who is insured in Belgium, and the withholding of a Belgian employer on the pay taxed there,
    less what another insuring state takes; who lives elsewhere without the personal benefits has the scale of
    non-residents.

    Law: Wet 29 juni 1981 art. 38; WIB 92 art. 52, 7°; KB/WIB 92 bijlage III
    """
    lives_elsewhere = facts.residence != BE
    ties = PayrollTies(
        insured=allocation.insuring_state == BE,
        elsewhere_on_month=elsewhere_on_month,
        elsewhere_on_extra_month=elsewhere_on_extra_month,
        taxed_share=allocation.work_share if facts.work == BE else 0.0,
        non_resident_scale=lives_elsewhere and not allocation.statuses.be_personal_benefits,
    )
    return belgian_payslip(
        belgian_job(facts), belgian_household(facts), extra_pay, facts.payslip_month, ties, payroll_law(law.be)
    )


def german_tax_class(facts: Facts, allocation: Allocation, joint: bool, law: Law) -> int:
    """The wage-tax class (Steuerklasse) of a German employer's payslip, as a code: the one that was given, where the
    worker may have it, else the one that fits how the year is assessed (`joint`).

    Law: EStG § 38b(1), 39(2)
    """
    status = status_as_assessed(german_status(facts, allocation, law), joint)
    return tax_features(german_person(facts, law.de), status, law.de).tax_class


def german_part(facts: Facts, allocation: Allocation, joint: bool, law: Law) -> GermanPayslip:
    """What a German employer withholds, by the class that fits how the year is assessed (`joint`).

    Law: EStG § 38-39b; SGB IV § 28e, 28g
    """
    status = status_as_assessed(german_status(facts, allocation, law), joint)
    return payslip_of_worker(german_job(facts), german_person(facts, law.de), status, facts.payslip_month, law.de)
