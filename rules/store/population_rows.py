"""The rows of data/population as the store holds them: margins, associations and amounts (all of assumptions.csv),
towns, outside figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from rules.definitions.codes import NATIONALITIES
from rules.store.cells import frozen

R = TypeVar("R", bound=tuple[Any, ...])

VARIANTS = ("cbs", "inami")
"""Whose counts of the corridors between the Netherlands and Belgium: of the Dutch register, or of the Belgian sickness
funds."""
ASSUMPTION = "assumption"
"""Stands among the sources of what nobody has published; the sources beside it are what it leans on."""

YES_NO = ("yes", "no")
DIMENSIONS = (
    "heads",
    "region_of_work",
    "nationality",
    "moved",
    "region_of_home",
    "industry",
    "sex",
    "age",
    "hours",
    "pay",
    "family",
    "children",
    "partner_works",
    "married",
    "home_days",
    "owner",
    "extra_month",
    "worker_type",
    "pension_share",
)
"""How many they are, and what is told of them, each in the order in which it is drawn: what follows may depend on what
stands before. `industry`: sections of NACE rev. 2, some together; `moved`: whether they left the country of work and
kept the work; `hours`: of the week; `pay`: class of full-time gross pay a month; `home_days`: a year."""
REGIONS = {"region_of_work": "work", "region_of_home": "home"}
"""The dimensions whose categories are regions, and the side on which these lie."""
CATEGORIES: Mapping[str, tuple[str, ...]] = {
    "heads": ("all",),
    "nationality": NATIONALITIES,
    "moved": YES_NO,
    "industry": ("A", "BDE", "C", "F", "G", "H", "I", "J", "KLM", "N", "O", "P", "Q", "RSTU"),
    "sex": ("women", "men"),
    "age": ("15-24", "25-34", "35-49", "50-59", "60+"),
    "hours": ("35+", "25-34", "12-24", "1-11"),
    "pay": ("0-2599", "2600-3199", "3200-3999", "4000-5199", "5200-6999", "7000+"),
    "family": ("single", "single_parent", "couple", "couple_with_children"),
    "children": ("1", "2", "3", "4", "5+"),
    "partner_works": ("residence", "work", "nowhere"),
    "married": YES_NO,
    "home_days": ("0", "1-34", "35-54", "55-109", "110+"),
    "owner": YES_NO,
    "extra_month": YES_NO,
    "worker_type": ("blue_collar", "white_collar"),
    "pension_share": ("0", "0.04", "0.08"),
}
"""The categories of the other dimensions."""

WORK_MUNICIPALITY = "work_municipality"
"""An outside figure may be about municipalities of work, which are no margin."""


STATE = "state"
"""What an amount may be given for beside a dimension: the country in which somebody works."""


class Kind(NamedTuple):
    """An amount that households need beyond their categories: its unit, its limits, the dimension (or STATE) whose
    categories it differs by and to which of them it is limited, and whether several stand for one category."""

    unit: str
    low: float
    high: float
    categories: str = ""
    only: tuple[str, ...] = ()
    several: bool = False


AMOUNTS: Mapping[str, Kind] = {
    "age_least": Kind("years", 15, 100, "age"),
    "age_most": Kind("years", 15, 100, "age"),
    "weekly_hours": Kind("hours", 1, 60, "hours", several=True),
    "hours_of_a_day": Kind("hours", 1, 24),
    "home_days_least": Kind("days", 0, 366, "home_days"),
    "home_days_most": Kind("days", 0, 366, "home_days"),
    "pay_least": Kind("EUR/month", 0, 1e6, "pay"),
    "pay_below": Kind("EUR/month", 0, 1e6, "pay"),
    "pay_median": Kind("EUR/month", 1, 1e5),
    "pay_sigma": Kind("of the logarithm", 0.01, 2),
    "partner_pay_median": Kind("EUR/year", 1, 1e6, STATE),
    "partner_pay_sigma": Kind("of the logarithm", 0.01, 2),
    "partner_age_spread": Kind("years", 0, 30),
    "partner_age_least": Kind("years", 15, 110),
    "child_age_most": Kind("years", 0, 30),
    "parent_age_least": Kind("years", 15, 50),
    "children_number": Kind("children", 1, 15, "children"),
    "home_value_median": Kind("EUR", 1, 1e7),
    "home_value_sigma": Kind("of the logarithm", 0.01, 2),
    "mortgage_chance": Kind("percent", 0, 100, "age"),
    "loan_share": Kind("percent", 0, 100, "age"),
    "mortgage_rate": Kind("percent", 0, 20),
    "public_chance": Kind("percent", 0, 100, "industry", only=("O", "P")),
    "commute_unknown": Kind("km", 0, 500),
    "commute_most": Kind("km", 0, 500),
    "distance_decay": Kind("km", 1, 500),
}
"""The amounts by name."""

_KNOWN = "confidence VARCHAR NOT NULL, sources VARCHAR[] NOT NULL, note VARCHAR NOT NULL"
POPULATION_SCHEMA = f"""
CREATE TABLE population_margins (
    corridor VARCHAR NOT NULL, variant VARCHAR NOT NULL, dimension VARCHAR NOT NULL, category VARCHAR NOT NULL,
    value DOUBLE NOT NULL, unit VARCHAR NOT NULL, year INTEGER, {_KNOWN});
CREATE TABLE population_associations (
    corridor VARCHAR NOT NULL, given VARCHAR NOT NULL, given_categories VARCHAR[] NOT NULL, dimension VARCHAR NOT NULL,
    categories VARCHAR[] NOT NULL, value DOUBLE NOT NULL, unit VARCHAR NOT NULL, {_KNOWN});
CREATE TABLE population_amounts (
    name VARCHAR NOT NULL, corridor VARCHAR NOT NULL, category VARCHAR NOT NULL, value DOUBLE NOT NULL,
    unit VARCHAR NOT NULL, {_KNOWN});
CREATE TABLE population_towns (
    country VARCHAR NOT NULL, region VARCHAR NOT NULL, side VARCHAR NOT NULL, municipality VARCHAR NOT NULL,
    land VARCHAR NOT NULL, weight DOUBLE NOT NULL, {_KNOWN});
CREATE TABLE population_outside (
    id VARCHAR PRIMARY KEY, figure VARCHAR NOT NULL, corridors VARCHAR[] NOT NULL, bound VARCHAR NOT NULL,
    value DOUBLE, unit VARCHAR NOT NULL, measure VARCHAR NOT NULL, dimension VARCHAR NOT NULL,
    categories VARCHAR[] NOT NULL, year INTEGER, use VARCHAR NOT NULL, {_KNOWN});
"""
POPULATION_TABLES = tuple(
    f"SELECT * FROM population_{name} ORDER BY rowid"
    for name in ("margins", "associations", "amounts", "towns", "outside")
)
"""What is read of the population, in the order of PopulationTables."""


class MarginRow(NamedTuple):
    """What share of a corridor, in percent, has a category of a dimension; of `heads`, how many they are. Of families
    with children, or of couples, where the unit says so. `variant`: cbs, inami, or both."""

    corridor: str
    variant: str
    dimension: str
    category: str
    value: float
    unit: str
    year: int | None
    confidence: str
    sources: tuple[str, ...]
    note: str


class AssociationRow(NamedTuple):
    """What goes together: for those with one of the given categories, the chance of the others is so many times as
    high (factor), their share is so many percent (percent), or full-time pay is so many times that of all (pay_ratio).
    """

    corridor: str
    given: str
    given_categories: tuple[str, ...]
    dimension: str
    categories: tuple[str, ...]
    value: float
    unit: str
    confidence: str
    sources: tuple[str, ...]
    note: str


class AmountRow(NamedTuple):
    """A number that households need beyond their categories, see AMOUNTS."""

    name: str
    corridor: str
    category: str
    value: float
    unit: str
    confidence: str
    sources: tuple[str, ...]
    note: str


class TownRow(NamedTuple):
    """A municipality of a region, as a home or as a place of work, with its weight there; without a name where nothing
    is known of where in the region, in Germany with the Land."""

    country: str
    region: str
    side: str
    municipality: str
    land: str
    weight: float
    confidence: str
    sources: tuple[str, ...]
    note: str


class OutsideRow(NamedTuple):
    """A published figure that the population must meet or explain; `measure` says what of the population is set beside
    it (nothing where that cannot be counted from its rows): heads, percent or children of those with a category, mean
    pay of the year, or full-time pay of a month."""

    id: str
    figure: str
    corridors: tuple[str, ...]
    bound: str
    value: float | None
    unit: str
    measure: str
    dimension: str
    categories: tuple[str, ...]
    year: int | None
    use: str
    confidence: str
    sources: tuple[str, ...]
    note: str


class PopulationTables(NamedTuple):
    """All that the store holds of the population of commuters."""

    margins: Sequence[MarginRow]
    associations: Sequence[AssociationRow]
    amounts: Sequence[AmountRow]
    towns: Sequence[TownRow]
    outside: Sequence[OutsideRow]


def population_tables(rows: Iterable[Iterable[tuple[Any, ...]]]) -> PopulationTables:
    """The tables from their rows, in the order of POPULATION_TABLES."""
    margins, associations, amounts, towns, outside = rows
    return PopulationTables(
        [MarginRow(*frozen(row)) for row in margins],
        [AssociationRow(*frozen(row)) for row in associations],
        [AmountRow(*frozen(row)) for row in amounts],
        [TownRow(*frozen(row)) for row in towns],
        [OutsideRow(*frozen(row)) for row in outside],
    )


def is_of(corridor: str, pattern: str) -> bool:
    """Whether a corridor is one that a pattern means: itself, BE-*, *-BE, or * for all."""
    if pattern == "*":
        return True
    return all(said in ("*", own) for said, own in zip(pattern.split("-"), corridor.split("-"), strict=True))
