"""Sums that nobody was found to have published, as the commuters give them under the law in force."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from rules import store
from rules.population.bottlenecks.prices import bottleneck
from rules.population.settled import CENTS, weighted
from rules.population.today import Today
from rules.store.population_rows import OutsideRow

COMPENSATION = "nl.compensation"
"""The line of the Dutch compensation."""
MUNICIPAL_TAX = "T08"
"""The barrier of Belgian municipal tax on pay that a treaty exempts."""
PAID = {"compensation-be-claimants": "NL-BE", "compensation-be-euros": "NL-BE", "compensation-de": "NL-DE"}
TAXED = {"municipal-tax-nl-yield": "BE-NL", "municipal-tax-de-yield": "BE-DE"}
"""The outside figures that were looked for, and the corridor of each: of the compensation, of municipal tax."""


class LookedFor(NamedTuple):
    """A figure that was looked for and not found, and what the commuters give: how many get or pay it, and what it
    comes to for all of them in a year, in euros. They are told by assumptions alone: no more than a size."""

    row: OutsideRow
    heads: int
    euros: float


class Spread(NamedTuple):
    """The least and the most that several draws give, in euros a year."""

    row: OutsideRow
    least: float
    most: float


def spread(draws: Sequence[Sequence[LookedFor]]) -> tuple[Spread, ...]:
    """How far draws lie apart that differ by their seed alone: by chance, not by what is assumed."""
    return tuple(
        Spread(of_one[0].row, min(one.euros for one in of_one), max(one.euros for one in of_one))
        for of_one in zip(*draws, strict=True)
    )


def looked_for(today: Today) -> tuple[LookedFor, ...]:
    """The figures that were not found and that commuters under the law in force give, in the order of the data."""
    taxed = bottleneck(MUNICIPAL_TAX, today)
    found = []
    for row in store.current().population.outside:
        if corridor := PAID.get(row.id):
            found.append(LookedFor(row, *_compensated(corridor, today)))
        elif corridor := TAXED.get(row.id):
            hits = tuple(hit for hit in taxed.hits if hit.stratum.corridor == corridor)
            of_corridor = replace(taxed, hits=hits)
            found.append(LookedFor(row, of_corridor.heads, of_corridor.euros))
    return tuple(found)


def _compensated(corridor: str, today: Today) -> tuple[int, float]:
    """How many commuters of a corridor are compensated, and by how much together."""
    heads = cents = 0
    for stratum in today.strata:
        if stratum.corridor == corridor:
            line = stratum.settled.lines[COMPENSATION]
            heads += int(stratum.heads[line > 0].sum())
            cents += weighted(line, stratum.heads)
    return heads, cents / CENTS
