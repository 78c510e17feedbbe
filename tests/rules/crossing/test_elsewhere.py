"""The same household in other places: what moves with it, and what stays."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from rules import Scenario, personas
from rules.crossing.elsewhere import moved
from rules.definitions.codes import STATES
from rules.store.table_files import Municipality

GENT = Municipality("BE", "Gent", "flanders", (), 51.05, 3.717)
TERNEUZEN = Municipality("NL", "Terneuzen", "Zeeland", (), 51.33, 3.83)
HEERLEN = Municipality("NL", "Heerlen", "Limburg", (), 50.89, 5.98)
AACHEN = Municipality("DE", "Aachen", "NW", (), 50.78, 6.08)
BUNDE = Municipality("DE", "Bunde", "NI", (), 53.18, 7.27)
PLACES = {"NL": TERNEUZEN, "BE": GENT, "DE": BUNDE}


def household(residence: str, work: str, **more: Any) -> Scenario:
    """Who lives in one state and works in another."""
    data: dict[str, Any] = {
        "year": 2026,
        "residence": {"country": residence},
        "work": {"country": work},
        "worker": {"age": 38},
        "job": {"gross_monthly": 3500.0, "commute_km": 12.0, "days": {"office": 150, "home": 50}},
    }
    return Scenario.from_data(data | more)


def test_home_and_job_lie_in_the_two_municipalities() -> None:
    found = moved(household("NL", "DE"), GENT, TERNEUZEN, 44)
    assert (found.residence.country, found.residence.municipality) == ("BE", "Gent")
    assert (found.work.country, found.work.municipality) == ("NL", "Terneuzen")


@pytest.mark.parametrize(
    ("nationality", "lived", "worked", "home", "work", "then"),
    [
        ("BE", "BE", "NL", AACHEN, HEERLEN, "DE"),  # a national of the state of residence is one of the new
        ("NL", "BE", "NL", GENT, AACHEN, "DE"),  # one of the state of work is one of the new state of work
        ("DE", "BE", "NL", HEERLEN, GENT, "DE"),  # one of the third state stays so
        ("other", "BE", "NL", AACHEN, HEERLEN, "other"),
        ("NL", "NL", "BE", GENT, HEERLEN, "BE"),  # the two states are exchanged
        ("NL", "NL", "NL", GENT, HEERLEN, "BE"),  # one who works at home is a national of the state of residence
    ],
)
def test_a_national_of_either_state_is_one_of_the_new(
    nationality: str, lived: str, worked: str, home: Municipality, work: Municipality, then: str
) -> None:
    scenario = household(lived, worked, worker={"age": 38, "nationality": nationality})
    assert moved(scenario, home, work, 20).worker.nationality == then


@pytest.mark.parametrize(
    ("country", "then"), [("BE", "DE"), ("NL", "BE"), ("DE", "DE"), (None, None)], ids=["home", "work", "third", "none"]
)
def test_a_partner_who_works_in_either_state_works_in_the_new_one(country: str | None, then: str | None) -> None:
    partner = {"age": 36, "country_of_work": country, "gross_annual": 20_000.0 if country else 0.0}
    scenario = household("BE", "NL", partner=partner)
    found = moved(scenario, AACHEN, GENT, 20).partner
    assert found is not None
    assert found.country_of_work == then
    assert (found.age, found.gross_annual) == (36, partner["gross_annual"])


def test_nobody_becomes_a_partner() -> None:
    assert moved(household("BE", "NL"), AACHEN, GENT, 20).partner is None


@pytest.mark.parametrize(
    ("home", "work", "land"),
    [
        (BUNDE, TERNEUZEN, "NI"),
        (TERNEUZEN, BUNDE, "NI"),
        (AACHEN, HEERLEN, "NW"),
        (BUNDE, AACHEN, "NI"),  # of two, that of the home
        (GENT, TERNEUZEN, "BY"),
    ],
)
def test_the_land_is_that_of_the_home_else_of_the_work_else_as_it_was(
    home: Municipality, work: Municipality, land: str
) -> None:
    scenario = household("DE", "NL", options={"de_land": "BY", "de_church_tax": True})
    found = moved(scenario, home, work, 20).options
    assert (found.de_land, found.de_church_tax) == (land, True)


def test_the_way_to_work_is_the_new_one_and_at_home_there_is_none() -> None:
    found = moved(household("BE", "NL"), GENT, TERNEUZEN, 44)
    assert found.job.commute_km == 44.0
    assert found.at_home().job.commute_km == 0.0
    assert moved(household("BE", "NL"), GENT, TERNEUZEN, None).job.commute_km == 0.0


def test_the_job_at_home_has_the_same_terms_whatever_the_present_job_is() -> None:
    present = {"gross_monthly": 3100.0, "weekly_hours": 30.0, "commute_km": 7.0, "sector": "public"}
    found = moved(household("BE", "NL", present_job=present), AACHEN, TERNEUZEN, 44)
    at_home = found.at_home()
    assert (at_home.work.country, at_home.work.municipality) == ("DE", "Aachen")
    days = at_home.job.days
    assert (days.office, days.home) == (200, 0)
    same = {"days": found.job.days, "commute_km": found.job.commute_km}
    assert at_home.job.model_copy(update=same) == found.job
    assert at_home.job.gross_monthly == 3500.0


@pytest.mark.parametrize("persona", personas(), ids=lambda persona: persona.id)
@pytest.mark.parametrize(("home", "work"), [pair for pair in product(STATES, STATES) if len({*pair}) == 2])
def test_all_else_stays(persona: Any, home: str, work: str) -> None:
    """A moved household is one that a form could hold, and differs only where it was moved."""
    before = persona.scenario
    after = moved(before, PLACES[home], PLACES[work], 30)
    assert Scenario.from_data(after.model_dump(mode="json")) == after
    kept = {"year", "payslip_month", "children", "home"}
    assert after.model_dump(include=kept) == before.model_dump(include=kept)
    assert after.worker.model_copy(update={"nationality": None}) == before.worker.model_copy(
        update={"nationality": None}
    )
    assert after.job.model_copy(update={"commute_km": 0.0}) == before.job.model_copy(update={"commute_km": 0.0})
    assert after.options.model_copy(update={"de_land": "NW"}) == before.options.model_copy(update={"de_land": "NW"})
