"""The records of the fields: what they say of the contract, and that a field moves amounts where they say so, only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache, partial
from typing import Any

import numpy as np
import pytest

from rules import Refusal, Scenario, net_pay
from rules.question.fields import ScenarioField, value_at
from rules.question.relevance import always, never
from rules.question.scenario import FIELDS
from tests.rules.random_scenarios import random_scenarios

YEARS = (2025, 2026)
WITHOUT_AN_AMOUNT = {
    "home.owner": "the value and the interest beside it count",
    "job.isco08": "carried along for the recognition of diplomas",
    "options.expected_law": "all law of these years is adopted",
    "residence.municipality": "the name of a place, where amounts follow its commune or region",
    "work.municipality": "the name of a place, where amounts follow its region",
}
"""Fields that matter to more than the amounts of these years, or by another field beside them."""


def moved(data: Any, path: list[str], change: Any) -> None:
    """Change what stands at a path, of all children alike."""
    name, *further = path
    if isinstance(data, list):
        for one in data:
            moved(one, path, change)
    elif further:
        if data[name] is not None:
            moved(data[name], further, change)
    else:
        data[name] = change(data[name])


def another(value: Any, field: ScenarioField, dice: np.random.Generator) -> Any:
    """Another value that the field may hold."""
    if field.kind == "yes_no":
        return not value
    if field.words:
        return str(dice.choice([word for word in field.words if word != value]))
    if field.kind in ("number", "whole"):
        low, high = field.low or 0.0, min(field.high or 0.0, 60_000.0)
        found = float(dice.uniform(low, high)) if field.kind == "number" else int(dice.integers(int(low), int(high)))
        return found if found != value else field.high
    return "2211"


def amounts(scenario: Scenario) -> Any:
    result = net_pay(scenario)
    return result.payslip, result.year


def changed(scenario: Scenario, field: ScenarioField, dice: np.random.Generator) -> Scenario | None:
    """The scenario with another value in one field; none where the field or the case is not there."""
    if value_at(scenario, field.path.rpartition(".")[0] or "year") in (None, []):
        return None
    data = scenario.model_dump()
    moved(data, field.path.split("."), lambda value: another(value, field, dice))
    try:
        return Scenario.from_data(data)
    except Refusal:
        return None


@cache
def households() -> list[tuple[Scenario, Any]]:
    """Random scenarios with their amounts, those that are not refused."""
    found = []
    for place, year in enumerate(YEARS):
        for scenario in random_scenarios(400, 77 + place, year):
            with suppress(Refusal):
                found.append((scenario, amounts(scenario)))
    return found


def before_and_after(field: ScenarioField, matters: bool) -> Iterator[tuple[Scenario, Any, Any]]:
    """Random scenarios in which the field matters, or does not, with the amounts before and after it changes."""
    dice = np.random.default_rng(5)
    for scenario, before in households():
        if field.matters(partial(value_at, scenario)) is matters:
            other = changed(scenario, field, dice)
            if other is not None:
                with suppress(Refusal):
                    yield scenario, before, amounts(other)


def named(fields: Iterable[ScenarioField]) -> list[Any]:
    return [pytest.param(field, id=field.path) for field in fields]


OF_THE_JOB = [field for field in FIELDS.values() if never not in field.parts]
ONE_BY_ONE = [field for field in OF_THE_JOB if field.kind not in ("part", "list") and not field.required]
ASKED_OF_SOME = [field for field in ONE_BY_ONE if field.meaning.matters is not always]


@pytest.mark.parametrize("field", named(ASKED_OF_SOME))
def test_a_field_moves_no_amount_where_it_does_not_matter(field: ScenarioField) -> None:
    found = list(before_and_after(field, matters=False))
    assert found
    assert [scenario for scenario, before, after in found if before != after] == []


@pytest.mark.parametrize("field", named(one for one in ONE_BY_ONE if one.path not in WITHOUT_AN_AMOUNT))
def test_a_field_moves_an_amount_of_someone_to_whom_it_matters(field: ScenarioField) -> None:
    assert any(before != after for _, before, after in before_and_after(field, matters=True))


def test_childcare_moves_no_amount_where_it_does_not_matter(example: dict[str, Any]) -> None:
    household = example | {"work": {"country": "DE"}, "children": [{"age": 3}]}
    cared_for = household | {
        "children": [{"age": 3, "childcare": {"kind": "daycare", "hours_month": 90, "hourly_rate": 9}}]
    }
    with_care = Scenario.from_data(cared_for)
    assert not FIELDS["children.childcare"].matters(partial(value_at, with_care))
    assert amounts(with_care) == amounts(Scenario.from_data(household))


def test_the_records_say_what_the_contract_accepts() -> None:
    assert [path for path, field in FIELDS.items() if field.required] == [
        "year",
        "residence.country",
        "work.country",
        "worker.age",
        "children.age",
        "children.childcare.kind",
        "children.childcare.hours_month",
        "children.childcare.hourly_rate",
        "job.gross_monthly",
    ]
    assert (FIELDS["children"].high, FIELDS["partner"].optional) == (15.0, True)
    hours, rate = FIELDS["job.weekly_hours"], FIELDS["options.de_additional_health_rate"]
    assert (hours.low, hours.above_low, hours.high, hours.default) == (0.0, True, 60.0, 38.0)
    assert (rate.low, rate.above_low, rate.high, rate.optional, rate.default) == (0.0, False, 0.1, True, None)


@pytest.mark.parametrize(
    ("path", "value", "number"),
    [
        ("worker.nationality", "other", 3),
        ("options.de_tax_class", None, 0),
        ("options.de_tax_class", "III", 3),
        ("job.worker_type", "blue_collar", True),
        ("job.sector", "private", False),
        ("payslip_month", 1, 0),
        ("job.gross_monthly", 2219.735, 2219.74),
        ("options.be_actual_costs", None, 0.0),
        ("job.days.home", 5, 5.0),
    ],
)
def test_a_value_becomes_the_number_that_the_rules_see(path: str, value: Any, number: float) -> None:
    found = FIELDS[path].as_number(value)
    assert (found, type(found)) == (number, type(number))


def test_the_terms_of_the_present_job_are_those_of_a_job_and_no_facts() -> None:
    """Each may hold what the field of a job may hold, or nothing."""
    of_job = [path for path in FIELDS if path.startswith("job.")]
    of_present = [path for path in FIELDS if path.startswith("present_job.") and path != "present_job.days"]
    assert of_present == [f"present_{path}" for path in of_job]
    for path in of_job:
        field, present = FIELDS[path], FIELDS[f"present_{path}"]
        shape = ("kind", "codes", "low", "high", "above_low", "unit")
        assert [getattr(field, name) for name in shape] == [getattr(present, name) for name in shape]
        assert (present.required, present.fact) == (False, "")
    assert not FIELDS["present_job"].matters(lambda _: True)


def test_every_amount_has_an_example_within_its_limits() -> None:
    for field in FIELDS.values():
        if field.unit.startswith("EUR"):
            assert (field.low or 0.0) < (field.meaning.example or 0.0) < (field.high or 0.0), field.path
