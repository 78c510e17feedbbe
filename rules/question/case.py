"""A scenario made ready to be settled: the law of its year, and its facts in numbers."""

from __future__ import annotations

from operator import attrgetter
from typing import Any, NamedTuple

from rules.definitions.children import Child, ChildList, Children
from rules.definitions.codes import CHILDCARE_KINDS, STATES
from rules.definitions.facts import Facts
from rules.law.overlay import Overlay
from rules.law.year import YearLaw, law_of
from rules.places.area import is_inside
from rules.places.municipalities import municipality, region_code
from rules.places.surcharge import SurchargeRate, surcharge_rate
from rules.question.scenario import FIELDS, Scenario, Where
from rules.question.scenario import Child as ChildOfScenario
from rules.question.scope import check_scope, check_year
from rules.store.table_files import Municipality

SMALLEST_FRACTION = 1e-4
"""Fewer hours make no difference: the law counts hundredths of full time."""


UNKNOWN_PARTNER_AGE = 40.0


class Case(NamedTuple):
    """A scenario ready to be settled: the law of its year, its facts, and how the municipal rate was found."""

    scenario: Scenario
    law: YearLaw
    facts: Facts
    surcharge: SurchargeRate | None


def prepared(scenario: Scenario, reform: Overlay | None = None) -> Case:
    """The law and the facts of a scenario that lies within what is computed; a reform holds for who is inside its
    area."""
    return case_under(law_for(scenario, reform), scenario)


def law_for(scenario: Scenario, reform: Overlay | None = None) -> YearLaw:
    """The law of its year for the household of a scenario: under the reform inside its area, outside under today's.

    Raises InputError for a reform that could hold for nobody, whoever asks.
    """
    check_year(scenario)
    expected = scenario.options.expected_law
    law = law_of(scenario.year, reform, expected)
    if reform is None or reform.where is None:
        return law
    ends = [(where.country, _place(field, where)) for field, where in _ends(scenario)]
    return law if is_inside(reform.where, *ends) else law_of(scenario.year, None, expected)


def _ends(scenario: Scenario) -> tuple[tuple[str, Where], ...]:
    """Where the household lives and where it works, by field."""
    return ("residence", scenario.residence), ("work", scenario.work)


def _place(field: str, where: Where) -> Municipality | None:
    """The municipality that is told, if one is."""
    name = where.municipality
    return None if name is None else municipality(name, where.country, f"{field}.municipality")


def case_under(law: YearLaw, scenario: Scenario) -> Case:
    """A scenario under this law of its year."""
    check_scope(scenario, law)
    home, place_of_work = (_place(field, where) for field, where in _ends(scenario))
    lives_in_belgium = scenario.residence.country == "BE"
    surcharge = surcharge_rate(home, law) if lives_in_belgium else None
    belgian_place = home if lives_in_belgium else place_of_work if scenario.work.country == "BE" else None
    facts = Facts(
        **facts_told(scenario),
        residence=STATES.index(scenario.residence.country),
        work=STATES.index(scenario.work.country),
        region=region_code(belgian_place),
        birth_year=float(scenario.year - scenario.worker.age),
        pension_rate=scenario.job.employee_pension_rate if scenario.work.country == "NL" else 0.0,
        fraction=min(1.0, max(SMALLEST_FRACTION, scenario.job.weekly_hours / scenario.job.full_time_hours)),
        has_partner=scenario.partner is not None,
        partner_age=partner_age(scenario),
        partner_work=STATES.index(partner_state(scenario)),
        partner_pay=partner_pay(scenario),
        children=children_as_numbers(scenario.children),
        municipal_rate=surcharge.rate if surcharge else 0.0,
        has_actual_costs=scenario.options.be_actual_costs is not None,
        has_additional_health_rate=scenario.options.de_additional_health_rate is not None,
    )
    return Case(scenario, law, facts, surcharge)


TOLD = tuple((field, attrgetter(field.path)) for field in FIELDS.values() if field.fact)


def facts_told(scenario: Scenario) -> dict[str, Any]:
    """The facts that are each one field of the scenario."""
    return {field.fact: field.as_number(value(scenario)) for field, value in TOLD}


def children_as_numbers(children: list[ChildOfScenario]) -> Children:
    """The children in numbers, oldest first."""
    oldest_first = sorted(children, key=lambda child: -child.age)
    return Children(len(children), ChildList(*map(_child_as_numbers, oldest_first)))


def _child_as_numbers(child: ChildOfScenario) -> Child:
    care = child.childcare
    if care is None:
        return Child(float(child.age), 0, 0.0, 0.0)
    return Child(float(child.age), CHILDCARE_KINDS.index(care.kind), care.hours_month, care.hourly_rate)


def partner_age(scenario: Scenario) -> float:
    """The age of a partner on 31 December; one that was not given is taken as far from every age limit."""
    partner = scenario.partner
    return float(partner.age) if partner is not None and partner.age is not None else UNKNOWN_PARTNER_AGE


def partner_pay(scenario: Scenario) -> float:
    """The gross pay of a partner who works, in euros a year."""
    partner = scenario.partner
    return partner.gross_annual if partner is not None and partner.country_of_work is not None else 0.0


def partner_state(scenario: Scenario) -> str:
    """The state in which a partner with pay works; without pay that of residence."""
    partner = scenario.partner
    if partner is None or partner.country_of_work is None or partner.gross_annual == 0.0:
        return scenario.residence.country
    return partner.country_of_work
