"""The joint assessment of spouses (gemeenschappelijke aanslag, imposition commune)."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.child_credit import child_credit
from rules.belgium.household import BelgianHousehold
from rules.belgium.income_tax import federal_and_regional_tax
from rules.belgium.individual_assessment import AssessmentLaw, PersonTax, tax_of_person
from rules.belgium.marital_quotient import marital_quotient
from rules.belgium.professional_expenses import NetIncome
from rules.belgium.tax_free_sum import TaxFreeSum, child_supplements
from rules.definitions.children import Children


class JointAssessmentLaw(NamedTuple):
    """Pay of the other spouse from elsewhere above which a non-resident is assessed alone, in euros a year."""

    exempt_income_limit: float


class Spouses(NamedTuple):
    """Two net incomes: of the spouse with the higher one, and of the other."""

    higher: NetIncome
    lower: NetIncome


class TaxOfSpouses(NamedTuple):
    """The tax of the spouse who has the supplements for children, and of the other."""

    holder: PersonTax
    other: PersonTax


def bars_joint_assessment(pay_of_other_elsewhere: float, law: JointAssessmentLaw) -> bool:
    """Whether pay of the other spouse from elsewhere leaves a non-resident assessed alone: where it is above the limit,
    in euros a year after what is taken of it there and before expenses.

    Law: WIB 92 art. 244bis(1)
    """
    return pay_of_other_elsewhere > law.exempt_income_limit


def household_of_spouse_assessed_alone(
    household: BelgianHousehold, professional_income: float, income_of_other: float
) -> BelgianHousehold:
    """The household of a spouse who is assessed alone for the other's pay from elsewhere: the children are his
    dependants only where he has the higher professional income of the two, in euros a year before expenses; a lone
    parent he never is.

    Two chosen defaults. His pay before tax is compared with the other's after the tax of the other state, as it counts
    in the assessment. Below the minimum share the children are lost too: art. 244bis speaks of art. 243 to 244, but the
    treaty gives residents of the Netherlands their share of the reliefs as if they were residents here.

    Law: WIB 92 art. 244bis(2); NL-BE 2001 art. 26(2)
    """
    if professional_income > income_of_other:
        return household
    return BelgianHousehold(household.spouses, household.alone, household.partner, Children(0, household.children.each))


def joint_assessment(
    worker: NetIncome, partner: NetIncome, age: float, household: BelgianHousehold, law: AssessmentLaw
) -> TaxOfSpouses:
    """The tax of both spouses together, each taxed on his own income after the marital quotient.

    Law: WIB 92 art. 87-88, 126-127, 134 § 4
    """
    supplements = child_supplements(household.children, law.tax_free_sum)
    earned = spouses_by_income(worker, partner)
    youngest_age = min(age, household.partner.age)
    quotient = marital_quotient(
        whole_income(earned.higher), whole_income(earned.lower), youngest_age, law.marital_quotient
    )
    spouses = earned
    if quotient > 0.0:
        shared = after_quotient(earned, quotient)
        if not costs_more(least_tax(shared, supplements, law), least_tax(earned, supplements, law)):
            spouses = shared
    if lower_earner_holds_supplements(spouses, supplements, law):
        return tax_of_spouses(spouses.lower, spouses.higher, supplements, law)
    return tax_of_spouses(spouses.higher, spouses.lower, supplements, law)


def spouses_by_income(worker: NetIncome, partner: NetIncome) -> Spouses:
    """The two, the one with the higher income first.

    Law: WIB 92 art. 88
    """
    if whole_income(partner) > whole_income(worker):
        return Spouses(partner, worker)
    return Spouses(worker, partner)


def whole_income(income: NetIncome) -> float:
    """Net professional income of a year in euros, exempt by treaty or not.

    Law: WIB 92 art. 87-89, 155
    """
    return income.taxed + income.exempt


def after_quotient(spouses: Spouses, quotient: float) -> Spouses:
    """The two incomes after the quotient, which keeps the mixture of taxed and exempt of the income it is taken from.

    Law: WIB 92 art. 87-88
    """
    exempt_part = quotient * spouses.higher.exempt / whole_income(spouses.higher)
    taxed_part = quotient - exempt_part
    higher = NetIncome(spouses.higher.taxed - taxed_part, spouses.higher.exempt - exempt_part)
    lower = NetIncome(spouses.lower.taxed + taxed_part, spouses.lower.exempt + exempt_part)
    return Spouses(higher, lower)


def costs_more(first: TaxOfSpouses, second: TaxOfSpouses) -> bool:
    """Whether the first costs more State tax of both together than the second. What is paid out for children does not
    count, and where the two are equal, the rule stays: the quotient is taken, the higher earner has the supplements.

    Law: WIB 92 art. 87(1), 88(2), 134 § 4(3)
    """
    principal_of_first = first.holder.principal + first.other.principal
    principal_of_second = second.holder.principal + second.other.principal
    return principal_of_first > principal_of_second


def least_tax(spouses: Spouses, supplements: float, law: AssessmentLaw) -> TaxOfSpouses:
    """The tax of both with the supplements for children where they save most.

    Law: WIB 92 art. 134 § 4
    """
    if lower_earner_holds_supplements(spouses, supplements, law):
        return tax_of_spouses(spouses.lower, spouses.higher, supplements, law)
    return tax_of_spouses(spouses.higher, spouses.lower, supplements, law)


def lower_earner_holds_supplements(spouses: Spouses, supplements: float, law: AssessmentLaw) -> bool:
    """Whether the supplements for children go to the spouse with the lower income: they go to the higher one unless
    that costs more tax, which happens only where income is exempt by treaty.

    Law: WIB 92 art. 134 § 4(1), 2°, § 4(3)
    """
    if supplements <= 0.0 or spouses.higher.exempt + spouses.lower.exempt <= 0.0:
        return False
    at_higher = tax_of_spouses(spouses.higher, spouses.lower, supplements, law)
    at_lower = tax_of_spouses(spouses.lower, spouses.higher, supplements, law)
    return costs_more(at_higher, at_lower)


def tax_of_spouses(holder: NetIncome, other: NetIncome, supplements: float, law: AssessmentLaw) -> TaxOfSpouses:
    """The tax of both when `holder` has the supplements for children.

    What one does not use of the tax-free sum passes to the other: all of it from the spouse without supplements, from
    the holder no more than the other can use. What is passed on counts as basic sum first, then as supplements.

    Law: WIB 92 art. 134 § 4(1)-(2)
    """
    base = law.tax_free_sum.base
    left_of_holder = max(0.0, base + supplements - whole_income(holder))
    usable_by_other = max(0.0, whole_income(other) - base)
    passed_to_other = min(left_of_holder, usable_by_other)
    passed_to_holder = max(0.0, base - whole_income(other))
    sum_of_holder = base + supplements - passed_to_other + passed_to_holder
    sum_of_other = base + passed_to_other - passed_to_holder
    supplements_of_holder = min(supplements, sum_of_holder)
    of_holder = tax_of_person(holder, TaxFreeSum(sum_of_holder, supplements_of_holder, 0.0), law)
    of_other = tax_of_person(other, TaxFreeSum(sum_of_other, supplements - supplements_of_holder, 0.0), law)
    return TaxOfSpouses(of_holder, of_other)


def tax_of_both(tax: TaxOfSpouses, region: int, law: AssessmentLaw) -> float:
    """Final tax of State and region of both before what is paid out for children, in euros and cents.

    Law: Bijzondere Financieringswet 16 januari 1989 art. 5/1-5/2
    """
    tax_of_holder = federal_and_regional_tax(tax.holder.principal, region, law.income_tax)
    tax_of_other = federal_and_regional_tax(tax.other.principal, region, law.income_tax)
    return tax_of_holder + tax_of_other


def paid_out_to_spouses(tax: TaxOfSpouses, children: int, law: AssessmentLaw) -> float:
    """What is paid out for unused supplements of both, in euros and cents.

    Law: WIB 92 art. 134 § 4(1), 6°
    """
    return child_credit(tax.holder.unused.for_children + tax.other.unused.for_children, children, law.child_credit)


def income_tax_of_spouses(tax: TaxOfSpouses, children: int, region: int, law: AssessmentLaw) -> float:
    """Final tax of State and region of both, less what is paid out for children; below zero where that is more.

    Law: WIB 92 art. 134 § 4, 304 § 2
    """
    return tax_of_both(tax, region, law) - paid_out_to_spouses(tax, children, law)
