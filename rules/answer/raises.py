"""What is left of a higher gross pay, and where the rest goes."""

from __future__ import annotations

from typing import NamedTuple

from rules.answer.curves import Sums
from rules.answer.difference import difference
from rules.answer.net_pay import net_pay
from rules.answer.result import MonthlyAverage, Result
from rules.definitions.rounding import cent_half_up, euro_half_up
from rules.settlement.totals import Totals

OF = 100.0
"""Euros of gross pay of which shares are told."""


class OfHundred(NamedTuple):
    """What becomes of 100 euros more gross, in whole euros that add up: tax and contributions that are more, credits
    and benefits that are less (all paid: negative), and what is left for the household; `net_pay` is what is left
    before benefits and health premiums."""

    social_insurance: float
    tax: float
    credits: float
    household: float
    disposable: float
    net_pay: float


class Raise(NamedTuple):
    """So many euros of gross pay more a month; what the sums of the year are more; 100 euros of it."""

    more: float
    change: Totals
    of_100: OfHundred

    @property
    def per_month(self) -> MonthlyAverage:
        """What a month leaves more, on average over the year, in whole euros."""
        return Sums(self.change, known=True).per_month


def raised(result: Result, more: float) -> Raise:
    """The same job with a higher gross pay. Raises whatever `net_pay` raises."""
    higher = result.scenario.with_pay(cent_half_up(result.scenario.job.gross_monthly + more))
    found = difference(result, net_pay(higher, result.reform))
    change = Totals(
        gross=found.gross, net_pay=found.net_pay, disposable=found.disposable, employer_cost=found.employer_cost
    )

    def share(amount: float) -> float:
        return euro_half_up(OF * amount / found.gross)

    left = {"disposable": share(found.disposable), "net_pay": share(found.net_pay)}
    parts = {group: share(found.of_group(group)) for group in ("social_insurance", "tax", "credits")}
    household = left["disposable"] - left["net_pay"]
    largest = max(parts, key=lambda group: abs(parts[group]))
    parts[largest] += left["net_pay"] - OF - sum(parts.values())
    return Raise(more, change, OfHundred(**parts, household=household, **left))
