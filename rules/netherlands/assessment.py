"""The Dutch assessment of a year (aanslag inkomstenbelasting en premie volksverzekeringen)."""

from __future__ import annotations

from typing import NamedTuple

from rules.netherlands.credit_parts import (
    limited_combination_credit,
    limited_elderly_credit,
    limited_general_credit,
    limited_labour_credit,
    limited_single_elderly_credit,
    part_share,
)
from rules.netherlands.credits_of_year import (
    combination_credit_of_year,
    elderly_credit_of_year,
    general_credit_of_year,
    labour_credit_of_year,
    single_elderly_credit_of_year,
)
from rules.netherlands.double_tax_relief import double_tax_relief
from rules.netherlands.general_credit_paid_out import (
    general_credit_of_lower_earner,
    may_be_paid_out,
    position_of_partner,
)
from rules.netherlands.income_tax import IncomeTaxLaw, income_tax
from rules.netherlands.law import NetherlandsLaw, age_laws
from rules.netherlands.national_insurance import national_insurance
from rules.netherlands.own_home import (
    OwnHomeLaw,
    home_balance,
    tax_for_capped_deduction,
    taxed_home_balance,
)
from rules.netherlands.pension_age import AgeLaws, has_pension_age, laws_of_age
from rules.netherlands.position import DutchPosition
from rules.netherlands.rounding import assessed_income


class Assessment(NamedTuple):
    """Amounts of a year in euros, all positive: tax and premium owed, relief and credits as granted; the part of what
    remains that is premium; and the world income, by which credits and allowances go."""

    income_tax: float
    national_insurance: float
    double_tax_relief: float
    general_tax_credit: float
    labour_tax_credit: float
    combination_tax_credit: float
    elderly_tax_credit: float
    single_elderly_tax_credit: float
    national_insurance_due: float
    world_income: float


def no_assessment() -> Assessment:
    """A year in which the Netherlands assess nothing."""
    return Assessment(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def assessment(position: DutchPosition, law: NetherlandsLaw) -> Assessment:
    """The assessment of a year, with the general credit that is paid out to the one of a couple who earns least.

    Law: Wet IB 2001 art. 8.9
    """
    own = assessment_of_own_levy(position, law)
    if not may_be_paid_out(position, law.general_tax_credit):
        return own
    general = general_credit_of_year(own.world_income, position, laws_of_age(position.age, age_laws(law)))
    general_paid = general_credit_of_lower_earner(
        own.general_tax_credit, general, credits_together(own), owed_by_partner(position, law), own.double_tax_relief
    )
    return Assessment(
        income_tax=own.income_tax,
        national_insurance=own.national_insurance,
        double_tax_relief=own.double_tax_relief,
        general_tax_credit=general_paid,
        labour_tax_credit=own.labour_tax_credit,
        combination_tax_credit=own.combination_tax_credit,
        elderly_tax_credit=own.elderly_tax_credit,
        single_elderly_tax_credit=own.single_elderly_tax_credit,
        national_insurance_due=own.national_insurance_due,
        world_income=own.world_income,
    )


def owed_by_partner(position: DutchPosition, law: NetherlandsLaw) -> float:
    """What the partner owes in a year after the partner's own credits, in euros.

    Law: Wet IB 2001 art. 8.9(1)
    """
    return tax_and_premium_due(assessment_of_own_levy(position_of_partner(position), law))


def assessment_of_own_levy(position: DutchPosition, law: NetherlandsLaw) -> Assessment:
    """Tax and premium of a year, with the credits in the order in which they are granted, never more than both.

    A resident is taxed on all pay and relieved of the tax on what another state may tax; a non-resident on the pay
    taxed here. Premium and world income go by what a resident would declare, the own home included. The elderly credit
    of a non-resident who does not qualify goes by the income taxed here; his general credit, as the tax office has it,
    by world income, while the law says so.

    Law: Wet IB 2001 ch. 2, 7 and 8; HR 22 maart 2024, ECLI:NL:HR:2024:470; Wfsv ch. 2-3; Awir art. 8
    """
    laws = laws_of_age(position.age, age_laws(law))
    elderly_rules = has_pension_age(position.age, law.national_insurance)
    wage = position.world_pay - position.pension_contribution
    if not position.resident:
        wage = share_taxed_here(position) * wage
    balance = 0.0
    taxed_balance = 0.0
    if position.home_value > 0.0 or position.mortgage_interest > 0.0:
        balance = position.home_share * home_balance(position.home_value, position.mortgage_interest, law.own_home)
        taxed_balance = taxed_home_balance(balance, position.resident, position.qualifying)
    labour_income = assessed_income(wage)
    taxed_income = assessed_income(max(0.0, wage + taxed_balance))
    world_income = assessed_income(max(0.0, position.world_pay - position.pension_contribution + balance))
    interest = 0.0
    if position.resident or taxed_balance < 0.0:
        interest = position.home_share * position.mortgage_interest
    income_before = wage + taxed_balance + interest
    tax = income_tax_of_year(taxed_income, income_before, interest, laws.income_tax, law.own_home)
    premium = national_insurance(world_income, laws.national_insurance) if position.insured else 0.0
    relief = 0.0
    if position.resident and position.world_pay > position.taxed_pay:
        relief = double_tax_relief(tax, position.world_pay - position.taxed_pay, taxed_income)
    limit = tax - relief + premium
    like_resident = position.resident or position.qualifying
    by_world_income = like_resident or law.qualifying_non_resident.general_credit_by_world_income == 1.0
    general = general_credit_of_year(world_income if by_world_income else taxed_income, position, laws)
    labour = labour_credit_of_year(labour_income, position, laws)
    combination = combination_credit_of_year(labour_income, position, laws)
    elderly = 0.0
    if elderly_rules:
        elderly = elderly_credit_of_year(world_income if like_resident else taxed_income, position, laws)
    alone = single_elderly_credit_of_year(position, laws) if elderly_rules and not position.partner.present else 0.0
    granted_general = limited_general_credit(general, limit)
    granted_elderly = limited_elderly_credit(elderly, granted_general, limit)
    granted_labour = limited_labour_credit(labour, granted_general + granted_elderly, limit)
    granted_before = granted_general + granted_elderly + granted_labour
    granted_combination = limited_combination_credit(combination, granted_before, limit)
    granted_alone = limited_single_elderly_credit(alone, granted_before + granted_combination, limit)
    premium_due = 0.0
    if position.insured:
        of_person = granted_general + granted_elderly + granted_alone
        of_labour = granted_labour + granted_combination
        off_premium = off_national_insurance(of_person, of_labour, position, laws)
        due = limit - of_person - of_labour
        premium_due = min(due, max(0.0, premium - off_premium, due - (tax - relief)))
    return Assessment(
        income_tax=tax,
        national_insurance=premium,
        double_tax_relief=relief,
        general_tax_credit=granted_general,
        labour_tax_credit=granted_labour,
        combination_tax_credit=granted_combination,
        elderly_tax_credit=granted_elderly,
        single_elderly_tax_credit=granted_alone,
        national_insurance_due=premium_due,
        world_income=world_income,
    )


def share_taxed_here(position: DutchPosition) -> float:
    """The share of the pay that is taxed here; the pension share is divided with it.

    Law: Wet LB 1964 art. 11(1)(j); HR 23 September 2005, BNB 2006/52
    """
    if position.world_pay <= 0.0:
        return 1.0
    return position.taxed_pay / position.world_pay


def off_national_insurance(of_person: float, of_labour: float, position: DutchPosition, laws: AgeLaws) -> float:
    """What the granted credits of a year take off the premium, in euros: their premium part, which is all of a credit
    of which this person has no tax part. `of_person` are the credits whose tax part not everyone has.

    Law: Wet IB 2001 art. 8.2-8.3; Wfsv art. 12
    """
    share = part_share(False, True, laws.income_tax, laws.national_insurance)
    from_person = share * of_person if position.general_credit_tax_part else of_person
    from_labour = share * of_labour if position.labour_credit_tax_part else of_labour
    return from_person + from_labour


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


def tax_and_premium_due(year: Assessment) -> float:
    """Income tax and national insurance of a year after relief and credits, in euros.

    Law: Wet IB 2001 art. 2.7, 8.8; Wfsv art. 12
    """
    return year.income_tax + year.national_insurance - year.double_tax_relief - credits_together(year)


def credits_together(year: Assessment) -> float:
    """All credits of a year as granted, in euros (gecombineerde heffingskorting).

    Law: Wet IB 2001 art. 8.2
    """
    tax_credits = year.general_tax_credit + year.labour_tax_credit + year.combination_tax_credit
    return tax_credits + year.elderly_tax_credit + year.single_elderly_tax_credit
