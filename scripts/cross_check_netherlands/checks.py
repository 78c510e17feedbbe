"""What the full comparison finds wrong: differences without an explanation, and explanations without a difference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from scripts.cross_check_netherlands.answers import (
    COMPARED,
    COMPONENTS,
    Answers,
    Compared,
    PackageRun,
    Question,
    ask_engine,
    ask_package,
    differences,
)
from scripts.cross_check_netherlands.explained import (
    CENT,
    HIGHEST,
    LOWEST,
    Difference,
    Differences,
    Effect,
    Excess,
    allowed,
    bands,
    uncovered,
    without_effect,
)

EURO_A_MONTH = 12
FINEST = 3
"""The smallest step of a year's pay, in whole euros, that is a whole number of cents a month."""
AROUND_A_BOUND = 60
ENOUGH = 100
"""From so many questions on, both ends of a band must have been seen, give or take SLACK."""
SLACK = 0.05


class Comparison(NamedTuple):
    """The package as published, the package with all figures corrected, and the engine, over the same questions."""

    published: PackageRun
    corrected: PackageRun
    engine: Answers

    def as_published(self) -> Answers:
        return differences(self.published.answers, self.engine)

    def figures_corrected(self) -> Answers:
        return differences(self.corrected.answers, self.engine)


def questions(years: Iterable[int], known: Differences) -> list[Question]:
    """Every euro a month, and every three euros a year around each bound that an explanation names."""
    bounds = {(e.year, bound) for d in known.values() for e in d.effects for bound in (e.above, e.to)}
    asked = []
    for year in years:
        gross = set(range(LOWEST, HIGHEST + 1, EURO_A_MONTH))
        for _, bound in (pair for pair in bounds if pair[0] == year):
            start = int(bound) // FINEST * FINEST
            gross |= set(range(start - AROUND_A_BOUND, start + AROUND_A_BOUND + 1, FINEST))
        asked += [Question(year, float(euros)) for euros in sorted(gross) if LOWEST <= euros <= HIGHEST]
    return asked


def compare(asked: Sequence[Question], known: Differences) -> Comparison:
    """Ask all three."""
    corrections = [c for difference in known.values() for c in difference.corrections()]
    return Comparison(ask_package(asked), ask_package(asked, corrections), ask_engine(asked))


def findings(comparison: Comparison, known: Differences) -> list[str]:
    """All that is wrong, a sentence each; none when every difference is explained and every explanation holds."""
    computing = {name: difference for name, difference in known.items() if not difference.figures}
    found = list(_told(uncovered(comparison.as_published(), known.values()), "as published"))
    left = comparison.figures_corrected()
    found += _told(uncovered(left, computing.values()), "with its figures corrected")
    for name, difference in known.items():
        if difference.figures:
            found += figure_faults(name, difference, comparison.published)
        else:
            found += computing_faults(name, left, computing)
    return found


def _told(excesses: Iterable[Excess], state: str) -> Iterator[str]:
    """One sentence for each run of questions on which the same number is off to the same side."""

    def side(excess: Excess) -> tuple[Compared, int, bool]:
        return excess.compared, excess.question.year, excess.beyond > 0

    ordered = sorted(excesses, key=lambda e: (COMPARED.index(e.compared), e.question, e.beyond > 0))
    for (compared, year, above), group in groupby(sorted(ordered, key=side), side):
        run = list(group)
        worst = max(run, key=lambda e: abs(e.beyond))
        yield (
            f"Not explained: {compared} {year}, gross pay {run[0].question.gross:,.0f} to "
            f"{run[-1].question.gross:,.0f} ({len(run)} amounts), the package {state} is too "
            f"{'high' if above else 'low'}; the worst is {worst.difference:+.2f} at {worst.question.gross:,.0f}, "
            f"{worst.beyond:+.2f} beyond what is explained."
        )


def seen(found: Answers, effect: Effect) -> list[float]:
    """The amounts found where an effect holds, of the component that it moves."""
    column = COMPONENTS.index(effect.component)
    return [answer[column] for question, answer in found.items() if effect.holds(question)]


def figure_faults(name: str, difference: Difference, published: PackageRun) -> Iterator[str]:
    """The figure must still stand in the package, and correcting it alone must move what is written down, no more."""
    corrected = ask_package(list(published.answers), difference.corrections())
    for path in corrected.corrected_before:
        yield f"Stale: {name}; the package does not hold the figure at {path} any more."
    moved = differences(published.answers, corrected.answers)
    yield from _told(uncovered(moved, [difference]), f"against itself with {name} corrected")
    for effect in difference.effects:
        amounts = seen(moved, effect)
        if not any(amounts):
            yield f"Stale: {name}; it moves nothing in {effect.component} {effect.year}."
        elif min(amounts) > effect.least + 2 * CENT or max(amounts) < effect.most - 2 * CENT:
            yield (
                f"Too wide: {name}; {effect.component} {effect.year} moves by {min(amounts):+.2f} to "
                f"{max(amounts):+.2f}, not by {effect.least:+.2f} to {effect.most:+.2f}."
            )


def computing_faults(name: str, left: Answers, computing: Differences) -> Iterator[str]:
    """Each effect must be needed, and both ends of what is allowed must be seen where it holds."""
    whole = bands(computing.values())
    for effect in computing[name].effects:
        place = f"{name}; {effect.component} {effect.year} above {effect.above:,.0f} up to {effect.to:,.0f}"
        here = {question: answer for question, answer in left.items() if effect.holds(question)}
        if not any(e.compared == effect.component for e in uncovered(here, without_effect(computing, name, effect))):
            yield f"Stale: {place} explains nothing any more."
        column = COMPONENTS.index(effect.component)
        limits = {q: allowed(whole, q, effect.component) for q in here}
        for limit in set(limits.values()):
            amounts = [here[q][column] for q in here if limits[q] == limit]
            if len(amounts) >= ENOUGH and (min(amounts) > limit.least + SLACK or max(amounts) < limit.most - SLACK):
                yield (
                    f"Too wide: {place} allows {limit.least:+.2f} to {limit.most:+.2f} together with the others; "
                    f"seen are {min(amounts):+.2f} to {max(amounts):+.2f}."
                )
