"""The barriers over a population as JSON and in lines of text, in English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rules.population import ranges
from rules.population.bottlenecks.prices import HELPS, LEVEL, NOBODY, TAKES, Bottleneck, Interaction
from rules.population.bottlenecks.sensitivity import EVERYWHERE, Assumed, RankingSensitivity, other_count
from rules.population.groups import by_cluster, by_corridor, by_household
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


class Findings(NamedTuple):
    """What is to be told of barriers over a population: every barrier with a price, some of them together, and how far
    each hangs on what is assumed of the commuters, or a sentence that says why that is not told; `of_whom`: which
    commuters these are."""

    population: Population
    today: Today
    found: Sequence[Bottleneck]
    together: Sequence[Interaction]
    sensitivity: RankingSensitivity | str
    of_whom: str


def as_data(told: Findings) -> dict[str, Any]:
    """The form of the contract, and more: docs/over_commuters.md."""
    population, today = told.population, told.today
    return {
        "population": {
            "of": told.of_whom,
            "heads": today.heads,
            "by_corridor": today.by_corridor,
            "rows": population.rows,
            "refused": [refused._asdict() for refused in population.refused],
            "not_computed": today.not_computed,
            "years": list(today.years),
            "law": today.law_fingerprint,
        },
        "bottlenecks": [_as_data(one, told) for one in told.found],
        "interaction": [_together_as_data(one) for one in told.together],
    }


def _as_data(one: Bottleneck, told: Findings) -> dict[str, Any]:
    barrier = one.barrier
    return {
        "id": barrier.id,
        "title": english(barrier.title_id),
        **_figures(one),
        "by_corridor": one.by_corridor,
        "by_corridor_in_full": _groups_as_data(one.of_groups(by_corridor)),
        "by_cluster": _groups_as_data(one.of_groups(by_cluster)),
        "by_household": _groups_as_data(one.of_groups(by_household)),
        "cost": one.cost,
        "helped": one.helped,
        "help": one.help,
        "in_return": one.in_return,
        "not_known": one.not_known,
        "at_most": barrier.at_most,
        "of_worker_alone": barrier.of_worker_alone,
        "sensitivity": _sensitivity_as_data(one, told.sensitivity),
        "law": barrier.law or None,
        "authority": ", ".join(english(who.text_id) for who in barrier.authorities),
    }


def _figures(one: Bottleneck) -> dict[str, float]:
    """How many it hits, what all have more without it, and what one of those whom it hits pays."""
    return {"heads": one.heads, "euros_per_year": one.euros, "median": one.median, "p90": one.ninetieth}


def _groups_as_data(groups: Mapping[str, Bottleneck]) -> dict[str, dict[str, float]]:
    return {name: _figures(one) for name, one in groups.items()}


def _sensitivity_as_data(one: Bottleneck, varied: RankingSensitivity | str) -> dict[str, Any] | None:
    if isinstance(varied, str):
        return None
    found = varied.of(one.barrier.id)
    return {
        "count": varied.counted,
        "draws": varied.draws,
        "euros_per_year": ranges.as_data(found.euros),
        "heads": ranges.as_data(found.heads),
        "sign_holds": found.sign_holds,
        "turned": found.turned,
        "moves_most": _most_as_data(one, found.moves_most) if found.moves_most else None,
        "other_count": {
            "count": other_count(varied.counted),
            "euros_per_year": found.other_count.euros,
            "heads": found.other_count.heads,
        },
    }


def _most_as_data(one: Bottleneck, most: Assumed) -> dict[str, Any]:
    euros = most.sizes[EVERYWHERE][one.barrier.id].euros
    return {"id": most.text, "assumption": english(most.text), "euros_per_year": euros}


def _together_as_data(one: Interaction) -> dict[str, Any]:
    return {
        "barriers": list(one.barriers),
        "together": one.together,
        "each": dict(zip(one.barriers, one.each, strict=True)),
        "sum_of_each": one.sum_of_each,
        "beyond": one.beyond,
        "at_most": one.at_most,
    }


def as_text(told: Findings) -> Iterator[str]:
    """Whose figures they are; what takes, at most takes, helps, is about level, and how many rules move nobody; some
    barriers together."""
    today = told.today
    years = ", ".join(str(year) for year in today.years)
    yield f"{today.heads:,} commuters ({told.of_whom}), law of {years or 'no year'}"
    yield f"fingerprint of the law: {today.law_fingerprint or 'none'}"
    yield ", ".join(f"{corridor} {heads:,}" for corridor, heads in today.by_corridor.items())
    yield from left_out(told.population, today.not_computed)
    yield _varied(told.sensitivity)
    for name, heading in HEADINGS.items():
        group = [one for one in told.found if _group_of(one) == name]
        if group:
            yield ""
            yield f"{heading}:"
            for one in group:
                yield from _as_text(one, told.sensitivity)
    yield ""
    yield f"{sum(one.way == NOBODY for one in told.found)} rules with a price move nobody here."
    yield "Each figure is that of one rule changed alone: two together are not the sum of two."
    if told.together:
        yield ""
        yield "Together, over the commuters of whom each price is known:"
        for both in told.together:
            yield from _together_as_text(both)


def _varied(varied: RankingSensitivity | str) -> str:
    """Over what the ranges go, or why there are none."""
    if isinstance(varied, str):
        return varied
    return (
        f"Ranges go over {varied.draws} draws by this count ({varied.counted}): each assumption moved alone, and drawn "
        f"anew with other seeds; the other count ({other_count(varied.counted)}) stands apart"
    )


def _group_of(one: Bottleneck) -> str:
    """Under which heading a rule stands; an upper limit stands apart from firm prices."""
    if one.way == TAKES:
        return LIMIT if one.barrier.at_most else FIRM
    return one.way


def _as_text(one: Bottleneck, varied: RankingSensitivity | str) -> Iterator[str]:
    barrier = one.barrier
    yield f"  {barrier.id} {english(barrier.title_id)}: {_amount(one)}"
    hit = f"hits {one.heads:,}: median EUR {one.median:,.0f}, one in ten EUR {one.ninetieth:,.0f} or more"
    helped = f"; helps {one.helped:,}: EUR {one.help:,.0f}" if one.helped else ""
    yield f"      {hit if one.heads else 'hits nobody'}{helped}"
    corridors = ", ".join(f"{corridor} EUR {euros:,.0f}" for corridor, euros in one.by_corridor.items())
    yield f"      {corridors}"
    households = {english(f"people.household.{name}"): part for name, part in one.of_groups(by_household).items()}
    yield from _groups("by household", households)
    yield from _groups("by cluster, some of which share places", one.of_groups(by_cluster))
    if one.in_return:
        yield f"      in return the same acts give EUR {one.in_return:,.0f}: together EUR {one.together:,.0f}"
    if not isinstance(varied, str):
        yield from _range(one, varied)
    authorities = ", ".join(english(who.text_id) for who in barrier.authorities)
    yield f"      {barrier.law or 'no act behind it'}; could be changed by: {authorities}"


def _amount(one: Bottleneck) -> str:
    return f"{'up to ' if one.barrier.at_most else ''}EUR {one.euros:,.0f}"


def _groups(heading: str, groups: Mapping[str, Bottleneck]) -> Iterator[str]:
    """The groups in which the rule moves somebody, those with most euros first: euros, and how many it hits."""
    moving = {name: one for name, one in groups.items() if one.way != NOBODY}
    if moving:
        told = (
            f"{name} EUR {one.euros:,.0f} ({one.heads:,})"
            for name, one in sorted(moving.items(), key=lambda each: -abs(each[1].euros))
        )
        yield f"      {heading}, with how many are hit: {'; '.join(told)}"


def _range(one: Bottleneck, varied: RankingSensitivity) -> Iterator[str]:
    """From the least to the most by this count; what moves it most; the other count on a line of its own."""
    found = varied.of(one.barrier.id)
    spans = f"{ranges.euros(found.euros)}, hits {ranges.heads(found.heads)}"
    yield f"      in {varied.draws} draws {spans}; {ranges.sign(found.turned)}"
    if most := found.moves_most:
        euros = most.sizes[EVERYWHERE][one.barrier.id].euros
        yield f"      moved most by: {english(most.text)} (EUR {euros:,.0f})"
    other = found.other_count
    yield f"      by the other count ({other_count(varied.counted)}): EUR {other.euros:,.0f}, hits {other.heads:,}"


def _together_as_text(one: Interaction) -> Iterator[str]:
    beyond = f"EUR {one.beyond:,.0f} more" if one.beyond > 0.0 else f"EUR {-one.beyond:,.0f} less"
    limits = f", of which up to EUR {one.at_most:,.0f} are upper limits" if one.at_most else ""
    yield (
        f"  {', '.join(one.barriers)}: EUR {one.together:,.0f}; the sum of each alone EUR {one.sum_of_each:,.0f}"
        f"{limits}; together {beyond if one.beyond else 'the same'}"
    )
