"""Every answer about every profession as it was recorded: a change of data shows in the record whom it moves.

The record is no law: what is in it was read from data/professions. `python -m tests.rules.diplomas.test_recorded`
writes it anew; look at the difference before it is kept.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from rules.definitions.codes import STATES
from rules.diplomas.professions import professions
from rules.diplomas.recognition import Recognition, recognitions
from rules.store.profession_rows import Range

RECORD = Path(__file__).parents[2] / "cases" / "recognitions.csv"
HEADS = (
    "isco08", "origin", "state", "regions", "self_employed", "regulated", "regime", "route", "verdict", "reason",
    "months", "fee", "language", "temporary", "offices", "statements", "letter",
)  # fmt: skip


def recorded() -> list[tuple[str, ...]]:
    with RECORD.open(encoding="utf-8", newline="") as file:
        return [tuple(row) for row in csv.reader(file)]


def answered() -> Iterator[tuple[str, ...]]:
    """The record as the data have it now, its heads first."""
    yield HEADS
    for told in professions():
        for origin in STATES:
            for state in STATES:
                for alone in (False, True):
                    if origin != state:
                        yield from map(line, recognitions(told, origin, state, self_employed=alone))


def line(one: Recognition) -> tuple[str, ...]:
    """What is told of an answer, in the order of the heads."""
    return (
        one.profession.isco08,
        one.origin,
        one.state,
        " ".join(one.regions),
        "yes" if one.self_employed else "no",
        one.regulated,
        one.regime,
        one.route,
        one.verdict,
        one.reason,
        span(one.months),
        span(one.fee),
        (one.language or "").removeprefix("recognition_language."),
        (one.temporary or "").removeprefix("recognition_temporary."),
        " ".join(office.id for office in one.offices),
        " ".join(dict.fromkeys(said.id for said in one.statements)),
        one.confidence.overall,
    )


def span(found: Range | None) -> str:
    return f"{found[0]:g}-{found[1]:g}" if found else ""


def test_every_answer_is_as_it_was_recorded() -> None:
    held, now = recorded(), list(answered())
    assert set(now) ^ set(held) == set()
    assert now == held


if __name__ == "__main__":
    with RECORD.open("w", encoding="utf-8", newline="") as written:
        csv.writer(written, lineterminator="\n").writerows(answered())
