"""Which households of a population are inside the area of a reform."""

from __future__ import annotations

import numpy as np

from rules.law.where import Where
from rules.places.area import members
from rules.population.households import CORRIDORS, Chosen, Households, Whole


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
        # the last place stands for a municipality that is not told, which has the number -1
        is_listed = np.array([*(one in listed for one in households.municipalities), False])
        found &= _counted(is_listed, households.home, households.work, where.side)
    return found


def _counted(is_listed: Chosen, home: Whole, work: Whole, side: str) -> Chosen:
    """Whether the municipality that counts is one of the area's."""
    if side == "home":
        return is_listed[home]
    return is_listed[work] if side == "work" else is_listed[home] | is_listed[work]
