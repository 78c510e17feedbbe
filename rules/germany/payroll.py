"""What a German payslip holds: contributions of the employee, wage tax, solidarity surcharge and church tax."""

from __future__ import annotations

from typing import NamedTuple

from rules.germany.contributions import (
    MONTHS,
    ORDINARY_MONTHS,
    Insured,
    contributions_of_month,
    extra_month_once,
    extra_pay_of_month,
    insured,
    regular_pay,
)
from rules.germany.law import GermanyLaw
from rules.germany.minijob import is_minijob
from rules.germany.person import GermanJob, GermanPerson
from rules.germany.position import Withheld, nothing_withheld
from rules.germany.rounding import contribution, tax_of_days
from rules.germany.social_insurance import no_one_off_pay
from rules.germany.withholding import (
    DECEMBER,
    TaxFeatures,
    TaxStatus,
    tax_features,
    withheld_on_month,
    withheld_on_one_off,
)


class GermanPayslip(NamedTuple):
    """The amounts held back on one payslip, positive, in euros and cents."""

    wage_tax: float
    solidarity_surcharge: float
    church_tax: float
    pension_insurance: float
    unemployment_insurance: float
    health_insurance: float
    care_insurance: float


def no_german_payslip() -> GermanPayslip:
    """A month without a German payslip."""
    return GermanPayslip(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def payslip_of_worker(
    job: GermanJob,
    person: GermanPerson,
    status: TaxStatus,
    month: int,
    law: GermanyLaw,
) -> GermanPayslip:
    """The payslip of a month (0 to 11) of a worker with a job in Germany: taxes on the share of the pay that is taxed
    there, by the status that his residence gives him, and contributions on all of it where Germany insures.

    Law: EStG § 38-39b; SGB IV § 28e, 28g
    """
    who = insured(person, law)
    withheld = withheld_of_month(job, month, tax_features(person, status, law), who, law)
    paid = no_german_payslip()
    if status.insured_here:
        paid = contributions_of_payslip(job, person, month, law)
    return GermanPayslip(
        wage_tax=withheld.wage_tax,
        solidarity_surcharge=withheld.solidarity_surcharge,
        church_tax=withheld.church_tax,
        pension_insurance=paid.pension_insurance,
        unemployment_insurance=paid.unemployment_insurance,
        health_insurance=paid.health_insurance,
        care_insurance=paid.care_insurance,
    )


def contributions_of_payslip(job: GermanJob, person: GermanPerson, month: int, law: GermanyLaw) -> GermanPayslip:
    """The contributions of a month (0 to 11), with an extra month in its month, without any tax. Holiday pay is never
    on the payslip.

    Law: SGB IV § 28e, 28g
    """
    one_off = extra_month_once(job) if extra_pay_of_month(job, month) > 0.0 else no_one_off_pay()
    shares = contributions_of_month(job, one_off, insured(person, law), law).contributions
    return GermanPayslip(
        wage_tax=0.0,
        solidarity_surcharge=0.0,
        church_tax=0.0,
        pension_insurance=shares.pension.employee,
        unemployment_insurance=shares.unemployment.employee,
        health_insurance=shares.health.employee,
        care_insurance=shares.care.employee,
    )


def withheld_of_month(job: GermanJob, month: int, features: TaxFeatures, who: Insured, law: GermanyLaw) -> Withheld:
    """What is withheld in a month, with the month in which an extra month is paid. The employer bears the flat tax of a
    minijob, if it is insured in Germany.

    Law: EStG § 39b(2)-(3), 40(3), 40a(2)
    """
    if features.insured_here and is_minijob(regular_pay(job), law.minijob):
        return nothing_withheld()
    of_month = withheld_on_month(job.monthly_pay, month, features, who, law)
    extra_pay = extra_pay_of_month(job, month)
    if extra_pay == 0.0:
        return withheld_for_days(of_month, features.taxed_share)
    of_extra = withheld_on_one_off(MONTHS * job.monthly_pay, extra_pay, month, features, who, law)
    together = Withheld(
        contribution(of_month.wage_tax + of_extra.wage_tax),
        contribution(of_month.solidarity_surcharge + of_extra.solidarity_surcharge),
        contribution(of_month.church_tax + of_extra.church_tax),
    )
    return withheld_for_days(together, features.taxed_share)


def withheld_for_days(of_month: Withheld, taxed_share: float) -> Withheld:
    """The part of what would be withheld on a whole month for the share of its days that Germany taxes: the tax on a
    day's pay is that on a month of such days (Tagestabelle). So too on pay that is given once.

    Law: EStG § 39b(2) zin 9; LStR R 39b.5(2) zin 4; BMF 8 October 2024 (BStBl 2024 I S. 1308)
    """
    if taxed_share == 1.0:
        return of_month
    wage_tax = tax_of_days(taxed_share * of_month.wage_tax)
    solidarity_surcharge = tax_of_days(taxed_share * of_month.solidarity_surcharge)
    return Withheld(wage_tax, solidarity_surcharge, tax_of_days(taxed_share * of_month.church_tax))


def withheld_of_year(job: GermanJob, person: GermanPerson, status: TaxStatus, law: GermanyLaw) -> Withheld:
    """What is withheld in the twelve months of a year on the share of the pay that is taxed in Germany, in euros and
    cents: ordinary months, November, which may hold an extra month, and December, which may make up for the others.

    Law: EStG § 36(2) nr. 2, 39b
    """
    who = insured(person, law)
    features = tax_features(person, status, law)
    ordinary = withheld_of_month(job, 0, features, who, law)
    with_extra = ordinary
    if job.extra_month:
        with_extra = withheld_of_month(job, job.month_of_extra_pay, features, who, law)
    december = ordinary
    if law.wage_tax.has_correction_in_december == 1.0:
        december = withheld_of_month(job, DECEMBER, features, who, law)
    return withheld_in_months(ordinary, with_extra, december)


def withheld_in_months(ordinary: Withheld, with_extra: Withheld, december: Withheld) -> Withheld:
    """Ten ordinary months, November and December together, in euros and cents.

    Law: EStG § 36(2) nr. 2
    """
    wage_tax = contribution(ORDINARY_MONTHS * ordinary.wage_tax + with_extra.wage_tax + december.wage_tax)
    solidarity_surcharge = contribution(
        ORDINARY_MONTHS * ordinary.solidarity_surcharge
        + with_extra.solidarity_surcharge
        + december.solidarity_surcharge
    )
    church_tax = contribution(ORDINARY_MONTHS * ordinary.church_tax + with_extra.church_tax + december.church_tax)
    return Withheld(wage_tax, solidarity_surcharge, church_tax)
