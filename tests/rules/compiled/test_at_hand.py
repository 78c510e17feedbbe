"""The compiled rules are used once a process holds them; nobody waits for them, and nothing is compiled for them."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from rules import YEARS, store
from rules.answer import curves
from rules.answer.curves import KEEP, settled_sums
from rules.compiled import at_hand, kernels
from rules.compiled.at_hand import rows_at_hand
from rules.compiled.loops import Loop
from rules.definitions.facts import Facts
from rules.law.year import law_of
from tests.rules.random_facts import random_facts

LAW = law_of(YEARS[-1])
ROOT = Path(__file__).parents[3]


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> at_hand._AtHand:
    """A process that has not loaded anything yet."""
    process = at_hand._AtHand()
    monkeypatch.setattr(at_hand, "_process", process)
    return process


def loaded(process: at_hand._AtHand) -> None:
    for thread in threading.enumerate():
        if thread.name == "compiled rules":
            thread.join()
    assert process.kernels is kernels


def columns(facts: Facts) -> dict[str, list[float]]:
    together = facts.office_days + facts.home_days
    home = [float(day) for day in range(int(together) + 1)]
    return {"home_days": home, "office_days": [together - day for day in home]}


@pytest.mark.usefixtures("compiled")
def test_a_curve_is_the_same_to_the_bit_plain_and_compiled(fresh: at_hand._AtHand) -> None:
    households = list(random_facts(12, seed=31))
    plain = [settled_sums(facts, {"gross_monthly": [facts.gross_monthly]}, LAW) for facts in households[:1]]
    loaded(fresh)
    for facts in households:
        rows = rows_at_hand(facts, columns(facts), LAW, KEEP)
        assert rows is not None
        each = [facts._replace(home_days=h, office_days=o) for h, o in zip(*columns(facts).values(), strict=True)]
        settled = [curves.settled(one, LAW) for one in each]
        assert [row[:-1] for row in rows] == [tuple(one.totals) for one in settled]
        assert [row[-1] for row in rows] == [float(one.known) for one in settled]
        assert settled_sums(facts, columns(facts), LAW) == settled
    assert plain[0] == settled_sums(households[0], {"gross_monthly": [households[0].gross_monthly]}, LAW)


@pytest.mark.usefixtures("compiled")
def test_the_first_call_does_not_wait_and_a_later_one_has_them(fresh: at_hand._AtHand) -> None:
    facts = next(random_facts(1, seed=1))
    pay = {"gross_monthly": [3000.0, 3500.0]}

    assert rows_at_hand(facts, pay, LAW, KEEP) is None
    loaded(fresh)
    found = rows_at_hand(facts, pay, LAW, KEEP)
    assert found is not None
    assert len(found) == 2


@pytest.mark.usefixtures("compiled")
def test_nothing_is_compiled_for_it(fresh: at_hand._AtHand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Loop, "is_ready", lambda loop: loop.name == "take")
    facts = next(random_facts(1, seed=1))

    assert not kernels.load(LAW.numbers, KEEP)
    assert rows_at_hand(facts, {"gross_monthly": [3000.0]}, LAW, KEEP) is None
    for thread in threading.enumerate():
        if thread.name == "compiled rules":
            thread.join()
    assert fresh.kernels is None
    assert not fresh.loading.locked()


def test_without_anything_compiled_the_compiler_is_not_even_imported(tmp_path: Path) -> None:
    program = (
        "import sys, rules\n"
        f"scenario = {{'year': {YEARS[-1]}, 'worker': {{'age': 38}}, 'job': {{'gross_monthly': 3500.0}},"
        " 'residence': {'country': 'BE'}, 'work': {'country': 'NL'}}\n"
        "rules.by_home_days(rules.Scenario.from_data(scenario))\n"
        "print('numba' in sys.modules)\n"
    )
    environment = {"GRENSKOMPAS_STORE": str(tmp_path), "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
    assert store.folder() != tmp_path
