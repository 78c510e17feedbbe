"""data/population, read and checked: from what the population of commuters is made, and what is published of commuters
beside it. The columns are told in data/README.md.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from rules.definitions.codes import LAENDER, STATES
from rules.store.assumption_files import PERCENT, read_assumptions
from rules.store.population_cells import check_once, letter_of, pattern, several, sourced, year_of
from rules.store.population_rows import DIMENSIONS, REGIONS, WORK_MUNICIPALITY, OutsideRow, TownRow
from rules.store.source_files import Source
from rules.store.table_files import Line

BOUNDS = ("", "about", "under", "over")
USES = ("meet", "explain", "context", "not_found")
MEASURES = ("", "heads", PERCENT, "children", "pay_of_year", "full_time_pay")

TOWNS, OUTSIDE = "municipalities.csv", "outside.csv"
TOWN = ("country", "region", "side", "municipality", "land", "weight", "confidence", "sources", "note")
FIGURE = ("id", "figure", "corridors", "bound", "value", "unit", "measure", "dimension", "categories", "year",
          "confidence", "sources", "use", "note")  # fmt: skip


def read_population(
    root: Path, sources: Mapping[str, Source], municipalities: Collection[tuple[str, str]]
) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of every table by its name in the store; raises BadData with file, line and reason."""
    towns = sourced(root / TOWNS, TOWN, sources, lambda line: _town(line, municipalities))
    check_once(TOWNS, ((town.region, town.side, town.municipality) for town in towns))
    assumed = read_assumptions(root, sources, {(town.region, town.side): town.country for town in towns})
    outside = sourced(root / OUTSIDE, FIGURE, sources, lambda line: _outside(line, assumed.known))
    check_once(OUTSIDE, ((row.id,) for row in outside))
    tables: dict[str, Sequence[tuple[Any, ...]]] = {
        "population_margins": assumed.margins,
        "population_associations": assumed.associations,
        "population_amounts": assumed.amounts,
        "population_towns": towns,
        "population_outside": outside,
    }
    return {name: [tuple(row) for row in read] for name, read in tables.items()}


def _town(line: Line, municipalities: Collection[tuple[str, str]]) -> TownRow:
    country, name, land = line.one_of("country", STATES), line.cells["municipality"], line.cells["land"]
    if name and (country, name) not in municipalities:
        raise line.refuse(f"{name!r} ({country}) is not in municipalities.csv of tables")
    if not name and country == "BE":
        raise line.refuse("the municipality is missing; Belgian municipal tax needs one")
    if (land in LAENDER) != (country == "DE" and not name) or (land and land not in LAENDER):
        raise line.refuse("a Land goes with a German region without a municipality, and only with it")
    if not line.cells["region"]:
        raise line.refuse("the region is missing")
    side = line.one_of("side", tuple(REGIONS.values()))
    weight = line.needed("weight", 1e-6, 1e6)
    region = line.cells["region"]
    return TownRow(
        country=country, region=region, side=side, municipality=name, land=land, weight=weight, **letter_of(line)
    )


def _outside(line: Line, known: Mapping[str, Collection[str]]) -> OutsideRow:
    measure, dimension = line.one_of("measure", MEASURES), line.cells["dimension"]
    if not line.cells["id"] or not line.cells["figure"]:
        raise line.refuse("an outside figure needs an id and a name")
    if dimension == WORK_MUNICIPALITY:
        categories: tuple[str, ...] = tuple(line.cells["categories"].split(";"))
    else:
        categories = several(line, "categories", known[line.one_of("dimension", DIMENSIONS)]) if dimension else ()
    value = line.number("value", 0.0, 1e9)
    if measure and value is None:
        raise line.refuse("what is set beside the population needs a value")
    use = line.one_of("use", USES)
    if (use == "not_found") != (not line.cells["sources"]):
        raise line.refuse("what was not found has no source, and everything else has one")
    corridors = line.cells["corridors"].split(";") if line.cells["corridors"] else ()
    return OutsideRow(
        id=line.cells["id"],
        figure=line.cells["figure"],
        corridors=tuple(pattern(line, one) for one in corridors),
        bound=line.one_of("bound", BOUNDS),
        value=value,
        unit=line.cells["unit"],
        measure=measure,
        dimension=dimension,
        categories=categories,
        year=year_of(line),
        use=use,
        **letter_of(line),
    )
