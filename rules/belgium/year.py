"""A Belgian year: contributions, assessment, municipal tax and household lines, in the order of the law."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.care_premium import CarePremiumLaw, care_premium
from rules.belgium.employer_contributions import EmployerContributionsLaw, employer_contribution_of_quarter
from rules.belgium.family import Family
from rules.belgium.family_allowance import FamilyAllowanceLaw, family_allowance_of_year
from rules.belgium.fiscal_work_bonus import FiscalWorkBonusLaw, fiscal_bonus_of_year
from rules.belgium.holiday_pay import HolidayPayLaw
from rules.belgium.household import BelgianHousehold
from rules.belgium.income_tax import IncomeTaxLaw, exemption_with_progression, federal_and_regional_tax
from rules.belgium.job import BelgianJob
from rules.belgium.jobbonus import JobbonusLaw, jobbonus
from rules.belgium.municipal_tax import MunicipalTaxLaw, municipal_tax
from rules.belgium.mutuality import MutualityLaw, mutuality
from rules.belgium.payroll import PayrollLaw, PayrollYear, payroll_year
from rules.belgium.professional_expenses import ProfessionalExpensesLaw, lump_sum_expenses
from rules.belgium.rounding import assessment
from rules.belgium.social_contributions import SocialContributionsLaw, contribution_on_double_holiday_pay
from rules.belgium.special_social_contribution import SpecialSocialContributionLaw, special_contribution_of_year
from rules.belgium.structural_reduction import StructuralReductionLaw
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
    municipal_tax: MunicipalTaxLaw
    employer_contributions: Quarterly[EmployerContributionsLaw]
    structural_reduction: Quarterly[StructuralReductionLaw]
    care_premium: CarePremiumLaw
    mutuality: MutualityLaw
    jobbonus: JobbonusLaw
    family_allowance: FamilyAllowanceLaw


class BelgianPosition(NamedTuple):
    """How this year touches Belgium: amounts in euros, the region as a code.

    `taxed_pay` is taxed here, before contributions. `exempt_pay` is exempt by treaty, already after the contributions
    and tax of the other state. `holiday_pay` is the double holiday pay within `taxed_pay`.
    """

    job: BelgianJob
    household: BelgianHousehold
    family: Family
    taxed_pay: float
    holiday_pay: float
    exempt_pay: float
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


class NetIncome(NamedTuple):
    """Income of a year after contributions and expenses, in euros and cents: taxed here, and exempt by treaty."""

    taxed: float
    exempt: float


def no_belgian_year() -> BelgianYear:
    """A year that does not touch Belgium."""
    return BelgianYear(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def belgian_year(position: BelgianPosition, law: BelgiumLaw) -> BelgianYear:
    """The settled Belgian year of a single resident who is a white-collar employee.

    Law: WIB 92; Wet 29 juni 1981; Wet 30 maart 1994
    """
    payroll = PayrollYear(0.0, 0.0, WorkBonus(0.0, 0.0))
    contributions = 0.0
    employer = 0.0
    premium = 0.0
    membership = 0.0
    allowance = 0.0
    if position.insured:
        payroll = payroll_year(position.job.monthly_pay, position.job.fraction, payroll_law(law))
        contributions = contributions_of_year(payroll, position, law)
        employer = employer_year(position.job.monthly_pay, position.job.fraction, law)
        premium = care_premium(position.age, position.region, law.care_premium)
        membership = mutuality(law.mutuality)
        allowance = family_allowance_of_year(position.family, position.region, law.family_allowance)
    bonus = whole_bonus(payroll.work_bonus)
    income = net_income(position.taxed_pay - contributions + bonus, position.exempt_pay, law.professional_expenses)
    tax = exemption_with_progression(income.taxed, income.exempt, law.income_tax)
    income_tax = federal_and_regional_tax(tax.principal, position.region, law.income_tax)
    surcharge = municipal_tax(tax.tax_on_all_income, position.municipal_rate, position.region, law.income_tax)
    fiscal_bonus = 0.0
    special = 0.0
    if position.insured:
        fiscal_bonus = fiscal_bonus_of_year(payroll.work_bonus, law.fiscal_work_bonus)
        special = special_contribution_of_year(
            income.taxed, 12.0 * payroll.special_contribution_of_month, law.special_social_contribution
        )
    flemish_bonus = jobbonus(
        position.job.monthly_pay, position.job.fraction, position.age, position.region, law.jobbonus
    )
    return BelgianYear(
        contributions, bonus, special, income_tax, surcharge, fiscal_bonus, employer, premium, membership,
        flemish_bonus, allowance,
    )  # fmt: skip


def contributions_of_year(payroll: PayrollYear, position: BelgianPosition, law: BelgiumLaw) -> float:
    """Contributions on twelve months and on the double holiday pay, before the work bonus, in euros and cents.

    Law: Wet 29 juni 1981 art. 38 § 2; KB 28 november 1969 art. 19 § 1
    """
    on_holiday_pay = 0.0
    if position.holiday_pay > 0.0:
        on_holiday_pay = contribution_on_double_holiday_pay(position.job.monthly_pay, law.social_contributions)
    return 12.0 * payroll.contribution_of_month + on_holiday_pay


def net_income(taxed: float, exempt: float, law: ProfessionalExpensesLaw) -> NetIncome:
    """Both incomes less one lump sum of professional expenses, shared in proportion.

    Law: WIB 92 art. 23, 51, 155
    """
    together = taxed + exempt
    if together <= 0.0:
        return NetIncome(0.0, 0.0)
    expenses = lump_sum_expenses(together, law)
    expenses_on_exempt = assessment(expenses * exempt / together)
    return NetIncome(taxed - (expenses - expenses_on_exempt), exempt - expenses_on_exempt)


def employer_year(monthly_pay: float, fraction: float, law: BelgiumLaw) -> float:
    """The employer's contributions of four quarters of ordinary pay; the double holiday pay bears none.

    Law: Wet 29 juni 1981 art. 38 § 3
    """
    total = 0.0
    for quarter in range(4):
        total = total + employer_contribution_of_quarter(
            3.0 * monthly_pay, fraction, law.employer_contributions[quarter], law.structural_reduction[quarter]
        )
    return total


def payroll_law(law: BelgiumLaw) -> PayrollLaw:
    """The topics that a payslip is made of."""
    return PayrollLaw(
        law.social_contributions, law.work_bonus, law.fiscal_work_bonus, law.special_social_contribution,
        law.withholding_tax,
    )  # fmt: skip
