"""A recognition in the JSON of the contract, and for people."""

from __future__ import annotations

import json
from typing import Any

import pytest

from rules.diplomas import printed
from rules.diplomas.printed import as_data, as_text, verdict_text
from rules.diplomas.professions import profession
from rules.diplomas.recognition import Recognition, recognitions
from tests.rules.data_folder import SmallHouse
from tests.rules.profession_folder import STATEMENTS, change

CONTRACT = (
    "isco08", "name", "regulated", "route", "authority", "steps", "papers", "months", "fee", "language", "law",
    "sources", "confidence",
)  # fmt: skip


def shown(name: str, **values: object) -> str:
    """In place of a sentence its id and what is filled in."""
    filled = ", ".join(f"{key} {value}" for key, value in values.items() if value)
    return f"<{name}: {filled}>" if filled else f"<{name}>"


@pytest.fixture(autouse=True)
def sentences_by_id(house: SmallHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printed, "english", shown)


def one(code: str, origin: str, state: str, region: str | None = None, **more: Any) -> Recognition:
    found = profession(code)
    assert found is not None
    return recognitions(found, origin, state, region, **more)[0]


def test_the_keys_are_those_of_the_contract_and_what_is_unknown_is_null() -> None:
    data = as_data(one("2221", "DE", "NL"))
    assert set(data) >= set(CONTRACT)
    assert {name: data[name] for name in CONTRACT if name not in ("papers", "sources")} == {
        "isco08": "2221",
        "name": "nurse in general care",
        "regulated": "yes",
        "route": "automatic",
        "authority": "The desk",
        "steps": ["<recognition_step.apply>", "<recognition_step.register>"],
        "months": [0.0, 3.0],
        "fee": None,
        "language": "<recognition_language.dutch_proof>",
        "law": "Act art. 41",
        "confidence": "A",
    }
    assert data["sources"] == [{"title": "The gazette", "url": "https://gazette.example/1"}]
    assert data["confidence_of"] == {"status": "A", "route": "A", "months": "A", "fee": "C", "language": "C"}
    assert (data["regions"], data["level_treaty"], data["stop"]) == ([], None, "side_conditions")
    assert data["questions"][3]["items"] == ["<recognition_language.dutch_proof>", "<recognition_paper.language_proof>"]
    json.dumps(data, allow_nan=False)


def test_every_answer_can_be_written_as_json() -> None:
    for code, region in (("2221", None), ("7512", None), ("2142", None), ("0310", None)):
        for state in ("NL", "BE", "DE"):
            json.dumps(as_data(one(code, "NL", state, region)), allow_nan=False)


def test_statements_and_the_treaty_have_their_own_objects() -> None:
    baker = as_data(one("7512", "BE", "NL"))
    (statement,) = baker["statements"]
    assert (statement["months"], statement["fee"], statement["office"]["name"]) == (
        [1.5, 2.5], [148.83, 148.83], "The desk",
    )  # fmt: skip
    assert (baker["authority"], baker["language"], baker["law"]) == (None, None, None)
    treaty = as_data(one("2142", "BE", "NL"))["level_treaty"]
    assert (treaty["law"], treaty["from"], treaty["sources"][0]["title"]) == (
        "Treaty art. 3", "2024-05-01", "The gazette",
    )  # fmt: skip


def test_the_verdict_tells_its_months_or_who_can_tell() -> None:
    german = one("7512", "NL", "DE", "NW", self_employed=True)
    assert verdict_text(german) == "<diploma.verdict.permit: from 1, to 3, office The desk>"
    assert verdict_text(one("2142", "NL", "DE", "NW")) == "<diploma.verdict.unknown: office not known>"


def test_people_read_what_is_not_known_and_what_is_not_checked() -> None:
    lines = list(as_text(one("2221", "DE", "NL")))
    assert lines[0] == ("nurse in general care (ISCO-08 2221), diploma from DE, employee <country_in.NL>")
    assert lines[1].startswith("  <diploma.verdict.automatic")
    assert "  Office that decides: The desk https://desk.example" in lines
    assert "  Step 2: <recognition_step.register>" in lines
    assert "  Months: 0 to 3, by law at most 3" in lines
    assert "  Fee: not known" in lines
    assert "  Language: <recognition_language.dutch_proof> (not checked)" in lines
    assert "  Source: The gazette https://gazette.example/1" in lines


def test_people_read_for_which_regions_an_answer_holds() -> None:
    flanders, wallonia, _ = recognitions(profession("7512"), "NL", "BE", self_employed=True)  # type: ignore[arg-type]
    assert "self-employed <country_in.BE> (<region.flanders>)" in next(as_text(flanders))
    assert "(<region.wallonia>, <region.brussels>)" in next(as_text(wallonia))
    assert "  Months: not known" in list(as_text(wallonia))


def test_people_read_statements_and_treaties(house: SmallHouse) -> None:
    assert "  Level of the diploma: The desk https://desk.example, 1.5 to 2.5 months, 148.83 EUR" in list(
        as_text(one("7512", "BE", "NL"))
    )
    assert "  <diploma.benelux_level>: Treaty art. 3, from 2024-05-01" in list(as_text(one("2142", "BE", "NL")))
    change(house.data, STATEMENTS, "months = [1.5, 2.5]\n", "")
    house.build()
    assert "  Level of the diploma: The desk https://desk.example, time not known, 148.83 EUR" in list(
        as_text(one("7512", "BE", "NL"))
    )


def test_a_statement_names_the_region_that_it_is_for() -> None:
    lines = list(as_text(one("7512", "NL", "BE", "flanders")))
    assert "  Level of the diploma: <region.flanders>: The desk https://desk.example, 2 months, fee not known" in lines


def test_no_time_is_told_where_there_is_no_route() -> None:
    lines = list(as_text(one("0310", "NL", "NL")))
    assert not any(line.startswith("  Months") for line in lines)
