"""Commuters drawn one dimension after the other: by the margin of the dimension, and by what goes together with what
was drawn before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import exp, log
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from rules import store
from rules.population.households import Chosen, Column, Whole
from rules.population.made.amounts import amount
from rules.population.made.margins import OF_WHOM, Margin, Margins
from rules.store.population_rows import AssociationRow, is_of

Codes = dict[str, Whole]
"""The category of each commuter by dimension, as its place in the margin; -1 where the dimension does not apply."""
NOBODY = -1
PASSES = 20
"""So often the chances are moved until they give the margin; they change by less than a millionth before that."""


class Link(NamedTuple):
    """How the chances of the categories of a dimension differ (in the columns) by the category of an earlier one."""

    given: str
    factors: NDArray[np.float64]


def drawn(margins: Margins, rng: Generator) -> Codes:
    """As many commuters as a corridor has heads, each with a category of every dimension."""
    codes: Codes = {}
    for margin in margins.margins:
        applies = _applies(margin.dimension, margins, codes)
        codes[margin.dimension] = np.full(margins.heads, NOBODY, dtype=np.int64)
        if applies.any():
            codes[margin.dimension][applies] = _draw(margins, margin, codes, applies, rng)
    return codes


def _applies(dimension: str, margins: Margins, codes: Codes) -> Chosen:
    """For whom a dimension is told: for all, or for those with a family of some kinds."""
    if dimension not in OF_WHOM:
        return np.ones(margins.heads, dtype=bool)
    families = margins.categories("family")
    return np.isin(codes["family"], [families.index(family) for family in OF_WHOM[dimension]])


def _draw(margins: Margins, margin: Margin, codes: Codes, applies: Chosen, rng: Generator) -> Whole:
    """A category for each commuter to whom the dimension applies."""
    found = list(_links(margins, margin))
    cell = np.zeros(int(applies.sum()), dtype=np.int64)
    for link in found:
        cell = cell * (len(link.factors) + 1) + codes[link.given][applies] + 1
    cells, place, count = np.unique(cell, return_inverse=True, return_counts=True)
    chances = np.ones((len(cells), len(margin.categories)))
    for link in reversed(found):
        cells, category = np.divmod(cells, len(link.factors) + 1)
        chances *= np.vstack((np.ones(len(margin.categories)), link.factors))[category]
    upper = np.cumsum(_calibrated(chances, count, np.array(margin.shares)), axis=1)
    upper[:, -1] = 1.0
    passed: Whole = (rng.random(len(place))[:, None] >= upper[place]).sum(axis=1)
    return passed


def _calibrated(factors: Column, count: Whole, shares: Column) -> Column:
    """The chances of each category in each cell: the factors times one number a category, such that the cells together
    have the shares of the margin."""
    scale = shares.copy()
    chances = factors
    for _ in range(PASSES):
        chances = factors * scale
        chances /= chances.sum(axis=1, keepdims=True)
        scale *= shares * count.sum() / (count @ chances)
    return chances


def _links(margins: Margins, margin: Margin) -> Iterator[Link]:
    """What the chances of a dimension depend on, the factors of one earlier dimension together."""
    by_given: dict[str, NDArray[np.float64]] = {}
    for row in store.current().population.associations:
        given = margins.of(row.given)
        if row.dimension != margin.dimension or not is_of(margins.corridor, row.corridor) or given is None:
            continue
        shape = (len(given.categories), len(margin.categories))
        factors = by_given.setdefault(row.given, np.ones(shape))
        rows = [given.categories.index(one) for one in row.given_categories if one in given.categories]
        factors[rows] *= _factors(margins.corridor, row, margin)
    yield from (Link(given, factors) for given, factors in by_given.items())


def _factors(corridor: str, row: AssociationRow, margin: Margin) -> Column:
    """How many times as high the chance of each category is for those with the given one."""
    if row.unit == "pay_ratio":
        return _pay_factors(corridor, row.value, margin)
    chosen = np.isin(margin.categories, row.categories)
    if row.unit == "factor":
        return np.where(chosen, row.value, 1.0)
    part, share = row.value / 100.0, float(np.array(margin.shares)[chosen].sum())
    return np.where(chosen, part / share, (1.0 - part) / (1.0 - share))


def _pay_factors(corridor: str, ratio: float, margin: Margin) -> Column:
    """The factors of the classes of pay for those whose pay is so many times that of all: of a log-normal pay, the
    density at a moved median over that at the median of all, each class by its own middle."""
    sigma = amount("pay_sigma", corridor)
    shares: Mapping[str, float] = dict(zip(margin.categories, margin.shares, strict=True))
    below, factors = 0.0, []
    for share in shares.values():
        factors.append(exp(log(ratio) * NormalDist().inv_cdf(below + share / 2.0) / sigma))
        below += share
    return np.array(factors)
