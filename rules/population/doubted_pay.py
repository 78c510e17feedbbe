"""Rows of a population whose pay is hardly meant, by the limits by which a single household is asked back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from rules.answer.doubts import doubt_of_pay
from rules.definitions.codes import STATES
from rules.law.year import law_of
from rules.population.households import Column, Households, Population
from rules.warnings.least_pay import least_pay


class DoubtedPay(NamedTuple):
    """A row of a table, counted from 0, and its gross pay in euros a month."""

    row: int
    gross_monthly: float


def doubted_pay(population: Population) -> tuple[DoubtedPay, ...]:
    """The rows whose pay is hardly that of a month, in the order of the table; refused rows are not looked at."""
    return tuple(sorted(one for group in population.groups for one in _of_group(group)))


def _of_group(households: Households) -> Iterator[DoubtedPay]:
    pay = households.fact("gross_monthly")
    for row, gross, least in zip(households.rows.tolist(), pay.tolist(), _least(households).tolist(), strict=True):
        if doubt_of_pay(gross, least):
            yield DoubtedPay(row, gross)


def _least(households: Households) -> Column:
    """The minimum wage of each, in euros a month, worked out once for all who are alike in it."""
    law = law_of(households.year, None, households.expected_law).numbers
    told = [households.fact(path) for path in ("work", "age", "fraction")]
    different, places = np.unique(np.column_stack([*told, households.weekly_hours]), axis=0, return_inverse=True)
    least = [
        least_pay(STATES[int(work)], age, hours, fraction, law) for work, age, fraction, hours in different.tolist()
    ]
    return np.array(least)[places.reshape(-1)]
