"""A table of scenarios: the facts of every row are those of the scenario that it tells, and what is refused is refused
with the same sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rules import InputError, Refusal, Scenario
from rules.definitions.children import Child, ChildList, Children
from rules.definitions.facts import Facts
from rules.definitions.rounding import cent_half_up
from rules.errors import shown
from rules.law.overlay import Overlay
from rules.law.year import law_of
from rules.places.municipalities import known_among_many, known_municipality
from rules.population.households import Households, Population
from rules.population.table import reading as table
from rules.population.table.columns import cents
from rules.population.table.facts import BREAKS
from rules.population.table.names import REQUIRED_COLUMNS
from rules.population.table.places import with_rates_of
from rules.population.table.reading import read
from rules.question.case import Case, case_under, prepared
from rules.question.fields import ScenarioField
from rules.question.scenario import FIELDS
from rules.question.scope import limits
from tests.rules.population.table_rows import EXAMPLE, PLACES, Row, as_data, as_table, random_rows


def facts_of(group: Households, place: int) -> Facts:
    """The facts of one household as the rules take them."""

    def one(path: str, kind: Any) -> Any:
        return kind(group.fact(path)[place])

    each = [one(f"children.each.{name}.age", float) for name in ChildList._fields]
    children = Children(one("children.number", int), ChildList(*(Child(age, 0, 0.0, 0.0) for age in each)))
    kinds = {name: type(getattr(group.facts, name)) for name in Facts._fields if name != "children"}
    return Facts(**{name: one(name, kind) for name, kind in kinds.items()}, children=children)


def by_row(population: Population) -> dict[int, tuple[Households, int]]:
    return {int(row): (group, place) for group in population.groups for place, row in enumerate(group.rows)}


def as_case(row: Row) -> Case | Refusal:
    """What the scenario of a row is to `net_pay`."""
    try:
        return prepared(Scenario.from_data(as_data(row)))
    except Refusal as refusal:
        return refusal


def check_rows(rows: Sequence[Row], population: Population) -> int:
    """Compare every row with its scenario; how many are refused."""
    found, refused = by_row(population), {one.row: one for one in population.refused}
    assert len(found) + len(refused) == population.rows == len(rows)
    for number, row in enumerate(rows):
        case = as_case(row)
        if isinstance(case, Refusal):
            assert refused[number][:3] == (number, case.field, case.message)
        else:
            group, place = found[number]
            assert (group.year, group.expected_law) == (case.scenario.year, case.scenario.options.expected_law)
            assert facts_of(group, place) == case.facts
            for places, where in ((group.home, case.scenario.residence), (group.work, case.scenario.work)):
                known = None if where.municipality is None else known_municipality(where.municipality, where.country)
                assert (None if places[place] < 0 else group.municipalities[places[place]]) == known
    return len(refused)


def test_the_facts_of_every_row_are_those_of_its_scenario() -> None:
    rows = random_rows(3000, seed=16)
    refused = check_rows(rows, read(as_table(rows)))
    assert 0 < refused < 1500  # a home that is not owned with a value, too many days


def test_what_is_not_cleared_at_once_is_read_one_by_one_with_the_same_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of what was read at once is left in such a row."""
    at_once = table._all_at_once

    def spoiled(*told: Any) -> Any:
        found = at_once(*told)
        for wrong in (found.year, found.expected, found.home, found.work, *found.facts.values()):
            wrong[:] = -1
        return found._replace(clear=np.zeros(len(found.clear), np.bool_))

    rows = [row | {"partner.age": 40} for row in random_rows(300, seed=17)]
    monkeypatch.setattr(table, "_all_at_once", spoiled)
    check_rows(rows, read(as_table(rows)))


def other_values(field: ScenarioField) -> list[Any]:
    """Values of a field that differ from what the example holds, the bounds among them."""
    if field.path == "year":
        return [2024, 2025]
    if field.words:
        return list(field.words)
    if field.kind == "yes_no":
        return [True, False]
    if field.kind == "text":
        return ["Gent", "Terneuzen"] if field.path.endswith("municipality") else ["2221"]
    bounds = [0.0 if field.low is None else field.low, 1.0 if field.high is None else field.high]
    return [int(bound) if field.kind == "whole" else bound for bound in bounds] + (
        [] if field.kind == "whole" else [0.035]
    )


@pytest.mark.parametrize("path", [path for path in FIELDS if not path.startswith("children")])
def test_every_field_of_a_scenario_is_read(path: str) -> None:
    """No field of the contract is forgotten: each value of each gives the facts, or the sentence, of its scenario."""
    field = FIELDS[path]
    if field.kind == "part":
        return
    owner = {"home.owner": True, "home.value": 1.0} if path.startswith("home") else {}
    partner = {"partner.country_of_work": "DE", "partner.gross_annual": 9.0} if path.startswith("partner") else {}
    rows = [EXAMPLE | owner | partner | {path: value} for value in other_values(field)]
    assert check_rows(rows, read(as_table(rows))) < len(rows)


def test_what_has_no_default_is_what_the_contract_says() -> None:
    assert set(REQUIRED_COLUMNS) == set(EXAMPLE)


def test_every_limit_of_what_is_computed_is_kept_but_that_of_childcare() -> None:
    assert set(BREAKS) == set(limits()) - {"children.childcare"}


WRONG: list[Row] = [
    {"job.gross_monthly": -1.0},
    {"job.gross_monthly": float("nan")},
    {"job.gross_monthly": float("inf")},
    {"job.gross_monthly": None},
    {"job.gross_monthly": 1_000_000.01},
    {"job.weekly_hours": 0.0},
    {"residence.country": "FR"},
    {"residence.country": None},
    {"residence.municipality": "Nowhere"},
    {"residence.municipality": ""},
    {"work.municipality": "x" * 201},
    {"worker.age": 14},
    {"worker.nationality": "FR"},
    {"partner.country_of_work": "FR"},
    {"job.isco08": "22210"},
    {"job.isco08": "nurse"},
    {"job.days.home": 367},
    {"job.days.home": 200, "job.days.elsewhere": 167},
    {"job.days.office": 300, "job.days.home": 67},
    {"present_job.days.office": 300, "present_job.days.home": 67},
    {"present_job.gross_monthly": -5.0},
    {"home.value": 1.0},
    {"home.mortgage_interest": 1.0},
    {"options.de_tax_class": "VII"},
    {"options.be_actual_costs": -1.0},
    {"children": [7, 31]},
    {"children": [7, None]},
    {"children": [1] * 16},
    {"year": 2023},
    {"year": 2027, "options.expected_law": True},
    {"year": 1_000_000_000_000},
]


def test_a_wrong_row_is_refused_with_its_sentence_and_the_others_go_on() -> None:
    rows = [row for wrong in WRONG for row in (EXAMPLE, EXAMPLE | wrong)]
    assert check_rows(rows, read(as_table(rows))) == len(WRONG)


KINDS_OF_COLUMN: list[tuple[str, Any]] = [
    ("job.gross_monthly", pa.array([3500, 0], pa.int32())),
    ("job.gross_monthly", pa.array(["3500.005", " 12e2"])),
    ("job.gross_monthly", pa.array(["3500", "much"])),
    ("job.gross_monthly", pa.array(["3500.", "much"])),
    ("job.gross_monthly", pa.array([True, None])),
    ("job.gross_monthly", pa.array(["3500", "1"]).dictionary_encode()),
    ("worker.age", pa.array([38.0, 38.5])),
    ("worker.age", pa.array(["38", "38.0"])),
    ("residence.country", pa.array(["BE", "NL"]).dictionary_encode()),
    ("residence.country", pa.array(["BE", "be"], pa.large_string())),
    ("options.de_church_tax", pa.array(["true", "FALSE"])),
    ("options.de_church_tax", pa.array(["yes", None])),
    ("options.de_church_tax", pa.array([1, 0])),
    ("partner.age", pa.array([None, None], pa.null())),
    ("job.isco08", pa.array([2221, None])),
]


def in_words(value: Any, field: ScenarioField) -> Any:
    """What a text in a column says, as JSON would."""
    if not isinstance(value, str) or field.kind in ("word", "text"):
        return value
    if field.kind == "yes_no":
        return {"true": True, "false": False}.get(value.lower(), value)
    for kind in (int, float):
        with suppress(ValueError):
            return kind(value)
    return value


@pytest.mark.parametrize(("path", "column"), KINDS_OF_COLUMN)
def test_a_column_may_hold_its_field_in_other_kinds(path: str, column: pa.Array) -> None:
    told = [EXAMPLE | {path: in_words(value, FIELDS[path])} for value in column.to_pylist()]
    whole = as_table([EXAMPLE, EXAMPLE])
    whole = whole.drop_columns([path]) if path in EXAMPLE else whole
    check_rows(told, read(whole.append_column(path, column)))


CHILDREN = [[], [7], [3, 7, 5], [30, 0], None, [7, 31], list(range(16))]


@pytest.mark.parametrize("kind", [pa.list_(pa.int8()), pa.large_list(pa.float64()), pa.string()], ids=str)
def test_children_are_lists_of_ages_or_text(kind: pa.DataType) -> None:
    number = float if kind == pa.large_list(pa.float64()) else int
    rows = [EXAMPLE | {"children": None if ages is None else [number(age) for age in ages]} for ages in CHILDREN]
    held = (
        [None if ages is None else ";".join(map(str, ages)) for ages in CHILDREN] if kind == pa.string() else CHILDREN
    )
    population = read(as_table([EXAMPLE] * len(rows)).append_column("children", pa.array(held, kind)))
    assert check_rows(rows, population) == 2


def test_heads_are_whole_and_one_where_none_are_told() -> None:
    heads = pa.array([3.0, None, -1.0, 2.5, 0.0])
    population = read(as_table([EXAMPLE] * 5).append_column("heads", heads))
    assert population.groups[0].heads.tolist() == [3, 1, 0]
    assert [(one.row, one.field) for one in population.refused] == [(2, "heads"), (3, "heads")]
    assert population.refused[0].message == "heads: -1.0 must be a whole number from 0 to 100,000,000"
    assert population.heads == 4


def without(name: str) -> Callable[[pa.Table], pa.Table]:
    return lambda whole: whole.drop_columns([name])


def with_column(name: str, value: Any = 1) -> Callable[[pa.Table], pa.Table]:
    return lambda whole: whole.append_column(name, pa.array([value]))


WRONG_TABLES = [
    (with_column("job.gros_monthly"), "job.gros_monthly", "the nearest is job.gross_monthly"),
    (with_column("residence"), "residence", "the nearest is residence.country"),
    (with_column("partner"), "partner", "the nearest is partner.age"),
    (with_column("children.age"), "children.age", "the column children holds the ages"),
    (with_column("children"), "children", "must hold lists of ages"),
    (with_column("worker.age"), "worker.age", "stands 2 times"),
    *(
        (with_column(name), name, re.escape(f"{name!r}: columns are known by their exact names; write {right}"))
        for name, right in {
            "Children": "children",
            "Heads": "heads",
            " heads": "heads",
            "Home.owner": "home.owner",
            "Partner.gross_annual": "partner.gross_annual",
            "Partner_Gross_Annual": "partner.gross_annual",
            "Job.days.home": "job.days.home",
            "job_days_home": "job.days.home",
            "\ufeffhome.value": "home.value",
            "hóme.value": "home.value",
            "job.extra.month": "job.extra_month",
            "Year": "year",
        }.items()
    ),
    (with_column("Job.gros_monthly"), "Job.gros_monthly", "the nearest is job.gross_monthly"),
    (with_column("Children.age"), "Children.age", "the column children holds the ages"),
    (with_column("id"), "", ""),
    (with_column("Home"), "", ""),
    (with_column("year_of_birth"), "", ""),
    (with_column("partner", None), "", ""),
    *((without(path), path, "has no default") for path in EXAMPLE),
]


@pytest.mark.parametrize(("change", "field", "words"), WRONG_TABLES)
def test_a_table_with_a_wrong_column_is_refused(change: Callable[[pa.Table], pa.Table], field: str, words: str) -> None:
    whole = change(as_table([EXAMPLE]))
    if not field:
        assert read(whole).groups[0].size == 1
        return
    with pytest.raises(InputError, match=words) as refusal:
        read(whole)
    assert refusal.value.field == shown(field)


def test_rates_of_communes_follow_another_law() -> None:
    reform = Overlay.from_data({"changes": [{"key": "be.municipal_tax.average_flanders", "value": 0.09}]})
    rows = [EXAMPLE, EXAMPLE | {"residence.municipality": "Gent"}, EXAMPLE | {"residence.country": "NL"}]
    law = law_of(2026, reform)
    (group,) = read(as_table(rows)).groups
    reformed = with_rates_of(group, law)
    for place, row in enumerate(rows):
        assert facts_of(reformed, place) == case_under(law, Scenario.from_data(as_data(row))).facts
    assert reformed.fact("municipal_rate")[0] == 0.09 != group.fact("municipal_rate")[0]


def test_many_names_are_looked_up_as_one_is() -> None:
    names = [*(name for of_state in PLACES.values() for name in of_state), "Nowhere", "", "Laer", "a/Gent"]
    for state in PLACES:
        assert [known_among_many(name, state) for name in names] == [known_municipality(name, state) for name in names]


@given(st.lists(st.floats(-1e7, 1e7), min_size=1))
@example([1.005, -1.005, 0.285, 3500.005, -0.0])
def test_many_amounts_are_taken_to_cents_as_one_is(amounts: list[float]) -> None:
    assert cents(np.array(amounts)).tolist() == [cent_half_up(amount) for amount in amounts]


def test_an_empty_table_has_no_households() -> None:
    assert read(as_table([EXAMPLE]).slice(0, 0)) == Population((), (), 0)
