"""Plain Python, the explainer and the compiled kernels run the same rules and agree bit for bit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rules import YEARS, Scenario
from rules.compiled.kernels import BLOCK, COLUMNS, RESULTS, Column, columns_of, settle_rows
from rules.definitions.facts import Facts
from rules.explanation.trace import traced_settlement
from rules.law.year import law_of
from rules.question.case import prepared
from rules.settlement.settle import settle
from tests.rules.bits import bits
from tests.rules.random_facts import random_facts
from tests.rules.scenarios import changed

pytestmark = pytest.mark.usefixtures("compiled")

ROOT = Path(__file__).parents[3]
HOUSEHOLDS = 50_000
EXPLAINED = 40
"""One household in so many is explained, which is slow; in a deep run, each."""


@pytest.fixture(scope="module")
def households(deep: bool) -> dict[int, list[Facts]]:
    """Random households, spread over the years."""
    count = HOUSEHOLDS * (10 if deep else 1)
    everyone = list(random_facts(count, seed=20261124))
    return {year: everyone[position :: len(YEARS)] for position, year in enumerate(YEARS)}


@pytest.mark.parametrize("year", YEARS)
def test_plain_and_compiled_runs_agree_bit_for_bit(households: dict[int, list[Facts]], year: int) -> None:
    law, facts = law_of(year), households[year]
    compiled = settle_rows(facts[0], columns_of(facts), law)
    together = np.concatenate([compiled[name] for name in RESULTS])
    plain = np.array([list(bits(settle(row, law.numbers))) for row in facts]).T
    unequal = np.flatnonzero((plain.view(np.int64) != together.view(np.int64)).any(axis=0))
    assert [facts[i] for i in unequal[:3]] == []


@pytest.mark.parametrize("year", YEARS)
def test_plain_and_explained_runs_agree_bit_for_bit(households: dict[int, list[Facts]], year: int, deep: bool) -> None:
    law = law_of(year).numbers
    for row in households[year][:: 1 if deep else EXPLAINED]:
        explained, _ = traced_settlement(row, law)
        assert np.array(list(bits(explained))).tobytes() == np.array(list(bits(settle(row, law)))).tobytes(), row


def test_a_fact_that_all_rows_share_needs_no_column() -> None:
    facts = next(random_facts(1, seed=7))
    pay = np.linspace(0.0, 9000.0, 2500)
    law = law_of(YEARS[-1])
    shared = settle_rows(facts, {"gross_monthly": pay}, law)
    whole = settle_rows(facts, columns_of([facts._replace(gross_monthly=one) for one in pay.tolist()]), law)
    assert all(shared[name].tobytes() == whole[name].tobytes() for name in RESULTS)


def test_editing_an_imported_rule_never_yields_a_stale_compiled_result(tmp_path: Path, example: dict[str, Any]) -> None:
    """A copy of the engine computes compiled, an imported rule is edited, and it computes again.

    The first stage does for all, since each has a cache of its own, and takes a second or two to compile.
    """
    scenario = Scenario.from_data(changed(example, "job.days", {"office": 176, "home": 44}))
    for name in ("rules", "data"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    program = (
        "import numpy as np\n"
        "from rules.definitions.children import Child, Children, ChildList\n"
        "from rules.definitions.facts import Facts\n"
        "from rules.compiled.kernels import COLUMNS, settle_rows\n"
        "from rules.law.year import law_of\n"
        f"facts = {prepared(scenario).facts!r}\n"
        "pay = {'gross_monthly': np.array([3500.0])}\n"
        "found = settle_rows(facts, pay, law_of(2026), ('allocation',), threads=1)\n"
        "print(found['allocation'][COLUMNS['allocation'].index('work_share'), 0])\n"
    )

    def computed() -> float:
        environment = os.environ | {"GRENSKOMPAS_STORE": str(tmp_path / "store"), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
        )
        return float(done.stdout)

    assert computed() == 0.8
    assert computed() == 0.8
    rule = tmp_path / "rules" / "coordination" / "taxing_right.py"
    source = rule.read_text(encoding="utf-8")
    edited = source.replace("return days.office / together", "return days.home / together")
    assert edited != source
    rule.write_text(edited, encoding="utf-8")
    assert computed() == 0.2


def test_a_row_in_no_known_state_is_refused() -> None:
    facts = next(random_facts(1, seed=7))
    with pytest.raises(ValueError, match="rows 0 to 1 lives or works in no state"):
        settle_rows(facts, {"work": np.array([0.0, 3.0])}, law_of(YEARS[-1]), ("totals",))


def test_rows_keep_their_places_across_blocks_and_threads() -> None:
    """Rows of all pairs, more than fill several blocks, come back in the order in which they were given."""
    facts = next(random_facts(1, seed=7))
    count = 3 * BLOCK + 1
    place = np.arange(count, dtype=np.float64)
    columns: dict[str, Column] = {
        "residence": np.remainder(place, 3.0),
        "work": np.remainder(np.floor(place / 3.0), 3.0),
        "gross_monthly": 1000.0 + place,
    }
    law = law_of(YEARS[-1])
    together = settle_rows(facts, columns, law, threads=3)
    for first in range(0, count, 999):
        part = settle_rows(facts, {path: column[first : first + 999] for path, column in columns.items()}, law)
        assert all(part[name].tobytes() == together[name][:, first : first + 999].tobytes() for name in RESULTS)


def test_single_amounts_are_kept_as_they_stand_among_all() -> None:
    facts = next(random_facts(1, seed=7))
    pay: dict[str, Column] = {"gross_monthly": np.linspace(0.0, 9000.0, BLOCK + 1)}
    law, names = law_of(YEARS[-1]), ("totals.net_pay", "insurance.german.employee.care")
    single, whole = settle_rows(facts, pay, law, names), settle_rows(facts, pay, law)
    assert tuple(single) == names
    for name in names:
        stage, amount = name.split(".", 1)
        assert single[name].tobytes() == whole[stage][COLUMNS[stage].index(amount)].tobytes()


@pytest.mark.parametrize("name", ["wages", "totals.wages"])
def test_an_amount_that_is_none_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(ValueError, match=f"{name} is neither a result of a settlement .* nor an amount of one"):
        settle_rows(next(random_facts(1, seed=7)), {"gross_monthly": np.zeros(1)}, law_of(YEARS[-1]), (name,))
