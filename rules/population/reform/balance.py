"""Who has more and who has less after a change of the law: workers, treasuries, insurances, others and employers."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import numpy as np

from rules.definitions.codes import DE, STATES
from rules.population.households import Whole
from rules.population.settled import CENTS, LINES, Settled, weighted

WORKER, EMPLOYER, OTHER = "worker", "employer", "other"
PARTIES = (
    WORKER,
    *(f"treasury.{state}" for state in STATES),
    *(f"insurance.{state}" for state in STATES),
    OTHER,
    EMPLOYER,
)
"""All parties of a pay, in the order in which a balance names them. Other: health insurers, pension funds, churches."""
OF_FLAT_TAX = f"treasury.{STATES[DE]}"


class Balance(NamedTuple):
    """What each party has more in a year (less where negative), in cents; together it is nought."""

    cents: dict[str, int]

    def euros(self, party: str) -> float:
        """What a party has more, in euros and cents."""
        return self.cents[party] / CENTS

    @property
    def together(self) -> float:
        """What all parties have more, in euros and cents: nought."""
        return sum(self.cents.values()) / CENTS

    def by_state(self, kind: str) -> dict[str, float]:
        """What the treasuries, or the insurances, have more, by state."""
        return {state: self.euros(f"{kind}.{state}") for state in STATES}

    def over(self, years: int) -> Balance:
        """The same for some years, each like the first."""
        return Balance({party: years * cents for party, cents in self.cents.items()})


def receiver(line: str) -> str:
    """The party that gets or gives the amount of a line."""
    rule = LINES[line]
    return OTHER if rule.receiver == OTHER else f"{rule.receiver}.{rule.state}"


def balance(before: Settled, after: Settled, heads: Whole) -> Balance:
    """What each party has more after than before. What an employer pays on top of gross pay goes to the insurance of
    the insuring state, but for the flat tax of a German minijob (EStG § 40a(2), of which churches have a twentieth by
    § 40a(6)): that comes to the treasury. What leaves a worker through a line comes to its receiver."""
    cents: defaultdict[str, int] = defaultdict(int)
    for settled, sign in ((after, 1), (before, -1)):
        cents[WORKER] += sign * weighted(settled.disposable, heads)
        cents[EMPLOYER] -= sign * weighted(settled.totals["employer_cost"], heads)
        on_top = settled.totals["employer_cost"] - settled.totals["gross"] - settled.flat_tax
        cents[OF_FLAT_TAX] += sign * weighted(settled.flat_tax, heads)
        for place, state in enumerate(STATES):
            cents[f"insurance.{state}"] += sign * weighted(np.where(settled.insuring == place, on_top, 0), heads)
        for line, amounts in settled.lines.items():
            cents[receiver(line)] -= sign * weighted(amounts, heads)
    return Balance({party: cents[party] for party in PARTIES})


def together(balances: list[Balance]) -> Balance:
    """Several balances as one."""
    return Balance({party: sum(one.cents[party] for one in balances) for party in PARTIES})
