"""What the store holds of barriers, row by row; who may change them, what the founding advice named, what a corridor
knows of the way across."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from rules.definitions.codes import STATES
from rules.store.cells import frozen

CORRIDORS = tuple(f"{home}>{work}" for home in STATES for work in STATES if home != work)
"""From which state of residence to which state of work."""
THEMES = (
    "tax",
    "social_security",
    "benefits",
    "pensions",
    "diploma",
    "language",
    "transport",
    "information",
    "employer",
    "training",
    "migration",
    "housing",
    "governance",
)
"""The themes of the barriers, each a file of data/barriers, in the order of the catalogue."""


BARRIER_SCHEMA = """
CREATE TABLE barriers (
    id VARCHAR PRIMARY KEY, theme VARCHAR NOT NULL, corridors VARCHAR[] NOT NULL, touches VARCHAR[] NOT NULL,
    professions VARCHAR[] NOT NULL, where_facts BOOLEAN NOT NULL, reach VARCHAR NOT NULL, at_most BOOLEAN NOT NULL,
    of_worker_alone BOOLEAN NOT NULL, on_request VARCHAR, months VARCHAR, law VARCHAR NOT NULL,
    authorities VARCHAR[] NOT NULL, whose VARCHAR, office_nl VARCHAR, office_be VARCHAR, office_de VARCHAR,
    state VARCHAR NOT NULL, as_of INTEGER NOT NULL, confidence VARCHAR NOT NULL, unchecked VARCHAR[] NOT NULL,
    sources VARCHAR[] NOT NULL, checked DATE NOT NULL);
CREATE TABLE barrier_figures (
    barrier VARCHAR NOT NULL REFERENCES barriers, name VARCHAR NOT NULL, key VARCHAR NOT NULL REFERENCES parameters,
    PRIMARY KEY (barrier, name));
CREATE TABLE barrier_changes (
    barrier VARCHAR NOT NULL REFERENCES barriers, corridor VARCHAR NOT NULL, used_for VARCHAR NOT NULL,
    key VARCHAR NOT NULL REFERENCES parameters, value DOUBLE NOT NULL, PRIMARY KEY (barrier, corridor, used_for, key));
CREATE TABLE authorities (id VARCHAR PRIMARY KEY, states VARCHAR[] NOT NULL, is_union BOOLEAN NOT NULL, url VARCHAR);
CREATE TABLE advice (
    id VARCHAR PRIMARY KEY, place INTEGER NOT NULL UNIQUE, barriers VARCHAR[] NOT NULL, border VARCHAR NOT NULL,
    priced VARCHAR NOT NULL, words VARCHAR[] NOT NULL, sources VARCHAR[] NOT NULL);
CREATE TABLE corridor_facts (
    id VARCHAR PRIMARY KEY, barrier VARCHAR NOT NULL REFERENCES barriers, kind VARCHAR NOT NULL,
    corridors VARCHAR[] NOT NULL, near VARCHAR[] NOT NULL, years VARCHAR NOT NULL, confidence VARCHAR NOT NULL,
    sources VARCHAR[] NOT NULL, checked DATE NOT NULL);
CREATE TABLE corridor_fact_figures (
    fact VARCHAR NOT NULL REFERENCES corridor_facts, name VARCHAR NOT NULL, number DOUBLE NOT NULL,
    PRIMARY KEY (fact, name));
"""
BARRIER_TABLES = (
    """SELECT id, theme, corridors, touches, professions, where_facts, reach, at_most, of_worker_alone, on_request,
              months, law, authorities, whose,
              [office_nl, office_be, office_de], state, as_of, confidence, unchecked,
              (SELECT map_from_entries(list((name, key))) FROM barrier_figures WHERE barrier = id), sources, checked
       FROM barriers ORDER BY rowid""",
    "SELECT barrier, corridor, used_for, key, value FROM barrier_changes ORDER BY barrier, corridor, used_for, key",
    "SELECT id, states, is_union, url FROM authorities ORDER BY id",
    "SELECT id, barriers, border, priced, words, sources FROM advice ORDER BY place",
    """SELECT id, barrier, kind, corridors, near, years,
              (SELECT map_from_entries(list((name, number))) FROM corridor_fact_figures WHERE fact = id),
              confidence, sources, checked
       FROM corridor_facts ORDER BY rowid""",
)
"""What is read of barriers, in the order of BarrierTables."""

OFFICE_OF_ALL = "gip"
"""The office that helps where no other is named: the points that inform border workers."""


class BarrierRow(NamedTuple):
    """A barrier as it is written down.

    `touches`: the conditions of a household that it touches, all of which must hold; `professions`: the codes of those
    that it touches alone, if any are named; `where_facts`: only where one of its facts of places is true; `reach`:
    whether a scenario tells that ("household"), does not ask it ("outside"), or nobody asks as no worker feels it
    ("adviser"). `at_most`: its price is an upper bound; `of_worker_alone`: of spouses who are assessed together it
    tells the part of the worker only; `on_request`: the option of a scenario by which nobody asks for what the changed
    rule would give. `months`: what is waited for. `law` is empty where no act is the cause. `state`
    and `as_of`: what became of it, and of which year that is known. `unchecked`: aspects that nothing has confirmed.
    `figures`: numbers of the law in its sentence, by name.
    """

    id: str
    theme: str
    corridors: tuple[str, ...]
    touches: tuple[str, ...]
    professions: tuple[str, ...]
    where_facts: bool
    reach: str
    at_most: bool
    of_worker_alone: bool
    on_request: str | None
    months: str | None
    law: str
    authorities: tuple[str, ...]
    whose: str | None
    offices: tuple[str | None, ...]
    state: str
    as_of: int
    confidence: str
    unchecked: tuple[str, ...]
    figures: Mapping[str, str]
    sources: tuple[str, ...]
    checked: date


class BarrierChange(NamedTuple):
    """One change of the law in a corridor: it takes a barrier away ("rule"), or what the same act gives for it
    ("in_return"), or goes further for whom the first does not reach ("further")."""

    barrier: str
    corridor: str
    used_for: str
    key: str
    value: float


class AuthorityRow(NamedTuple):
    """Who could change a rule: the states that it acts for, whether it is a body of the Union, its public address."""

    id: str
    states: tuple[str, ...]
    union: bool
    url: str | None


class AdviceRow(NamedTuple):
    """An obstacle that the founding advice names: the barriers that hold it, whether it has an effect of its own at the
    border and one in euros (yes, partly, no), and the advice's own words."""

    id: str
    barriers: tuple[str, ...]
    border: str
    priced: str
    words: tuple[str, ...]
    sources: tuple[str, ...]


class CorridorFactRow(NamedTuple):
    """A dated fact about language or the way across: the barrier to which it belongs, the corridors and, unless it is
    true of them everywhere, the municipalities near which it is; the year or years of which it is known."""

    id: str
    barrier: str
    kind: str
    corridors: tuple[str, ...]
    near: tuple[str, ...]
    years: str
    figures: Mapping[str, float]
    confidence: str
    sources: tuple[str, ...]
    checked: date


class BarrierTables(NamedTuple):
    """All that the store holds of barriers: by id in the order of the catalogue, and the obstacles of the advice in
    its order."""

    barriers: Mapping[str, BarrierRow]
    changes: Sequence[BarrierChange]
    authorities: Mapping[str, AuthorityRow]
    advice: Sequence[AdviceRow]
    facts: Sequence[CorridorFactRow]


def barrier_tables(rows: Sequence[Sequence[tuple[Any, ...]]]) -> BarrierTables:
    """The tables from their rows, in the order of BARRIER_TABLES; a list of the database is a tuple of ours, and what
    has no figures has none."""
    barriers, changes, authorities, advice, facts = ([tuple(map(frozen, row)) for row in table] for table in rows)
    figures, of_fact = BarrierRow._fields.index("figures"), CorridorFactRow._fields.index("figures")
    return BarrierTables(
        {row[0]: BarrierRow(*row)._replace(figures=row[figures] or {}) for row in barriers},
        [BarrierChange(*row) for row in changes],
        {row[0]: AuthorityRow(*row) for row in authorities},
        [AdviceRow(*row) for row in advice],
        [CorridorFactRow(*row)._replace(figures=row[of_fact] or {}) for row in facts],
    )
