"""What is held back from holiday pay on the payslip with which it comes. It is no part of the payslip of a month."""

from __future__ import annotations

from rules.belgium.exceptional_pay import withholding_on_holiday_pay
from rules.belgium.payroll import BelgianPayslip, no_belgian_payslip
from rules.belgium.rounding import withholding
from rules.belgium.social_contributions import contribution_on_double_holiday_pay, social_contribution
from rules.definitions.brackets import Brackets
from rules.definitions.codes import BE, DE, NL
from rules.definitions.facts import Facts
from rules.definitions.rounding import cent_half_up
from rules.germany.contributions import contributions_of_month, holiday_pay_once, insured
from rules.germany.payroll import GermanPayslip, no_german_payslip
from rules.germany.social_insurance import no_one_off_pay
from rules.netherlands.payroll import DutchPayslip
from rules.settlement.allocation import Allocation
from rules.settlement.belgian_household import belgian_household
from rules.settlement.german_household import german_job_elsewhere, german_person
from rules.settlement.insurance import Insurance
from rules.settlement.law import Law
from rules.settlement.payslip import Payslip, contributions_of_german_payslip, dutch_part


def holiday_payslip(
    facts: Facts, allocation: Allocation, insurance: Insurance, belgian_rates: Brackets, law: Law
) -> Payslip:
    """What an employer in the Netherlands or Belgium holds back from holiday pay; `belgian_rates` is the column of the
    Belgian annex for it. Manual workers in Belgium have it from a fund and are treated alike, a chosen default.

    Law: Wet LB 1964 art. 26; KB/WIB 92 bijlage III, nr. 53-55; SGB IV § 23a
    """
    pay = allocation.holiday_pay
    dutch = DutchPayslip(0.0, 0.0)
    german = no_german_payslip()
    belgian = no_belgian_payslip(True)
    if NL in (facts.work, allocation.insuring_state):
        dutch = dutch_part_of_holiday_pay(facts, allocation, insurance, law)
    if allocation.insuring_state == DE:
        german = german_contributions_on_holiday_pay(facts, allocation, law)
    if BE in (facts.work, allocation.insuring_state):
        elsewhere = dutch.wage_tax + contributions_of_german_payslip(german)
        belgian = belgian_part_of_holiday_pay(facts, allocation, elsewhere, belgian_rates, law)
    taken = dutch.wage_tax + dutch.pension_contribution + contributions_of_german_payslip(german)
    return Payslip(
        dutch_wage_tax=dutch.wage_tax,
        dutch_pension_contribution=dutch.pension_contribution,
        belgian=belgian,
        german=german,
        gross=pay,
        net=cent_half_up(pay - taken - belgian.social_contributions - belgian.withholding_tax),
    )


def dutch_part_of_holiday_pay(facts: Facts, allocation: Allocation, insurance: Insurance, law: Law) -> DutchPayslip:
    """Wage tax at the special rate, or premium, and pension share: what a payslip with holiday pay holds back more.

    Law: Wet LB 1964 art. 26
    """
    with_it = dutch_part(facts, allocation, insurance, allocation.holiday_pay, law)
    without = dutch_part(facts, allocation, insurance, 0.0, law)
    return DutchPayslip(
        cent_half_up(with_it.wage_tax - without.wage_tax),
        cent_half_up(with_it.pension_contribution - without.pension_contribution),
    )


def german_contributions_on_holiday_pay(facts: Facts, allocation: Allocation, law: Law) -> GermanPayslip:
    """The contributions that holiday pay from an employer elsewhere adds to those of its month.

    Law: SGB IV § 23a
    """
    job = german_job_elsewhere(facts, allocation.holiday_pay)
    who = insured(german_person(facts, law.de), law.de)
    with_it = contributions_of_month(job, holiday_pay_once(job), who, law.de).contributions
    without = contributions_of_month(job, no_one_off_pay(), who, law.de).contributions
    return no_german_payslip()._replace(
        pension_insurance=cent_half_up(with_it.pension.employee - without.pension.employee),
        unemployment_insurance=cent_half_up(with_it.unemployment.employee - without.unemployment.employee),
        health_insurance=cent_half_up(with_it.health.employee - without.health.employee),
        care_insurance=cent_half_up(with_it.care.employee - without.care.employee),
    )


def belgian_part_of_holiday_pay(
    facts: Facts, allocation: Allocation, elsewhere: float, rates: Brackets, law: Law
) -> BelgianPayslip:
    """Contributions of who is insured in Belgium, on double holiday pay only in part, and the withholding of a Belgian
    employer on the share taxed there, less what another insuring state takes (euros). Non-residents without the
    personal benefits have neither exemption nor reduction for children.

    Law: Wet 29 juni 1981 art. 38 § 2; KB 28 november 1969 art. 19 § 1; KB/WIB 92 bijlage III, nr. 53-55
    """
    pay = allocation.holiday_pay
    contributions = 0.0
    if allocation.insuring_state == BE and facts.work == BE:
        contributions = contribution_on_double_holiday_pay(facts.gross_monthly, law.be.social_contributions)
    elif allocation.insuring_state == BE:
        contributions = social_contribution(pay, facts.blue_collar, law.be.social_contributions)
    tax = 0.0
    if facts.work == BE and allocation.work_share > 0.0:
        benefits = facts.residence == BE or allocation.statuses.be_personal_benefits
        children = belgian_household(facts).children.number if benefits else 0
        taxable = allocation.work_share * (pay - contributions - elsewhere)
        normal_pay = withholding(12.0 * facts.gross_monthly)
        tax = withholding_on_holiday_pay(taxable, normal_pay, children, rates, law.be.withholding_tax)
    return no_belgian_payslip(True)._replace(social_contributions=contributions, withholding_tax=tax)
