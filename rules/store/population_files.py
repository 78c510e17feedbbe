"""data/population, read and checked: from what the population of commuters is made, and what is published of commuters
beside it. The columns are told in data/README.md.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypedDict, TypeVar

from rules.definitions.codes import CROSSINGS, LAENDER, STATES
from rules.errors import BadData
from rules.store.population_rows import (
    AMOUNTS,
    ASSUMPTION,
    CATEGORIES,
    DIMENSIONS,
    REGIONS,
    VARIANTS,
    WORK_MUNICIPALITY,
    AmountRow,
    AssociationRow,
    MarginRow,
    OutsideRow,
    TownRow,
    is_of,
)
from rules.store.source_files import Source, check_cited, check_sources
from rules.store.table_files import Line, lines

ROUNDING = 0.3
"""By how much published shares may miss 100 percent together."""
UNITS = {"heads": "heads", "children": "percent_of_families", "partner_works": "percent_of_couples",
         "married": "percent_of_couples"}  # fmt: skip
PERCENT = "percent"
LINKS = ("factor", PERCENT, "pay_ratio")
"""An association multiplies the chance of a category, tells the share of a category, or how high pay is."""
BOUNDS = ("", "about", "under", "over")
USES = ("meet", "explain", "context", "not_found")
MEASURES = ("", "heads", PERCENT, "children", "pay_of_year", "full_time_pay")
LETTERS = ("A", "B", "C")
R = TypeVar("R")

MARGIN = ("corridor", "variant", "dimension", "category", "value", "unit", "year", "confidence", "sources", "note")
ASSOCIATION = ("corridor", "given", "given_categories", "dimension", "categories", "value", "unit", "confidence",
               "sources", "note")  # fmt: skip
AMOUNT = ("name", "corridor", "category", "value", "unit", "confidence", "sources", "note")
TOWN = ("country", "region", "side", "municipality", "land", "weight", "confidence", "sources", "note")
OUTSIDE = ("id", "figure", "corridors", "bound", "value", "unit", "measure", "dimension", "categories", "year",
           "confidence", "sources", "use", "note")  # fmt: skip


def read_population(
    root: Path, sources: Mapping[str, Source], municipalities: Collection[tuple[str, str]]
) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of every table by its name in the store; raises BadData with file, line and reason."""

    def rows(file: str, columns: tuple[str, ...], read: Callable[[Line], R]) -> list[R]:
        found = []
        for line in lines(root / file, *columns):
            _check_sources(line, sources)
            found.append(read(line))
        return found

    towns = rows("municipalities.csv", TOWN, lambda line: _town(line, municipalities))
    regions = {(town.region, town.side): town.country for town in towns}
    margins = rows("margins.csv", MARGIN, lambda line: _margin(line, regions))
    known = _categories(margins)
    tables: dict[str, Sequence[tuple[Any, ...]]] = {
        "population_margins": margins,
        "population_associations": rows("associations.csv", ASSOCIATION, lambda line: _association(line, known)),
        "population_amounts": rows("amounts.csv", AMOUNT, lambda line: _amount(line, known)),
        "population_towns": towns,
        "population_outside": rows("outside.csv", OUTSIDE, lambda line: _outside(line, known)),
    }
    _check_whole(margins)
    _check_amounts(tables["population_amounts"])  # type: ignore[arg-type]
    _check_once("municipalities.csv", ((t.region, t.side, t.municipality) for t in towns))
    _check_once("outside.csv", ((row[0],) for row in tables["population_outside"]))
    return {name: [tuple(row) for row in read] for name, read in tables.items()}


def _margin(line: Line, regions: Mapping[tuple[str, str], str]) -> MarginRow:
    corridor = _one_of(line, "corridor", CROSSINGS)
    dimension = _one_of(line, "dimension", DIMENSIONS)
    category = line.cells["category"]
    if dimension in REGIONS:
        side, state = REGIONS[dimension], corridor[: len("NL")] if dimension == "region_of_home" else corridor[-2:]
        if regions.get((category, side)) != state:
            raise line.refuse(f"the region {category!r} is not in municipalities.csv as a {side} in {state}")
    elif category not in CATEGORIES[dimension]:
        raise line.refuse(f"the category {category!r} is unknown; allowed are {', '.join(CATEGORIES[dimension])}")
    unit = UNITS.get(dimension, PERCENT)
    if line.cells["unit"] != unit:
        raise line.refuse(f"the unit of {dimension} must be {unit}, not {line.cells['unit']!r}")
    return MarginRow(
        corridor=corridor,
        variant=_one_of(line, "variant", (*VARIANTS, "both")),
        dimension=dimension,
        category=category,
        value=_needed(line, "value", 0.0, 1e6 if unit == "heads" else 100.0),
        unit=unit,
        year=_year(line),
        **_letter(line),
    )


def _association(line: Line, known: Mapping[str, Collection[str]]) -> AssociationRow:
    corridor = _pattern(line, "corridor")
    given, dimension = (_one_of(line, column, DIMENSIONS[1:]) for column in ("given", "dimension"))
    if DIMENSIONS.index(given) >= DIMENSIONS.index(dimension):
        raise line.refuse(f"{given} must come before {dimension} in the order {', '.join(DIMENSIONS[1:])}")
    unit = _one_of(line, "unit", LINKS)
    if (unit == "pay_ratio") != (dimension == "pay" and not line.cells["categories"]):
        raise line.refuse("a pay_ratio goes with the dimension pay and no categories, and only with them")
    return AssociationRow(
        corridor=corridor,
        given=given,
        given_categories=_several(line, "given_categories", known[given]),
        dimension=dimension,
        categories=() if unit == "pay_ratio" else _several(line, "categories", known[dimension]),
        value=_needed(line, "value", 0.0, 100.0),
        unit=unit,
        **_letter(line),
    )


def _amount(line: Line, known: Mapping[str, Collection[str]]) -> AmountRow:
    name = _one_of(line, "name", tuple(AMOUNTS))
    kind = AMOUNTS[name]
    category = line.cells["category"]
    allowed = known.get(kind.categories, STATES if kind.categories == "state" else ("",))
    if category not in allowed:
        raise line.refuse(f"the category {category!r} is unknown; allowed are {', '.join(allowed) or 'nothing'}")
    if line.cells["unit"] != kind.unit:
        raise line.refuse(f"the unit of {name} must be {kind.unit}, not {line.cells['unit']!r}")
    value = _needed(line, "value", kind.low, kind.high)
    corridor = _pattern(line, "corridor")
    return AmountRow(name=name, corridor=corridor, category=category, value=value, unit=kind.unit, **_letter(line))


def _town(line: Line, municipalities: Collection[tuple[str, str]]) -> TownRow:
    country, name, land = _one_of(line, "country", STATES), line.cells["municipality"], line.cells["land"]
    if name and (country, name) not in municipalities:
        raise line.refuse(f"{name!r} ({country}) is not in municipalities.csv of tables")
    if not name and country == "BE":
        raise line.refuse("the municipality is missing; Belgian municipal tax needs one")
    if (land in LAENDER) != (country == "DE" and not name) or (land and land not in LAENDER):
        raise line.refuse("a Land goes with a German region without a municipality, and only with it")
    if not line.cells["region"]:
        raise line.refuse("the region is missing")
    side = _one_of(line, "side", tuple(REGIONS.values()))
    weight = _needed(line, "weight", 1e-6, 1e6)
    region = line.cells["region"]
    return TownRow(
        country=country, region=region, side=side, municipality=name, land=land, weight=weight, **_letter(line)
    )


def _outside(line: Line, known: Mapping[str, Collection[str]]) -> OutsideRow:
    measure, dimension = _one_of(line, "measure", MEASURES), line.cells["dimension"]
    if not line.cells["id"] or not line.cells["figure"]:
        raise line.refuse("an outside figure needs an id and a name")
    if dimension == WORK_MUNICIPALITY:
        categories: tuple[str, ...] = tuple(line.cells["categories"].split(";"))
    else:
        categories = _several(line, "categories", known[_one_of(line, "dimension", DIMENSIONS)]) if dimension else ()
    value = line.number("value", 0.0, 1e9)
    if measure and value is None:
        raise line.refuse("what is set beside the population needs a value")
    use = _one_of(line, "use", USES)
    if (use == "not_found") != (not line.cells["sources"]):
        raise line.refuse("what was not found has no source, and everything else has one")
    year = int(_needed(line, "year", 1990, 2100)) if line.cells["year"] else None
    corridors = tuple(line.cells["corridors"].split(";")) if line.cells["corridors"] else ()
    for one in corridors:
        _check_pattern(line, one)
    return OutsideRow(
        id=line.cells["id"],
        figure=line.cells["figure"],
        corridors=corridors,
        bound=_one_of(line, "bound", BOUNDS),
        value=value,
        unit=line.cells["unit"],
        measure=measure,
        dimension=dimension,
        categories=categories,
        year=year,
        use=use,
        **_letter(line),
    )


def _check_sources(line: Line, sources: Mapping[str, Source]) -> None:
    """What is assumed is C, whatever is cited for it; the rest has the letter that its sources earn."""
    cited = line.cells["sources"].split(";") if line.cells["sources"] else []
    letter = _one_of(line, "confidence", LETTERS)
    read = [source for source in cited if source != ASSUMPTION]
    if len(read) < len(cited):
        if letter != "C":
            raise line.refuse(f"an assumption is C, not {letter}")
        check_sources(read, sources, line.where)
    elif cited:
        check_cited(read, letter, sources, line.where)
    elif line.cells.get("use") != "not_found":
        raise line.refuse(f"the sources are missing; write {ASSUMPTION} where nothing was read")


def _categories(margins: Iterable[MarginRow]) -> dict[str, list[str]]:
    """The categories of each dimension; of regions those that a margin has."""
    found: dict[str, list[str]] = {name: list(known) for name, known in CATEGORIES.items()}
    for row in margins:
        if row.category not in found.setdefault(row.dimension, []):
            found[row.dimension].append(row.category)
    return found


def _check_whole(margins: Sequence[MarginRow]) -> None:
    """Every corridor has every dimension once in each variant, and shares add up to the whole."""
    sums: dict[tuple[str, str, str], float] = defaultdict(float)
    seen: Counter[tuple[str, ...]] = Counter()
    for row in margins:
        for variant in VARIANTS if row.variant == "both" else (row.variant,):
            sums[row.corridor, variant, row.dimension] += row.value
            seen[row.corridor, variant, row.dimension, row.category] += 1
    _refuse_twice("margins.csv", seen)
    for corridor in CROSSINGS:
        for variant in VARIANTS:
            for dimension in DIMENSIONS:
                told = f"population/margins.csv: {dimension} of {corridor} ({variant})"
                whole = sums.get((corridor, variant, dimension))
                if whole is None and not _may_lack(corridor, dimension):
                    raise BadData(f"{told} is missing")
                if whole is not None and dimension != "heads" and abs(whole - 100.0) > ROUNDING:
                    raise BadData(f"{told} adds up to {whole:g} percent; allowed are 100 and {ROUNDING} for rounding")


def _may_lack(corridor: str, dimension: str) -> bool:
    """Blue-collar work matters in Belgium alone, the occupational pension in the Netherlands."""
    needs = {"worker_type": "BE", "pension_share": "NL"}
    return dimension in needs and corridor[-2:] != needs[dimension]


def _check_amounts(rows: Iterable[AmountRow]) -> None:
    """Every corridor has every amount, for each category; several where they are drawn evenly."""
    told: Counter[tuple[str, str, str]] = Counter()
    for row in rows:
        for corridor in CROSSINGS:
            if is_of(corridor, row.corridor):
                told[row.name, corridor, row.category] += 1
    for name, kind in AMOUNTS.items():
        categories = STATES if kind.categories == "state" else CATEGORIES.get(kind.categories, ("",))
        for corridor in CROSSINGS:
            for category in kind.only or categories:
                count = told[name, corridor, category]
                if count == 0 or (count > 1 and not kind.several):
                    of = f" of {category}" if category else ""
                    raise BadData(f"population/amounts.csv: {name}{of} for {corridor} stands {count} times; must be 1")


def _check_once(file: str, keys: Iterable[tuple[str, ...]]) -> None:
    _refuse_twice(file, Counter(keys))


def _refuse_twice(file: str, seen: Mapping[tuple[str, ...], int]) -> None:
    for key, count in seen.items():
        if count > 1:
            raise BadData(f"population/{file}: {', '.join(key)} stands {count} times; keep one line")


def _pattern(line: Line, column: str) -> str:
    _check_pattern(line, line.cells[column])
    return line.cells[column]


def _check_pattern(line: Line, said: str) -> None:
    home, _, work = said.partition("-")
    if said != "*" and not (home in (*STATES, "*") and work in (*STATES, "*") and home != work):
        raise line.refuse(f"the corridor {said!r} is unknown; allowed are {', '.join(CROSSINGS)}, BE-*, *-BE and so on")


def _several(line: Line, column: str, known: Collection[str]) -> tuple[str, ...]:
    named = tuple(line.cells[column].split(";"))
    for one in named:
        if one not in known:
            raise line.refuse(f"the category {one!r} is unknown; allowed are {', '.join(known)}")
    return named


class _Letter(TypedDict):
    """Letter, sources and note of a line."""

    confidence: str
    sources: tuple[str, ...]
    note: str


def _letter(line: Line) -> _Letter:
    sources = tuple(one for one in line.cells["sources"].split(";") if one)
    return {"confidence": line.cells["confidence"], "sources": sources, "note": line.cells["note"]}


def _one_of(line: Line, column: str, allowed: Sequence[str]) -> str:
    said = line.cells[column]
    if said not in allowed:
        told = ", ".join(one or "nothing" for one in allowed)
        raise line.refuse(f"the {column} {said!r} is unknown; allowed are {told}")
    return said


def _year(line: Line) -> int | None:
    return int(_needed(line, "year", 1990, 2100)) if line.cells["year"] else None


def _needed(line: Line, column: str, low: float, high: float) -> float:
    number = line.number(column, low, high)
    if number is None:
        raise line.refuse(f"the {column} is missing")
    return number
