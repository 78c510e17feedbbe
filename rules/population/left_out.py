"""Who is left out of a count over a population, and why, in lines of text."""

from __future__ import annotations

from collections.abc import Iterator

from rules.population.households import Population

ROWS_TOLD = 20
"""So many refused rows are named one by one."""


def left_out(population: Population, not_computed: int) -> Iterator[str]:
    """The rows that are refused, and how many commuters cannot be computed."""
    for refused in population.refused[:ROWS_TOLD]:
        yield f"row {refused.row + 1} is left out: {refused.message}"
    if (more := len(population.refused) - ROWS_TOLD) > 0:
        yield f"{more:,} more rows are left out"
    if not_computed:
        yield f"{not_computed:,} commuters are left out: the store holds no law for them"
