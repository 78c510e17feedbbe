"""What the population of commuters meets: every margin beside what the table has, and published outside figures beside
what can be counted from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from rules import store
from rules.definitions.codes import CROSSINGS, STATES
from rules.population.households import Chosen, Column, Whole
from rules.population.made.amounts import amounts, by_category
from rules.population.made.commuters import SEED, commuters
from rules.population.made.margins import OF_WHOM, Variant, rows_of
from rules.population.made.terms import FULL_TIME, MONTHS
from rules.store.population_rows import (
    ASSUMPTION,
    CATEGORIES,
    WORK_MUNICIPALITY,
    AmountRow,
    AssociationRow,
    MarginRow,
    OutsideRow,
    TownRow,
    is_of,
)

if TYPE_CHECKING:
    import pyarrow as pa


class FitRow(NamedTuple):
    """One line of what the population was made to meet: the published or assumed value in the unit of `margin` (heads,
    percent, or percent of families with children or of couples), and what the population has, in that unit and in
    heads."""

    margin: MarginRow
    has: float
    heads: int

    @property
    def assumed(self) -> bool:
        """Whether nobody has published it."""
        return ASSUMPTION in self.margin.sources

    @property
    def missed_by(self) -> float:
        """By how much the population misses it, in the unit of the margin."""
        return self.has - self.margin.value


class OutsideFit(NamedTuple):
    """A published figure that the population was not made to meet, and what it gives, in the same unit; none where
    that cannot be counted from its rows."""

    row: OutsideRow
    has: float | None


class Evidence(NamedTuple):
    """How many lines of one kind the population was drawn from, and how many of them nobody has published."""

    kind: str
    lines: int
    assumed: int


def evidence(variant: Variant) -> tuple[Evidence, ...]:
    """What the population was drawn from, by kind of line: shares and counts, what goes together, numbers that
    households need beside these, places."""
    tables = store.current().population
    kinds: dict[str, Sequence[MarginRow | AssociationRow | AmountRow | TownRow]] = {
        "margins": [row for corridor in CROSSINGS for row in rows_of(corridor, variant)],
        "associations": tables.associations,
        "amounts": tables.amounts,
        "towns": tables.towns,
    }
    return tuple(
        Evidence(kind, len(rows), sum(ASSUMPTION in row.sources for row in rows)) for kind, rows in kinds.items()
    )


def fit(variant: Variant, seed: int = SEED) -> tuple[FitRow, ...]:
    """Every margin of every corridor beside what the population has."""
    table = counted(commuters(variant, seed=seed))
    found = []
    for corridor in CROSSINGS:
        for row in rows_of(corridor, variant):
            if row.dimension == "heads":
                heads = table.heads_of(table.lies_in((corridor,)))
                found.append(FitRow(row, float(heads), heads))
                continue
            of_category = table.heads_by_category(corridor, row.dimension)
            heads = of_category[row.category]
            found.append(FitRow(row, 100.0 * heads / sum(of_category.values()), heads))
    return tuple(found)


def outside(variant: Variant, seed: int = SEED) -> tuple[OutsideFit, ...]:
    """Every outside figure beside what the population gives."""
    table = counted(commuters(variant, seed=seed))
    return tuple(OutsideFit(row, _measured(row, table)) for row in store.current().population.outside)


class Counted(NamedTuple):
    """A table of commuters as it is counted: the corridor of each, what it has of every dimension, heads, children, and
    pay (EUR a month)."""

    corridor: Column
    heads: Whole
    categories: Mapping[str, Coded]
    children: Whole
    gross_monthly: Column
    weekly_hours: Column

    def heads_of(self, chosen: Chosen) -> int:
        """How many commuters some rows stand for."""
        return int(self.heads[chosen].sum())

    def lies_in(self, patterns: Sequence[str]) -> Chosen:
        """Which rows belong to corridors that some patterns mean."""
        places = [place for place, one in enumerate(CROSSINGS) if any(is_of(one, said) for said in patterns)]
        return np.isin(self.corridor, places)

    def heads_by_category(self, corridor: str, dimension: str) -> dict[str, int]:
        """How many of a corridor have each category of a dimension; only of those of whom it is told."""
        codes, names = self.categories[dimension]
        here = self.lies_in((corridor,))
        if dimension in OF_WHOM:
            here &= self.has("family", OF_WHOM[dimension])
        heads = np.bincount(codes[here], self.heads[here], minlength=len(names))
        return dict(zip(names, map(int, heads), strict=True))

    def has(self, dimension: str, categories: Sequence[str]) -> Chosen:
        """Which rows have one of some categories."""
        codes, names = self.categories[dimension]
        return np.isin(codes, [names.index(one) for one in categories if one in names])


class Coded(NamedTuple):
    """The category of each row, as its place among the names."""

    codes: Whole
    names: tuple[str, ...]


def counted(table: pa.Table) -> Counted:
    """A table by the columns that everybody can read."""
    number = {name: np.asarray(table[name].to_numpy()) for name in NUMBERS}
    children = np.asarray(table["children"].combine_chunks().value_lengths().to_numpy())
    corridor = _words(table, "corridor")
    return Counted(
        corridor=np.array([CROSSINGS.index(name) for name in corridor.names])[corridor.codes],
        heads=number["heads"],
        categories=_categories(table, number, children),
        children=children,
        gross_monthly=number["job.gross_monthly"],
        weekly_hours=number["job.weekly_hours"],
    )


NUMBERS = ("heads", "worker.age", "job.gross_monthly", "job.weekly_hours", "job.days.home")


def _categories(table: pa.Table, number: Mapping[str, Column], children: Whole) -> dict[str, Coded]:
    """The category of each row by dimension, as its own fields tell it."""
    partner = ~np.asarray(table["partner.age"].is_null().to_numpy())
    families = CATEGORIES["family"]
    family = np.select(
        [partner & (children > 0), partner, children > 0],
        [families.index(name) for name in ("couple_with_children", "couple", "single_parent")],
        families.index("single"),
    )
    return {
        **{name: _words(table, name) for name in ("region_of_work", "region_of_home", "industry", "sex")},
        WORK_MUNICIPALITY: _words(table, "work.municipality"),
        "nationality": _words(table, "worker.nationality"),
        "moved": _yes_no(table["moved"].to_numpy()),
        "age": _classes("age", number["worker.age"], "age_least", "age_most"),
        "hours": _hours(number["job.weekly_hours"]),
        "pay": _words(table, "pay_class"),
        "family": Coded(family, families),
        "children": Coded(np.clip(children, 1, len(CATEGORIES["children"])) - 1, CATEGORIES["children"]),
        "partner_works": _partner(table),
        "married": _yes_no(_is(_words(table, "worker.civil_status"), "married")),
        "home_days": _classes("home_days", number["job.days.home"], "home_days_least", "home_days_most"),
        "owner": _yes_no(table["home.owner"].to_numpy()),
        "extra_month": _yes_no(table["job.extra_month"].to_numpy()),
        "worker_type": _words(table, "job.worker_type"),
        "pension_share": _words(table, "job.employee_pension_rate"),
    }


def _words(table: pa.Table, name: str) -> Coded:
    """A column by the words that it holds; nothing is a word without letters."""
    words = table[name].combine_chunks().dictionary_encode(null_encoding="encode")
    names = tuple(
        "" if one is None else f"{one:g}" if isinstance(one, float) else one for one in words.dictionary.to_pylist()
    )
    return Coded(words.indices.to_numpy().astype(np.int64), names)


def _is(coded: Coded, name: str) -> Chosen:
    chosen: Chosen = coded.codes == coded.names.index(name)
    return chosen


def _yes_no(chosen: Chosen) -> Coded:
    return Coded(np.where(chosen, 0, 1), CATEGORIES["moved"])


def _classes(dimension: str, numbers: Column, least: str, most: str) -> Coded:
    """The class of each number between the bounds of its dimension, which are the same for all corridors."""
    names = CATEGORIES[dimension]
    low, high = (by_category(name, CROSSINGS[0], names) for name in (least, most))
    return Coded(((numbers[:, None] >= low) & (numbers[:, None] <= high)).argmax(axis=1), names)


def _hours(weekly_hours: Column) -> Coded:
    names = CATEGORIES["hours"]
    of_class = [np.isin(weekly_hours, amounts("weekly_hours", CROSSINGS[0], name)) for name in names]
    return Coded(np.argmax(of_class, axis=0), names)


def _partner(table: pa.Table) -> Coded:
    """Where the partner works, as the countries tell it; nowhere of those who have none too."""
    names = CATEGORIES["partner_works"]
    works, home, work = (
        np.array([STATES.index(name) if name in STATES else -1 for name in one.names])[one.codes]
        for one in (_words(table, of) for of in ("partner.country_of_work", "residence.country", "work.country"))
    )
    places = [names.index(name) for name in ("residence", "work")]
    return Coded(np.select([works == home, works == work], places, names.index("nowhere")), names)


def _measured(row: OutsideRow, table: Counted) -> float | None:
    """What the population gives for an outside figure."""
    if not row.measure:
        return None
    inside = table.lies_in(row.corridors)
    chosen = inside & table.has(row.dimension, row.categories) if row.dimension else inside
    heads = table.heads[chosen]
    if row.measure == "heads":
        return float(heads.sum())
    if row.measure == "percent":
        return 100.0 * float(heads.sum()) / table.heads_of(inside)
    if row.measure == "children":
        return float((heads * table.children[chosen]).sum())
    return float((heads * _pay(row.measure, table)[chosen]).sum() / heads.sum())


def _pay(measure: str, table: Counted) -> Column:
    """Pay of twelve months, or of a month at full time, in euros."""
    if measure == "pay_of_year":
        return table.gross_monthly * MONTHS
    return table.gross_monthly * FULL_TIME / table.weekly_hours
