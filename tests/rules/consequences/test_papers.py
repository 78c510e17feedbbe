"""Which papers a household must arrange, in which order, at which office and by when."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rules import YEARS, Paper, Scenario, contact_point, net_pay, office, papers
from rules.places.distance import straight_km
from tests.rules.consequences_of import (
    CHILD,
    MARRIED,
    MOSTLY_HOME,
    PAIRS,
    PARTNER_WITHOUT_PAY,
    TELEWORK,
    scenario,
)

ONE_DAY_A_WEEK = {"office": 176, "home": 44, "elsewhere": 0}
MINIJOB: dict[str, Any] = {"job": {"gross_monthly": 550.0}}


def found(home: str, work: str, **changes: Any) -> dict[str, Paper]:
    """The papers by id, in their order."""
    several = papers(net_pay(scenario(home, work, **changes)))
    assert len({one.id for one in several}) == len(several)
    return {one.id: one for one in several}


SINGLE = {
    ("BE", "NL"): ["bsn", "digid", "dutch_policy", "s1", "income_statement", "c_form", "belgian_return"],
    ("DE", "NL"): ["bsn", "digid", "dutch_policy", "s1", "income_statement", "c_form", "german_resident_return"],
    ("NL", "BE"): [
        "insz", "annex_15", "belgian_fund", "s1", "end_dutch_policy", "care_fund", "voluntary_aow",
        "income_proof_be", "dutch_return", "bni_return",
    ],
    ("DE", "BE"): [
        "insz", "annex_15", "belgian_fund", "s1", "care_fund", "income_proof_be", "german_resident_return",
        "bni_return",
    ],
    ("NL", "DE"): [
        "steuer_id", "krankenkasse", "s1", "end_dutch_policy", "voluntary_aow", "grenzpendler_annex", "dutch_return",
        "german_return",
    ],
    ("BE", "DE"): [
        "steuer_id", "belgian_reduction", "krankenkasse", "s1", "grenzpendler_annex", "german_return", "belgian_return",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("home", "work"), PAIRS)
def test_a_single_worker_without_home_days(home: str, work: str) -> None:
    assert list(found(home, work)) == SINGLE[home, work]


@pytest.mark.parametrize("home", ["NL", "BE", "DE"])
def test_a_job_at_home_needs_none(home: str) -> None:
    assert papers(net_pay(scenario(home, home))) == ()


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(("home", "work"), PAIRS)
def test_the_first_is_due_before_the_first_pay_and_every_office_is_known(home: str, work: str, year: int) -> None:
    """The heading of the page says so for every household."""
    for changes in ({}, MINIJOB, MARRIED | PARTNER_WITHOUT_PAY | CHILD, {"job": {"days": MOSTLY_HOME}},
                    {"job": {"sector": "public", "days": TELEWORK}}, {"worker": {"age": 70}}):  # fmt: skip
        several = list(found(home, work, year=year, **changes).values())
        assert several[0].moment == "before_first_pay"
        for one in several:
            assert office(one.office).name
            assert one.confidence in "ABC"
            assert one.source
            assert one.day is None or one.day.year == year + 1
            assert (one.number is None) == (one.moment != "within")


@pytest.mark.parametrize(
    ("home", "work", "job", "office_asked", "variant"),
    [
        ("BE", "NL", {"days": ONE_DAY_A_WEEK}, "rsz", "two_states"),
        ("DE", "NL", {"days": ONE_DAY_A_WEEK}, "dvka", "two_states"),
        ("NL", "DE", {"days": ONE_DAY_A_WEEK}, "svb", "two_states"),
        ("BE", "NL", {"days": TELEWORK}, "svb", "telework"),
        ("NL", "BE", {"days": TELEWORK}, "rsz", "telework"),
        ("NL", "DE", {"days": TELEWORK}, "dvka", "telework"),
        ("NL", "DE", {"days": MOSTLY_HOME}, "svb", "two_states"),
        ("BE", "NL", {"days": TELEWORK, "sector": "public"}, "svb", "civil_servant"),
    ],
)
def test_the_a1_is_asked_where_the_rule_says(
    home: str, work: str, job: dict[str, Any], office_asked: str, variant: str
) -> None:
    """Under 25 % at home the state of residence, from 25 % on and for public staff that of the employer."""
    a1 = found(home, work, job=job)["a1"]
    assert (a1.office, a1.text_id) == (office_asked, f"paper_do.a1.{variant}")


def test_without_days_outside_the_work_state_there_is_neither_certificate_nor_list() -> None:
    assert {"a1", "day_list"}.isdisjoint(found("BE", "NL"))
    assert {"a1", "day_list"} <= set(found("BE", "NL", job={"days": {"office": 219, "home": 1, "elsewhere": 0}}))


def test_an_employer_registers_only_where_another_state_insures() -> None:
    assert found("BE", "NL", job={"days": MOSTLY_HOME})["employer_registers"].office == "rsz"
    assert "employer_registers" not in found("BE", "NL", job={"days": TELEWORK})


def test_a_child_brings_an_application_and_a_notice() -> None:
    with_child = found("DE", "NL", **CHILD)
    assert (with_child["child_benefit_nl"].office, with_child["tell_payer"].office) == ("svb", "familienkasse")
    grown = found("BE", "NL", children=[{"age": 20}])
    assert "child_benefit_nl" not in grown
    assert "tell_payer" in grown
    assert {"child_benefit_nl", "tell_payer"}.isdisjoint(found("DE", "NL", children=[{"age": 20}]))
    assert "tell_payer" not in found("BE", "NL", job={"days": MOSTLY_HOME}, **CHILD)


def test_family_cover_is_for_who_has_nobody_else_to_be_insured_with() -> None:
    working: dict[str, Any] = {"partner": {"age": 38, "country_of_work": "BE", "gross_annual": 30_000.0}}
    assert "family_cover" in found("BE", "NL", **MARRIED, **PARTNER_WITHOUT_PAY)
    assert "family_cover" not in found("BE", "NL", **MARRIED, **working, **CHILD)
    assert "family_cover" in found("BE", "NL", **CHILD)


@pytest.mark.parametrize(("home", "asked"), [("NL", "svb"), ("BE", "mutuality")])
def test_a_minijob_asks_for_cover_first_and_for_no_german_return(home: str, asked: str) -> None:
    with_minijob = found(home, "DE", **MINIJOB)
    assert with_minijob["minijob_cover"].office == asked
    assert {"krankenkasse", "s1", "grenzpendler_annex", "german_return", "belgian_reduction"}.isdisjoint(with_minijob)


def test_a_status_missed_brings_no_paper_that_proves_it() -> None:
    half: dict[str, Any] = {"job": {"days": {"office": 130, "home": 90, "elsewhere": 0}}}
    assert "income_statement" not in found("BE", "NL", **half)
    assert "income_proof_be" not in found("NL", "BE", **half)


def test_money_that_is_paid_on_request_only_where_there_is_some() -> None:
    low: dict[str, Any] = {"job": {"gross_monthly": 2300.0}}
    assert "healthcare_allowance" not in found("BE", "NL")
    assert {"healthcare_allowance", "jobbonus"} <= set(found("BE", "NL", **low))
    assert "jobbonus" not in found("BE", "NL", job={"gross_monthly": 10_000.0})
    assert "voluntary_aow" not in found("NL", "BE", worker={"age": 70})


def test_the_dutch_return_asks_for_the_compensation_where_there_is_one() -> None:
    own = {"owner": True, "value": 400_000.0, "mortgage_interest": 12_000.0}
    worker = Scenario.from_data(scenario("NL", "BE").model_dump() | {"home": own})
    texts = {one.id: one.text_id for one in papers(net_pay(worker))}
    assert texts["dutch_return"] == "paper_do.dutch_return.compensation"
    assert found("NL", "DE", **MINIJOB)["dutch_return"].text_id == "paper_do.dutch_return"


def test_last_days_of_the_year_after() -> None:
    assert found("BE", "NL", year=2025)["c_form"].day == date(2026, 4, 30)
    assert found("BE", "NL")["c_form"].confidence == "C"
    assert found("DE", "NL")["german_resident_return"].day == date(2027, 8, 2)
    assert found("BE", "NL", year=2024)["belgian_return"].day == date(2025, 10, 16)
    open_day = found("BE", "NL")["belgian_return"]
    assert (open_day.day, open_day.confidence) == (None, "C")
    assert (found("BE", "NL")["dutch_policy"].number, found("BE", "NL")["dutch_policy"].unit) == (4, "months")


def near(home: str, town: str | None, work: str, work_town: str | None) -> Any:
    ends = {
        side: {"country": country} | ({"municipality": name} if name else {})
        for side, country, name in (("residence", home, town), ("work", work, work_town))
    }
    data = {"year": 2026, "worker": {"age": 38}, "job": {"gross_monthly": 3500.0}} | ends
    return contact_point(net_pay(Scenario.from_data(data)))


@pytest.mark.parametrize(
    ("home", "town", "work", "work_town", "point", "seat"),
    [
        ("BE", "Gent", "NL", "Terneuzen", "scheldemond", "Gent"),
        ("NL", "Nijmegen", "DE", "Kleve", "rhein_waal", "Kleve"),
        ("NL", "Heerlen", "DE", "Aachen", "aachen_eurode", "Herzogenrath"),
        ("NL", "Enschede", "DE", None, "euregio", "Gronau"),
        ("DE", None, "NL", "Maastricht", "maastricht", "Maastricht"),
        ("NL", "Venlo", "DE", None, "rhein_maas_nord", "Mönchengladbach"),
        ("BE", "Turnhout", "NL", "Tilburg", "antwerp_kempen", "Turnhout"),
    ],
)
def test_the_nearest_point(
    home: str, town: str | None, work: str, work_town: str | None, point: str, seat: str
) -> None:
    nearest = near(home, town, work, work_town)
    assert (nearest.id, nearest.seat) == (point, seat)
    assert 0 <= nearest.distance_km < 30


def test_no_point_is_called_near_without_a_municipality_or_from_afar() -> None:
    assert near("NL", None, "DE", None) is None
    assert near("DE", "München", "NL", None) is None
    assert near("BE", "Gent", "BE", "Gent") is None


def test_a_straight_line_over_the_globe() -> None:
    """Gent to Terneuzen: 0.2858 degrees of latitude, 31.8 km, and 0.1111 of longitude at 51.2 degrees, 7.7 km."""
    assert straight_km((51.05, 3.7167), (51.3358, 3.8278)) == pytest.approx(32.7, abs=0.1)
