"""data/barriers, read and checked: the barriers theme by theme, who could change them, the obstacles of the founding
advice, and dated facts about the way across. The format is told in data/README.md.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field, model_validator

from rules.definitions.codes import STATES
from rules.definitions.names import is_address
from rules.errors import BadData
from rules.store.barrier_rows import CORRIDORS, OFFICE_OF_ALL, THEMES
from rules.store.law_files import DatedValue, checked_number
from rules.store.paper_files import OfficeOf, State, Text, by_state, check_offices, check_whose
from rules.store.source_files import Confidence, Source, SourceIds, check_cited, check_known
from rules.store.toml_files import M, Strict, records

Corridor = Annotated[str, Field(pattern="|".join(f"^{one}$" for one in CORRIDORS))]
Corridors = Annotated[list[Corridor], Field(min_length=1)]
Name = Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
BarrierId = Annotated[str, Field(pattern=r"^[A-Z]\d\d$")]
Extent = Literal["yes", "partly", "no"]
Aspect = Literal["law", "who", "mechanism", "authority", "proposals", "status", "figures"]
Kind = Literal["train", "bus", "ticket", "checks", "language", "road"]
AUTHORITIES, ADVICE, FACTS = "authorities", "founding_advice", "corridor_facts"
"""The files that hold no theme."""


class OneChange(Strict):
    """A key of the law with the value that it would have."""

    key: Text
    value: float


class Price(Strict):
    """The changes that would take the barrier away, and in which corridors; `in_return`: those that would take away
    what the same act gives for it; `further`: larger ones, for whom the first do not reach."""

    corridors: Corridors
    changes: Annotated[list[OneChange], Field(min_length=1)]
    in_return: list[OneChange] = Field(default_factory=list)
    further: list[OneChange] = Field(default_factory=list)

    def by_use(self) -> tuple[tuple[str, list[OneChange]], ...]:
        """The changes by what they are for."""
        return ("rule", self.changes), ("in_return", self.in_return), ("further", self.further)


class Barrier(Strict):
    """One barrier as it is written down."""

    corridors: Corridors
    touches: list[Name] | None = None
    professions: list[Annotated[str, Field(pattern=r"^\d{4}$")]] = Field(default_factory=list)
    months: Literal["recognition", "statement", "pension_gap"] | None = None
    outside: Literal[True] | None = None
    adviser_only: Literal[True] | None = None
    where_facts: Literal[True] | None = None
    law: Text | None = None
    authority: Annotated[list[Name], Field(min_length=1)]
    office: OfficeOf = OFFICE_OF_ALL
    of: Literal["residence", "work", "insuring"] | None = None
    state: Literal["open", "proposed", "in_court", "agreed", "solved_partly", "solved"]
    as_of: Annotated[int, Field(ge=1990, le=2100)]
    confidence: Confidence
    unchecked: list[Aspect] = Field(default_factory=list)
    source: SourceIds
    checked: date
    price: list[Price] = Field(default_factory=list)
    at_most: bool = False
    of_worker_alone: bool = False
    on_request: Literal["de_unlimited_on_request"] | None = None
    figures: dict[Name, Text] = Field(default_factory=dict)

    @model_validator(mode="after")
    def says_whom_it_touches(self) -> Barrier:
        if sum(one is not None for one in (self.touches, self.outside, self.adviser_only)) != 1:
            raise ValueError("say one of touches, outside = true and adviser_only = true")
        check_whose(self.office, self.of)
        if lacking := self._states_asked() - self._states_with_office():
            raise ValueError(f"office: {', '.join(sorted(lacking))} has none, and is asked")
        if (self.at_most or self.of_worker_alone or self.on_request) and not self.price:
            raise ValueError("at_most, of_worker_alone and on_request say something of a price; there is none")
        if self.price and self.touches is None:
            raise ValueError("only a barrier that touches a household can have a price")
        priced = [corridor for price in self.price for corridor in price.corridors]
        if len(priced) != len(set(priced)) or set(priced) - set(self.corridors):
            raise ValueError("price: each corridor of the barrier stands at most once")
        return self

    def _states_asked(self) -> set[str]:
        """The states whose office may be asked."""
        ends = {"residence": (0,), "work": (1,), "insuring": (0, 1)}[self.of] if self.of else ()
        return {corridor.split(">")[end] for corridor in self.corridors for end in ends}

    def _states_with_office(self) -> set[str]:
        return {state for state, name in zip(STATES, by_state(self.office), strict=True) if name}

    @property
    def reach(self) -> str:
        return "adviser" if self.adviser_only else "outside" if self.outside else "household"


class Authority(Strict):
    """Who could change a rule."""

    states: list[State] = Field(default_factory=list)
    union: bool = False
    url: str | None = None

    @model_validator(mode="after")
    def has_address(self) -> Authority:
        if self.url is not None and not is_address(self.url):
            raise ValueError("url must be the public address of the body")
        return self


class Advice(Strict):
    """An obstacle that the founding advice names."""

    place: Annotated[int, Field(ge=1)]
    rows: list[BarrierId]
    border: Extent
    priced: Extent
    words: Annotated[list[Text], Field(min_length=1)]
    source: SourceIds


class CorridorFact(Strict):
    """A dated fact about the way across."""

    barrier: BarrierId
    kind: Kind
    corridors: Corridors
    near: list[Text] = Field(default_factory=list)
    year: Annotated[int, Field(ge=1990, le=2100)] | None = None
    year_text: Text | None = None
    figures: dict[Name, float] = Field(default_factory=dict)
    confidence: Confidence
    source: SourceIds
    checked: date

    @model_validator(mode="after")
    def is_dated(self) -> CorridorFact:
        if (self.year is None) == (self.year_text is None):
            raise ValueError("give either year or year_text")
        return self

    @property
    def years(self) -> str:
        return self.year_text or str(self.year)


class BarrierFiles(NamedTuple):
    """All that data/barriers holds: barriers with their theme, the rest by id."""

    barriers: dict[str, tuple[str, Barrier]]
    authorities: dict[str, Authority]
    advice: dict[str, Advice]
    facts: dict[str, CorridorFact]

    def rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """The rows of every table by its name in the store."""
        return {
            "barriers": [_barrier(name, *about) for name, about in self.barriers.items()],
            "barrier_figures": [
                (name, figure, key) for name, (_, b) in self.barriers.items() for figure, key in b.figures.items()
            ],
            "barrier_changes": [
                (name, corridor, use, change.key, change.value)
                for name, (_, b) in self.barriers.items()
                for price in b.price
                for corridor in price.corridors
                for use, changes in price.by_use()
                for change in changes
            ],
            "authorities": [(i, a.states, a.union, a.url) for i, a in self.authorities.items()],
            "advice": [(i, a.place, a.rows, a.border, a.priced, a.words, a.source) for i, a in self.advice.items()],
            "corridor_facts": [
                (
                    i,
                    f.barrier,
                    f.kind,
                    f.corridors,
                    f.near,
                    f.years,
                    f.confidence,
                    f.source,
                    f.checked,
                )
                for i, f in self.facts.items()
            ],
            "corridor_fact_figures": [
                (i, figure, number) for i, f in self.facts.items() for figure, number in f.figures.items()
            ],
        }


def read_barriers(
    root: Path, sources: Mapping[str, Source], offices: Collection[str], values: Iterable[DatedValue]
) -> BarrierFiles:
    """Everything under `root` (data/barriers), of whose files none must be there; raises BadData with file, id and
    reason.

    What it names must exist: `sources`, `offices`, and the keys of the law of which `values` are the values.
    """
    for path in root.glob("*"):
        if path.name not in {f"{name}.toml" for name in (*THEMES, AUTHORITIES, ADVICE, FACTS)}:
            raise BadData(f"barriers/{path.name}: no such file is read; a theme is one of {', '.join(THEMES)}")
    files = BarrierFiles(
        {name: (theme, found) for theme in THEMES for name, found in _read(root, theme, Barrier, BarrierId).items()},
        _read(root, AUTHORITIES, Authority, Name),
        _read(root, ADVICE, Advice, Name),
        _read(root, FACTS, CorridorFact, Name),
    )
    keys = {value.key: value.unit for value in values}
    for name, (theme, about) in files.barriers.items():
        place = f"barriers/{theme}.toml: [{name}]"
        check_known(about.authority, files.authorities, "authority", "barriers/authorities.toml", place)
        check_offices(by_state(about.office), offices, place)
        changed = [change for price in about.price for _, changes in price.by_use() for change in changes]
        check_known([*(one.key for one in changed), *about.figures.values()], keys, "key", "data/law", place)
        for change in changed:
            checked_number(change.value, keys[change.key], f"{place}: {change.key}")
        check_cited(about.source, about.confidence, sources, place)
    for name, fact in files.facts.items():
        place = f"barriers/corridor_facts.toml: [{name}]"
        check_known([fact.barrier], files.barriers, "barrier", "barriers/<theme>.toml", place)
        check_cited(fact.source, fact.confidence, sources, place)
    for name, advice in files.advice.items():
        place = f"barriers/founding_advice.toml: [{name}]"
        check_known(advice.rows, files.barriers, "barrier", "barriers/<theme>.toml", place)
        check_cited(advice.source, "C", sources, place)
    return files


def _read(root: Path, file: str, model: type[M], pattern: Any) -> dict[str, M]:
    """The tables of a file of data/barriers."""
    return records(root / f"{file}.toml", root, model, pattern.__metadata__[0].metadata[0].pattern)


def _barrier(name: str, theme: str, b: Barrier) -> tuple[Any, ...]:
    return (
        name, theme, b.corridors, b.touches or [], b.professions, b.where_facts or False, b.reach, b.at_most,
        b.of_worker_alone, b.on_request, b.months,
        b.law or "", b.authority, b.of, *by_state(b.office), b.state, b.as_of, b.confidence,
        b.unchecked, b.source, b.checked,
    )  # fmt: skip
