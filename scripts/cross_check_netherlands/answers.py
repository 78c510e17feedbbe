"""The two answers to the same question: what the engine says, and what the package says when node runs it."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from rules import Scenario, net_pay

FOLDER = Path(__file__).parent
PACKAGE = "dutch-tax-income-calculator"

Component = Literal["income_tax", "national_insurance", "general_tax_credit", "labour_tax_credit"]
Compared = Component | Literal["net_pay"]
COMPONENTS: tuple[Component, ...] = get_args(Component)
COMPARED: tuple[Compared, ...] = (*COMPONENTS, "net_pay")


class Question(NamedTuple):
    """Gross pay of a year in euros, without holiday allowance: a resident of 38, single, employed at home."""

    year: int
    gross: float


class Answer(NamedTuple):
    """Euros of the year as the worker sees them: tax and premium (before credits) negative, credits positive."""

    income_tax: float
    national_insurance: float
    general_tax_credit: float
    labour_tax_credit: float
    net_pay: float


Answers = dict[Question, Answer]


class Correction(NamedTuple):
    """A figure of the package's data: where it stands, as published, and as the law has it."""

    path: str
    published: float
    official: float


class PackageRun(NamedTuple):
    """What one run of the package gave; `corrected_before` are figures that the package no longer publishes so."""

    version: str
    answers: Answers
    corrected_before: tuple[str, ...]


class PackageMissing(Exception):
    """Node or the package is not there, or the package could not be run."""


def ask_engine(questions: Iterable[Question]) -> Answers:
    """The engine's answers."""
    return {question: _ask_engine(question) for question in questions}


def _ask_engine(question: Question) -> Answer:
    scenario = Scenario.from_data(
        {
            "year": question.year,
            "residence": {"country": "NL"},
            "work": {"country": "NL"},
            "worker": {"age": 38, "civil_status": "single"},
            "job": {"gross_monthly": question.gross / 12, "holiday_pay": "none"},
        }
    )
    year = net_pay(scenario).year
    if year.gross != question.gross:
        raise ValueError(f"The gross pay {question.gross} of a year is no whole number of cents a month.")
    amounts = {line.id: line.amount for line in year.lines if line.kind == "pay"}
    found = [amounts.pop(f"nl.{component}", 0.0) for component in COMPONENTS]
    if amounts:
        raise ValueError(f"The engine has lines that are compared with nothing: {', '.join(amounts)}.")
    return Answer._make((*found, year.net_pay))


def ask_package(questions: Sequence[Question], corrections: Sequence[Correction] = ()) -> PackageRun:
    """The package's answers, with some figures of its data corrected first; raises PackageMissing."""
    node = shutil.which("node")
    if node is None or not (FOLDER / "node_modules" / PACKAGE).exists():
        raise PackageMissing("Node or the package is not installed; `make cross-check` installs the package.")
    done = subprocess.run(
        [node, "calculator.mjs"],
        cwd=FOLDER,
        input=json.dumps({"questions": questions, "corrections": corrections}),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise PackageMissing(f"Node could not run the package: {done.stderr.strip()}")
    told = json.loads(done.stdout)
    answers = {Question(year, gross): Answer(*amounts) for year, gross, *amounts in told["answers"]}
    if list(answers) != list(questions):
        raise PackageMissing("The package changed the gross pay that it was asked about.")
    return PackageRun(told["version"], answers, tuple(told["corrected_before"]))


def differences(package: Answers, other: Answers) -> Answers:
    """The package's answer less the other one, to the cent (the package computes in cents)."""
    return {
        question: Answer(*(round(a - b, 2) for a, b in zip(answer, other[question], strict=True)))
        for question, answer in package.items()
    }
