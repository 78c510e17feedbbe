"""What data/clusters may say, and the sentence with which the build refuses the rest."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

import pytest

from rules import store
from rules.errors import BadData
from rules.store.cluster_rows import ClusterTables, EmployerRow, JobsRow, MemberRow, SectorRow
from rules.store.database import DATA, build, opened
from tests.rules.belt_folder import CHECKED, CLUSTERS, INLAND, PORTS, SECTORS, add_clusters, change
from tests.rules.data_folder import DataFolder
from tests.rules.profession_folder import add_professions


@pytest.fixture
def clusters(data: DataFolder) -> DataFolder:
    add_professions(data)
    add_clusters(data)
    return data


def refusal(data: DataFolder) -> str:
    with pytest.raises(BadData) as refused:
        build(data.path, data.path / "built")
    return str(refused.value)


def held(data: DataFolder) -> ClusterTables:
    return opened(build(data.path).fingerprint, data.path).clusters


def test_clusters_come_back_from_the_store_as_they_stand_in_their_order(clusters: DataFolder) -> None:
    tables = held(clusters)
    inland, port = tables.clusters
    assert (inland.id, inland.name, inland.policy, inland.land_border, inland.corridors) == (
        "inland", None, None, False, (),
    )  # fmt: skip
    assert (inland.governance_confidence, inland.governance_sources) == (None, ())
    assert (port.id, port.name, port.policy, port.latitude, port.longitude, port.land_border) == (
        "small-port", "Small Port", "One of the five", 51.3, 3.8, True,
    )  # fmt: skip
    assert (port.corridors, port.sectors, port.sectors_confidence) == (("BE>NL", "NL>BE"), ("C10", "Q86"), "C")
    assert (port.governance_confidence, port.governance_sources, port.checked) == (
        "A", ("gazette",), date(2026, 11, 24),
    )  # fmt: skip
    assert tables.members == [
        MemberRow("inland", "NL", "Sluis", stands_for_work=True, has_port=False),
        MemberRow("small-port", "NL", "Sluis", stands_for_work=True, has_port=False),
        MemberRow("small-port", "BE", "Gent", stands_for_work=True, has_port=True),
        MemberRow("small-port", "BE", "Essen", stands_for_work=False, has_port=False),
    ]
    assert tables.jobs == [
        JobsRow("small-port", "total", 1200, "fte", 2022, True, "A", ("newspaper", "handbook")),
    ]
    assert tables.employers == [
        EmployerRow("small-port", "The mill", "Essen", "B", ("newspaper",)),
        EmployerRow("small-port", "The yard", None, "C", ("memory",)),
    ]
    assert tables.sectors == {
        "C10": SectorRow("C10", ("7512",), "C", (), date(2026, 11, 24)),
        "Q86": SectorRow("Q86", ("2221", "2142"), "B", ("newspaper",), date(2026, 11, 24)),
    }


MODEL = f"{PORTS}: [small-port]"
SECOND_TOTAL = """[[small-port.jobs]]
id = "total"
value = 1
unit = "jobs"
year = 2020
confidence = "C"
source = "memory"
"""
SPOILED = [
    (PORTS, "[small-port]", "[Small_Port]", f"{PORTS}: [Small_Port]: the id of a table here must read [a-z0-9-]+"),
    (PORTS, "[small-port]", "[small-port", f"{PORTS}: not readable as TOML"),
    (PORTS, CHECKED, "", f"{MODEL} checked: Field required"),
    (PORTS, "place = 2", "place = 0", f"{MODEL} place: Input should be greater than or equal to 1"),
    (PORTS, "place = 2", "place = 1", f"{MODEL}: place 1 is that of inland already; give another"),
    (
        PORTS,
        'name = "Small Port"',
        'name = "A name that is too long for a list"',
        f"{MODEL} name: String should have at",
    ),
    (PORTS, "anchor = [51.3, 3.8]", "anchor = [51.3]", f"{MODEL} anchor: List should have at least 2 items"),
    (
        PORTS,
        "anchor = [51.3, 3.8]",
        "anchor = [3.8, 51.3]",
        f"{MODEL}: Value error, anchor: give latitude and longitude of a point in the three states",
    ),
    (PORTS, "land_border = true\n", "", f"{MODEL} land_border: Field required"),
    (PORTS, '"BE>NL"', '"BE>FR"', f"{MODEL} corridors row 1"),
    (
        PORTS,
        'work = { NL = "Sluis", BE = "Gent" }',
        'work = { NL = "Sluis" }',
        f"{MODEL}: Value error, work: name one municipality for each state of the cluster",
    ),
    (
        PORTS,
        'work = { NL = "Sluis", BE = "Gent" }',
        'work = { NL = "Sluis", BE = "Mesen" }',
        f"{MODEL}: Value error, work: Mesen is not among the municipalities of BE",
    ),
    (
        PORTS,
        'ports = ["Gent"]',
        'ports = ["Mesen"]',
        f"{MODEL}: Value error, Mesen is not among the municipalities of the cluster",
    ),
    (
        PORTS,
        'municipality = "Essen"',
        'municipality = "Mesen"',
        f"{MODEL}: Value error, Mesen is not among the municipalities of the cluster",
    ),
    (
        PORTS,
        'BE = ["Gent", "Essen"]',
        'BE = ["Gent", "Essen", "Gand"]',
        f"{MODEL}: 'Gand' (BE) is not in tables/municipalities.csv; add it there",
    ),
    (
        PORTS,
        'BE = ["Gent", "Essen"]',
        'BE = ["Gent", "Essen", "Gent"]',
        f"{MODEL}: Value error, Gent stands twice; keep one",
    ),
    (
        PORTS,
        'sectors = ["C10", "Q86"]',
        'sectors = ["C10", "C11"]',
        f"{MODEL}: the sector C11 is not in clusters/sectors.toml; add it there",
    ),
    (PORTS, 'sectors = ["C10", "Q86"]', 'sectors = ["10"]', f"{MODEL} sectors row 1: String should match pattern"),
    (PORTS, 'sectors = ["C10", "Q86"]', "sectors = []", f"{MODEL} sectors: List should have at least 1 item"),
    (PORTS, "value = 1200", "value = 0", f"{MODEL} jobs row 1 value: Input should be greater than 0"),
    (PORTS, "value = 1200", "value = 1200.5", f"{MODEL} jobs row 1 value: Input should be a valid integer"),
    (PORTS, 'unit = "fte"', 'unit = "heads"', f"{MODEL} jobs row 1 unit: String should match pattern"),
    (PORTS, "year = 2022", "year = 1989", f"{MODEL} jobs row 1 year: Input should be greater than or equal to 1990"),
    (PORTS, "year = 2022\n", "", f"{MODEL} jobs row 1 year: Field required"),
    (PORTS, "about = true", "rounded = true", f"{MODEL} jobs row 1 rounded: Extra inputs are not permitted"),
    (PORTS, 'source = ["newspaper", "handbook"]\n', "", f"{MODEL} jobs row 1 source: Field required"),
    (PORTS, '["newspaper", "handbook"]', "[]", f"{MODEL} jobs row 1 source: List should have at least 1 item"),
    (PORTS, '["newspaper", "handbook"]', '"newspaper"', f"{MODEL}: confidence A needs an official source or two"),
    (
        PORTS,
        '["newspaper", "handbook"]',
        '"gossip"',
        f"{MODEL}: the source gossip is not in data/sources; add it there with its address",
    ),
    (
        PORTS,
        'confidence = "C"\nsource',
        'confidence = "B"\nsource',
        f"{MODEL}: confidence B needs a source with an address",
    ),
    (
        PORTS,
        "[[small-port.employers]]",
        SECOND_TOTAL + "[[small-port.employers]]",
        f"{MODEL}: Value error, total stands twice; keep one",
    ),
    (PORTS, '"The yard"', '"The mill"', f"{MODEL}: Value error, The mill stands twice; keep one"),
    (PORTS, 'source = "gazette"', 'source = "newspaper"', f"{MODEL}: confidence A needs an official source or two"),
    (SECTORS, "[C10]", "[10]", f"{SECTORS}: [10]: the id of a table here must read [A-S]\\d\\d"),
    (
        SECTORS,
        '["7512"]',
        '["9999"]',
        f"{SECTORS}: [C10]: the profession 9999 is not in data/professions; add it there",
    ),
    (SECTORS, '["7512"]', "[]", f"{SECTORS}: [C10] professions: List should have at least 1 item"),
    (SECTORS, 'confidence = "C"', 'confidence = "B"', f"{SECTORS}: [C10]: confidence B needs a source with an address"),
    (SECTORS, '["newspaper"]', '["gossip"]', f"{SECTORS}: [Q86]: the source gossip is not in data/sources"),
]


@pytest.mark.parametrize(("file", "old", "new", "sentence"), SPOILED)
def test_what_does_not_hold_is_refused(clusters: DataFolder, file: str, old: str, new: str, sentence: str) -> None:
    change(clusters, file, old, new)
    assert sentence in refusal(clusters)


def test_a_cluster_stands_in_one_file_only(clusters: DataFolder) -> None:
    clusters.write("clusters/again.toml", CLUSTERS[PORTS])
    assert refusal(clusters) == f"{PORTS}: [small-port]: the cluster stands in another file already; keep one table"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (PORTS, 'municipality = "Essen"\n', ""),
        (PORTS, "about = true\n", ""),
        (PORTS, 'governance = { confidence = "A", source = "gazette" }\n', ""),
        (PORTS, 'ports = ["Gent"]\n', ""),
        (INLAND, "anchor = [51.4, 3.4]", "anchor = [49.0, 15.5]"),
    ],
)
def test_what_may_be_left_out_is_left_out(clusters: DataFolder, file: str, old: str, new: str) -> None:
    change(clusters, file, old, new)
    assert [one.id for one in held(clusters).clusters] == ["inland", "small-port"]


def test_a_folder_without_clusters_holds_none(data: DataFolder) -> None:
    assert held(data) == ClusterTables([], [], [], [], {})


def written() -> dict[str, dict[str, Any]]:
    """The clusters of the project as their files have them."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted((DATA / "clusters").glob("*.toml")):
        if path.name != "sectors.toml":
            tables = tomllib.loads(path.read_text(encoding="utf-8"))
            once = {"checked": tables.pop("checked")}
            found |= {name: once | table for name, table in tables.items()}
    return found


def listed(source: str | list[str]) -> tuple[str, ...]:
    return (source,) if isinstance(source, str) else tuple(source)


def test_every_cluster_of_the_project_is_read_from_the_store_as_it_was_written() -> None:
    tables, files = store.current().clusters, written()
    assert [row.id for row in tables.clusters] == sorted(files, key=lambda name: files[name]["place"])
    for row in tables.clusters:
        one = files[row.id]
        governed = one.get("governance", {})
        assert row == (
            row.id, one.get("name"), one.get("policy"), *one["anchor"], one["land_border"], tuple(one["corridors"]),
            tuple(one["sectors"]), one["sectors_confidence"], governed.get("confidence"),
            listed(governed.get("source", [])), one["checked"],
        )  # fmt: skip
        assert [(m.country, m.municipality) for m in tables.members if m.cluster == row.id] == [
            (state, name) for state, names in one["municipalities"].items() for name in names
        ]
        assert {m.country: m.municipality for m in tables.members if m.cluster == row.id and m.stands_for_work} == (
            one["work"]
        )
        ports = {m.municipality for m in tables.members if m.cluster == row.id and m.has_port}
        assert ports == set(one.get("ports", []))
        assert [tuple(jobs[1:]) for jobs in tables.jobs if jobs.cluster == row.id] == [
            (j["id"], j["value"], j["unit"], j["year"], j.get("about", False), j["confidence"], listed(j["source"]))
            for j in one.get("jobs", [])
        ]
        assert [tuple(employer[1:]) for employer in tables.employers if employer.cluster == row.id] == [
            (e["name"], e.get("municipality"), e["confidence"], listed(e["source"])) for e in one.get("employers", [])
        ]


def test_every_sector_of_the_project_is_read_from_the_store_as_it_was_written() -> None:
    sectors = tomllib.loads((DATA / SECTORS).read_text(encoding="utf-8"))
    checked = sectors.pop("checked")
    assert store.current().clusters.sectors == {
        code: SectorRow(
            code,
            tuple(one["professions"]),
            one["confidence"],
            listed(one.get("source", [])),
            one.get("checked", checked),
        )
        for code, one in sorted(sectors.items())
    }
