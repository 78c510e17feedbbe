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
REFUSED = {"options": {"de_unlimited_on_request": "no"}}


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


def border_worker(residence: str, gross_monthly: float, days: tuple[int, int], **more: Any) -> Result:
    """Who works in Germany in 2026, with so many days in the office and at home."""
    household = {
        "year": 2026, "residence": {"country": residence}, "work": {"country": "DE"}, "worker": {"age": 38},
        "job": {"gross_monthly": gross_monthly, "days": {"office": days[0], "home": days[1]}},
    }  # fmt: skip
    return net_pay(Scenario.from_data(household | more))


def warnings_of(result: Result, code: str) -> list[tuple[str, dict[str, Any]]]:
    return [(one.text_id, dict(one.values)) for one in result.warnings if one.code == code]


def test_what_the_compensation_takes_back_of_an_assessment_is_no_gain() -> None:
    """12 x 428.13 is withheld and 4,025 assessed; the Dutch compensation of 439 would be the 1,112.56 higher. So
    nothing hangs on the choice, and nobody is warned of it."""
    job = {"gross_monthly": 4000.0, "commute_km": 10.0, "days": {"office": 120, "home": 100}}
    result = border_worker("NL", 4000.0, (120, 100), job=job, options={"framework_a1": False})
    assert result.amount("nl.compensation") == 439.0
    assert warnings_of(result, "german_assessment_optional") == []


def test_an_assessment_that_is_dearer_costs_less_where_the_compensation_would_begin() -> None:
    """1,414 would be assessed, 187.84 more than withheld: 78 more than Dutch tax would have been."""
    assert warnings_of(border_worker("NL", 2500.0, (120, 100)), "german_assessment_optional") == [
        (
            "warning.german_assessment_optional.dearer_in_part",
            {"amount": 109.84, "amount_assessed": 1414.0, "amount_withheld": 1226.16},
        )
    ]


@pytest.mark.parametrize(
    ("residence", "gross_monthly", "days", "variant"),
    [("NL", 4000.0, (220, 0), ".withheld"), ("NL", 4000.0, (200, 20), ".withheld"), ("BE", 4000.0, (200, 20), "")],
)
def test_the_rate_is_named_only_where_exempt_income_raises_it(
    residence: str, gross_monthly: float, days: tuple[int, int], variant: str
) -> None:
    """20 days at home in the Netherlands are taxed in Germany, in Belgium they are not."""
    ((text_id, _),) = warnings_of(border_worker(residence, gross_monthly, days), "german_request_costs")
    assert text_id == f"warning.german_request_costs{variant}"


@pytest.mark.parametrize(
    ("gross_monthly", "partner_pay", "joint", "variant", "costs"),
    [(4000.0, 60_000.0, False, ".withheld", 7.0), (1400.0, 13_480.0, True, "", 4.0)],
)
def test_the_pay_of_a_partner_abroad_is_in_the_rate_of_a_joint_assessment_only(
    gross_monthly: float, partner_pay: float, joint: bool, variant: str, costs: float
) -> None:
    """Beside 60,000 each is assessed alone, and nothing raises the rate: 6,301, where 12 x 524.50 would be withheld.
    Beside 13,480 the couple is: 4, where of 1,400 a month nothing would be withheld."""
    partner = {"age": 38, "country_of_work": "NL", "gross_annual": partner_pay}
    worker = {"age": 38, "civil_status": "married"}
    result = border_worker("NL", gross_monthly, (220, 0), worker=worker, partner=partner)
    assert result.statuses["de_joint_assessment"] == joint
    assert warnings_of(result, "german_request_costs") == [
        (f"warning.german_request_costs{variant}", {"amount": costs})
    ]


def test_nothing_is_final_where_nothing_is_withheld() -> None:
    """All days at home, or a minijob whose tax the employer bears."""
    for result in (border_worker("NL", 4000.0, (0, 220)), border_worker("NL", 500.0, (180, 40), **REFUSED)):
        assert "warning.split_payslip.final" not in [text_id for text_id, _ in warnings_of(result, "split_payslip")]


def test_a_split_payslip_is_said_to_be_final_only_with_limited_liability() -> None:
    for result, variant in ((teleworker(), ".final"), (teleworker(gross_monthly=3500.0), "")):
        (found,) = [one for one in result.warnings if one.code == "split_payslip"]
        assert found.text_id == f"warning.split_payslip{variant}"


def test_no_such_warning_stands_with_the_status_or_without_german_tax() -> None:
    codes = [
        {one.code for one in result.warnings}
        for result in (teleworker(gross_monthly=3500.0), teleworker(days={"office": 0, "home": 220}))
    ]
    assert not any("german_assessment_optional" in of_one for of_one in codes)
