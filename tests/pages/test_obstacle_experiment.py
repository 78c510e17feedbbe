"""The proposal for an experiment in an obstacle file: cluster, years, who counts, cost and edge, as the engine says."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from pages.shared.clusters.names import cluster_name
from pages.shared.reform import trial
from pages.shared.reform.obstacle.contents import party
from pages.shared.reform.obstacle.pdf import parts
from pages.shared.visit.languages import language
from rules import NEAR, PARTIES, Overlay, clusters
from tests.pages.obstacle_files import CODES, REFORMS, book, edge_of, effect, in_print, made, rows, tight

TRIALS = {"a trial": 3, "a cluster": 3, "a part of a year": 0}
"""How many whole years each lasts."""


def outside_of(name: str) -> list[tuple[str, int, int, float]]:
    border = edge_of(name)
    told = border._asdict().items() if border else ()
    return [(kind, one.heads, one.moved, one.euros) for kind, one in told if one.heads]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", REFORMS)
def test_only_a_reform_with_an_area_or_an_end_is_proposed_as_an_experiment(name: str, code: str) -> None:
    heading = language(code).text("obstacle.heading.trial")
    has = name in TRIALS
    assert (made(name, code).experiment is not None) == has
    assert (heading in [part.heading for part in parts(made(name, code))]) == has
    assert (tight(heading) in in_print(name, code)) == has
    head = [cell.value for cell in book(name, code)["file"][1]]
    assert len(head) == (8 if has else 4)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", TRIALS)
def test_what_it_costs_each_party_a_year_and_over_all_years_is_as_the_engine_has_it(name: str, code: str) -> None:
    spoken, found, years = language(code), effect(name).balance, TRIALS[name]
    written, sheet = in_print(name, code), rows(book(name, code)["file"])
    told = [row for row in sheet if row[0] == spoken.text("reform.cost_inside")]
    over = found.over(years)
    expected = [(found.euros(one), over.euros(one) if years else None) for one in PARTIES]
    assert [row[4:6] for row in told] == [*expected, (0.0, 0.0 if years else None)]
    assert [row[1] for row in told[:-1]] == [party(one, spoken) for one in PARTIES]
    assert any(a_year for a_year, _ in expected)
    for one, amounts in zip(PARTIES, expected, strict=True):
        cells = "".join(spoken.whole_number(amount) for amount in amounts if amount is not None)
        assert tight(party(one, spoken) + cells) in written
    column = spoken.plural("obstacle.trial.all_years", 3, number=3)
    assert (tight(column) in written) == bool(years)
    note = "obstacle.trial.like_the_first" if years else "obstacle.trial.one_year"
    assert tight(spoken.text(note)) in written
    assert spoken.text(note) in [row[1] for row in sheet]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", TRIALS)
def test_who_stands_outside_is_told_with_heads_moved_and_euros(name: str, code: str) -> None:
    spoken = language(code)
    expected = [
        (spoken.text(f"reform.edge.{kind}"), heads, moved, euros) for kind, heads, moved, euros in outside_of(name)
    ]
    assert bool(expected) == (name != "a part of a year")
    told = [row for row in rows(book(name, code)["file"]) if row[0] == spoken.text("reform.edge")]
    assert [(row[1], row[6], row[7], row[4]) for row in told] == expected
    written = in_print(name, code)
    for who, heads, moved, euros in expected:
        assert tight(f"{who}{spoken.number(heads)}{spoken.number(moved)}{spoken.whole_number(euros)}") in written
    assert (tight(spoken.text("obstacle.trial.outside_note", km=NEAR)) in written) == bool(expected)


def test_the_edges_of_these_trials_hold_people_who_would_be_moved() -> None:
    assert any(moved for _, _, moved, _ in outside_of("a cluster"))
    assert {kind for kind, *_ in outside_of("a cluster")} >= {"beside", "elsewhere"}


@pytest.mark.parametrize("code", CODES)
def test_a_cluster_is_named_with_its_municipalities_by_state_its_years_and_who_counts(code: str) -> None:
    spoken, one = language(code), clusters()["north-sea-port"]
    file = made("a cluster", code).experiment
    assert file is not None
    where, counts, long = (told.sentence for told in file.about)
    assert where.startswith(cluster_name(one, spoken))
    for state, number in Counter(place.country for place in one.municipalities).items():
        in_state = spoken.text(f"country_in.{state}")
        assert spoken.plural("obstacle.trial.municipalities", number, number=number, state=in_state) in where
    assert counts == spoken.text("obstacle.trial.counts.work")
    assert long == spoken.plural("reform.for_years", 3, number=3)
    heading = spoken.text("obstacle.heading.trial")
    said = [row[1] for row in rows(book("a cluster", code)["file"]) if row[0].startswith(heading)]
    assert said[:3] == [where, counts, long]
    for told in file.about:
        assert tight(told.heading + spoken.colon("", told.sentence)) in in_print("a cluster", code)


def test_a_list_that_is_no_cluster_is_named_by_its_municipalities() -> None:
    file = made("a trial", "en").experiment
    assert file is not None
    assert [told.sentence for told in file.about] == [
        "1 municipality in the Netherlands; 1 municipality in Belgium: Gent, Terneuzen",
        "who lives or works in one of these municipalities",
        "BE\u00a0→\u00a0NL, NL\u00a0→\u00a0BE",
        "for 3 years",
    ]
    ends = made("a part of a year", "en").experiment
    assert ends is not None
    assert ends.about[0].sentence == language("en").text("obstacle.area.everywhere")
    assert ends.about[1].sentence == language("en").text("reform.until", date=language("en").date(date(2028, 7, 1)))


@pytest.mark.parametrize(
    ("until", "since", "years"),
    [
        ("2029-01-01", None, 3),
        ("2027-01-01", "2026-01-01", 1),
        ("2029-01-01", "2026-07-01", 0),
        ("2028-07-01", None, 0),
        (None, None, 0),
    ],
)
def test_whole_years_are_those_that_are_like_the_first(until: str | None, since: str | None, years: int) -> None:
    change = {"key": "telework.nl_be.tax_threshold_days", "value": 56.0} | ({"from": since} if since else {})
    where = {"until": until} if until else {}
    assert trial.whole_years(Overlay.from_data({"changes": [change], "where": where}), 2026) == years
