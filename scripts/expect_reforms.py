"""What every ready reform and every barrier with a price comes to, written down so that a test can tell what moves.

usage: python -m scripts.expect_reforms

Writes tests/cases/reforms_expected.csv: for each published count of the commuters, each way of each ready reform with
its changes, what each of the nine parties has more in a year, in cents, and how many workers win and lose. The row of a
barrier has no way and no other parties: it tells, by corridor, the changes that take the barrier away, what the workers
have more without it, in cents, and how many would have a euro more (`winners`: whom the rule hits) and less (`losers`:
whom it helps). Where a change of the law, of the rules or of what is assumed of the commuters moves a row, the file is
written anew, and what moves is told in CHANGELOG.md.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from rules.barriers.price import overlays
from rules.law.overlay import Overlay
from rules.population.bottlenecks.prices import Bottleneck, bottlenecks
from rules.population.made.margins import Variant
from rules.population.reform.balance import PARTIES, WORKER
from rules.population.reform.effect import reform_effect
from rules.population.settled import weighted
from rules.population.today import Today
from rules.population.whose import COUNTS, commuters_today
from rules.reforms.laboratory import ready_reforms

FILE = Path(__file__).resolve().parents[1] / "tests" / "cases" / "reforms_expected.csv"
OF = ("reform", "variant", "count")
"""The columns that name a row."""
HEAD = (*OF, "changes", *PARTIES, "winners", "losers")
Row = Mapping[str, str]


def expected() -> list[Row]:
    """The rows of the file."""
    with FILE.open(encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


def found(count: Variant) -> Iterator[Row]:
    """The rows of one count, as they come out now."""
    today = commuters_today(count)
    for ready in ready_reforms():
        for variant, overlay in ready.variants.items():
            yield _of_reform(ready.about.id, variant, count, overlay, today)
    for one in sorted(bottlenecks(today), key=lambda each: each.barrier.id):
        yield _of_barrier(one, count)


def _of_reform(reform: str, variant: str, count: str, overlay: Overlay, today: Today) -> Row:
    effect = reform_effect(today, overlay)
    figures = {**effect.balance.cents, "winners": effect.winners, "losers": effect.losers}
    named = {"reform": reform, "variant": variant, "count": count, "changes": _changes(overlay)}
    return named | {name: str(figure) for name, figure in figures.items()}


def _of_barrier(one: Bottleneck, count: str) -> Row:
    taken = {
        corridor.replace(">", "-"): away.rule
        for (barrier, corridor), away in overlays().items()
        if barrier == one.barrier.id
    }
    cents = sum(weighted(hit.change, hit.heads) for hit in one.hits)
    figures = {WORKER: cents, "winners": one.heads, "losers": one.helped}
    told = "; ".join(f"{corridor}: {_changes(rule)}" for corridor, rule in taken.items())
    named = {"reform": one.barrier.id, "variant": "", "count": count, "changes": told}
    return named | dict.fromkeys(PARTIES, "") | {name: str(figure) for name, figure in figures.items()}


def _changes(overlay: Overlay) -> str:
    return ", ".join(f"{change.key} = {change.value}" for change in overlay.changes)


def differences(before: list[Row], now: list[Row]) -> list[str]:
    """What moves, a sentence for each row that comes, goes or differs."""
    old, new = ({tuple(row[column] for column in OF): row for row in rows} for rows in (before, now))
    told = [f"{_name(of)}: is not in the file" for of in new if of not in old]
    told += [f"{_name(of)}: is no longer worked out" for of in old if of not in new]
    for of, row in new.items():
        moved = [
            f"{column} {old[of][column]} -> {row[column]}"
            for column in HEAD
            if of in old and old[of][column] != row[column]
        ]
        if moved:
            told.append(f"{_name(of)}: {', '.join(moved)}")
    return told


def _name(of: tuple[str, ...]) -> str:
    return " ".join(filter(None, of))


def main() -> None:
    """Write the file anew and print what moves."""
    before = expected() if FILE.exists() else []
    now = [row for count in COUNTS for row in found(count)]
    with FILE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEAD, lineterminator="\n")
        writer.writeheader()
        writer.writerows(now)
    print(*differences(before, now), f"{len(now)} rows in {FILE.name}", sep="\n")


if __name__ == "__main__":
    main()
