"""The same household with one thing of the family changed: what a visitor asks "what if?" about."""

from __future__ import annotations

from rules.question.scenario import Child, Home, Partner, Scenario


def with_partner(scenario: Scenario, country_of_work: str | None, gross_annual: float) -> Scenario:
    """With a partner who works in this state for so many euros a year, or who does not work; a single worker is then
    married, and the partner as old as the worker."""
    known = scenario.partner or Partner(age=scenario.worker.age)
    pay = gross_annual if country_of_work else 0.0
    partner = known.model_copy(update={"country_of_work": country_of_work, "gross_annual": pay})
    status = scenario.worker.civil_status
    worker = scenario.worker.model_copy(update={"civil_status": "married" if status == "single" else status})
    return scenario.model_copy(update={"partner": partner, "worker": worker})


def without_partner(scenario: Scenario) -> Scenario:
    """A single worker."""
    worker = scenario.worker.model_copy(update={"civil_status": "single"})
    return scenario.model_copy(update={"partner": None, "worker": worker})


def with_one_more_child(scenario: Scenario, age: int) -> Scenario:
    """With one child more, of this age on 31 December."""
    return scenario.model_copy(update={"children": [*scenario.children, Child(age=age)]})


def with_home(scenario: Scenario, value: float, mortgage_interest: float) -> Scenario:
    """With an own home of this value, and so much mortgage interest a year."""
    home = Home(owner=True, value=value, mortgage_interest=mortgage_interest)
    return scenario.model_copy(update={"home": home})


def without_home(scenario: Scenario) -> Scenario:
    """Without an own home."""
    return scenario.model_copy(update={"home": Home()})
