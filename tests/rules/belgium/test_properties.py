"""What must hold of the Belgian annual tax in every household: the law's guards, sums, and no fall without a rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from rules import YEARS, Scenario
from rules.belgium.child_credit import ChildCreditLaw
from rules.belgium.contributions import contributions_after_bonus
from rules.belgium.income_tax import federal_and_regional_tax
from rules.belgium.individual_assessment import AssessmentLaw, assessed_alone, income_tax_alone, tax_on_own_pay
from rules.belgium.joint_assessment import TaxOfSpouses, income_tax_of_spouses, joint_assessment, whole_income
from rules.belgium.law import assessment_law
from rules.belgium.municipal_tax import Municipality
from rules.belgium.professional_expenses import ActualExpenses, NetIncome, professional_expenses
from rules.belgium.resident_assessment import resident_assessment
from rules.belgium.tax_free_sum import child_supplements
from rules.compiled.kernels import COLUMNS, Column, settle_rows
from rules.definitions.children import Children
from rules.definitions.codes import BE
from rules.definitions.facts import Facts
from rules.law.year import law_of
from rules.question.case import prepared
from rules.settlement.belgian_household import belgian_household
from rules.settlement.settle import settle
from tests.rules.random_facts import random_facts

pytestmark = pytest.mark.usefixtures("compiled")

PAYS = np.arange(0.0, 14_000.0, 1.0)
CENT = 0.015
HIGHEST_REDUCTION = 0.5
"""The highest rate of the scale of the tax-free sum."""


def topics(year: int) -> AssessmentLaw:
    return assessment_law(law_of(year).numbers.be)


def incomes(year: int) -> Iterator[tuple[NetIncome, NetIncome, Facts]]:
    """Two random net incomes, taxed, exempt or both, with the household of random facts of Belgium."""
    dice = np.random.default_rng(year)
    for facts in random_facts(2000, seed=year):
        if facts.residence == BE:
            amounts = np.round(dice.gamma(2.0, 12_000.0, 4) * dice.integers(0, 2, 4), 2).tolist()
            yield NetIncome(amounts[0], amounts[1]), NetIncome(amounts[2], amounts[3]), facts


def principal(tax: TaxOfSpouses) -> float:
    return tax.holder.principal + tax.other.principal


@pytest.mark.parametrize("year", YEARS)
def test_the_marital_quotient_never_raises_the_state_tax(year: int) -> None:
    law = topics(year)
    without = law._replace(marital_quotient=law.marital_quotient._replace(share=0.0))
    gains = 0
    for worker, partner, facts in incomes(year):
        household = belgian_household(facts)
        taxes = [principal(joint_assessment(worker, partner, facts.age, household, some)) for some in (law, without)]
        assert taxes[0] <= taxes[1] + CENT
        gains += taxes[0] < taxes[1] - 1.0
    assert gains > 100


@pytest.mark.parametrize("year", YEARS)
def test_spouses_never_pay_more_state_tax_than_two_people_alone_without_children(year: int) -> None:
    law = topics(year)
    for worker, partner, facts in incomes(year):
        household = belgian_household(facts)._replace(spouses=True)
        exempt = worker.exempt + partner.exempt > 0.0
        together = principal(joint_assessment(worker, partner, facts.age, household, law))
        apart = tax_on_own_pay(worker, law).principal + tax_on_own_pay(partner, law).principal
        assert exempt or together <= apart + CENT


@pytest.mark.parametrize("year", YEARS)
def test_one_child_more_never_costs_tax(year: int) -> None:
    law = topics(year)
    for worker, partner, facts in incomes(year):
        household = belgian_household(facts)
        if household.children.number == 0:
            continue
        fewer = household._replace(children=household.children._replace(number=household.children.number - 1))
        assert child_supplements(fewer.children, law.tax_free_sum) < child_supplements(
            household.children, law.tax_free_sum
        )
        taxes = [
            resident_assessment(
                worker, partner, facts.age, some, facts.region, Municipality(0.0, True, True), law
            ).income_tax
            for some in (household, fewer)
        ]
        if worker.exempt + partner.exempt == 0.0:
            assert taxes[0] <= taxes[1] + CENT


@pytest.mark.parametrize("year", YEARS)
def test_no_more_is_paid_out_than_the_caps_allow(year: int) -> None:
    law = topics(year)
    no_credit = law._replace(child_credit=ChildCreditLaw(0.0))
    for worker, partner, facts in incomes(year):
        household, number = belgian_household(facts), facts.children.number
        cap = number * law.child_credit.cap_per_child
        if household.spouses:
            both = joint_assessment(worker, partner, facts.age, household, law)
            assert income_tax_of_spouses(both, number, facts.region, law) >= -cap - CENT
            assert income_tax_of_spouses(both, number, facts.region, no_credit) >= 0.0
        else:
            alone = assessed_alone(worker, household, law)
            extra = HIGHEST_REDUCTION * law.tax_free_sum.low_income_lone_parent_extra if household.alone else 0.0
            assert income_tax_alone(alone, number, facts.region, law) >= -cap - extra - CENT
            assert min(alone.unused) >= 0.0


@pytest.mark.parametrize("year", YEARS)
def test_the_worker_bears_what_the_partner_would_not(year: int) -> None:
    law = topics(year)
    for worker, partner, facts in incomes(year):
        household = belgian_household(facts)
        if not household.spouses:
            continue
        both = joint_assessment(worker, partner, facts.age, household, law)
        whole = income_tax_of_spouses(both, facts.children.number, facts.region, law)
        own = resident_assessment(
            worker, partner, facts.age, household, facts.region, Municipality(0.07, True, True), law
        )
        of_partner = tax_on_own_pay(partner, law).principal if partner.taxed > 0.0 else 0.0
        by_partner = federal_and_regional_tax(of_partner, facts.region, law.income_tax)
        assert own.income_tax + by_partner == pytest.approx(whole, abs=1e-6)


@pytest.mark.parametrize("year", YEARS)
def test_the_municipal_tax_on_the_pay_of_a_childless_partner_is_the_partners(year: int) -> None:
    """Neither quotient nor unused tax-free sum: the worker bears what someone alone with the same pay bears."""
    law, commune, tried = topics(year), Municipality(0.07, True, True), 0
    for worker, partner, facts in incomes(year):
        lower, higher = sorted((whole_income(worker), whole_income(partner)))
        if lower < max(law.tax_free_sum.base, law.marital_quotient.share * (lower + higher)):
            continue
        tried += 1
        couple = belgian_household(facts)._replace(spouses=True, alone=False, children=Children(0))
        own, by_itself = (
            resident_assessment(worker, partner, facts.age, some, facts.region, commune, law).municipal_tax
            for some in (couple, couple._replace(spouses=False))
        )
        assert own == pytest.approx(by_itself, abs=0.011)
    assert tried > 50


@pytest.mark.parametrize("year", YEARS)
def test_special_contribution_within_its_bounds_and_split_to_the_whole(year: int) -> None:
    law = law_of(year).numbers
    highest = law.be.special_social_contribution.annual_joint[-1][1]
    for facts in random_facts(2000, seed=year):
        special = settle(facts, law).belgian.special_social_contribution
        assert 0.0 <= special <= highest + law.be.special_social_contribution.minimum_settlement


@pytest.mark.parametrize("year", YEARS)
def test_actual_expenses_take_the_place_of_the_lump_sum_up_to_the_pay(year: int) -> None:
    law = law_of(year).numbers.be.professional_expenses
    assert professional_expenses(30_000.0, ActualExpenses(True, 100.0), law) == 100.0
    assert professional_expenses(30_000.0, ActualExpenses(True, 0.0), law) == 0.0
    assert professional_expenses(3_000.0, ActualExpenses(True, 9_000.0), law) == 3_000.0
    assert professional_expenses(30_000.0, ActualExpenses(False, 100.0), law) == law.maximum


BELGIAN = {"residence": {"country": "BE", "municipality": "Hasselt"}, "work": {"country": "BE"}}
FRONTIER = {"residence": {"country": "BE", "municipality": "Hasselt"}, "work": {"country": "NL"}}
MARRIED = {"worker": {"age": 38, "civil_status": "married"}}


def earning(pay: float, state: str = "BE") -> dict[str, Any]:
    return {"partner": {"age": 36, "country_of_work": state, "gross_annual": pay}}


HOUSEHOLDS: dict[str, dict[str, Any]] = {
    "alone": BELGIAN,
    "actual expenses": BELGIAN | {"options": {"be_actual_costs": 8_000.0}},
    "lone parent": BELGIAN | {"children": [{"age": age} for age in (1, 2, 5, 9)]},
    "one income": BELGIAN | MARRIED,
    "one income, four children": BELGIAN | MARRIED | {"children": [{"age": age} for age in (1, 4, 8, 11)]},
    "small second income": BELGIAN | MARRIED | earning(9_000.0),
    "two incomes": BELGIAN | MARRIED | earning(30_000.0) | {"children": [{"age": 5}]},
    "partner in the Netherlands": BELGIAN | MARRIED | earning(35_000.0, "NL") | {"children": [{"age": 5}]},
    "frontier worker, one income": FRONTIER | MARRIED,
    "frontier worker, partner in Belgium": FRONTIER | MARRIED | earning(30_000.0),
}

FALLS = {
    (2024, "one income, four children"): (4066,),
    (2025, "one income, four children"): (4195,),
}
"""Where a euro a month more leaves less. The marital quotient begins to cost a cent of State tax there, so it no longer
applies (WIB 92 art. 88): the guard does not see that the credit for unused supplements falls with it."""


def settled(household: str, year: int) -> tuple[Facts, dict[str, Column]]:
    data = {"year": year, "worker": {"age": 38}, "job": {"gross_monthly": 0.0}} | HOUSEHOLDS[household]
    facts = prepared(Scenario.from_data(data)).facts
    found = settle_rows(facts, {"gross_monthly": PAYS}, law_of(year), ("totals",))["totals"]
    return facts, dict(zip(COLUMNS["totals"], found, strict=True))


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("household", HOUSEHOLDS)
def test_net_pay_falls_only_where_a_rule_is_named(household: str, year: int) -> None:
    _, curve = settled(household, year)
    falls = PAYS[1 + np.flatnonzero(np.diff(curve["net_pay"]) < -CENT)]
    assert tuple(falls.astype(int)) == FALLS.get((year, household), ())


@pytest.mark.parametrize(("year", "household"), FALLS)
def test_the_fall_is_the_guard_of_the_quotient(year: int, household: str) -> None:
    law, law_of_year = topics(year), law_of(year).numbers
    without = law._replace(marital_quotient=law.marital_quotient._replace(share=0.0))
    facts, _ = settled(household, year)
    (at,) = FALLS[year, household]
    applied = []
    for pay in (at - 1.0, float(at)):
        settlement = settle(facts._replace(gross_monthly=pay), law_of_year)
        insured = settlement.totals.gross - contributions_after_bonus(settlement.insurance.belgian)
        worker = NetIncome(insured - law_of_year.be.professional_expenses.maximum, 0.0)
        taxes = [
            joint_assessment(worker, NetIncome(0.0, 0.0), facts.age, belgian_household(facts), some)
            for some in (law, without)
        ]
        applied.append(taxes[0] != taxes[1])
    assert applied == [True, False]
