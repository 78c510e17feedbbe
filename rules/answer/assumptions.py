"""What an answer takes for granted, and how much it would move were it otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from rules.answer.compare import Comparison
from rules.answer.curves import settled
from rules.answer.net_pay import net_pay
from rules.answer.result import Result
from rules.errors import Refusal
from rules.question.case import prepared
from rules.question.fields import value_at
from rules.question.scenario import FIELDS, Scenario, days_at_workplace
from rules.store import current
from rules.store.database import Store
from rules.store.law_files import DatedValue

WORTH_TELLING = 0.01
"""Of the net pay of a month; what moves the answer by less is not told."""
ONE_DAY_A_WEEK = days_at_workplace(1, 0)
AGES = (22, 60)
LONG_WAY = 35.0
"""Kilometres one way, where the distance is not known."""
SELDOM_OTHERWISE = ("job.holiday_pay", "options.de_land", "home.owner")
"""Law gives the holiday pay, a place the Land; and an own home is nothing without its value."""
ABP = "nl.occupational_pension.abp_employee_rate"
FRANCHISE = "nl.occupational_pension.franchise"
TAX_CLASS = "options.de_tax_class"


class PensionExample(NamedTuple):
    """What a large Dutch fund took from its members' pay above a threshold, as a fraction, and in which year."""

    rate: float
    year: int


class Assumption(NamedTuple):
    """A field that was not told and another value that it might have: what a month leaves more across the border than
    at home as the answer has it and with the other value, for a job at home what it leaves, in euros. For the German
    tax class, which moves no year, it is the net amount on the payslip."""

    field: str
    other: Any
    now: float
    instead: float


def pension_example() -> PensionExample:
    """The worker's share at ABP, the fund of government and schools."""
    (found,) = _values(current())[ABP]
    return PensionExample(float(found.value), found.valid_from.year)  # type: ignore[arg-type]


def example_share(scenario: Scenario, gross: float) -> float:
    """What ABP's share would be of a gross pay of the year, in euros: its rate on what passes the franchise of the
    year, as a fraction of all pay."""
    of_year = (value for value in _values(current())[FRANCHISE] if value.valid_from.year == scenario.year)
    franchise = float(next(of_year).value)  # type: ignore[arg-type]
    return pension_example().rate * max(0.0, gross - franchise) / gross if gross > 0.0 else 0.0


@lru_cache(maxsize=4)
def _values(store: Store) -> dict[str, list[DatedValue]]:
    """The two figures of the example, read once from a store."""
    return {key: [value for value in store.values() if value.key == key] for key in (ABP, FRANCHISE)}


def assumptions(comparison: Comparison, untold: Iterable[str]) -> list[Assumption]:
    """Those of the fields that were not told which would move the answer by more than a hundredth of the net pay, the
    one that would move it most first. A value with which nothing can be computed is left out."""
    least = WORTH_TELLING * comparison.across.per_month.net_pay
    found = [_largest(comparison, field) for field in untold if field in FIELDS]
    moving = [one for one in found if one is not None and abs(one.instead - one.now) > least]
    return sorted(moving, key=lambda one: -abs(one.instead - one.now))


def _largest(comparison: Comparison, field: str) -> Assumption | None:
    """The other value of a field that moves the answer most."""
    scenario = comparison.across.scenario
    measure = _on_the_payslip if field == TAX_CLASS else _left
    now = measure(scenario)
    if now is None:
        return None
    tried = []
    for other in _other_values(comparison, field):
        try:
            instead = measure(with_value(scenario, field, other))
        except Refusal:
            continue
        if instead is not None:
            tried.append(Assumption(field, other, now, instead))
    return max(tried, key=lambda one: abs(one.instead - one.now), default=None)


def _left(scenario: Scenario) -> float | None:
    """What is left more across than at home in a month; of a job at home what is left. None without the law for it."""
    jobs = [scenario] if scenario.work.country == scenario.residence.country else [scenario, scenario.at_home()]
    cases = [prepared(job) for job in jobs]
    sums = [settled(case.facts, case.law) for case in cases]
    if not all(one.known for one in sums):
        return None
    return sums[0].per_month.disposable - sum(one.per_month.disposable for one in sums[1:])


def _on_the_payslip(scenario: Scenario) -> float | None:
    """The net amount of the payslip."""
    payslip = net_pay(scenario).payslip
    return payslip.net if payslip else None


def _other_values(comparison: Comparison, field: str) -> Iterator[Any]:
    """What a field might hold instead, as far as that is common."""
    result: Result = comparison.across
    value = value_at(result.scenario, field)
    if field == "job.employee_pension_rate":
        payer = result if result.scenario.work.country == "NL" else comparison.home
        yield example_share(result.scenario, payer.year.gross)
    elif field == "job.commute_km":
        yield 0.0 if value else LONG_WAY
    elif field == "job.days.home":
        yield ONE_DAY_A_WEEK
    elif field in SELDOM_OTHERWISE:
        return
    elif field == "worker.age":
        yield from AGES
    elif field == TAX_CLASS:
        if result.scenario.work.country == "DE" and result.german_tax_class == "IV":
            yield "III"
    elif FIELDS[field].kind == "yes_no":
        yield not value
    elif FIELDS[field].kind == "word":
        yield from (word for word in FIELDS[field].words if word != value)


def with_value(scenario: Scenario, path: str, value: Any) -> Scenario:
    """The scenario with another value in one field; days at home take the place of days at the workplace."""
    data = scenario.model_dump()
    *parts, name = path.split(".")
    place: Any = data
    for part in parts:
        place = place[part]
    if path == "job.days.home":
        place["office"] = max(0, place["office"] + place["home"] - value)
    place[name] = value
    return Scenario.from_data(data)
