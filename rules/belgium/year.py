"""A Belgian year: contributions, assessment, municipal tax and household lines, in the order of the law."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.care_premium import CarePremiumLaw, care_premium
from rules.belgium.child_credit import ChildCreditLaw
from rules.belgium.employer_contributions import (
    EmployerContributionsLaw,
    employer_contribution_of_quarter,
    holiday_contribution_of_quarter,
)
from rules.belgium.family import Family
from rules.belgium.family_allowance import FamilyAllowanceLaw, family_allowance_of_year
from rules.belgium.fiscal_work_bonus import FiscalWorkBonusLaw, fiscal_bonus_of_year
from rules.belgium.holiday_pay import HolidayPayLaw
from rules.belgium.household import BelgianHousehold
from rules.belgium.income_tax import IncomeTaxLaw
from rules.belgium.individual_assessment import AssessmentLaw
from rules.belgium.job import BelgianJob
from rules.belgium.jobbonus import JobbonusLaw, jobbonus
from rules.belgium.joint_assessment import JointAssessmentLaw
from rules.belgium.marital_quotient import MaritalQuotientLaw
from rules.belgium.minimum_wage import MinimumWageLaw
from rules.belgium.municipal_tax import MunicipalTaxLaw
from rules.belgium.mutuality import MutualityLaw, mutuality
from rules.belgium.non_resident import NonResidentLaw
from rules.belgium.payroll import PayrollLaw, PayrollYear, payroll_year
from rules.belgium.professional_expenses import ActualExpenses, ProfessionalExpensesLaw, net_income
from rules.belgium.resident_assessment import income_of_partner, resident_assessment
from rules.belgium.social_contributions import (
    SocialContributionsLaw,
    contribution_base,
    contribution_on_double_holiday_pay,
)
from rules.belgium.special_social_contribution import (
    SpecialSocialContributionLaw,
    special_contribution_of_spouses,
    special_contribution_of_year,
)
from rules.belgium.structural_reduction import StructuralReductionLaw
from rules.belgium.tax_free_sum import TaxFreeSumLaw
from rules.belgium.withholding_tax import WithholdingTaxLaw
from rules.belgium.work_bonus import WorkBonus, WorkBonusLaw, whole_bonus
from rules.law_types import Monthly, Quarterly


class BelgiumLaw(NamedTuple):
    """The Belgian law of one year; the fields are the topics of data/law/belgium."""

    social_contributions: SocialContributionsLaw
    work_bonus: Monthly[WorkBonusLaw]
    fiscal_work_bonus: FiscalWorkBonusLaw
    special_social_contribution: SpecialSocialContributionLaw
    withholding_tax: WithholdingTaxLaw
    holiday_pay: HolidayPayLaw
    professional_expenses: ProfessionalExpensesLaw
    income_tax: IncomeTaxLaw
    tax_free_sum: TaxFreeSumLaw
    marital_quotient: MaritalQuotientLaw
    child_credit: ChildCreditLaw
    joint_assessment: JointAssessmentLaw
    non_resident: NonResidentLaw
    municipal_tax: MunicipalTaxLaw
    employer_contributions: Quarterly[EmployerContributionsLaw]
    structural_reduction: Quarterly[StructuralReductionLaw]
    care_premium: CarePremiumLaw
    mutuality: MutualityLaw
    jobbonus: JobbonusLaw
    minimum_wage: Monthly[MinimumWageLaw]
    family_allowance: FamilyAllowanceLaw


class BelgianPosition(NamedTuple):
    """How this year touches Belgium: amounts in euros, the region as a code.

    `taxed_pay` is taxed here, before contributions. `exempt_pay` is exempt by treaty, already after the contributions
    and tax of the other state, and so is `partner_exempt_pay`. `holiday_pay` is the double holiday pay within
    `taxed_pay`.
    """

    job: BelgianJob
    household: BelgianHousehold
    family: Family
    taxed_pay: float
    holiday_pay: float
    exempt_pay: float
    partner_exempt_pay: float
    expenses: ActualExpenses
    insured: bool
    region: int
    municipal_rate: float
    age: float


class BelgianYear(NamedTuple):
    """Amounts of a year in euros, all positive: contributions and taxes owed, bonuses received."""

    social_contributions: float
    work_bonus: float
    special_social_contribution: float
    income_tax: float
    municipal_tax: float
    fiscal_work_bonus: float
    employer_contributions: float
    care_premium: float
    mutuality: float
    jobbonus: float
    family_allowance: float


def no_belgian_year() -> BelgianYear:
    """A year that does not touch Belgium."""
    return BelgianYear(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def belgian_year(position: BelgianPosition, law: BelgiumLaw) -> BelgianYear:
    """The settled Belgian year of a resident who is an employee.

    Law: WIB 92; Wet 29 juni 1981; Wet 30 maart 1994
    """
    payroll = PayrollYear(0.0, 0.0, WorkBonus(0.0, 0.0))
    contributions = 0.0
    employer = 0.0
    allowance = 0.0
    if position.insured:
        payroll = payroll_year(position.job, position.household, payroll_law(law))
        contributions = contributions_of_year(payroll, position, law)
        employer = employer_year(position.job, law)
        allowance = family_allowance_of_year(position.family, position.region, law.family_allowance)
    bonus = whole_bonus(payroll.work_bonus)
    household = position.household
    taxed_pay = position.taxed_pay - contributions + bonus
    income = net_income(taxed_pay, position.exempt_pay, position.expenses, law.professional_expenses)
    of_partner = income_of_partner(
        household.partner, position.partner_exempt_pay, law.professional_expenses, law.social_contributions
    )
    tax = resident_assessment(
        income, of_partner, position.age, household, position.region, position.municipal_rate, assessment_law(law)
    )
    fiscal_bonus = 0.0
    special = 0.0
    if position.insured:
        fiscal_bonus = fiscal_bonus_of_year(payroll.work_bonus, law.fiscal_work_bonus)
        withheld = 12.0 * payroll.special_contribution_of_month
        special = special_contribution(income.taxed, of_partner.taxed, withheld, household, law)
    premium = care_premiums(position, law.care_premium)
    membership = memberships(position, law.mutuality)
    flemish_bonus = jobbonus(
        position.job.monthly_pay, position.job.fraction, position.age, position.region, law.jobbonus
    )
    return BelgianYear(
        contributions, bonus, special, tax.income_tax, tax.municipal_tax, fiscal_bonus, employer, premium, membership,
        flemish_bonus, allowance,
    )  # fmt: skip


def special_contribution(
    own_income: float, partner_income: float, withheld: float, household: BelgianHousehold, law: BelgiumLaw
) -> float:
    """The special social security contribution of the worker, alone or as one of two spouses, in euros and cents.

    Law: Wet 30 maart 1994 art. 107-108
    """
    if household.spouses:
        return special_contribution_of_spouses(
            own_income, own_income + partner_income, withheld, law.special_social_contribution
        )
    return special_contribution_of_year(own_income, withheld, law.special_social_contribution)


def partner_is_insured(position: BelgianPosition) -> bool:
    """Whether the partner is insured here: by the worker's insurance, or by own work here.

    Law: 883/2004 art. 11(3)(a); Wet 14 juli 1994 art. 32
    """
    partner = position.household.partner
    if position.insured:
        return partner.present or position.household.spouses
    return partner.present and partner.works_here and partner.pay > 0.0


def care_premiums(position: BelgianPosition, law: CarePremiumLaw) -> float:
    """The premiums of the adults of the household who are insured here, in euros a year.

    Law: Decreet Vlaamse sociale bescherming 18 mei 2018 art. 45-47
    """
    premiums = 0.0
    if position.insured:
        premiums = care_premium(position.age, position.region, law)
    if partner_is_insured(position):
        premiums = premiums + care_premium(position.household.partner.age, position.region, law)
    return premiums


def memberships(position: BelgianPosition, law: MutualityLaw) -> float:
    """The fees of the adults of the household who are insured here, in euros a year.

    Law: Wet 6 augustus 1990 betreffende de ziekenfondsen art. 3
    """
    fees = 0.0
    if position.insured:
        fees = mutuality(law)
    if partner_is_insured(position):
        fees = fees + mutuality(law)
    return fees


def contributions_of_year(payroll: PayrollYear, position: BelgianPosition, law: BelgiumLaw) -> float:
    """Contributions on twelve months or thirteen, and on the double holiday pay, before the work bonus, in euros and
    cents.

    Law: Wet 29 juni 1981 art. 38 § 2; KB 28 november 1969 art. 19 § 1
    """
    on_holiday_pay = 0.0
    if position.holiday_pay > 0.0:
        on_holiday_pay = contribution_on_double_holiday_pay(position.job.monthly_pay, law.social_contributions)
    months = 13.0 if position.job.extra_month else 12.0
    return months * payroll.contribution_of_month + on_holiday_pay


def employer_year(job: BelgianJob, law: BelgiumLaw) -> float:
    """The employer's contributions of four quarters, the last of them with the extra month. Double holiday pay bears
    none; for that of manual workers the employer pays into their fund.

    Law: Wet 29 juni 1981 art. 38 § 3
    """
    quarter_pay = 3.0 * job.monthly_pay
    total = 0.0
    for quarter in range(4):
        all_pay = quarter_pay + job.monthly_pay if job.extra_month and quarter == 3 else quarter_pay
        base = contribution_base(all_pay, job.blue_collar, law.social_contributions)
        total = total + employer_contribution_of_quarter(
            base, quarter_pay, job.fraction, law.employer_contributions[quarter], law.structural_reduction[quarter]
        )
        if job.blue_collar:
            total = total + holiday_contribution_of_quarter(base, law.employer_contributions[quarter])
    return total


def assessment_law(law: BelgiumLaw) -> AssessmentLaw:
    """The topics that an assessment rests on."""
    return AssessmentLaw(law.income_tax, law.tax_free_sum, law.marital_quotient, law.child_credit)


def payroll_law(law: BelgiumLaw) -> PayrollLaw:
    """The topics that a payslip is made of."""
    return PayrollLaw(
        law.social_contributions, law.work_bonus, law.fiscal_work_bonus, law.special_social_contribution,
        law.withholding_tax,
    )  # fmt: skip
