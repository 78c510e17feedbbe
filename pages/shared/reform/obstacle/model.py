"""An obstacle file as plain data: every number once, every word in one language. PDF and workbook both draw it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from pages.shared.reform.trial import Told
from pages.shared.report.model import Fact, Source
from pages.shared.visit.languages import Language

Value = float | tuple[tuple[float, ...], ...]


class Changed(NamedTuple):
    """A rule that changes: its key, the words of the statute, the article, both values as they are and in words, the
    first day, how sure today's value is, and the numbers of its sources."""

    key: str
    term: str
    law: str
    unit: str
    today: Value
    proposed: Value
    today_in_words: str
    proposed_in_words: str
    first_day: date
    letter: str
    sources: tuple[int, ...]


class Amount(NamedTuple):
    """What a party, or all workers by a line, have more in a year, in euros and cents."""

    name: str
    euros: float


class Group(NamedTuple):
    """A group of commuters in words: how many they are, how many have a euro a year more or less, or worse, for how
    many it is less than that, and what all of them have more in a year, in euros and cents."""

    name: str
    heads: int
    winners: int
    losers: int
    unchanged: int
    euros: float


class Grouped(NamedTuple):
    """Groups under their heading."""

    heading: str
    groups: tuple[Group, ...]


class Losing(NamedTuple):
    """How many commuters lose most by a line."""

    line: str
    heads: int


class Tested(NamedTuple):
    """What the change would do to commuters made up in another way: what is assumed of them in words, what workers have
    more in a year, in euros and cents, and how many have a euro a year more or less, or worse."""

    assumed: str
    euros: float
    winners: int
    losers: int


class Cost(NamedTuple):
    """What a party has more in a year of an experiment and, where it lasts several whole years, in all of them, in
    euros and cents."""

    name: str
    a_year: float
    all_years: float | None


class Standing(NamedTuple):
    """Commuters who stand outside an experiment: how many, how many of them it would move by a euro a year or more, and
    what all of them would have more in a year, in euros and cents."""

    who: str
    heads: int
    moved: int
    euros: float


class Experiment(NamedTuple):
    """A reform with an area or an end: what it is, how many whole years it lasts (0 where it begins or ends within
    one), what each party has more, their sum, who stands outside, and what all of that takes for granted."""

    about: tuple[Told, ...]
    years: int
    costs: tuple[Cost, ...]
    together: Cost
    outside: tuple[Standing, ...]
    notes: tuple[str, ...]


class ObstacleFile(NamedTuple):
    """All that is said of an obstacle and a reform of it, in one language.

    `fingerprint`: of the law in force; `reform_fingerprint` and `reform`: of the change and its file. `obstacle` is
    empty where the reform is of no barrier of the catalogue and no proposal; `doors`: who could allow it, and how;
    `experiment`: None where the reform holds everywhere and without an end; `reform_note`: what must be known to read
    that file, if anything; `tested`: the same change over other commuters by the same count, empty where that was not
    worked out; `other_count`: by the other count, which stands on no scale with these.
    """

    language: Language
    made_on: date
    law_date: date
    fingerprint: str
    reform_fingerprint: str
    reform: str
    reform_note: str
    title: str
    summary: tuple[str, ...]
    obstacle: tuple[Fact, ...]
    area: tuple[str, ...]
    experiment: Experiment | None
    changes: tuple[Changed, ...]
    authorities: tuple[str, ...]
    doors: tuple[Fact, ...]
    parties: tuple[Amount, ...]
    together: Amount
    lines: tuple[Amount, ...]
    grouped: tuple[Grouped, ...]
    losing: tuple[Losing, ...]
    procedure: tuple[str, ...]
    method: tuple[str, ...]
    limits: tuple[str, ...]
    sure: tuple[str, ...]
    tested: tuple[Tested, ...]
    other_count: Tested | None
    sources: tuple[Source, ...]

    @property
    def code(self) -> str:
        """The fingerprint of the law in groups of four, as people read it out."""
        return in_fours(self.fingerprint)

    @property
    def reform_code(self) -> str:
        """The fingerprint of the reform in the same way."""
        return in_fours(self.reform_fingerprint)


def in_fours(fingerprint: str) -> str:
    """A fingerprint in groups of four."""
    return " ".join(fingerprint[start : start + 4] for start in range(0, len(fingerprint), 4))
