"""What data/papers may say, and the sentence with which the build refuses the rest."""

from __future__ import annotations

from datetime import date

import pytest

from rules.errors import BadData
from rules.store.database import build, opened
from rules.store.paper_files import read_papers
from rules.store.source_files import read_sources
from tests.rules.data_folder import CONTACTS, OFFICES, PAPERS, WARNINGS, DataFolder


def refusal(data: DataFolder) -> str:
    with pytest.raises(BadData) as refused:
        read_papers(data.path / "papers", read_sources(data.path / "sources"))
    return str(refused.value)


def test_papers_come_back_from_the_store_as_they_stand(data: DataFolder) -> None:
    store = opened(build(data.path).fingerprint, data.path)
    four, three, dated = store.papers
    assert (four.id, four.number, four.covers(date(2025, 12, 31)), four.covers(date(2026, 1, 1))) == (
        "form", 4, True, False,
    )  # fmt: skip
    assert (three.number, three.offices, three.sources) == (3, ("desk", "self", None), ("newspaper", "handbook"))
    assert (dated.day, dated.valid_to) == (date(2026, 5, 1), date(2026, 1, 1))
    assert store.offices["desk"].url == "https://desk.example"
    assert store.offices["self"].url is None
    assert store.warning_offices["far"].offices == ("desk", "self", "desk")
    assert [seat.place for seat in store.seats] == ["Gent"]


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        (PAPERS, 'source = "newspaper", ', "", "[return] values row 1 source: Field required"),
        (PAPERS, ', confidence = "B"', "", "[return] values row 1 confidence: Field required"),
        (PAPERS, "checked = 2026-11-24\n", "", "[form] values row 1 checked: Field required"),
        (PAPERS, 'confidence = "B"', 'confidence = "A"', "confidence A needs an official source"),
        (PAPERS, 'source = "newspaper"', 'source = "gossip"', "the source gossip is not in data/sources"),
        (PAPERS, 'NL = "desk"', 'NL = "nowhere"', "the office nowhere is not in papers/offices.toml"),
        (PAPERS, 'when = "within"', 'when = "someday"', "[form] when"),
        (PAPERS, 'when = "within"', 'when = "each_year"', "goes with when = within"),
        (PAPERS, "value = 2026-05-01", "value = 5", "the value 5 does not fit the unit date"),
        (PAPERS, "{ from = 2026-01-01, value = 3", "{ from = 2026-02-01, value = 3", "must end on 2026-02-01"),
        (PAPERS, "year = 2025, ", "", "give either year, or from"),
        (OFFICES, 'url = "https://desk.example"\n', "", "url must be the public address of the office"),
        (CONTACTS, "lat = 51.05", "lat = 15.05", "[point] seats row 1 lat"),
        (CONTACTS, 'source = "gazette"\n', "", "[point] source: Field required"),
        (WARNINGS, 'of = "residence"\n', "", "an office for each state needs of"),
        (WARNINGS, '[late]\noffice = "desk"', '[late]\noffice = "nowhere"', "the office nowhere is not in"),
    ],
)
def test_what_does_not_hold_is_refused(data: DataFolder, file: str, old: str, new: str, sentence: str) -> None:
    data.change(file, old, new)
    assert sentence in refusal(data)
