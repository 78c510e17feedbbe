"""What is said of public pay across a border: the disputed days at home, and staff who may be no civil servants."""

from __future__ import annotations

from typing import Any

import pytest

from rules import Overlay, ResultWarning, Scenario, net_pay
from tests.rules.scenarios import scenario

PUBLIC: dict[str, Any] = {"job": {"sector": "public"}}
HOME: dict[str, Any] = {"home": {"owner": True, "value": 400_000.0, "mortgage_interest": 12_000.0}}
MARRIED: dict[str, Any] = {"civil_status": "married", "job": {"sector": "public", "gross_monthly": 6500.0}}
WITHOUT_A1: dict[str, Any] = {"options": {"framework_a1": False}}


def said(worker: Scenario, reform: Overlay | None = None) -> list[ResultWarning]:
    """The warnings that this file is about."""
    about = ("public_pay_disputed", "public_employer", "belgian_contract_staff")
    return [one for one in net_pay(worker, reform).warnings if one.code in about]


def ids(worker: Scenario, reform: Overlay | None = None) -> list[str]:
    return [one.text_id.removeprefix("warning.") for one in said(worker, reform)]


def test_german_tax_on_days_at_home_comes_on_top_of_the_dutch() -> None:
    """2025, resident of Germany, Dutch public pay of 58,320, 80 of 220 days at home. Germany would tax 21,207.27 less
    1,266 of lump sums and 80/220 of the Dutch premium of 8,046.37 for pension and care, which is 17,015; at the rate of
    all, (T(54,128) = 12,185) / 54,128 = 22.51 %, 3,830 euros."""
    (disputed,) = said(scenario("DE", "NL", year=2025, days=(140, 80, 0), **PUBLIC))
    assert disputed.text_id == "warning.public_pay_disputed"
    assert disputed.values == {"amount": 3830.0}


def test_german_tax_falls_where_germany_pays_and_leaves_days_at_home_out() -> None:
    """Nobody is told of a cost there, unless spouses lose the joint assessment with the German share below 90 %."""
    assert ids(scenario("NL", "DE", year=2025, days=(140, 80, 0), **PUBLIC)) == ["public_pay_disputed.untaxed"]
    (costly,) = said(scenario("NL", "DE", year=2025, days=(140, 80, 0), **MARRIED, **HOME))
    assert costly.text_id == "warning.public_pay_disputed"
    assert 0.0 < float(costly.values["amount"]) < 9300.0


def test_a_dispute_is_told_also_where_the_dutch_compensation_makes_up_for_it() -> None:
    """A single owner and a couple with interest of 15,000: the German tax falls without the days at home, and the
    compensation by as much."""
    couple: dict[str, Any] = {
        "civil_status": "married",
        "partner": {"age": 40, "country_of_work": "NL", "gross_annual": 40_000.0},
        "home": {"owner": True, "value": 400_000.0, "mortgage_interest": 15_000.0},
    }
    for gross, household in ((3500.0, HOME), (4500.0, couple)):
        job: dict[str, Any] = {"sector": "public", "gross_monthly": gross}
        (told,) = said(scenario("NL", "DE", year=2025, days=(140, 80, 0), job=job, **household))
        assert (told.text_id, told.values) == ("warning.public_pay_disputed.compensated", {})
        assert ids(scenario("NL", "DE", year=2025, days=(220, 0, 0), job=job, **household)) == ["public_employer"]


@pytest.mark.parametrize(
    "undisputed",
    [
        scenario("DE", "NL", year=2025, days=(140, 0, 80), **PUBLIC),
        scenario("DE", "NL", year=2025, days=(220, 0, 0), **PUBLIC),
        scenario("DE", "NL", year=2026, days=(140, 80, 0), **PUBLIC),
        scenario("DE", "NL", year=2025, days=(0, 220, 0), **PUBLIC),
        scenario("DE", "BE", year=2025, days=(200, 20, 0), **PUBLIC),
        scenario("DE", "NL", year=2025, days=(140, 80, 0), job={"sector": "public", "gross_monthly": 500.0}),
        scenario("NL", "DE", year=2025, days=(220, 0, 0), **PUBLIC, **HOME),
    ],
    ids=[
        "third states",
        "none at home",
        "the protocol",
        "wholly at home",
        "Belgium",
        "no German tax",
        "none at home, owner",
    ],
)
def test_nothing_hangs_on_the_reading(undisputed: Scenario) -> None:
    """No days at home that the two states read differently, or no euro that follows: below the German basic
    allowance."""
    assert ids(undisputed) == ["public_employer"]


@pytest.mark.parametrize(
    ("worker", "expected"),
    [
        (scenario("NL", "BE", days=(166, 54, 0), **PUBLIC), []),
        (scenario("NL", "BE", days=(165, 55, 0), **PUBLIC), [""]),
        (scenario("NL", "BE", days=(165, 55, 0), **PUBLIC, **WITHOUT_A1), [".more"]),
        (scenario("DE", "BE", days=(165, 55, 0), **PUBLIC, **WITHOUT_A1), [".less"]),
        (scenario("DE", "BE", days=(100, 120, 0), **PUBLIC), [".less"]),
        (scenario("NL", "BE", days=(165, 55, 0)), []),
        (scenario("BE", "NL", days=(165, 55, 0), **PUBLIC), []),
    ],
)
def test_contract_staff_of_belgian_public_employers(worker: Scenario, expected: list[str]) -> None:
    """From 25 % at home: the certificate while it is asked for and possible, else insurance at home."""
    assert [one for one in ids(worker) if "contract" in one] == [f"belgian_contract_staff{end}" for end in expected]


def test_what_other_insurance_would_change_is_what_the_rules_for_private_staff_come_to() -> None:
    """The same household, settled with the switch that makes civil servants of public staff thrown."""
    worker = scenario("DE", "BE", days=(100, 120, 0), **PUBLIC)
    others = Overlay.from_data({"changes": [{"key": "insurance.civil_servants_by_paying_state", "value": 0}]})
    (staff,) = [one for one in said(worker) if one.code == "belgian_contract_staff"]
    otherwise = net_pay(worker, others)
    assert otherwise.insuring_state == "DE"
    assert staff.values == {
        "limit": 0.25,
        "country": "DE",
        "amount": pytest.approx(net_pay(worker).year.disposable - otherwise.year.disposable),
    }
    assert ids(worker, others) == ["public_employer"]
