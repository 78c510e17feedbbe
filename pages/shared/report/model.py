"""A report as plain data: every number once, every word in one language. The PDF and the workbook both draw it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from pages.shared.result.said import Warned
from pages.shared.visit.languages import Language
from rules import UsedParameter


class Answer(NamedTuple):
    """A question with its answer in words; `given`: by the visitor, else filled in by us."""

    field: str
    question: str
    value: str
    given: bool


class Row(NamedTuple):
    """An amount of each job in euros and cents, None where a job does not have it; a line of law has an id, an article,
    a letter and the numbers of its sources; a total is strong; an amount that was rounded to euros is whole."""

    name: str
    across: float | None
    home: float | None
    id: str = ""
    official: str = ""
    state: str = ""
    article: str = ""
    letter: str = ""
    sources: tuple[int, ...] = ()
    strong: bool = False
    whole: bool = False


class Fact(NamedTuple):
    """Something that is said of the case, under a heading, with its article and letter where it rests on one."""

    heading: str
    sentence: str
    article: str = ""
    letter: str = ""


class Figure(NamedTuple):
    """A figure of the law behind a line, its value in words, and the number of its source."""

    used: UsedParameter
    value: str
    lines: tuple[str, ...]
    source: int


class Source(NamedTuple):
    """A source by its number."""

    number: int
    title: str
    address: str


class Report(NamedTuple):
    """All that is known of two jobs, in one language. Of a domestic job `home` in every row is None."""

    language: Language
    made_on: date
    law_date: date
    fingerprint: str
    domestic: bool
    home_id: str
    places: tuple[str, str]
    headline: str
    basis: tuple[str, ...]
    months_of_pay: tuple[float, float]
    case: tuple[str, ...]
    answers: tuple[Answer, ...]
    year: tuple[Row, ...]
    averages: tuple[Row, ...]
    payslip: tuple[Row, ...]
    payslip_month: int
    reasons: tuple[Row, ...]
    facts: tuple[Fact, ...]
    facts_in_short: tuple[Fact, ...]
    warnings: tuple[Warned, ...]
    consequences: tuple[Fact, ...]
    figures: tuple[Figure, ...]
    sources: tuple[Source, ...]
    letters: tuple[int, int, int]
    not_checked: tuple[Fact, ...]
    steps: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()

    @property
    def given(self) -> tuple[Answer, ...]:
        """What the visitor answered."""
        return tuple(one for one in self.answers if one.given)

    @property
    def filled_in(self) -> tuple[Answer, ...]:
        """What we took where nothing was answered."""
        return tuple(one for one in self.answers if not one.given)

    @property
    def code(self) -> str:
        """The fingerprint of the law in groups of four, as people read it out."""
        return " ".join(self.fingerprint[start : start + 4] for start in range(0, len(self.fingerprint), 4))
