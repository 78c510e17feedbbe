"""A Belgian year: assessment, municipal tax or surcharge, and household lines, in the order of the law."""

from __future__ import annotations

from typing import NamedTuple

from rules.belgium.care_premium import CarePremiumLaw, care_premium
from rules.belgium.contributions import BelgianContributions
from rules.belgium.fiscal_work_bonus import fiscal_bonus_of_year
from rules.belgium.household import BelgianHousehold, has_partner_without_pay
from rules.belgium.job import BelgianJob
from rules.belgium.jobbonus import jobbonus
from rules.belgium.joint_assessment import bars_joint_assessment, household_of_spouse_assessed_alone
from rules.belgium.law import BelgiumLaw, assessment_law
from rules.belgium.municipal_tax import Municipality
from rules.belgium.mutuality import MutualityLaw, mutuality
from rules.belgium.non_resident import (
    NonResidentTax,
    tax_with_personal_benefits,
    tax_without_personal_benefits,
)
from rules.belgium.professional_expenses import ActualExpenses, NetIncome, net_income
from rules.belgium.resident_assessment import income_of_partner, resident_assessment
from rules.belgium.special_social_contribution import (
    special_contribution_of_spouses,
    special_contribution_of_year,
)


class BelgianPosition(NamedTuple):
    """How this year touches Belgium: amounts in euros, the region as a code.

    `taxed_pay` is taxed here, after the contributions of whichever state insures; `professional_income` is all pay of
    the worker after them. `exempt_pay` is exempt by treaty, after contributions and the tax of the other state, and so
    is `partner_exempt_pay`. `insured`: this is the one insuring state, whose `contributions` these are. A resident pays
    to the `municipality`; who lives elsewhere has the personal benefits of a resident, or `share_of_allowances`
    of the tax-free sum.
    """

    job: BelgianJob
    household: BelgianHousehold
    resident: bool
    taxed_pay: float
    professional_income: float
    exempt_pay: float
    partner_exempt_pay: float
    expenses: ActualExpenses
    insured: bool
    contributions: BelgianContributions
    region: int
    municipality: Municipality
    personal_benefits: bool
    share_of_allowances: float
    age: float


class BelgianYear(NamedTuple):
    """Amounts of a year in euros, all positive: taxes owed, bonuses received, household lines."""

    special_social_contribution: float
    income_tax: float
    municipal_tax: float
    non_resident_surcharge: float
    fiscal_work_bonus: float
    care_premium: float
    mutuality: float
    jobbonus: float


class BelgianTax(NamedTuple):
    """The worker's tax of a year in euros and cents: State and region, municipality, surcharge of a non-resident."""

    income_tax: float
    municipal_tax: float
    surcharge: float


def no_belgian_year() -> BelgianYear:
    """A year that does not touch Belgium."""
    return BelgianYear(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def belgian_year(position: BelgianPosition, law: BelgiumLaw) -> BelgianYear:
    """The settled Belgian year of an employee.

    Law: WIB 92; Wet 30 maart 1994
    """
    household = position.household
    income = net_income(position.taxed_pay, position.exempt_pay, position.expenses, law.professional_expenses)
    of_partner = income_of_partner(
        household.partner, position.partner_exempt_pay, law.professional_expenses, law.social_contributions
    )
    jointly = assessed_jointly(position, law)
    tax = tax_of_year(income, of_partner, jointly, position, law)
    fiscal_bonus = 0.0
    special = 0.0
    if position.insured:
        if taxed_like_resident(position):
            fiscal_bonus = fiscal_bonus_of_year(position.contributions.components, law.fiscal_work_bonus)
        withheld = position.contributions.special_withheld
        special = special_contribution(income.taxed, of_partner.taxed, withheld, jointly, law)
    premium = care_premiums(position, law.care_premium)
    membership = memberships(position, law.mutuality)
    flemish_bonus = 0.0
    if position.resident:
        flemish_bonus = jobbonus(
            position.job.monthly_pay, position.job.fraction, position.age, position.region, law.jobbonus
        )
    return BelgianYear(
        special_social_contribution=special,
        income_tax=tax.income_tax,
        municipal_tax=tax.municipal_tax,
        non_resident_surcharge=tax.surcharge,
        fiscal_work_bonus=fiscal_bonus,
        care_premium=premium,
        mutuality=membership,
        jobbonus=flemish_bonus,
    )


def assessed_jointly(position: BelgianPosition, law: BelgiumLaw) -> bool:
    """Whether the worker is assessed together with a spouse: who lives here always, who lives elsewhere unless the pay
    of the spouse bars it.

    Law: WIB 92 art. 126 § 1, 244bis(1)
    """
    return position.household.spouses and (
        position.resident or not bars_joint_assessment(position.partner_exempt_pay, law.joint_assessment)
    )


def tax_of_year(
    income: NetIncome, of_partner: NetIncome, jointly: bool, position: BelgianPosition, law: BelgiumLaw
) -> BelgianTax:
    """The worker's tax, as a resident or as who lives elsewhere.

    Law: WIB 92 art. 3-6, 227-248
    """
    topics = assessment_law(law)
    if position.resident:
        resident = resident_assessment(
            income, of_partner, position.age, position.household, position.region, position.municipality, topics
        )
        return BelgianTax(resident.income_tax, resident.municipal_tax, 0.0)
    abroad = non_resident_tax(income, of_partner, jointly, position, law)
    return BelgianTax(abroad.income_tax, 0.0, abroad.surcharge)


def non_resident_tax(
    income: NetIncome, of_partner: NetIncome, jointly: bool, position: BelgianPosition, law: BelgiumLaw
) -> NonResidentTax:
    """The worker's tax and surcharge, with the benefits of residents or without.

    Law: WIB 92 art. 243-245
    """
    topics = assessment_law(law)
    household = position.household
    if household.spouses and not jointly:
        household = household_of_spouse_assessed_alone(
            household, position.professional_income, position.partner_exempt_pay
        )
    if position.personal_benefits:
        return tax_with_personal_benefits(
            income, of_partner, position.age, household, jointly, position.region, topics, law.non_resident
        )
    return tax_without_personal_benefits(
        income.taxed, household, position.share_of_allowances, topics, law.non_resident
    )


def taxed_like_resident(position: BelgianPosition) -> bool:
    """Whether the tax is that of a resident, of the state or, by the personal benefits, of another one: to others the
    fiscal work bonus is not granted, though they are insured here.

    Law: WIB 92 art. 289ter/1
    """
    return position.resident or position.personal_benefits


def special_contribution(
    own_income: float, partner_income: float, withheld: float, jointly: bool, law: BelgiumLaw
) -> float:
    """The special social security contribution of the worker, as one of two spouses who are assessed jointly, else by
    the scale of one person; in euros and cents.

    Law: Wet 30 maart 1994 art. 107-108
    """
    if jointly:
        return special_contribution_of_spouses(
            own_income, own_income + partner_income, withheld, law.special_social_contribution
        )
    return special_contribution_of_year(own_income, withheld, law.special_social_contribution)


def depends_on_worker(position: BelgianPosition) -> bool:
    """Whether a partner without pay is insured here as a dependant, through the worker's insurance.

    Law: 883/2004 art. 1(i), 17; ZIV-wet art. 32, 17°
    """
    return position.insured and has_partner_without_pay(position.household)


def partner_insured_by_own_work(position: BelgianPosition) -> bool:
    """Whether the partner of a resident is insured here by own work, wherever the worker is insured.

    Law: 883/2004 art. 11(3)(a); ZIV-wet art. 32, 1°
    """
    partner = position.household.partner
    return position.resident and partner.present and partner.works_here and partner.pay > 0.0


def care_premiums(position: BelgianPosition, law: CarePremiumLaw) -> float:
    """The premiums of the adults of the household who are insured here, dependants too, in euros a year. The region is
    that of the home, of who lives abroad that of the workplace.

    Law: Decreet Vlaamse sociale bescherming van 18 mei 2018 art. 45-47
    """
    premiums = 0.0
    if position.insured:
        premiums = care_premium(position.age, position.region, law)
    if depends_on_worker(position) or partner_insured_by_own_work(position):
        premiums = premiums + care_premium(position.household.partner.age, position.region, law)
    return premiums


def memberships(position: BelgianPosition, law: MutualityLaw) -> float:
    """The fees of the adults of the household with an insurance of their own here, in euros a year; dependants owe
    none.

    Law: Wet 6 augustus 1990 art. 3
    """
    fees = 0.0
    if position.insured:
        fees = mutuality(law)
    if partner_insured_by_own_work(position):
        fees = fees + mutuality(law)
    return fees
