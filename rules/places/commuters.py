"""How many people cross which border to work, as it was counted: each way of counting by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rules import store
from rules.store.commuter_files import FlowRow, RegionalShareRow, RegionRow, ShareRow

FAMILIES = ("register", "inami", "ba", "onss", "census", "report")
"""The ways of counting in the order in which they are told; numbers of two of them never share a scale."""
ALL = ""
"""Everybody, not one nationality or agency workers alone."""
ENOUGH = 3
"""So many regions make a ranking, and so many years a series."""
PART = "part"
"""A region drawn for one count alone: it may hold others, so that it stands in no ranking."""


class Counted(NamedTuple):
    """What one way of counting knows of a corridor.

    `whole`: numbers of the whole corridor, the latest first; `of_parts`: of its regions, the latest and the largest
    first; `of_groups`: of one nationality, or of agency workers.
    """

    family: str
    whole: tuple[FlowRow, ...]
    of_parts: tuple[FlowRow, ...]
    of_groups: tuple[FlowRow, ...]


class Ranking(NamedTuple):
    """Regions of one kind on one side (`by_home`: where people live, else where they work) by one method at one time,
    the largest first: the only numbers that may be ranked."""

    method: str
    year: int
    month: int | None
    by_home: bool
    flows: tuple[FlowRow, ...]


def counted(home: str, work: str) -> tuple[Counted, ...]:
    """What is counted of who lives in one state and works in another, by way of counting."""
    flows = sorted(
        (flow for flow in store.current().commuters.flows if (flow.home, flow.work) == (home, work)),
        key=lambda flow: (-flow.year, -flow.value),
    )
    found = []
    for family in FAMILIES:
        of_family = [flow for flow in flows if flow.family == family]
        everybody = [flow for flow in of_family if flow.people == ALL]
        if of_family:
            found.append(
                Counted(
                    family,
                    tuple(flow for flow in everybody if is_whole(flow)),
                    tuple(flow for flow in everybody if not is_whole(flow)),
                    tuple(flow for flow in of_family if flow.people != ALL),
                )
            )
    return tuple(found)


def is_whole(flow: FlowRow) -> bool:
    """Whether a number is about the whole of both states."""
    return flow.home_region is None and flow.work_region is None


def latest_count(home: str, work: str) -> FlowRow | None:
    """The latest number of the whole corridor by the first way of counting that has one."""
    return next((one.whole[0] for one in counted(home, work) if one.whole), None)


def latest_of(home: str, work: str, family: str) -> FlowRow | None:
    """The latest number of the whole corridor by one way of counting."""
    return next((one.whole[0] for one in counted(home, work) if one.family == family and one.whole), None)


def rankings(one: Counted) -> tuple[Ranking, ...]:
    """What can be ranked of the parts of a corridor, the latest first."""
    regions = flow_regions()
    found: dict[tuple[str, int, int | None, bool, str], list[FlowRow]] = {}
    for flow in one.of_parts:
        if flow.home_region and flow.work_region:
            continue
        level = regions[flow.home_region or flow.work_region or ""].level
        if level != PART:
            key = (flow.method, flow.year, flow.month, flow.home_region is not None, level)
            found.setdefault(key, []).append(flow)
    return tuple(
        Ranking(method, year, month, by_home, tuple(flows))
        for (method, year, month, by_home, _), flows in found.items()
        if len(flows) >= ENOUGH
    )


def unranked(one: Counted) -> tuple[FlowRow, ...]:
    """The numbers of parts that stand in no ranking, those of groups among them; the latest first."""
    ranked = {flow for ranking in rankings(one) for flow in ranking.flows}
    left = [flow for flow in one.of_parts if flow not in ranked]
    left += [flow for flow in one.of_groups if not is_whole(flow)]
    return tuple(sorted(left, key=lambda flow: (-flow.year, -flow.value)))


def over_years(one: Counted) -> dict[str, tuple[FlowRow, ...]]:
    """The whole corridor by each method that counted it in enough years, the earliest first."""
    of_method: dict[str, list[FlowRow]] = {}
    for flow in sorted(one.whole, key=lambda flow: (flow.year, flow.month or 0)):
        of_method.setdefault(flow.method, []).append(flow)
    return {method: tuple(flows) for method, flows in of_method.items() if len({flow.year for flow in flows}) >= ENOUGH}


def shares_of_residents(home: str, work: str) -> tuple[ShareRow, ...]:
    """What is published of the municipalities in which those who cross live, the latest and the largest first."""
    rows = store.current().commuters.shares
    return tuple(
        sorted(
            (row for row in rows if (row.home, row.work) == (home, work)),
            key=lambda row: (row.unit, -row.year, -row.value),
        )
    )


def shares_of_employees(work: str, homes: Iterable[str]) -> tuple[RegionalShareRow, ...]:
    """The published shares of employees of regions of a state who live in one of these others, or in `both`."""
    wanted = {*homes, "both"}
    rows: Sequence[RegionalShareRow] = store.current().commuters.regional
    return tuple(
        sorted(
            (row for row in rows if row.work == work and row.home in wanted), key=lambda row: (-row.year, -row.value)
        )
    )


def flow_regions() -> Mapping[str, RegionRow]:
    """The regions that counts name, by the id of their text."""
    return store.current().commuters.regions
