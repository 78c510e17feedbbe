"""Limited liability in Germany: what payslips withhold is final unless an assessment comes to less, and which it is."""

from __future__ import annotations

from typing import Any

import pytest

from rules import YEARS, Scenario, net_pay
from rules.answer.result import Result
from rules.definitions.codes import BE, DE
from rules.germany.assessment import tax_of_worker_alone, taxes_together
from rules.germany.law import assessment_law
from rules.law.year import law_of
from rules.settlement.settle import settle
from tests.rules.german_positions import position_of
from tests.rules.random_facts import random_facts

HOUSEHOLDS, SEED = 400, 20261128


@pytest.mark.parametrize("year", YEARS)
def test_the_year_takes_what_twelve_payslips_withhold_or_less_by_assessment(year: int) -> None:
    law = law_of(year).numbers
    by_payslips = 0
    by_assessment = 0
    for one in random_facts(HOUSEHOLDS, SEED + year):
        facts = one._replace(work=DE, residence=BE if one.residence == DE else one.residence)
        found = settle(facts, law)
        if found.allocation.statuses.de_unlimited or found.german.income_tax == 0.0:
            continue
        slips = [settle(facts._replace(payslip_month=month), law).payslip.german for month in range(12)]
        withheld = sum(slip.wage_tax + slip.solidarity_surcharge for slip in slips)
        assessed = taxes_together(tax_of_worker_alone(position_of(facts, law), assessment_law(law.de)))
        taken = taxes_together(found.german)
        assert taken == pytest.approx(min(withheld, assessed), abs=0.001), facts
        by_payslips += taken < assessed
        by_assessment += taken < withheld - 0.001
    assert by_payslips > 5
    assert by_assessment > 5


def teleworker(**job: Any) -> Result:
    """Of 220 days 60 at home in the Netherlands, for 5,000 euros a month in 2026."""
    days = {"office": 160, "home": 60}
    household = {"year": 2026, "residence": {"country": "NL"}, "work": {"country": "DE"}, "worker": {"age": 38}}
    return net_pay(Scenario.from_data(household | {"job": {"gross_monthly": 5000.0, "days": days} | job}))


@pytest.mark.parametrize(
    ("km", "words", "assessed"),
    [(0.0, "need not ask for a German assessment", 7084.0), (60.0, "Ask for a German assessment", 6326.0)],
)
def test_one_warning_names_the_assessment_and_what_was_withheld(km: float, words: str, assessed: float) -> None:
    """12 x 569.03 is withheld, whatever the way to work."""
    (found,) = [one for one in teleworker(commute_km=km).warnings if one.code == "german_assessment_optional"]
    difference = pytest.approx(abs(assessed - 6828.36), abs=0.001)
    assert found.values == {"amount": difference, "amount_assessed": assessed, "amount_withheld": 6828.36}
    assert words in found.text


def test_what_the_dutch_compensation_takes_back_is_no_saving() -> None:
    """Of 220 days 100 at home, insured in the Netherlands, 4,000 a month: the compensation falls by what an assessment
    saves, so that net pay is the same either way."""
    job = {"gross_monthly": 4000.0, "days": {"office": 120, "home": 100}, "commute_km": 10.0}
    household = {"year": 2026, "residence": {"country": "NL"}, "work": {"country": "DE"}, "worker": {"age": 38}}
    result = net_pay(Scenario.from_data(household | {"job": job, "options": {"framework_a1": False}}))
    (found,) = [one for one in result.warnings if one.code == "german_assessment_optional"]
    assert found.text_id == "warning.german_assessment_optional.compensated"
    assert found.values["amount"] == 0.0
    assert float(found.values["amount_assessed"]) < float(found.values["amount_withheld"])


def test_a_split_payslip_is_said_to_be_final_only_with_limited_liability() -> None:
    minijob = teleworker(gross_monthly=600.0, days={"office": 120, "home": 100})
    for result, variant in ((teleworker(), ".final"), (teleworker(gross_monthly=3500.0), ""), (minijob, "")):
        (found,) = [one for one in result.warnings if one.code == "split_payslip"]
        assert found.text_id == f"warning.split_payslip{variant}"


def test_no_such_warning_stands_with_the_status_or_without_german_tax() -> None:
    codes = [
        {one.code for one in result.warnings}
        for result in (teleworker(gross_monthly=3500.0), teleworker(days={"office": 0, "home": 220}))
    ]
    assert not any("german_assessment_optional" in of_one for of_one in codes)
