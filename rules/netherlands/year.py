"""A Dutch year: assessment, health insurance and employer contributions, in the order of the law."""

from __future__ import annotations

from typing import NamedTuple

from rules.netherlands.credit_parts import (
    limited_elderly_credit,
    limited_general_credit,
    limited_labour_credit,
    limited_single_elderly_credit,
    part_of_credit,
)
from rules.netherlands.elderly_tax_credit import ElderlyTaxCreditLaw, elderly_tax_credit
from rules.netherlands.employer_contributions import EmployerContributionsLaw, employer_contributions
from rules.netherlands.general_tax_credit import GeneralTaxCreditLaw, general_tax_credit
from rules.netherlands.health_insurance import HealthInsuranceLaw, health_insurance_premium
from rules.netherlands.healthcare_allowance import HealthcareAllowanceLaw, healthcare_allowance
from rules.netherlands.holiday_allowance import HolidayAllowanceLaw
from rules.netherlands.income_tax import IncomeTaxLaw, income_tax
from rules.netherlands.labour_tax_credit import LabourTaxCreditLaw, labour_tax_credit
from rules.netherlands.national_insurance import NationalInsuranceLaw, national_insurance
from rules.netherlands.own_home import OwnHomeLaw, home_balance, imputed_rent, tax_for_capped_deduction
from rules.netherlands.pension_age import Age, AgeLaws, has_pension_age, laws_of_age
from rules.netherlands.qualifying_non_resident import QualifyingNonResidentLaw
from rules.netherlands.rounding import assessed_income
from rules.netherlands.wage_tax import WageTaxLaw, WageTaxLaws


class NetherlandsLaw(NamedTuple):
    """The Dutch law of one year; the fields are the topics of data/law/netherlands."""

    income_tax: IncomeTaxLaw
    national_insurance: NationalInsuranceLaw
    general_tax_credit: GeneralTaxCreditLaw
    labour_tax_credit: LabourTaxCreditLaw
    elderly_tax_credit: ElderlyTaxCreditLaw
    wage_tax: WageTaxLaw
    holiday_allowance: HolidayAllowanceLaw
    own_home: OwnHomeLaw
    qualifying_non_resident: QualifyingNonResidentLaw
    health_insurance: HealthInsuranceLaw
    healthcare_allowance: HealthcareAllowanceLaw
    employer_contributions: EmployerContributionsLaw


class DutchPosition(NamedTuple):
    """How this year touches the Netherlands: pay in euros, and what law of other states has decided before.

    `taxed_pay` is taxed here, `world_pay` is all pay, both before `pension_contribution`. The
    home counts here: for a resident, and for who qualifies as far as it lowers the income. `insured`: this is the one
    insuring state. The tax part of the general credit is for residents of the Netherlands and of Belgium and for who
    qualifies, the tax part of the labour credit for all residents of the Union. `partner_insured`: the partner is
    insured here.
    """

    taxed_pay: float
    world_pay: float
    pension_contribution: float
    home_value: float
    mortgage_interest: float
    resident: bool
    insured: bool
    general_credit_tax_part: bool
    labour_credit_tax_part: bool
    age: Age
    has_partner: bool
    partner_pay: float
    partner_insured: bool


class DutchYear(NamedTuple):
    """Amounts of a year in euros, all positive: taxes and premiums owed, credits and allowances received."""

    income_tax: float
    national_insurance: float
    general_tax_credit: float
    labour_tax_credit: float
    elderly_tax_credit: float
    single_elderly_tax_credit: float
    health_insurance_premium: float
    healthcare_allowance: float
    employer_contributions: float
    pension_contribution: float


def no_dutch_year() -> DutchYear:
    """A year that does not touch the Netherlands."""
    return DutchYear(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def dutch_year(position: DutchPosition, law: NetherlandsLaw) -> DutchYear:
    """The settled Dutch year of an employee without children.

    Law: Wet IB 2001 ch. 2, 7 and 8; Wfsv ch. 2-3; Zvw; Wet op de zorgtoeslag
    """
    pension = position.pension_contribution
    rent = 0.0
    balance = 0.0
    if position.home_value > 0.0 or position.mortgage_interest > 0.0:
        rent = imputed_rent(position.home_value, law.own_home)
        balance = home_balance(rent, position.mortgage_interest, law.own_home)
    if not position.resident:
        balance = min(0.0, balance)
    labour_income = assessed_income(position.taxed_pay - pension)
    taxed_income = assessed_income(max(0.0, position.taxed_pay - pension + balance))
    world_income = assessed_income(max(0.0, position.world_pay - pension + balance))
    laws = laws_of_age(position.age, age_laws(law))
    elderly_rules = has_pension_age(position.age, law.national_insurance)
    tax = income_tax_of_year(
        taxed_income, position.taxed_pay - pension + rent, position.mortgage_interest, laws.income_tax, law.own_home
    )
    premium = national_insurance(world_income, laws.national_insurance) if position.insured else 0.0
    general = general_credit_of_year(world_income, position, laws)
    labour = labour_credit_of_year(labour_income, position, laws)
    elderly = elderly_credit_of_year(world_income, position, laws) if elderly_rules else 0.0
    alone = single_elderly_credit_of_year(position, laws) if elderly_rules and not position.has_partner else 0.0
    granted_general = limited_general_credit(general, tax + premium)
    granted_elderly = limited_elderly_credit(elderly, granted_general, tax + premium)
    granted_labour = limited_labour_credit(labour, granted_general + granted_elderly, tax + premium)
    granted_before = granted_general + granted_elderly + granted_labour
    granted_alone = limited_single_elderly_credit(alone, granted_before, tax + premium)
    health_premium = 0.0
    allowance = 0.0
    contributions = 0.0
    if position.insured:
        health_premium = health_insurance_premium(position.age.years, law.health_insurance)
        contributions = employer_contributions(
            position.world_pay - pension, elderly_rules, law.employer_contributions, law.health_insurance
        )
    if health_premium > 0.0:
        joint_income = world_income + assessed_income(position.partner_pay)
        allowance = healthcare_allowance(
            joint_income, position.has_partner, position.partner_insured, law.healthcare_allowance
        )
    return DutchYear(
        tax, premium, granted_general, granted_labour, granted_elderly, granted_alone, health_premium, allowance,
        contributions, pension,
    )  # fmt: skip


def income_tax_of_year(
    taxable_income: float, income_before_interest: float, interest: float, law: IncomeTaxLaw, home: OwnHomeLaw
) -> float:
    """Income tax of a year before credits, with what the lower rate of the interest deduction adds, in whole euros.

    Law: Wet IB 2001 art. 2.10
    """
    by_brackets = income_tax(taxable_income, law)
    added = 0.0
    if interest > 0.0:
        added = tax_for_capped_deduction(interest, income_before_interest, law.brackets, home)
    return by_brackets + added


def general_credit_of_year(world_income: float, position: DutchPosition, laws: AgeLaws) -> float:
    """The general credit before the limit: by world income, the parts that this person may use.

    Law: Wet IB 2001 art. 8.10
    """
    whole = general_tax_credit(world_income, laws.general_tax_credit)
    return part_of_credit(
        whole, position.general_credit_tax_part, position.insured, laws.income_tax, laws.national_insurance
    )


def labour_credit_of_year(labour_income: float, position: DutchPosition, laws: AgeLaws) -> float:
    """The labour credit before the limit: by labour income taxed here, the parts that this person may use.

    Law: Wet IB 2001 art. 8.11; base across a border: court 10 July 2023 after HR 17 December 2021 (disputed)
    """
    whole = labour_tax_credit(labour_income, laws.labour_tax_credit)
    return part_of_credit(
        whole, position.labour_credit_tax_part, position.insured, laws.income_tax, laws.national_insurance
    )


def elderly_credit_of_year(world_income: float, position: DutchPosition, laws: AgeLaws) -> float:
    """The elderly credit before the limit: by world income, the parts that this person may use.

    Law: Wet IB 2001 art. 8.17
    """
    whole = elderly_tax_credit(world_income, laws.elderly_tax_credit)
    return part_of_credit(
        whole, position.general_credit_tax_part, position.insured, laws.income_tax, laws.national_insurance
    )


def single_elderly_credit_of_year(position: DutchPosition, laws: AgeLaws) -> float:
    """The credit of an elderly person who is alone, before the limit: the parts that this person may use.

    Law: Wet IB 2001 art. 8.18
    """
    return part_of_credit(
        laws.elderly_tax_credit.single_maximum, position.general_credit_tax_part, position.insured, laws.income_tax,
        laws.national_insurance,
    )  # fmt: skip


def tax_and_premium_due(year: DutchYear) -> float:
    """Income tax and national insurance of a year after credits, in euros.

    Law: Wet IB 2001 art. 2.7, 8.8; Wfsv art. 12
    """
    tax_credits = year.general_tax_credit + year.labour_tax_credit
    elderly_credits = year.elderly_tax_credit + year.single_elderly_tax_credit
    return year.income_tax + year.national_insurance - tax_credits - elderly_credits


def age_laws(law: NetherlandsLaw) -> AgeLaws:
    """The topics that depend on age."""
    return AgeLaws(
        law.income_tax, law.national_insurance, law.general_tax_credit, law.labour_tax_credit, law.elderly_tax_credit
    )


def wage_tax_laws(age: Age, law: NetherlandsLaw) -> WageTaxLaws:
    """The topics that the wage-tax table of this age is made of."""
    laws = laws_of_age(age, age_laws(law))
    return WageTaxLaws(
        law.wage_tax, laws.income_tax, laws.national_insurance, laws.general_tax_credit, laws.labour_tax_credit,
        laws.elderly_tax_credit,
    )  # fmt: skip
