"""What a reform does to a population, beside today's law."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import NamedTuple

import numpy as np

from rules.barriers.removal import is_upper_limit
from rules.law.overlay import Overlay
from rules.law.year import law_of
from rules.population.area import inside
from rules.population.households import Chosen, Whole
from rules.population.reform.balance import Balance, balance, together
from rules.population.settled import CENTS, FELT, LINES, Settled, settled, weighted
from rules.population.table.places import with_rates_of
from rules.population.today import Progress, Stratum, Today, silent
from rules.reforms.laboratory import check_moves, check_moves_table, check_moves_year

NO_LINE = -1
OF_BOTH = ("be.income_tax", "be.municipal_tax", "be.non_resident_surcharge", "de.income_tax", "de.solidarity_surcharge")
"""The lines of which spouses who are assessed together have each a part."""


class Effect(NamedTuple):
    """What a reform does to the households of one stratum of a population.

    `inside`: those for whom it holds, and for whom the law is known before and after; `change`: what each has more in a
    year, in cents; `balance`: what each party has more; `lines`: what all workers together have more by each line, in
    cents; `against`: the line by which each household loses most, by its place in LINES, NO_LINE where it loses by
    none; `worst`: what it has more by that line, in cents, below nought, and nought without one; `saves`: who has more
    by some line; `of_both`: whose part of a tax that spouses have together moves.
    """

    stratum: Stratum
    inside: Chosen
    change: Whole
    balance: Balance
    lines: dict[str, int]
    against: Whole
    worst: Whole
    saves: Chosen
    of_both: Chosen

    @property
    def heads(self) -> Whole:
        """The commuters for whom the law is known before and after."""
        return self.stratum.heads

    @property
    def winners(self) -> Chosen:
        """Who has a euro a year more, or better."""
        return self.change >= FELT

    @property
    def losers(self) -> Chosen:
        """Who has a euro a year less, or worse."""
        return self.change <= -FELT

    @property
    def moves(self) -> bool:
        """Whether any party has more or less, or any worker."""
        return any(self.balance.cents.values()) or bool(self.change[self.heads > 0].any())


class ReformEffect(NamedTuple):
    """What a reform does to a population. `not_computed`: commuters whom it concerns and for whom the law is not known
    with it."""

    overlay: Overlay
    effects: tuple[Effect, ...]
    not_computed: int

    @property
    def heads(self) -> int:
        """The commuters who are counted."""
        return sum(int(one.heads.sum()) for one in self.effects)

    @property
    def concerned(self) -> int:
        """The commuters for whom the reform holds: all, but for an experiment."""
        return sum(int(one.heads[one.inside].sum()) for one in self.effects)

    @property
    def corridors(self) -> tuple[str, ...]:
        """The corridors in which it moves anybody, in their order; all of the population where it moves nobody."""
        every = dict.fromkeys(one.stratum.corridor for one in self.effects)
        moved = {one.stratum.corridor for one in self.effects if one.moves}
        return tuple(corridor for corridor in every if corridor in moved or not moved)

    @property
    def touched(self) -> tuple[Effect, ...]:
        """The effects in these corridors: those inside there are whom the reform can touch."""
        corridors = self.corridors
        return tuple(one for one in self.effects if one.stratum.corridor in corridors)

    @property
    def at_most(self) -> bool:
        """Whether what workers have more is an upper limit: a barrier is gone of which the most alone is known."""
        years = {one.stratum.households.year for one in self.effects}
        return any(is_upper_limit(self.overlay, year) for year in years)

    @property
    def winners(self) -> int:
        return sum(int(one.heads[one.winners].sum()) for one in self.effects)

    @property
    def losers(self) -> int:
        return sum(int(one.heads[one.losers].sum()) for one in self.effects)

    @property
    def unchanged(self) -> int:
        return self.heads - self.winners - self.losers

    @property
    def balance(self) -> Balance:
        """What each party has more in a year; together it is nought."""
        return together([one.balance for one in self.effects])

    @property
    def by_corridor(self) -> dict[str, float]:
        """What workers have more in a year, in euros and cents, by corridor."""
        cents: defaultdict[str, int] = defaultdict(int)
        for one in self.effects:
            cents[one.stratum.corridor] += weighted(one.change, one.heads)
        return {corridor: amount / CENTS for corridor, amount in cents.items()}

    @property
    def lines(self) -> dict[str, float]:
        """What workers have more by each line that moves, in euros and cents, the most first."""
        cents: Counter[str] = Counter()
        for one in self.effects:
            cents.update(one.lines)
        moved = sorted(((line, amount) for line, amount in cents.items() if amount), key=lambda item: -abs(item[1]))
        return {line: amount / CENTS for line, amount in moved}

    @property
    def losing_by(self) -> dict[str, int]:
        """How many lose most by each line, the most heads first."""
        heads: Counter[str] = Counter()
        names = list(LINES)
        for one in self.effects:
            for place in np.unique(one.against[one.losers]):
                count = int(one.heads[one.losers & (one.against == place)].sum())
                heads[names[place] if place != NO_LINE else ""] += count
        return dict(heads.most_common())

    @property
    def law_fingerprint(self) -> str:
        """The law in force beside which it is held."""
        return self.effects[0].stratum.law.fingerprint if self.effects else ""


def reform_effect(today: Today, overlay: Overlay, tell: Progress = silent) -> ReformEffect:
    """Settle a population under a reform, where that holds for it.

    Raises InputError for what is wrong in the reform, LawMissing where the store holds no law with it.
    """
    check_moves_year(overlay)
    check_moves_table(overlay)
    for stratum in today.strata:
        check_moves(overlay, stratum.households.year, stratum.households.expected_law)
    effects, unknown = [], 0
    for done, stratum in enumerate(today.strata, start=1):
        effect, left_out = _of_stratum(stratum, overlay)
        effects.append(effect)
        unknown += left_out
        tell(done, len(today.strata))
    return ReformEffect(overlay, tuple(effects), unknown)


def _of_stratum(stratum: Stratum, overlay: Overlay) -> tuple[Effect, int]:
    """The effect on one stratum, and how many commuters can no longer be computed."""
    households = stratum.households
    law = law_of(households.year, overlay, households.expected_law)
    concerned = inside(households, overlay.where) & stratum.settled.known
    if overlay.changes and not overlay.touches(households.year):
        concerned = np.zeros_like(concerned)
    if law.reform is None or not concerned.any():
        return _nothing(stratum, concerned), 0
    before = chosen(stratum.settled, concerned)
    after = settled(with_rates_of(households.chosen(concerned), law), law)
    known, heads = after.known, households.heads[concerned]
    left_out = int(heads[~known].sum())
    if left_out:
        stratum = stratum._replace(
            settled=stratum.settled._replace(known=_within(stratum.settled.known, concerned, known))
        )
        before, after, heads = chosen(before, known), chosen(after, known), heads[known]
        concerned = concerned & stratum.settled.known
    difference = {line: after.lines[line] - before.lines[line] for line in LINES}
    moving = {line: moved for line, moved in difference.items() if moved.any()}
    effect = _nothing(stratum, concerned)._replace(
        balance=balance(before, after, heads), lines={line: weighted(moved, heads) for line, moved in moving.items()}
    )
    effect.change[concerned] = after.disposable - before.disposable
    gross = after.totals["gross"] - before.totals["gross"]
    effect.against[concerned], effect.worst[concerned] = _worst(difference, gross)
    for moved in moving.values():
        effect.saves[concerned] |= moved > 0
    for line in moving.keys() & OF_BOTH:
        effect.of_both[concerned] |= moving[line] != 0
    return effect, left_out


def _nothing(stratum: Stratum, concerned: Chosen) -> Effect:
    """A reform that moves nothing here."""
    size = stratum.households.size
    return Effect(
        stratum=stratum,
        inside=concerned,
        change=np.zeros(size, np.int64),
        balance=together([]),
        lines={},
        against=np.full(size, NO_LINE),
        worst=np.zeros(size, np.int64),
        saves=np.zeros(size, np.bool_),
        of_both=np.zeros(size, np.bool_),
    )


def chosen(settled: Settled, those: Chosen) -> Settled:
    """What some of the households come to."""
    return settled._replace(
        totals={name: column[those] for name, column in settled.totals.items()},
        lines={name: column[those] for name, column in settled.lines.items()},
        insuring=settled.insuring[those],
        work_share=settled.work_share[those],
        residence_share=settled.residence_share[those],
        flat_tax=settled.flat_tax[those],
        known=settled.known[those],
    )


def _within(known: Chosen, concerned: Chosen, still: Chosen) -> Chosen:
    """Those that are known, less those of the concerned that no longer are."""
    found = known.copy()
    found[concerned] = still
    return found


def _worst(difference: dict[str, Whole], gross: Whole) -> tuple[Whole, Whole]:
    """For each household the line by which it loses most, and what it has more by it; none where gross pay falls by
    more than any line."""
    table = np.stack(list(difference.values()))
    least = table.min(axis=0)
    loses = (least < 0) & (least <= gross)
    return np.where(loses, table.argmin(axis=0), NO_LINE), np.where(loses, least, 0)
