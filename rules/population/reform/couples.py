"""Spouses who both have pay: of the tax that they have together only the worker's part is settled, the couple's bill
less what the partner alone would owe. Where the latter rises more than the former the worker has more, though no couple
has."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import NamedTuple

import numpy as np

from rules.definitions.codes import BE, DE, MARRIED, REGISTERED
from rules.population.households import Chosen
from rules.population.reform.effect import OF_BOTH, Effect, ReformEffect
from rules.population.settled import CENTS, LINES, weighted

LEAST = 50
"""Cents a year of all together below which an amount is nought."""
FEW = 4
"""All others decide nothing where they have less than one part in so many of what all workers have more."""
OF_THE_WORKER_ALONE = ("telework.*", "treaty.german_joint_assessment_by_belgian_worker_alone")
"""Keys, by pattern, that move nothing of what the partner alone would owe: the days are those of the worker, and
assessing spouses together leaves each one's own tax as it is. The worker's part moves as much as the couple's bill."""


class OfCouples(NamedTuple):
    """How many winners and losers have a spouse with pay, so that of their tax only the own part is known; nought where
    others are as many, and for losers of whom `losing_of_two` tells most."""

    winners: int
    losers: int


def of_two(one: Effect) -> Chosen:
    """Who is one of two spouses with pay and may be assessed together in Belgium or Germany."""
    households = one.stratum.households
    together = np.isin(households.fact("civil_status"), (MARRIED, REGISTERED))
    joint = np.isin(households.fact("residence"), (BE, DE)) | np.isin(households.fact("work"), (BE, DE))
    found: Chosen = together & joint & (households.fact("partner_pay") > 0.0)
    return found


def moved_of_two(effect: ReformEffect) -> int:
    """How many of the winners and losers have a spouse with pay and may be assessed together in Belgium or Germany: of
    the couple's tax only the worker's own part is settled, so that the couple may gain or lose more or less."""
    moved = ((one, (one.winners | one.losers) & one.inside) for one in effect.touched)
    return sum(int(one.heads[those & of_two(one)].sum()) for one, those in moved)


def by_part(one: Effect) -> Chosen:
    """Who is one of two spouses with pay while the own part of the couple's tax moves: the couple's own bill is not
    known."""
    return of_two(one) & one.of_both


def euros_of_others(effect: ReformEffect) -> float:
    """What all workers but those of whom only a part of a couple's tax is known have more in a year, in euros and
    cents."""
    return _cents_of_others(effect) / CENTS


def hangs_on_couples(effect: ReformEffect) -> bool:
    """Whether those of whom only a part of a couple's tax is known decide if workers gain or lose: all others move the
    other way or not at all, or come to little of it while such spouses make up most of what moves."""
    if _is_of_the_worker_alone(effect):
        return False
    whole = moved = of_couples = 0
    for one in effect.effects:
        size = np.abs(one.change)
        whole += weighted(one.change, one.heads)
        moved += weighted(size, one.heads)
        of_couples += weighted(size, np.where(by_part(one), one.heads, 0))
    others = _cents_of_others(effect)
    return _sign(whole) != _sign(others) or (2 * of_couples > moved and FEW * abs(others) < abs(whole))


def couples_among(effect: ReformEffect) -> OfCouples:
    """How many winners and how many losers are such spouses, where they decide the sign or are most of their side."""
    winners = losers = 0
    if _is_of_the_worker_alone(effect):
        return OfCouples(0, 0)
    for one in effect.effects:
        those = by_part(one)
        winners += int(one.heads[one.winners & those].sum())
        losers += int(one.heads[one.losers & those].sum())
    if hangs_on_couples(effect):
        return OfCouples(winners, losers)
    untold = losers - sum(losing_of_two(effect).values())
    return OfCouples(winners if 2 * winners > effect.winners else 0, losers if 2 * untold > effect.losers else 0)


def losing_of_two(effect: ReformEffect) -> dict[str, int]:
    """By line of a tax that spouses have together, how many of those who lose most by it are one of two spouses with
    pay whose part of the couple's bill is a refund today (with children, or a small pay), so that the couple may gain
    where they lose."""
    places = {name: place for place, name in enumerate(LINES) if name in OF_BOTH}
    heads = dict.fromkeys(places, 0)
    for one in effect.effects if not _is_of_the_worker_alone(effect) else ():
        losing = one.losers & of_two(one)
        for name, place in places.items():
            refund = one.stratum.settled.lines[name] > 0
            heads[name] += int(one.heads[losing & refund & (one.against == place)].sum())
    return {name: count for name, count in heads.items() if count}


def _is_of_the_worker_alone(effect: ReformEffect) -> bool:
    """Whether each change moves the worker's part of a couple's bill by as much as the bill."""
    keys = {change.key for change in effect.overlay.changes}
    return all(any(fnmatchcase(key, pattern) for pattern in OF_THE_WORKER_ALONE) for key in keys)


def _cents_of_others(effect: ReformEffect) -> int:
    return sum(weighted(one.change, np.where(by_part(one), 0, one.heads)) for one in effect.effects)


def _sign(cents: int) -> int:
    return (cents >= LEAST) - (cents <= -LEAST)
