"""How a diploma from one state is recognised in another: the verdict with its route, office, papers, time and fee."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from rules import store
from rules.diplomas.regions import ASKED_IN, check_region
from rules.diplomas.terms import FREE_REGIMES, Asked, applied, held_in
from rules.diplomas.verdict import (
    AT_ONCE,
    FREE,
    NOTHING_ASKED,
    PARTS,
    Answer,
    Verdict,
    answers,
    asks_nothing,
    verdict_id,
    verdict_of,
)
from rules.law.register import CitedSource, cited
from rules.store.profession_rows import LevelTreaty, Pairs, Profession, ProfessionTables, Range, Terms


class DecidingOffice(NamedTuple):
    """An office, the id of its name in the texts, and the region that it serves where there are several."""

    id: str
    text_id: str
    name: str
    url: str | None
    confidence: str
    region: str


class LevelStatement(NamedTuple):
    """A statement of the level of a diploma: the office that gives it, the region of work that it is for (empty: any),
    what it takes and costs (None: not known)."""

    id: str
    office: DecidingOffice
    region: str
    law: str | None
    papers: tuple[str, ...]
    months: Range | None
    fee: Range | None
    remarks: tuple[str, ...]
    sources: tuple[CitedSource, ...]
    confidence: str


class LevelByTreaty(NamedTuple):
    """A treaty by which the level of the diploma counts without any statement."""

    text_id: str
    law: str
    valid_from: date
    sources: tuple[CitedSource, ...]
    confidence: str


class Letters(NamedTuple):
    """How sure each aspect is (A, B, C), and the verdict: the weakest letter among what it rests on."""

    status: str
    route: str
    months: str
    fee: str
    language: str
    overall: str


class Recognition(NamedTuple):
    """How a diploma is recognised, for the regions named (none: everywhere in the state).

    `steps`, `papers`, `language`, `temporary`, `partial`, `meanwhile`, `remarks` are ids of texts. None: not known, or
    not asked where no procedure is needed. `months` and `fee` run from the least to the most. `ask`: the offices
    that tell about any diploma.
    """

    profession: Profession
    origin: str
    state: str
    regions: tuple[str, ...]
    self_employed: bool
    regulated: str
    regime: str
    route: str
    verdict: str
    reason: str
    stop: str
    verdict_id: str
    reason_id: str
    questions: tuple[Answer, ...]
    law: str | None
    offices: tuple[DecidingOffice, ...]
    steps: tuple[str, ...]
    papers: tuple[str, ...]
    months: Range | None
    legal_maximum: float | None
    fee: Range | None
    language: str | None
    temporary: str | None
    partial: str | None
    meanwhile: str | None
    statements: tuple[LevelStatement, ...]
    level_treaty: LevelByTreaty | None
    remarks: tuple[str, ...]
    ask: tuple[DecidingOffice, ...]
    sources: tuple[CitedSource, ...]
    confidence: Letters
    checked: date

    @property
    def statement(self) -> LevelStatement | None:
        """The statement of the level, where there is one only."""
        return self.statements[0] if len(self.statements) == 1 else None

    @property
    def verdict_months(self) -> Mapping[str, float]:
        """The months in the sentence of the verdict, by the names that it gives them."""
        return {"from": self.months[0], "to": self.months[1]} if self.verdict == "apply" and self.months else {}

    @property
    def waiting_months(self) -> Range | None:
        """The months without the job: from none where only a title or a part of the work has to wait."""
        if self.months and self.verdict in ("apply", "automatic") and self.regulated in PARTS:
            return 0.0, self.months[1]
        return self.months

    @property
    def told_by(self) -> tuple[DecidingOffice, ...]:
        """The offices to ask about this case: those that decide, else those that tell about any diploma."""
        return self.offices or self.ask


def recognitions(
    profession: Profession, origin: str, state: str, region: str | None = None, *, self_employed: bool = False
) -> tuple[Recognition, ...]:
    """How a diploma from `origin` is recognised for work in `state`: one answer, or where the region of work is not
    known one for each group of regions that differ.

    Raises InputError for a region that the state does not have.
    """
    check_region(state, region)
    tables = store.current().professions
    asked_in = ASKED_IN[state] if region is None else ()
    if not asked_in:
        return (_recognition(Asked(profession, origin, state, region, self_employed), tables),)
    alike: dict[Recognition, list[Recognition]] = {}
    for one in asked_in:
        found = _recognition(Asked(profession, origin, state, one, self_employed), tables)
        alike.setdefault(found._replace(regions=(), statements=(), ask=()), []).append(found)
    return tuple(_together(same, everywhere=len(alike) == 1) for same in alike.values())


def assistance(state: str, region: str | None = None) -> tuple[DecidingOffice, ...]:
    """The offices of a state that tell about the recognition of any diploma: for a region, or for each.

    Law: Directive 2005/36/EC art. 57b (assistance centres)
    """
    centre = store.current().professions.assistance.get(state)
    regions = (region,) if region else ASKED_IN[state] or (None,)
    found = (office for one in regions for office in _offices(centre.offices if centre else None, one, told=True))
    return tuple(dict.fromkeys(found))


def _together(same: list[Recognition], *, everywhere: bool) -> Recognition:
    """Regions with the same answer as one; their statements and the offices to ask side by side."""
    return same[0]._replace(
        regions=() if everywhere else tuple(region for one in same for region in one.regions),
        statements=tuple(dict.fromkeys(statement for one in same for statement in one.statements)),
        ask=tuple(dict.fromkeys(office for one in same for office in one.ask)),
    )


def _recognition(asked: Asked, tables: ProfessionTables) -> Recognition:
    law = applied(asked, tables)
    treaty = level_treaty(asked, tables.treaties)
    found = verdict_of(law, asked, treaty is not None)
    terms = _nothing_asked(law.terms) if asks_nothing(found, law.route.regime) else law.terms
    at_home = asked.origin == asked.state
    level_counts = at_home or (treaty is not None and law.route.regime in FREE_REGIMES)
    statements = () if level_counts else tuple(_statements(terms.statements, asked, tables))
    at_once = found.verdict == "none"
    months = AT_ONCE if at_once else terms.months
    return Recognition(
        profession=asked.profession,
        origin=asked.origin,
        state=asked.state,
        regions=(asked.region,) if asked.region else (),
        self_employed=asked.self_employed,
        regulated=law.regulated,
        regime=law.route.regime,
        route=law.route.id,
        verdict=found.verdict,
        reason=found.reason,
        stop=found.stop,
        verdict_id=verdict_id(found, law.regulated, months),
        reason_id=f"recognition_reason.{found.reason}",
        questions=tuple(
            answers(
                found,
                law,
                terms,
                by_treaty=treaty is not None,
                optional=bool(statements),
                self_employed=asked.self_employed,
            )
        ),
        law=terms.law,
        offices=tuple(_offices(terms.offices, asked.region)),
        steps=_ids("step", terms.steps),
        papers=_ids("paper", terms.papers),
        months=months,
        legal_maximum=terms.legal_maximum,
        fee=terms.fee or (FREE if at_once and not terms.steps else None),
        language=_id("language", terms.language),
        temporary=_id("temporary", terms.temporary),
        partial=_id("partial", terms.partial),
        meanwhile=_id("meanwhile", terms.meanwhile),
        statements=statements,
        level_treaty=_by_treaty(treaty) if treaty else None,
        remarks=_ids("remark", terms.remarks),
        ask=assistance(asked.state, asked.region),
        sources=cited(terms.sources),
        confidence=letters_of(terms, found),
        checked=min(asked.profession.checked, law.route.checked),
    )


def level_treaty(asked: Asked, treaties: tuple[LevelTreaty, ...]) -> LevelTreaty | None:
    """The treaty, if any, by which the level of a diploma of one state counts in the other: bachelor and master degrees
    between the Netherlands and Belgium. Germany is not a party.

    Law: Treaty on the Automatic Recognition of Higher Education Qualifications, Brussels 14 September 2021
    """
    if asked.origin == asked.state:
        return None
    parties = {asked.origin, asked.state}
    return next((one for one in treaties if parties <= set(one.states) and asked.profession.kind in one.kinds), None)


def letters_of(terms: Terms, found: Verdict) -> Letters:
    """The letter of each aspect; what has none is C. Where nothing is asked, that there is nothing to wait for and to
    pay is as sure as the status and the route; where something counts as it is, it is no surer than they are. The
    verdict rests on both, and on the months where it tells them."""
    status, route, months, fee, language = (letter or "C" for letter in terms.confidence)
    if found.verdict == "none":
        rests_on = (status, route)
        months, fee = (max(rests_on if found.reason in NOTHING_ASKED else (one, *rests_on)) for one in (months, fee))
    told = months if found.verdict in ("none", "apply") and terms.months else status
    return Letters(
        status=status, route=route, months=months, fee=fee, language=language, overall=max(status, route, told)
    )


def _nothing_asked(terms: Terms) -> Terms:
    """The terms of who needs no recognition: the article, the sources and how sure they are."""
    asked: dict[str, Any] = {name: None for name in Terms._fields if name not in ("law", "sources", "confidence")}
    return terms._replace(**asked)


def _statements(pairs: Pairs | None, asked: Asked, tables: ProfessionTables) -> Iterator[LevelStatement]:
    for region, name in held_in(pairs, asked.region, asked.origin):
        said = tables.statements[name]
        for office in _offices(said.offices, asked.region, told=True):
            yield LevelStatement(
                id=name,
                office=office,
                region=region,
                law=said.law,
                papers=_ids("paper", said.papers),
                months=said.months,
                fee=said.fee,
                remarks=_ids("remark", said.remarks),
                sources=cited(said.sources),
                confidence=said.confidence,
            )


def _by_treaty(treaty: LevelTreaty) -> LevelByTreaty:
    return LevelByTreaty(
        text_id="diploma.benelux_level",
        law=treaty.law,
        valid_from=treaty.valid_from,
        sources=cited(treaty.sources),
        confidence=treaty.confidence,
    )


def _offices(pairs: Pairs | None, region: str | None, *, told: bool = False) -> Iterator[DecidingOffice]:
    """The offices for a region; `told`: each says which region it serves, otherwise only those of another region."""
    for serves, name in held_in(pairs, region):
        known = store.current().offices[name]
        yield DecidingOffice(
            id=name,
            text_id=f"office.{name}",
            name=known.name,
            url=known.url,
            confidence=known.confidence,
            region=serves if told or serves != region else "",
        )


def _id(kind: str, name: str | None) -> str | None:
    return f"recognition_{kind}.{name}" if name else None


def _ids(kind: str, names: tuple[str, ...] | None) -> tuple[str, ...]:
    return tuple(f"recognition_{kind}.{name}" for name in names or ())
