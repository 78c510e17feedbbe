"""What must hold of Dutch tax, premium and credits at every pay: no jump that the law does not have, one cap."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import pytest

from rules import YEARS, Scenario
from rules.compiled.kernels import COLUMNS, Column, settle_rows
from rules.definitions.facts import Facts
from rules.law.year import YearLaw, law_of
from rules.netherlands.credit_parts import part_of_credit, part_share
from rules.netherlands.law import NetherlandsLaw
from rules.netherlands.national_insurance import national_insurance_rate
from rules.question.case import prepared
from rules.settlement.settle import settle
from tests.rules.random_facts import random_facts

pytestmark = pytest.mark.usefixtures("compiled")

PAYS = np.arange(0.0, 14_000.0, 1.0)
EURO_OF_YEAR = 12.0 * 1.08
"""What one euro a month more adds to the pay of a year."""
ROUNDING = 3.0
"""Tax of three brackets is rounded on its own; every other amount once."""

CARE = {"kind": "daycare", "hours_month": 120, "hourly_rate": 11.0}
DUTCH = {"residence": {"country": "NL"}, "work": {"country": "NL"}}
HOUSEHOLDS: dict[str, dict[str, Any]] = {
    "alone": {},
    "alone from pension age": {"worker": {"age": 70}},
    "single parent": {"children": [{"age": 3, "childcare": CARE}, {"age": 14}]},
    "couple with an own home": {
        "partner": {"age": 36, "country_of_work": "NL", "gross_annual": 36_000.0},
        "children": [{"age": 8}, {"age": 11}],
        "home": {"owner": True, "value": 420_000.0, "mortgage_interest": 9_000.0},
    },
    "with pension share": {"job": {"employee_pension_rate": 0.07}},
}


def facts_of(household: str, year: int) -> Facts:
    changes = HOUSEHOLDS[household]
    job = {"gross_monthly": 0.0} | changes.get("job", {})
    return prepared(Scenario.from_data({"year": year, "worker": {"age": 38}} | DUTCH | changes | {"job": job})).facts


class Curve(NamedTuple):
    """One amount of the settlement over all pays, with the joint income that allowances go by."""

    amounts: Column
    joint_income: Column
    facts: Facts
    law: NetherlandsLaw


def minimum_award(curve: Curve, at: int) -> bool:
    """An award that falls below the smallest one is not made at all."""
    return bool(curve.amounts[at] == 0.0 and curve.amounts[at - 1] < curve.law.allowances.minimum_award + 3.0)


def share_of_childcare(curve: Curve, at: int) -> bool:
    """The joint income reaches the next row of the table; or work begins, without which nothing is paid."""
    if PAYS[at - 1] == 0.0:
        return True
    tables = (curve.law.childcare_allowance.first_child_share, curve.law.childcare_allowance.later_children_share)
    before, after = curve.joint_income[at - 1], curve.joint_income[at]
    return any(before < row[0] <= after for table in tables for row in table)


def no_longer_the_lower_earner(curve: Curve, at: int) -> bool:
    """The worker's labour income reaches the partner's, and the credit is the partner's."""
    own = PAYS[[at - 1, at]] * EURO_OF_YEAR
    return bool(own[0] < curve.facts.partner_pay <= own[1] + 1.0)


def never(curve: Curve, at: int) -> bool:
    """The law has no jump here."""
    return False


LAWFUL_JUMPS: dict[str, Callable[[Curve, int], bool]] = {
    "healthcare_allowance": minimum_award,
    "dutch_child_budget": minimum_award,
    "childcare_allowance": share_of_childcare,
    "assessment.combination_tax_credit": no_longer_the_lower_earner,
}
"""The jumps that the law has, by the amount that jumps; every other amount moves with the pay."""

STEEPEST: dict[str, float] = {
    "assessment.income_tax": 0.56,
    "assessment.national_insurance": 0.2765,
    "assessment.general_tax_credit": 0.40,
    "assessment.labour_tax_credit": 0.40,
    "assessment.combination_tax_credit": 0.40,
    "assessment.elderly_tax_credit": 0.40,
    "assessment.single_elderly_tax_credit": 0.40,
    "healthcare_allowance": 0.14,
    "dutch_child_budget": 0.08,
    "childcare_allowance": 0.0,
    "dutch_child_benefit": 0.0,
    "health_insurance_premium": 0.0,
    "pension_contribution": 0.08,
}
"""How fast an amount may move with pay: its highest rate; a credit that is cut moves with what is left of the levy."""


def curves(household: str, year: int) -> dict[str, Curve]:
    law = law_of(year)
    facts = facts_of(household, year)
    found = settle_rows(facts, {"gross_monthly": PAYS}, law, ("dutch", "benefits"))
    rows = {name: found[stage][place] for stage in found for place, name in enumerate(COLUMNS[stage])}
    joint = rows["assessment.world_income"] + np.floor(facts.partner_pay)
    return {name: Curve(rows[name], joint, facts, law.numbers.nl) for name in STEEPEST}


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("household", HOUSEHOLDS)
def test_an_amount_jumps_only_where_the_law_does(household: str, year: int) -> None:
    for name, curve in curves(household, year).items():
        allowed = STEEPEST[name] * EURO_OF_YEAR + ROUNDING
        jumps = 1 + np.flatnonzero(np.abs(np.diff(curve.amounts)) > allowed)
        lawful = LAWFUL_JUMPS.get(name, never)
        assert [(name, PAYS[at], curve.amounts[at - 1 : at + 1]) for at in jumps if not lawful(curve, int(at))] == []


def test_each_lawful_jump_is_seen() -> None:
    seen = {
        name
        for household in HOUSEHOLDS
        for name, curve in curves(household, YEARS[-1]).items()
        if np.abs(np.diff(curve.amounts)).max() > STEEPEST[name] * EURO_OF_YEAR + ROUNDING
    }
    assert seen == set(LAWFUL_JUMPS)


def largest_premium(law: YearLaw) -> float:
    insurance = law.numbers.nl.national_insurance
    return national_insurance_rate(insurance) * insurance.premium_cap


@pytest.mark.parametrize("year", YEARS)
def test_a_year_has_one_premium_cap(year: int) -> None:
    law = law_of(year)
    premiums = [settle(facts, law.numbers).dutch.assessment for facts in random_facts(3000, seed=year)]
    highest = max(assessed.national_insurance for assessed in premiums)
    assert highest == np.floor(largest_premium(law))


@pytest.mark.parametrize("year", YEARS)
def test_the_parts_of_a_credit_make_the_whole(year: int) -> None:
    law = law_of(year).numbers.nl
    tax, insurance = law.income_tax, law.national_insurance
    shares = [part_share(own, not own, tax, insurance) for own in (True, False)]
    assert sum(shares) == pytest.approx(1.0, abs=1e-15)
    for whole in range(6000):
        parts = [part_of_credit(float(whole), own, not own, tax, insurance) for own in (True, False)]
        assert 0.0 <= sum(parts) - whole <= 1.0
        assert part_of_credit(float(whole), True, True, tax, insurance) == whole
        assert part_of_credit(float(whole), False, False, tax, insurance) == 0.0
