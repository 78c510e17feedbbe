"""What data/barriers may say, and the sentence with which the build refuses the rest."""

from __future__ import annotations

from datetime import date

import pytest

from rules.errors import BadData
from rules.store.database import build, opened
from tests.rules.barrier_folder import ADVICE, AUTHORITIES, FACTS, TAX
from tests.rules.data_folder import DataFolder


def refusal(data: DataFolder) -> str:
    with pytest.raises(BadData) as refused:
        build(data.path, data.path / "built")
    return str(refused.value)


def test_barriers_come_back_from_the_store_as_they_stand(data: DataFolder) -> None:
    tables = opened(build(data.path).fingerprint, data.path).catalogue
    first, second = tables.barriers.values()
    assert (first.id, first.theme, first.corridors, first.touches) == ("T01", "tax", ("NL>BE", "BE>NL"), ("home_days",))
    assert (first.reach, first.whose, first.offices) == ("household", "residence", ("desk", "self", None))
    assert (first.unchecked, first.figures, first.checked) == (
        ("status",), {"amount": "be.municipal_tax.average_flanders"}, date(2026, 11, 24),
    )  # fmt: skip
    assert (second.reach, second.law, second.figures, second.offices) == ("outside", "", {}, ("desk",) * 3)
    assert [tuple(change) for change in tables.changes] == [
        ("T01", "BE>NL", "in_return", "be.municipal_tax.average_wallonia", 0.0),
        ("T01", "BE>NL", "rule", "be.municipal_tax.average_flanders", 0.35),
    ]
    assert tables.authorities["ministry"].url == "https://ministry.example"
    assert tables.authorities["neighbour"].states == ("BE",)
    assert [(one.barriers, one.priced, one.words) for one in tables.advice] == [(("T01",), "partly", ("knelpunt",))]
    (fact,) = tables.facts
    assert (fact.near, fact.years, fact.figures, fact.sources) == (("Gent",), "2019", {"minutes": 55.0}, ("newspaper",))


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        (TAX, "[T01]", "[tax01]", "tax.toml: [tax01]: the id of a table here must read"),
        (TAX, 'source = ["gazette", "newspaper"]\n', "", "[T01] source: Field required"),
        (TAX, "checked = 2026-11-24\n", "", "[T01] checked: Field required"),
        (TAX, 'confidence = "A"\n', "", "[T01] confidence: Field required"),
        (TAX, 'confidence = "B"', 'confidence = "A"', "[T02]: confidence A needs an official source"),
        (TAX, '"gazette", "newspaper"', '"gossip"', "the source gossip is not in data/sources"),
        (TAX, 'authority = ["ministry"]', 'authority = ["nobody"]', "the authority nobody is not in"),
        (TAX, 'office = "desk"', 'office = "nowhere"', "the office nowhere is not in papers/offices.toml"),
        (TAX, 'of = "residence"\n', "", "an office for each state needs of"),
        (TAX, 'of = "residence"', 'of = "work"\ncorridors = ["NL>DE"]', "not readable as TOML"),
        (TAX, '["NL>BE", "BE>NL"]', '["NL>BE", "BE>NL", "DE>NL"]', "office: DE has none, and is asked"),
        (TAX, '["NL>BE", "BE>NL"]', '["NL>BE", "BE>FR"]', "[T01] corridors row 2"),
        (TAX, "outside = true", "", "say one of touches, outside = true and adviser_only = true"),
        (TAX, "outside = true", "outside = true\ntouches = []", "say one of touches"),
        (TAX, '{ corridors = ["BE>NL"]', '{ corridors = ["DE>NL"]', "price: each corridor of the barrier stands"),
        (
            TAX,
            'key = "be.municipal_tax.average_flanders"',
            'key = "be.municipal_tax.minimum"',
            "the key be.municipal_tax.minimum is not in data/law",
        ),
        (
            TAX,
            'amount = "be.municipal_tax.average_flanders"',
            'amount = "nl.debit"',
            "the key nl.debit is not in data/law",
        ),
        (TAX, "value = 0.35", "value = 35.0", "[T01]: be.municipal_tax.average_flanders: a fraction lies from 0 to 1"),
        (TAX, "outside = true", "outside = true\nat_most = true", "on_request say something of a price; there is none"),
        (TAX, 'state = "solved"', 'state = "hopeless"', "[T02] state"),
        (AUTHORITIES, "https://ministry.example", "ministry", "url must be the public address of the body"),
        (AUTHORITIES, "[neighbour]", "[other]", "the authority neighbour is not in barriers/authorities.toml"),
        (ADVICE, '["T01"]', '["T09"]', "[obstacle]: the barrier T09 is not in barriers/<theme>.toml"),
        (ADVICE, 'words = ["knelpunt"]', "words = []", "[obstacle] words"),
        (FACTS, 'barrier = "T01"', 'barrier = "V01"', "[train]: the barrier V01 is not in"),
        (FACTS, "year = 2019\n", "", "give either year or year_text"),
        (FACTS, 'confidence = "B"', 'confidence = "A"', "[train]: confidence A needs an official source"),
    ],
)
def test_what_does_not_hold_is_refused(data: DataFolder, file: str, old: str, new: str, sentence: str) -> None:
    data.change(file, old, new)
    assert sentence in refusal(data)


def test_a_file_that_nobody_reads_is_refused(data: DataFolder) -> None:
    data.write("barriers/taxes.toml", "")
    assert "barriers/taxes.toml: no such file is read; a theme is one of tax, " in refusal(data)
