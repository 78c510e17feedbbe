"""Children in German tax: child benefit (Kindergeld), or the allowances where these bring more."""

from __future__ import annotations

from typing import NamedTuple

from rules.definitions.children import Children
from rules.germany.income_tax import IncomeTaxLaw
from rules.germany.progression import tax_with_progression

MONTHS = 12.0


class ChildrenLaw(NamedTuple):
    """Allowances of one parent for one child in euros a year, child benefit of one child in euros a month, the age in
    years at which both end."""

    child_allowance: float
    care_allowance: float
    child_benefit: float
    end_age: float


class ChildTest(NamedTuple):
    """Tax of a year by the tariff with the allowances that are taken, in euros, the child benefit to add for them, and
    the tax with the allowances of all children, which is the base of surcharge and church tax."""

    tax: float
    benefit_added: float
    tax_after_allowances: float


def child_benefit(children: Children, law: ChildrenLaw) -> float:
    """Child benefit of twelve months, in euros.

    Law: EStG § 66(1); BKGG § 6
    """
    return MONTHS * law.child_benefit * children_that_count(children, law)


def child_benefit_of_child(age: float, law: ChildrenLaw) -> float:
    """Child benefit of twelve months for one child, in euros.

    Law: EStG § 66(1); BKGG § 6
    """
    return MONTHS * law.child_benefit if age < law.end_age else 0.0


def children_that_count(children: Children, law: ChildrenLaw) -> float:
    """How many children of the household are young enough for benefit and allowances.

    Law: EStG § 32(3), § 63(1)
    """
    number = 0.0
    for place in range(children.number):
        if children.each[place].age < law.end_age:
            number = number + 1.0
    return number


def allowances_of_child(joint: bool, law: ChildrenLaw) -> float:
    """The allowances of a year for one child (Kinderfreibetrag, and the one for care and education), in euros: both
    parents' in a joint assessment, one parent's otherwise.

    Law: EStG § 32(6)
    """
    of_one_parent = law.child_allowance + law.care_allowance
    return 2.0 * of_one_parent if joint else of_one_parent


def benefit_of_child(joint: bool, law: ChildrenLaw) -> float:
    """The child benefit of a year for one child that stands against the allowances, in euros: half of it where one
    parent is assessed.

    Law: EStG § 31 zin 4; EStR 31(3)
    """
    whole = MONTHS * law.child_benefit
    return whole if joint else whole / 2.0


def child_test(
    taxable_income: float, exempt_income: float, joint: bool, children: float, law: ChildrenLaw, tariff: IncomeTaxLaw
) -> ChildTest:
    """The better of allowances and child benefit (Günstigerprüfung), child by child; `children`: their number.

    Where the allowances save more tax than the benefit of the year, they are taken, and the benefit is to be added.

    Law: EStG § 31, § 2(6) zin 3
    """
    tax = tax_with_progression(taxable_income, exempt_income, joint, tariff)
    if children <= 0.0:
        return ChildTest(tax, 0.0, tax)
    allowances = allowances_of_child(joint, law)
    benefit = benefit_of_child(joint, law)
    income_left = taxable_income
    benefit_added = 0.0
    for _ in range(int(children)):
        lower_tax = tax_with_progression(income_left - allowances, exempt_income, joint, tariff)
        if tax - lower_tax > benefit:
            income_left = income_left - allowances
            benefit_added = benefit_added + benefit
            tax = lower_tax
    after_allowances = tax_with_progression(taxable_income - children * allowances, exempt_income, joint, tariff)
    return ChildTest(tax, benefit_added, after_allowances)
