"""What a year of work that is insured in Belgium costs the employee and the employer."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.employer_contributions import employer_contribution_of_quarter, holiday_contribution_of_quarter
from rules.belgium.household import BelgianHousehold
from rules.belgium.job import BelgianJob
from rules.belgium.law import BelgiumLaw, payroll_law
from rules.belgium.payroll import PayrollYear, payroll_year
from rules.belgium.rounding import contribution
from rules.belgium.social_contributions import (
    contribution_base,
    contribution_on_double_holiday_pay,
    social_contribution,
)
from rules.belgium.work_bonus import WorkBonus, whole_bonus

MONTHS = 12.0
QUARTERS = 4


class BelgianContributions(NamedTuple):
    """Amounts of a year in euros, all positive: the employee's contributions before the work bonus, that bonus and its
    two components, the special contribution as the payslips withhold it, what the employer pays, and the holiday pay
    that a fund pays in place of the employer."""

    social_contributions: float
    work_bonus: float
    components: WorkBonus
    special_withheld: float
    employer: float
    holiday_pay_of_fund: float


def no_belgian_contributions() -> BelgianContributions:
    """Nobody insured here."""
    return BelgianContributions(
        social_contributions=0.0,
        work_bonus=0.0,
        components=WorkBonus(0.0, 0.0),
        special_withheld=0.0,
        employer=0.0,
        holiday_pay_of_fund=0.0,
    )


def contributions_after_bonus(paid: BelgianContributions) -> float:
    """What the employee bears in a year, in euros: the tax deducts it.

    Law: WIB 92 art. 49, 52, 7°
    """
    return paid.social_contributions - paid.work_bonus


def contributions_of_job(
    job: BelgianJob, household: BelgianHousehold, holiday_pay: float, law: BelgiumLaw
) -> BelgianContributions:
    """The contributions of a year on a job in Belgium; `holiday_pay` in euros, which manual workers have from a fund.

    Law: Wet 29 juni 1981 art. 38; Wet 20 december 1999 art. 2; Wet 30 maart 1994 art. 109; Vakantiewetten 28 juni 1971
    """
    payroll = payroll_year(job, household, payroll_law(law))
    paid = contributions_of_year(payroll, job, holiday_pay, law)
    withheld = MONTHS * payroll.special_contribution_of_month
    bonus = whole_bonus(payroll.work_bonus)
    of_fund = holiday_pay if job.blue_collar else 0.0
    return BelgianContributions(
        social_contributions=paid,
        work_bonus=bonus,
        components=payroll.work_bonus,
        special_withheld=withheld,
        employer=employer_year(job, law),
        holiday_pay_of_fund=of_fund,
    )


def contributions_of_job_elsewhere(
    job: BelgianJob, household: BelgianHousehold, gross: float, law: BelgiumLaw
) -> BelgianContributions:
    """The contributions of a year on a job in another state that is insured in Belgium: the same rates on all pay of
    the year (`gross`, euros), whatever that state calls it; for a manual worker at 108 %. The bonus takes off no more.

    Law: 883/2004 art. 13(1)(a), 987/2009 art. 21; Wet 29 juni 1981 art. 38
    """
    payroll = payroll_year(job, household, payroll_law(law))
    paid = social_contribution(gross, job.blue_collar, law.social_contributions)
    withheld = MONTHS * payroll.special_contribution_of_month
    bonus = min(whole_bonus(payroll.work_bonus), paid)
    return BelgianContributions(
        social_contributions=paid,
        work_bonus=bonus,
        components=payroll.work_bonus,
        special_withheld=withheld,
        employer=employer_year_elsewhere(job, gross, law),
        holiday_pay_of_fund=0.0,
    )


def contributions_of_year(payroll: PayrollYear, job: BelgianJob, holiday_pay: float, law: BelgiumLaw) -> float:
    """Contributions on twelve months or thirteen, and on the double holiday pay, before the work bonus, in euros and
    cents.

    Law: Wet 29 juni 1981 art. 38 § 2; KB 28 november 1969 art. 19 § 1
    """
    on_holiday_pay = 0.0
    if holiday_pay > 0.0:
        on_holiday_pay = contribution_on_double_holiday_pay(job.monthly_pay, law.social_contributions)
    months = 13.0 if job.extra_month else 12.0
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


def employer_year_elsewhere(job: BelgianJob, gross: float, law: BelgiumLaw) -> float:
    """What an employer abroad pays for someone insured in Belgium, on the pay of the year in euros: the plain rate; for
    a manual worker that for the holiday fund too. Reductions are left out.

    Law: 987/2009 art. 21; Wet 29 juni 1981 art. 38 § 3
    """
    base = contribution_base(gross, job.blue_collar, law.social_contributions)
    total = 0.0
    for quarter in range(4):
        rate = law.employer_contributions[quarter].rate
        if job.blue_collar:
            rate = rate + law.employer_contributions[quarter].blue_collar_holiday_rate
        total = total + contribution(rate * base / QUARTERS)
    return total
