"""A few of the package's answers, kept so that the tests compare without node: facts only, with the version."""

from __future__ import annotations

import csv
from itertools import chain
from typing import NamedTuple

from rules import YEARS
from scripts.cross_check_netherlands.answers import COMPARED, Answer, Answers, PackageRun, Question
from scripts.cross_check_netherlands.explained import (
    FOLDER,
    HIGHEST,
    LOWEST,
    Differences,
    uncovered,
    without_effect,
)

RECORDED = FOLDER / "recorded.csv"
HEADER = ("version", "year", "gross", *COMPARED)
EVENLY = 6000
"""Euros of gross pay a year between the answers that are kept in any case."""


class Recorded(NamedTuple):
    """The package's answers and the version that gave them."""

    version: str
    answers: Answers


def sample(found: Answers, known: Differences) -> list[Question]:
    """Evenly over all pay, and for each explained effect the question that would be off most without it."""
    kept = {Question(year, float(gross)) for year in YEARS for gross in range(LOWEST, HIGHEST + 1, EVENLY)}
    for name, difference in known.items():
        for effect in difference.effects:
            here = {question: answer for question, answer in found.items() if effect.holds(question)}
            excesses = [
                e for e in uncovered(here, without_effect(known, name, effect)) if e.compared == effect.component
            ]
            if excesses:
                kept.add(max(excesses, key=lambda e: abs(e.beyond)).question)
    return sorted(kept)


def write_recorded(published: PackageRun, kept: list[Question]) -> None:
    """Write the answers to the questions that are kept."""
    with RECORDED.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        for question in kept:
            amounts = (f"{amount:.2f}" for amount in published.answers[question])
            writer.writerow(chain((published.version, question.year, f"{question.gross:.0f}"), amounts))


def read_recorded() -> Recorded:
    """The recorded answers; raises ValueError when the file is not of one version or has other columns."""
    with RECORDED.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    versions = {row[0] for row in rows}
    if tuple(header) != HEADER or len(versions) != 1:
        raise ValueError(f"{RECORDED.name} must have the columns {', '.join(HEADER)} and answers of one version.")
    answers = {Question(int(row[1]), float(row[2])): Answer(*map(float, row[3:])) for row in rows}
    return Recorded(versions.pop(), answers)
