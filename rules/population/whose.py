"""Whose commuters: the synthetic ones by one of two published counts, or those of a table that somebody brings."""

from __future__ import annotations

from pathlib import Path

from rules.population.households import Population
from rules.population.made.commuters import SEED, commuters
from rules.population.made.margins import Variant, rows_of
from rules.population.table.file import population_of_file
from rules.population.table.reading import read
from rules.population.today import Today, under_todays_law

COUNTS: tuple[Variant, ...] = ("cbs", "inami")
"""The published counts that the synthetic commuters add up to, one or the other; the two are never added up, nor drawn
on one scale."""


def commuters_today(count: Variant, seed: int = SEED) -> Today:
    """The synthetic commuters by one count, settled under the law in force; another seed draws others who meet the same
    shares."""
    return under_todays_law(read(commuters(count, seed=seed)))


def year_counted(corridor: str, count: Variant) -> int:
    """The year in which one published count, or the other where it does not count them, has the heads of a corridor."""
    heads = next(row for row in rows_of(corridor, count) if row.dimension == "heads")
    assert heads.year is not None, "a published count has its year"
    return heads.year


def commuters_of(file: str | None, count: Variant) -> tuple[Population, str]:
    """The commuters of a table, or the synthetic ones by a count; and which ones they are, in words.

    Raises InputError for what is wrong with the file, or with its columns.
    """
    if file is not None:
        return population_of_file(Path(file), file), f"the table {file}"
    return read(commuters(count)), f"synthetic, count {count}, seed {SEED}"
