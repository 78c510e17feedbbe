"""Files and texts that a visitor gives: read, or refused with one sentence that says where and why."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest

from rules.errors import InputError
from rules.law.overlay import Change, Overlay
from rules.question.reading import decoded, parsed_json, read_lines, read_overlay


def standard_input(monkeypatch: pytest.MonkeyPatch, text: bytes) -> None:
    """Standard input of a machine whose own encoding is not UTF-8."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text), encoding="latin-1"))


def text_of(file: str | None) -> str:
    with read_lines(file) as lines:
        return decoded(lines.read(), file or "standard input")


def test_a_file_is_read_as_utf_8(tmp_path: Path) -> None:
    (tmp_path / "question.json").write_bytes("Liège".encode())

    assert text_of(str(tmp_path / "question.json")) == "Liège"


@pytest.mark.parametrize("file", ["-", None], ids=["a dash", "nothing"])
def test_standard_input_is_read_as_utf_8(file: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    standard_input(monkeypatch, "Liège".encode())

    assert text_of(file) == "Liège"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, so that the path of a file is its name."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("here")
def test_a_file_that_is_not_there_is_refused() -> None:
    with pytest.raises(InputError, match=r"none\.json: cannot be read \(No such file or directory\)$") as refused:
        text_of("none.json")
    assert (refused.value.field, refused.value.status) == ("FILE", 2)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"cannot be read \(Is a directory\)$"):
        text_of(str(tmp_path))


def test_a_file_that_is_not_utf_8_is_refused(here: Path) -> None:
    (here / "question.json").write_bytes("Liège".encode("latin-1"))

    with pytest.raises(InputError, match=r"question\.json: is not UTF-8 text$"):
        text_of("question.json")


def test_standard_input_that_is_not_utf_8_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    standard_input(monkeypatch, "Liège".encode("latin-1"))

    with pytest.raises(InputError, match=r"is not UTF-8 text$"):
        text_of("-")


def test_json_is_parsed() -> None:
    assert parsed_json('{"a": [1, 2.5, null, true, "é"]}', "x") == {"a": [1, 2.5, None, True, "é"]}


BAD_JSON = {
    "empty": ("", "line 3: is not JSON: it is empty"),
    "blank": (" \n", "line 3: is not JSON: it is empty"),
    "cut off": ('{"a": 1', "line 3: is not JSON: Expecting ',' delimiter"),
    "text after it": ("{} {}", "line 3: is not JSON: Extra data"),
    "NaN": ('{"a": NaN}', "line 3: is not JSON: NaN is not a number"),
    "Infinity": ('{"a": Infinity}', "line 3: is not JSON: Infinity is not a number"),
    "minus Infinity": ('{"a": -Infinity}', "line 3: is not JSON: -Infinity is not a number"),
    "a name twice": ('{"a": 1, "a": 1}', "line 3: is not JSON: the name 'a' stands twice in one object"),
    "a name twice further in": ('[{"b": {"a": 1, "a": 2}}]', "line 3: is not JSON: the name 'a' stands twice"),
    "too deep": ("[" * 200_000, "line 3: the JSON is nested too deeply"),
    "too many digits": ("1" * 5000, "line 3: is not JSON: Exceeds the limit"),
}


@pytest.mark.parametrize(("text", "fault"), BAD_JSON.values(), ids=BAD_JSON)
def test_what_is_no_json_is_refused(text: str, fault: str) -> None:
    with pytest.raises(InputError) as refused:
        parsed_json(text, "line 3")
    assert str(refused.value).startswith(fault)
    assert len(str(refused.value)) <= 500
    assert (refused.value.field, refused.value.status) == ("scenario", 2)


def test_a_name_may_stand_in_two_objects() -> None:
    assert parsed_json('[{"a": 1}, {"a": 2}]', "x") == [{"a": 1}, {"a": 2}]


REFORM = Overlay(
    name="more",
    changes=(
        Change.model_validate({"key": "nl.a", "from": date(2026, 7, 1), "value": 3.0}),
        Change.model_validate({"key": "nl.b", "value": ((0.0, 0.1),)}),
    ),
)
AS_TOML = """name = "more"
changes = [{ key = "nl.a", from = 2026-07-01, value = 3 }, { key = "nl.b", value = [[0, 0.1]] }]
"""
AS_JSON = json.dumps(
    {
        "name": "more",
        "changes": [{"key": "nl.a", "from": "2026-07-01", "value": 3}, {"key": "nl.b", "value": [[0, 0.1]]}],
    }
)


@pytest.mark.parametrize(("name", "text"), [("reform.toml", AS_TOML), ("reform.json", AS_JSON), ("reform", AS_JSON)])
def test_a_reform_is_read_from_toml_or_json_alike(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")

    assert read_overlay(str(tmp_path / name)) == REFORM


def test_a_reform_is_read_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    standard_input(monkeypatch, AS_JSON.encode())

    assert read_overlay("-") == REFORM


def test_no_file_is_no_reform() -> None:
    assert read_overlay(None) is None


BAD_REFORMS = {
    "no TOML": ("reform.toml", "name = ", "is not TOML: Invalid value"),
    "JSON under the name of TOML": ("reform.toml", AS_JSON, "is not TOML: "),
    "no JSON": ("reform.json", "name = 1", "is not JSON: Expecting value"),
    "a key twice": ("reform.json", '{"name": "a", "name": "b"}', "is not JSON: the name 'name' stands twice"),
    "unknown field": ("reform.toml", "change = []", "reform.change: is not a known field"),
    "nan": ("reform.toml", 'changes = [{ key = "nl.a", value = nan }]', "reform.changes.0.value"),
    "not UTF-8": ("reform.toml", 'name = "prélèvement"', "is not UTF-8 text"),
}


@pytest.mark.parametrize(("name", "text", "fault"), BAD_REFORMS.values(), ids=BAD_REFORMS)
def test_a_reform_that_cannot_be_read_is_refused(tmp_path: Path, name: str, text: str, fault: str) -> None:
    (tmp_path / name).write_bytes(text.encode("latin-1"))

    with pytest.raises(InputError) as refused:
        read_overlay(str(tmp_path / name))
    assert fault in str(refused.value)
    assert refused.value.status == 2


def test_a_reform_that_is_nested_too_deeply_is_refused(here: Path) -> None:
    (here / "reform.toml").write_text("a = " + "[" * 200_000, encoding="utf-8")

    with pytest.raises(InputError, match=r"reform\.toml: the TOML is nested too deeply$"):
        read_overlay("reform.toml")
