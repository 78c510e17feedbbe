"""Income tax of non-residents in Belgium where no case decides: the option, the tax-free sum in proportion, spouses."""

from __future__ import annotations

import pytest

from rules import YEARS, Scenario
from rules.belgium.individual_assessment import AssessmentLaw
from rules.belgium.law import assessment_law
from rules.belgium.non_resident import (
    has_personal_benefits,
    tax_with_personal_benefits,
    tax_without_personal_benefits,
)
from rules.belgium.professional_expenses import NetIncome
from rules.case import prepared
from rules.codes import AUTO, FLANDERS, NO, YES
from rules.facts import Facts
from rules.law import law_of
from rules.stages.belgian_household import belgian_household
from rules.stages.law import Law

NOBODY = NetIncome(0.0, 0.0)


def test_the_option_overrides_the_share() -> None:
    law = law_of(2025).numbers.be.non_resident
    assert has_personal_benefits(0.1, YES, law)
    assert not has_personal_benefits(1.0, NO, law)
    assert has_personal_benefits(0.75, AUTO, law)


def alone(year: int) -> tuple[Facts, Law, AssessmentLaw]:
    data = {"year": year, "residence": {"country": "BE"}, "work": {"country": "BE"}, "worker": {"age": 40}}
    ready = prepared(Scenario.from_data(data | {"job": {"gross_monthly": 3000.0}}))
    return ready.facts, ready.law.numbers, assessment_law(ready.law.numbers.be)


@pytest.mark.parametrize("year", YEARS)
def test_below_the_share_no_tax_free_sum_but_in_proportion_for_residents_of_the_netherlands(year: int) -> None:
    facts, law, topics = alone(year)
    household, non_resident = belgian_household(facts), law.be.non_resident

    def tax(share: float) -> float:
        return tax_without_personal_benefits(20_000.0, household, share, FLANDERS, topics, non_resident).income_tax

    brackets = topics.income_tax.brackets
    assert tax(0.0) == pytest.approx(0.25 * brackets[1][0] + 0.4 * (20_000.0 - brackets[1][0]), abs=0.01)
    assert tax(0.0) - tax(0.6) == pytest.approx(0.25 * 0.6 * topics.tax_free_sum.base, abs=0.01)


@pytest.mark.parametrize("year", YEARS)
def test_a_spouse_with_much_pay_elsewhere_leaves_the_worker_alone(year: int) -> None:
    facts, law, topics = alone(year)
    couple = belgian_household(facts)._replace(spouses=True, alone=False)
    limit = law.be.joint_assessment.exempt_income_limit

    def tax(partner: float) -> float:
        return tax_with_personal_benefits(
            NetIncome(60_000.0, 0.0), NetIncome(0.0, partner), 40.0, couple, FLANDERS, topics,
            law.be.joint_assessment, law.be.non_resident,
        ).income_tax  # fmt: skip

    single = tax_with_personal_benefits(
        NetIncome(60_000.0, 0.0), NOBODY, 40.0, couple._replace(spouses=False), FLANDERS, topics,
        law.be.joint_assessment, law.be.non_resident,
    ).income_tax  # fmt: skip
    assert tax(limit + 0.01) == single
    assert tax(0.0) < tax(5_000.0) < single
