"""What a reform does to households one by one, from their results: what is told of couples and losers, summed anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from rules import Scenario
from rules.answer.result import Result
from rules.law.overlay import Overlay
from rules.population.settled import LINES
from tests.rules.population.test_reform import in_cents, results

OF_SPOUSES = {f"be.{tax}" for tax in ("income_tax", "municipal_tax", "non_resident_surcharge")} | {
    f"de.{tax}" for tax in ("income_tax", "solidarity_surcharge")
}


class Household(NamedTuple):
    """The heads that a household stands for, what it has more in cents; whether the worker is one of two spouses with
    pay whose part of a couple's tax moves; the line by which it loses most, empty for gross pay; why, as `losing` has
    it; and whether another line moves up."""

    heads: int
    change: int
    by_part: bool
    against: str
    way: str
    saves: bool


def households(scenarios: Sequence[Scenario], heads: Sequence[int], reform: Overlay) -> list[Household]:
    return [_of(heads[place], today, then) for place, today, then in results(scenarios, reform)]


def _of(heads: int, today: Result, then: Result) -> Household:
    before, after = (Counter({line.id: in_cents(line.amount) for line in one.year.lines}) for one in (today, then))
    moved = {line: after[line] - before[line] for line in LINES}
    gross = in_cents(then.year.gross) - in_cents(today.year.gross)
    against = min(moved, key=lambda line: moved[line])
    if moved[against] >= 0 or moved[against] > gross:
        against = ""
    scenario = today.scenario
    spouse = (
        scenario.worker.civil_status in ("married", "registered")
        and scenario.partner is not None
        and scenario.partner.gross_annual > 0.0
        and bool({scenario.residence.country, scenario.work.country} & {"BE", "DE"})
    )
    return Household(
        heads=heads,
        change=in_cents(then.year.disposable) - in_cents(today.year.disposable),
        by_part=spouse and any(moved[line] for line in OF_SPOUSES),
        against=against,
        way=_way(against, before[against], after[against], spouse),
        saves=any(cents > 0 for cents in moved.values()),
    )


def _way(line: str, before: int, after: int, spouse: bool) -> str:
    if not line or LINES[line].sign > 0:
        return "less"
    if before <= 0:
        return "more"
    if spouse and line in OF_SPOUSES:
        return "of_two"
    return "refund" if after >= 0 else "more"


def signs_differ(one: float, other: float) -> bool:
    """Whether of two amounts in cents one is above and the other below nought, or one alone is nought, to the euro."""
    first, second = ((cents >= 50) - (cents <= -50) for cents in (one, other))
    return bool(first != second)


def hangs(found: Sequence[Household]) -> bool:
    """Whether those of whom a part is known decide the sign."""
    whole = sum(one.heads * one.change for one in found)
    others = sum(one.heads * one.change for one in found if not one.by_part)
    moved = sum(one.heads * abs(one.change) for one in found)
    of_part = sum(one.heads * abs(one.change) for one in found if one.by_part)
    return signs_differ(whole, others) or (of_part / moved > 0.5 and abs(others / whole) < 0.25 if moved else False)


def counted(found: Sequence[Household], way: int, *, by_part: bool) -> int:
    """The heads of those who win (1) or lose (-1), or of those alone of whom a part is known."""
    return sum(one.heads for one in found if way * one.change >= 100 and (one.by_part or not by_part))
