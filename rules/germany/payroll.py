"""What a German payslip holds: contributions of the employee, wage tax, solidarity surcharge and church tax."""

from __future__ import annotations

from typing import NamedTuple

from rules.germany.contributions import (
    EXTRA_MONTH,
    MONTHS,
    Insured,
    contributions_of_month,
    extra_pay_of_month,
    insured,
    regular_pay,
)
from rules.germany.law import GermanyLaw
from rules.germany.minijob import is_minijob
from rules.germany.person import GermanJob, GermanPerson
from rules.germany.rounding import contribution
from rules.germany.withholding import (
    DECEMBER,
    TaxFeatures,
    TaxStatus,
    Withheld,
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
    taxed_share: float,
    insured_here: bool,
    law: GermanyLaw,
) -> GermanPayslip:
    """The payslip of a month (0 to 11) of a worker with a job in Germany: taxes on the share of the pay that is taxed
    there, by the status that his residence gives him, and contributions on all of it where Germany insures.

    Law: EStG § 38-39b; SGB IV § 28e, 28g
    """
    who = insured(person, law)
    withheld = withheld_of_month(job, taxed_share, month, tax_features(person, status, law), who, law)
    paid = no_german_payslip()
    if insured_here:
        paid = contributions_of_payslip(job, person, month, law)
    return GermanPayslip(
        withheld.wage_tax,
        withheld.solidarity_surcharge,
        withheld.church_tax,
        paid.pension_insurance,
        paid.unemployment_insurance,
        paid.health_insurance,
        paid.care_insurance,
    )


def contributions_of_payslip(job: GermanJob, person: GermanPerson, month: int, law: GermanyLaw) -> GermanPayslip:
    """The contributions of a month (0 to 11), without any tax.

    Law: SGB IV § 28e, 28g
    """
    shares = contributions_of_month(job, month, insured(person, law), law).contributions
    return GermanPayslip(
        0.0, 0.0, 0.0, shares.pension.employee, shares.unemployment.employee, shares.health.employee,
        shares.care.employee,
    )  # fmt: skip


def withheld_of_month(
    job: GermanJob, taxed_share: float, month: int, features: TaxFeatures, who: Insured, law: GermanyLaw
) -> Withheld:
    """What is withheld in a month on the share of the pay that is taxed in Germany, with the month in which an extra
    month is paid. The employer bears the flat tax of a minijob.

    Law: EStG § 39b(2)-(3), 40(3), 40a(2)
    """
    if is_minijob(regular_pay(job), law.minijob):
        return Withheld(0.0, 0.0, 0.0)
    taxed_pay = taxed_share * job.monthly_pay
    of_month = withheld_on_month(taxed_pay, month, features, who, law)
    extra_pay = taxed_share * extra_pay_of_month(job, month)
    if extra_pay == 0.0:
        return of_month
    of_extra = withheld_on_one_off(MONTHS * taxed_pay, extra_pay, month, features, who, law)
    return Withheld(
        contribution(of_month.wage_tax + of_extra.wage_tax),
        contribution(of_month.solidarity_surcharge + of_extra.solidarity_surcharge),
        contribution(of_month.church_tax + of_extra.church_tax),
    )


def withheld_of_year(
    job: GermanJob, taxed_share: float, person: GermanPerson, status: TaxStatus, law: GermanyLaw
) -> Withheld:
    """What is withheld in the twelve months of a year on the share of the pay that is taxed in Germany, in euros and
    cents: ten ordinary months, November, which may hold an extra month, and December, which may make up for the others.

    Law: EStG § 36(2) nr. 2, 39b
    """
    who = insured(person, law)
    features = tax_features(person, status, law)
    wage_tax = 0.0
    solidarity_surcharge = 0.0
    church_tax = 0.0
    for month in (0, EXTRA_MONTH, DECEMBER):
        times = MONTHS - 2.0 if month == 0 else 1.0
        of_month = withheld_of_month(job, taxed_share, month, features, who, law)
        wage_tax = wage_tax + times * of_month.wage_tax
        solidarity_surcharge = solidarity_surcharge + times * of_month.solidarity_surcharge
        church_tax = church_tax + times * of_month.church_tax
    return Withheld(contribution(wage_tax), contribution(solidarity_surcharge), contribution(church_tax))
