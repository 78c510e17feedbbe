"""What must hold of the German assessment at every income: no jump that the law does not have, choices never cost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules import YEARS
from rules.germany.assessment import (
    assessed_tax,
    tax_of_worker,
    tax_of_worker_alone,
    tax_of_worker_jointly,
    taxes_together,
)
from rules.germany.children import allowances_of_child, benefit_of_child, child_test
from rules.germany.church_tax import church_tax
from rules.germany.income_tax import income_tax_of, tariff_tax
from rules.germany.limited_liability import unused_basic_allowance
from rules.germany.position import GermanPosition
from rules.germany.progression import tax_with_progression
from rules.germany.solidarity_surcharge import solidarity_surcharge
from tests.rules.german_positions import assessment_law_of, facts_and_law, position_of

EURO = 1.0
CENT = 0.01

years = st.sampled_from(YEARS)
incomes = st.integers(0, 400_000).map(float)
pays = st.floats(0.0, 250_000.0)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("zone", [range(150_000), range(277_000, 279_000)], ids=["below", "around the last zone"])
def test_a_euro_of_income_costs_less_than_half(year: int, zone: range) -> None:
    """Whole euros of tax rise by none or one, and never twice in a row."""
    law = assessment_law_of(year).income_tax
    steps = [after - before for before, after in pairwise(tariff_tax(float(income), law) for income in zone)]
    assert set(steps) == {0.0, 1.0}
    assert not any(first == second == 1.0 for first, second in pairwise(steps))


@given(years, incomes, incomes)
def test_splitting_never_costs(year: int, one: float, other: float) -> None:
    """The half of an odd income is cut, so that each tax may be a euro off."""
    law = assessment_law_of(year).income_tax
    assert income_tax_of(one + other, True, law) <= tariff_tax(one, law) + tariff_tax(other, law) + EURO
    assert income_tax_of(2.0 * one, True, law) == 2.0 * tariff_tax(one, law)


@given(years, incomes, incomes, st.booleans(), st.integers(0, 8).map(float))
def test_the_better_of_allowances_and_benefit_never_costs(
    year: int, income: float, exempt: float, joint: bool, children: float
) -> None:
    law = assessment_law_of(year)
    test = child_test(income, exempt, joint, children, law.children, law.income_tax)
    found = test.tax + test.benefit_added
    assert found <= tax_with_progression(income, exempt, joint, law.income_tax)
    allowances, benefit = allowances_of_child(joint, law.children), benefit_of_child(joint, law.children)
    all_taken = tax_with_progression(income - children * allowances, exempt, joint, law.income_tax)
    rounding = 2.0 * EURO * children
    assert found <= all_taken + children * benefit + rounding


@given(years, incomes, incomes, st.booleans(), st.integers(0, 8).map(float))
def test_a_euro_of_income_never_lowers_the_tax(
    year: int, income: float, exempt: float, joint: bool, children: float
) -> None:
    law = assessment_law_of(year)
    before = assessed_tax(income, 0.0, joint, children, 0.0, law)
    after = assessed_tax(income + 2.0, 0.0, joint, children, 0.0, law)
    assert before.income_tax <= after.income_tax + EURO
    assert before.solidarity_surcharge <= after.solidarity_surcharge
    assert before.surcharge_base <= after.surcharge_base
    raised = assessed_tax(income, exempt, joint, children, 0.0, law)
    assert before.surcharge_base <= raised.surcharge_base + 2.0 * EURO


@given(years, st.floats(0.0, 200_000.0), st.booleans())
def test_the_surcharge_has_no_jump(year: int, base: float, joint: bool) -> None:
    law = assessment_law_of(year).solidarity_surcharge
    step = solidarity_surcharge(base + EURO, joint, law) - solidarity_surcharge(base, joint, law)
    assert -CENT / 2 < step <= law.mitigation_rate * EURO + CENT
    limit = law.exemption_limit_joint if joint else law.exemption_limit_single
    assert solidarity_surcharge(limit, joint, law) == 0.0
    assert solidarity_surcharge(limit + EURO, joint, law) <= law.mitigation_rate


@given(st.floats(0.0, 200_000.0), st.sampled_from((0.08, 0.09)))
def test_church_tax_has_no_jump(base: float, rate: float) -> None:
    assert 0.0 <= church_tax(base + EURO, rate) - church_tax(base, rate) <= rate + CENT + 1e-9


@given(years, st.floats(-5_000.0, 100_000.0))
def test_limited_liability_taxes_no_wage_below_the_basic_allowance(year: int, wages: float) -> None:
    law = assessment_law_of(year).income_tax
    unused = unused_basic_allowance(wages, law.basic_allowance)
    assert unused == pytest.approx(max(0.0, law.basic_allowance - max(0.0, wages)))
    assert tax_with_progression(wages, unused, False, law) == income_tax_of(max(0.0, wages), False, law)


def position(pay: float, partner_pay: float, works_here: bool, exempt_pay: float, year: int) -> GermanPosition:
    """Spouses without children who live in Germany."""
    facts, law = facts_and_law({
        "year": year, "residence": {"country": "DE"}, "work": {"country": "DE"},
        "worker": {"age": 40, "civil_status": "married"}, "job": {"gross_monthly": pay / 12.0},
        "partner": {"age": 40, "country_of_work": "DE" if works_here else "NL", "gross_annual": partner_pay},
    })  # fmt: skip
    return position_of(facts, law)._replace(exempt_pay=exempt_pay)


@given(years, pays, pays)
def test_joint_assessment_never_raises_the_income_tax(year: int, pay: float, partner_pay: float) -> None:
    """Rounding, and one maximum for the insurance of both, may cost a few euros."""
    law = assessment_law_of(year)
    spouses = position(pay, partner_pay, True, 0.0, year)
    together = tax_of_worker_jointly(spouses, law)
    assert together.income_tax <= tax_of_worker_alone(spouses, law).income_tax + 10.0 * EURO


@given(years, pays, pays, st.booleans(), st.sampled_from((0.0, 20_000.0)))
def test_spouses_pay_by_the_cheaper_assessment(
    year: int, pay: float, partner_pay: float, works_here: bool, exempt_pay: float
) -> None:
    """Pay elsewhere raises the rate of both; the limit of the surcharge is double, but a spouse below it has no use for
    the half of the other."""
    law = assessment_law_of(year)
    spouses = position(pay, partner_pay, works_here, exempt_pay, year)
    paid = taxes_together(tax_of_worker(spouses, law))
    assert paid <= taxes_together(tax_of_worker_alone(spouses, law))
    assert paid <= taxes_together(tax_of_worker_jointly(spouses, law))
