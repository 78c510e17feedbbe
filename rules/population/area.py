"""Which households of a population are inside the area of a reform."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from rules.law.where import Side, Where
from rules.places.area import members
from rules.population.households import CORRIDORS, Chosen, Households
from rules.store.table_files import Municipality


def inside(households: Households, where: Where | None) -> Chosen:
    """For each household whether the reform holds for it; all of them where there is no area.

    Raises InputError for a municipality of the area that is not known.
    """
    found = np.ones(households.size, dtype=np.bool_)
    if where is None:
        return found
    listed = members(where)
    if where.corridors:
        found &= np.isin(households.corridors, [CORRIDORS.index(one) for one in where.corridors])
    if listed:
        found &= counted(households, listed, where.side)
    return found


def counted(households: Households, places: Collection[Municipality], side: Side) -> Chosen:
    """Whether the municipality that counts is one of the area's."""
    if side == "either":
        return households.lives_in(places) | households.works_in(places)
    return households.lives_in(places) if side == "home" else households.works_in(places)
