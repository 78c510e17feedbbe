"""From where a job across the border pays, after the way to work."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from rules.crossing.pairs import Crossing, Equal, crossings
from rules.definitions.rounding import euro_half_up
from rules.law.overlay import Overlay
from rules.places.clusters import clusters
from rules.places.distance import way_between
from rules.question.scenario import Scenario
from rules.store.table_files import Municipality

ABOUT_THE_SAME = 500.0
"""Euros a year; whoever has no more than so much more or less has about the same."""
LONGEST_WAY = 80
"""Kilometres by road, one way: from further away hardly anybody goes to work and back each day."""
USUAL_CENTS = 25.0
"""What a kilometre costs at the least: the fuel and wear of a small car. Nobody's law; a visitor changes it."""


class Worth(NamedTuple):
    """A way across the border and what a year leaves more by it after travel, in euros and cents."""

    crossing: Crossing
    amount: float

    @property
    def sign(self) -> int:
        """1 for more, -1 for less, 0 for about the same."""
        return (self.amount > ABOUT_THE_SAME) - (self.amount < -ABOUT_THE_SAME)

    @property
    def a_month(self) -> float:
        """A twelfth of the amount in whole euros."""
        return euro_half_up(self.amount / 12.0)


class Reach(NamedTuple):
    """How far away in a state of residence crossing still leaves more, in kilometres by road; or from everywhere that
    was looked at."""

    km: int
    everywhere: bool


class Catchment:
    """A place of work, and what a job there is worth to a household in each of the municipalities across the border.

    `across`: the most to gain first; `too_far`: further by road than anybody goes, if the way costs something;
    `unknown`: where it cannot be worked out, because the way is not known or for the `refusal` of the crossing;
    `same_state`: municipalities with no border to cross.
    """

    def __init__(
        self, work: Municipality, cents: float, found: Sequence[Crossing], same_state: Sequence[Municipality]
    ) -> None:
        self.work, self.cents, self.same_state = work, cents, tuple(same_state)
        self.too_far = tuple(one for one in found if cents and one.km is not None and one.km > LONGEST_WAY)
        near = [one for one in found if not cents or one.km is None or one.km <= LONGEST_WAY]
        amounts = [(one, None if one.km is None else one.after_travel(cents)) for one in near]
        self.across = tuple(
            sorted(
                (Worth(one, amount) for one, amount in amounts if amount is not None),
                key=lambda worth: (-worth.amount, worth.crossing.km, worth.crossing.home.name),
            )
        )
        self.unknown = tuple(one for one, amount in amounts if amount is None)

    @cached_property
    def pays(self) -> tuple[Worth, ...]:
        """From where it leaves more."""
        return tuple(one for one in self.across if one.sign > 0)

    @cached_property
    def costs(self) -> tuple[Worth, ...]:
        """From where it leaves less."""
        return tuple(one for one in self.across if one.sign < 0)

    @cached_property
    def same(self) -> tuple[Worth, ...]:
        """From where it leaves about the same."""
        return tuple(one for one in self.across if one.sign == 0)

    @cached_property
    def states(self) -> tuple[str, ...]:
        """The states from which one can cross to it, in the order of their codes."""
        return tuple(sorted({one.crossing.home.country for one in self.across}))

    def of_state(self, state: str) -> tuple[Worth, ...]:
        """Those of one state of residence."""
        return tuple(one for one in self.across if one.crossing.home.country == state)

    def reach(self, state: str) -> Reach | None:
        """How far away in a state it still leaves more: somewhere between the farthest municipality from which it does
        and the next one from which it does not, in proportion to what they leave. None where it does from nowhere."""
        of_state = sorted(self.of_state(state), key=lambda one: one.crossing.km or 0)
        paying = [one for one in of_state if one.sign > 0]
        if not paying:
            return None
        last = paying[-1]
        beyond = next((one for one in of_state if one.sign <= 0 and _km(one) > _km(last)), None)
        if beyond is None:
            return Reach(_km(last), everywhere=len(paying) == len(of_state))
        part = (last.amount - ABOUT_THE_SAME) / (last.amount - beyond.amount)
        return Reach(int(_km(last) + part * (_km(beyond) - _km(last)) + 0.5), everywhere=False)

    def where_it_turns(self, count: int) -> tuple[Worth, ...]:
        """Those nearest to nothing more and nothing less, the most first."""
        nearest = sorted(self.across, key=lambda one: abs(one.amount))[:count]
        return tuple(sorted(nearest, key=lambda one: -one.amount))

    def of_home(self, home: Municipality) -> Worth | None:
        """What it is worth in one municipality, if it is among them."""
        return next((one for one in self.across if one.crossing.home == home), None)


def _km(one: Worth) -> int:
    return one.crossing.km or 0


def places_of_work(
    scenario: Scenario, home: Municipality, cents: float, reform: Overlay | None = None, equal: Equal = "month"
) -> tuple[Worth, ...]:
    """What a job in each place of work of the clusters is worth to the household of a scenario that lives in a
    municipality, those across a border and not further than anybody goes, the most to gain first.

    Raises NotComputed for a year whose law is not in the store.
    """
    known = {one for each in clusters().values() for one in each.work.values() if one.country != home.country}
    near = [one for one in known if (km := way_between(home, one)) is not None and km <= LONGEST_WAY]
    found = crossings(scenario, [(home, work) for work in near], reform, equal)
    worth = [Worth(one, amount) for one in found if (amount := one.after_travel(cents)) is not None]
    return tuple(sorted(worth, key=lambda one: (-one.amount, one.crossing.work.name)))


def catchment(
    scenario: Scenario,
    work: Municipality,
    homes: Sequence[Municipality],
    cents: float,
    reform: Overlay | None = None,
    equal: Equal = "month",
) -> Catchment:
    """What a job in a municipality is worth to the household of a scenario in each of these municipalities, if a
    kilometre costs so many cents.

    Raises NotComputed for a year whose law is not in the store.
    """
    across = [home for home in homes if home.country != work.country]
    found = crossings(scenario, [(home, work) for home in across], reform, equal)
    return Catchment(work, cents, found, [home for home in homes if home.country == work.country and home != work])
