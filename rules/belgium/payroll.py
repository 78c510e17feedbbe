"""What Belgian payslips hold: contributions, work bonus, withholding and special contribution."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.exceptional_pay import withholding_on_extra_month
from rules.belgium.fiscal_work_bonus import FiscalWorkBonusLaw, fiscal_bonus_of_month
from rules.belgium.household import BelgianHousehold
from rules.belgium.job import BelgianJob
from rules.belgium.rounding import withholding
from rules.belgium.social_contributions import SocialContributionsLaw, contribution_base, social_contribution
from rules.belgium.special_social_contribution import SpecialSocialContributionLaw, special_contribution_of_household
from rules.belgium.spouse_income import spouse_income_of_month
from rules.belgium.withholding_reductions import family_reductions, has_small_income
from rules.belgium.withholding_tax import (
    SCALE_3,
    WithholdingTaxLaw,
    withholding_scale,
    withholding_tax_of_month,
)
from rules.belgium.work_bonus import WorkBonus, WorkBonusLaw, whole_bonus, work_bonus, work_bonus_of_year
from rules.definitions.periods import Monthly


class PayrollLaw(NamedTuple):
    """The topics of law that a payslip is made of; those that change within a year have one table per month."""

    social_contributions: SocialContributionsLaw
    work_bonus: Monthly[WorkBonusLaw]
    fiscal_work_bonus: FiscalWorkBonusLaw
    special_social_contribution: SpecialSocialContributionLaw
    withholding_tax: WithholdingTaxLaw


class BelgianPayslip(NamedTuple):
    """The amounts of one payslip, all positive, in euros and cents; all are nil where the withholding law of the month
    is not `known`."""

    social_contributions: float
    work_bonus: float
    withholding_tax: float
    fiscal_work_bonus: float
    special_social_contribution: float
    known: bool


class PayrollTies(NamedTuple):
    """What ties a payslip to Belgium: whether it insures, what another insuring state takes of the month and of an
    extra month (euros), which share of the pay Belgium taxes at the source, and whether the scale of non-residents
    applies."""

    insured: bool
    elsewhere_on_month: float
    elsewhere_on_extra_month: float
    taxed_share: float
    non_resident_scale: bool


class PayrollYear(NamedTuple):
    """A year of ordinary pay: each month's contribution before the bonus and special contribution, the bonus of the
    year."""

    contribution_of_month: float
    special_contribution_of_month: float
    work_bonus: WorkBonus


def no_belgian_payslip(known: bool) -> BelgianPayslip:
    """A month without a Belgian payslip, or one whose law is not known."""
    return BelgianPayslip(
        social_contributions=0.0,
        work_bonus=0.0,
        withholding_tax=0.0,
        fiscal_work_bonus=0.0,
        special_social_contribution=0.0,
        known=known,
    )


def belgian_payslip(
    job: BelgianJob,
    household: BelgianHousehold,
    extra_pay: float,
    month: int,
    ties: PayrollTies,
    law: PayrollLaw,
) -> BelgianPayslip:
    """The payslip of a month (`month` 0 to 11) of an employee insured or taxed in Belgium. Contributions fall on all
    pay, the withholding on the share of it that is taxed here.

    An extra month (`extra_pay`) paid with it bears contributions and a withholding of its own; work bonus, fiscal bonus
    and special contribution are those of the ordinary month. Scale III has neither reductions nor the exemption and
    reduction for children on the extra month; a non-resident with the personal benefits is taken to have them.

    Law: Wet 29 juni 1981 art. 38; Wet 20 december 1999 art. 2; WIB 92 art. 52, 7°; KB/WIB 92 bijlage III
    """
    spouse_income = spouse_income_of_month(
        household, law.withholding_tax.dependant_net_factor, law.social_contributions
    )
    small_income = has_small_income(spouse_income, law.withholding_tax)
    scale = withholding_scale(household.spouses, spouse_income, ties.non_resident_scale)
    taxed = ties.taxed_share > 0.0
    if taxed and not withholding_is_known(small_income, scale, law.withholding_tax):
        return no_belgian_payslip(False)
    contributions = 0.0
    bonus = WorkBonus(0.0, 0.0)
    special = 0.0
    on_extra_month = 0.0
    if ties.insured:
        contributions = social_contribution(job.monthly_pay, job.blue_collar, law.social_contributions)
        bonus = work_bonus(job, contributions, law.work_bonus[month])
        base = contribution_base(job.monthly_pay, job.blue_collar, law.social_contributions)
        special = special_contribution_of_household(
            base, household.spouses, spouse_income, law.special_social_contribution
        )
        if extra_pay > 0.0:
            on_extra_month = social_contribution(extra_pay, job.blue_collar, law.social_contributions)
    granted_bonus = whole_bonus(bonus)
    tax = 0.0
    fiscal_bonus = 0.0
    if taxed:
        after_contributions = job.monthly_pay - (contributions - granted_bonus) - ties.elsewhere_on_month
        reductions = 0.0
        if scale != SCALE_3:
            reductions = family_reductions(household, small_income, law.withholding_tax)
        tax = withholding_tax_of_month(ties.taxed_share * after_contributions, scale, reductions, law.withholding_tax)
        fiscal_bonus = fiscal_bonus_of_month(bonus, tax, law.fiscal_work_bonus)
        if extra_pay > 0.0:
            extra_after_contributions = extra_pay - on_extra_month - ties.elsewhere_on_extra_month
            children = 0 if scale == SCALE_3 else household.children.number
            tax = tax + withholding_on_extra_month(
                ties.taxed_share * extra_after_contributions, withholding(12.0 * extra_pay), children,
                law.withholding_tax,
            )  # fmt: skip
    return BelgianPayslip(
        social_contributions=contributions + on_extra_month,
        work_bonus=granted_bonus,
        withholding_tax=tax,
        fiscal_work_bonus=fiscal_bonus,
        special_social_contribution=special,
        known=True,
    )


def withholding_is_known(small_spouse_income: bool, scale: int, law: WithholdingTaxLaw) -> bool:
    """Whether the store holds all that is withheld on this payslip: the reduction for a spouse of small income was not
    seen for every year. Scale III has no reductions.

    Law: KB/WIB 92 bijlage III, bijlage 4
    """
    return not small_spouse_income or scale == SCALE_3 or law.low_income_spouse_known == 1.0


def payroll_year(job: BelgianJob, household: BelgianHousehold, law: PayrollLaw) -> PayrollYear:
    """Twelve ordinary months; the tables of the work bonus change within the year.

    Law: Wet 29 juni 1981 art. 38; Wet 20 december 1999 art. 2; Wet 30 maart 1994 art. 109
    """
    contributions = social_contribution(job.monthly_pay, job.blue_collar, law.social_contributions)
    base = contribution_base(job.monthly_pay, job.blue_collar, law.social_contributions)
    spouse_income = spouse_income_of_month(
        household, law.withholding_tax.dependant_net_factor, law.social_contributions
    )
    special = special_contribution_of_household(base, household.spouses, spouse_income, law.special_social_contribution)
    bonus = work_bonus_of_year(job, contributions, law.work_bonus)
    return PayrollYear(contributions, special, bonus)
