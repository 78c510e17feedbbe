"""What the store holds of professions and the routes to a recognised diploma, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from rules.store.cells import frozen

ASPECTS = ("status", "route", "months", "fee", "language")
"""What has a letter of confidence of its own: whether the job is reserved by law, the route, how long it takes, what it
costs, which language is asked."""

BASE, FROM, IN, SELF_EMPLOYED, SELF_EMPLOYED_IN = "base", "from", "in", "self_employed", "self_employed_in"
VARIANTS = (BASE, FROM, IN, SELF_EMPLOYED, SELF_EMPLOYED_IN)
"""What a state says of a profession, from the general to the particular; the later one prevails."""

Pairs = tuple[tuple[str, str], ...]
"""What holds in a region or for a diploma from a state, by the code of either; an empty code holds everywhere."""
Range = tuple[float, float]

TERM_COLUMNS = """law VARCHAR, offices VARCHAR[][], steps VARCHAR[], papers VARCHAR[], months DOUBLE[],
    legal_maximum DOUBLE, fee DOUBLE[], language VARCHAR, temporary VARCHAR, partial VARCHAR, meanwhile VARCHAR,
    statements VARCHAR[][], remarks VARCHAR[], sources VARCHAR[] NOT NULL, confidence VARCHAR[] NOT NULL"""

PROFESSION_SCHEMA = f"""
CREATE TABLE professions (
    isco08 VARCHAR PRIMARY KEY, name_en VARCHAR NOT NULL, name_nl VARCHAR NOT NULL, name_de VARCHAR NOT NULL,
    name_fr VARCHAR NOT NULL, also VARCHAR[] NOT NULL, directive VARCHAR NOT NULL, kind VARCHAR NOT NULL,
    sources VARCHAR[] NOT NULL, checked DATE NOT NULL);
CREATE TABLE recognition_routes (
    id VARCHAR PRIMARY KEY, state VARCHAR NOT NULL, regime VARCHAR NOT NULL, checked DATE NOT NULL, {TERM_COLUMNS});
CREATE TABLE profession_rules (
    isco08 VARCHAR NOT NULL REFERENCES professions, state VARCHAR NOT NULL, variant VARCHAR NOT NULL,
    whom VARCHAR NOT NULL, regulated VARCHAR, route VARCHAR REFERENCES recognition_routes, {TERM_COLUMNS},
    PRIMARY KEY (isco08, state, variant, whom));
CREATE TABLE level_statements (
    id VARCHAR PRIMARY KEY, state VARCHAR NOT NULL, offices VARCHAR[][] NOT NULL, law VARCHAR,
    papers VARCHAR[] NOT NULL, months DOUBLE[], fee DOUBLE[], remarks VARCHAR[] NOT NULL,
    sources VARCHAR[] NOT NULL, confidence VARCHAR NOT NULL, checked DATE NOT NULL);
CREATE TABLE level_treaties (
    id VARCHAR PRIMARY KEY, states VARCHAR[] NOT NULL, kinds VARCHAR[] NOT NULL, valid_from DATE NOT NULL,
    law VARCHAR NOT NULL, sources VARCHAR[] NOT NULL, confidence VARCHAR NOT NULL, checked DATE NOT NULL);
CREATE TABLE assistance_centres (
    state VARCHAR PRIMARY KEY, offices VARCHAR[][] NOT NULL, law VARCHAR NOT NULL, sources VARCHAR[] NOT NULL,
    confidence VARCHAR NOT NULL, checked DATE NOT NULL);
"""
PROFESSION_TABLES = (
    "professions",
    "profession_rules",
    "recognition_routes",
    "level_statements",
    "level_treaties",
    "assistance_centres",
)
"""The tables of the schema, in the order in which they are read."""


class Terms(NamedTuple):
    """What a route asks, or what a profession says instead; None is not said. `offices` by region, `statements` by
    region or origin; months and fee from the least to the most; `confidence` in the order of ASPECTS."""

    law: str | None
    offices: Pairs | None
    steps: tuple[str, ...] | None
    papers: tuple[str, ...] | None
    months: Range | None
    legal_maximum: float | None
    fee: Range | None
    language: str | None
    temporary: str | None
    partial: str | None
    meanwhile: str | None
    statements: Pairs | None
    remarks: tuple[str, ...] | None
    sources: tuple[str, ...]
    confidence: tuple[str | None, ...]


class Profession(NamedTuple):
    """A profession: its ISCO-08 code, its name in each of the four languages, other names that people type; the article
    of the directive behind it, and what its training mostly is."""

    isco08: str
    name_en: str
    name_nl: str
    name_de: str
    name_fr: str
    also: tuple[str, ...]
    directive: str
    kind: str
    sources: tuple[str, ...]
    checked: date

    def name(self, language: str) -> str:
        """The name in a language: en, nl, de or fr, with or without a country (nl_BE)."""
        return str(getattr(self, f"name_{language[:2]}"))

    @property
    def names(self) -> dict[str, str]:
        """The name in each language."""
        return {language: self.name(language) for language in ("en", "nl", "de", "fr")}


class Route(NamedTuple):
    """A route to work in a state with a diploma from elsewhere."""

    id: str
    state: str
    regime: str
    checked: date
    terms: Terms


class Rule(NamedTuple):
    """What a state says of a profession: in general, for a diploma from a state, in a region, for the self-employed,
    and for those of a region."""

    variant: str
    whom: str
    regulated: str | None
    route: str | None
    terms: Terms


class Statement(NamedTuple):
    """A statement of the level of a diploma: who gives it, what it takes and costs."""

    id: str
    state: str
    offices: Pairs
    law: str | None
    papers: tuple[str, ...]
    months: Range | None
    fee: Range | None
    remarks: tuple[str, ...]
    sources: tuple[str, ...]
    confidence: str
    checked: date


class LevelTreaty(NamedTuple):
    """States that accept the level of each other's diplomas by treaty, for these kinds of training."""

    id: str
    states: tuple[str, ...]
    kinds: tuple[str, ...]
    valid_from: date
    law: str
    sources: tuple[str, ...]
    confidence: str
    checked: date


class Assistance(NamedTuple):
    """The office of a state that tells about the recognition of any diploma."""

    state: str
    offices: Pairs
    law: str
    sources: tuple[str, ...]
    confidence: str
    checked: date


class ProfessionTables(NamedTuple):
    """All that the store holds of professions; the rules by code and state, from the general to the particular."""

    professions: dict[str, Profession]
    rules: dict[tuple[str, str], tuple[Rule, ...]]
    routes: dict[str, Route]
    statements: dict[str, Statement]
    treaties: tuple[LevelTreaty, ...]
    assistance: dict[str, Assistance]


def tables_of(rows: Sequence[Sequence[tuple[Any, ...]]]) -> ProfessionTables:
    """The tables from their rows, in the order of ProfessionTables; a list of the database is a tuple of ours."""
    professions, rules, routes, statements, treaties, assistance = ([frozen(row) for row in table] for table in rows)
    by_state: dict[tuple[str, str], list[Rule]] = {}
    for isco08, state, variant, whom, regulated, route, *said in rules:
        rule = Rule(variant, whom, regulated, route, Terms(*said))
        by_state.setdefault((isco08, state), []).append(rule)
    return ProfessionTables(
        {row[0]: Profession(*row) for row in professions},
        {key: tuple(sorted(said, key=lambda rule: VARIANTS.index(rule.variant))) for key, said in by_state.items()},
        {name: Route(name, state, regime, day, Terms(*said)) for name, state, regime, day, *said in routes},
        {row[0]: Statement(*row) for row in statements},
        tuple(LevelTreaty(*row) for row in treaties),
        {row[0]: Assistance(*row) for row in assistance},
    )
