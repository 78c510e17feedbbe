"""The groups in which commuters are counted: corridor, household, gross pay, cluster."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from rules.places.clusters import clusters
from rules.population.households import Chosen
from rules.population.settled import CENTS
from rules.population.today import Stratum

Grouping = Callable[[Stratum], dict[str, Chosen]]
"""The households of a stratum by group; each is in one group, or in some, or in none."""

HOUSEHOLD_TYPES = ("single", "single_parent", "couple", "couple_with_children")
PAY_EDGES = (0.0, 30_000.0, 45_000.0, 60_000.0, 90_000.0, np.inf)
"""Gross pay of a year in euros; our own limits, as no statute knows them."""
PAY_BANDS = tuple(f"{low:.0f}-{high:.0f}" for low, high in pairwise(PAY_EDGES))


@dataclass(frozen=True)
class Subpopulation:
    """Some of the commuters: of one corridor (residence-work), who work in one cluster, of one household type; None:
    whatever it is. It tells them of a stratum."""

    corridor: str | None = None
    cluster: str | None = None
    household: str | None = None

    def __call__(self, stratum: Stratum) -> Chosen:
        found = np.full(stratum.households.size, self.corridor in (None, stratum.corridor))
        if self.cluster is not None:
            found &= stratum.households.works_in(clusters()[self.cluster].municipalities)
        if self.household is not None:
            found &= by_household(stratum)[self.household]
        return found


def by_corridor(stratum: Stratum) -> dict[str, Chosen]:
    """By the corridor, residence-work."""
    return {stratum.corridor: np.ones(stratum.households.size, bool)}


def by_household(stratum: Stratum) -> dict[str, Chosen]:
    """By whether there is a partner and there are children."""
    partner = stratum.households.fact("has_partner") != 0.0
    children = stratum.households.fact("children.number") > 0.0
    kinds = (~partner & ~children, ~partner & children, partner & ~children, partner & children)
    return dict(zip(HOUSEHOLD_TYPES, kinds, strict=True))


def by_pay(stratum: Stratum) -> dict[str, Chosen]:
    """By gross pay of the year."""
    gross = stratum.settled.totals["gross"] / CENTS
    return {
        name: (gross >= low) & (gross < high) for name, (low, high) in zip(PAY_BANDS, pairwise(PAY_EDGES), strict=True)
    }


def by_cluster(stratum: Stratum) -> dict[str, Chosen]:
    """By the clusters in whose municipalities somebody works; clusters share municipalities, and many commuters work in
    none of them."""
    return {name: stratum.households.works_in(one.municipalities) for name, one in clusters().items()}
