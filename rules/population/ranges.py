"""From the least to the most over other draws of the commuters, as JSON and in English; and why there is none."""

from __future__ import annotations

from rules.population.bottlenecks.sensitivity import Range

OWN_TABLE = "These commuters are those of a table: nothing is assumed of them, so there is nothing to vary."
NOT_ASKED = "How far this hangs on what is assumed of the commuters was left out."


def as_data(one: Range) -> dict[str, float]:
    """The least and the most: euros a year, or heads."""
    return {"lowest": one.least, "highest": one.most}


def euros(one: Range) -> str:
    """The least and the most in whole euros."""
    return f"EUR {one.least:,.0f} to EUR {one.most:,.0f}"


def heads(one: Range) -> str:
    """The least and the most of heads."""
    return f"{one.least:,} to {one.most:,}"


def sign(turned: int) -> str:
    """Whether the sign holds, or in how many draws it is another one."""
    return f"another sign in {turned} of them" if turned else "the sign holds in all of them"
