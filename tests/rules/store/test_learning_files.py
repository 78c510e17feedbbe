"""What data/learning may say, and the sentence with which the build refuses the rest."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from rules import store
from rules.errors import BadData
from rules.store.database import DATA, build, opened
from rules.store.learning_files import LearningRow
from tests.rules.belt_folder import CHECKED, LEARNING
from tests.rules.data_folder import DataFolder


def refusal(data: DataFolder) -> str:
    with pytest.raises(BadData) as refused:
        build(data.path, data.path / "built")
    return str(refused.value)


def several(cell: str | list[str]) -> tuple[str, ...]:
    return (cell,) if isinstance(cell, str) else tuple(cell)


def held(data: DataFolder) -> tuple[LearningRow, ...]:
    return tuple(opened(build(data.path).fingerprint, data.path).learning)


def test_rights_come_back_from_the_store_as_they_stand(data: DataFolder) -> None:
    day = date(2026, 11, 24)
    assert held(data) == (
        LearningRow(
            "leave", "BE", ("flanders",), "leave", "work", "Vlaams opleidingsverlof", "Act art. 1", 2026, "A",
            ("the pay ceiling",), "https://leave.example", {"hours": 125.0, "share_least": 0.5}, ("gazette",), day,
        ),
        LearningRow(
            "holiday", "DE", ("NW",), "leave", "work", "Bildungsurlaub", "Act s. 3", 2025, "B", (),
            "https://holiday.example", {}, ("newspaper",), day,
        ),
        LearningRow(
            "money", "NL", (), "fund", "employer", "fonds", "agreement", 2025, "C", (), "https://money.example", {},
            ("memory",), day,
        ),
    )  # fmt: skip


LEAVE, HOLIDAY = f"{LEARNING}: [leave]", f"{LEARNING}: [holiday]"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "[leave]",
            "[leave-of-flanders]",
            f"{LEARNING}: [leave-of-flanders]: the id of a table here must read [a-z0-9_]+",
        ),
        ("[leave]", "[holiday]", f"{LEARNING}: not readable as TOML"),
        (CHECKED, "", f"{LEAVE} checked: Field required"),
        (
            'state = "BE"\n',
            'state = "NL"\n',
            f"{LEAVE}: Value error, region goes with state BE, land with state DE",
        ),
        (
            'state = "DE"\n',
            'state = "BE"\n',
            f"{HOLIDAY}: Value error, region goes with state BE, land with state DE",
        ),
        ('state = "NL"', 'state = "FR"', f"{LEARNING}: [money] state: Input should be 'NL', 'BE' or 'DE'"),
        (
            '"flanders"',
            '"zeeland"',
            f"{LEAVE}: Value error, zeeland is unknown; allowed are flanders, wallonia, german_speaking, brussels",
        ),
        (
            '"flanders"',
            '["flanders", "zeeland"]',
            f"{LEAVE}: Value error, zeeland is unknown; allowed are flanders, wallonia, german_speaking, brussels",
        ),
        ('region = "flanders"', "region = []", f"{LEAVE} region"),
        ('land = "NW"', 'land = "XX"', f"{HOLIDAY}: Value error, XX is unknown; allowed are "),
        ('kind = "fund"', 'kind = "loan"', f"{LEARNING}: [money] kind: String should match pattern"),
        ('"employer"', '"age"', f"{LEARNING}: [money] follows: Input should be 'work', 'employer', 'residence'"),
        ('term = "fonds"', 'term = ""', f"{LEARNING}: [money] term: String should have at least 2 characters"),
        ('law = "agreement"\n', "", f"{LEARNING}: [money] law: Field required"),
        ("hours = 125", 'hours = "many"', f"{LEAVE} figures hours"),
        ("year = 2026", "year = 1989", f"{LEAVE} year: Input should be greater than or equal to 1990"),
        ("year = 2026\n", "", f"{LEAVE} year: Field required"),
        (
            '"https://leave.example"',
            '"room 3"',
            f"{LEAVE}: Value error, office must be a public address where a worker can read or apply",
        ),
        ('confidence = "B"', 'confidence = "A"', f"{HOLIDAY}: confidence A needs an official source or two"),
        ('confidence = "C"', 'confidence = "B"', f"{LEARNING}: [money]: confidence B needs a source with an address"),
        ('source = "gazette"\n', "", f"{LEAVE} source: Field required"),
        ('"gazette"', '"gossip"', f"{LEAVE}: the source gossip is not in data/sources; add it there with its address"),
        ('unchecked = ["the', 'uncheked = ["the', f"{LEAVE} uncheked: Extra inputs are not permitted"),
    ],
)
def test_what_does_not_hold_is_refused(data: DataFolder, old: str, new: str, sentence: str) -> None:
    data.change(LEARNING, old, new)
    assert refusal(data).startswith(sentence)


def test_a_file_that_is_missing_is_refused(data: DataFolder) -> None:
    (data.path / LEARNING).unlink()
    assert refusal(data) == f"{LEARNING}: the file is missing"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('region = "flanders"\n', ""),
        ("figures = { hours = 125, share_least = 0.5 }\n", ""),
        ('unchecked = ["the pay ceiling"]\n', ""),
        ('follows = "employer"', 'follows = "nationality"'),
        ('kind = "fund"', 'kind = "council"'),
    ],
)
def test_what_may_be_left_out_is_left_out(data: DataFolder, old: str, new: str) -> None:
    data.change(LEARNING, old, new)
    assert [one.id for one in held(data)] == ["leave", "holiday", "money"]


def test_a_right_may_be_of_several_regions(data: DataFolder) -> None:
    data.change(LEARNING, 'region = "flanders"', 'region = ["flanders", "brussels"]')
    assert held(data)[0].regions == ("flanders", "brussels")


def test_every_right_of_the_project_is_read_from_the_store_as_it_was_written() -> None:
    rights = tomllib.loads((DATA / LEARNING).read_text(encoding="utf-8"))
    checked = rights.pop("checked")
    rows = store.current().learning
    assert [row.id for row in rows] == list(rights)
    assert len(rows) > 10
    for row in rows:
        one = rights[row.id]
        assert row == LearningRow(
            row.id, one["state"], several(one.get("region") or one.get("land") or []), one["kind"],
            one["follows"], one["term"], one["law"], one["year"], one["confidence"], tuple(one.get("unchecked", [])),
            one["office"], one.get("figures", {}), several(one["source"]), one.get("checked", checked),
        )  # fmt: skip
