"""Income tax of non-residents (belasting van niet-inwoners, impôt des non-résidents)."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.household import BelgianHousehold
from rules.belgium.income_tax import tax_on_income
from rules.belgium.individual_assessment import AssessmentLaw, assessed_alone, income_tax_alone, paid_out_alone
from rules.belgium.joint_assessment import income_tax_of_spouses, joint_assessment, paid_out_to_spouses
from rules.belgium.professional_expenses import NetIncome
from rules.belgium.resident_assessment import income_tax_of_worker
from rules.belgium.rounding import assessment
from rules.belgium.tax_free_sum import tax_free_sum_alone, tax_on_tax_free_sum
from rules.definitions.codes import AUTO, YES


class NonResidentLaw(NamedTuple):
    """The fraction of the pay that must be taxed here for the benefits of residents; the surcharge in place of the
    municipal tax (fraction)."""

    minimum_share: float
    surcharge_rate: float


class NonResidentTax(NamedTuple):
    """What a non-resident owes for a year in euros and cents: State and region, and the surcharge; below zero where the
    gain of spouses is more."""

    income_tax: float
    surcharge: float


def has_personal_benefits(share_taxed_here: float, chosen: int, law: NonResidentLaw) -> bool:
    """Whether a resident of another member state is taxed like a resident of Belgium: the share of the own pay that is
    taxed here reaches the minimum. `chosen` (AUTO, YES, NO) overrides the test.

    Law: WIB 92 art. 244
    """
    if chosen != AUTO:
        return chosen == YES
    return share_taxed_here >= law.minimum_share


def tax_with_personal_benefits(
    worker: NetIncome,
    partner: NetIncome,
    age: float,
    household: BelgianHousehold,
    jointly: bool,
    region: int,
    law: AssessmentLaw,
    non_resident: NonResidentLaw,
) -> NonResidentTax:
    """The tax of a non-resident with the benefits of residents, in the region of the work: on the own pay taxed here,
    with tax-free sum and supplements; for spouses who are assessed jointly with the marital quotient, less what the
    other would bear alone on pay taxed here.

    Law: WIB 92 art. 244, 248/2
    """  # fmt: skip
    number = household.children.number
    if jointly:
        both = joint_assessment(worker, partner, age, household, law)
        own_tax = income_tax_of_worker(income_tax_of_spouses(both, number, region, law), partner, region, law)
        return with_surcharge(own_tax, paid_out_to_spouses(both, number, law), non_resident)
    alone = assessed_alone(worker, household, law)
    own_tax = income_tax_alone(alone, number, region, law)
    return with_surcharge(own_tax, paid_out_alone(alone, number, law), non_resident)


def tax_without_personal_benefits(
    income: float,
    household: BelgianHousehold,
    share_of_allowances: float,
    law: AssessmentLaw,
    non_resident: NonResidentLaw,
) -> NonResidentTax:
    """The tax of a non-resident below the minimum share on net pay taxed here, in euros a year, assessed alone. It is
    all of the State: no region has a part in it.

    `share_of_allowances` is nothing, but for residents of the Netherlands, whom the treaty gives the tax-free sum and
    its supplements in proportion to the pay taxed here. Nothing of them is paid out.

    Law: WIB 92 art. 243; NL-BE 2001 art. 26(2)
    """  # fmt: skip
    tax_free = tax_free_sum_alone(income, household, law.tax_free_sum)
    reduction = tax_on_tax_free_sum(share_of_allowances * tax_free.whole, law.tax_free_sum)
    principal = max(0.0, assessment(tax_on_income(income, law.income_tax) - reduction))
    return with_surcharge(principal, 0.0, non_resident)


def with_surcharge(income_tax: float, paid_out: float, law: NonResidentLaw) -> NonResidentTax:
    """The tax with the surcharge on it, which stands in the statute though contrary to free movement of workers. It
    counts from the tax before what is paid out for children.

    Law: WIB 92 art. 245, 466
    """
    tax_before_credit = income_tax + paid_out
    surcharge = assessment(law.surcharge_rate * tax_before_credit)
    return NonResidentTax(income_tax, surcharge)
