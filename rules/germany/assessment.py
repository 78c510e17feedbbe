"""The German assessment of a year (Einkommensteuerveranlagung): alone, or of spouses together."""

from __future__ import annotations

from typing import NamedTuple

from rules.germany.children import child_test
from rules.germany.church_tax import church_tax, church_tax_rate, part_of_member
from rules.germany.law import AssessmentLaw
from rules.germany.position import GermanPosition
from rules.germany.progression import tax_with_progression
from rules.germany.rounding import relieved_cents
from rules.germany.solidarity_surcharge import solidarity_surcharge
from rules.germany.taxable_income import (
    children_with_relief,
    exempt_income_of_couple,
    exempt_income_of_worker,
    taxable_income_of_couple,
    taxable_income_of_partner,
    taxable_income_of_worker,
    wage_income_of_partner,
)


class AssessedTax(NamedTuple):
    """What one assessment comes to, in euros a year: income tax, solidarity surcharge, and the income tax after the
    allowances of all children, which is the base of both surcharges."""

    income_tax: float
    solidarity_surcharge: float
    surcharge_base: float


class TaxOfWorker(NamedTuple):
    """The worker's taxes of a year in euros; below zero where splitting gains more than the worker's own pay costs."""

    income_tax: float
    solidarity_surcharge: float
    church_tax: float
    joint: bool


def no_tax_of_worker() -> TaxOfWorker:
    """A year that does not touch Germany."""
    return TaxOfWorker(0.0, 0.0, 0.0, False)


def tax_of_worker(position: GermanPosition, law: AssessmentLaw) -> TaxOfWorker:
    """The worker's taxes of a year. Spouses choose between joint assessment and one of each alone, which is cheaper
    where pay outside Germany would raise the rate, or where the one with less pay would bear no solidarity surcharge.

    Of both, the worker's taxes are those of the couple less the same part of the partner, so that the choice for the
    lower of them is the couple's.

    Law: EStG § 25-26b, 26(2); SolzG 1995 § 3(3)
    """
    if not position.unlimited:
        return tax_with_limited_liability(position, law)
    if not position.may_be_joint:
        return tax_of_worker_alone(position, law)
    one_by_one = tax_of_worker_of_spouses_alone(position, law)
    together = tax_of_worker_jointly(position, law)
    if taxes_together(one_by_one) < taxes_together(together):
        return one_by_one
    return together


def tax_with_limited_liability(position: GermanPosition, law: AssessmentLaw) -> TaxOfWorker:
    """The worker's taxes of a year with limited liability: what was withheld is final, unless an assessment, which
    citizens of the Union may ask for, comes to less.

    Law: EStG § 50(2) zin 1, zin 2 nr. 4(b), zin 7
    """
    assessed = tax_of_worker_alone(position, law)
    withheld = position.withheld.wage_tax + position.withheld.solidarity_surcharge
    if withheld < taxes_together(assessed):
        return TaxOfWorker(position.withheld.wage_tax, position.withheld.solidarity_surcharge, 0.0, False)
    return assessed


def taxes_together(tax: TaxOfWorker) -> float:
    """Income tax, solidarity surcharge and church tax of a year, in euros.

    Law: EStG § 26(1), 26a
    """
    return tax.income_tax + tax.solidarity_surcharge + tax.church_tax


def tax_of_worker_alone(position: GermanPosition, law: AssessmentLaw) -> TaxOfWorker:
    """The worker's taxes of a year, assessed alone: with one parent's half of the allowances for the children.

    Law: EStG § 25, 26a
    """
    assessed = assessed_tax(
        taxable_income_of_worker(position, law), exempt_income_of_worker(position, law), False,
        children_with_relief(position, law.children), position.treaty_reduction, law,
    )  # fmt: skip
    on_church = church_tax_of_worker(assessed.surcharge_base, position, law)
    return TaxOfWorker(assessed.income_tax, assessed.solidarity_surcharge, on_church, False)


def tax_of_worker_of_spouses_alone(position: GermanPosition, law: AssessmentLaw) -> TaxOfWorker:
    """The worker's taxes of a year of spouses who are assessed one by one, each with one parent's half of the
    allowances: those of both, less what the partner would owe alone without children. So the worker carries what the
    children bring, as in a joint assessment.

    Law: EStG § 26(2), 26a, 31, 32(6)
    """
    worker = tax_of_worker_alone(position, law)
    parent = tax_of_partner(position, children_with_relief(position, law.children), law)
    childless = tax_of_partner(position, 0.0, law)
    income_tax = worker.income_tax + (parent.income_tax - childless.income_tax)
    surcharge = worker.solidarity_surcharge + (parent.solidarity_surcharge - childless.solidarity_surcharge)
    return TaxOfWorker(income_tax, surcharge, worker.church_tax, False)


def tax_of_worker_jointly(position: GermanPosition, law: AssessmentLaw) -> TaxOfWorker:
    """The worker's taxes of a year in a joint assessment: those of the couple, less what the partner would owe alone
    on pay taxed here, without splitting and children. So the worker carries what splitting and children bring.

    Of a couple of which only the worker is a member the church taxes a part.

    Law: EStG § 26b, 32a(5); KiStG NRW § 7
    """
    couple = assessed_tax(
        taxable_income_of_couple(position, law), exempt_income_of_couple(position, law), True,
        children_with_relief(position, law.children), position.treaty_reduction, law,
    )  # fmt: skip
    partner = AssessedTax(0.0, 0.0, 0.0)
    if wage_income_of_partner(position, law) > 0.0:
        partner = tax_of_partner(position, 0.0, law)
    income_tax = couple.income_tax - partner.income_tax
    surcharge = couple.solidarity_surcharge - partner.solidarity_surcharge
    on_church = 0.0
    if position.person.church_member:
        base = part_of_member(couple.surcharge_base, tax_of_worker_by_tariff(position, law), partner.income_tax)
        on_church = church_tax_of_worker(base, position, law)
    return TaxOfWorker(income_tax, surcharge, on_church, True)


def tax_of_partner(position: GermanPosition, children: float, law: AssessmentLaw) -> AssessedTax:
    """What the partner would owe alone on pay taxed here, in euros of a year, with one parent's half of the allowances
    for a number of `children`.

    Law: EStG § 25, 26a
    """
    income = taxable_income_of_partner(position, law)
    return assessed_tax(income, 0.0, False, children, position.treaty_reduction, law)


def assessed_tax(
    taxable_income: float,
    exempt_income: float,
    joint: bool,
    children: float,
    treaty_reduction: float,
    law: AssessmentLaw,
) -> AssessedTax:
    """What one assessment of a year comes to, in euros.

    `exempt_income` only raises the rate. The fraction `treaty_reduction` is taken off the tax by the tariff of who
    lives in Belgium; child benefit in place of which allowances are taken is no tax on the wage, and is added whole.

    Law: EStG § 2(5)-(6), 31-32b; EStR R 2(2); SolzG 1995 § 3(2); BE-DE 1967, final protocol no. 11(2)
    """
    by_tariff = child_test(taxable_income, exempt_income, joint, children, law.children, law.income_tax)
    income_tax = tax_after_treaty(by_tariff.tax, treaty_reduction) + by_tariff.benefit_added
    surcharge_base = tax_after_treaty(by_tariff.tax_after_allowances, treaty_reduction)
    surcharge = solidarity_surcharge(surcharge_base, joint, law.solidarity_surcharge)
    return AssessedTax(income_tax, surcharge, surcharge_base)


def tax_after_treaty(tax: float, treaty_reduction: float) -> float:
    """Tax of a year less the fraction that the treaty with Belgium takes off, in euros and cents.

    Law: BE-DE 1967, final protocol no. 11(2), additional agreement of 5 November 2002
    """
    if treaty_reduction <= 0.0:
        return tax
    return relieved_cents(tax * (1.0 - treaty_reduction))


def tax_of_worker_by_tariff(position: GermanPosition, law: AssessmentLaw) -> float:
    """The tax that the worker would owe alone by the tariff, without children, in whole euros of a year.

    Law: KiStG NRW § 7
    """
    income = taxable_income_of_worker(position, law)
    return tax_with_progression(income, exempt_income_of_worker(position, law), False, law.income_tax)


def church_tax_of_worker(base: float, position: GermanPosition, law: AssessmentLaw) -> float:
    """Church tax of a year of a member who lives in Germany, in euros and cents.

    Law: Kirchensteuergesetz van het Land; EStG § 51a
    """
    if not position.person.church_member or not position.resident:
        return 0.0
    return church_tax(base, church_tax_rate(position.person.land, law.church_tax))
