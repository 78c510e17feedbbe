"""Who pays for a reform, who receives, and by which lines of a pay."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from rules.population.balance import EMPLOYER, PARTIES, WORKER, Balance, receiver
from rules.population.reform import ReformEffect
from rules.population.settled import CENTS

GROSS, ON_TOP = "gross", "on_top"
"""Gross pay, and what an employer pays on top of it: parts of a balance that are no line of a worker's year."""

MOSTLY = 0.9


class Movement(NamedTuple):
    """A line, GROSS or ON_TOP, and what a party has more by it in a year (less where negative), in euros and cents."""

    of: str
    euros: float


class Party(NamedTuple):
    """A party of the balance and what it pays or receives in a year, in euros and cents, above nought."""

    name: str
    euros: float


def payers(balance: Balance) -> tuple[Party, ...]:
    """Who has less, workers aside, the one with most to pay first."""
    return _others(balance, -1)


def receivers(balance: Balance) -> tuple[Party, ...]:
    """Who has more, workers aside, the one with most to receive first."""
    return _others(balance, 1)


def mostly_of_one(parties: tuple[Party, ...]) -> bool:
    """Whether the first of them pays or receives at least nine tenths of what they all do; false of nobody."""
    return bool(parties) and parties[0].euros >= MOSTLY * sum(one.euros for one in parties)


def _others(balance: Balance, sign: int) -> tuple[Party, ...]:
    found = [(party, sign * balance.cents[party]) for party in PARTIES if party != WORKER]
    found.sort(key=lambda one: -one[1])
    return tuple(Party(party, cents / CENTS) for party, cents in found if cents > 0)


def movements(effect: ReformEffect, party: str) -> tuple[Movement, ...]:
    """What makes up all that a party has more or less, the most first; together they are its place in the balance."""
    lines: Counter[str] = Counter()
    for one in effect.effects:
        lines.update(one.lines)
    cents = effect.balance.cents
    gross = cents[WORKER] - lines.total()
    if party == WORKER:
        found = {**lines, GROSS: gross}
    elif party == EMPLOYER:
        found = {GROSS: -gross, ON_TOP: cents[EMPLOYER] + gross}
    else:
        found = {line: -amount for line, amount in lines.items() if receiver(line) == party}
        found[ON_TOP] = cents[party] - sum(found.values())
    moved = sorted(((of, amount) for of, amount in found.items() if amount), key=lambda one: -abs(one[1]))
    return tuple(Movement(of, amount / CENTS) for of, amount in moved)
