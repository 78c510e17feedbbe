"""Every cited source exists, can be looked up, and earns the letter of confidence that rests on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rules.errors import BadData
from rules.store.law_files import DUTCH_MONTHS, check_citations
from rules.store.source_files import read_sources
from tests.rules.data_folder import CREDIT, SOURCES, DataFolder, credit, key, row


def citation_refusal(data: DataFolder, values: str) -> str:
    read = credit(data, key("rate", values))
    with pytest.raises(BadData) as refused:
        check_citations(read, read_sources(data.path / "sources"))
    return str(refused.value)


@pytest.mark.parametrize(
    ("confidence", "sources"),
    [
        ("A", ["gazette"]),
        ("A", ["newspaper", "handbook"]),
        ("A", ["memory", "gazette"]),
        ("B", ["newspaper"]),
        ("B", ["memory", "newspaper"]),
        ("C", ["memory"]),
        ("C", ["newspaper"]),
    ],
    ids=lambda case: case if isinstance(case, str) else " and ".join(case),
)
def test_a_confidence_that_its_sources_earn_is_accepted(data: DataFolder, confidence: str, sources: list[str]) -> None:
    values = credit(data, key("rate", row(source=str(sources), confidence=f'"{confidence}"')))

    check_citations(values, read_sources(data.path / "sources"))


NO_A = "confidence A needs an official source or two "
NO_B = "confidence B needs a source with an address; without one it is C"


@pytest.mark.parametrize(
    ("confidence", "sources", "fault"),
    [
        ("A", ["newspaper"], NO_A),
        ("A", ["newspaper", "newspaper"], NO_A),
        ("A", ["newspaper", "memory"], NO_A),
        ("A", ["memory"], NO_A),
        ("B", ["memory"], NO_B),
        ("C", ["rumour"], "the source rumour is not in data/sources; add it there with its address"),
        ("A", ["gazette", "rumour"], "the source rumour is not in data/sources; add it there with its address"),
    ],
    ids=[
        "A from one secondary source",
        "A from one secondary source named twice",
        "A from one secondary source and memory",
        "A from memory",
        "B from memory",
        "a source that is not listed",
        "a second source that is not listed",
    ],
)
def test_a_citation_that_does_not_hold_is_refused(
    data: DataFolder, confidence: str, sources: list[str], fault: str
) -> None:
    message = citation_refusal(data, row(source=str(sources), confidence=f'"{confidence}"'))

    assert message.startswith(f"nl.credit.rate from 2026-01-01: {fault}")


def test_one_address_under_two_names_is_one_source(data: DataFolder) -> None:
    data.add(SOURCES, '\n[reprint]\ntitle = "Reprint"\nurl = "https://newspaper.example/2"\nkind = "secondary"\n')

    assert NO_A in citation_refusal(data, row(source='["newspaper", "reprint"]'))


NO_ADDRESS = ": Value error, url must be a public address that starts with https:// or http://"
SOURCE_TABLES = {
    "an official source without an address": ('title = "Gazette"\nkind = "official"', NO_ADDRESS),
    "a secondary source without an address": ('title = "Paper"\nkind = "secondary"', NO_ADDRESS),
    "an address that nobody can open": ('title = "Paper"\nurl = "shelf 3"\nkind = "secondary"', NO_ADDRESS),
    "an empty address": ('title = "Paper"\nurl = ""\nkind = "official"', NO_ADDRESS),
    "no kind": ('title = "Paper"\nurl = "https://x.example"', " kind: Field required"),
    "no title": ('url = "https://x.example"\nkind = "official"', " title: Field required"),
    "an unknown kind": (
        'title = "Paper"\nurl = "https://x.example"\nkind = "hearsay"',
        " kind: Input should be 'official', 'secondary' or 'recalled'",
    ),
    "a transcription that is neither true nor false": (
        'title = "Paper"\nurl = "https://x.example"\nkind = "official"\ntranscribed = "yes"',
        " transcribed: Input should be a valid boolean",
    ),
    "an unknown name": (
        'title = "Paper"\nadress = "https://x.example"\nkind = "recalled"',
        " adress: Extra inputs are not permitted",
    ),
}


@pytest.mark.parametrize(("table", "fault"), SOURCE_TABLES.values(), ids=SOURCE_TABLES)
def test_a_source_that_nobody_could_look_up_is_refused(data: DataFolder, table: str, fault: str) -> None:
    data.add(SOURCES, f"\n[new]\n{table}\n")

    with pytest.raises(BadData) as refused:
        read_sources(data.path / "sources")
    assert str(refused.value) == f"{SOURCES}: [new]{fault}"


def test_a_source_of_memory_needs_no_address(data: DataFolder) -> None:
    sources = read_sources(data.path / "sources")

    assert (sources["memory"].kind, sources["memory"].url) == ("recalled", None)
    assert (sources["gazette"].title, sources["gazette"].url) == ("The gazette", "https://gazette.example/1")


def test_a_source_id_that_two_files_use_is_refused(data: DataFolder) -> None:
    data.write("sources/belgium.toml", '[gazette]\ntitle = "Another"\nurl = "https://x.example"\nkind = "official"\n')

    with pytest.raises(BadData) as refused:
        read_sources(data.path / "sources")
    assert str(refused.value) == (
        f"{SOURCES}: [gazette]: the id gazette is already used by another source; ids must be unique"
    )


def test_a_source_was_read_in_the_original_unless_it_says_that_it_was_transcribed(data: DataFolder) -> None:
    data.add(SOURCES, '\n[act]\ntitle = "Act"\nurl = "https://x.example"\nkind = "official"\ntranscribed = true\n')
    sources = read_sources(data.path / "sources")

    assert (sources["act"].transcribed, sources["gazette"].transcribed) == (True, False)


@pytest.mark.parametrize(("english", "dutch"), DUTCH_MONTHS.items())
@pytest.mark.parametrize(("name", "text"), [("term", "the term"), ("law", "Law art. 1")])
def test_an_english_month_in_what_a_visitor_reads_is_refused(
    data: DataFolder, name: str, text: str, english: str, dutch: str
) -> None:
    with pytest.raises(BadData) as refused:
        credit(data, key("rate").replace(text, f"Wet 29 {english} 1981"))

    assert str(refused.value) == (
        f"{CREDIT}: [rate] {name}: the month {english} is English; allowed is the Dutch name, {dutch}"
    )


def test_a_dutch_month_and_a_word_that_only_begins_like_a_month_are_accepted(data: DataFolder) -> None:
    text = f"{', '.join(DUTCH_MONTHS.values())}, april, september, november, december, Marchienne, Mayer"

    (value,) = credit(data, key("rate").replace("the term", text).replace("Law art. 1", text))

    assert (value.term, value.law) == (text, text)


def test_the_law_of_this_house_says_no_transcription_in_a_title() -> None:
    sources = read_sources(Path(__file__).parents[3] / "data/sources")

    assert [name for name, source in sources.items() if "read in transcription" in source.title] == []
    assert {source.kind for source in sources.values() if source.transcribed} == {"official"}
