"""Weights with which the commuters that were drawn meet every margin at once, and whole heads out of them."""

from __future__ import annotations

from importlib import import_module

import numpy as np
from numpy.random import Generator

from rules.population.households import Column, Whole
from rules.population.made.margins import NONE, Margin, Margins
from rules.population.made.seed_table import NOBODY, Codes

TOO_FAR = 0.5
"""So many heads a raked margin may miss at most before it counts as not met."""
MOVES = 4000
"""Heads that may be moved at most; some hundreds are."""
LOOKED_AT = 1500
"""Commuters among whom the best head to add or to take away is looked for."""


class NotRaked(RuntimeError):
    """The margins of a corridor cannot be met together: a fault of the data."""


def raked(margins: Margins, codes: Codes) -> Column:
    """A weight for each commuter, adding up to the heads, such that every margin is met.

    Raises NotRaked where no weights do.
    """
    # imported here: pandas comes with it, which a command about one household need not wait for
    weightipy, pandas = import_module("weightipy"), import_module("pandas")
    table = pandas.DataFrame(as_all(margins, codes))
    shares = {one.dimension: dict(enumerate(one.shares)) for one in margins.of_all()}
    scheme = weightipy.scheme_from_dict(shares, name=margins.corridor)
    weights: Column = weightipy.weight_dataframe(table, scheme)["weights"].to_numpy()
    weights = weights * (margins.heads / weights.sum())
    for one, missed in _missed(margins, codes, weights):
        if np.abs(missed).max() > TOO_FAR:
            raise NotRaked(f"{margins.corridor}: {one.dimension} is missed by {np.abs(missed).max():.1f} heads")
    return weights


def whole_heads(margins: Margins, codes: Codes, weights: Column, rng: Generator) -> Whole:
    """Whole numbers of heads in place of weights, adding up to the heads of the corridor exactly.

    The weights are counted through from a random start, and who stands where a whole number is reached has a head
    (systematic sampling); then heads move, one at a time, from commuters of whose kinds there are too many to those of
    whose kinds there are too few, until none of those looked at brings the margins nearer.
    """
    reached = np.floor(np.cumsum(weights) + rng.random())
    reached[-1] = margins.heads
    heads = np.diff(reached, prepend=0.0).astype(np.int64)
    places = np.column_stack(list(_places(margins, codes)))
    wanted = np.concatenate([np.array(one.shares) * margins.heads for one in margins.of_all()])
    missing: Column = wanted - np.bincount(places.ravel(), np.repeat(heads, places.shape[1]), minlength=len(wanted))
    for _ in range(MOVES):
        looked_at = rng.integers(len(heads), size=LOOKED_AT)
        worth = missing[places[looked_at]].sum(axis=1)
        to, off = looked_at[np.argmax(worth)], looked_at[np.argmin(np.where(heads[looked_at] > 0, worth, np.inf))]
        change = np.zeros(len(wanted))
        np.add.at(change, places[to], 1.0)
        np.add.at(change, places[off], -1.0)
        if float(((missing - change) ** 2).sum()) >= float((missing**2).sum()):
            break
        missing = missing - change
        heads[to] += 1
        heads[off] -= 1
    return heads


def as_all(margins: Margins, codes: Codes) -> Codes:
    """The categories as places in the margins of everybody: to whom a dimension does not apply has its last one."""
    return {
        one.dimension: np.where(codes[one.dimension] == NOBODY, len(one.categories) - 1, codes[one.dimension])
        if one.categories[-1] == NONE
        else codes[one.dimension]
        for one in margins.of_all()
    }


def _places(margins: Margins, codes: Codes) -> list[Whole]:
    """The categories of all dimensions as places in one row of all categories."""
    found, first = [], 0
    told = as_all(margins, codes)
    for one in margins.of_all():
        found.append(told[one.dimension] + first)
        first += len(one.categories)
    return found


def _missed(margins: Margins, codes: Codes, weights: Column) -> list[tuple[Margin, Column]]:
    """By how many heads each margin is missed."""
    told = as_all(margins, codes)
    return [
        (
            one,
            np.bincount(told[one.dimension], weights, minlength=len(one.shares)) - np.array(one.shares) * margins.heads,
        )
        for one in margins.of_all()
    ]
