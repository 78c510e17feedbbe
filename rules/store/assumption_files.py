"""data/population/assumptions.csv, read and checked: all that is known or assumed of the commuters, in one file that is
read from top to bottom. Its columns are told in data/README.md.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from rules.definitions.codes import CROSSINGS, STATES
from rules.errors import BadData
from rules.store.population_cells import check_category, check_once, letter_of, pattern, several, sourced, year_of
from rules.store.population_rows import (
    AMOUNTS,
    ASSUMPTION,
    CATEGORIES,
    DIMENSIONS,
    REGIONS,
    STATE,
    VARIANTS,
    AmountRow,
    AssociationRow,
    MarginRow,
    is_of,
)
from rules.store.source_files import Source
from rules.store.table_files import Line

FILE = "assumptions.csv"
COLUMNS = ("subject", "kind", "corridor", "variant", "given", "given_categories", "variable", "categories", "value",
           "unit", "year", "confidence", "sources", "note")  # fmt: skip
MARGIN, ASSOCIATION, AMOUNT = "margin", "association", "amount"
EMPTY: Mapping[str, tuple[str, ...]] = {
    MARGIN: ("given", "given_categories"),
    ASSOCIATION: ("variant", "year"),
    AMOUNT: ("variant", "categories", "year"),
}
"""The kinds of lines, and the columns that a line of each leaves empty."""
ROUNDING = 0.3
"""By how much published shares may miss 100 percent together."""
PERCENT = "percent"
UNITS = {"heads": "heads", "children": "percent_of_families", "partner_works": "percent_of_couples",
         "married": "percent_of_couples"}  # fmt: skip
LINKS = ("factor", PERCENT, "pay_ratio")
"""An association multiplies the chance of a category, tells the share of a category, or how high pay is."""

Known = Mapping[str, Sequence[str]]
"""The categories of each dimension in their order; regions in that of municipalities.csv."""


class Assumptions(NamedTuple):
    """The lines of the file by kind, each kind in an order of its own, whatever that of the file: on it hangs who is
    drawn. `known`: the categories of each dimension."""

    margins: Sequence[MarginRow]
    associations: Sequence[AssociationRow]
    amounts: Sequence[AmountRow]
    known: Known


def read_assumptions(root: Path, sources: Mapping[str, Source], regions: Mapping[tuple[str, str], str]) -> Assumptions:
    """All lines; `regions`: the state of each region by name and side. Raises BadData with file, line and reason."""
    of_kind: dict[str, list[Line]] = {kind: [] for kind in EMPTY}
    subjects: dict[str, str] = {}
    for line in sourced(root / FILE, COLUMNS, sources, lambda line: line):
        _check_subject(line, subjects)
        of_kind[_kind(line)].append(line)
    margins = [_margin(line, regions) for line in of_kind[MARGIN]]
    known = _categories(margins, regions)
    associations = [_association(line, known) for line in of_kind[ASSOCIATION]]
    amounts = [_amount(line, known) for line in of_kind[AMOUNT]]
    _check_whole(margins)
    _check_associations(associations)
    _check_amounts(amounts)
    return Assumptions(
        sorted(margins, key=lambda row: _place_of_margin(row, known)),
        sorted(associations, key=lambda row: _place_of_association(row, known)),
        sorted(amounts, key=_place_of_amount),
        known,
    )


def _kind(line: Line) -> str:
    """Whether it tells a share, what goes together, or a number; a column that it does not have is empty."""
    kind = line.one_of("kind", tuple(EMPTY))
    for column in EMPTY[kind]:
        if line.cells[column]:
            raise line.refuse(f"the {column} must be empty where the kind is {kind}, not {line.cells[column]!r}")
    return kind


def _check_subject(line: Line, subjects: dict[str, str]) -> None:
    """All that is told of a variable stands under one subject."""
    said, variable = line.cells["subject"], line.cells["variable"]
    if not said:
        raise line.refuse("the subject is missing")
    if subjects.setdefault(variable, said) != said:
        raise line.refuse(f"the subject of {variable} is {subjects[variable]} further up, not {said!r}")


def _margin(line: Line, regions: Mapping[tuple[str, str], str]) -> MarginRow:
    corridor = line.one_of("corridor", CROSSINGS)
    dimension = line.one_of("variable", DIMENSIONS)
    category = line.cells["categories"]
    if dimension in REGIONS:
        side, state = REGIONS[dimension], corridor[: len("NL")] if dimension == "region_of_home" else corridor[-2:]
        if regions.get((category, side)) != state:
            raise line.refuse(
                f"the region {category!r} in categories is not in municipalities.csv as a {side} in {state}"
            )
    else:
        check_category(line, "categories", category, CATEGORIES[dimension])
    unit = UNITS.get(dimension, PERCENT)
    _check_unit(line, dimension, unit)
    return MarginRow(
        corridor=corridor,
        variant=line.one_of("variant", (*VARIANTS, "both")),
        dimension=dimension,
        category=category,
        value=line.needed("value", 0.0, 1e6 if unit == "heads" else 100.0),
        unit=unit,
        year=year_of(line),
        **letter_of(line),
    )


def _association(line: Line, known: Known) -> AssociationRow:
    given, dimension = (line.one_of(column, DIMENSIONS[1:]) for column in ("given", "variable"))
    if DIMENSIONS.index(given) >= DIMENSIONS.index(dimension):
        raise line.refuse(
            f"the given {given} must come before the variable {dimension} in the order {', '.join(DIMENSIONS[1:])}"
        )
    unit = line.one_of("unit", LINKS)
    if (unit == "pay_ratio") != (dimension == "pay" and not line.cells["categories"]):
        raise line.refuse("the unit pay_ratio goes with the variable pay and empty categories, and only with them")
    return AssociationRow(
        corridor=pattern(line, line.cells["corridor"]),
        given=given,
        given_categories=several(line, "given_categories", known[given]),
        dimension=dimension,
        categories=() if unit == "pay_ratio" else several(line, "categories", known[dimension]),
        value=line.needed("value", 0.0, 100.0),
        unit=unit,
        **letter_of(line),
    )


def _amount(line: Line, known: Known) -> AmountRow:
    name = line.one_of("variable", tuple(AMOUNTS))
    kind = AMOUNTS[name]
    if line.cells["given"] != kind.categories:
        raise line.refuse(f"the given of {name} must be {kind.categories or 'empty'}, not {line.cells['given']!r}")
    category = line.cells["given_categories"]
    allowed = known.get(kind.categories, STATES if kind.categories == STATE else ("",))
    check_category(line, "given_categories", category, allowed)
    _check_unit(line, name, kind.unit)
    return AmountRow(
        name=name,
        corridor=pattern(line, line.cells["corridor"]),
        category=category,
        value=line.needed("value", kind.low, kind.high),
        unit=kind.unit,
        **letter_of(line),
    )


def _check_unit(line: Line, variable: str, unit: str) -> None:
    if line.cells["unit"] != unit:
        raise line.refuse(f"the unit of {variable} must be {unit}, not {line.cells['unit']!r}")


def _categories(margins: Iterable[MarginRow], regions: Iterable[tuple[str, str]]) -> Known:
    """The categories of each dimension; of regions those that a margin has."""
    told = {(row.dimension, row.category) for row in margins}
    return {
        **CATEGORIES,
        **{
            dimension: [name for name, at in regions if at == side and (dimension, name) in told]
            for dimension, side in REGIONS.items()
        },
    }


def _place_of_margin(row: MarginRow, known: Known) -> tuple[object, ...]:
    """Regions are drawn in this order; of the rest the shares are added up in it, the published ones first."""
    return (
        CROSSINGS.index(row.corridor),
        DIMENSIONS.index(row.dimension),
        row.dimension not in REGIONS and ASSUMPTION in row.sources,
        known[row.dimension].index(row.category),
        row.variant,
    )


def _place_of_association(row: AssociationRow, known: Known) -> tuple[object, ...]:
    return (
        DIMENSIONS.index(row.dimension),
        DIMENSIONS.index(row.given),
        row.corridor,
        sorted(known[row.given].index(one) for one in row.given_categories),
        sorted(known[row.dimension].index(one) for one in row.categories),
    )


def _place_of_amount(row: AmountRow) -> tuple[object, ...]:
    kind = AMOUNTS[row.name]
    categories = CATEGORIES.get(kind.categories, (*STATES, ""))
    return (list(AMOUNTS).index(row.name), row.corridor, categories.index(row.category), row.value)


def _check_whole(margins: Sequence[MarginRow]) -> None:
    """Every corridor has every dimension once in each variant, and shares add up to the whole."""
    sums: dict[tuple[str, str, str], float] = defaultdict(float)
    seen: list[tuple[str, ...]] = []
    for row in margins:
        for variant in VARIANTS if row.variant == "both" else (row.variant,):
            sums[row.corridor, variant, row.dimension] += row.value
            seen.append((row.corridor, variant, row.dimension, row.category))
    check_once(FILE, seen)
    for corridor in CROSSINGS:
        for variant in VARIANTS:
            for dimension in DIMENSIONS:
                told = f"population/{FILE}: {dimension} of {corridor} ({variant})"
                whole = sums.get((corridor, variant, dimension))
                if whole is None and not _may_lack(corridor, dimension):
                    raise BadData(f"{told} is missing")
                if whole is not None and dimension != "heads" and abs(whole - 100.0) > ROUNDING:
                    raise BadData(f"{told} adds up to {whole:g} percent; allowed are 100 and {ROUNDING} for rounding")


def _may_lack(corridor: str, dimension: str) -> bool:
    """Blue-collar work matters in Belgium alone, the occupational pension in the Netherlands."""
    needs = {"worker_type": "BE", "pension_share": "NL"}
    return dimension in needs and corridor[-2:] != needs[dimension]


def _check_associations(rows: Iterable[AssociationRow]) -> None:
    """None stands twice, as both would count."""

    def said(categories: Collection[str]) -> str:
        return ";".join(sorted(categories))

    check_once(
        FILE,
        ((row.corridor, row.given, said(row.given_categories), row.dimension, said(row.categories)) for row in rows),
    )


def _check_amounts(rows: Iterable[AmountRow]) -> None:
    """Every corridor has every amount, for each category; several where they are drawn evenly."""
    told: Counter[tuple[str, str, str]] = Counter()
    for row in rows:
        for corridor in CROSSINGS:
            if is_of(corridor, row.corridor):
                told[row.name, corridor, row.category] += 1
    for name, kind in AMOUNTS.items():
        categories = STATES if kind.categories == STATE else CATEGORIES.get(kind.categories, ("",))
        for corridor in CROSSINGS:
            for category in kind.only or categories:
                count = told[name, corridor, category]
                if count == 0 or (count > 1 and not kind.several):
                    of = f" of {category}" if category else ""
                    raise BadData(f"population/{FILE}: {name}{of} for {corridor} stands {count} times; must be 1")
