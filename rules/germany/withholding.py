"""What a payroll withholds as wage tax, solidarity surcharge and church tax (Steuerabzug vom Arbeitslohn)."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.codes import CLASS_I, CLASS_II, CLASS_III, CLASS_IV
from rules.germany.children import children_that_count
from rules.germany.church_tax import church_tax, church_tax_rate
from rules.germany.contributions import Insured
from rules.germany.law import GermanyLaw
from rules.germany.limited_liability import tax_class
from rules.germany.payroll_allowances import taxable_wage
from rules.germany.person import GermanPerson
from rules.germany.position import Withheld
from rules.germany.rounding import child_allowances, surcharge_cents, tax_of_month, tax_on_one_off
from rules.germany.solidarity_surcharge import SolidaritySurchargeLaw, solidarity_surcharge
from rules.germany.wage_tax import PayrollTariff, early_income_tax, wage_tax

MONTHS = 12.0
DECEMBER = 11


class TaxStatus(NamedTuple):
    """How a worker is taxed here: whether spouses may be assessed jointly, whether the worker lives here, whether he is
    taxed like a resident, which fraction of the tax the treaty with Belgium takes off, which share of the pay is taxed
    here, and whether the worker is insured here."""

    joint: bool
    resident: bool
    unlimited: bool
    treaty_reduction: float
    taxed_share: float
    insured_here: bool


class TaxFeatures(NamedTuple):
    """What a payroll is told of a worker (Lohnsteuerabzugsmerkmale): class, counter of child allowances, the rate of
    church tax (0 where none is withheld), the fraction of the tax that a treaty takes off, the share of the pay that is
    taxed here, and whether social insurance is German."""

    tax_class: int
    child_counter: float
    church_rate: float
    treaty_reduction: float
    taxed_share: float
    insured_here: bool


class YearlyTax(NamedTuple):
    """A year's wage tax, surcharge, and the base of church tax (the tax after child allowances), in euros."""

    wage_tax: float
    surcharge: float
    church_base: float


def status_as_assessed(status: TaxStatus, joint: bool) -> TaxStatus:
    """The status of a worker of whom it is known whether the year is assessed jointly, which spouses drop where it is
    dearer.

    Law: EStG § 26(2), 38b(1) zin 2-3
    """
    return TaxStatus(
        joint=joint,
        resident=status.resident,
        unlimited=status.unlimited,
        treaty_reduction=status.treaty_reduction,
        taxed_share=status.taxed_share,
        insured_here=status.insured_here,
    )


def tax_features(person: GermanPerson, status: TaxStatus, law: GermanyLaw) -> TaxFeatures:
    """The features of a worker. Child allowances ask for unlimited liability, church tax for residence.

    Law: EStG § 38b, 39, 50(1) zin 4
    """
    applied = tax_class(person.tax_class, status.joint, person.lone_parent, status.resident, status.unlimited)
    children = children_that_count(person.children, law.children) if status.unlimited else 0.0
    rate = church_tax_rate(person.land, law.church_tax) if person.church_member and status.resident else 0.0
    return TaxFeatures(
        tax_class=applied,
        child_counter=child_counter(applied, children),
        church_rate=rate,
        treaty_reduction=status.treaty_reduction,
        taxed_share=status.taxed_share,
        insured_here=status.insured_here,
    )


def child_counter(of_class: int, children: float) -> float:
    """The counter of child allowances (Kinderfreibetragszähler): a half for each child in classes I and II, one in III
    and IV, none in V and VI.

    Law: EStG § 38b(2)
    """
    if of_class in (CLASS_I, CLASS_II):
        return 0.5 * children
    if of_class in (CLASS_III, CLASS_IV):
        return children
    return 0.0


def payroll_tariff(law: GermanyLaw) -> PayrollTariff:
    """The tariff of the year.

    Law: EStG § 32(6), 32a(1), 39b(2)
    """
    return PayrollTariff(law.income_tax, law.wage_tax.bound_1_class_5_6, law.children.child_allowance)


def early_payroll_tariff(law: GermanyLaw) -> PayrollTariff:
    """The tariff of the payrolls before the law of the year was changed in December.

    Law: EStG § 32(6), 32a(1), 39b(2), as in force until November 2024
    """
    tariff = early_income_tax(law.income_tax, law.wage_tax)
    return PayrollTariff(tariff, law.wage_tax.early_bound_1_class_5_6, law.wage_tax.early_child_allowance)


def yearly_tax(
    yearly_wage: float, features: TaxFeatures, who: Insured, tariff: PayrollTariff, law: GermanyLaw
) -> YearlyTax:
    """The tax of a year on a wage, less what a treaty takes off. Child allowances only lower the base of surcharge and
    church tax.

    Law: EStG § 39b(2), 51a(2a); SolzG 1995 § 3(2a); BE-DE 1967, final protocol no. 11(2)
    """
    wage = taxable_wage(yearly_wage, features.tax_class, features.insured_here, who, law)
    part = 1.0 - features.treaty_reduction
    tax = part * wage_tax(wage, features.tax_class, tariff, law.wage_tax)
    allowances = allowances_by_counter(features, tariff, law)
    base = part * wage_tax(wage - allowances, features.tax_class, tariff, law.wage_tax)
    together = features.tax_class == CLASS_III
    return YearlyTax(tax, solidarity_surcharge(base, together, law.solidarity_surcharge), base)


def allowances_by_counter(features: TaxFeatures, tariff: PayrollTariff, law: GermanyLaw) -> float:
    """The child allowances of a year in a payroll, in whole euros: those of both parents for each unit of the counter,
    those of one parent in class IV.

    Law: EStG § 39b(2), 51a(2a)
    """
    of_one_parent = tariff.child_allowance + law.children.care_allowance
    parents = 1.0 if features.tax_class == CLASS_IV else 2.0
    return child_allowances(features.child_counter * parents * of_one_parent)


def withheld_on_month(monthly_pay: float, month: int, features: TaxFeatures, who: Insured, law: GermanyLaw) -> Withheld:
    """What is withheld on the ordinary pay of a month (0 to 11): a twelfth of the tax of a year of such months.

    In 2024 the months up to November were taxed by the law as it then stood; December makes up for them.

    Law: EStG § 39b(2) zin 9; BMF 2024 (Programmablaufplan Dezember 2024)
    """
    tax = yearly_tax(MONTHS * monthly_pay, features, who, payroll_tariff(law), law)
    if law.wage_tax.has_correction_in_december == 1.0:
        early_tax = yearly_tax(MONTHS * monthly_pay, features, who, early_payroll_tariff(law), law)
        corrected = corrected_tax(tax, early_tax, law.wage_tax.corrected_months)
        tax = corrected if month == DECEMBER else early_tax
    of_church = church_tax(tax_of_month(tax.church_base / MONTHS), features.church_rate)
    return Withheld(tax_of_month(tax.wage_tax / MONTHS), tax_of_month(tax.surcharge / MONTHS), of_church)


def corrected_tax(tax: YearlyTax, early_tax: YearlyTax, months: float) -> YearlyTax:
    """Twelve times what December withholds: the tax of the year less what the months before withheld too much.

    Law: BMF 2024 (Programmablaufplan Dezember 2024)
    """
    return YearlyTax(
        max(0.0, tax.wage_tax - months * (early_tax.wage_tax - tax.wage_tax)),
        max(0.0, tax.surcharge - months * (early_tax.surcharge - tax.surcharge)),
        max(0.0, tax.church_base - months * (early_tax.church_base - tax.church_base)),
    )


def withheld_on_one_off(
    yearly_pay: float, extra_pay: float, month: int, features: TaxFeatures, who: Insured, law: GermanyLaw
) -> Withheld:
    """What is withheld on pay that is given once (sonstiger Bezug) beside the ordinary pay of a year: the difference
    that it makes to the tax of the year. Church tax is taken of the whole of it, without regard to children.

    Law: EStG § 39b(3), 51a(2a)
    """
    tariff = payroll_tariff(law)
    if law.wage_tax.has_correction_in_december == 1.0 and month != DECEMBER:
        tariff = early_payroll_tariff(law)
    without = yearly_tax(yearly_pay, features, who, tariff, law)
    with_payment = yearly_tax(yearly_pay + extra_pay, features, who, tariff, law)
    tax = tax_on_one_off(max(0.0, with_payment.wage_tax - without.wage_tax))
    together = features.tax_class == CLASS_III
    of_surcharge = surcharge_on_one_off(tax, with_payment.church_base, together, law.solidarity_surcharge)
    of_church = church_tax(tax, features.church_rate)
    return Withheld(tax, of_surcharge, of_church)


def surcharge_on_one_off(tax: float, yearly_base: float, together: bool, law: SolidaritySurchargeLaw) -> float:
    """The surcharge on the tax on pay that is given once, in euros and cents: whole as soon as the year's tax with that
    pay passes the limit, without the mitigation just above it.

    Law: SolzG 1995 § 3(4a), 4 zin 2
    """
    limit = law.exemption_limit_joint if together else law.exemption_limit_single
    if yearly_base <= limit:
        return 0.0
    return surcharge_cents(law.rate * tax)
