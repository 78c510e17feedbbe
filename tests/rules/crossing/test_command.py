"""`python -m rules clusters`: what it prints, where, and with which exit status."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from rules.__main__ import main
from rules.places.clusters import cluster, clusters

Run = Callable[..., tuple[int, str, str]]
OF_THE_CONTRACT = {"id", "name", "countries", "sectors", "jobs", "jobs_year", "source", "places", "governance"}


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command in this process and keeps what it prints."""

    def run_it(*arguments: str) -> tuple[int, str, str]:
        status = main(["clusters", *arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run_it


def test_json_holds_every_cluster_with_the_fields_of_the_contract(run: Run) -> None:
    status, out, err = run("--json")
    found = json.loads(out)
    assert (status, err) == (0, "")
    assert [one["id"] for one in found] == list(clusters())
    for one in found:
        assert set(one) >= OF_THE_CONTRACT
        held = cluster(one["id"])
        assert one["countries"] == list(held.work)
        assert one["places"] == [place.name for place in held.municipalities]
        assert [place["name"] for place in one["municipalities"]] == one["places"]
        assert all(place["lat"] and place["lon"] for place in one["municipalities"])
        assert isinstance(one["name"], str)
        assert one["sectors"] == list(held.row.sectors)
        assert len(one["sector_names"]) == len(one["sectors"])
        assert all(len(name) > 3 for name in one["sector_names"])


def test_a_number_of_jobs_stands_with_its_year_as_text_and_its_source(run: Run) -> None:
    (found,) = json.loads(run("--id", "north-sea-port", "--json")[1])
    assert (found["jobs"], found["jobs_year"]) == (105_912, "2022")
    assert found["source"].startswith("https://")
    assert found["jobs_published"][0]["value"] == found["jobs"]
    assert found["jobs_published"][0]["sources"][0]["url"] == found["source"]
    assert {jobs["confidence"] for jobs in found["jobs_published"]} <= {"A", "B", "C"}
    for one in json.loads(run("--json")[1]):
        held = cluster(one["id"]).jobs
        assert (one["jobs"] is None) == (one["jobs_year"] is None) == (one["source"] is None) == (not held)
        if held:
            assert one["jobs_year"] == str(held[0].year)


def test_one_cluster_is_told_in_full(run: Run) -> None:
    status, out, err = run("--id", "north-sea-port")
    assert (status, err) == (0, "")
    assert out.startswith("North Sea Port (north-sea-port)\n")
    assert "NL: Vlissingen, Borsele, Terneuzen, Sluis, Hulst, Middelburg, Goes\n" in out
    assert "BE: Gent, Evergem" in out
    assert "jobs: 105,912, 2022: " in out
    assert "employer: ArcelorMittal, Gent (A; http" in out
    assert "(C20)" in out


def test_a_cluster_without_a_land_border_says_so(run: Run) -> None:
    words = "no land border"
    told = {name for name in clusters() if words in run("--id", name)[1].lower()}
    assert told == {"rotterdam-moerdijk", "noordzeekanaalgebied"}


def test_the_list_has_a_line_for_each(run: Run) -> None:
    status, out, err = run()
    lines = out.splitlines()
    assert (status, err, len(lines)) == (0, "", 17)
    assert lines[0] == "north-sea-port: North Sea Port (NL, BE), jobs: 105,912, 2022"


@pytest.mark.parametrize(
    "arguments", [("--id", "ruhr"), ("--id", ""), ("--id", "x" * 1000), ("--id", "ruhr", "--json")]
)
def test_an_unknown_cluster_is_refused_in_one_line(run: Run, arguments: tuple[str, ...]) -> None:
    status, out, err = run(*arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "is unknown; allowed are north-sea-port, chemelot" in err
    assert len(err) <= 501


@pytest.mark.parametrize("arguments", [("--id",), ("north-sea-port",), ("--cluster", "venlo")])
def test_what_is_no_option_is_refused_in_one_line(run: Run, arguments: tuple[str, ...]) -> None:
    status, out, err = run(*arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
