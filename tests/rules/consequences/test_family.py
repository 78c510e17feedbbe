"""What follows for a family and at each age: who pays for the children, who is insured, which rights have ended."""

from __future__ import annotations

from typing import Any

import pytest

from rules import Consequence, net_pay, years_and_months
from tests.rules.consequences_of import CHILD, FULL, MARRIED, by_id, found, of_theme, reform, scenario


@pytest.mark.parametrize(
    ("home", "work", "age", "insured"),
    [("DE", "NL", 17, True), ("DE", "NL", 18, False), ("NL", "DE", 18, False), ("BE", "NL", 18, False),
     ("BE", "DE", 24, True), ("DE", "BE", 24, True), ("DE", "BE", 25, False)],
)  # fmt: skip
def test_grown_children_are_insured_with_a_parent_in_belgium_and_germany_alone(
    home: str, work: str, age: int, insured: bool
) -> None:
    working: dict[str, Any] = {"partner": {"age": 38, "country_of_work": home, "gross_annual": 40_000.0}}
    for partner in ({}, MARRIED | working):
        names = found(home, work, children=[{"age": age}], **partner)
        assert any(name.startswith("children_insured") for name in names) == insured


def test_an_age_from_memory_is_no_ground_where_a_child_is_young() -> None:
    assert found("DE", "BE", children=[{"age": 24}])["children_insured"].confidence == "C"
    assert found("DE", "BE", children=[{"age": 24}, {"age": 17}])["children_insured"].confidence == "A"


@pytest.mark.parametrize("home", ["BE", "DE"])
def test_a_worker_too_young_for_the_dutch_premium_is_told_no_amount(home: str) -> None:
    minor, adult = found(home, "NL", worker={"age": 17}), found(home, "NL", worker={"age": 18})
    assert minor["health_policy.netherlands_minor"].values == {"age": 18}
    assert not [name for name in minor if name.startswith("healthcare_allowance")]
    assert "health_policy.netherlands" in adult
    assert "healthcare_allowance.income_too_high" in adult


@pytest.mark.parametrize(
    ("age", "german", "dutch", "variant"),
    [
        (38, 67.0, 67.25, ".open"),
        (62, 67.0, 67.25, ""),
        (63, 66.0 + 10.0 / 12.0, 67.25, ""),
        (66, 66.0 + 4.0 / 12.0, 67.0, ""),
    ],
)
def test_pension_ages_follow_the_year_of_birth(age: int, german: float, dutch: float, variant: str) -> None:
    one = found("DE", "NL", worker={"age": age})
    ages = one[f"pension_ages{variant}"].values
    assert (ages["time_home"], ages["time_abroad"]) == (german, dutch)
    gap = one["pension_gap"]
    assert gap.values["time_between"] == pytest.approx(dutch - german)
    assert (gap.values["first"], gap.values["second"]) == ("DE", "NL")


@pytest.mark.parametrize(("age", "belgian"), [(66, 66.0), (63, 66.0), (62, 67.0), (38, 67.0)])
def test_the_belgian_pension_age_follows_the_year_of_birth(age: int, belgian: float) -> None:
    ages = next(one for name, one in found("BE", "DE", worker={"age": age}).items() if name.startswith("pension_ages"))
    assert ages.values["time_home"] == belgian


def test_equal_ages_leave_no_gap_and_a_pensioner_is_told_none() -> None:
    assert "pension_gap" not in found("BE", "DE")
    assert of_theme("pension", found("BE", "DE", worker={"age": 70})) == ["pension_years"]


OF_PENSION_AGE = {
    ("DE", "NL"): {"sick_report.germany", "sick_pay.netherlands_pensioner"},
    ("NL", "DE"): {"sick_report.netherlands", "sick_pay.germany_pensioner"},
    ("BE", "NL"): {"sick_report.belgium", "sick_pay.netherlands_pensioner"},
    ("NL", "BE"): {"sick_report.netherlands", "sick_pay.belgium_pensioner"},
}


@pytest.mark.parametrize(("home", "work"), OF_PENSION_AGE)
def test_rights_that_end_with_the_pension_age_are_not_promised(home: str, work: str) -> None:
    names = found(home, work, worker={"age": 68})
    assert of_theme("unemployment", names) == []
    assert set(of_theme("sickness", names)) == OF_PENSION_AGE[home, work]
    assert of_theme("pension", names) == ["pension_years"]


def test_pay_in_illness_past_the_pension_age_names_its_shorter_terms() -> None:
    """Six weeks of the Dutch employer, six months of the Belgian fund, nothing of a German fund beside a pension."""
    dutch = found("BE", "NL", worker={"age": 68})["sick_pay.netherlands_pensioner"]
    assert (dutch.values["weeks"], dutch.law) == (6.0, "BW art. 7:629(2)(b)")
    belgian = found("NL", "BE", worker={"age": 68})["sick_pay.belgium_pensioner"]
    assert belgian.values == {"days": 30.0, "months": 6.0}
    german = found("NL", "DE", worker={"age": 68})["sick_pay.germany_pensioner"]
    assert (german.values, german.law) == ({"weeks": 6.0}, "SGB V § 50(1)")
    assert "sick_pay.belgium" in found("NL", "BE", worker={"age": 65})


def test_leave_and_notice_follow_the_state_of_work_also_where_another_insures() -> None:
    at_home = found("NL", "BE", job={"days": {"office": 100, "home": 120, "elsewhere": 0}})
    assert at_home["holiday.belgium"].values == {"days": 20.0}
    notice = at_home["notice.belgium"].values
    assert (notice["weeks"], notice["weeks_short"], notice["weeks_long"]) == (1.0, 18.0, 33.0)
    german = found("NL", "DE")["notice.germany"].values
    assert (german["weeks"], german["months_short"], german["months_long"]) == (4.0, 2.0, 4.0)
    assert "transition_payment" not in found("DE", "NL", worker={"age": 68})


def test_each_right_ends_at_the_age_of_the_state_that_gives_it() -> None:
    """Who turns 66 in the year has reached the Belgian age and not the Dutch one."""
    at_home = found("BE", "NL", worker={"age": 66})
    assert of_theme("unemployment", at_home) == ["unemployment_partial"]
    assert {"aow.built_up", "sick_pay.netherlands", "disability_wait"} <= set(at_home)
    abroad = found("NL", "BE", worker={"age": 66})
    assert "unemployment_full.netherlands" in abroad
    assert not {"unemployment_partial", "disability_wait", "disability_wait_shortened"} & set(abroad)


def order_of_states(consequences: dict[str, Consequence]) -> list[str]:
    """What is said of the order of the states."""
    names = of_theme("family", consequences)
    return [name.removeprefix("family_") for name in names if name.startswith("family_")]


@pytest.mark.parametrize(
    ("home", "work", "partner", "expected"),
    [
        ("NL", "DE", None, ["first.germany"]),
        ("BE", "NL", None, ["first.netherlands", "order.work_first", "supplement.belgium", "one_application"]),
        ("BE", "NL", "BE", ["first.belgium", "order.work_at_home", "supplement.netherlands", "one_application"]),
        (
            "DE", "NL", "BE",
            ["first.belgium", "order.highest", "supplement.netherlands", "supplement.germany", "one_application"],
        ),
    ],
)  # fmt: skip
def test_which_state_pays_for_the_children_first(
    home: str, work: str, partner: str | None, expected: list[str]
) -> None:
    pay: dict[str, Any] = (
        {"partner": {"age": 38, "country_of_work": partner, "gross_annual": 30_000.0}} if partner else {}
    )
    assert order_of_states(found(home, work, **MARRIED, **pay, **CHILD)) == expected


@pytest.mark.parametrize(
    ("home", "work", "partner", "age", "expected"),
    [
        ("BE", "NL", None, 20, ["first.belgium"]),
        ("BE", "NL", "BE", 20, ["first.belgium"]),
        ("NL", "BE", "NL", 20, ["first.belgium"]),
        ("NL", "DE", "NL", 20, []),
        ("DE", "NL", "BE", 20, ["first.belgium"]),
        ("BE", "DE", "BE", 17, ["first.belgium", "order.work_at_home", "supplement.germany", "one_application"]),
    ],
)
def test_a_state_that_pays_nothing_has_no_place_in_the_order(
    home: str, work: str, partner: str | None, age: int, expected: list[str]
) -> None:
    """At 20 Belgium alone pays for a child; at 17 all do."""
    pay: dict[str, Any] = {"partner": {"age": 38, "gross_annual": 0.0}}
    if partner:
        pay = {"partner": {"age": 38, "country_of_work": partner, "gross_annual": 30_000.0}}
    result = net_pay(scenario(home, work, children=[{"age": age}], **MARRIED, **pay))
    paying = {FULL[line.state] for line in result.year.lines if line.id in FAMILY_LINES}
    assert order_of_states(by_id(result)) == expected
    assert {name.rpartition(".")[2] for name in expected if "first." in name or "supplement." in name} == paying


FAMILY_LINES = ("nl.child_benefit", "nl.child_budget", "be.family_allowance", "de.child_benefit")


SUPPLEMENT, SUPPLEMENT_ABROAD = "german_child_supplement.residence", "german_child_supplement.abroad"
PARENTAL = "german_parental_allowance"


@pytest.mark.parametrize(
    ("home", "work", "partner", "age", "expected"),
    [
        ("NL", "DE", None, 7, {SUPPLEMENT_ABROAD}),
        ("BE", "DE", "BE", 7, {SUPPLEMENT_ABROAD}),
        ("DE", "BE", None, 7, {SUPPLEMENT}),
        ("NL", "DE", None, 1, {PARENTAL, SUPPLEMENT_ABROAD}),
        ("NL", "DE", None, 2, {SUPPLEMENT_ABROAD}),
        ("DE", "NL", "NL", 0, {PARENTAL, SUPPLEMENT}),
        ("NL", "BE", "DE", 0, {PARENTAL, SUPPLEMENT_ABROAD}),
        ("NL", "BE", "NL", 0, set()),
        ("BE", "NL", None, 0, set()),
        ("NL", "DE", None, 18, set()),
    ],
)
def test_german_benefits_that_are_not_reckoned_are_pointed_to_with_their_office(
    home: str, work: str, partner: str | None, age: int, expected: set[str]
) -> None:
    """Where Germany owes benefits for a child: the supplement, and in the first 12 + 2 months the parental benefit."""
    pay: dict[str, Any] = {"partner": {"age": 38, "gross_annual": 0.0}}
    if partner:
        pay = {"partner": {"age": 38, "country_of_work": partner, "gross_annual": 30_000.0}}
    said = found(home, work, children=[{"age": age}], **MARRIED, **pay)
    pointers = {name: one for name, one in said.items() if name.startswith("german_")}
    assert set(pointers) == expected
    for name, one in pointers.items():
        assert one.values == {}
        assert ("Elterngeldstelle" if name == PARENTAL else "Familienkasse") in one.text
        assert one.confidence == ("C" if name == SUPPLEMENT_ABROAD else "B")


def test_a_pointer_is_not_said_where_its_rule_is_off() -> None:
    off = reform("rights.family.german_child_supplement_abroad", 0.0)
    assert SUPPLEMENT_ABROAD not in found("NL", "DE", off, **CHILD)


def test_without_children_there_is_nothing_of_family() -> None:
    assert of_theme("family", found("NL", "DE")) == []
    assert of_theme("family", found("NL", "DE", children=[{"age": 29}])) == []


@pytest.mark.parametrize(
    ("time", "expected"), [(67.0, (67, 0)), (67.25, (67, 3)), (66.0 + 10.0 / 12.0, (66, 10)), (0.25, (0, 3))]
)
def test_a_time_in_years_and_months(time: float, expected: tuple[int, int]) -> None:
    assert years_and_months(time) == expected
