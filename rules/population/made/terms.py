"""Numbers for the categories of commuters: ages, days, pay, partner, children, home."""

from __future__ import annotations

from collections.abc import Sequence
from math import erf, log, sqrt
from typing import NamedTuple

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from rules.law.year import law_of
from rules.population.households import Chosen, Column, Whole
from rules.population.made.amounts import amount, amounts, by_category
from rules.population.made.margins import NONE, Margins
from rules.population.made.seed_table import NOBODY, Codes
from rules.question.scenario import USUAL_DAYS, WEEKS, WORKING_WEEK, Job

YEAR = 2026
"""The year whose law the population is settled under; its pay is that of this year too."""
FULL_TIME = float(Job.model_fields["full_time_hours"].default)
"""Hours of a week."""
MONTHS = 12.0
HOURLY = {"NL": "nl.minimum_wage.hourly", "DE": "de.minimum_wage.hourly"}
MONTHLY = {"BE": "be.minimum_wage.monthly"}
"""The legal minimum of the country of work, by its key of the law."""
GRID = np.linspace(-6.0, 6.0, 4801)
"""Standard deviations between which a logarithm of pay is drawn."""
BELOW = np.array([(1.0 + erf(z / sqrt(2.0))) / 2.0 for z in GRID])
"""The share of a normal distribution that lies below each of them."""


class Terms(NamedTuple):
    """The numbers of each commuter. `children`: how many; `child_ages`: of all of them in a row. A partner who works
    nowhere, and who has none, has `partner_state` none; pay in euros, of the job a month, of the partner a year."""

    age: Whole
    weekly_hours: Column
    office: Whole
    home: Whole
    gross_monthly: Column
    has_partner: Chosen
    partner_age: Whole
    partner_state: NDArray[np.object_]
    partner_pay: Column
    children: Whole
    child_ages: Whole
    mortgage_interest: Column
    home_value: Column
    public: Chosen


def terms(margins: Margins, codes: Codes, pay: float, rng: Generator) -> Terms:
    """Numbers for all commuters of a corridor; `pay`: the factor by which all pay is varied."""
    of = _Corridor(margins, codes, rng)
    age = of.whole_between("age", "age_least", "age_most")
    weekly_hours = of.one_of("hours", "weekly_hours")
    days_a_week = np.ceil(weekly_hours / of.amount("hours_of_a_day")).astype(np.int64)
    home = of.whole_between("home_days", "home_days_least", "home_days_most")
    has_partner, children = of.has("partner_works"), of.children()
    state = _partner_state(of)
    value, interest = _own_home(of)
    return Terms(
        age=age,
        weekly_hours=weekly_hours,
        office=np.maximum(0, USUAL_DAYS * days_a_week // WORKING_WEEK - home),
        home=home,
        gross_monthly=_pay_of_month(of, weekly_hours, pay),
        has_partner=has_partner,
        partner_age=_partner_age(of, age),
        partner_state=state,
        partner_pay=_partner_pay(of, state, pay),
        children=children,
        child_ages=_child_ages(of, age, children),
        mortgage_interest=interest,
        home_value=value,
        public=of.with_chance("industry", "public_chance", ("O", "P")),
    )


class _Corridor:
    """The commuters of a corridor, of whom amounts are asked by their category."""

    def __init__(self, margins: Margins, codes: Codes, rng: Generator) -> None:
        self.margins = margins
        self.codes = codes
        self.rng = rng
        self.size = len(codes["age"])

    def amount(self, name: str, category: str = "") -> float:
        return amount(name, self.margins.corridor, category)

    def by(self, dimension: str, name: str) -> Column:
        """The amount of the category of each."""
        return by_category(name, self.margins.corridor, self.margins.categories(dimension))[self.codes[dimension]]

    def is_one_of(self, dimension: str, names: Sequence[str]) -> Chosen:
        """Who has one of these categories."""
        chosen = [place for place, name in enumerate(self.margins.categories(dimension)) if name in names]
        return np.isin(self.codes[dimension], chosen)

    def has(self, dimension: str) -> Chosen:
        """To whom a dimension applies."""
        told: Chosen = self.codes[dimension] != NOBODY
        return told

    def whole_between(self, dimension: str, least: str, most: str) -> Whole:
        """A whole number from the least to the most of each one's category, evenly."""
        low, high = (self.by(dimension, name).astype(np.int64) for name in (least, most))
        found: Whole = self.rng.integers(low, high + 1)
        return found

    def one_of(self, dimension: str, name: str) -> Column:
        """One of the amounts of each one's category, evenly."""
        found = np.zeros(self.size)
        for place, category in enumerate(self.margins.categories(dimension)):
            here = np.flatnonzero(self.codes[dimension] == place)
            found[here] = self.rng.choice(np.array(amounts(name, self.margins.corridor, category)), size=len(here))
        return found

    def with_chance(self, dimension: str, name: str, told: Sequence[str]) -> Chosen:
        """Who draws a yes with the percentage of each one's category; nobody of those that are not told."""
        chance = np.array(
            [self.amount(name, one) if one in told else 0.0 for one in self.margins.categories(dimension)]
        )
        return self.drawn_with(chance[self.codes[dimension]])

    def drawn_with(self, percent: Column) -> Chosen:
        """Who draws a yes with this percentage."""
        chosen: Chosen = self.rng.random(self.size) * 100.0 < percent
        return chosen

    def children(self) -> Whole:
        """How many children each has."""
        counts = by_category("children_number", self.margins.corridor, self.margins.categories("children"))
        return np.where(self.has("children"), counts[self.codes["children"]], 0.0).astype(np.int64)

    def log_normal(self, median: Column | float, sigma: float) -> Column:
        """Amounts of a log-normal distribution."""
        return median * np.exp(sigma * self.rng.standard_normal(self.size))


def _pay_of_month(of: _Corridor, weekly_hours: Column, varied: float) -> Column:
    """Gross pay of a month in whole euros: within the class of full-time pay as the log-normal distribution has it, for
    the hours of the contract, and never below the legal minimum."""
    middle, sigma = of.amount("pay_median"), of.amount("pay_sigma")
    least = _minimum_of_month(of.margins.corridor[-2:])
    low = _below(np.maximum(of.by("pay", "pay_least"), least), middle, sigma)
    high = _below(of.by("pay", "pay_below"), middle, sigma)
    draw = low + of.rng.random(of.size) * (high - low)
    full_time = np.maximum(middle * np.exp(sigma * np.interp(draw, BELOW, GRID)) * varied, least)
    gross: Column = np.ceil(full_time * weekly_hours / FULL_TIME)
    return gross


def _below(pay: Column, middle: float, sigma: float) -> Column:
    """The share of all whose pay lies below an amount, by the log-normal distribution."""
    below: Column = np.interp((np.log(pay) - log(middle)) / sigma, GRID, BELOW)
    return below


def _minimum_of_month(state: str) -> float:
    """The legal minimum of a full-time month in euros, as it is at the end of the year."""
    law = law_of(YEAR)
    if state in MONTHLY:
        return float(law.figure(MONTHLY[state]).value)  # type: ignore[arg-type]
    return float(law.figure(HOURLY[state]).value) * FULL_TIME * WEEKS / MONTHS  # type: ignore[arg-type]


def _partner_age(of: _Corridor, age: Whole) -> Whole:
    spread = int(of.amount("partner_age_spread"))
    ages: Whole = age + of.rng.integers(-spread, spread + 1, size=of.size)
    return np.maximum(ages, int(of.amount("partner_age_least")))


def _partner_state(of: _Corridor) -> NDArray[np.object_]:
    """Where the partner works; none where there is none or who works nowhere."""
    home, work = of.margins.corridor.split("-")
    where = {"residence": home, "work": work}
    states = np.array([where.get(one) for one in (*of.margins.categories("partner_works"), NONE)], object)
    return states[of.codes["partner_works"]]


def _partner_pay(of: _Corridor, state: NDArray[np.object_], varied: float) -> Column:
    median = np.zeros(of.size)
    for one in of.margins.corridor.split("-"):
        median[state == one] = of.amount("partner_pay_median", one)
    pay: Column = np.ceil(of.log_normal(median, of.amount("partner_pay_sigma")) * varied)
    return pay


def _child_ages(of: _Corridor, age: Whole, children: Whole) -> Whole:
    """The ages of all children in a row: even from nought to the most that the age of the parent allows."""
    most = np.clip(age - int(of.amount("parent_age_least")), 0, int(of.amount("child_age_most")))
    ages: Whole = of.rng.integers(0, np.repeat(most, children) + 1)
    return ages


def _own_home(of: _Corridor) -> tuple[Column, Column]:
    """Value of the own home in euros, and the mortgage interest of a year; nought for tenants."""
    owner = of.is_one_of("owner", ("yes",))
    value = np.where(owner, np.ceil(of.log_normal(of.amount("home_value_median"), of.amount("home_value_sigma"))), 0.0)
    pays = of.drawn_with(of.by("age", "mortgage_chance"))
    rate = of.by("age", "loan_share") / 100.0 * of.amount("mortgage_rate") / 100.0
    return value, np.where(pays, np.ceil(value * rate), 0.0)
