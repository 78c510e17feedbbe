"""The synthetic commuters under the law in force."""

from __future__ import annotations

from rules.population.commuters import commuters
from rules.population.margins import Variant
from rules.population.table import read
from rules.population.today import Today, under_todays_law


def commuters_today(variant: Variant) -> Today:
    """The commuters of one published count, settled under the law in force."""
    return under_todays_law(read(commuters(variant)))
