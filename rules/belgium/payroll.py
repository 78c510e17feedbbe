"""What Belgian payslips hold: contributions, work bonus, withholding and special contribution."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.fiscal_work_bonus import FiscalWorkBonusLaw, fiscal_bonus_of_month
from rules.belgium.household import BelgianHousehold
from rules.belgium.job import BelgianJob
from rules.belgium.social_contributions import SocialContributionsLaw, social_contribution
from rules.belgium.special_social_contribution import SpecialSocialContributionLaw, special_contribution_of_month
from rules.belgium.withholding_tax import WithholdingTaxLaw, withholding_tax_single
from rules.belgium.work_bonus import WorkBonus, WorkBonusLaw, whole_bonus, work_bonus, work_bonus_of_year
from rules.law_types import Monthly


class PayrollLaw(NamedTuple):
    """The topics of law that a payslip is made of; those that change within a year have one table per month."""

    social_contributions: SocialContributionsLaw
    work_bonus: Monthly[WorkBonusLaw]
    fiscal_work_bonus: FiscalWorkBonusLaw
    special_social_contribution: SpecialSocialContributionLaw
    withholding_tax: WithholdingTaxLaw


class BelgianPayslip(NamedTuple):
    """The amounts of one payslip, all positive, in euros and cents."""

    social_contributions: float
    work_bonus: float
    withholding_tax: float
    fiscal_work_bonus: float
    special_social_contribution: float


class PayrollYear(NamedTuple):
    """A year of ordinary pay: each month's contribution before the bonus and special contribution, the bonus of the
    year."""

    contribution_of_month: float
    special_contribution_of_month: float
    work_bonus: WorkBonus


def no_belgian_payslip() -> BelgianPayslip:
    """A month without a Belgian payslip."""
    return BelgianPayslip(0.0, 0.0, 0.0, 0.0, 0.0)


def belgian_payslip(job: BelgianJob, household: BelgianHousehold, month: int, law: PayrollLaw) -> BelgianPayslip:
    """The payslip of an ordinary month (`month` 0 to 11) of a single white-collar worker insured and taxed in Belgium.

    Law: Wet 29 juni 1981 art. 38; Wet 20 december 1999 art. 2; KB/WIB 92 bijlage III
    """
    monthly_pay = job.monthly_pay
    contributions = social_contribution(monthly_pay, law.social_contributions)
    bonus = work_bonus(monthly_pay, job.fraction, contributions, law.work_bonus[month])
    granted_bonus = whole_bonus(bonus)
    taxable_pay = monthly_pay - (contributions - granted_bonus)
    tax = withholding_tax_single(taxable_pay, law.withholding_tax)
    fiscal_bonus = fiscal_bonus_of_month(bonus, tax, law.fiscal_work_bonus)
    special = special_contribution_of_month(monthly_pay, law.special_social_contribution)
    return BelgianPayslip(contributions, granted_bonus, tax, fiscal_bonus, special)


def payroll_year(monthly_pay: float, fraction: float, law: PayrollLaw) -> PayrollYear:
    """Twelve ordinary months; the tables of the work bonus change within the year.

    Law: Wet 29 juni 1981 art. 38; Wet 20 december 1999 art. 2; Wet 30 maart 1994 art. 109
    """
    contributions = social_contribution(monthly_pay, law.social_contributions)
    special = special_contribution_of_month(monthly_pay, law.special_social_contribution)
    bonus = work_bonus_of_year(monthly_pay, fraction, contributions, law.work_bonus)
    return PayrollYear(contributions, special, bonus)
