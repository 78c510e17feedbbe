"""How fast the German part is beside GETTSIM: unmarried people without children who live and work in Germany.

GETTSIM is no part of this project; it needs an environment of its own:

    python3 -m venv ../gettsim && ../gettsim/bin/pip install gettsim==1.3.1
    .venv/bin/python -m benchmarks.beside_gettsim ../gettsim/bin/python

GETTSIM runs as it comes, ours on all cores; only its prepared function is timed, not how it is made. Prints how far the
answers are apart, and how many times as long GETTSIM takes, without and with the wage tax of a month.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np

from benchmarks.work import MONTH, ROWS, WORKER, YEAR, best
from rules.compiled.kernels import Column, settle_rows
from rules.definitions.codes import CLASS_I, DE
from rules.law.year import law_of

YEARLY = {
    "income_tax": "german.income_tax",
    "solidarity_surcharge": "german.solidarity_surcharge",
    "pension": "insurance.german.employee.pension",
    "unemployment": "insurance.german.employee.unemployment",
    "health": "insurance.german.employee.health",
    "care": "insurance.german.employee.care",
}
MONTHLY = {"wage_tax": "payslip.german.wage_tax", "wage_tax_surcharge": "payslip.german.solidarity_surcharge"}
"""The amounts that both find."""
RUNS = 5
PERSON = WORKER._replace(residence=DE, work=DE, nationality=DE, payslip_month=MONTH, tax_class=CLASS_I)


class Theirs(NamedTuple):
    """GETTSIM's seconds without and with the wage tax, and its amounts by our names."""

    yearly: float
    monthly: float
    amounts: dict[str, Column]


def gettsim(python: str, pay: Column, additional_rate: float) -> Theirs:
    """What GETTSIM finds in the environment of this Python."""
    side = Path(__file__).with_name("gettsim_side.py")
    with TemporaryDirectory() as folder:
        pays, answers = Path(folder, "pays.npy"), Path(folder, "answers.npz")
        np.save(pays, pay)
        command = [python, str(side), str(pays), str(additional_rate), str(answers)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
        yearly, monthly = map(float, done.stdout.split())
        return Theirs(yearly, monthly, dict(np.load(answers)))


def ours(pay: Column, amounts: Mapping[str, str]) -> dict[str, Column]:
    found = settle_rows(PERSON, {"gross_monthly": pay}, law_of(YEAR), tuple(amounts.values()))
    return {name: found[amount] for name, amount in amounts.items()}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    dice = np.random.default_rng(7)
    many = np.floor(dice.gamma(4.0, 900.0, ROWS) * 100.0) / 100.0
    theirs = gettsim(sys.argv[1], many, law_of(YEAR).numbers.de.health_insurance.average_additional_rate)
    for name, found in ours(many, YEARLY | MONTHLY).items():
        apart = np.abs(found - theirs.amounts[name])
        far = np.quantile(apart, (0.5, 0.99, 1.0))
        print(f"{name:<22} apart: median {far[0]:.4f}, 99 % {far[1]:.4f}, most {far[2]:.2f}")
    print(f"{ROWS:,} people, {os.cpu_count()} cores{'':>14} {'engine':>10} {'GETTSIM':>13} {'GETTSIM/engine':>16}")
    for work, amounts, seconds in (
        ("year", YEARLY, theirs.yearly),
        ("year and wage tax", YEARLY | MONTHLY, theirs.monthly),
    ):
        mine = best(partial(ours, many, amounts), RUNS)
        print(f"{work:<30} {mine * 1e9 / ROWS:>10.0f} ns {seconds * 1e9 / ROWS:>10.0f} ns {seconds / mine:>10.1f}")
