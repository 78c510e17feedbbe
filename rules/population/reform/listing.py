"""What a reform does to a population as JSON and in lines of text, in English."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from rules.definitions.codes import STATES
from rules.law.overlay import Change
from rules.population import ranges
from rules.population.bottlenecks.sensitivity import Sensitivity
from rules.population.households import Population
from rules.population.left_out import left_out
from rules.population.reform.balance import EMPLOYER, OTHER, PARTIES, WORKER
from rules.population.reform.couples import hangs_on_couples
from rules.population.reform.effect import ReformEffect
from rules.population.reform.experiment import Edge
from rules.population.reform.winners import everyone
from rules.population.today import Today
from rules.words.texts import english

NAMES = {
    WORKER: "workers",
    OTHER: "health insurers, pension funds, churches",
    EMPLOYER: "employers",
    **{f"treasury.{state}": f"treasury {state}" for state in STATES},
    **{f"insurance.{state}": f"social insurance {state}" for state in STATES},
}
MOST_LINES = 8


class Findings(NamedTuple):
    """What is told of a reform over a population. `edge`: what it would move just outside its area; `sensitivity`: how
    far it hangs on what is assumed of the commuters, or a sentence that says why that is not told; `of_whom`: which
    commuters these are."""

    population: Population
    today: Today
    effect: ReformEffect
    edge: Edge | None
    sensitivity: Sensitivity | str
    of_whom: str


def as_data(found: Findings) -> dict[str, Any]:
    """The form of the contract, and more: docs/over_commuters.md."""
    population, today, effect, edge, sensitivity, of_whom = found
    sums = effect.balance
    return {
        "worker": sums.euros(WORKER),
        "treasury": sums.by_state("treasury"),
        "insurance": sums.by_state("insurance"),
        "other": sums.euros(OTHER),
        "employer": sums.euros(EMPLOYER),
        "winners": effect.winners,
        "losers": effect.losers,
        "unchanged": effect.unchanged,
        "by_corridor": effect.by_corridor,
        "concerned": effect.concerned,
        "touched": _touched(effect),
        "not_computed": today.not_computed + effect.not_computed,
        "edge": {kind: outside._asdict() for kind, outside in edge._asdict().items()} if edge else None,
        "lines": effect.lines,
        "at_most": effect.at_most,
        "hangs_on_couples": hangs_on_couples(effect),
        "in_force": _is_in_force(today, effect),
        "not_in_force": [change.key for change in _waiting(today, effect)],
        "sensitivity": None if isinstance(sensitivity, str) else _sensitivity(sensitivity),
        "reform": {"name": effect.overlay.name, "fingerprint": effect.overlay.fingerprint},
        "population": {
            "of": of_whom,
            "heads": effect.heads,
            "rows": population.rows,
            "refused": [refused._asdict() for refused in population.refused],
            "years": list(today.years),
            "law": effect.law_fingerprint,
        },
    }


def _sensitivity(varied: Sensitivity) -> dict[str, Any]:
    other = varied.other_count
    return {
        "count": varied.stated.draw.counted,
        "draws": len(varied.every),
        "worker": ranges.as_data(varied.worker),
        "winners": ranges.as_data(varied.winners),
        "losers": ranges.as_data(varied.losers),
        "sign_holds": varied.sign_holds,
        "turned": varied.turned,
        "other_count": {
            "count": other.draw.counted,
            "worker": other.worker,
            "winners": other.winners,
            "losers": other.losers,
        },
    }


def as_text(found: Findings) -> Iterator[str]:
    """Who has more and who less; winners and losers; by corridor; by which lines; the edge of an area; how far it hangs
    on what is assumed."""
    population, today, effect, edge, sensitivity, of_whom = found
    yield f"{effect.overlay.name or 'a reform without a name'} ({effect.overlay.fingerprint})"
    years = ", ".join(str(year) for year in today.years)
    yield f"{effect.heads:,} commuters ({of_whom}), law of {years or 'no year'} {effect.law_fingerprint or ''}".rstrip()
    yield from _reservations(today, effect)
    yield "What each has more in a year, in euros; below zero: less"
    yield from left_out(population, today.not_computed + effect.not_computed)
    yield ""
    for party in PARTIES:
        yield f"  {NAMES[party]:<42} {effect.balance.euros(party):>18,.2f}"
    yield f"  {'together':<42} {effect.balance.together:>18,.2f}"
    yield ""
    touched = _touched(effect)
    if touched:
        same = touched - effect.winners - effect.losers
        yield f"{touched:,} commuters are inside its area, in corridors where it moves anybody"
        yield f"of them {effect.winners:,} win a euro or more, {effect.losers:,} lose, {same:,} see no change"
    else:
        yield "It moves nobody."
    if effect.concerned != effect.heads:
        yield f"it holds for {effect.concerned:,} commuters"
    for corridor, euros in effect.by_corridor.items():
        if euros:
            yield f"  {corridor:<42} {euros:>18,.2f}"
    if effect.lines:
        yield ""
        yield "By line, what workers have more:"
        for line, euros in list(effect.lines.items())[:MOST_LINES]:
            yield f"  {english(line):<42} {euros:>18,.2f}"
    if edge:
        yield ""
        yield "Outside the area, the same change would move:"
        for kind, outside in edge._asdict().items():
            yield f"  {kind:<12} {outside.moved:,} of {outside.heads:,} commuters, together {outside.euros:,.2f}"
    yield ""
    yield from _varied(sensitivity)


def _reservations(today: Today, effect: ReformEffect) -> Iterator[str]:
    """What is not in the figures, and that they are an upper limit."""
    if not _is_in_force(today, effect):
        yield "None of its changes holds in the years of these commuters: nothing moves."
    else:
        for change in _waiting(today, effect):
            yield f"Not in these figures, since it begins on {change.from_}: {change.key}"
    if hangs_on_couples(effect):
        yield "The sign hangs on spouses who both earn: of the tax of a couple only the worker's part is counted."
    if effect.at_most and effect.balance.cents[WORKER] > 0:
        yield "An upper limit: what is claimed here, offices do not grant; the gain may be smaller."


def _waiting(today: Today, effect: ReformEffect) -> list[Change]:
    """The changes that hold in no year of the population."""
    held = {change for year in today.years for change in effect.overlay.in_force(year)}
    return [change for change in effect.overlay.changes if change not in held]


def _is_in_force(today: Today, effect: ReformEffect) -> bool:
    """Whether a change holds in a year of the population; a reform without changes is in force everywhere."""
    overlay = effect.overlay
    return not overlay.changes or any(overlay.touches(year) for year in today.years)


def _touched(effect: ReformEffect) -> int:
    """How many commuters it can touch; nobody where it moves nobody."""
    return everyone(effect).heads if any(one.moves for one in effect.effects) else 0


def _varied(found: Sensitivity | str) -> Iterator[str]:
    """From the least to the most by this count; the other count on a line of its own; or why neither is told."""
    if isinstance(found, str):
        yield found
        return
    yield (
        f"Over {len(found.every)} draws by this count ({found.stated.draw.counted}), each assumption moved alone, and "
        "drawn anew with other seeds:"
    )
    yield f"  workers {ranges.euros(found.worker)}; {ranges.sign(found.turned)}"
    yield f"  {ranges.heads(found.winners)} win a euro or more, {ranges.heads(found.losers)} lose"
    other = found.other_count
    yield (
        f"By the other count ({other.draw.counted}): workers EUR {other.worker:,.0f}; {other.winners:,} win, "
        f"{other.losers:,} lose"
    )
