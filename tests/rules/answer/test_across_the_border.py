"""What a result says of a job across a border beside its amounts: the day limit, articles, statuses, warnings."""

from __future__ import annotations

from typing import Any

import pytest

from rules import Overlay, Result, Scenario, compare, explain, lost_status, net_pay
from tests.rules.scenarios import scenario


def line(result: Result, name: str) -> float:
    return next((one.amount for one in result.year.lines if one.id == name), 0.0)


def codes(result: Result) -> set[str]:
    return {warning.code for warning in result.warnings}


AACHEN: dict[str, Any] = {"home": {"owner": True, "value": 500_000.0, "mortgage_interest": 16_000.0}}
"""A Dutch resident with a mortgage, who works in Aachen."""
WITHOUT = "compensation_without_contributions"
CLAIMED: dict[str, Any] = {"options": {"nl_contributions_in_compensation": True}}


def test_forty_days_at_home_pass_the_limit_and_divide_the_pay() -> None:
    """2026: 180 of 220 days are taxed in Germany, the rest in the Netherlands, where the mortgage takes off all tax."""
    result = net_pay(scenario("NL", "DE", days=(180, 40, 0), **AACHEN))
    assert result.day_limit is not None
    assert result.day_limit._asdict() == {"limit": 35, "outside": 40, "kept": False}
    assert result.taxing_share["DE"] == pytest.approx(180 / 220)
    assert line(result, "nl.double_tax_relief") == -line(result, "nl.income_tax") == 2834.0
    assert line(result, "nl.compensation") == 2277.0
    assert result.grounds.taxing == "NL-DE 2012 art. 14(1), 14(1a)"
    assert result.grounds.relief == "NL-DE 2012 art. 22(2); Bvdb 2001 art. 9-11"
    assert result.grounds.compensation == "NL-DE 2012, protocol art. XII"


def test_thirty_four_days_at_home_leave_all_pay_in_germany() -> None:
    result = net_pay(scenario("NL", "DE", days=(186, 34, 0), **AACHEN))
    assert result.day_limit is not None
    assert result.day_limit.kept
    assert result.taxing_share == {"DE": 1.0, "NL": 0.0}


def test_the_limit_the_share_and_the_relief_are_explained_with_their_articles() -> None:
    worker = scenario("NL", "DE", days=(180, 40, 0), **AACHEN)
    explanation = explain(worker, "nl.double_tax_relief")
    steps = {step.name: step for step in (*explanation.decisions, *explanation.steps)}
    assert steps["below_threshold"].numbers == "40 < 35"
    assert steps["below_threshold.outside"].numbers == "40 + 0"
    assert steps["share_of_days"].numbers == "180 ÷ 220"
    assert steps["share_of_days"].law.startswith("NL-BE 2001 art. 15(1); NL-DE 2012 art. 14(1)")
    assert steps["double_tax_relief"].law.startswith("Besluit voorkoming dubbele belasting 2001 art. 9-11")
    assert "telework.nl_de.tax_threshold_days" in {figure.key for figure in explanation.deciding}
    compensated = {step.name: step for step in explain(worker, "nl.compensation").steps}
    assert compensated["compensation"].value == 2277.0
    assert "NL-DE 2012, protocol art. XII" in compensated["compensation"].law


def test_no_other_treaty_has_a_limit_of_days() -> None:
    assert net_pay(scenario("BE", "DE", days=(219, 1, 0))).taxing_share["DE"] == pytest.approx(219 / 220)
    assert net_pay(scenario("BE", "NL", days=(219, 1, 0))).day_limit is None


def reform(key: str, value: float) -> Overlay:
    return Overlay.from_data({"name": "reform", "changes": [{"key": key, "value": value}]})


@pytest.mark.parametrize(("home", "by_world", "by_dutch"), [("BE", 872.0, 2_568.0), ("DE", 675.0, 1_987.0)])
def test_the_general_credit_of_who_does_not_qualify_by_world_income_or_by_dutch_income(
    home: str, by_world: float, by_dutch: float
) -> None:
    """5,000 a month, 130 days at work and 90 at home: 3,115 less 6.398 % of what lies above 29,736 of 64,800, or of the
    38,290 for 130 of 220 days; of a resident of Germany the premium part, 27.65 / 35.75, rounded up."""
    divided = scenario(home, "NL", days=(130, 90, 0), job={"gross_monthly": 5000.0})
    key = "nl.qualifying_non_resident.general_credit_by_world_income"
    found, by_ruling = net_pay(divided), net_pay(divided, reform(key, 0.0))
    assert (found.amount("nl.general_tax_credit"), by_ruling.amount("nl.general_tax_credit")) == (by_world, by_dutch)
    told = next(one for one in found.warnings if one.code == "general_credit_disputed")
    assert told.values["amount"] == pytest.approx(by_ruling.year.net_pay - found.year.net_pay, abs=0.005)
    assert "general_credit_disputed" not in codes(by_ruling)


def test_treaties_and_insurance_rules_are_law_that_a_reform_may_change() -> None:
    """Each switch does what its row says."""
    teleworker = scenario("BE", "NL", days=(200, 20, 0))
    limit = reform("telework.nl_be.tax_threshold_days", 34.0)
    assert net_pay(teleworker).taxing_share["NL"] < 1.0 == net_pay(teleworker, limit).taxing_share["NL"]
    at_home = scenario("BE", "NL", days=(150, 70, 0), options={"framework_a1": False})
    assert net_pay(at_home).insuring_state == "BE"
    assert net_pay(at_home, reform("insurance.substantial_activity_share", 0.5)).insuring_state == "NL"
    gent = scenario("BE", "NL")
    assert line(net_pay(gent), "be.municipal_tax") < 0.0
    assert line(net_pay(gent, reform("treaty.municipal_tax_on_exempt_dutch_pay", 0.0)), "be.municipal_tax") == 0.0
    aachen = scenario("NL", "DE", **AACHEN)
    assert line(net_pay(aachen), "nl.compensation") > 0.0
    assert line(net_pay(aachen, reform("treaty.nl_de.compensation", 0.0)), "nl.compensation") == 0.0
    eupen = scenario("BE", "DE")
    without_reduction = net_pay(eupen, reform("treaty.german_reduction_for_belgian_residents", 0.0))
    assert line(without_reduction, "de.income_tax") == pytest.approx(
        line(net_pay(eupen), "de.income_tax") / 0.92, abs=1
    )
    proportional = scenario("NL", "BE", days=(150, 40, 30))
    lost = net_pay(proportional, reform("treaty.nl_be.personal_reliefs_without_status", 0.0))
    assert line(lost, "be.income_tax") < line(net_pay(proportional), "be.income_tax")


@pytest.mark.parametrize(("state", "changes"), [("dutch", False), ("german", True)])
def test_municipal_tax_on_exempt_pay_goes_by_the_treaty_of_each_spouse(state: str, changes: bool) -> None:
    """The worker earns in Germany; what rests on the partner's Dutch pay is the partner's, whether it counts or not."""
    partner = {"age": 38, "country_of_work": "NL", "gross_annual": 30_000.0}
    couple = scenario("BE", "DE", civil_status="married", partner=partner)
    today = line(net_pay(couple), "be.municipal_tax")
    without = line(net_pay(couple, reform(f"treaty.municipal_tax_on_exempt_{state}_pay", 0.0)), "be.municipal_tax")
    assert today < 0.0
    assert without == (0.0 if changes else pytest.approx(today, abs=0.011))


def test_the_gain_of_a_quotient_from_exempt_pay_needs_the_treaty_of_that_pay() -> None:
    """The worker earns little in Germany, where the partner's Dutch pay passes to in the municipal tax."""
    partner = {"age": 38, "country_of_work": "NL", "gross_annual": 50_000.0}
    couple = scenario("BE", "DE", civil_status="married", partner=partner, job={"gross_monthly": 1200.0})
    without = net_pay(couple, reform("treaty.municipal_tax_on_exempt_dutch_pay", 0.0))
    assert line(net_pay(couple), "be.municipal_tax") > 0.0 == line(without, "be.municipal_tax")


def family_of_higher_earner(residence: str = "NL", partner_pay: float = 70_000.0, **changes: Any) -> Scenario:
    """Three children in 2025, 3,500 euros a month in Belgium, and a spouse with pay at home."""
    partner = {"age": 38, "country_of_work": residence, "gross_annual": partner_pay}
    children = [{"age": 5}, {"age": 8}, {"age": 9}]
    job = {"gross_monthly": 3500.0} | changes.pop("job", {})
    return scenario(
        residence, "BE", year=2025, civil_status="married", partner=partner, children=children, job=job, **changes
    )


def test_the_children_that_the_treaty_may_give_are_told_in_net_pay() -> None:
    """140/220 of 10,910 + 11,440 is 14,222.73, which takes 2,865 + 30 % of 2,762.73 = 3,693.82 off the tax; of 10,910
    alone 6,942.73, which takes 1,735.68 off: 1,958.14, and 7 % surcharge on it. 5,500 a month with a mortgage have that
    back up to the compensation, so only what is above it is gained."""
    found = {one.code: one.values for one in net_pay(family_of_higher_earner(days=(140, 80, 0))).warnings}
    assert found["spouse_children_open"] == {"amount": 2095.21}
    more_pay: dict[str, Any] = {"job": {"gross_monthly": 5500.0}, "partner_pay": 250_000.0}
    compensated = net_pay(family_of_higher_earner(days=(140, 80, 0), **more_pay, **AACHEN))
    (told,) = [one for one in compensated.warnings if one.code == "spouse_children_open"]
    assert 0.0 < line(compensated, "nl.compensation") < 2095.21
    assert told.values["amount"] == pytest.approx(2095.21 - line(compensated, "nl.compensation"))


@pytest.mark.parametrize("differs", [{"partner_pay": 30_000.0}, {"partner_pay": 13_000.0}, {"residence": "DE"}])
def test_no_children_are_open_where_they_are_the_workers_or_the_treaty_gives_none(differs: dict[str, Any]) -> None:
    assert "spouse_children_open" not in codes(net_pay(family_of_higher_earner(days=(140, 80, 0), **differs)))


SITUATIONS: dict[str, tuple[Scenario, Scenario]] = {
    "near_day_threshold": (scenario("NL", "DE", days=(189, 31, 0)), scenario("NL", "DE", days=(200, 20, 0))),
    "day_count": (scenario("NL", "DE", days=(180, 40, 0)), scenario("NL", "DE", days=(186, 34, 0))),
    "public_pay_disputed": (
        scenario("NL", "DE", year=2025, days=(200, 20, 0), job={"sector": "public"}),
        scenario("NL", "DE", days=(200, 20, 0), job={"sector": "public"}),
    ),
    "belgian_contract_staff": (
        scenario("NL", "BE", days=(150, 70, 0), job={"sector": "public"}), scenario("NL", "BE", days=(150, 70, 0)),
    ),
    "public_employer": (
        scenario("NL", "DE", days=(200, 20, 0), job={"sector": "public"}), scenario("NL", "DE", days=(200, 20, 0)),
    ),
    "split_payslip": (scenario("BE", "NL", days=(200, 20, 0)), scenario("BE", "NL")),
    "proof_of_foreign_tax": (scenario("DE", "NL"), scenario("NL", "DE")),
    "surcharge_contestable": (scenario("NL", "BE"), scenario("BE", "NL")),
    "status_missed_nl": (scenario("DE", "NL", days=(180, 40, 0)), scenario("DE", "NL")),
    "general_credit_disputed": (
        scenario("DE", "NL", days=(130, 90, 0), job={"gross_monthly": 5000.0}),
        scenario("DE", "NL", job={"gross_monthly": 5000.0}),
    ),
    "ninety_percent_before_court": (scenario("DE", "NL", days=(180, 40, 0)), scenario("DE", "NL")),
    "status_missed_be": (scenario("DE", "BE", days=(150, 70, 0)), scenario("DE", "BE")),
    "fiscal_bonus_taken_back": (
        scenario("DE", "BE", days=(150, 70, 0), job={"gross_monthly": 2500.0}),
        scenario("DE", "BE", days=(170, 50, 0), job={"gross_monthly": 2500.0}),
    ),
    "spouse_limit_open": (
        scenario("DE", "BE", civil_status="married", partner={"country_of_work": "DE", "gross_annual": 15_500.0}),
        scenario("DE", "BE", civil_status="married", partner={"country_of_work": "DE", "gross_annual": 20_000.0}),
    ),
    "spouse_children_open": (family_of_higher_earner(days=(140, 80, 0)), family_of_higher_earner(days=(170, 50, 0))),
    "status_missed_de": (
        scenario("NL", "DE", civil_status="married", days=(150, 70, 0), job={"gross_monthly": 7000.0}),
        scenario("NL", "DE", civil_status="married", job={"gross_monthly": 7000.0}),
    ),
    "near_25_percent": (scenario("BE", "NL", days=(170, 50, 0)), scenario("BE", "NL", days=(180, 40, 0))),
    "a1_assumed": (scenario("BE", "NL", days=(160, 60, 0)), scenario("BE", "NL", days=(170, 50, 0))),
    "over_50_percent": (scenario("BE", "NL", days=(110, 110, 0)), scenario("BE", "NL", days=(111, 109, 0))),
    "employer_abroad": (scenario("BE", "NL", days=(110, 110, 0)), scenario("BE", "NL", days=(111, 109, 0))),
    "compensation_claim": (scenario("NL", "DE", **AACHEN), scenario("NL", "DE")),
    "compensation_late": (scenario("NL", "DE", **AACHEN), scenario("NL", "DE")),
    "compensation_without_contributions": (
        scenario("NL", "BE"), scenario("NL", "BE", **CLAIMED),
    ),
    "german_contributions_never_compensated": (scenario("NL", "DE", **CLAIMED), scenario("NL", "BE", **CLAIMED)),
    "no_dutch_supplement": (
        scenario("NL", "DE", children=[{"age": 8}]),
        scenario("NL", "DE", children=[{"age": 8}], civil_status="married", partner={"gross_annual": 0.0}),
    ),
    "public_employer_belgium": (scenario("NL", "BE", job={"sector": "public"}), scenario("NL", "BE")),
}  # fmt: skip
"""For each warning a scenario that has it and one that has it not."""


@pytest.mark.parametrize("code", SITUATIONS)
def test_a_warning_stands_where_it_belongs_and_nowhere_else(code: str) -> None:
    with_it, without = SITUATIONS[code]
    assert code in codes(net_pay(with_it))
    assert code not in codes(net_pay(without))


def test_a_claim_for_belgian_contributions_is_worth_what_they_are() -> None:
    """12 x 588.15 euros on 4,500 a month, and 13.07 % of 85 % of a month on the double holiday pay, all of it below the
    cap; nothing where the Netherlands insures."""
    (found,) = [one for one in net_pay(scenario("NL", "BE")).warnings if one.code == WITHOUT]
    contributions = -line(net_pay(scenario("NL", "BE")), "be.social_contributions")
    assert contributions == pytest.approx(12 * 588.15 + 0.1307 * 0.85 * 4500.0, abs=0.01)
    assert found.values == {"amount": contributions}
    claimed = net_pay(scenario("NL", "BE", **CLAIMED))
    assert line(claimed, "nl.compensation") - line(net_pay(scenario("NL", "BE")), "nl.compensation") == pytest.approx(
        contributions
    )
    assert WITHOUT not in codes(net_pay(scenario("NL", "BE", days=(100, 120, 0))))


def test_german_contributions_that_a_reform_counts_are_no_vain_claim() -> None:
    counted = reform("treaty.nl_de.contributions_in_compensation", 1.0)
    assert "german_contributions_never_compensated" not in codes(net_pay(scenario("NL", "DE", **CLAIMED), counted))
    assert WITHOUT not in codes(
        net_pay(scenario("NL", "BE"), reform("treaty.nl_be.contributions_in_compensation", 1.0))
    )


def test_a_surcharge_that_the_compensation_makes_up_for_is_no_gain() -> None:
    """Residents of the Netherlands: the compensation of 4,500 euros a month is the excess of Belgian tax and surcharge
    over the Dutch burden, so it falls by all of the surcharge while it is larger; that of 8,000 is smaller, so what is
    above it is gained; residents of Germany have none."""
    (dutch,) = [one for one in net_pay(scenario("NL", "BE")).warnings if one.code == "surcharge_contestable"]
    charged = -line(net_pay(scenario("NL", "BE")), "be.non_resident_surcharge")
    assert line(net_pay(scenario("NL", "BE")), "nl.compensation") > charged
    assert dutch.text_id == "warning.surcharge_contestable.given_back"
    assert dutch.values == {"amount_charged": charged}
    assert dutch.euros is None
    assert "object" not in dutch.text
    high = net_pay(scenario("NL", "BE", job={"gross_monthly": 8000.0}))
    (in_part,) = [one for one in high.warnings if one.code == "surcharge_contestable"]
    assert in_part.text_id == "warning.surcharge_contestable.compensated"
    of_high = -line(high, "be.non_resident_surcharge")
    gained = pytest.approx(of_high - line(high, "nl.compensation"))
    assert in_part.values == {"amount_charged": of_high, "amount": gained}
    (german,) = [one for one in net_pay(scenario("DE", "BE")).warnings if one.code == "surcharge_contestable"]
    assert german.text_id == "warning.surcharge_contestable"
    assert german.values == {"amount": charged}


def test_no_proof_is_asked_where_nothing_is_exempt_and_no_supplement_missed_for_grown_children() -> None:
    assert "proof_of_foreign_tax" not in codes(net_pay(scenario("DE", "BE", days=(0, 220, 0))))
    assert "no_dutch_supplement" in codes(net_pay(scenario("NL", "DE", children=[{"age": 18}, {"age": 17}])))
    assert "no_dutch_supplement" not in codes(net_pay(scenario("NL", "DE", children=[{"age": 18}])))


def test_no_border_warning_stands_on_a_job_at_home() -> None:
    for country in ("NL", "BE", "DE"):
        assert not codes(net_pay(scenario(country, country, days=(110, 110, 0)))) & set(SITUATIONS)


def test_what_a_missed_status_costs_is_told_line_by_line() -> None:
    """A resident of Germany at 40 home days loses the tax part of the general credit, and the interest of the home."""
    result = net_pay(scenario("DE", "NL", days=(180, 40, 0), **AACHEN))
    lost = lost_status(result)
    assert lost is not None
    assert lost.status == "nl_qualifying"
    assert {one.id for one in lost.gain.lines} >= {"nl.income_tax", "nl.general_tax_credit"}
    assert lost.gain.net_pay == pytest.approx(
        sum(one.amount for one in lost.gain.lines if one.id != "nl.healthcare_allowance")
    )
    (missed,) = [one for one in result.warnings if one.code == "status_missed_nl"]
    assert missed.values == {"amount": lost.gain.net_pay}
    assert lost_status(net_pay(scenario("DE", "NL"))) is None


def test_the_partner_should_declare_the_home_where_that_saves_tax() -> None:
    """The partner earns 60,000 in the Netherlands; the worker's pay is taxed in Germany, with nothing to compensate."""
    home = {"owner": True, "value": 400_000.0, "mortgage_interest": 9_000.0}
    partner = {"age": 38, "country_of_work": "NL", "gross_annual": 60_000.0}
    couple = scenario("NL", "DE", civil_status="married", partner=partner, home=home, job={"gross_monthly": 9000.0})
    (found,) = [one for one in net_pay(couple).warnings if one.code == "partner_declares_home"]
    interest_less_rent = 9_000.0 - 0.0035 * 400_000.0
    assert found.values["amount"] == pytest.approx(0.3756 * interest_less_rent, rel=0.2)
    alone = scenario("NL", "DE", home=home, job={"gross_monthly": 9000.0})
    assert "partner_declares_home" not in codes(net_pay(alone))


COUPLE: dict[str, Any] = {"civil_status": "married", "partner": {"age": 40}}
PARENT: dict[str, Any] = {"children": [{"age": 7}]}


@pytest.mark.parametrize(
    ("residence", "work", "told", "expected"),
    [
        ("DE", "DE", {}, "I"),
        ("DE", "DE", COUPLE, "IV"),
        ("NL", "DE", COUPLE, "IV"),
        ("NL", "DE", PARENT, "II"),
        ("DE", "DE", COUPLE | {"options": {"de_tax_class": "III"}}, "III"),
        ("NL", "DE", {"options": {"de_tax_class": "III"}}, "I"),
        ("DE", "NL", COUPLE, None),
    ],
)
def test_a_german_payslip_names_its_tax_class(
    residence: str, work: str, told: dict[str, Any], expected: str | None
) -> None:
    """The class that was given, where the worker may have it, else that of the family."""
    assert net_pay(scenario(residence, work, **told)).german_tax_class == expected


def test_the_class_of_a_comparison_is_that_of_the_job_in_germany() -> None:
    assert compare(scenario("DE", "NL", **COUPLE)).german_tax_class == "IV"
    assert compare(scenario("NL", "DE", **PARENT)).german_tax_class == "II"
    assert compare(scenario("NL", "BE")).german_tax_class is None
