"""Change every number of a country's law, or of coordination, a little; list those whose change no case notices.

usage: python -m scripts.perturb nl|be|de|coordination

Tried is every number of that law that the rules read in any computed year: each dated value once, whatever number of
months and years it holds for, and of a table each cell. Each is raised by 1 % and, when no case fails, lowered by 1 %.
What is counted in whole things (years of age, months, days, persons, pay periods in a year) changes by one instead, and
a switch is turned off. Zeros are left out (1 % of nothing is nothing), and what is not known (nan).

A case fails when it no longer finds what it expects, or can no longer be computed (tests/rules/answer/test_cases.py). A
number that survives must be explained in tests/perturbation/<country>.toml:

    [[explained]]
    key = "nl.topic.*"          # a key, or a pattern of keys
    valid_from = 2024-01-01     # left out: any date
    row = 1                     # of a table, from 1; left out: any row
    column = 1                  # of a table, from 1; left out: any column
    reason = "Why no case can fail by it."

The exit status is 0 when every survivor is explained and every explanation explains one, 1 when not, 2 when there is
nothing to try.
"""

from __future__ import annotations

import math
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from rules import YEARS, Refusal, Result, Scenario, net_pay, store
from rules.answer.net_pay import answered
from rules.law.year import YearLaw, in_force, law_from, law_of
from rules.question.case import case_under
from rules.settlement.law import Law
from rules.store.law_files import DatedValue
from tests.rules.function_cases import FunctionCase, function_cases
from tests.rules.scenario_cases import CASES, EXCEPTIONS, differences

PREFIXES: dict[str, tuple[str, ...]] = {
    "nl": ("nl.",),
    "be": ("be.",),
    "de": ("de.",),
    "coordination": tuple(f"{name}." for name in Law._fields if name not in ("nl", "be", "de")),
}
"""Each law that can be tried, with the beginnings of its keys."""
EXPLANATIONS = Path(__file__).resolve().parents[1] / "tests" / "perturbation"
COUNTED = ("year", "years", "months", "days", "persons")
SHARE = 0.01


class Explanation(BaseModel):
    """Why some numbers may survive."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    key: str
    valid_from: date | None = None
    row: Annotated[int, Field(ge=1)] | None = None
    column: Annotated[int, Field(ge=1)] | None = None
    reason: Annotated[str, Field(min_length=20)]

    def explains(self, number: Number) -> bool:
        return (
            fnmatchcase(number.value.key, self.key)
            and self.valid_from in (None, number.value.valid_from)
            and self.row in (None, number.row)
            and self.column in (None, number.column)
        )


LawOfYear = Callable[[int, bool], YearLaw]
"""The law of a year, with or without expected law."""

CENT = 0.005


class Number(NamedTuple):
    """A number of the law: a dated value, or one cell of its table (row and column from 1)."""

    value: DatedValue
    row: int | None = None
    column: int | None = None

    @property
    def amount(self) -> float:
        whole: Any = self.value.value
        return float(whole if self.row is None else whole[self.row - 1][(self.column or 1) - 1])

    @property
    def unit(self) -> str:
        return self.value.unit.split(", ")[(self.column or 1) - 1]

    def replaced(self, amount: float) -> DatedValue:
        """The dated value with another amount in this place."""
        if self.row is None:
            return self.value._replace(value=amount)
        rows: list[list[float]] = [list(row) for row in self.value.value]  # type: ignore[union-attr]
        rows[self.row - 1][(self.column or 1) - 1] = amount
        return self.value._replace(value=tuple(map(tuple, rows)))

    def __str__(self) -> str:
        cell = f" row {self.row} column {self.column}" if self.row else ""
        return f"{self.value.key} from {self.value.valid_from}{cell} ({self.amount:g})"


class Tried(NamedTuple):
    """What came of a number: how many cases read it, and the first that fails by its change."""

    number: Number
    readers: int
    failed: str | None


class Check(NamedTuple):
    """A case that holds, and the identities of the dated values that it reads."""

    id: str
    scenario: Scenario
    expect: dict[str, Any]
    tolerance: float
    reads: frozenset[tuple[str, date]]

    def fails(self, result: Result) -> bool:
        return bool(differences(result, self.expect, self.tolerance))

    def fails_under(self, law: LawOfYear) -> bool:
        """Whether the case fails under changed law, or can no longer be computed."""
        try:
            changed_law = law(self.scenario.year, self.scenario.options.expected_law)
            return self.fails(answered(case_under(changed_law, self.scenario)))
        except Refusal:
            return True


class RuleCheck(NamedTuple):
    """A case of a single rule, and the identities of the dated values that it reads."""

    case: FunctionCase
    reads: frozenset[tuple[str, date]]

    @property
    def id(self) -> str:
        return self.case.id

    def fails_under(self, law: LawOfYear) -> bool:
        """Whether the rule gives another amount under changed law."""
        found, _ = self.case.answer(law(self.case.year, False))
        return abs(found - self.case.expect) > CENT


class Outcome(NamedTuple):
    """All numbers of a country, its survivors with their explanations, and the explanations that explain none."""

    tried: list[Tried]
    survivors: list[tuple[Tried, Explanation | None]]
    stale: list[Explanation]

    @property
    def unexplained(self) -> list[Tried]:
        return [tried for tried, explanation in self.survivors if explanation is None]


def numbers(country: str) -> list[Number]:
    """The numbers of a country's law that the rules read in the computed years."""
    laws = [law_of(year).values.values() for year in YEARS]
    values = {identity(v): v for law in laws for v in law if v.key.startswith(PREFIXES[country])}
    found = (number for key in sorted(values) for number in cells(values[key]))
    return [number for number in found if number.amount != 0.0 and not math.isnan(number.amount)]


def cells(value: DatedValue) -> Iterator[Number]:
    """The numbers of a dated value."""
    if isinstance(value.value, float):
        yield Number(value)
        return
    for row, line in enumerate(value.value, 1):
        for column in range(1, len(line) + 1):
            yield Number(value, row, column)


def identity(value: DatedValue) -> tuple[str, date]:
    """What names a dated value of the law in force."""
    return value.key, value.valid_from


def steps(number: Number) -> list[float]:
    """The amounts to try in place of a number, in order."""
    amount = number.amount
    if number.unit == "switch":
        return [0.0]
    if number.unit in COUNTED or (number.unit == "factor" and amount > 1.0 and amount.is_integer()):
        return [amount + 1.0, amount - 1.0]
    return [amount * (1.0 + SHARE), amount * (1.0 - SHARE)]


@lru_cache(maxsize=1)
def checks(country: str) -> tuple[Check | RuleCheck, ...]:
    """The cases that read a country's law, and those of single rules. Raises ValueError when one of them does not hold
    to begin with."""
    found: list[Check | RuleCheck] = []
    for case in CASES:
        if case["id"] in EXCEPTIONS:
            continue
        scenario = Scenario.from_data(case["scenario"])
        result = net_pay(scenario)
        law = law_of(scenario.year, None, scenario.options.expected_law)
        check = Check(case["id"], scenario, case["expect"], case["tolerance"], frozenset(reads(result, law)))
        if check.fails(result):
            raise ValueError(f"{check.id}: the case fails before anything is changed")
        found.append(check)
    for rule_case in function_cases():
        law = law_of(rule_case.year)
        _, paths = rule_case.answer(law)
        found.append(RuleCheck(rule_case, frozenset(identity(law.values[path]) for path in paths)))
    return tuple(check for check in found if any(key.startswith(PREFIXES[country]) for key, _ in check.reads))


def reads(result: Result, law: YearLaw) -> Iterator[tuple[str, date]]:
    """The dated values behind a result."""
    known = {identity(value) for value in law.values.values()}
    for figure in result.verification.figures:
        if (figure.key, figure.valid_from) in known:
            yield figure.key, figure.valid_from
        elif figure.key in law.values:  # an average municipal rate is dated by its assessment year
            yield identity(law.values[figure.key])


def tried(country: str, number: Number) -> Tried:
    """Change one number and let the cases that read it run until one fails."""
    readers = [check for check in checks(country) if identity(number.value) in check.reads]
    for amount in steps(number):
        law = lru_cache(lambda year, expected, amount=amount: changed(year, expected, number, amount))
        for check in readers:
            if check.fails_under(law):
                return Tried(number, len(readers), check.id)
    return Tried(number, len(readers), None)


def changed(year: int, expected: bool, number: Number, amount: float) -> YearLaw:
    """The law of a year with one number changed. Raises LawMissing where a switch asks for law that is not there."""
    values = [v for v in store.current().values() if expected or in_force(v, year)]
    return law_from([number.replaced(amount) if v == number.value else v for v in values], year)


def explanations(country: str) -> list[Explanation]:
    """The explanations of a country; none without a file."""
    path = EXPLANATIONS / f"{country}.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8")).get("explained", []) if path.exists() else []
    return [Explanation.model_validate(table) for table in tables]


def outcome(country: str) -> Outcome:
    """Try every number of a country."""
    every = numbers(country)
    all_tried = [tried(country, number) for number in every]
    known = explanations(country)
    alive = [one for one in all_tried if one.failed is None]
    survivors = [(one, explained(one.number, known)) for one in alive]
    stale = [e for e in known if not any(e.explains(one.number) for one in alive)]
    return Outcome(all_tried, survivors, stale)


def explained(number: Number, known: Iterable[Explanation]) -> Explanation | None:
    """The first explanation of a survivor."""
    return next((e for e in known if e.explains(number)), None)


def main(arguments: list[str]) -> int:
    """Try the country that is named, print the survivors and the sum; returns the exit status."""
    if len(arguments) != 1 or arguments[0] not in PREFIXES:
        print(f"usage: python -m scripts.perturb {'|'.join(PREFIXES)}", file=sys.stderr)
        return 2
    country = arguments[0]
    found = outcome(country)
    if not found.tried:
        print(f"{country}: no rule reads its law", file=sys.stderr)
        return 2
    for one, explanation in found.survivors:
        readers = f"{one.readers} cases read it, none fails" if one.readers else "no case reads it"
        print(f"{one.number}: {readers}; {explanation.reason if explanation else 'NOT EXPLAINED'}")
    for explanation in found.stale:
        print(f"{explanation.key}: the explanation is stale, nothing that it names survives: {explanation.reason}")
    survivors, unexplained = len(found.survivors), len(found.unexplained)
    print(
        f"{country}: {len(found.tried)} numbers tried, {len(found.tried) - survivors} fail a case, "
        f"{survivors} survive, {survivors - unexplained} of them explained"
    )
    return 1 if unexplained or found.stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
