"""Which barriers hit a population, how many of it, and how hard: each rule changed alone, beside today's law."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from typing import NamedTuple

import numpy as np

from rules.barriers.catalogue import Barrier, barrier_catalogue
from rules.barriers.price import Overlays, overlays, priced
from rules.coordination.treaty import threshold_between
from rules.definitions.codes import CHOICES, STATES
from rules.definitions.rounding import cent_half_up
from rules.law.overlay import Overlay
from rules.law.year import law_of
from rules.population.groups import Grouping
from rules.population.households import Chosen, Households, Whole
from rules.population.settled import CENTS, FELT, quantile, settled, weighted
from rules.population.today import Choice, Progress, Stratum, Today, silent

AUTO, NO = float(CHOICES.index("auto")), float(CHOICES.index("no"))
HALF, NINE_TENTHS = 0.5, 0.9
DAY_LIMIT = "day_limit"
"""What touches only whom a limit of days concerns (barriers/touches.py), which hangs on law and corridor alone."""

EUROS, HEADS, MEDIAN = "euros", "heads", "median"
ORDERS = (EUROS, HEADS, MEDIAN)
"""By what barriers are ranked: what all would have more, how many are hit, what the middle one of them pays."""
TAKES, HELPS, LEVEL, NOBODY = "takes", "helps", "level", "nobody"
SURE_SHARE = 0.2
"""Where the balance of a rule is less than this share of what it takes and leaves in all, its sign is uncertain: what
is assumed of the commuters, or another draw of them, can turn it. The limit is our own."""


class Hit(NamedTuple):
    """What the households of a stratum would have more in a year were a barrier gone, in cents (less than nothing where
    the rule helps); `known`: where that can be said; `those`: the households that are asked about; `in_return`: what
    the same act gives each for it, in cents a year, None where it gives nothing."""

    stratum: Stratum
    change: Whole
    known: Chosen
    those: Chosen
    in_return: Whole | None = None

    @property
    def heads(self) -> Whole:
        """How many commuters each household stands for; none where the price is not known or not asked for."""
        return np.where(self.known & self.those, self.stratum.heads, 0)

    @property
    def not_known(self) -> int:
        """Of how many commuters it cannot be said."""
        return int(self.stratum.heads[self.those & ~self.known].sum())

    def within(self, those: Chosen) -> Hit:
        """Only these households."""
        return self._replace(those=self.those & those)


@dataclass(frozen=True, eq=False)
class Bottleneck:
    """A barrier over a population; each figure of it is worked out once."""

    barrier: Barrier
    hits: tuple[Hit, ...]

    @cached_property
    def heads(self) -> int:
        """The commuters who would have a euro a year more, or better, were the rule gone."""
        return sum(int(hit.heads[hit.change >= FELT].sum()) for hit in self.hits)

    @cached_property
    def helped(self) -> int:
        """The commuters who would have a euro a year less, or worse: the rule helps them."""
        return sum(int(hit.heads[hit.change <= -FELT].sum()) for hit in self.hits)

    @cached_property
    def not_known(self) -> int:
        """The commuters of whom it cannot be said."""
        return sum(hit.not_known for hit in self.hits)

    @cached_property
    def way(self) -> str:
        """What the rule does on balance: TAKES, HELPS, LEVEL (what it takes and what it leaves are about the same, so
        that the sign is uncertain: SURE_SHARE), or NOBODY, where nobody would have a euro a year more or less."""
        if not self.heads and not self.helped:
            return NOBODY
        if abs(self.euros) < SURE_SHARE * (self.cost + self.help):
            return LEVEL
        cents = self.euros * CENTS
        if self.heads and cents >= FELT:
            return TAKES
        return HELPS if self.helped and cents <= -FELT else LEVEL

    @cached_property
    def cost(self) -> float:
        """What the rule takes in a year from those whom it hits, in euros."""
        return self._sum([np.maximum(hit.change, 0) for hit in self.hits])

    @cached_property
    def help(self) -> float:
        """What the rule leaves in a year to those whom it helps, in euros."""
        return self._sum([np.maximum(-hit.change, 0) for hit in self.hits])

    @cached_property
    def euros(self) -> float:
        """What all would have more in a year were the rule gone, in euros: what it takes less what it leaves."""
        return self._sum([hit.change for hit in self.hits])

    @cached_property
    def in_return(self) -> float:
        """What the same acts give these commuters in a year for what the rule takes, in euros: as the price of one
        household has it."""
        return sum(weighted(hit.in_return, hit.heads) for hit in self.hits if hit.in_return is not None) / CENTS

    @cached_property
    def together(self) -> float:
        """What the rule leaves of a year together with what the same acts give for it, in euros: below zero where it
        takes more."""
        return cent_half_up(self.in_return - self.euros)

    @cached_property
    def by_corridor(self) -> dict[str, float]:
        """The same by corridor, residence-work."""
        cents: dict[str, int] = {}
        for hit in self.hits:
            corridor = hit.stratum.corridor
            cents[corridor] = cents.get(corridor, 0) + weighted(hit.change, hit.heads)
        return {corridor: amount / CENTS for corridor, amount in cents.items()}

    def per_head(self, share: float) -> float:
        """What so great a share of those whom the rule hits pay at most for it in a year, in euros."""
        felt = [hit.change >= FELT for hit in self.hits]
        changes = [hit.change[those] for hit, those in zip(self.hits, felt, strict=True)]
        heads = [hit.heads[those] for hit, those in zip(self.hits, felt, strict=True)]
        return quantile(np.concatenate(changes), np.concatenate(heads), share) / CENTS if changes else 0.0

    @cached_property
    def median(self) -> float:
        """What the middle one of those whom it hits pays for it in a year, in euros."""
        return self.per_head(HALF)

    @cached_property
    def ninetieth(self) -> float:
        """What one in ten of those whom it hits pays at least for it in a year, in euros."""
        return self.per_head(NINE_TENTHS)

    def _sum(self, changes: Sequence[Whole]) -> float:
        return sum(weighted(change, hit.heads) for change, hit in zip(changes, self.hits, strict=True)) / CENTS

    def of_groups(self, grouping: Grouping) -> dict[str, Bottleneck]:
        """The same for each group of the households; groups that the rule does not reach are left out."""
        hits: dict[str, list[Hit]] = {}
        for hit in self.hits:
            for name, those in grouping(hit.stratum).items():
                if (hit.those & those).any():
                    hits.setdefault(name, []).append(hit.within(those))
        return {name: replace(self, hits=tuple(of_group)) for name, of_group in hits.items()}


class Interaction(NamedTuple):
    """Several barriers gone at once, in euros a year: what all would have more (`together`), what they would have more
    were each gone alone (`each`, in the order of `barriers`), and the sum of that."""

    barriers: tuple[str, ...]
    together: float
    each: tuple[float, ...]
    sum_of_each: float

    @property
    def beyond(self) -> float:
        """What they would have more with all gone at once than the sum of each; less than nothing where the barriers
        overlap."""
        return cent_half_up(self.together - self.sum_of_each)

    @property
    def at_most(self) -> float:
        """How much of the sum of each are upper limits; nothing where none of the barriers has one."""
        catalogue = barrier_catalogue()
        pairs = zip(self.barriers, self.each, strict=True)
        return cent_half_up(sum(euros for name, euros in pairs if catalogue[name].at_most))


def bottlenecks(today: Today, tell: Progress = silent) -> tuple[Bottleneck, ...]:
    """Every barrier that has a price, over a population, the dearest first."""
    catalogue = barrier_catalogue()
    pieces = [
        (barrier, stratum)
        for barrier in priced()
        for stratum in today.strata
        if _has_price(catalogue[barrier], stratum)
    ]
    hits: dict[str, list[Hit]] = {barrier: [] for barrier in priced()}
    for done, (barrier, stratum) in enumerate(pieces, start=1):
        hits[barrier].append(_hit(catalogue[barrier], stratum))
        tell(done, len(pieces))
    found = (Bottleneck(catalogue[barrier], tuple(of_barrier)) for barrier, of_barrier in hits.items())
    return ranked(found)


def bottleneck(name: str, today: Today) -> Bottleneck:
    """One barrier that has a price, over a population."""
    barrier = barrier_catalogue()[name]
    return Bottleneck(barrier, tuple(_hit(barrier, one) for one in today.strata if _has_price(barrier, one)))


def ranked(found: Iterable[Bottleneck], by: str = EUROS) -> tuple[Bottleneck, ...]:
    """The dearest first, or by another of ORDERS."""
    return tuple(sorted(found, key=lambda one: (-getattr(one, by), one.barrier.id)))


def narrowed(found: Sequence[Bottleneck], those: Choice) -> tuple[Bottleneck, ...]:
    """The same for some households only: `those` tells them of a stratum. Where it has none, a rule has no hit."""
    return ranked(
        replace(one, hits=tuple(hit.within(inside) for hit in one.hits if (inside := those(hit.stratum)).any()))
        for one in found
    )


def interaction(barriers: Sequence[str], alone: Sequence[Bottleneck], today: Today) -> Interaction:
    """What several barriers cost together; `alone` holds what each costs alone. Only commuters count of whom the price
    of each is known."""
    hits_of = {one.barrier.id: one.hits for one in alone if one.barrier.id in barriers}
    together, of_each = 0, dict.fromkeys(barriers, 0)
    for stratum in today.strata:
        hits = {name: hit for name, hits in hits_of.items() for hit in hits if hit.stratum is stratum}
        if hits:
            heads = reduce(np.minimum, [hit.heads for hit in hits.values()])
            change, known = _change_of_all(stratum, barriers)
            heads = np.where(known, heads, 0)
            together += weighted(change, heads)
            for name, hit in hits.items():
                of_each[name] += weighted(hit.change, heads)
    each = tuple(cents / CENTS for cents in of_each.values())
    return Interaction(tuple(barriers), together / CENTS, each, sum(of_each.values()) / CENTS)


def _change_of_all(stratum: Stratum, barriers: Sequence[str]) -> tuple[Whole, Chosen]:
    """What each household has more without all of these barriers."""
    taken = {name: one for name in barriers if (one := _taken_away(name, stratum)) is not None}
    changes = {change.key: change for one in taken.values() for change in one.rule.changes}
    merged = Overlay(name="without " + " and ".join(barriers), changes=tuple(changes.values()))
    change, known = _change(stratum, merged)
    for name, alone in taken.items():
        if barrier_catalogue()[name].on_request is not None:
            loses = _change(stratum, alone.rule)[0] < 0
            change, known = _if_asked(name, stratum, merged, change, known, loses)
    return change, known


def _taken_away(barrier: str, stratum: Stratum) -> Overlays | None:
    """What takes a barrier away in the corridor of a stratum; None where it has no price there."""
    return overlays().get((barrier, stratum.corridor.replace("-", ">")))  # as the catalogue writes it


def _hit(barrier: Barrier, stratum: Stratum) -> Hit:
    """The price for each household, as `barriers` finds it for one: who would lose by a request does not make it, and
    of spouses who are assessed together the part of the worker alone is no price where it would have the wrong sign."""
    taken_away = _taken_away(barrier.id, stratum)
    assert taken_away is not None, "asked for a barrier that has no price here"
    change, known = _change(stratum, taken_away.rule)
    if barrier.on_request is not None:
        change, known = _if_asked(barrier.id, stratum, taken_away.rule, change, known, change < 0)
    wrong_sign = change < 0
    in_return = None
    if taken_away.in_return is not None:
        without, known_without = _change(stratum, taken_away.in_return)
        in_return, known = -without, known & known_without
        wrong_sign = wrong_sign | (in_return < 0)
    if barrier.of_worker_alone:
        of_two = stratum.households.fact("partner_pay") > 0.0
        known = known & ~(of_two & wrong_sign)
    return Hit(stratum, change, known, np.ones(stratum.households.size, bool), in_return)


def _has_price(barrier: Barrier, stratum: Stratum) -> bool:
    """Whether a price is known between the two states, and the rule is law there in that year, as `barriers` asks for
    one household."""
    law, (home, work) = stratum.law, stratum.corridor.split("-")
    if _taken_away(barrier.id, stratum) is None or any(key not in law.on_last_day for key in barrier.figures.values()):
        return False
    between = threshold_between(STATES.index(home), STATES.index(work), law.numbers.telework)
    return DAY_LIMIT not in barrier.touches or between.tax_threshold_days > 0.0


def _if_asked(
    barrier: str, stratum: Stratum, overlay: Overlay, change: Whole, known: Chosen, loses: Chosen
) -> tuple[Whole, Chosen]:
    """The same where the rule of a barrier, once changed, holds on request only: who loses by it alone asks only if
    that leaves more."""
    unasked, still_known = _change(stratum, overlay, barrier_catalogue()[barrier].on_request)
    return np.where(loses, np.maximum(change, unasked), change), known & still_known


def _change(stratum: Stratum, overlay: Overlay, unasked: str | None = None) -> tuple[Whole, Chosen]:
    """What each household has more under an overlay, in cents, and whether the law is known; `unasked`: the option
    for which nobody asks who has not said so."""
    law = law_of(stratum.households.year, overlay, stratum.households.expected_law)
    households = stratum.households if unasked is None else _asking_nothing(stratum.households, unasked)
    after = settled(households, law, lines=False)  # no barrier moves the rate of a commune
    return after.disposable - stratum.settled.disposable, after.known & stratum.settled.known


def _asking_nothing(households: Households, option: str) -> Households:
    said = households.fact(option)
    return households._replace(columns={**households.columns, option: np.where(said == AUTO, NO, said)})
