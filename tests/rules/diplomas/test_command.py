"""`python -m rules profession`: what it prints, where, and with which exit status."""

from __future__ import annotations

import json

import pytest

from rules.__main__ import main


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(capsys)


class Run:
    """Runs the command in this process and keeps what it prints."""

    def __init__(self, capture: pytest.CaptureFixture[str]) -> None:
        self._capture = capture

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        status = main(["profession", *arguments])
        printed = self._capture.readouterr()
        return status, printed.out, printed.err


def test_json_holds_an_object_for_each_profession_that_fits(run: Run) -> None:
    status, out, err = run("nurse", "--from", "DE", "--to", "NL", "--json")
    found = json.loads(out)
    assert (status, err) == (0, "")
    assert found[0]["isco08"] == "2221"
    assert len(found) > 1
    assert (found[0]["route"], found[0]["regulated"], found[0]["months"][1]) == ("automatic", "yes", 3.0)
    assert "CIBG" in found[0]["authority"]
    assert all(isinstance(text, str) and len(text) > 5 for text in found[0]["steps"] + found[0]["papers"])
    assert set(found[0]["sources"][0]) == {"title", "url"}


def test_words_of_a_name_need_no_quotes(run: Run) -> None:
    _, quoted, _ = run("child care worker", "--from", "BE", "--to", "DE", "--municipality", "Aachen", "--json")
    status, out, _ = run("child", "care", "worker", "--from", "BE", "--to", "DE", "--region", "NW", "--json")
    assert (status, out) == (0, quoted)
    assert json.loads(out)[0]["regions"] == ["NW"]


def test_a_code_means_one_profession_and_belgium_answers_by_region(run: Run) -> None:
    _, out, _ = run("2341", "--from", "NL", "--to", "BE", "--json")
    found = json.loads(out)
    assert {one["isco08"] for one in found} == {"2341"}
    assert sorted(region for one in found for region in one["regions"]) == [
        "brussels", "flanders", "german_speaking", "wallonia",
    ]  # fmt: skip
    _, out, _ = run("2341", "--from", "NL", "--to", "BE", "--municipality", "Lanaken", "--json")
    assert [one["regions"] for one in json.loads(out)] == [["flanders"]]


def test_the_self_employed_are_asked_for_more(run: Run) -> None:
    asked = ("5141", "--from", "NL", "--to", "DE", "--region", "NW", "--json")
    employee, own = (json.loads(run(*asked, *more)[1])[0] for more in ((), ("--self-employed",)))
    assert (employee["verdict"], own["verdict"], own["fee"]) == ("none", "apply", [100.0, 600.0])


def test_people_read_sentences(run: Run) -> None:
    status, out, err = run("3133", "--from", "DE", "--to", "NL")
    assert (status, err) == (0, "")
    assert "(ISCO-08 3133), diploma from DE, employee in the Netherlands" in out
    assert "You may start at once." in out
    assert "Months: 0" in out


@pytest.mark.parametrize(
    ("query", "nearest", "office"),
    [
        ("verpleegkudige", "verpleegkundige (2221)", "Nuffic (https://www.nuffic.nl/onderwerpen/beroepserkenning)"),
        ("qqqqqq", "nearest names: none", "Nuffic"),
        ("", "nearest names: none", "Nuffic"),
        ("x" * 1000, "xxx…", "Nuffic"),
    ],
)
def test_no_match_names_the_nearest_and_who_can_tell(run: Run, query: str, nearest: str, office: str) -> None:
    status, out, err = run(query, "--from", "DE", "--to", "NL", "--json")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert nearest in err
    assert office in err
    assert len(err) <= 501


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nurse", "--from", "DE"), "--to"),
        (("nurse", "--from", "FR", "--to", "NL"), "invalid choice: 'FR'"),
        (("--from", "DE", "--to", "NL"), "QUERY"),
        (("nurse", "--from", "DE", "--to", "NL", "--region", "flanders"), "'flanders' is not known in NL"),
        (("nurse", "--from", "NL", "--to", "BE", "--region", "Vlaanderen"), "allowed are flanders, wallonia"),
        (("nurse", "--from", "NL", "--to", "BE", "--region", "flanders", "--municipality", "Gent"), "not allowed with"),
        (("nurse", "--from", "NL", "--to", "BE", "--municipality", "Gemt"), "'Gemt' is not known in BE; allowed are"),
        (("nurse", "--from", "DE", "--to", "NL", "--municipality", "Nimegen"), "'Nimegen' is not known in NL"),
    ],
    ids=str,
)
def test_what_is_wrong_is_refused_in_one_line(run: Run, arguments: tuple[str, ...], words: str) -> None:
    status, out, err = run(*arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert words in err
