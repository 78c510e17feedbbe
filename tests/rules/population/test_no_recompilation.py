"""A reform that adds a bracket, and one that changes a threshold, run over a population through the code that is
compiled already."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NoReturn

import pytest

from rules import LawMissing, Overlay, Today, net_pay, reform_effect, store, under_todays_law
from rules.compiled.layout import SPARE_ROWS
from rules.definitions.rounding import cent_half_up
from rules.law.year import law_of
from tests.rules.population.some_households import random_population

pytestmark = pytest.mark.usefixtures("compiled")

ROOT = Path(__file__).parents[3]
YEAR, COUNT, SEED = 2026, 300, 47
BRACKETS = "nl.income_tax.brackets"
ROWS = [list(row) for row in law_of(YEAR).on_last_day[BRACKETS].value]  # type: ignore[union-attr]
TOP = 150_000.0
REFORMS: dict[str, dict[str, Any]] = {
    "a bracket more": {"key": BRACKETS, "value": [*ROWS, [TOP, 0.6]]},
    "a threshold higher": {"key": BRACKETS, "value": [[start and start + 1_000.0, rate] for start, rate in ROWS]},
    "a day limit": {"key": "telework.nl_be.tax_threshold_days", "value": 35.0},
}
COLD = f"""
import json, sys
from rules import Overlay, reform_effect, under_todays_law
from rules.compiled import loops
from tests.rules.population.some_households import random_population

made = []
begin = loops.Loop.__init__
def noted(loop, *told):
    begin(loop, *told)
    made.append(loop)
loops.Loop.__init__ = noted
for reform in json.loads(sys.argv[1]):
    population = random_population({COUNT}, {SEED}, {YEAR})[1]
    effect = reform_effect(under_todays_law(population), Overlay.from_data({{"changes": [reform]}}))
    assert effect.winners + effect.losers
held = [loop.compiled.stats for loop in made if loop.is_loaded()]
print(len(held), sum(sum(one.cache_misses.values()) for one in held))
"""
"""A fresh process through its first reforms: how many loops it holds, and how many of them it had to compile."""


def overlay(change: dict[str, Any]) -> Overlay:
    return Overlay.from_data({"name": "test", "changes": [change]})


@pytest.fixture
def today() -> Today:
    return under_todays_law(random_population(COUNT, SEED, YEAR)[1])


@pytest.fixture
def no_compiler(today: Today, monkeypatch: pytest.MonkeyPatch) -> None:  # loaded before
    """Whoever asks for machine code that this process does not hold yet fails."""

    def asked(*_: object, **__: object) -> NoReturn:
        raise AssertionError("the compiler was asked")

    monkeypatch.setattr("rules.compiled.loops.numba.njit", asked)


@pytest.mark.usefixtures("no_compiler")
@pytest.mark.parametrize("name", REFORMS)
def test_the_compiler_is_not_asked_and_the_amounts_are_right(today: Today, name: str) -> None:
    folders = set(store.folder().glob("kernels-*"))
    effect = reform_effect(today, overlay(REFORMS[name]))
    assert effect.winners + effect.losers
    assert set(store.folder().glob("kernels-*")) == folders
    changes = {
        int(row): int(cents)
        for one in effect.effects
        for row, cents in zip(one.stratum.households.rows, one.change, strict=True)
    }
    moved = 0
    for row, scenario in enumerate(random_population(COUNT, SEED, YEAR)[0]):
        try:
            before, after = net_pay(scenario), net_pay(scenario, overlay(REFORMS[name]))
        except LawMissing:
            continue
        more = cent_half_up(after.year.disposable - before.year.disposable)
        assert more == changes[row] / 100.0
        moved += more != 0.0
    assert moved


@pytest.mark.usefixtures("no_compiler")
def test_a_table_past_its_room_does_ask_the_compiler(today: Today) -> None:
    many = [*ROWS, *([TOP + step, 0.6] for step in range(SPARE_ROWS + 2))]
    with pytest.raises(AssertionError, match="the compiler was asked"):
        reform_effect(today, overlay({"key": BRACKETS, "value": many}))


def test_a_fresh_process_compiles_nothing_for_its_first_reforms() -> None:
    done = subprocess.run(
        [sys.executable, "-c", COLD, json.dumps(list(REFORMS.values()))],
        cwd=ROOT,
        env=os.environ | {"GRENSKOMPAS_STORE": str(store.folder())},
        capture_output=True,
        text=True,
        check=True,
    )
    held, compiled = map(int, done.stdout.split())
    assert held > 1
    assert compiled == 0
