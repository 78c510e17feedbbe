"""What stands in the way of one scenario: the whole catalogue, each barrier with whether it touches this household."""

from __future__ import annotations

from typing import NamedTuple

from rules import store
from rules.answer.net_pay import net_pay
from rules.answer.result import Result
from rules.barriers.catalogue import Barrier, barrier_catalogue
from rules.barriers.corridor_facts import facts_of
from rules.barriers.months import Wait, months_of
from rules.barriers.price import Overlays, Price, overlays, price_of, priced
from rules.barriers.touches import first_missing
from rules.consequences.sentence import Situation
from rules.errors import LawMissing, NotComputed
from rules.law.overlay import Overlay
from rules.question.case import prepared
from rules.question.scenario import Scenario
from rules.settlement.settle import settle
from rules.store.barrier_rows import OFFICE_OF_ALL
from rules.store.paper_rows import OfficeByState

OTHER_CORRIDOR, OTHER_PROFESSION, OTHER_PLACES = "other_corridor", "other_profession", "other_places"
NOT_ASKED, ADVISER, NOT_IN_FORCE = "not_asked", "adviser", "not_in_force"
"""Why a barrier does not touch a household, beside a condition that does not hold."""


class Obstacle(NamedTuple):
    """A barrier, seen from one household in its `corridor` (residence>work).

    `not_touched`: why it does not touch it (a condition of touches.py or one of the reasons above), else empty.
    `overlay`: what takes it away in this corridor; `price`: where there is one and the barrier touches the household;
    `computable`: whether it has a price in any corridor. `months`: how long one waits, at least and at most, where that
    is known; `office`: the id of the one that can help; `figures`: the numbers in its sentence, by name.
    """

    barrier: Barrier
    corridor: str
    not_touched: str
    overlay: Overlay | None
    price: Price | None
    computable: bool
    months: Wait | None
    office: str
    figures: dict[str, float]

    @property
    def touches(self) -> bool:
        """Whether the rule applies to the household, whatever it costs."""
        return not self.not_touched

    @property
    def hits(self) -> bool:
        """Whether it applies and, where it has a price, moves what is left by a cent or more."""
        return self.touches and (self.price is None or self.price.euros != 0.0)

    @property
    def euros(self) -> float | None:
        """What would be left more in a year were the rule gone; None where no overlay says, or it cannot be
        settled."""
        if self.price is not None:
            return self.price.euros
        return 0.0 if self.computable and not self.touches else None


class Obstacles(NamedTuple):
    """The whole catalogue for one scenario, and today's result on which the prices rest."""

    today: Result
    all: tuple[Obstacle, ...]

    @property
    def costs(self) -> list[Obstacle]:
        """The rules without which more would be left, the dearest first."""
        found = [one for one in self.all if one.price is not None and one.price.euros > 0.0]
        return sorted(found, key=lambda one: -one.price.euros)  # type: ignore[union-attr]

    @property
    def helps(self) -> list[Obstacle]:
        """The rules without which less would be left, the most helpful first."""
        found = [one for one in self.all if one.price is not None and one.price.euros < 0.0]
        return sorted(found, key=lambda one: one.price.euros)  # type: ignore[union-attr]

    def heaviest(self, count: int) -> list[Obstacle]:
        """The rules that move the most money, whatever the sign, the most first."""
        return sorted([*self.costs, *self.helps], key=lambda one: -abs(one.euros or 0.0))[:count]

    @property
    def moves_nothing(self) -> list[Obstacle]:
        """The rules that apply and have a price, which is nothing here."""
        return [one for one in self.all if one.price is not None and one.price.euros == 0.0]

    @property
    def without_price(self) -> list[Obstacle]:
        """The barriers that touch the household and are not counted in euros, those that take months first."""
        found = [one for one in self.all if one.touches and one.price is None]
        return sorted(found, key=lambda one: -(one.months.most if one.months else 0.0))

    @property
    def depends(self) -> list[Obstacle]:
        """The barriers of this corridor that touch who is in a situation that no scenario tells."""
        return [one for one in self.all if one.not_touched == NOT_ASKED]


def obstacles(scenario: Scenario, reform: Overlay | None = None) -> Obstacles:
    """Every barrier of the catalogue for this scenario; a job in the country of residence meets none.

    Raises what net_pay raises.
    """
    return obstacles_of_result(net_pay(scenario, reform))


def obstacles_of_result(today: Result) -> Obstacles:
    """Every barrier of the catalogue for the household of a result, under the law of that result."""
    case = prepared(today.scenario, today.reform)
    at = Situation(case, settle(case.facts, case.law.numbers))
    return Obstacles(today, tuple(_obstacle(barrier, at, today) for barrier in barrier_catalogue().values()))


def _obstacle(barrier: Barrier, at: Situation, today: Result) -> Obstacle:
    corridor = f"{at.residence}>{at.work}"
    taken_away = overlays().get((barrier.id, corridor))
    missing = _not_touched(barrier, corridor, at)
    return Obstacle(
        barrier=barrier,
        corridor=corridor,
        not_touched=missing,
        overlay=taken_away.rule if taken_away else None,
        price=_price(barrier, taken_away, today) if taken_away and not missing else None,
        computable=barrier.id in priced(),
        months=months_of(barrier, at) if not missing else None,
        office=_office(barrier, at) if corridor in barrier.corridors else OFFICE_OF_ALL,
        figures={name: _figure(key, at) for name, key in barrier.figures.items()},
    )


def _price(barrier: Barrier, taken_away: Overlays, today: Result) -> Price | None:
    """The price; None where the household cannot be settled without the rule, or where spouses are assessed together
    and the part of the worker alone would have the wrong sign. Who would lose by a request does not make it."""
    try:
        price = price_of(taken_away, today)
        if price.euros < 0.0 and _is_free_to_ask(barrier, today.scenario):
            price = max(price, price_of(taken_away, today, _asks_nothing(barrier, today.scenario)), key=_euros)
    except (LawMissing, NotComputed):
        return None
    of_two = today.scenario.partner is not None and today.scenario.partner.gross_annual > 0.0
    wrong_sign = price.euros < 0.0 or price.in_return < 0.0
    return None if barrier.of_worker_alone and of_two and wrong_sign else price


def _is_free_to_ask(barrier: Barrier, scenario: Scenario) -> bool:
    """Whether the changed rule would hold on request only, and the household has not said what it asks for."""
    return barrier.on_request is not None and getattr(scenario.options, barrier.on_request) == "auto"


def _asks_nothing(barrier: Barrier, scenario: Scenario) -> Scenario:
    options = scenario.options.model_copy(update={barrier.on_request or "": "no"})
    return scenario.model_copy(update={"options": options})


def _euros(price: Price) -> float:
    return price.euros


def _not_touched(barrier: Barrier, corridor: str, at: Situation) -> str:
    if barrier.reach == "adviser":
        return ADVISER
    if corridor not in barrier.corridors:
        return OTHER_CORRIDOR
    if any(key not in at.case.law.on_last_day for key in barrier.figures.values()):
        return NOT_IN_FORCE
    if barrier.reach == "outside":
        return NOT_ASKED
    if barrier.professions and at.case.scenario.job.isco08 not in barrier.professions:
        return OTHER_PROFESSION
    if barrier.where_facts and not any(fact.barrier == barrier.id and fact.near for fact in facts_of(at.case.scenario)):
        return OTHER_PLACES
    return first_missing(barrier.touches, at)


def _figure(key: str, at: Situation) -> float:
    """The number of the law at the end of the year; of law that was not in force then, the last one known."""
    law = at.case.law
    value = law.on_last_day.get(key, law.by_key[key][-1])
    return float(value.value)  # type: ignore[arg-type]


def _office(barrier: Barrier, at: Situation) -> str:
    """The office that can help: one for all, or that of the state of residence, of work or that insures."""
    row = store.current().catalogue.barriers[barrier.id]
    facts, allocation = at.case.facts, at.settlement.allocation
    return OfficeByState(row.whose, row.offices).of(facts.residence, facts.work, allocation.insuring_state)
