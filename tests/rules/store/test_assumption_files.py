"""What data/population/assumptions.csv may say, and the sentence with which the build refuses the rest."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from random import Random
from shutil import copytree

import pytest

from rules import store
from rules.errors import BadData
from rules.population.made.margins import rows_of
from rules.store.assumption_files import COLUMNS, EMPTY
from rules.store.database import DATA, build, opened
from rules.store.population_files import read_population
from rules.store.population_rows import AmountRow, AssociationRow, MarginRow
from rules.store.source_files import read_sources
from tests.rules.data_folder import DataFolder
from tests.rules.population_folder import ASSUMPTIONS, POPULATION

Lines = list[dict[str, str]]

SEX = "people,margin,BE-NL,both,,,sex,men,50.00,percent,2021,C,assumption,"
MOVED = "people,association,*-NL,,nationality,NL,moved,yes,75,percent,,B,newspaper,"
RATIO = "people,association,*,,industry,J;KLM,pay,,1.3,pay_ratio,,C,assumption;newspaper,paid better"
SPREAD = "people,amount,*,,,,partner_age_spread,,20,years,,C,assumption,"
OLDEST = "people,amount,*,,age,60+,age_most,,20,years,,C,assumption,"


def refusal(data: DataFolder) -> str:
    with pytest.raises(BadData) as refused:
        build(data.path, data.path / "built")
    return str(refused.value)


def test_the_lines_come_back_from_the_store_by_kind(data: DataFolder) -> None:
    held = opened(build(data.path).fingerprint, data.path).population
    assert held.margins[0] == MarginRow("NL-BE", "both", "heads", "all", 600.0, "heads", 2021, "C", ("assumption",), "")
    assert held.associations == [
        AssociationRow("*-NL", "nationality", ("NL",), "moved", ("yes",), 75.0, "percent", "B", ("newspaper",), ""),
        AssociationRow(
            "*", "industry", ("J", "KLM"), "pay", (), 1.3, "pay_ratio", "C", ("assumption", "newspaper"), "paid better"
        ),
        AssociationRow(
            "*", "hours", ("1-11",), "home_days", ("55-109", "110+"), 0.0, "factor", "C", ("assumption",), ""
        ),
    ]
    assert held.amounts[0] == AmountRow("age_least", "*", "15-24", 20.0, "years", "C", ("assumption",), "")


SPOILED = {
    "no subject": (SEX, SEX.replace("people", ""), "the subject is missing"),
    "two subjects": (
        SEX,
        SEX.replace("people", "animals"),
        "the subject of sex is people further up, not 'animals'",
    ),
    "unknown kind": (
        SEX,
        SEX.replace("margin", "rumour"),
        "the kind 'rumour' is unknown; allowed are margin, association, amount",
    ),
    "unknown corridor": (SEX, SEX.replace("BE-NL", "BE-FR"), "the corridor 'BE-FR' is unknown; allowed are NL-BE"),
    "corridor at home": (SEX, SEX.replace("BE-NL", "BE-BE"), "the corridor 'BE-BE' is unknown"),
    "unknown variant": (SEX, SEX.replace("both", "onss"), "the variant 'onss' is unknown; allowed are cbs, inami"),
    "no variant": (SEX, SEX.replace("both", ""), "the variant '' is unknown; allowed are cbs, inami"),
    "unknown dimension": (SEX, SEX.replace("sex", "shoes"), "the variable 'shoes' is unknown; allowed are heads"),
    "unknown category": (
        SEX,
        SEX.replace("men", "boys"),
        "the category 'boys' in categories is unknown; allowed are women, men",
    ),
    "unit of another dimension": (
        SEX,
        SEX.replace("percent", "heads"),
        "the unit of sex must be percent, not 'heads'",
    ),
    "more than the whole": (SEX, SEX.replace("50.00", "150"), "the value '150' must be a number from 0 to 100"),
    "no share": (SEX, SEX.replace("50.00", ""), "the value is missing"),
    "year of old": (SEX, SEX.replace("2021", "1821"), "the year '1821' must be a number from 1990 to 2100"),
    "region of another state": (
        "BE-NL,both,,,region_of_home,flanders",
        "BE-NL,both,,,region_of_home,zeeland",
        "the region 'zeeland' in categories is not in municipalities.csv as a home in BE",
    ),
    "assumption that claims more": (SEX, SEX.replace(",C,", ",B,"), "an assumption is C, not B"),
    "letter not earned": (
        SEX,
        SEX.replace(",C,assumption", ",A,newspaper"),
        "confidence A needs an official source or two at different addresses, not ['secondary']",
    ),
    "neither source nor assumption": (
        SEX,
        SEX.replace("assumption", ""),
        "the sources are missing; write assumption where nothing was read",
    ),
    "unknown source beside an assumption": (
        SEX,
        SEX.replace("assumption", "assumption;gossip"),
        "the source gossip is not in data/sources",
    ),
    "unknown letter": (SEX, SEX.replace(",C,", ",D,"), "the confidence 'D' is unknown; allowed are A, B, C"),
    "odd corridors": (MOVED, MOVED.replace("*-NL", "NL-*-*"), "the corridor 'NL-*-*' is unknown"),
    "given after": (
        MOVED,
        "people,association,*,,moved,yes,nationality,NL,2,factor,,C,assumption,",
        "the given moved must come before the variable nationality in the order region_of_work",
    ),
    "unknown given": (MOVED, MOVED.replace("nationality", "shoes"), "the given 'shoes' is unknown; allowed are region"),
    "unknown given category": (
        MOVED,
        MOVED.replace("NL,moved", "FR,moved"),
        "the category 'FR' in given_categories is unknown; allowed are NL, BE, DE",
    ),
    "unknown category that goes with it": (
        MOVED,
        MOVED.replace("yes", "maybe"),
        "the category 'maybe' in categories is unknown; allowed are yes, no",
    ),
    "region that no margin has": (
        MOVED,
        MOVED.replace("nationality,NL", "region_of_work,nowhere"),
        "the category 'nowhere' in given_categories is unknown; allowed are zeeland, flanders, ruhr",
    ),
    "amount in an association": (
        MOVED,
        MOVED.replace("moved,yes", "age_most,"),
        "the variable 'age_most' is unknown; allowed are region_of_work",
    ),
    "unknown link": (MOVED, MOVED.replace("percent", "odds"), "the unit 'odds' is unknown; allowed are factor"),
    "ratio of classes": (
        RATIO,
        RATIO.replace("pay,,", "pay,7000+,"),
        "the unit pay_ratio goes with the variable pay and empty categories, and only with them",
    ),
    "unknown amount": (
        SPREAD,
        SPREAD.replace("spread", "gap"),
        "the variable 'partner_age_gap' is unknown; allowed are age_least",
    ),
    "amount in another unit": (
        SPREAD,
        SPREAD.replace("years", "days"),
        "the unit of partner_age_spread must be years, not 'days'",
    ),
    "amount given something": (
        SPREAD,
        SPREAD.replace(",,,,partner", ",,sex,men,partner"),
        "the given of partner_age_spread must be empty, not 'sex'",
    ),
    "amount of a category": (
        SPREAD,
        SPREAD.replace(",,,,partner", ",,,men,partner"),
        "the category 'men' in given_categories is unknown; allowed are nothing",
    ),
    "amount given nothing": (OLDEST, OLDEST.replace(",age,", ",,"), "the given of age_most must be age, not ''"),
    "amount of no category": (
        OLDEST,
        OLDEST.replace("60+", ""),
        "the category '' in given_categories is unknown; allowed are 15-24",
    ),
    "amount outside": (SPREAD, SPREAD.replace("20", "31"), "the value '31' must be a number from 0 to 30"),
    "amount of odd corridors": (SPREAD, SPREAD.replace("*", "all"), "the corridor 'all' is unknown; allowed are NL-BE"),
}


@pytest.mark.parametrize(("line", "spoiled", "fault"), SPOILED.values(), ids=SPOILED)
def test_a_line_that_is_wrong_is_refused(data: DataFolder, line: str, spoiled: str, fault: str) -> None:
    place = POPULATION[ASSUMPTIONS].partition(line)[0].count("\n") + 1
    data.change(ASSUMPTIONS, line, spoiled)
    assert refusal(data).startswith(f"{ASSUMPTIONS} line {place}: {fault}")


OF_KIND = {"margin": SEX, "association": MOVED, "amount": SPREAD}


@pytest.mark.parametrize(("kind", "column"), [(kind, column) for kind, columns in EMPTY.items() for column in columns])
def test_a_column_that_a_kind_does_not_have_stays_empty(data: DataFolder, kind: str, column: str) -> None:
    cells = OF_KIND[kind].split(",")
    cells[COLUMNS.index(column)] = "something"
    place = POPULATION[ASSUMPTIONS].partition(OF_KIND[kind])[0].count("\n") + 1
    data.change(ASSUMPTIONS, OF_KIND[kind], ",".join(cells))
    fault = f"the {column} must be empty where the kind is {kind}, not 'something'"
    assert refusal(data) == f"{ASSUMPTIONS} line {place}: {fault}"


@pytest.mark.parametrize("column", COLUMNS)
def test_a_column_that_is_missing_is_refused(data: DataFolder, column: str) -> None:
    data.change(ASSUMPTIONS, ",".join(COLUMNS), ",".join(one for one in COLUMNS if one != column))
    assert refusal(data) == f"{ASSUMPTIONS} line 1: the columns {column} are missing"


@pytest.mark.parametrize(
    ("line", "spoiled", "sentence"),
    [
        (SEX, SEX.replace("50.00", "49.60"), "sex of BE-NL (cbs) adds up to 99.6 percent; allowed are"),
        (SEX, f"{SEX}\n{SEX}", "BE-NL, cbs, sex, men stands 2 times; keep one line"),
        (
            RATIO,
            f"{RATIO}\n{RATIO.replace('J;KLM', 'KLM;J').replace('1.3', '1.4')}",
            "*, industry, J;KLM, pay,  stands 2 times; keep one line",
        ),
        (SPREAD, f"{SPREAD}\n{SPREAD}", "partner_age_spread for NL-BE stands 2 times; must be 1"),
        (f"{SPREAD}\n", "", "partner_age_spread for NL-BE stands 0 times; must be 1"),
        (f"{OLDEST}\n", "", "age_most of 60+ for NL-BE stands 0 times; must be 1"),
    ],
)
def test_what_does_not_make_a_whole_is_refused(data: DataFolder, line: str, spoiled: str, sentence: str) -> None:
    data.change(ASSUMPTIONS, line, spoiled)
    assert refusal(data).startswith(f"{ASSUMPTIONS}: {sentence}")


def test_a_corridor_without_a_dimension_is_refused(data: DataFolder) -> None:
    kept = [line for line in POPULATION[ASSUMPTIONS].splitlines() if "DE-BE,both,,,owner" not in line]
    data.write(ASSUMPTIONS, "\n".join(kept) + "\n")
    assert refusal(data) == f"{ASSUMPTIONS}: owner of DE-BE (cbs) is missing"


@pytest.mark.parametrize("spoiled", [SEX.replace("50.00", "50.2"), SEX.replace(",C,assumption", ",B,newspaper")])
def test_rounded_shares_and_published_ones_are_accepted(data: DataFolder, spoiled: str) -> None:
    data.change(ASSUMPTIONS, SEX, spoiled)
    assert build(data.path).rows["population_margins"] == POPULATION[ASSUMPTIONS].count(",margin,")


def project() -> Lines:
    with (DATA / ASSUMPTIONS).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_line_of_the_project_is_read_from_the_store() -> None:
    real = store.current().population
    rows: dict[str, Sequence[MarginRow | AssociationRow | AmountRow]] = {
        "margin": real.margins, "association": real.associations, "amount": real.amounts,
    }  # fmt: skip
    for kind, held in rows.items():
        lines = [line for line in project() if line["kind"] == kind]
        told = Counter((row.corridor, row.value, row.unit, row.confidence, row.sources, row.note) for row in held)
        assert told == Counter(
            (line["corridor"], float(line["value"]), line["unit"], line["confidence"],
             tuple(line["sources"].split(";")), line["note"])
            for line in lines
        )  # fmt: skip
        assert len(held) > 50


def test_all_that_is_told_of_a_subject_stands_together_kind_after_kind() -> None:
    lines = project()
    subjects = [subject for subject, _ in groupby(line["subject"] for line in lines)]
    assert len(subjects) == len(set(subjects)) > 10
    told = [what for what, _ in groupby((line["subject"], line["kind"], line["variable"]) for line in lines)]
    without_amounts = [what for what in told if what[1] != "amount"]
    assert len(without_amounts) == len(set(without_amounts))
    for _, of_subject in groupby(lines, lambda line: line["subject"]):
        kinds = [line["kind"] == "amount" for line in of_subject]
        assert kinds == sorted(kinds)


def test_shares_are_added_up_in_one_order_the_published_ones_first() -> None:
    """The last digit of a sum decides whether a commuter more or less is drawn."""
    told = [row.category for row in rows_of("DE-NL", "cbs") if row.dimension == "industry"]
    assert told == ["C", "H", "N", "A", "BDE", "F", "G", "I", "J", "KLM", "O", "P", "Q", "RSTU"]


def shuffled(lines: Lines) -> Lines:
    return Random(11).sample(lines, len(lines))


@pytest.mark.parametrize("moved", [shuffled, lambda lines: lines[::-1], lambda lines: [*lines[1:], lines[0]]])
def test_a_line_that_is_moved_changes_nothing_that_is_drawn_from(
    tmp_path: Path, moved: Callable[[Lines], Lines]
) -> None:
    lines = moved(project())
    assert lines != project()
    folder = copytree(DATA / "population", tmp_path / "population")
    with (tmp_path / ASSUMPTIONS).open("w", encoding="utf-8", newline="") as file:
        written = csv.DictWriter(file, COLUMNS)
        written.writeheader()
        written.writerows(lines)
    sources = read_sources(DATA / "sources")
    known = {(one.country, one.name) for one in store.current().municipalities()}
    assert read_population(folder, sources, known) == read_population(DATA / "population", sources, known)
