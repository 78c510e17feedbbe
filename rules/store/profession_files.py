"""data/professions, read and checked: which professions a state reserves by law, and by which route a diploma from
another state is recognised there. The format is told in data/README.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import AfterValidator, Field

from rules.definitions.codes import REGIONS, STATES
from rules.errors import BadData
from rules.store.paper_files import Office, check_offices
from rules.store.profession_rows import ASPECTS, BASE, FROM, IN, SELF_EMPLOYED, SELF_EMPLOYED_IN
from rules.store.source_files import Confidence, Source, SourceIds, check_cited, check_sources
from rules.store.toml_files import M, Strict, records

REGIMES_OF_FREE_JOBS = ("none", "level_only", "unknown")
"""What may stand beside a job that no law reserves."""

Text = Annotated[str, Field(min_length=2)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
State = Literal["NL", "BE", "DE"]
Regulated = Literal["no", "yes", "self_employed", "title", "activity", "partly", "nationality", "unknown"]
Regime = Literal["none", "level_only", "automatic", "general", "experience", "own_act", "no_route", "unknown"]
Kind = Literal["vocational", "degree", "craft", "licence", "public"]
Aspect = Literal["status", "route", "months", "fee", "language"]
ByKey = Id | dict[str, Id]
"""One id, or one for each region (or, of a statement, for each state that a diploma may come from)."""


def _rising(ends: list[float]) -> list[float]:
    if ends[0] > ends[1]:
        raise ValueError(f"the least stands before the most: {ends[0]:g}, {ends[1]:g}")
    return ends


Months = Annotated[float, Field(ge=0.0, le=60.0)]
MonthRange = Annotated[list[Months], Field(min_length=2, max_length=2), AfterValidator(_rising)]
EuroRange = Annotated[
    list[Annotated[float, Field(ge=0.0, le=10_000.0)]], Field(min_length=2, max_length=2), AfterValidator(_rising)
]


class SaidTerms(Strict):
    """What a route asks, or what a profession says instead."""

    law: Text | None = None
    office: ByKey | None = None
    steps: list[Id] | None = None
    papers: list[Id] | None = None
    months: MonthRange | None = None
    legal_maximum: Months | None = None
    fee: EuroRange | None = None
    language: Id | None = None
    temporary: Literal["declaration", "free", "prior_check", "unknown"] | None = None
    partial: Literal["possible", "no", "unknown"] | None = None
    meanwhile: Id | None = None
    statement: ByKey | None = None
    remarks: list[Id] | None = None
    source: list[str] = Field(default_factory=list)
    confidence: dict[Aspect, Confidence] = Field(default_factory=dict)

    def row(self) -> tuple[Any, ...]:
        """Its cells in the order of the store's columns."""
        return (
            self.law, _pairs(self.office), self.steps, self.papers, self.months, self.legal_maximum, self.fee,
            self.language, self.temporary, self.partial, self.meanwhile, _pairs(self.statement), self.remarks,
            self.source, [self.confidence.get(aspect) for aspect in ASPECTS],  # type: ignore[call-overload]
        )  # fmt: skip


class SaidRoute(SaidTerms):
    """A route as it is written down."""

    state: State
    regime: Regime
    source: SourceIds
    checked: date


class SaidVariant(SaidTerms):
    """What a state says of a profession in a case."""

    regulated: Regulated | None = None
    route: Id | None = None


class SaidRegion(SaidVariant):
    """What a state says of a profession in a region, with what differs there for the self-employed."""

    self_employed: SaidVariant | None = None


class SaidState(SaidVariant):
    """What a state says of a profession, with what differs by the origin of the diploma, by region, and for the
    self-employed."""

    regulated: Regulated
    route: Id
    from_: Annotated[dict[State, SaidVariant], Field(alias="from", default_factory=dict)]
    in_: Annotated[dict[str, SaidRegion], Field(alias="in", default_factory=dict)]
    self_employed: SaidVariant | None = None

    def variants(self) -> Iterator[tuple[str, str, SaidVariant]]:
        """Each variant with whom it is for, from the general to the particular."""
        yield BASE, "", self
        yield from ((FROM, origin, said) for origin, said in self.from_.items())
        yield from ((IN, region, said) for region, said in self.in_.items())
        if self.self_employed:
            yield SELF_EMPLOYED, "", self.self_employed
        for region, said in self.in_.items():
            if said.self_employed:
                yield SELF_EMPLOYED_IN, region, said.self_employed

    def above(self, variant: str, whom: str) -> SaidVariant:
        """What a variant says nothing of, the rule above it says."""
        return self.in_[whom] if variant == SELF_EMPLOYED_IN else self


class Names(Strict):
    """The name of a profession in each language."""

    en: Text
    nl: Text
    de: Text
    fr: Text


class SaidProfession(Strict):
    """A profession as it is written down."""

    name: Names
    also: list[Text]
    directive: Text
    kind: Kind
    source: SourceIds
    NL: SaidState
    BE: SaidState
    DE: SaidState
    checked: date

    def states(self) -> Iterator[tuple[str, SaidState]]:
        """What each state says."""
        yield from ((state, getattr(self, state)) for state in STATES)


class SaidStatement(Strict):
    """A statement of the level of a diploma."""

    state: State
    office: ByKey
    law: Text | None = None
    papers: list[Id] = Field(default_factory=list)
    months: MonthRange | None = None
    fee: EuroRange | None = None
    remarks: list[Id] = Field(default_factory=list)
    source: SourceIds
    confidence: Confidence
    checked: date


class SaidTreaty(Strict):
    """A treaty by which states accept the level of each other's diplomas."""

    states: Annotated[list[State], Field(min_length=2)]
    kinds: Annotated[list[Kind], Field(min_length=1)]
    from_: Annotated[date, Field(alias="from")]
    law: Text
    source: SourceIds
    confidence: Confidence
    checked: date


class SaidAssistance(Strict):
    """Which office of a state tells about the recognition of any diploma."""

    office: ByKey
    law: Text
    source: SourceIds
    confidence: Confidence
    checked: date


class ProfessionFiles(NamedTuple):
    """All that data/professions holds, by id."""

    professions: dict[str, SaidProfession]
    routes: dict[str, SaidRoute]
    statements: dict[str, SaidStatement]
    treaties: dict[str, SaidTreaty]
    assistance: dict[str, SaidAssistance]

    def rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """The rows of every table by its name in the store."""
        return {
            "professions": [
                (i, p.name.en, p.name.nl, p.name.de, p.name.fr, p.also, p.directive, p.kind, p.source, p.checked)
                for i, p in self.professions.items()
            ],
            "recognition_routes": [(i, r.state, r.regime, r.checked, *r.row()) for i, r in self.routes.items()],
            "profession_rules": [
                (i, state, variant, whom, said.regulated, said.route, *said.row())
                for i, p in self.professions.items()
                for state, rules in p.states()
                for variant, whom, said in rules.variants()
            ],
            "level_statements": [
                (
                    i, s.state, _pairs(s.office), s.law, s.papers, s.months, s.fee, s.remarks, s.source, s.confidence,
                    s.checked,
                )
                for i, s in self.statements.items()
            ],
            "level_treaties": [
                (i, t.states, t.kinds, t.from_, t.law, t.source, t.confidence, t.checked)
                for i, t in self.treaties.items()
            ],
            "assistance_centres": [
                (i, _pairs(a.office), a.law, a.source, a.confidence, a.checked) for i, a in self.assistance.items()
            ],
        }  # fmt: skip


class Known(NamedTuple):
    """What a table may refer to."""

    routes: Mapping[str, SaidRoute]
    statements: Mapping[str, SaidStatement]
    offices: Mapping[str, Office]
    sources: Mapping[str, Source]


def read_professions(root: Path, offices: Mapping[str, Office], sources: Mapping[str, Source]) -> ProfessionFiles:
    """Everything under `root` (data/professions); raises BadData with file, table and reason."""
    homes: dict[str, str] = {}
    professions: dict[str, SaidProfession] = {}
    routes: dict[str, SaidRoute] = {}
    for path in sorted(root.glob("*.toml")):
        if path.stem.startswith("routes_"):
            routes |= _read(path, SaidRoute, r"[a-z0-9_]+", homes)
        elif path.stem not in ("statements", "treaties", "assistance"):
            professions |= _read(path, SaidProfession, r"\d{4}", homes)
    statements = _read(root / "statements.toml", SaidStatement, r"[a-z0-9_]+", homes)
    treaties = _read(root / "treaties.toml", SaidTreaty, r"[a-z0-9_]+", homes)
    assistance = _read(root / "assistance.toml", SaidAssistance, "|".join(STATES), homes)
    known = Known(routes, statements, offices, sources)
    for name, route in routes.items():
        _check_terms(route, route.state, known, homes[name])
        check_sources(route.source, sources, homes[name])
    for name, statement in statements.items():
        _check_offices(statement.office, statement.state, known, homes[name])
        check_cited(statement.source, statement.confidence, sources, homes[name])
    for name, treaty in treaties.items():
        check_cited(treaty.source, treaty.confidence, sources, homes[name])
    for state, centre in assistance.items():
        _check_offices(centre.office, state, known, homes[state])
        check_cited(centre.source, centre.confidence, sources, homes[state])
    for code, profession in professions.items():
        _check_profession(profession, known, homes[code])
    return ProfessionFiles(professions, routes, statements, treaties, assistance)


def _read(path: Path, model: type[M], names: str, homes: dict[str, str]) -> dict[str, M]:
    """The tables of a file by their id. `homes`: where each id of all files stands."""
    read = records(path, path.parent, model, names)
    for name in read:
        place = f"professions/{path.name}: [{name}]"
        if name in homes:
            raise BadData(f"{place}: {name} stands in {homes[name].split(':')[0]} already; keep one table")
        homes[name] = place
    return read


def _check_profession(profession: SaidProfession, known: Known, place: str) -> None:
    """Every variant leads to a route of its state, and every letter is earned by the sources behind it: its own, those
    of the rules above it and of the route, and those of the profession as a whole. The last may tell of other states:
    that a source is one of this state is for who writes it down to see to."""
    check_sources(profession.source, known.sources, place)
    for state, rules in profession.states():
        _check_whom(rules, state, f"{place} {state}")
        for variant, whom, said in rules.variants():
            where = " ".join(part for part in (place, state, variant, whom) if part and part != BASE)
            _check_terms(said, state, known, where)
            check_sources(said.source, known.sources, where)
            above = rules.above(variant, whom)
            route = _route_of(said.route or above.route or rules.route, state, known, where)
            regulated = said.regulated or above.regulated or rules.regulated
            if regulated == "no" and route.regime not in REGIMES_OF_FREE_JOBS:
                raise BadData(
                    f"{where}: no law reserves the job (regulated = no), but its route has the regime {route.regime}; "
                    f"allowed are {', '.join(REGIMES_OF_FREE_JOBS)}"
                )
            their_own = rules.self_employed or (isinstance(said, SaidRegion) and said.self_employed)
            if regulated == "self_employed" and route.regime in REGIMES_OF_FREE_JOBS and not their_own:
                raise BadData(
                    f"{where}: the job is reserved to the self-employed, but its route has the regime {route.regime}; "
                    f"say in self_employed by which route they go"
                )
            behind = [*said.source, *above.source, *rules.source, *route.source, *profession.source]
            for aspect, letter in (route.confidence | said.confidence).items():
                check_cited(behind, letter, known.sources, f"{where} {aspect}")


def _check_whom(rules: SaidState, state: str, place: str) -> None:
    if state in rules.from_:
        raise BadData(f"{place} from {state}: a diploma from the state itself needs no recognition; leave it out")
    _check_keys(rules.in_, REGIONS[state], f"{place} in")


def _check_terms(said: SaidTerms, state: str, known: Known, place: str) -> None:
    """Its offices and statements exist, and belong to the state."""
    if said.office is not None:
        _check_offices(said.office, state, known, place)
    if said.statement is None:
        return
    if isinstance(said.statement, dict):
        _check_keys(said.statement, (*REGIONS[state], *STATES), f"{place} statement")
    for _, name in _pairs(said.statement) or ():
        if name not in known.statements:
            raise BadData(f"{place}: the statement {name} is not in professions/statements.toml; add it there")
        if known.statements[name].state != state:
            raise BadData(f"{place}: {name} is a statement of {known.statements[name].state}, not of {state}")


def _route_of(name: str, state: str, known: Known, place: str) -> SaidRoute:
    if name not in known.routes:
        raise BadData(f"{place}: the route {name} is in none of the files professions/routes_*.toml; add it there")
    if known.routes[name].state != state:
        raise BadData(f"{place}: {name} is a route of {known.routes[name].state}, not of {state}")
    return known.routes[name]


def _check_offices(office: ByKey, state: str, known: Known, place: str) -> None:
    if isinstance(office, dict):
        _check_keys(office, REGIONS[state], f"{place} office")
    check_offices([name for _, name in _pairs(office) or ()], known.offices, place)


def _check_keys(said: Iterable[str], allowed: tuple[str, ...], place: str) -> None:
    for key in said:
        if key not in allowed:
            raise BadData(f"{place}: {key} is unknown; allowed are {', '.join(allowed) or 'none: leave it out'}")


def _pairs(said: ByKey | None) -> list[list[str]] | None:
    """An id for everywhere or ids by region, as the store holds them."""
    if said is None:
        return None
    return [list(pair) for pair in said.items()] if isinstance(said, dict) else [["", said]]
