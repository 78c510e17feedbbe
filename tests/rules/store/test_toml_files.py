"""A file of tables by id: what may be said once for all of them, and the sentence that refuses what is no such file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from rules.errors import BadData
from rules.store.toml_files import Strict, load_toml, records


class Row(Strict):
    """A dated row."""

    value: int
    source: list[str]
    checked: int


class Thing(Strict):
    """A table with a number of its own, or with rows."""

    value: int | None = None
    source: list[str] | None = None
    checked: int | None = None
    values: list[Row] | None = None
    parts: list[Row] | None = None


def read(folder: Path, text: str | bytes) -> dict[str, Thing]:
    path = folder / "things" / "all.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return records(path, folder / "things", Thing, r"[a-z]+")


def refusal(folder: Path, text: str | bytes) -> str:
    with pytest.raises(BadData) as refused:
        read(folder, text)
    return str(refused.value)


def test_a_file_that_does_not_exist_holds_none(tmp_path: Path) -> None:
    assert records(tmp_path / "none.toml", tmp_path, Thing, ".*") == {}


def test_what_is_said_once_holds_for_each_table_unless_it_says_another(tmp_path: Path) -> None:
    found = read(tmp_path, 'checked = 7\nsource = "a"\n[one]\nvalue = 1\n[two]\nchecked = 8\nsource = ["b", "c"]\n')
    assert found == {
        "one": Thing(value=1, source=["a"], checked=7),
        "two": Thing(source=["b", "c"], checked=8),
    }


def test_in_a_table_with_values_it_holds_for_each_of_them_and_not_for_the_table(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        'checked = 7\n[one]\nvalues = [{ value = 1, source = "a" }, { value = 2, source = ["b"], checked = 8 }]',
    )
    assert found == {
        "one": Thing(values=[Row(value=1, source=["a"], checked=7), Row(value=2, source=["b"], checked=8)])
    }


def test_a_single_source_needs_no_brackets_in_a_table_within_a_table(tmp_path: Path) -> None:
    (found,) = read(tmp_path, '[one]\n[[one.parts]]\nvalue = 1\nsource = "a"\nchecked = 7\n').values()
    assert found.parts == [Row(value=1, source=["a"], checked=7)]


SPOILED: dict[str, tuple[str | bytes, str]] = {
    "no TOML": ("[one", "things/all.toml: not readable as TOML: Expected ']' at the end of a table declaration"),
    "a table twice": ("[one]\n[one]\n", "things/all.toml: not readable as TOML: Cannot declare ('one',) twice"),
    "not UTF-8": ('[one]\nsource = "é"\n'.encode("latin-1"), "things/all.toml: not readable as TOML: 'utf-8' codec"),
    "an id of another form": ("[ONE]\n", "things/all.toml: [ONE]: the id of a table here must read [a-z]+"),
    "an id that only begins so": ("[one-1]\n", "things/all.toml: [one-1]: the id of a table here must read [a-z]+"),
    "no table": ("one = 1\n", "things/all.toml: [one]: must be a table"),
    "an unknown name": ("[one]\nnumber = 1\n", "things/all.toml: [one] number: Extra inputs are not permitted"),
    "text for a number": ('[one]\nvalue = "1"\n', "things/all.toml: [one] value: Input should be a valid integer"),
    "a row that lacks something": (
        '[one]\nvalues = [{ value = 1, source = "a", checked = 7 }, { value = 2, source = "a" }]\n',
        "things/all.toml: [one] values row 2 checked: Field required",
    ),
    "values that are no list": ("[one]\nvalues = 3\n", "things/all.toml: [one] values: Input should be a valid list"),
    "a value that is no table": (
        "checked = 7\n[one]\nvalues = [3]\n",
        "things/all.toml: [one] values row 1: Input should be",
    ),
}


@pytest.mark.parametrize(("text", "sentence"), SPOILED.values(), ids=SPOILED)
def test_what_is_no_such_file_is_refused(tmp_path: Path, text: str | bytes, sentence: str) -> None:
    assert refusal(tmp_path, text).startswith(sentence)


def test_brackets_without_end_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "deep.toml"
    path.write_text("one = " + "[" * 100_000, encoding="utf-8")
    with pytest.raises(BadData, match=r"deep\.toml: not readable as TOML: "):
        load_toml(path, tmp_path)


def test_one_file_of_the_right_form_is_read(tmp_path: Path) -> None:
    whole: dict[str, Any] = {"value": 1, "source": ["a"], "checked": 7}
    assert read(tmp_path, '[one]\nvalue = 1\nsource = "a"\nchecked = 7\n') == {"one": Thing(**whole)}
