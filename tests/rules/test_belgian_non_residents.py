"""Income tax of non-residents in Belgium, which no scenario reaches yet, beside the published cases."""

from __future__ import annotations

from typing import Any

import pytest

from rules import YEARS, Scenario
from rules.belgium.individual_assessment import AssessmentLaw
from rules.belgium.non_resident import (
    NonResidentTax,
    has_personal_benefits,
    tax_with_personal_benefits,
    tax_without_personal_benefits,
)
from rules.belgium.professional_expenses import ActualExpenses, NetIncome, net_income
from rules.belgium.year import assessment_law
from rules.case import prepared
from rules.codes import AUTO, FLANDERS, NO, YES
from rules.facts import Facts
from rules.law import law_of
from rules.settlement import Law, belgian_household, settle
from tests.rules.test_cases import read

NOBODY = NetIncome(0.0, 0.0)


def computed(case: dict[str, Any]) -> bool:
    """A white-collar job in Belgium whose tax the case tells; a partner, if there is one, has no pay."""
    scenario, year = case["scenario"], case["expect"].get("year", {})
    partner = scenario["partner"] or {"gross_annual": 0.0}
    return (
        scenario["work"]["country"] == "BE"
        and scenario["job"]["worker_type"] == "white_collar"
        and partner["gross_annual"] == 0.0
        and "be.income_tax" in year
    )


CASES = [case for case in read("coordination") if computed(case)]


def share_of(case: dict[str, Any]) -> float:
    days = case["scenario"]["job"]["days"]
    return float(days["office"] / sum(days.values()))


def at_home(case: dict[str, Any]) -> tuple[Facts, Law]:
    """The same job held by someone who lives at the place of work: region, contributions and household are the same."""
    scenario = case["scenario"]
    days = {"office": sum(scenario["job"]["days"].values()), "home": 0, "elsewhere": 0}
    changes = {"residence": scenario["work"], "job": scenario["job"] | {"days": days}}
    ready = prepared(Scenario.from_data(scenario | changes))
    return ready.facts, ready.law.numbers


def tax_of(case: dict[str, Any]) -> NonResidentTax:
    facts, law = at_home(case)
    settled = settle(facts, law)
    insured_pay = settled.totals.gross - settled.states.belgian.social_contributions + settled.states.belgian.work_bonus
    no_expenses = ActualExpenses(False, 0.0)
    worker = net_income(share_of(case) * insured_pay, 0.0, no_expenses, law.be.professional_expenses)
    return tax_with_personal_benefits(
        worker, NOBODY, facts.age, belgian_household(facts), facts.region, assessment_law(law.be),
        law.be.joint_assessment, law.be.non_resident,
    )  # fmt: skip


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES])
def test_published_tax_and_surcharge(case: dict[str, Any]) -> None:
    year, tax = case["expect"]["year"], tax_of(case)
    assert -tax.income_tax == pytest.approx(year["be.income_tax"], abs=case["tolerance"])
    assert -tax.surcharge == pytest.approx(year["be.non_resident_surcharge"], abs=case["tolerance"])


def test_enough_cases_decide() -> None:
    assert len(CASES) > 30


STATUSES = [c for c in read("coordination") if "be_personal_benefits" in c["expect"].get("statuses", {})]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in STATUSES])
def test_status_by_the_share_of_belgium(case: dict[str, Any]) -> None:
    expected = case["expect"]["statuses"]["be_personal_benefits"]
    assert has_personal_benefits(share_of(case), AUTO, law_of(2025).numbers.be.non_resident) is expected


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
