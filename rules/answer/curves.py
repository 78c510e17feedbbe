"""The sums of the year of one household by days at home, or by gross pay: the points of a curve."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from rules.answer.result import MonthlyAverage
from rules.compiled.at_hand import rows_at_hand
from rules.coordination.insurance import framework_agreement_applies, insured_as_civil_servant
from rules.coordination.working_days import WorkingDays, all_days
from rules.definitions.facts import Facts
from rules.definitions.rounding import euro_half_up
from rules.law.year import YearLaw
from rules.question.case import Case
from rules.settlement.allocation import working_days
from rules.settlement.settle import settle
from rules.settlement.totals import Totals, change
from rules.warnings.insurance_warnings import NEAR_SUBSTANTIAL

TIMES_THE_PAY = 3.0
"""How far gross pay is followed."""
MOST_POINTS = 600
"""So many points of a curve by gross pay are drawn at most."""


class Sums(NamedTuple):
    """The sums of one year, and whether the law behind them is known: a Dutch share of childcare may be missing."""

    totals: Totals
    known: bool

    @property
    def per_month(self) -> MonthlyAverage:
        """A twelfth of the year in whole euros."""
        return MonthlyAverage(euro_half_up(self.totals.net_pay / 12.0), euro_half_up(self.totals.disposable / 12.0))


class Curve:
    """The sums of the year for each of some whole numbers, in ascending order."""

    def __init__(self, numbers: Sequence[int], sums: Sequence[Sums]) -> None:
        self._sums = dict(zip(numbers, sums, strict=True))

    def __getitem__(self, number: int) -> Sums:
        return self._sums[number]

    def __len__(self) -> int:
        return len(self._sums)

    def get(self, number: int) -> Sums | None:
        """The sums for a number, if the curve has that point."""
        return self._sums.get(number)

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The numbers for which the law is known."""
        return tuple(number for number, sums in self._sums.items() if sums.known)

    @property
    def all_known(self) -> bool:
        """Whether the law is known at every point."""
        return len(self.numbers) == len(self)

    def change(self, before: int, after: int) -> Sums:
        """What the sums are more at one point than at another."""
        known = self[before].known and self[after].known
        return Sums(change(self[before].totals, self[after].totals), known)

    @property
    def is_flat(self) -> bool:
        """Whether what is left is the same at every point."""
        return len({self[number].totals.disposable for number in self.numbers}) <= 1


class Band(NamedTuple):
    """From where to where the days at home may be judged either way: less than the part of the working time that moves
    the insurance, but so near to it that a court took it for that part. The first whole day of that part, and whether
    the state of residence then insures, or the certificate of the telework agreement keeps that away."""

    first: float
    end: float
    day: int
    insured_at_home: bool


KEEP = ("totals", "dutch.childcare_known")


def home_days_at_hand(case: Case) -> Curve | None:
    """The curve of days at home where the compiled rules are at hand, else none."""
    numbers, columns = _home_days(case)
    rows = rows_at_hand(case.facts, columns, case.law, KEEP)
    if rows is None:
        return None
    return Curve(numbers, [_sums(row) for row in rows])


def settled_sums(facts: Facts, columns: Mapping[str, Sequence[float]], law: YearLaw) -> list[Sums]:
    """The sums of one household with some facts that differ from row to row: compiled where the compiled rules are at
    hand, else plain; both agree bit for bit."""
    rows = rows_at_hand(facts, columns, law, KEEP)
    if rows is not None:
        return [_sums(row) for row in rows]
    each = [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
    return [settled(facts._replace(**values), law) for values in each]


def sums_of(households: Sequence[Facts], law: YearLaw) -> list[Sums]:
    """The sums of many households whose children are the same: compiled where the compiled rules are at hand, else
    plain; both agree bit for bit."""
    if not households:
        return []
    first = households[0]
    if any(one.children != first.children for one in households):
        raise ValueError("households with different children are not settled in one run here")
    alike = (name for name in Facts._fields if name != "children")
    columns = {name: [float(getattr(one, name)) for one in households] for name in alike}
    moving = {name: column for name, column in columns.items() if min(column) != max(column)} or {"age": columns["age"]}
    rows = rows_at_hand(first, moving, law, KEEP)
    if rows is not None:
        return [_sums(row) for row in rows]
    return [settled(one, law) for one in households]


def _sums(row: tuple[float, ...]) -> Sums:
    """The sums in a row of what KEEP names."""
    return Sums(Totals(*row[:-1]), row[-1] != 0.0)


def settled(facts: Facts, law: YearLaw) -> Sums:
    """The sums of one household."""
    settlement = settle(facts, law.numbers)
    return Sums(settlement.totals, settlement.dutch.childcare_known)


def curve_of_home_days(case: Case) -> Curve:
    """From no day at home to all of them; office and home together, and days elsewhere, as given."""
    numbers, columns = _home_days(case)
    return Curve(numbers, settled_sums(case.facts, columns, case.law))


def _home_days(case: Case) -> tuple[range, dict[str, list[float]]]:
    """Every number of days at home, and the facts that go with it."""
    days = case.scenario.job.days
    together = days.office + days.home
    numbers = range(together + 1)
    return numbers, {"home_days": [float(n) for n in numbers], "office_days": [float(together - n) for n in numbers]}


def curve_of_gross_pay(case: Case, numbers: Sequence[int]) -> Curve:
    """For each of these gross pays of a month in whole euros."""
    return Curve(numbers, settled_sums(case.facts, {"gross_monthly": [float(n) for n in numbers]}, case.law))


def doubtful_days(case: Case) -> Band | None:
    """The days at home that lie just below the substantial part of the working time; none where these do not matter."""
    facts, law = case.facts, case.law.numbers.insurance
    if facts.residence == facts.work or insured_as_civil_servant(facts.public_employer, law):
        return None
    together = all_days(working_days(facts))
    end = law.substantial_activity_share * together
    day = math.ceil(end)
    days = WorkingDays(together - facts.elsewhere_days - day, float(day), facts.elsewhere_days)
    if end <= 0.0 or days.office < 0.0:
        return None
    kept_away = facts.framework_a1 and framework_agreement_applies(days, law)
    return Band(NEAR_SUBSTANTIAL * end, end, day, not kept_away)
