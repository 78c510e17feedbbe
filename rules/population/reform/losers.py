"""Why those lose who lose by a reform: by which line most, and whether they save by others."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import numpy as np

from rules.population.reform.couples import losing_of_two, of_two
from rules.population.reform.effect import NO_LINE, OF_BOTH, ReformEffect
from rules.population.settled import LINES
from rules.reforms.laboratory import is_day_limit

MORE, LESS, REFUND, OF_TWO = "more", "less", "refund", "of_two"
"""More to pay; less to get; a refund that shrinks; the own part of a couple's bill, which is a refund today."""
GROSS = ""
"""In place of a line: gross pay falls by more than any of them."""


class Loss(NamedTuple):
    """A reason for which some lose most: the line, or GROSS; which way it moves (MORE, LESS, REFUND, OF_TWO); and how
    many they are."""

    line: str
    way: str
    heads: int


def losing(effect: ReformEffect) -> tuple[Loss, ...]:
    """Why how many lose, the most heads first; together they are all losers."""
    of_couples, shrinking = losing_of_two(effect), _shrinking(effect)
    found = []
    for line, heads in effect.losing_by.items():
        apart = {OF_TWO: of_couples.get(line, 0), REFUND: shrinking.get(line, 0)}
        way = LESS if line == GROSS or _is_received(line) else MORE
        found += [Loss(line, name, count) for name, count in {way: heads - sum(apart.values()), **apart}.items()]
    return tuple(sorted((one for one in found if one.heads), key=lambda one: -one.heads))


def most_losers_save(effect: ReformEffect) -> bool:
    """Whether most of the losers have more by another line than that by which they lose."""
    saving = sum(int(one.heads[one.losers & one.saves].sum()) for one in effect.effects)
    return 2 * saving > effect.losers


def moves_days_only(effect: ReformEffect) -> bool:
    """Whether each change that is in force in a year of these commuters is of a day limit; false where none is."""
    years = {one.stratum.households.year for one in effect.effects}
    keys = {change.key for year in years for change in effect.overlay.in_force(year)}
    return bool(keys) and all(is_day_limit(key) for key in keys)


def _shrinking(effect: ReformEffect) -> dict[str, int]:
    """By line that is paid, how many of those who lose most by it have a refund of it today and with the reform, those
    aside of whom `losing_of_two` tells."""
    names, heads = list(LINES), Counter[str]()
    for one in effect.effects:
        spouses = of_two(one)
        for place in np.unique(one.against[one.losers]):
            if place == NO_LINE or _is_received(line := names[place]):
                continue
            today = one.stratum.settled.lines[line]
            those = one.losers & (one.against == place) & (today > 0) & (today + one.worst >= 0)
            if line in OF_BOTH:
                those &= ~spouses
            heads[line] += int(one.heads[those].sum())
    return dict(heads)


def _is_received(line: str) -> bool:
    """Whether a line adds to what is left of a year: who loses by it gets less, and pays more by any other."""
    return LINES[line].sign > 0
