"""`python -m rules bottlenecks`: what it prints, where, and with which exit status."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from rules.__main__ import main
from rules.population import ranges
from rules.population.bottlenecks.listing import Findings, as_text
from rules.population.bottlenecks.prices import Bottleneck, bottlenecks
from rules.population.bottlenecks.together import interactions
from rules.population.households import Population, Refused
from rules.population.left_out import ROWS_TOLD
from rules.population.made.commuters import SEED
from rules.population.today import Today, under_todays_law
from rules.population.whose import COUNTS, commuters_of
from tests.rules.population.some_households import random_population

Run = Callable[..., tuple[int, str, str]]
OF_THE_CONTRACT = {"id", "title", "heads", "euros_per_year", "median", "p90", "by_corridor", "law", "authority"}
HEADS = "year,residence.country,work.country,worker.age,job.gross_monthly,job.days.office,job.days.home,heads"
ROWS = ("2026,BE,NL,40,4000,176,44,10", "2026,NL,DE,40,4000,180,40,3", "2026,XX,DE,40,4000,180,40,3")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command in this process and keeps what it prints."""

    def run_it(*arguments: str) -> tuple[int, str, str]:
        status = main(["bottlenecks", *arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run_it


def told(population: Population, today: Today, found: Sequence[Bottleneck]) -> list[str]:
    return list(as_text(Findings(population, today, found, (), ranges.OWN_TABLE, "some")))


@pytest.fixture
def table(tmp_path: Path) -> str:
    file = tmp_path / "mine.csv"
    file.write_text("\n".join((HEADS, *ROWS)), encoding="utf-8")
    return str(file)


def test_json_has_the_form_of_the_contract_and_the_sums_of_the_engine(run: Run, table: str) -> None:
    status, out, err = run("--population", table, "--json")
    told = json.loads(out)
    assert (status, err) == (0, "")
    assert told["population"]["heads"] == 13
    assert told["population"]["by_corridor"] == {"BE-NL": 10, "NL-DE": 3}
    assert told["population"]["of"] == f"the table {table}"
    assert [one["row"] for one in told["population"]["refused"]] == [2]
    assert told["population"]["rows"] == 3
    today = under_todays_law(commuters_of(table, "cbs")[0])
    found = bottlenecks(today)
    expected = [(list(both.barriers), both.together, both.beyond) for both in interactions(found, today)]
    assert [(both["barriers"], both["together"], both["beyond"]) for both in told["interaction"]] == expected != []
    assert [one["id"] for one in told["bottlenecks"]] == [one.barrier.id for one in found]
    for printed, one in zip(told["bottlenecks"], found, strict=True):
        assert set(printed) >= OF_THE_CONTRACT
        assert printed["euros_per_year"] == one.euros
        assert (printed["heads"], printed["helped"]) == (one.heads, one.helped)
        assert (printed["cost"], printed["help"], printed["in_return"]) == (one.cost, one.help, one.in_return)
        assert (printed["median"], printed["p90"]) == (one.median, one.ninetieth)
        assert printed["by_corridor"] == one.by_corridor
    assert any(printed["help"] for printed in told["bottlenecks"])
    assert "-0.0" not in out


def test_text_names_rules_by_what_they_do_and_the_rows_that_are_left_out(run: Run, table: str) -> None:
    status, out, err = run("--population", table)
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == f"13 commuters (the table {table}), law of 2026"
    assert lines[2] == "NL-DE 3, BE-NL 10"
    assert lines[3].startswith("row 3 is left out: residence.country: ")
    found = bottlenecks(under_todays_law(commuters_of(table, "cbs")[0]))
    upper, firm = "Upper limits: what is claimed, and offices do not grant:", "have more, a year:"
    takes, _, helps = out.partition("Without these rules they would have less:")
    takes, _, limits = takes.partition(upper)
    assert takes.partition(firm)[1] == firm
    for one in found:
        told = f"  {one.barrier.id} "
        assert (told in takes) == (one.way == "takes" and not one.barrier.at_most)
        assert (told in limits) == (one.way == "takes" and one.barrier.at_most)
        assert (told in helps) == (one.way in {"helps", "level"})
    assert any(one.way == "helps" for one in found)
    assert any(one.way == "takes" and one.barrier.at_most for one in found)
    assert all(line.count(": up to EUR ") == 1 for line in limits.splitlines() if line.startswith("  T"))
    still = sum(one.way == "nobody" for one in found)
    assert f"{still} rules with a price move nobody here." in lines


def test_text_says_what_the_same_acts_give_and_which_signs_are_uncertain() -> None:
    _, population = random_population(700, 53, 2026)
    today = under_todays_law(population)
    found = bottlenecks(today)
    lines = told(population, today, found)
    given = [one for one in found if one.in_return]
    assert given
    for one in given:
        line = f"      in return the same acts give EUR {one.in_return:,.0f}: together EUR {one.together:,.0f}"
        assert lines.count(line) == 1
    assert sum("in return" in line for line in lines) == len(given)
    dearest = found[0]
    mirrored = tuple(hit._replace(change=-hit.change) for hit in dearest.hits)
    level = replace(dearest, hits=(*dearest.hits, *mirrored))
    assert level.way == "level"
    lines = told(population, today, (level, found[1]))
    heading = lines.index("About level: the sign is uncertain:")
    assert lines[heading + 1].startswith(f"  {dearest.barrier.id} ")
    assert sum(line.startswith(f"  {dearest.barrier.id} ") for line in lines) == 1


def test_many_refused_rows_are_counted() -> None:
    _, population = random_population(700, 53, 2026)
    refused = tuple(Refused(row, "year", "year: wrong") for row in range(ROWS_TOLD + 5))
    of_many = Population(population.groups, refused, population.rows)
    today = under_todays_law(population)
    lines = told(of_many, today, ())
    assert sum(line.startswith("row ") for line in lines) == ROWS_TOLD
    assert "5 more rows are left out" in lines


def test_the_synthetic_commuters_add_up_to_the_count_that_is_asked_for() -> None:
    for count, heads in zip(COUNTS, (44_000, 21_804), strict=True):
        population, of_whom = commuters_of(None, count)
        (group,) = population.groups
        told = sum(int(number) for number, place in zip(group.heads, group.corridors, strict=True) if place == 3)
        assert told == heads
        assert of_whom == f"synthetic, count {count}, seed {SEED}"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--population", "no-such.csv"), "no-such.csv"),
        (("--population", "table.txt"), "must end with .parquet or .csv"),
        (("--count", "other"), "invalid choice"),
        (("--population", "a.csv", "--count", "inami"), "not allowed with"),
    ],
)
def test_what_is_wrong_is_one_line_on_standard_error(run: Run, arguments: tuple[str, ...], told: str) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert told in err
    assert len(err.splitlines()) == 1
