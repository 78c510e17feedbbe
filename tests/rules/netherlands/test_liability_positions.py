"""The four positions between Dutch tax and Dutch insurance, in the year and on the payslip."""

from __future__ import annotations

import math

import pytest

from rules import YEARS
from rules.law.year import law_of
from rules.netherlands.assessment import assessment, tax_and_premium_due
from rules.netherlands.payroll import wage_tax_laws
from rules.netherlands.pension_age import Age
from rules.netherlands.wage_tax import WithholdingPosition, monthly_wage_tax, yearly_wage_tax
from tests.rules.dutch_positions import position

WORKER = Age(38.0, 1988.0)


def withheld(wage: float, *, taxed: bool, insured: bool, general: bool = True, labour: bool = True) -> float:
    laws = wage_tax_laws(WORKER, law_of(2026).numbers.nl)
    return yearly_wage_tax(
        wage, WithholdingPosition(taxed, insured, general, labour, elderly=False, resident=True), laws
    )


@pytest.mark.parametrize(
    ("taxed", "insured", "tax", "premium"),
    [(1.0, True, 3149.0, 10_751.0), (1.0, False, 3149.0, 0.0), (0.0, True, 0.0, 10_751.0), (0.0, False, 0.0, 0.0)],
)
def test_tax_and_premium_are_levies_of_their_own(taxed: float, insured: bool, tax: float, premium: float) -> None:
    """2026: 8.10 % of 38,883, and 27.65 % of it, each down."""
    worker = position(38_883.0, taxed, resident=False, insured=insured, general_credit_tax_part=False)
    found = assessment(worker, law_of(2026).numbers.nl)
    assert (found.income_tax, found.national_insurance) == (tax, premium)


@pytest.mark.parametrize("taxed", [True, False])
@pytest.mark.parametrize("insured", [True, False])
def test_a_payslip_has_the_levies_and_the_parts_of_credits_of_its_position(taxed: bool, insured: bool) -> None:
    """2026: general credit 3,115 less 6.398 % above 29,736, labour credit 5,685 less 6.51 % above 45,592; the part of a
    levy that is not owed is missing."""
    wage = 50_778.0
    general = math.ceil(3115 - 0.06398 * (wage - 29_736))
    labour = math.ceil(5685 - 0.0651 * (wage - 45_592))
    tax = (3149 + math.floor(0.3756 * (wage - 38_883))) if taxed else 0
    premium = 10_751 if insured else 0
    share = ((8.10 if taxed else 0.0) + (27.65 if insured else 0.0)) / 35.75
    parts = math.ceil(general * share - 1e-9) + math.ceil(labour * share - 1e-9)
    assert withheld(wage, taxed=taxed, insured=insured, general=taxed, labour=taxed) == max(0, tax + premium - parts)


@pytest.mark.parametrize("year", YEARS)
def test_who_is_insured_only_pays_one_cap_on_all_pay(year: int) -> None:
    law = law_of(year).numbers.nl
    insured_only = position(60_000.0, 0.0, resident=False, insured=True, general_credit_tax_part=False)
    found = assessment(insured_only, law)
    cap = law.national_insurance.premium_cap
    assert found.income_tax == 0.0
    assert found.national_insurance == math.floor(0.2765 * cap)
    assert found.labour_tax_credit == 0.0  # no pay is taxed here
    assert 0.0 < tax_and_premium_due(found) < found.national_insurance


@pytest.mark.parametrize("year", YEARS)
def test_who_is_neither_taxed_nor_insured_owes_nothing(year: int) -> None:
    neither = position(60_000.0, 0.0, resident=False, general_credit_tax_part=False)
    assert tax_and_premium_due(assessment(neither, law_of(year).numbers.nl)) == 0.0


def test_the_tables_of_the_country_circle_lack_the_tax_part_of_the_general_credit() -> None:
    """2026 at the whole credit: 3,115 x 27.65 / 35.75 is 2,410, so 705 euros a year more are withheld."""
    resident = withheld(29_700.0, taxed=True, insured=True)
    of_germany = withheld(29_700.0, taxed=True, insured=True, general=False)
    assert of_germany - resident == 3115.0 - 2410.0


def test_above_the_end_of_the_table_only_who_is_taxed_pays_more() -> None:
    laws = wage_tax_laws(WORKER, law_of(2026).numbers.nl)
    insured_only = WithholdingPosition(False, True, True, True, elderly=False, resident=True)
    assert monthly_wage_tax(20_000.0, insured_only, laws) == monthly_wage_tax(11_092.5, insured_only, laws)
