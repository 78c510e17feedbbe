"""How long the map of what crossing leaves takes: `make bench`.

Prints for a household with a partner and children the time of all pairs of municipalities of each cluster, both ways,
and of every municipality within 80 km of a place of work, plain and compiled, beside one plain settlement and one
comparison of the same household; all from one run on one machine. The arcs of a cluster have 200 ms.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from benchmarks.home_days import holding, never_loaded
from benchmarks.work import best
from rules import LONGEST_WAY, USUAL_CENTS, catchment, clusters, compare, crossings, municipalities_within, personas
from rules.compiled import at_hand
from rules.question.case import prepared
from rules.settlement.settle import settle

RUNS = 10
MOST = 200.0
"""Milliseconds for the arcs of the largest cluster."""
PLACE = "maastricht-maasvallei", "NL"
"""The cluster and the state of the place of work with the most municipalities around it."""


def milliseconds(work: Callable[[], Any], runs: int = RUNS) -> float:
    return 1000.0 * best(work, runs)


if __name__ == "__main__":
    scenario = personas()[0].scenario
    case = prepared(scenario)
    settlement = milliseconds(partial(settle, case.facts, case.law.numbers), 200)
    comparison = milliseconds(partial(compare, scenario), 200)
    print(f"one settlement, plain: {settlement:.3f} ms; one comparison: {comparison:.2f} ms")
    works: dict[str, tuple[int, Callable[[], Any]]] = {}
    for one in clusters().values():
        if pairs := list(one.pairs()):
            works[one.id] = len(pairs), partial(crossings, scenario, pairs)
    work = clusters()[PLACE[0]].work[PLACE[1]]
    near = municipalities_within(work, LONGEST_WAY)
    around = [one for one in near if one.country != work.country]
    works[f"within {LONGEST_WAY} km of {work.name}"] = (
        len(around), partial(catchment, scenario, work, near, USUAL_CENTS),
    )  # fmt: skip
    search = milliseconds(partial(municipalities_within, work, LONGEST_WAY))
    at_hand._process = never_loaded()
    plain = {name: milliseconds(call, 3) for name, (_, call) in works.items()}
    at_hand._process = holding(case.law)
    print(f"{'':<30} {'pairs':>6} {'plain':>11} {'compiled':>11} {'settlements':>12} {'comparisons':>12}")
    slowest = 0.0
    for name, (count, call) in works.items():
        spent = milliseconds(call)
        slowest = max(slowest, spent) if name in clusters() else slowest
        print(
            f"{name:<30} {count:>6} {plain[name]:>8.1f} ms {spent:>8.1f} ms {spent / settlement:>12.0f} "
            f"{spent / comparison:>12.1f}"
        )
    print(f"finding the {len(near)} municipalities within {LONGEST_WAY} km of {work.name}: {search:.1f} ms")
    print(f"the slowest cluster: {slowest:.0f} ms of {MOST:.0f} ms")
