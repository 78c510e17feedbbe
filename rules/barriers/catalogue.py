"""The catalogue of barriers, each with who could change it and where that was read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from rules import store
from rules.law.register import CitedSource, cited
from rules.store.barrier_rows import BarrierRow


class Authority(NamedTuple):
    """Who could change a rule: the id of its words, the states it acts for, whether it is a body of the Union, its
    public address if it is a single body."""

    id: str
    text_id: str
    states: tuple[str, ...]
    union: bool
    url: str | None


class Barrier(NamedTuple):
    """A barrier of the catalogue.

    `corridors`: where the rule has its effect, as residence>work. `touches`: what must hold of a household, by names of
    touches.py; `professions`: the only ones that it touches, if any are named; `where_facts`: only where one of its
    facts of places is true. `reach`: whether a scenario tells whom it touches ("household"), does not ask it
    ("outside"), or only an adviser is concerned ("adviser"). `at_most`: its price is an upper bound;
    `of_worker_alone`: of spouses who are assessed together it tells the worker's part only; `on_request`: the
    option of a scenario by which nobody asks for what the changed rule would give. `months`: what its months are, if it
    takes time. `law` is empty where no act is the cause. `state`, `as_of`: what became of it (open, proposed, in_court,
    agreed, solved_partly, solved), and of which year that is known. `unchecked`: aspects that nothing has confirmed.
    `figures`: numbers of the law in its sentence, by name, with their keys. `title_id` and the like are ids of texts;
    of `proposals_id` and `only_if_id` one exists only where somebody proposes something, or where it depends on what
    is not asked.
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
    authorities: tuple[Authority, ...]
    state: str
    as_of: int
    confidence: str
    unchecked: tuple[str, ...]
    figures: Mapping[str, str]
    sources: tuple[CitedSource, ...]
    checked: date

    @property
    def title_id(self) -> str:
        return f"barrier.{self.id}"

    @property
    def how_id(self) -> str:
        return f"barrier_how.{self.id}"

    @property
    def who_id(self) -> str:
        return f"barrier_who.{self.id}"

    @property
    def status_id(self) -> str:
        return f"barrier_status.{self.id}"

    @property
    def proposals_id(self) -> str:
        return f"barrier_proposals.{self.id}"

    @property
    def only_if_id(self) -> str:
        return f"barrier_if.{self.id}"

    @property
    def search_id(self) -> str:
        return f"barrier_search.{self.id}"


class Advice(NamedTuple):
    """An obstacle that the founding advice of the four regional councils names: the ids of its words and of its place
    in the advice, the barriers that hold it, and the advice's own (Dutch) words."""

    id: str
    barriers: tuple[str, ...]
    border: str
    priced: str
    words: tuple[str, ...]
    sources: tuple[CitedSource, ...]

    @property
    def text_id(self) -> str:
        return f"advice.{self.id}"

    @property
    def place_id(self) -> str:
        return f"advice_place.{self.id}"


@store.once_a_store
def barrier_catalogue(opened: store.Store) -> Mapping[str, Barrier]:
    """All barriers by id, in the order of the catalogue."""
    found = opened.catalogue.authorities.values()
    authorities = {row.id: Authority(row.id, f"authority.{row.id}", row.states, row.union, row.url) for row in found}
    return {name: _barrier(row, authorities) for name, row in opened.catalogue.barriers.items()}


@store.once_a_store
def advice(opened: store.Store) -> tuple[Advice, ...]:
    """The obstacles of the founding advice, in its order."""
    return tuple(
        Advice(row.id, row.barriers, row.border, row.priced, row.words, cited(row.sources))
        for row in opened.catalogue.advice
    )


def _barrier(row: BarrierRow, authorities: Mapping[str, Authority]) -> Barrier:
    return Barrier(
        id=row.id,
        theme=row.theme,
        corridors=row.corridors,
        touches=row.touches,
        professions=row.professions,
        where_facts=row.where_facts,
        reach=row.reach,
        at_most=row.at_most,
        of_worker_alone=row.of_worker_alone,
        on_request=row.on_request,
        months=row.months,
        law=row.law,
        authorities=tuple(authorities[one] for one in row.authorities),
        state=row.state,
        as_of=row.as_of,
        confidence=row.confidence,
        unchecked=row.unchecked,
        figures=row.figures,
        sources=cited(row.sources),
        checked=row.checked,
    )
