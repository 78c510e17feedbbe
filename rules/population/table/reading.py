"""A table of scenarios, read and checked: the facts of every row, or the sentence that refuses it.

A column is a field of a scenario by its dotted path; a missing column or an empty cell is the default of the field,
and a partner of whom nothing is told is none. `children` holds lists of ages. `heads`, which is no field, is how many
commuters a row stands for. The terms of a present job are checked and settle nothing, as in `net_pay`. Every other
column is the reader's own.

All rows are checked at once by the records of the fields. What that does not clear is read one by one as a scenario,
so that a row is refused with the same sentence as a scenario that `net_pay` refuses.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import Any, NamedTuple, get_type_hints

import numpy as np

from rules.definitions.children import Children
from rules.definitions.facts import Facts
from rules.errors import InputError, Refusal, shown
from rules.law.year import YEARS, law_of
from rules.places.municipalities import known_municipality
from rules.population.households import Chosen, Column, Households, Population, Refused, Whole
from rules.population.table.arrow import pa
from rules.population.table.children import CHILDREN, children_told, raw_children
from rules.population.table.columns import Told, as_floats, is_number, is_text, numbers_in, plain, raw, told
from rules.population.table.facts import facts_of, limits_kept
from rules.population.table.names import FIELD_OF_COLUMN, HEADS, PARTS, scenario_columns
from rules.population.table.places import RATE, Gazetteer, UnknownNames, belgian_regions, municipal_rates
from rules.population.table.refusals import refused_row, told_at
from rules.population.table.written import Form, Writing, check_sure, writing_of
from rules.question.case import prepared
from rules.question.scenario import Scenario
from rules.question.scope import year_refusal
from rules.store.table_files import Municipality

MOST_HEADS = 100_000_000
EXPECTED = "options.expected_law"
KINDS = get_type_hints(Facts)


class _Misnamed(NamedTuple):
    """Where the municipality of one end of the commute is not known, with the names and states told."""

    path: str
    names: Told
    states: Told
    rows: Chosen


class _Rows(NamedTuple):
    """What all rows tell: the year, whether expected law may be used, the facts but for the municipal rate, the places
    of the municipalities, how many commuters a row stands for, the hours of a week; which rows nothing speaks against;
    those against which nothing but the name of a municipality does; and where the name of that of residence or of work
    is not known."""

    year: Column
    expected: Column
    facts: dict[str, Column]
    home: Whole
    work: Whole
    heads: Whole
    weekly_hours: Column
    clear: Chosen
    only_misnamed: Chosen
    misnamed: tuple[_Misnamed, ...]


def read(table: pa.Table | pa.RecordBatch) -> Population:
    """The households of a table by the law of their year, and the rows that are refused, counted from 0.

    Raises InputError for a column that stands twice, that begins like a field of a scenario and is none, or that every
    row needs and the table lacks.
    """
    columns = {name: plain(table.column(place)) for name, place in scenario_columns(table).items()}
    writing, gazetteer = writing_of(table.schema), Gazetteer()
    rows = _all_at_once(columns, writing, gazetteer, table.num_rows)
    doubtful = np.flatnonzero(~rows.clear & ~rows.only_misnamed)
    refused = [
        refusal
        for row, cells in zip(doubtful.tolist(), _cells(doubtful, columns), strict=True)
        if (refusal := _one_by_one(row, cells, writing, rows, gazetteer)) is not None
    ]
    refused += _of_misnamed(rows, {refusal.row for refusal in refused})
    refused += _without_law(rows)
    groups = []
    for year, expected, those in _by_law(rows):
        try:
            groups.append(_group(year, expected, those, rows, gazetteer.municipalities))
        except Refusal as refusal:
            refused += [refused_row(row, refusal, year) for row in those.tolist()]
    return Population(tuple(groups), tuple(sorted(refused)), table.num_rows)


def _all_at_once(columns: Mapping[str, pa.Array], writing: Writing, gazetteer: Gazetteer, count: int) -> _Rows:
    """All rows, as far as the records of the fields tell what they are."""
    of_field = {
        path: told(field, columns.get(path), count, writing.of(path)) for path, field in FIELD_OF_COLUMN.items()
    }
    heads, heads_right = _heads(columns.get(HEADS), count, writing.of(HEADS))
    children = children_told(columns.get(CHILDREN), count)
    homes = gazetteer.found(of_field["residence.municipality"], of_field["residence.country"])
    works = gazetteer.found(of_field["work.municipality"], of_field["work.country"])
    facts = facts_of(of_field) | children.columns
    facts["region"] = belgian_regions(
        homes.places, works.places, facts["residence"], facts["work"], gazetteer.municipalities
    )
    right = heads_right & children.right & limits_kept(of_field)
    for one in of_field.values():
        right &= one.right
    clear, year = right & homes.right & works.right, of_field["year"].values
    misnamed = tuple(
        _Misnamed(f"{end}.municipality", of_field[f"{end}.municipality"], of_field[f"{end}.country"], found.unknown)
        for end, found in (("residence", homes), ("work", works))
    )
    return _Rows(
        year=year,
        expected=of_field[EXPECTED].values,
        facts=facts,
        home=homes.places,
        work=works.places,
        heads=heads,
        weekly_hours=of_field["job.weekly_hours"].values,
        clear=clear,
        only_misnamed=right & ~clear & np.isin(year, YEARS),
        misnamed=misnamed,
    )


def _heads(column: pa.Array | None, count: int, form: Form) -> tuple[Whole, Chosen]:
    """How many commuters each row stands for, and where that is a whole number."""
    if column is None:
        return np.ones(count, np.int64), np.ones(count, np.bool_)
    given = column.is_valid().to_numpy(zero_copy_only=False)
    of_text = is_text(column.type)
    if not of_text and not is_number(column.type):
        return np.ones(count, np.int64), ~given
    number = np.where(given, numbers_in(column, form) if of_text else as_floats(column), 1.0)
    right = (number >= 0.0) & (number <= MOST_HEADS) & (number == np.floor(number))
    return np.where(right, number, 1.0).astype(np.int64), right


def _cells(those: Whole, columns: Mapping[str, pa.Array]) -> Iterator[dict[str, Any]]:
    """What some rows tell, by column."""
    cells = (column.take(pa.array(those)).to_pylist() for column in columns.values())
    return (dict(zip(columns, told_by_row, strict=True)) for told_by_row in zip(*cells, strict=True))


def _one_by_one(
    row: int, cells: Mapping[str, Any], writing: Writing, rows: _Rows, gazetteer: Gazetteer
) -> Refused | None:
    """Why a row is refused, but for a municipality that is not known; one that is right after all is cleared, and its
    facts put among those of the others."""
    unknown = {end.path for end in rows.misnamed if end.rows[row]}
    told_by_row = {path: None if path in unknown else told_there for path, told_there in cells.items()}
    try:
        case = prepared(Scenario.from_data(_as_scenario(told_by_row, writing)))
        _check_heads(cells.get(HEADS), writing.of(HEADS))
    except Refusal as refusal:
        return refused_row(row, refusal, told_at(refusal.field, cells, writing))
    scenario = case.scenario
    for path, number in _numbers(case.facts):
        if number != 0.0 or path in rows.facts:
            rows.facts.setdefault(path, np.zeros(len(rows.clear)))[row] = number
    for places, where in ((rows.home, scenario.residence), (rows.work, scenario.work)):
        known = None if where.municipality is None else known_municipality(where.municipality, where.country)
        places[row] = gazetteer.place(known)
    rows.weekly_hours[row] = scenario.job.weekly_hours
    rows.year[row], rows.expected[row] = scenario.year, scenario.options.expected_law
    rows.clear[row] = True
    return None


def _of_misnamed(rows: _Rows, refused: Container[int]) -> Iterator[Refused]:
    """The rows that are refused for a municipality that is not known: of those against which nothing else speaks."""
    names = UnknownNames()
    told: set[int] = set()
    for end in rows.misnamed:
        for row in np.flatnonzero(end.rows).tolist():
            if row not in refused and row not in told:
                told.add(row)
                yield names.refusal(end.path, end.names, end.states, row)
    rows.clear[list(told)] = False


def _check_heads(held: Any, form: Form) -> None:
    """Raise InputError for what is no whole number of commuters."""
    if isinstance(held, str):
        check_sure(HEADS, held, form)
    _, right = _heads(plain(pa.array([held])), 1, form)
    if not right[0]:
        said = f"{HEADS}: {shown(held)} must be a whole number from 0 to {MOST_HEADS:,}"
        raise InputError(said, HEADS, "not_heads")


def _as_scenario(cells: Mapping[str, Any], writing: Writing) -> dict[str, Any]:
    """One row as a scenario is written."""
    scenario: dict[str, Any] = {part: {} for part in PARTS}
    for path, value in cells.items():
        if path == CHILDREN:
            scenario[path] = raw_children(value)
        elif path in FIELD_OF_COLUMN and value is not None:
            inner = scenario
            *parts, last = path.split(".")
            for part in parts:
                inner = inner.setdefault(part, {})
            inner[last] = raw(FIELD_OF_COLUMN[path], value, writing.of(path))
    return scenario


def _numbers(node: object, path: str = "") -> Iterator[tuple[str, float]]:
    """The numbers of nested facts by their paths."""
    if isinstance(node, tuple):
        for name, part in zip(node._fields, node, strict=True):  # type: ignore[attr-defined]
            yield from _numbers(part, f"{path}.{name}" if path else name)
    elif path != RATE:
        yield path, float(node)  # type: ignore[arg-type]


def _by_law(rows: _Rows) -> Iterator[tuple[int, bool, Whole]]:
    """The rows that are clear, by the law under which they are settled."""
    for year in YEARS:
        of_year = rows.clear & (rows.year == year)
        for expected in (False, True):
            those = np.flatnonzero(of_year & (rows.expected == expected))
            if len(those):
                yield year, expected, those


def _without_law(rows: _Rows) -> Iterator[Refused]:
    """The rows that nothing speaks against but their year."""
    for row in np.flatnonzero(rows.clear & np.isin(rows.year, YEARS, invert=True)).tolist():
        year = int(rows.year[row])
        refusal = year_refusal(year)
        if refusal is not None:
            yield refused_row(row, refusal, year)


def _group(
    year: int, expected: bool, those: Whole, rows: _Rows, municipalities: tuple[Municipality, ...]
) -> Households:
    """Some rows under the law of one year; raises LawMissing where the store does not hold all of it."""
    law = law_of(year, None, expected)
    home, work = rows.home[those], rows.work[those]
    columns = {path: column[those] for path, column in rows.facts.items()}
    columns[RATE] = municipal_rates(home, columns["residence"], municipalities, law)
    common = {path: column[0] for path, column in columns.items() if (column == column[0]).all()}
    facts = Facts(
        **{name: kind(common.get(name, 0.0)) for name, kind in KINDS.items() if name != CHILDREN},
        children=Children(int(common.get("children.number", 0.0))),
    )
    return Households(
        year=year,
        expected_law=expected,
        rows=those,
        facts=facts,
        columns={path: column for path, column in columns.items() if path not in common or path.count(".") > 1},
        heads=rows.heads[those],
        weekly_hours=rows.weekly_hours[those],
        home=home,
        work=work,
        municipalities=municipalities,
    )
