"""What a change of the law moves: the same random households under two revisions, amount by amount.

usage: python -m scripts.moves OLD [NEW]

OLD and NEW are revisions of git; without NEW the files stand as they lie in the working tree. Printed is, for every
amount of the payslip and of the year that moves: how many of the households, which share of them, by how much in the
middle and at the most (euros, NEW less OLD), and the number of the household with the largest; then how many households
and payslips are answered on one side only, and the warnings that come and go.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pandas as pd

from rules import YEARS
from tests.rules.random_facts import random_facts
from tests.rules.random_scenarios import in_words

ROOT = Path(__file__).resolve().parents[1]
HOUSEHOLDS = 10_000
SEED = 20261128
CENT = 0.005


def households(count: int = HOUSEHOLDS) -> list[str]:
    """Random households of the nine pairs, the years in turn, a line of JSON each."""
    return [
        json.dumps(in_words(facts, YEARS[place % len(YEARS)])) for place, facts in enumerate(random_facts(count, SEED))
    ]


@contextmanager
def revision(name: str | None) -> Iterator[Path]:
    """A folder with the files of a revision; the working tree without a name."""
    if name is None:
        yield ROOT
        return
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "tree"
        subprocess.run(["git", "worktree", "add", "--quiet", "--detach", place, name], cwd=ROOT, check=True)
        try:
            yield place
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", place], cwd=ROOT, check=True)


def answers(place: Path, questions: list[str]) -> list[dict[str, Any]]:
    """What the engine in this folder answers to each question."""
    with tempfile.TemporaryDirectory() as store:
        done = subprocess.run(
            [sys.executable, "-m", "rules", "net-pay", "--jsonl"],
            cwd=place, env=os.environ | {"GRENSKOMPAS_STORE": store}, input="\n".join(questions) + "\n",
            stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
    return [json.loads(line) for line in done.stdout.splitlines()]


def amounts(answer: dict[str, Any]) -> dict[str, float]:
    """Every amount of an answer by the name of its block and line; none where it was refused."""
    if "error" in answer:
        return {}
    found: dict[str, float] = {}
    for block in ("payslip", "year"):
        part = answer[block] or {}
        found |= {f"{block} {name}": value for name, value in part.items() if isinstance(value, float)}
        found |= {f"{block} {line['id']}": line["amount"] for line in part.get("lines", [])}
    return found


def moved(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> pd.DataFrame:
    """What moves where both sides answer, a row for each amount; a line that is missing counts as nothing."""
    both = [i for i, sides in enumerate(zip(old, new, strict=True)) if not any("error" in side for side in sides)]
    before = pd.DataFrame([amounts(old[i]) for i in both], index=both)
    after = pd.DataFrame([amounts(new[i]) for i in both], index=both)
    # A payslip that stays open has no amounts, which is not the same as nothing.
    is_open = [old[i]["payslip"] is None or new[i]["payslip"] is None for i in both]
    before, after = before.fillna(0.0).align(after.fillna(0.0), fill_value=0.0)
    change = after - before
    change.loc[is_open, change.columns.str.startswith("payslip ")] = 0.0
    rows = []
    for name in sorted(change):
        moves = change[name][change[name].abs() > CENT]
        if not moves.empty:
            largest = moves.abs().idxmax()
            rows.append((name, len(moves), len(moves) / len(old), moves.median(), moves[largest], largest))
    return pd.DataFrame(rows, columns=["amount", "households", "share", "median", "largest", "household"])


def on_one_side(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> Counter[str]:
    """Answers, payslips and warnings that stand on one side only."""
    found: Counter[str] = Counter()
    for before, after in zip(old, new, strict=True):
        if ("error" in before) != ("error" in after):
            found["answered now" if "error" in before else "refused now"] += 1
            continue
        if "error" in before:
            continue
        if (before["payslip"] is None) != (after["payslip"] is None):
            found["payslip now" if before["payslip"] is None else "payslip open now"] += 1
        codes, codes_now = ({warning["code"] for warning in side["warnings"]} for side in (before, after))
        found.update(f"warning {code} gone" for code in codes - codes_now)
        found.update(f"warning {code} new" for code in codes_now - codes)
    return found


def main(arguments: list[str]) -> int:
    """Compare the two revisions that are named; returns the exit status."""
    if len(arguments) not in (1, 2):
        print("usage: python -m scripts.moves OLD [NEW]", file=sys.stderr)
        return 2
    names: list[str | None] = [*arguments, None]
    questions = households()
    with ExitStack() as stack:
        places = [stack.enter_context(revision(name)) for name in names[:2]]
        with ThreadPoolExecutor() as pool:
            old, new = pool.map(lambda place: answers(place, questions), places)
    table = moved(old, new)
    print(f"{len(questions)} households; {len(table)} amounts move")
    if not table.empty:
        print(table.to_string(index=False, formatters={"share": "{:.2%}".format}, float_format="{:,.2f}".format))
    for what, count in sorted(on_one_side(old, new).items()):
        print(f"{count:6} {what}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
