"""One scenario in numbers, settled in the legal order. Each stage reads the facts and what the stages before it found.

Days -> insuring state -> taxing shares -> status -> pay -> work state -> residence state with relief -> totals. The
stages are plain scalar functions, so that kernels.py can compile them one by one and explain.py can trace them.
"""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.family import Family
from rules.belgium.holiday_pay import double_holiday_pay
from rules.belgium.household import BelgianHousehold, BelgianPartner
from rules.belgium.job import BelgianJob
from rules.belgium.payroll import BelgianPayslip, belgian_payslip, no_belgian_payslip
from rules.belgium.professional_expenses import ActualExpenses
from rules.belgium.year import BelgianPosition, BelgianYear, BelgiumLaw, belgian_year, no_belgian_year, payroll_law
from rules.codes import BE, DE, MARRIED, NL, REGISTERED, SINGLE
from rules.coordination.insuring_state import insuring_state
from rules.coordination.relief import exempt_pay
from rules.coordination.taxing_right import work_state_share
from rules.facts import Facts
from rules.germany.contributions import extra_pay_of_month
from rules.germany.law import GermanyLaw
from rules.germany.payroll import GermanPayslip, no_german_payslip
from rules.germany.year import GermanYear, no_german_year
from rules.netherlands.assessment import assessment_of_own_levy, tax_and_premium_due
from rules.netherlands.holiday_allowance import holiday_allowance
from rules.netherlands.law import NetherlandsLaw
from rules.netherlands.occupational_pension import pension_contribution
from rules.netherlands.payroll import DutchPayslip, dutch_payslip, wage_tax_laws
from rules.netherlands.pension_age import Age, has_pension_age
from rules.netherlands.position import DutchPartner, DutchPosition
from rules.netherlands.qualifying_non_resident import qualifies, share_of_home
from rules.netherlands.wage_tax import WithholdingPosition
from rules.netherlands.year import DutchYear, dutch_year, no_dutch_year
from rules.rounding import cent_half_up
from rules.work_in_germany import german_job, german_payslip_of_resident, german_year_of_resident

DECEMBER = 11


class Law(NamedTuple):
    """The law of one year; the field names are the prefixes of the keys."""

    nl: NetherlandsLaw
    be: BelgiumLaw
    de: GermanyLaw


class Allocation(NamedTuple):
    """Which state insures, which share of the pay each taxes, which status follows; gross pay of the year in euros."""

    insuring_state: int
    work_share: float
    residence_share: float
    nl_qualifying: bool
    holiday_pay: float
    gross: float


class States(NamedTuple):
    """What each state takes and gives in this year."""

    dutch: DutchYear
    belgian: BelgianYear
    german: GermanYear


class Payslip(NamedTuple):
    """The payslip of one month: withheld amounts, positive, and what is paid out, in euros and cents."""

    dutch_wage_tax: float
    dutch_pension_contribution: float
    belgian: BelgianPayslip
    german: GermanPayslip
    gross: float
    net: float


class Totals(NamedTuple):
    """The four sums of the year in euros and cents."""

    gross: float
    net_pay: float
    disposable: float
    employer_cost: float


class Settlement(NamedTuple):
    """All that one scenario comes to."""

    allocation: Allocation
    states: States
    payslip: Payslip
    totals: Totals


def settle(facts: Facts, law: Law) -> Settlement:
    """The five stages in legal order."""
    allocation = allocate(facts, law)
    after_work = work_state(facts, allocation, law)
    states = residence_state(facts, allocation, after_work, law)
    slip = payslip(facts, allocation, law)
    return Settlement(allocation, states, slip, totals(allocation, states))


def allocate(facts: Facts, law: Law) -> Allocation:
    """Insuring state, taxing shares, status in the state of work and the pay of the year.

    Law: Regulation (EC) 883/2004 title II; treaty NL-BE 2001 art. 15; Wet IB 2001 art. 7.8
    """
    share = work_state_share(facts.office_days, facts.all_days)
    if facts.residence == facts.work:
        share = 1.0
    holiday_pay = year_holiday_pay(facts, law)
    months = 13.0 if facts.extra_month else 12.0
    gross = cent_half_up(months * facts.gross_monthly + holiday_pay)
    qualifying = False
    if facts.work == NL and facts.residence != NL:
        qualifying = qualifies(share * gross, gross, facts.nl_qualifying, law.nl.qualifying_non_resident)
    return Allocation(insuring_state(facts.work), share, 1.0 - share, qualifying, holiday_pay, gross)


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


def work_state(facts: Facts, allocation: Allocation, law: Law) -> States:
    """The year in the state of work: contributions where it insures, tax on the pay that it may tax."""
    dutch = no_dutch_year()
    belgian = no_belgian_year()
    german = no_german_year()
    if facts.work == NL:
        dutch = dutch_year(dutch_position(facts, allocation, law), law.nl)
    if facts.work == BE:
        belgian = belgian_year(
            belgian_position_of_worker(facts, allocation, partner_pay_exempt_in_belgium(facts, law)), law.be
        )
    if facts.work == DE and facts.residence == DE:
        german = german_year_of_resident(facts, allocation.gross, law.de)
    return States(dutch, belgian, german)


def dutch_position(facts: Facts, allocation: Allocation, law: Law) -> DutchPosition:
    """Work in the Netherlands. The tax part of the general credit is for residents, for residents of Belgium by the
    treaty, and for who qualifies; that of the labour credit for all residents of the Union.

    Law: Wet IB 2001 art. 7.8; treaty NL-BE 2001 art. 26(2); decree of 16 December 2019
    """
    home_share = 1.0 if facts.residence == NL else 0.0
    if allocation.nl_qualifying:
        partner_dutch_pay = facts.partner_pay if facts.partner_work == NL else 0.0
        home_share = share_of_home(
            allocation.work_share * allocation.gross + partner_dutch_pay, allocation.gross + facts.partner_pay,
            facts.has_partner, law.nl.qualifying_non_resident,
        )  # fmt: skip
    return DutchPosition(
        taxed_pay=allocation.work_share * allocation.gross,
        world_pay=allocation.gross,
        pension_contribution=pension_contribution(allocation.gross, facts.pension_rate),
        home_value=home_share * facts.home_value,
        mortgage_interest=home_share * facts.mortgage_interest,
        resident=facts.residence == NL,
        insured=allocation.insuring_state == NL,
        general_credit_tax_part=facts.residence in (NL, BE) or allocation.nl_qualifying,
        labour_credit_tax_part=True,
        public_employer=facts.public_employer,
        age=Age(facts.age, facts.birth_year),
        partner=dutch_partner(facts),
        children=facts.children,
    )


def dutch_partner(facts: Facts) -> DutchPartner:
    """The partner as Dutch law sees one; the year of birth follows from the age.

    Law: Wet IB 2001 art. 1.2; Awir art. 3
    """
    year = facts.birth_year + facts.age
    age = Age(facts.partner_age, year - facts.partner_age)
    return DutchPartner(facts.has_partner, age, facts.partner_pay, facts.partner_work == NL)


def belgian_position_of_worker(facts: Facts, allocation: Allocation, partner_exempt_pay: float) -> BelgianPosition:
    """Work in Belgium by a resident of Belgium.

    Law: WIB 92 art. 3-6
    """
    return BelgianPosition(
        job=belgian_job(facts),
        household=belgian_household(facts),
        family=belgian_family(facts),
        taxed_pay=allocation.work_share * allocation.gross,
        holiday_pay=allocation.holiday_pay,
        exempt_pay=0.0,
        partner_exempt_pay=partner_exempt_pay,
        expenses=ActualExpenses(facts.has_actual_costs, facts.actual_costs),
        insured=allocation.insuring_state == BE,
        region=facts.region,
        municipal_rate=facts.municipal_rate,
        age=facts.age,
    )


def belgian_job(facts: Facts) -> BelgianJob:
    """The job as Belgian law sees it.

    Law: Wet 29 juni 1981 art. 38; KB 28 november 1969 art. 19
    """
    return BelgianJob(facts.gross_monthly, facts.fraction, facts.blue_collar, facts.extra_month)


def belgian_household(facts: Facts) -> BelgianHousehold:
    """The household as Belgian law sees it: legal cohabitants count as spouses.

    Law: WIB 92 art. 2(1), 2°; 126
    """
    spouses = facts.civil_status in (MARRIED, REGISTERED)
    alone = facts.civil_status == SINGLE and not facts.has_partner
    partner = BelgianPartner(facts.has_partner, facts.partner_age, facts.partner_pay, facts.partner_work == BE)
    return BelgianHousehold(spouses, alone, partner, facts.children)


def belgian_family(facts: Facts) -> Family:
    """The children as family allowances see them; who lives with a partner, married or not, is no parent alone.

    Law: Groeipakketdecreet van 27 april 2018 art. 222; Waals decreet van 8 februari 2018 art. 12
    """
    year = facts.birth_year + facts.age
    alone = facts.civil_status == SINGLE and not facts.has_partner
    return Family(facts.children, year, alone, facts.social_supplement)


def residence_state(facts: Facts, allocation: Allocation, after_work: States, law: Law) -> States:
    """The year in the state of residence, where that is another one: it exempts the pay taxed elsewhere, at the rate of
    all income."""
    belgian = after_work.belgian
    if facts.residence == BE and facts.work != BE:
        taxed_in_netherlands = allocation.work_share * allocation.gross
        exempt = exempt_pay(taxed_in_netherlands, tax_and_premium_due(after_work.dutch.assessment))
        of_partner = partner_pay_exempt_in_belgium(facts, law)
        belgian = belgian_year(belgian_position_of_resident(facts, allocation, exempt, of_partner), law.be)
    return States(after_work.dutch, belgian, after_work.german)


def partner_pay_exempt_in_belgium(facts: Facts, law: Law) -> float:
    """Pay of a partner who lives in Belgium and works in the Netherlands, after Dutch tax and contributions, in euros
    and cents.

    Law: treaty NL-BE 2001 art. 15(1), 23(1), 26(2)
    """
    if facts.partner_work != NL or facts.partner_pay <= 0.0:
        return 0.0
    year = facts.birth_year + facts.age
    position = DutchPosition(
        taxed_pay=facts.partner_pay,
        world_pay=facts.partner_pay,
        pension_contribution=0.0,
        home_value=0.0,
        mortgage_interest=0.0,
        resident=False,
        insured=True,
        general_credit_tax_part=True,
        labour_credit_tax_part=True,
        public_employer=False,
        age=Age(facts.partner_age, year - facts.partner_age),
        partner=DutchPartner(True, Age(facts.age, facts.birth_year), 0.0, False),
        children=facts.children,
    )
    return exempt_pay(facts.partner_pay, tax_and_premium_due(assessment_of_own_levy(position, law.nl)))


def belgian_position_of_resident(
    facts: Facts, allocation: Allocation, exempt_pay: float, partner_exempt_pay: float
) -> BelgianPosition:
    """A resident of Belgium who works and is insured elsewhere.

    Law: treaty NL-BE 2001 art. 23(1)
    """
    return BelgianPosition(
        job=belgian_job(facts),
        household=belgian_household(facts),
        family=belgian_family(facts),
        taxed_pay=allocation.residence_share * allocation.gross,
        holiday_pay=0.0,
        exempt_pay=exempt_pay,
        partner_exempt_pay=partner_exempt_pay,
        expenses=ActualExpenses(facts.has_actual_costs, facts.actual_costs),
        insured=allocation.insuring_state == BE,
        region=facts.region,
        municipal_rate=facts.municipal_rate,
        age=facts.age,
    )


def payslip(facts: Facts, allocation: Allocation, law: Law) -> Payslip:
    """The payslip of the chosen month: what the employer in the state of work withholds. The extra month is paid with
    December's pay, in Germany with that of November; holiday pay is never on it.

    Law: Wet LB 1964 art. 25-26; KB/WIB 92 bijlage III; EStG § 38-39b
    """
    extra_pay = facts.gross_monthly if facts.extra_month and facts.payslip_month == DECEMBER else 0.0
    gross = facts.gross_monthly + extra_pay
    dutch = DutchPayslip(0.0, 0.0)
    belgian = no_belgian_payslip(True)
    german = no_german_payslip()
    if facts.work == NL:
        age = Age(facts.age, facts.birth_year)
        position = withholding_position(facts, allocation, has_pension_age(age, law.nl.national_insurance))
        year_wage = allocation.gross - pension_contribution(allocation.gross, facts.pension_rate)
        dutch = dutch_payslip(
            facts.gross_monthly, extra_pay, facts.pension_rate, year_wage, position, wage_tax_laws(age, law.nl)
        )
    if facts.work == BE:
        belgian = belgian_payslip(
            belgian_job(facts), belgian_household(facts), extra_pay, facts.payslip_month, False, payroll_law(law.be)
        )
    if facts.work == DE and facts.residence == DE:
        gross = facts.gross_monthly + extra_pay_of_month(german_job(facts), facts.payslip_month)
        german = german_payslip_of_resident(facts, law.de)
    withheld = belgian.social_contributions + belgian.withholding_tax + belgian.special_social_contribution
    german_tax = german.wage_tax + german.solidarity_surcharge + german.church_tax
    german_insurance = german.pension_insurance + german.unemployment_insurance
    german_care = german.health_insurance + german.care_insurance
    net = (
        gross - dutch.wage_tax - dutch.pension_contribution - withheld + belgian.work_bonus + belgian.fiscal_work_bonus
        - german_tax - german_insurance - german_care
    )  # fmt: skip
    return Payslip(dutch.wage_tax, dutch.pension_contribution, belgian, german, gross, cent_half_up(net))


def withholding_position(facts: Facts, allocation: Allocation, elderly: bool) -> WithholdingPosition:
    """The wage-tax table by country of residence: residents of the Netherlands and of Belgium have both tax parts.

    Law: Wet LB 1964 art. 22-22d; treaty NL-BE 2001 art. 26(2)
    """
    return WithholdingPosition(
        taxed=True,
        insured=allocation.insuring_state == NL,
        general_credit_tax_part=facts.residence in (NL, BE),
        labour_credit_tax_part=True,
        elderly=elderly,
    )


def totals(allocation: Allocation, states: States) -> Totals:
    """Net pay is gross pay less contributions and taxes of all states; disposable adds benefits and takes premiums."""
    dutch = states.dutch
    belgian = states.belgian
    german = states.german
    paid = german.contributions
    german_deductions = paid.pension + paid.unemployment + paid.health + paid.care
    german_tax = german.income_tax + german.solidarity_surcharge + german.church_tax
    dutch_deductions = tax_and_premium_due(dutch.assessment) + dutch.pension_contribution
    belgian_contributions = belgian.social_contributions - belgian.work_bonus + belgian.special_social_contribution
    belgian_tax = belgian.income_tax + belgian.municipal_tax - belgian.fiscal_work_bonus
    taken = dutch_deductions + belgian_contributions + belgian_tax + german_deductions + german_tax
    net_pay = cent_half_up(allocation.gross - taken)
    dutch_benefits = dutch.child_benefit + dutch.child_budget + dutch.childcare_allowance
    dutch_household = dutch.healthcare_allowance - dutch.health_insurance_premium + dutch_benefits
    belgian_household = belgian.family_allowance + belgian.jobbonus - belgian.care_premium - belgian.mutuality
    disposable = cent_half_up(net_pay + dutch_household + belgian_household + german.child_benefit)
    of_employer = dutch.employer_contributions + belgian.employer_contributions + german.employer_contributions
    employer_cost = cent_half_up(allocation.gross + of_employer)
    return Totals(allocation.gross, net_pay, disposable, employer_cost)
