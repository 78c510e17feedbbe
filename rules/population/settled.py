"""The year of many households, by the compiled rules: sums, lines and who insures and taxes, in whole cents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from rules.answer.lines import HOUSEHOLD, YEAR, LineRule
from rules.compiled.at_hand import settle_rows
from rules.definitions.rounding import TOLERANCE
from rules.law.year import YearLaw
from rules.population.households import Chosen, Column, Households, Whole

CENTS = 100.0
FELT = 100
"""Cents a year from which somebody wins or loses."""
LINES: Mapping[str, LineRule] = {line.id: line for line in (*YEAR, *HOUSEHOLD)}
"""The lines of a year by id, in the order of the law."""
TOTALS = ("gross", "net_pay", "disposable", "employer_cost")
"""The sums of a year."""
ALLOCATION = ("allocation.insuring_state", "allocation.work_share", "allocation.residence_share")
KNOWN = "dutch.childcare_known"
FLAT_TAX = "insurance.german.flat_tax"
PAYSLIP = ("payslip.net", "payslip.belgian.known")


class Settled(NamedTuple):
    """What the year comes to for each household, in cents.

    `totals`: the four sums by name; `lines`: what each line adds or takes, by id, if they were asked for; `insuring`:
    the state that insures, by its place in STATES; `work_share`, `residence_share`: the part of the pay that each state
    may tax; `flat_tax`: what of the employer's cost is the flat tax of a German minijob; `known`: whether the store
    holds the law for it (a share of Dutch childcare may be missing); `payslip`: the net pay on the payslip of its
    month, if it was asked for, and `payslip_known` where the law of that month is known.
    """

    totals: Mapping[str, Whole]
    lines: Mapping[str, Whole]
    insuring: Whole
    work_share: Column
    residence_share: Column
    flat_tax: Whole
    known: Chosen
    payslip: Whole | None = None
    payslip_known: Chosen | None = None

    @property
    def disposable(self) -> Whole:
        return self.totals["disposable"]


def settled(
    households: Households,
    law: YearLaw,
    *,
    lines: bool = True,
    payslip: bool = False,
    threads: int | None = None,
) -> Settled:
    """Settle every household under a law of its year; amounts are those of `net_pay`, bit for bit.

    Rules that are not compiled yet are compiled first.
    """
    asked = list(LINES.values()) if lines else []
    keep = [*(f"totals.{name}" for name in TOTALS), *ALLOCATION, FLAT_TAX, KNOWN, *(PAYSLIP if payslip else ())]
    keep += [line.path for line in asked]
    columns = households.columns or {"age": households.fact("age")}
    found = settle_rows(households.facts, columns, law, keep, threads)
    return Settled(
        totals={name: in_cents(found[f"totals.{name}"]) for name in TOTALS},
        lines={line.id: line.sign * in_cents(found[line.path]) for line in asked},
        insuring=found["allocation.insuring_state"].astype(np.int64),
        work_share=found["allocation.work_share"],
        residence_share=found["allocation.residence_share"],
        flat_tax=in_cents(found[FLAT_TAX]),
        known=found[KNOWN] != 0.0,
        payslip=in_cents(found["payslip.net"]) if payslip else None,
        payslip_known=found["payslip.belgian.known"] != 0.0 if payslip else None,
    )


def in_cents(amounts: Column) -> Whole:
    """Euros as whole cents, half a cent up (away from zero below zero), as `cent_half_up` has them."""
    size = np.floor(np.abs(amounts) * CENTS + 0.5 + TOLERANCE).astype(np.int64)
    return np.where(amounts < 0.0, -size, size)


def in_euros(cents: Whole) -> Column:
    """Whole cents as euros: the same floating numbers that the rules give."""
    return cents / CENTS


def weighted(amounts: Whole, heads: Whole) -> int:
    """The sum over all heads, exact."""
    return int(np.dot(amounts, heads))


def quantile(amounts: Whole, heads: Whole, part: float) -> int:
    """The least amount that so great a part of the heads has at most; nought of nobody."""
    if not heads.sum():
        return 0
    order = np.argsort(amounts, kind="stable")
    reached = np.cumsum(heads[order])
    return int(amounts[order][np.searchsorted(reached, part * reached[-1])])
