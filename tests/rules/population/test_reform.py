"""A reform over a population, beside the results of its households one by one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pytest

from rules import LawMissing, Scenario, net_pay
from rules.answer.result import Result
from rules.definitions.rounding import cent_half_up
from rules.errors import InputError
from rules.law.overlay import Overlay
from rules.law.year import law_of
from rules.population.households import Population
from rules.population.reform.balance import PARTIES, balance
from rules.population.reform.effect import ReformEffect, chosen, reform_effect
from rules.population.settled import settled
from rules.population.today import under_todays_law
from tests.rules import scenarios as made
from tests.rules.population.some_households import population_of, random_population

YEAR = 2026
COUNT = 600
REFORMS: dict[str, list[dict[str, Any]]] = {
    "nothing": [],
    "a day limit between the Netherlands and Belgium": [{"key": "telework.nl_be.tax_threshold_days", "value": 35.0}],
    "no municipal tax on exempt pay": [{"key": "treaty.municipal_tax_on_exempt_dutch_pay", "value": 0.0}],
    "another insuring state": [{"key": "insurance.substantial_activity_share", "value": 0.05}],
    "more gross pay": [{"key": "nl.holiday_allowance.rate", "value": 0.09}],
    "higher health insurance premium": [{"key": "nl.health_insurance.nominal_premium", "value": 2500.0}],
    "lower status": [{"key": "nl.qualifying_non_resident.minimum_share", "value": 0.5}],
    "higher unemployment contribution": [{"key": "de.unemployment_insurance.rate", "value": 0.03}],
}


def overlay(name: str) -> Overlay:
    return Overlay.from_data({"name": name, "changes": REFORMS[name]})


def results(scenarios: Sequence[Scenario], reform: Overlay) -> Iterator[tuple[int, Result, Result]]:
    """The results of each scenario without and with a reform, where both are known, with its place."""
    for place, scenario in enumerate(scenarios):
        try:
            yield place, net_pay(scenario), net_pay(scenario, reform)
        except LawMissing:
            continue


def effect_of(population: Population, reform: Overlay) -> ReformEffect:
    return reform_effect(under_todays_law(population), reform)


@pytest.mark.parametrize("name", REFORMS)
def test_parties_have_what_the_results_of_each_household_say(name: str) -> None:
    scenarios, population = random_population(COUNT, 47, YEAR)
    heads = population.groups[0].heads.tolist()
    effect = effect_of(population, overlay(name))
    cents: Counter[str] = Counter()
    by_corridor: defaultdict[str, int] = defaultdict(int)
    moved = Counter[int]()
    for place, today, then in results(scenarios, overlay(name)):
        for result, sign in ((then, heads[place]), (today, -heads[place])):
            year = result.year
            cents["worker"] += sign * in_cents(year.disposable)
            cents["employer"] -= sign * in_cents(year.employer_cost)
            flat_tax = flat_tax_of(result)
            cents["treasury.DE"] += sign * flat_tax
            on_top = in_cents(year.employer_cost - year.gross) - flat_tax
            cents[f"insurance.{result.insuring_state}"] += sign * on_top
            for line in year.lines:
                cents["other" if line.receiver.startswith("other") else line.receiver] -= sign * in_cents(line.amount)
        change = in_cents(then.year.disposable) - in_cents(today.year.disposable)
        by_corridor[f"{today.scenario.residence.country}-{today.scenario.work.country}"] += heads[place] * change
        moved[(change >= 100) - (change <= -100)] += heads[place]
    assert effect.balance.cents == {party: cents[party] for party in PARTIES}
    assert sum(effect.balance.cents.values()) == 0
    assert effect.by_corridor == {corridor: amount / 100.0 for corridor, amount in sorted_like(effect, by_corridor)}
    assert (effect.winners, effect.losers, effect.unchanged) == (moved[1], moved[-1], moved[0])
    assert bool(REFORMS[name]) == any(cents.values())


MINIJOB = made.scenario("NL", "DE", year=YEAR, job={"gross_monthly": 600.0})
FLAT_TAX = "de.minijob.flat_tax_rate"
FRAMEWORK = "insurance.framework_agreement_share"
GERMAN_TAX = ("de.income_tax", "de.solidarity_surcharge", "de.church_tax")


def flat_tax_of(result: Result) -> int:
    """The flat tax of a year by EStG § 40a(2) in cents: 2 % of up to 603 euros a month, worked and insured there."""
    job = result.scenario.job
    if {result.scenario.work.country, result.insuring_state} != {"DE"} or result.year.gross > 12.0 * 603.0:
        return 0
    months = 13 if job.extra_month else 12
    return months * in_cents(0.02 * job.gross_monthly)


def test_the_flat_tax_of_a_minijob_is_the_treasurys() -> None:
    """Five per cent for two of 7,200 euros: 216 more for the German treasury, from the employer alone."""
    dearer = Overlay.from_data({"name": "five per cent", "changes": [{"key": FLAT_TAX, "value": 0.05}]})
    effect = effect_of(population_of([MINIJOB], [2]), dearer)
    moved = {party: cents for party, cents in effect.balance.cents.items() if cents}
    assert moved == {"treasury.DE": 2 * 216_00, "employer": -2 * 216_00}


def test_a_minijob_that_another_state_insures_takes_its_flat_tax_from_the_treasury() -> None:
    """With 70 of 220 days at home and no framework agreement: insured in NL, so that no employer pays 12 x 12 euros."""
    at_home = made.scenario("NL", "DE", year=YEAR, job={"gross_monthly": 600.0}, days=(150, 70, 0))
    less = Overlay.from_data({"changes": [{"key": FRAMEWORK, "value": 0.2}]})
    assert (net_pay(at_home).insuring_state, net_pay(at_home, less).insuring_state) == ("DE", "NL")
    effect = effect_of(population_of([at_home], [1]), less)
    tax_of_worker = sum(-effect.lines.get(line, 0.0) for line in GERMAN_TAX)
    assert effect.balance.euros("treasury.DE") == cent_half_up(tax_of_worker - 144.0)


def sorted_like(effect: ReformEffect, found: dict[str, int]) -> list[tuple[str, int]]:
    return [(corridor, found[corridor]) for corridor in effect.by_corridor]


def in_cents(euros: float) -> int:
    return int(cent_half_up(euros) * 100.0 + (0.5 if euros >= 0.0 else -0.5))


def test_an_empty_reform_changes_nothing_to_the_last_bit() -> None:
    _, population = random_population(COUNT, 47, YEAR)
    today, effect = under_todays_law(population), effect_of(population, Overlay())
    (households,) = population.groups
    plain, empty = settled(households, law_of(YEAR)), settled(households, law_of(YEAR, Overlay()))
    for name in plain.totals:
        assert (plain.totals[name] == empty.totals[name]).all()
    assert set(effect.balance.cents.values()) == {0}
    assert (effect.heads, effect.unchanged) == (today.heads, today.heads)


def test_a_reform_of_next_year_leaves_this_one_alone() -> None:
    _, population = random_population(COUNT, 47, YEAR)
    later = Overlay.from_data(
        {"changes": [{"key": "telework.nl_be.tax_threshold_days", "from": "2027-01-01", "value": 35.0}]}
    )
    effect = effect_of(population, later)
    assert set(effect.balance.cents.values()) == {0}
    assert effect.winners == effect.losers == 0


def test_whoever_loses_is_told_by_which_line() -> None:
    _, population = random_population(COUNT, 47, YEAR)
    effect = effect_of(population, overlay("higher health insurance premium"))
    assert next(iter(effect.losing_by)) == "nl.health_insurance_premium"
    assert sum(effect.losing_by.values()) == effect.losers
    assert next(iter(effect.lines)) == "nl.health_insurance_premium"
    assert effect.lines["nl.health_insurance_premium"] < 0.0


def test_lines_of_a_reform_add_up_to_what_workers_have_more() -> None:
    _, population = random_population(COUNT, 47, YEAR)
    effect = effect_of(population, overlay("a day limit between the Netherlands and Belgium"))
    assert cent_half_up(sum(effect.lines.values())) == effect.balance.euros("worker")


def test_a_reform_that_cannot_be_is_refused() -> None:
    _, population = random_population(COUNT, 47, YEAR)
    with pytest.raises(InputError, match="is not a key of the law"):
        effect_of(population, Overlay.from_data({"changes": [{"key": "nl.no_such_key", "value": 1.0}]}))


def parent(gross_monthly: float) -> Scenario:
    """In 2025 the share in the childcare of a second child is not known for joint incomes of 47,404 to 52,519."""
    care = {"kind": "daycare", "hours_month": 20, "hourly_rate": 9}
    children = [{"age": 2, "childcare": care}, {"age": 3, "childcare": care}]
    return made.scenario("NL", "NL", year=2025, children=children, job={"gross_monthly": gross_monthly})


def test_households_whose_law_is_not_known_count_nowhere() -> None:
    scenarios = [parent(3_800.0), parent(3_000.0)]
    assert [_is_known(one) for one in scenarios] == [False, True]
    population = population_of(scenarios, [5, 2])
    today = under_todays_law(population)
    assert (today.heads, today.not_computed) == (2, 5)
    effect = effect_of(population, overlay("higher health insurance premium"))
    assert (effect.heads, effect.losers, effect.not_computed) == (2, 2, 0)


def _is_known(scenario: Scenario, reform: Overlay | None = None) -> bool:
    try:
        net_pay(scenario, reform)
    except LawMissing:
        return False
    return True


def test_a_balance_of_some_is_a_part_of_that_of_all() -> None:
    _, population = random_population(COUNT, 47, YEAR)
    (households,) = population.groups
    before, after = (settled(households, law_of(YEAR, reform)) for reform in (None, overlay("lower status")))
    some = np.arange(households.size) % 3 == 0
    parts = [
        balance(chosen(before, those), chosen(after, those), households.heads[those]).cents for those in (some, ~some)
    ]
    whole = balance(before, after, households.heads).cents
    assert {party: parts[0][party] + parts[1][party] for party in PARTIES} == whole


def test_the_average_rate_of_communes_moves_who_names_none() -> None:
    """The rate of a commune is a fact of the household, which the law decides where no commune is told."""
    rate = Overlay.from_data({"changes": [{"key": "be.municipal_tax.average_flanders", "value": 0.11}]})
    one = made.scenario("BE", "NL")
    effect = effect_of(population_of([one]), rate)
    change = net_pay(one, rate).year.disposable - net_pay(one).year.disposable
    assert effect.balance.euros("worker") == cent_half_up(change) < -100.0


@pytest.mark.parametrize("key", ["be.employer_contributions.basic_rate", "nl.minimum_wage.hourly"])
def test_a_figure_that_no_amount_follows_is_refused_and_not_answered_with_nought(key: str) -> None:
    assert key in law_of(YEAR).by_key
    _, population = random_population(COUNT, 47, YEAR)
    with pytest.raises(InputError, match="moves no amount of 2026"):
        effect_of(population, Overlay.from_data({"changes": [{"key": key, "value": 0.15}]}))


def test_whoever_loses_gross_pay_most_loses_by_no_line() -> None:
    """Without holiday allowance the wage falls by more than any credit or tax moves."""
    less = Overlay.from_data({"changes": [{"key": "nl.holiday_allowance.rate", "value": 0.0}]})
    effect = effect_of(population_of([made.scenario("NL", "NL")]), less)
    assert effect.losing_by == {"": 1}


def test_whom_a_reform_takes_into_law_that_is_not_known_counts_nowhere() -> None:
    into, below = parent(3_600.0), parent(3_000.0)
    alone = made.scenario("NL", "NL", year=2025, job={"gross_monthly": 3_600.0})
    more = Overlay.from_data({"changes": [{"key": "nl.holiday_allowance.rate", "value": 0.12}]})
    assert (_is_known(into), _is_known(into, more), _is_known(below, more)) == (True, False, True)
    today = under_todays_law(population_of([into, below, alone], [7, 2, 30]))
    effect = reform_effect(today, more)
    assert (today.heads, today.not_computed) == (39, 0)
    assert (effect.heads, effect.not_computed, effect.concerned) == (32, 7, 32)
    assert (effect.winners + effect.losers, effect.unchanged) == (32, 0)
    change = sum(
        heads * in_cents(net_pay(one, more).year.disposable - net_pay(one).year.disposable)
        for one, heads in ((below, 2), (alone, 30))
    )
    assert effect.balance.cents["worker"] == change
    assert sum(effect.balance.cents.values()) == 0


def test_a_euro_a_year_is_felt_and_a_cent_less_is_not() -> None:
    scenarios = [made.scenario("BE", "NL")] * 4
    (none,) = effect_of(population_of(scenarios, [1, 2, 4, 8]), Overlay()).effects
    effect = ReformEffect(Overlay(), (none._replace(change=np.array([100, -100, 99, -99])),), 0)
    assert (effect.winners, effect.losers, effect.unchanged) == (1, 2, 12)
