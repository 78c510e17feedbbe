"""A reform as an experiment, in words: where, how long, who counts, over how many years, who stands just outside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from pages.shared.clusters.names import cluster_name, short_name
from pages.shared.reform import draft, words
from pages.shared.visit.languages import Language
from rules import Edge, Outside, Overlay, Where, clusters, members

STATES = ("NL", "BE", "DE")
"""The order in which the municipalities of each are counted."""


class Told(NamedTuple):
    """What is said of one side of an experiment, below its heading."""

    heading: str
    sentence: str


def is_one(overlay: Overlay) -> bool:
    """Whether a reform has an area or an end."""
    return overlay.where is not None


def about(overlay: Overlay, year: int, language: Language) -> Iterable[Told]:
    """Where it holds, on which ways, who counts, and how long; `year`: that by whose law it is worked out."""
    where = overlay.where
    if where is not None and where.municipalities:
        yield Told(language.text("obstacle.trial.where"), _municipalities(where, language))
        counts = language.text(f"obstacle.trial.counts.{where.side}")
        yield Told(language.text("obstacle.trial.counts"), counts)
    if where is not None and where.corridors:
        yield Told(language.text("reform.corridors"), ", ".join(map(words.corridor, where.corridors)))
    if where is None or where.is_everywhere:
        yield Told(language.text("obstacle.trial.where"), language.text("obstacle.area.everywhere"))
    yield Told(language.text("reform.duration"), words.lasts(overlay, year, language))


def _municipalities(where: Where, language: Language) -> str:
    """The cluster that they are, or their names; with how many of them lie in which state."""
    listed = members(where)
    found = Counter(one.country for one in listed)
    counts = language.listed(
        language.plural(
            "obstacle.trial.municipalities",
            found[state],
            number=language.number(found[state]),
            state=language.text(f"country_in.{state}"),
        )
        for state in STATES
        if found[state]
    )
    if name := draft.cluster_of(where):
        return language.colon(cluster_name(clusters()[name], language), counts)
    return language.colon(counts, ", ".join(sorted(map(short_name, listed))))


def whole_years(overlay: Overlay, first: int) -> int:
    """How many years from the first the reform holds for as long as it did in that one; none where it begins or ends
    within a year."""
    starts = date(first, 1, 1)
    until = overlay.until
    if until is None or (until.month, until.day) != (starts.month, starts.day):
        return 0
    whole = all(change.from_ is None or change.from_ <= starts for change in overlay.changes)
    return until.year - first if whole else 0


def outside(edge: Edge | None, language: Language) -> Iterable[tuple[str, Outside]]:
    """Each kind of commuters for whom it does not hold, with how they are called; none without an area, and none that
    has nobody."""
    for kind, one in edge._asdict().items() if edge else ():
        if one.heads:
            yield language.text(f"reform.edge.{kind}"), one
