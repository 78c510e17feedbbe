"""What data/reforms may say, and the sentence with which the build refuses the rest."""

from __future__ import annotations

from datetime import date

import pytest

from rules.errors import BadData
from rules.store.database import build, opened
from rules.store.law_files import LARGEST, Limits, checked_number, limits_of
from rules.store.reform_files import DoorRow, ReadyChangeRow, ReadyRow, ReformTables
from tests.rules.data_folder import DataFolder

READY, DOORS = "reforms/ready.toml", "reforms/doors.toml"
RATE, OTHER = "be.municipal_tax.average_flanders", "be.municipal_tax.average_wallonia"
FILES = {
    READY: f"""checked = 2026-11-24

[half]
corridors = ["BE-NL", "BE-DE"]
law = "Act art. 1"
authority = ["ministry"]
confidence = "A"
source = "gazette"

[half.variants]
lower = [{{ key = "{RATE}", value = 0.035 }}]
none = [
  {{ key = "{RATE}", value = 0.0 }},
  {{ key = "{OTHER}", value = 0.0 }},
]
""",
    DOORS: """checked = 2026-11-24

[tax]
kind = "act"
keys = ["be.municipal_tax.average_*"]
law = "Act"
authority = ["ministry", "neighbour"]
confidence = "C"
unchecked = ["region"]
source = ["memory"]

[file]
kind = "procedure"
law = "Regulation art. 9"
authority = ["ministry"]
confidence = "B"
source = "newspaper"
""",
}


@pytest.fixture
def reforms(data: DataFolder) -> DataFolder:
    for name, text in FILES.items():
        data.write(name, text)
    return data


def test_reforms_and_doors_come_back_from_the_store_as_they_stand(reforms: DataFolder) -> None:
    day = date(2026, 11, 24)
    assert opened(build(reforms.path).fingerprint, reforms.path).reforms == ReformTables(
        (ReadyRow("half", ("BE-NL", "BE-DE"), "Act art. 1", ("ministry",), "A", ("gazette",), day),),
        (
            ReadyChangeRow("half", "lower", RATE, 0.035),
            ReadyChangeRow("half", "none", RATE, 0.0),
            ReadyChangeRow("half", "none", OTHER, 0.0),
        ),
        (
            DoorRow(
                "tax", "act", ("be.municipal_tax.average_*",), "Act", ("ministry", "neighbour"), "C", ("region",),
                ("memory",), day,
            ),
            DoorRow("file", "procedure", (), "Regulation art. 9", ("ministry",), "B", (), ("newspaper",), day),
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        (READY, f'"{RATE}", value = 0.035', '"be.no_tax.rate", value = 0.035', "[half] lower: the key be.no_tax.rate "),
        (READY, "0.035", "1.5", f"[half] lower: {RATE}: a fraction lies from 0 to 1 (13.07 % is 0.1307), not 1.5"),
        (READY, OTHER, RATE, f"[half] none: {RATE} changes 2 times; leave one of them"),
        (READY, '["ministry"]', '["crown"]', "[half]: the authority crown is not in barriers/authorities.toml"),
        (READY, '"gazette"', '"newspaper"', "[half]: confidence A needs an official source"),
        (READY, '"gazette"', '"rumour"', "[half]: the source rumour is not in data/sources"),
        (READY, '"BE-NL"', '"BE-BE"', "[half] corridors row 1: String should match pattern"),
        (READY, "lower = [{", "Lower = [{", "[half] variants Lower [key]: String should match pattern"),
        (READY, "[half]", "[half-tax]", "[half-tax]: the id of a table here must read [a-z0-9_]+"),
        (DOORS, '"act"', '"favour"', "[tax] kind: Input should be 'agreement', 'treaty'"),
        (DOORS, "average_*", "rate_*", "[tax]: be.municipal_tax.rate_* is no key of data/law; name a key"),
        (DOORS, '"procedure"', '"act"', "[file]: Value error, keys: say which keys it opens"),
        (DOORS, '"act"', '"procedure"', "[tax]: Value error, keys: say which keys it opens"),
        (
            DOORS,
            '"procedure"',
            f'"act"\nkeys = ["{RATE}"]',
            f"[file]: {RATE}: {RATE} has the door [tax] already; a key has one door",
        ),
        (DOORS, "neighbour", "crown", "[tax]: the authority crown is not in barriers/authorities.toml"),
        (DOORS, '"memory"', '"rumour"', "[tax]: the source rumour is not in data/sources"),
    ],
    ids=str,
)
def test_what_is_wrong_is_refused_with_its_place(
    reforms: DataFolder, file: str, old: str, new: str, sentence: str
) -> None:
    assert old in FILES[file]
    reforms.write(file, FILES[file].replace(old, new))
    with pytest.raises(BadData) as refused:
        build(reforms.path, reforms.path / "built")
    assert str(refused.value).startswith(f"{file}: {sentence}")


def test_another_file_is_refused(reforms: DataFolder) -> None:
    reforms.write("reforms/more.toml", "")
    with pytest.raises(BadData, match=r"reforms/more\.toml: no such file is read; allowed are ready\.toml and doors"):
        build(reforms.path, reforms.path / "built")


@pytest.mark.parametrize("unit", ["switch", "fraction", "factor", "days", "EUR/year"])
def test_the_limits_of_a_unit_are_those_to_which_a_value_is_held(unit: str) -> None:
    lowest, highest, above = limits_of(unit)
    assert checked_number(highest, unit, "place") == highest
    for beyond in (highest * 1.001, lowest - 0.001, *((lowest,) if above else ())):
        with pytest.raises(BadData):
            checked_number(beyond, unit, "place")
    assert above or checked_number(lowest, unit, "place") == lowest
    assert limits_of("days") == Limits(0.0, LARGEST)
