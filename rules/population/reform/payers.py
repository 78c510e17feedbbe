"""Who pays for a reform, who receives, and by which lines of a pay."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from rules.population.reform.balance import EMPLOYER, PARTIES, WORKER, Balance, receiver
from rules.population.reform.effect import ReformEffect
from rules.population.settled import CENTS, LINES

GROSS, ON_TOP = "gross", "on_top"
"""Gross pay, and what an employer pays on top of it: parts of a balance that are no line of a worker's year."""

FAMILY_BENEFITS = ("nl.child_benefit", "nl.child_budget", "be.family_allowance", "de.child_benefit")
MOSTLY = 0.9
LITTLE = 0.1
"""Below this part of all that moves, a party need not be named."""
NEXT_TO_NOTHING = 0.01
"""Below this part, nothing need be said of it."""


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


def named_payers(balance: Balance) -> tuple[Party, ...]:
    """The payers with a tenth of all that moves, or more."""
    return _not_little(payers(balance), balance)


def named_receivers(balance: Balance) -> tuple[Party, ...]:
    """The receivers of a tenth of all that moves, or more."""
    return _not_little(receivers(balance), balance)


def _not_little(parties: tuple[Party, ...], balance: Balance) -> tuple[Party, ...]:
    return tuple(one for one in parties if one.euros >= LITTLE * _moves(balance))


def _moves(balance: Balance) -> float:
    """What all who have more have more together, in euros."""
    return sum(cents for cents in balance.cents.values() if cents > 0) / CENTS


def gross_is_kept(effect: ReformEffect) -> bool:
    """Whether what employers pay on top of gross pay moves: then much hangs on gross pay being kept as it is."""
    return any(one.of == ON_TOP for party in PARTIES for one in movements(effect, party))


def insurance_gets_less(effect: ReformEffect) -> bool:
    """Whether less is paid to social security of a state, by employers on top of pay and by workers together, by a
    hundredth of all that moves or more: then rights may be lower too. What it gives, such as child benefit, does not
    count."""
    least = NEXT_TO_NOTHING * _moves(effect.balance)
    for party in PARTIES:
        if party.startswith("insurance."):
            paid = sum(one.euros for one in movements(effect, party) if one.of == ON_TOP or LINES[one.of].sign < 0)
            if paid < 0.0 and -paid >= least:
                return True
    return False


def moves_family_benefits(effect: ReformEffect) -> bool:
    """Whether a child benefit or allowance moves: social security by Regulation 883/2004, though taxes pay for most."""
    return any(line in FAMILY_BENEFITS for line in effect.lines)


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
