"""Which barriers hit a population, how many of it, and how hard: each rule changed alone, beside today's law."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from typing import NamedTuple

import numpy as np

from rules.barriers.catalogue import Barrier, barrier_catalogue
from rules.barriers.price import overlays
from rules.definitions.codes import CHOICES
from rules.law.overlay import Overlay
from rules.law.year import law_of
from rules.population.households import Chosen, Households, Whole
from rules.population.reform import FELT
from rules.population.settled import CENTS, quantile, settled, weighted
from rules.population.table_places import with_rates_of
from rules.population.today import Progress, Stratum, Today, silent

AUTO, NO = float(CHOICES.index("auto")), float(CHOICES.index("no"))
HALF, NINE_TENTHS = 0.5, 0.9

Choice = Callable[[Stratum], Chosen]
"""Some households of a stratum."""


class Hit(NamedTuple):
    """What the households of a stratum would have more in a year were a barrier gone, in cents (less than nothing where
    the rule helps); `known`: where that can be said."""

    stratum: Stratum
    change: Whole
    known: Chosen

    @property
    def heads(self) -> Whole:
        """How many commuters each household stands for; none where the price is not known."""
        return np.where(self.known, self.stratum.heads, 0)

    def within(self, those: Chosen) -> Hit:
        """Only these households."""
        return self._replace(known=self.known & those)


class Bottleneck(NamedTuple):
    """A barrier over a population."""

    barrier: Barrier
    hits: tuple[Hit, ...]

    @property
    def heads(self) -> int:
        """The commuters who would have a euro a year more, or better, were the rule gone."""
        return sum(int(hit.heads[hit.change >= FELT].sum()) for hit in self.hits)

    @property
    def helped(self) -> int:
        """The commuters who would have a euro a year less, or worse: the rule helps them."""
        return sum(int(hit.heads[hit.change <= -FELT].sum()) for hit in self.hits)

    @property
    def not_known(self) -> int:
        """The commuters of whom it cannot be said."""
        return sum(int(hit.stratum.heads.sum() - hit.heads.sum()) for hit in self.hits)

    @property
    def cost(self) -> float:
        """What the rule takes in a year from those whom it hits, in euros."""
        return self._sum([np.maximum(hit.change, 0) for hit in self.hits])

    @property
    def help(self) -> float:
        """What the rule leaves in a year to those whom it helps, in euros."""
        return self._sum([np.maximum(-hit.change, 0) for hit in self.hits])

    @property
    def euros(self) -> float:
        """What all would have more in a year were the rule gone, in euros: what it takes less what it leaves."""
        return self._sum([hit.change for hit in self.hits])

    @property
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

    @property
    def median(self) -> float:
        """What the middle one of those whom it hits pays for it in a year, in euros."""
        return self.per_head(HALF)

    @property
    def ninetieth(self) -> float:
        """What one in ten of those whom it hits pays at least for it in a year, in euros."""
        return self.per_head(NINE_TENTHS)

    def _sum(self, changes: Sequence[Whole]) -> float:
        return sum(weighted(change, hit.heads) for change, hit in zip(changes, self.hits, strict=True)) / CENTS


class Interaction(NamedTuple):
    """Several barriers gone at once, in euros a year: what all would have more, and the sum of what they would have
    more were each gone alone."""

    barriers: tuple[str, ...]
    together: float
    sum_of_each: float


def bottlenecks(today: Today, tell: Progress = silent) -> tuple[Bottleneck, ...]:
    """Every barrier that has a price, over a population, the dearest first."""
    catalogue = barrier_catalogue()
    pieces = [
        (barrier, stratum)
        for barrier, corridor in overlays()
        for stratum in today.strata
        if stratum.corridor == dashed(corridor)
    ]
    hits: dict[str, list[Hit]] = {barrier: [] for barrier, _ in overlays()}
    for done, (barrier, stratum) in enumerate(pieces, start=1):
        hits[barrier].append(_hit(catalogue[barrier], stratum))
        tell(done, len(pieces))
    found = (Bottleneck(catalogue[barrier], tuple(of_barrier)) for barrier, of_barrier in hits.items())
    return ranked(found)


def ranked(found: Iterable[Bottleneck]) -> tuple[Bottleneck, ...]:
    """The dearest first."""
    return tuple(sorted(found, key=lambda one: (-one.euros, one.barrier.id)))


def narrowed(found: Sequence[Bottleneck], those: Choice) -> tuple[Bottleneck, ...]:
    """The same for some households only: `those` tells them of a stratum."""
    return ranked(one._replace(hits=tuple(hit.within(those(hit.stratum)) for hit in one.hits)) for one in found)


def interaction(barriers: Sequence[str], alone: Sequence[Bottleneck], today: Today) -> Interaction:
    """What several barriers cost together; `alone` holds what each costs alone. Only commuters count of whom the price
    of each is known."""
    chosen = [one for one in alone if one.barrier.id in barriers]
    together = of_each = 0
    for stratum in today.strata:
        hits = [hit for one in chosen for hit in one.hits if hit.stratum is stratum]
        if hits:
            heads = reduce(np.minimum, [hit.heads for hit in hits])
            change, known = _change_of_all(stratum, barriers)
            heads = np.where(known, heads, 0)
            together += weighted(change, heads)
            of_each += sum(weighted(hit.change, heads) for hit in hits)
    return Interaction(tuple(barriers), together / CENTS, of_each / CENTS)


def _change_of_all(stratum: Stratum, barriers: Sequence[str]) -> tuple[Whole, Chosen]:
    """What each household has more without all of these barriers."""
    taken = [one for barrier in barriers if (one := overlays().get((barrier, stratum.corridor.replace("-", ">"))))]
    changes = {change.key: change for one in taken for change in one.rule.changes}
    merged = Overlay(name="without " + " and ".join(barriers), changes=tuple(changes.values()))
    change, known = _change(stratum, merged)
    for barrier in barriers:
        change, known = _if_asked(barrier, stratum, merged, change, known)
    return change, known


def dashed(corridor: str) -> str:
    """A corridor of the catalogue (residence>work) as populations name it."""
    return corridor.replace(">", "-")


def _hit(barrier: Barrier, stratum: Stratum) -> Hit:
    """The price for each household, as `barriers` finds it for one: who would lose by a request does not make it, and
    of spouses who are assessed together the part of the worker alone is no price where it would have the wrong sign."""
    overlay = overlays()[barrier.id, stratum.corridor.replace("-", ">")].rule
    change, known = _if_asked(barrier.id, stratum, overlay, *_change(stratum, overlay))
    if barrier.of_worker_alone:
        of_two = stratum.households.fact("partner_pay") > 0.0
        known = known & ~(of_two & (change < 0))
    return Hit(stratum, change, known)


def _if_asked(barrier: str, stratum: Stratum, overlay: Overlay, change: Whole, known: Chosen) -> tuple[Whole, Chosen]:
    """The same where the changed rule holds on request only: who would lose by it does not ask."""
    option = barrier_catalogue()[barrier].on_request
    if option is None:
        return change, known
    unasked, still_known = _change(stratum, overlay, option)
    return np.where(change < 0, np.maximum(change, unasked), change), known & still_known


def _change(stratum: Stratum, overlay: Overlay, unasked: str | None = None) -> tuple[Whole, Chosen]:
    """What each household has more under an overlay, in cents, and whether the law is known; `unasked`: the option
    for which nobody asks who has not said so."""
    law = law_of(stratum.households.year, overlay, stratum.households.expected_law)
    households = stratum.households if unasked is None else _asking_nothing(stratum.households, unasked)
    after = settled(with_rates_of(households, law), law, lines=False)
    return after.disposable - stratum.settled.disposable, after.known & stratum.settled.known


def _asking_nothing(households: Households, option: str) -> Households:
    said = households.fact(option)
    return households._replace(columns={**households.columns, option: np.where(said == AUTO, NO, said)})
