"""Reforms run through the code that is compiled already: tables with fewer and more rows, and values that change."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from rules.compiled.kernels import RESULTS, _ready, columns_of, settle_rows
from rules.compiled.layout import SPARE_ROWS, placed
from rules.law.overlay import Overlay
from rules.law.year import YearLaw, law_of
from rules.settlement.settle import settle
from tests.rules.bits import bits
from tests.rules.random_facts import random_facts

pytestmark = pytest.mark.usefixtures("compiled")

YEAR = 2026
HOUSEHOLDS = 300
TABLES = {key: values[-1] for key, values in law_of(YEAR).by_key.items() if isinstance(values[-1].value, tuple)}
STEP = 1_000.0


def rows_of(key: str, count: int) -> list[list[float]]:
    """The table of a key with so many rows: its first ones, or more above its last, each a little different."""
    rows = [list(row) for row in TABLES[key].value]  # type: ignore[union-attr]
    while len(rows) < count:
        bound, *rest = rows[-1]
        rows.append([bound + STEP, *(0.99 * cell for cell in rest)])
    return rows[:count]


def reformed(key: str, value: Any) -> YearLaw:
    return law_of(YEAR, Overlay.from_data({"name": "test", "changes": [{"key": key, "value": value}]}))


def compiled_and_plain_agree(law: YearLaw) -> bool:
    households = list(random_facts(HOUSEHOLDS, seed=20261128))
    compiled = settle_rows(households[0], columns_of(households), law)
    together = np.concatenate([compiled[name] for name in RESULTS])
    plain = np.array([list(bits(settle(household, law.numbers))) for household in households]).T
    return plain.tobytes() == np.ascontiguousarray(together).tobytes()


@pytest.mark.parametrize("key", TABLES)
def test_a_table_with_one_row_as_it_is_and_with_more_runs_plain_and_compiled_alike(key: str) -> None:
    whole = len(TABLES[key].value)  # type: ignore[arg-type]
    code = _ready(law_of(YEAR).numbers)[1]
    for count in (1, whole, whole + SPARE_ROWS):
        law = reformed(key, rows_of(key, count))
        assert _ready(law.numbers)[1] == code, f"{key} with {count} rows would be compiled anew"
        assert compiled_and_plain_agree(law)


def test_a_value_that_changes_compiles_nothing() -> None:
    law = reformed("nl.general_tax_credit.maximum", 5_000.0)
    assert _ready(law.numbers)[1] == _ready(law_of(YEAR).numbers)[1]
    assert compiled_and_plain_agree(law)


def test_a_table_past_its_room_gets_a_layout_of_its_own_and_loses_no_row() -> None:
    key = "nl.income_tax.brackets"
    law = reformed(key, rows_of(key, len(TABLES[key].value) + SPARE_ROWS + 1))  # type: ignore[arg-type]
    numbers, code = _ready(law.numbers)
    assert code != _ready(law_of(YEAR).numbers)[1]
    brackets = law.numbers.nl.income_tax.brackets
    assert numbers[: 1 + 2 * len(brackets)].tolist() == [len(brackets), *(cell for row in brackets for cell in row)]


def test_the_numbers_of_a_law_lie_where_its_layout_says() -> None:
    law = law_of(YEAR).numbers
    whole = placed(law)
    assert len(list(whole.numbers(law))) == whole.size
