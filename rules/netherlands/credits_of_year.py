"""The credits of a year before their common limit: by which income, and which parts this person may use."""

from __future__ import annotations

from rules.netherlands.combination_tax_credit import combination_tax_credit, earns_least, has_young_child
from rules.netherlands.credit_parts import part_of_credit
from rules.netherlands.elderly_tax_credit import elderly_tax_credit
from rules.netherlands.general_tax_credit import general_tax_credit
from rules.netherlands.labour_tax_credit import labour_tax_credit
from rules.netherlands.pension_age import AgeLaws
from rules.netherlands.position import DutchPosition
from rules.netherlands.rounding import assessed_income


def general_credit_of_year(income: float, position: DutchPosition, laws: AgeLaws) -> float:
    """The general credit before the limit, by the income that counts for it: the parts that this person may use.

    Law: Wet IB 2001 art. 8.10
    """
    whole = general_tax_credit(income, laws.general_tax_credit)
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


def combination_credit_of_year(labour_income: float, position: DutchPosition, laws: AgeLaws) -> float:
    """The combination credit before the limit: by labour income taxed here, the parts that this person may use. Who of
    a couple earns least shows from all pay, wherever it is earned. A pension share of the partner is not known and not
    taken off.

    Law: Wet IB 2001 art. 8.14a
    """
    law = laws.combination_tax_credit
    partner = position.partner
    if not has_young_child(position.children, law):
        return 0.0
    of_worker = assessed_income(position.world_pay - position.pension_contribution)
    of_partner = assessed_income(partner.pay)
    if partner.present and not earns_least(of_worker, position.age.years, of_partner, partner.age.years):
        return 0.0
    whole = combination_tax_credit(labour_income, law)
    return part_of_credit(
        whole, position.labour_credit_tax_part, position.insured, laws.income_tax, laws.national_insurance
    )


def elderly_credit_of_year(income: float, position: DutchPosition, laws: AgeLaws) -> float:
    """The elderly credit before the limit, by the income that counts for it: the parts that this person may use.

    Law: Wet IB 2001 art. 8.17
    """
    whole = elderly_tax_credit(income, laws.elderly_tax_credit)
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
