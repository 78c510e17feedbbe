"""How far the ranking of barriers, and the effect of a reform, hang on what is assumed of the commuters and on the draw
of them: each assumption moved alone, other seeds. A range holds draws of one count; the other stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from rules.law.overlay import Overlay
from rules.population.bottlenecks.prices import Bottleneck, bottlenecks
from rules.population.groups import by_corridor
from rules.population.made.commuters import SEED, commuters
from rules.population.made.margins import AS_STATED, VARIATIONS, Variant, Variation
from rules.population.reform.balance import WORKER, Balance
from rules.population.reform.effect import ReformEffect, reform_effect
from rules.population.table.reading import read
from rules.population.today import Progress, Today, silent, under_todays_law

STATED = Variation("bottlenecks.stated", AS_STATED)
DRAWN_ANEW = Variation("population.variation.drawn_anew", AS_STATED)
"""The same assumptions, with another seed."""
OTHER_SEEDS = tuple(range(SEED + 1, SEED + 6))
EVERYWHERE = None
"""All corridors together."""
A_EURO = 1.0
T = TypeVar("T")


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
    """The draws by the same count that a result is held against: each assumption moved alone, then the same ones drawn
    anew."""
    return (
        *(Draw(one.text, count, one) for one in VARIATIONS),
        *(Draw(DRAWN_ANEW.text, count, DRAWN_ANEW, seed) for seed in OTHER_SEEDS),
    )


def other_count(variant: Variant) -> Variant:
    """The count that is not this one."""
    return "inami" if variant == "cbs" else "cbs"


def draw_of_other_count(count: Variant) -> Draw:
    """By the count that is not this one, with the assumptions as they stand: it stands beside a range, never in it."""
    other = other_count(count)
    return Draw(f"bottlenecks.other_count.{other}", other)


def in_each(work: Callable[[Draw], T], count: Variant, tell: Progress = silent) -> tuple[tuple[T, ...], T]:
    """What some work gives in each of the other draws by a count, and what it gives by the other count."""
    draws, found = (*other_draws(count), draw_of_other_count(count)), []
    for done, draw in enumerate(draws, start=1):
        found.append(work(draw))
        tell(done, len(draws))
    return tuple(found[:-1]), found[-1]


class Range(NamedTuple):
    """The least and the most that draws by one count give: euros a year, or heads."""

    least: float
    most: float


def range_of(amounts: Iterable[float]) -> Range:
    """The least and the most of some amounts."""
    held = list(amounts)
    return Range(min(held), max(held))


def sign_of(euros: float) -> int:
    """1 where somebody has a euro a year more, -1 where less, 0 below a euro."""
    return (euros >= A_EURO) - (euros <= -A_EURO)


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


def assumed_in(draw: Draw) -> Assumed:
    """The barriers over the commuters made up in one way, under the law in force."""
    return sizes_of(draw.text, bottlenecks(draw.today()))


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


class SizeRange(NamedTuple):
    """How far one barrier hangs on the draw: from the least to the most of all draws by one count in euros a year and
    in heads; what is assumed where its euros move most (None: nothing moves them by a euro); in how many of the other
    draws by this count its sign is another one; and its size by the other count, which is in neither range."""

    euros: Range
    heads: Range
    moves_most: Assumed | None
    turned: int
    other_count: Size

    @property
    def sign_holds(self) -> bool:
        """Whether the commuters would have more, less, or the same without the rule in every draw by this count."""
        return not self.turned


class RankingSensitivity(NamedTuple):
    """All barriers over the commuters by one count as they are assumed, and over those by the same count drawn in other
    ways; beside them, and in no range, by the other count."""

    counted: Variant
    stated: Assumed
    others: tuple[Assumed, ...]
    other_count: Assumed

    @property
    def draws(self) -> int:
        """How many draws by this count there are."""
        return 1 + len(self.others)

    def of(self, barrier: str) -> SizeRange:
        """One barrier that has a price, over all corridors together."""
        stated, *others = (one.sizes[EVERYWHERE][barrier] for one in (self.stated, *self.others))
        return SizeRange(
            euros=range_of(one.euros for one in (stated, *others)),
            heads=range_of(one.heads for one in (stated, *others)),
            moves_most=moves_most(self.stated, self.others, barrier),
            turned=sum(sign_of(one.euros) != sign_of(stated.euros) for one in others),
            other_count=self.other_count.sizes[EVERYWHERE][barrier],
        )


def ranking_under(found: Iterable[Bottleneck], count: Variant, tell: Progress = silent) -> RankingSensitivity:
    """The barriers over the commuters by one count as they are assumed (`found`), and in all other draws."""
    others, other = in_each(assumed_in, count, tell)
    return RankingSensitivity(count, sizes_of(STATED.text, found), others, other)


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
        return sign_of(self.worker)


class Sensitivity(NamedTuple):
    """What a reform does to the commuters by one count as they are assumed, and to those by the same count drawn in
    other ways; beside them, and in no range, by the other count."""

    stated: Tried
    others: tuple[Tried, ...]
    other_count: Tried

    @property
    def every(self) -> tuple[Tried, ...]:
        """All draws by the one count."""
        return (self.stated, *self.others)

    @property
    def worker(self) -> Range:
        """All workers together, in euros a year."""
        return self.of(WORKER)

    @property
    def winners(self) -> Range:
        """How many have a euro a year more, or better."""
        return range_of(one.winners for one in self.every)

    @property
    def losers(self) -> Range:
        """How many have a euro a year less, or worse."""
        return range_of(one.losers for one in self.every)

    def of(self, party: str) -> Range:
        """One party of the balance, in euros a year."""
        return range_of(one.balance.euros(party) for one in self.every)

    @property
    def turned(self) -> int:
        """In how many of the other draws by this count the sign of what workers have is another one."""
        return sum(one.sign != self.stated.sign for one in self.others)

    @property
    def sign_holds(self) -> bool:
        """Whether workers gain, lose, or keep what they have in every draw by this count."""
        return not self.turned


def tried(draw: Draw, effect: ReformEffect) -> Tried:
    """What an effect over the commuters made up in one way comes to."""
    return Tried(draw, effect.balance, effect.winners, effect.losers)


def reform_in(draw: Draw, overlay: Overlay) -> Tried:
    """A reform over the commuters made up in one way. Raises InputError and LawMissing as `reform_effect` does."""
    return tried(draw, reform_effect(draw.today(), overlay))


def reform_under(effect: ReformEffect, count: Variant, tell: Progress = silent) -> Sensitivity:
    """An effect over the commuters by one count as they are assumed, and the same reform in all other draws."""
    others, other = in_each(lambda draw: reform_in(draw, effect.overlay), count, tell)
    return Sensitivity(tried(stated_draw(count), effect), others, other)
