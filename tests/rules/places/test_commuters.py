"""Counts of commuters: only what was counted alike is ranked or set in a series."""

from __future__ import annotations

import pytest

from rules import CORRIDORS, Counted, FlowRow, counted, flow_regions, latest_of, over_years, rankings, unranked

FAMILIES = [family for one in CORRIDORS for family in counted(*one.split(">"))]


def flow(region: str | None, value: int = 100, year: int = 2016, month: int | None = None, people: str = "",
         method: str = "cbs") -> FlowRow:  # fmt: skip
    return FlowRow("BE", "NL", None, region, people, year, month, method, value, "", "A", ())


def of_parts(*parts: FlowRow) -> Counted:
    return Counted("register", (), parts, ())


PROVINCES = [flow(slug, value) for slug, value in (("limburg_nl", 30), ("zeeland", 20), ("utrecht", 10))]


def test_regions_of_one_kind_counted_alike_are_ranked() -> None:
    (ranking,) = rankings(of_parts(*PROVINCES))
    assert ranking.flows == tuple(PROVINCES)
    assert (ranking.method, ranking.year, ranking.month, ranking.by_home) == ("cbs", 2016, None, False)


@pytest.mark.parametrize(
    "other",
    [
        flow("venlo"),  # a municipality beside provinces
        flow("nl_border_be"),  # a region of this one count, which holds others
        flow("utrecht", year=2017),
        flow("utrecht", month=12),
        flow("utrecht", method="it_nrw"),
        flow("utrecht")._replace(home_region="flanders"),
        flow(None)._replace(home_region="east_flanders"),
    ],
)
def test_what_differs_in_anything_else_is_not_ranked_with_the_others(other: FlowRow) -> None:
    assert rankings(of_parts(*PROVINCES[:2], other)) == ()
    assert other in unranked(of_parts(*PROVINCES, other))


def test_regions_drawn_for_one_count_are_not_ranked() -> None:
    assert rankings(of_parts(*map(flow, ("nl_border_be", "nl_border_de", "brabant_border")))) == ()


@pytest.mark.parametrize("one", FAMILIES, ids=lambda one: f"{(one.whole or one.of_parts)[0].home} {one.family}")
def test_every_number_of_a_part_is_ranked_or_told_beside(one: Counted) -> None:
    ranked = [flow for ranking in rankings(one) for flow in ranking.flows]
    groups = [flow for flow in one.of_groups if flow.home_region or flow.work_region]
    assert sorted(map(repr, [*ranked, *unranked(one)])) == sorted(map(repr, [*one.of_parts, *groups]))
    for ranking in rankings(one):
        regions = [flow_regions()[part.home_region or part.work_region or ""] for part in ranking.flows]
        assert len({region.level for region in regions}) == 1
        assert [part.value for part in ranking.flows] == sorted((part.value for part in ranking.flows), reverse=True)


def test_a_series_needs_three_years_of_one_method() -> None:
    rows = (flow(None, year=2016, month=12), flow(None, year=2016), flow(None, year=2014))
    assert over_years(Counted("register", rows, (), ())) == {}
    later = flow(None, year=2018)
    assert over_years(Counted("register", (*rows, later._replace(method="it_nrw")), (), ())) == {}
    assert over_years(Counted("register", (later, *rows), (), ())) == {"cbs": (rows[2], rows[1], rows[0], later)}


def test_the_latest_of_a_way_of_counting() -> None:
    latest = latest_of("BE", "NL", "inami")
    assert latest
    assert (latest.year, latest.value) == (2024, 21804)
    assert latest_of("BE", "DE", "register") is None
