"""The synthetic population of cross-border commuters, as a table of scenarios.

For each corridor as many commuters are drawn as it has heads, from its margins and from what goes together; they are
raked, so that every published or assumed margin is met at once, and stand for whole heads that add up to the published
number. Whatever is assumed stands in data/population/assumptions.csv, each with its source or as an assumption.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

import numpy as np

from rules.definitions.codes import CROSSINGS
from rules.population.made.margins import AS_STATED, Margins, Variant, Varied, margins_of
from rules.population.made.raking import raked, whole_heads
from rules.population.made.seed_table import NOBODY, Codes, drawn
from rules.population.made.terms import YEAR, Terms, terms
from rules.population.made.towns import Towns, towns

if TYPE_CHECKING:
    import pyarrow as pa

SEED = 11
ARROW = "pyarrow"
"""Imported with the first population, which a command about one household need not wait for."""
CARRIED = ("heads", "corridor", "industry", "region_of_home", "region_of_work", "moved", "sex", "pay_class")
"""The columns beside the fields of a scenario: how many commuters a row stands for, and what no scenario tells."""


def commuters(variant: Variant, varied: Varied | None = None, seed: int = SEED) -> pa.Table:
    """The commuters of all six corridors in one variant of the counts, as the columns of a batch and those in CARRIED.

    The same seed gives the same table. Two variants must never be added up.
    """
    varied = varied or AS_STATED
    return _together(margins_of(variant, varied), varied.pay, seed)


@lru_cache(maxsize=16)
def _together(of_all: tuple[Margins, ...], pay: float, seed: int) -> pa.Table:
    arrow = import_module(ARROW)
    return arrow.concat_tables(_corridor(margins, pay, seed) for margins in of_all).combine_chunks()


@lru_cache(maxsize=32)
def _corridor(margins: Margins, pay: float, seed: int) -> pa.Table:
    """The commuters of one corridor; a corridor with the same margins in both variants is made once."""
    place = CROSSINGS.index(margins.corridor)
    # a stream for each step, so that varying one assumption leaves the others' draws as they are
    categories, heads_of, places, numbers = (np.random.default_rng([seed, place, step]) for step in range(4))
    codes = drawn(margins, categories)
    heads = whole_heads(margins, codes, raked(margins, codes), heads_of)
    kept = heads > 0
    codes = {dimension: column[kept] for dimension, column in codes.items()}
    return _table(margins, codes, heads[kept], towns(margins, codes, places), terms(margins, codes, pay, numbers))


def _table(margins: Margins, codes: Codes, heads: Any, where: Towns, of: Terms) -> pa.Table:
    arrow = import_module(ARROW)
    home, work = margins.corridor.split("-")
    size = len(heads)

    def words(dimension: str, names: Mapping[str, Any] | None = None) -> Any:
        """The category of each, or what stands for it."""
        told = [names[one] if names else one for one in margins.categories(dimension)]
        return np.array([*told, None], object)[codes[dimension]]

    def same(value: Any) -> Any:
        return arrow.repeat(value, size)

    def if_partner(column: Any, kind: Any) -> Any:
        return arrow.array(column, kind, mask=~of.has_partner)

    yes = {"yes": True, "no": False}
    married = np.where(codes["married"] == NOBODY, "single", words("married", {"yes": "married", "no": "cohabiting"}))
    pensions = {one: float(one) for one in margins.categories("pension_share")}
    pension = words("pension_share", pensions) if pensions else np.zeros(size)
    worker_type = words("worker_type") if margins.of("worker_type") else np.full(size, "white_collar", object)
    offsets = np.concatenate(([0], np.cumsum(of.children))).astype(np.int32)
    return arrow.table(
        {
            "year": same(YEAR),
            "residence.country": same(home),
            "residence.municipality": arrow.array(where.home, arrow.string()),
            "work.country": same(work),
            "work.municipality": arrow.array(where.work, arrow.string()),
            "worker.age": of.age,
            "worker.civil_status": arrow.array(married, arrow.string()),
            "worker.nationality": arrow.array(words("nationality"), arrow.string()),
            "partner.age": if_partner(of.partner_age, arrow.int64()),
            "partner.country_of_work": arrow.array(of.partner_state, arrow.string()),
            "partner.gross_annual": if_partner(of.partner_pay, arrow.float64()),
            "children": arrow.ListArray.from_arrays(offsets, of.child_ages),
            "job.gross_monthly": of.gross_monthly,
            "job.extra_month": arrow.array(words("extra_month", yes), arrow.bool_()),
            "job.weekly_hours": of.weekly_hours,
            "job.worker_type": arrow.array(worker_type, arrow.string()),
            "job.sector": np.where(of.public, "public", "private"),
            "job.days.office": of.office,
            "job.days.home": of.home,
            "job.days.elsewhere": same(0),
            "job.employee_pension_rate": arrow.array(pension, arrow.float64()),
            "job.commute_km": where.km,
            "home.owner": arrow.array(words("owner", yes), arrow.bool_()),
            "home.mortgage_interest": of.mortgage_interest,
            "home.value": of.home_value,
            "options.de_land": arrow.array(where.land, arrow.string()),
            "heads": heads,
            "corridor": same(margins.corridor),
            "industry": arrow.array(words("industry"), arrow.string()),
            "region_of_home": arrow.array(words("region_of_home"), arrow.string()),
            "region_of_work": arrow.array(words("region_of_work"), arrow.string()),
            "moved": arrow.array(words("moved", yes), arrow.bool_()),
            "sex": arrow.array(words("sex"), arrow.string()),
            "pay_class": arrow.array(words("pay"), arrow.string()),
        }
    )
