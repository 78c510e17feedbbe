"""The barriers over a population as JSON and in lines of text, in English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rules.population.bottlenecks.prices import HELPS, LEVEL, NOBODY, TAKES, Bottleneck
from rules.population.households import Population
from rules.population.left_out import left_out
from rules.population.today import Today
from rules.words.texts import english

FIRM, LIMIT = "firm", "limit"
HEADINGS = {
    FIRM: "Without these rules the commuters together would have more, a year",
    LIMIT: "Upper limits: what is claimed, and offices do not grant",
    HELPS: "Without these rules they would have less",
    LEVEL: "About level: the sign is uncertain",
}


def as_data(population: Population, today: Today, found: Sequence[Bottleneck], of_whom: str) -> dict[str, Any]:
    """The form of the contract; `of_whom`: which commuters these are."""
    return {
        "population": {
            "of": of_whom,
            "heads": today.heads,
            "by_corridor": today.by_corridor,
            "rows": population.rows,
            "refused": [refused._asdict() for refused in population.refused],
            "not_computed": today.not_computed,
            "years": list(today.years),
            "law": today.law_fingerprint,
        },
        "bottlenecks": [_as_data(one) for one in found],
    }


def _as_data(one: Bottleneck) -> dict[str, Any]:
    barrier = one.barrier
    return {
        "id": barrier.id,
        "title": english(barrier.title_id),
        "heads": one.heads,
        "euros_per_year": one.euros,
        "median": one.median,
        "p90": one.ninetieth,
        "by_corridor": one.by_corridor,
        "cost": one.cost,
        "helped": one.helped,
        "help": one.help,
        "in_return": one.in_return,
        "not_known": one.not_known,
        "at_most": barrier.at_most,
        "of_worker_alone": barrier.of_worker_alone,
        "law": barrier.law or None,
        "authority": ", ".join(english(who.text_id) for who in barrier.authorities),
    }


def as_text(population: Population, today: Today, found: Sequence[Bottleneck], of_whom: str) -> Iterator[str]:
    """Whose figures they are; what takes, at most takes, helps, is about level, and how many rules move nobody."""
    years = ", ".join(str(year) for year in today.years)
    yield f"{today.heads:,} commuters ({of_whom}), law of {years or 'no year'}"
    yield f"fingerprint of the law: {today.law_fingerprint or 'none'}"
    yield ", ".join(f"{corridor} {heads:,}" for corridor, heads in today.by_corridor.items())
    yield from left_out(population, today.not_computed)
    for name, heading in HEADINGS.items():
        group = [one for one in found if _group_of(one) == name]
        if group:
            yield ""
            yield f"{heading}:"
            for one in group:
                yield from _as_text(one)
    yield ""
    yield f"{sum(one.way == NOBODY for one in found)} rules with a price move nobody here."
    yield "Each figure is that of one rule changed alone: two together are not the sum of two."


def _group_of(one: Bottleneck) -> str:
    """Under which heading a rule stands; an upper limit stands apart from firm prices."""
    if one.way == TAKES:
        return LIMIT if one.barrier.at_most else FIRM
    return one.way


def _as_text(one: Bottleneck) -> Iterator[str]:
    barrier = one.barrier
    limit = "up to " if barrier.at_most else ""
    yield f"  {barrier.id} {english(barrier.title_id)}: {limit}EUR {one.euros:,.0f}"
    hit = f"hits {one.heads:,}: median EUR {one.median:,.0f}, one in ten EUR {one.ninetieth:,.0f} or more"
    helped = f"; helps {one.helped:,}: EUR {one.help:,.0f}" if one.helped else ""
    yield f"      {hit if one.heads else 'hits nobody'}{helped}"
    corridors = ", ".join(f"{corridor} EUR {euros:,.0f}" for corridor, euros in one.by_corridor.items())
    yield f"      {corridors}"
    if one.in_return:
        yield f"      in return the same acts give EUR {one.in_return:,.0f}: together EUR {one.together:,.0f}"
    authorities = ", ".join(english(who.text_id) for who in barrier.authorities)
    yield f"      {barrier.law or 'no act behind it'}; could be changed by: {authorities}"
