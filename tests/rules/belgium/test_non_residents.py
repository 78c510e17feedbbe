"""Income tax of non-residents in Belgium where no case decides: the option, the tax-free sum in proportion, spouses."""

from __future__ import annotations

import pytest

from rules import YEARS, Scenario
from rules.belgium.household import is_lone_parent
from rules.belgium.individual_assessment import AssessmentLaw
from rules.belgium.joint_assessment import household_of_spouse_assessed_alone
from rules.belgium.law import assessment_law
from rules.belgium.non_resident import (
    has_personal_benefits,
    tax_with_personal_benefits,
    tax_without_personal_benefits,
)
from rules.belgium.professional_expenses import NetIncome
from rules.definitions.children import Children
from rules.definitions.codes import AUTO, FLANDERS, NO, YES
from rules.definitions.facts import Facts
from rules.explanation.switch_causes import CAUSES
from rules.law.year import law_of
from rules.question.case import prepared
from rules.settlement.belgian_household import belgian_household
from rules.settlement.law import Law


def test_the_option_overrides_the_share() -> None:
    law = law_of(2025).numbers.be.non_resident
    assert has_personal_benefits(0.1, YES, law)
    assert not has_personal_benefits(1.0, NO, law)
    assert has_personal_benefits(0.75, AUTO, law)


def test_residents_of_the_union_are_judged_by_the_article_for_the_economic_area() -> None:
    """Art. 243/1 is the like rule for residents of other states, without the regional part."""
    (cause,) = [one for one in CAUSES if one.id == "be_personal_benefits"]
    assert law_of(2026).figure("be.non_resident.minimum_share").law == cause.law == "WIB 92 art. 244"


def alone(year: int) -> tuple[Facts, Law, AssessmentLaw]:
    data = {"year": year, "residence": {"country": "BE"}, "work": {"country": "BE"}, "worker": {"age": 40}}
    ready = prepared(Scenario.from_data(data | {"job": {"gross_monthly": 3000.0}}))
    return ready.facts, ready.law.numbers, assessment_law(ready.law.numbers.be)


@pytest.mark.parametrize("year", YEARS)
def test_below_the_share_no_tax_free_sum_but_in_proportion_for_residents_of_the_netherlands(year: int) -> None:
    facts, law, topics = alone(year)
    household, non_resident = belgian_household(facts), law.be.non_resident

    def tax(share: float) -> float:
        return tax_without_personal_benefits(20_000.0, household, share, topics, non_resident).income_tax

    brackets = topics.income_tax.brackets
    assert tax(0.0) == pytest.approx(0.25 * brackets[1][0] + 0.4 * (20_000.0 - brackets[1][0]), abs=0.01)
    assert tax(0.0) - tax(0.6) == pytest.approx(0.25 * 0.6 * topics.tax_free_sum.base, abs=0.01)


@pytest.mark.parametrize("year", YEARS)
def test_together_with_a_spouse_of_less_pay_the_tax_is_lower_than_alone(year: int) -> None:
    facts, law, topics = alone(year)
    couple = belgian_household(facts)._replace(spouses=True, alone=False)

    def tax(partner: float, jointly: bool) -> float:
        return tax_with_personal_benefits(
            NetIncome(60_000.0, 0.0), NetIncome(0.0, partner), 40.0, couple, jointly, FLANDERS, topics,
            law.be.non_resident,
        ).income_tax  # fmt: skip

    assert tax(0.0, True) < tax(5_000.0, True) < tax(0.0, False) == tax(50_000.0, False)


def test_the_children_follow_the_higher_professional_income_of_two_spouses() -> None:
    facts, _, _ = alone(2025)
    family = belgian_household(facts)._replace(spouses=True, alone=False, children=Children(2))
    assert household_of_spouse_assessed_alone(family, 30_000.01, 30_000.0) == family
    for income in (30_000.0, 29_999.99):
        left = household_of_spouse_assessed_alone(family, income, 30_000.0)
        assert left == family._replace(children=Children(0))
        assert not is_lone_parent(left)
