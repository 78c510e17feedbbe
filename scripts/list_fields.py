"""All fields of a scenario as a table to read: writes docs/fields.md.

usage: python -m scripts.list_fields
"""

from __future__ import annotations

from pathlib import Path

from rules import FIELDS, ScenarioField
from rules.words.texts import english, has_english

FILE = Path(__file__).resolve().parents[1] / "docs" / "fields.md"
HEAD = """# Fields of a scenario

A household with a job as `net-pay`, `compare`, `batch` and every other command read it: nested in JSON
([an example](examples/household.json)), by path in the columns of a table. Written by `python -m scripts.list_fields`.

| field | what it is | may hold | without it |
|---|---|---|---|
"""


def table() -> str:
    """The whole file."""
    return HEAD + "".join(f"| {' | '.join(_row(one))} |\n" for one in FIELDS.values())


def _row(one: ScenarioField) -> tuple[str, str, str, str]:
    text_id = f"field.{one.path}"
    return f"`{one.path}`", english(text_id, n="n") if has_english(text_id) else "", _allowed(one), _default(one)


def _allowed(one: ScenarioField) -> str:
    """Its words, or its limits with the unit."""
    if one.words:
        return ", ".join(one.words)
    if one.kind == "list":
        return f"at most {one.high:g} entries"
    kind = {"whole": "whole number", "yes_no": "true, false", "part": "object"}.get(one.kind, one.kind)
    limits = ""
    if one.low is not None and one.high is not None:
        limits = f" {'above ' if one.above_low else ''}{one.low:,.10g} to {one.high:,.10g}"
    return f"{kind}{limits} {one.unit}".strip()


def _default(one: ScenarioField) -> str:
    if one.required:
        return "must be there, of every child" if one.path.startswith("children.") else "must be there"
    if one.default is None:
        return "not told"
    return str(one.default).lower() if isinstance(one.default, bool) else f"{one.default}"


if __name__ == "__main__":
    FILE.write_text(table(), encoding="utf-8")
