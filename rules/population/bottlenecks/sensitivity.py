"""How far the ranking of barriers, and the effect of a reform, hang on what is assumed of the commuters and on the draw
of them: each assumption moved alone, the other count, other seeds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rules.law.overlay import Overlay
from rules.population.bottlenecks.prices import Bottleneck, bottlenecks
from rules.population.groups import by_corridor
from rules.population.made.commuters import SEED, commuters
from rules.population.made.margins import AS_STATED, VARIATIONS, Variant, Variation
from rules.population.reform.balance import WORKER, Balance
from rules.population.reform.effect import ReformEffect, reform_effect
from rules.population.table.reading import read
from rules.population.today import Today, under_todays_law

STATED = Variation("bottlenecks.stated", AS_STATED)
DRAWN_ANEW = Variation("population.variation.drawn_anew", AS_STATED)
"""The same assumptions, with another seed."""
OTHER_SEEDS = tuple(range(SEED + 1, SEED + 6))
EVERYWHERE = None
"""All corridors together."""
A_EURO = 1.0


class Draw(NamedTuple):
    """A way to draw the commuters: the id of its words, the count, what is moved of the assumptions, the seed."""

    text: str
    counted: Variant
    variation: Variation = STATED
    seed: int = SEED

    def today(self) -> Today:
        """The commuters made up so, under the law in force."""
        return under_todays_law(read(commuters(self.counted, self.variation.varied, self.seed)))


def stated_draw(count: Variant) -> Draw:
    """By one count with the assumptions as they stand."""
    return Draw(STATED.text, count)


def other_draws(count: Variant) -> tuple[Draw, ...]:
    """The draws that a result is held against: each assumption moved alone, the same ones drawn anew, the other
    count."""
    other = other_count(count)
    return (
        *(Draw(one.text, count, one) for one in VARIATIONS),
        *(Draw(DRAWN_ANEW.text, count, DRAWN_ANEW, seed) for seed in OTHER_SEEDS),
        Draw(f"bottlenecks.other_count.{other}", other),
    )


class Size(NamedTuple):
    """What a barrier comes to: what all would have more in a year were it gone, in euros and cents, the commuters whom
    it hits, and its place when all barriers stand by their euros, the dearest first."""

    euros: float
    heads: int
    place: int


class Assumed(NamedTuple):
    """The sizes of all barriers under one way of assuming, by corridor (EVERYWHERE: all together) and barrier; `text`:
    the id of the words for what is assumed."""

    text: str
    sizes: Mapping[str | None, Mapping[str, Size]]

    def size(self, barrier: str, corridor: str | None = EVERYWHERE) -> Size | None:
        """What one barrier comes to; None where it is not at work."""
        return self.sizes.get(corridor, {}).get(barrier)


def other_count(variant: Variant) -> Variant:
    """The count that is not this one."""
    return "inami" if variant == "cbs" else "cbs"


def assumed(variant: Variant, variation: Variation = STATED, seed: int = SEED) -> Assumed:
    """The barriers over the commuters by one count, with one assumption moved or none, under the law in force."""
    return sizes_of(variation.text, bottlenecks(Draw(variation.text, variant, variation, seed).today()))


def sizes_of(text: str, found: Iterable[Bottleneck]) -> Assumed:
    """The sizes of barriers over a population."""
    of: dict[str | None, list[Bottleneck]] = {EVERYWHERE: []}
    for one in found:
        of[EVERYWHERE].append(one)
        for corridor, part in one.of_groups(by_corridor).items():
            of.setdefault(corridor, []).append(part)
    return Assumed(text, {corridor: _ranked(parts) for corridor, parts in of.items()})


def _ranked(parts: Sequence[Bottleneck]) -> dict[str, Size]:
    euros = {one.barrier.id: one.euros for one in parts}
    order = sorted(euros, key=lambda name: (-euros[name], name))
    return {one.barrier.id: Size(euros[one.barrier.id], one.heads, order.index(one.barrier.id) + 1) for one in parts}


def moves_most(
    stated: Assumed, others: Iterable[Assumed], barrier: str, corridor: str | None = EVERYWHERE
) -> Assumed | None:
    """The assumption whose change moves the euros of a barrier most, up or down; None where none moves them by a euro
    a year."""
    base = stated.size(barrier, corridor)
    if base is None:
        return None
    held = list(others)
    sizes = [one.size(barrier, corridor) for one in held]
    moved = [abs(size.euros - base.euros) if size else 0.0 for size in sizes]
    most = max(range(len(held)), key=moved.__getitem__, default=None)
    return held[most] if most is not None and moved[most] >= A_EURO else None


class Tried(NamedTuple):
    """What a reform does to the commuters made up in one way: what each party has more in a year, and how many have a
    euro a year more, or less."""

    draw: Draw
    balance: Balance
    winners: int
    losers: int

    @property
    def worker(self) -> float:
        """What all workers together have more in a year (less where negative), in euros and cents."""
        return self.balance.euros(WORKER)

    @property
    def sign(self) -> int:
        """1 where workers together have more, -1 where they have less, 0 below a euro a year."""
        return (self.worker >= A_EURO) - (self.worker <= -A_EURO)


class Range(NamedTuple):
    """The least and the most that the draws give: euros a year, or heads."""

    least: float
    most: float


class Sensitivity(NamedTuple):
    """What a reform does to the commuters as they are assumed, and to those drawn in other ways."""

    stated: Tried
    others: tuple[Tried, ...]

    @property
    def every(self) -> tuple[Tried, ...]:
        return (self.stated, *self.others)

    @property
    def worker(self) -> Range:
        """All workers together, in euros a year."""
        return self.of(WORKER)

    @property
    def winners(self) -> Range:
        return Range(min(one.winners for one in self.every), max(one.winners for one in self.every))

    @property
    def losers(self) -> Range:
        return Range(min(one.losers for one in self.every), max(one.losers for one in self.every))

    def of(self, party: str) -> Range:
        """One party of the balance, in euros a year."""
        euros = [one.balance.euros(party) for one in self.every]
        return Range(min(euros), max(euros))

    @property
    def turned(self) -> int:
        """In how many of the other draws the sign of what workers have is another one."""
        return sum(one.sign != self.stated.sign for one in self.others)

    @property
    def sign_holds(self) -> bool:
        """Whether workers gain, lose, or keep what they have in every draw."""
        return not self.turned


def tried(draw: Draw, effect: ReformEffect) -> Tried:
    """What an effect over the commuters made up in one way comes to."""
    return Tried(draw, effect.balance, effect.winners, effect.losers)


def reform_in(draw: Draw, overlay: Overlay) -> Tried:
    """A reform over the commuters made up in one way. Raises InputError and LawMissing as `reform_effect` does."""
    return tried(draw, reform_effect(draw.today(), overlay))


def reform_under(overlay: Overlay, count: Variant) -> Sensitivity:
    """A reform over the commuters by one count as they are assumed, and in all other draws.

    Raises InputError and LawMissing as `reform_effect` does.
    """
    return Sensitivity(
        reform_in(stated_draw(count), overlay), tuple(reform_in(draw, overlay) for draw in other_draws(count))
    )
