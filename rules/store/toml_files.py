"""A TOML file of data/: read, and checked against a model; every fault is a sentence with its place."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from rules.errors import BadData

M = TypeVar("M", bound=BaseModel)


class Strict(BaseModel):
    """A table of a data file: unknown names are refused, nothing is coerced."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def load_toml(path: Path, root: Path) -> dict[str, Any]:
    """The tables of a file under `root`."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadData(f"{shown_path(path, root)}: not readable as TOML: {error}") from None


def validated(model: type[M], table: Any, place: str) -> M:
    """A table as its model has it."""
    try:
        return model.model_validate(table)
    except ValidationError as error:
        first = error.errors()[0]
        where = "".join(f" {'row ' + str(part + 1) if isinstance(part, int) else part}" for part in first["loc"])
        raise BadData(f"{place}{where}: {first['msg']}") from None


def records(path: Path, root: Path, model: type[M], ids: str) -> dict[str, M]:
    """The tables of a file by their id, which matches `ids`, each as its model has it; a file that does not exist holds
    none. What is the same for the whole file may be said once, above all tables: `checked`, and `source`; a single
    source needs no brackets."""
    if not path.exists():
        return {}
    tables = load_toml(path, root)
    once: dict[str, Any] = {name: tables.pop(name) for name in ("checked", "source") if name in tables}
    found = {}
    for name, table in tables.items():
        place = f"{shown_path(path, root)}: [{name}]"
        if not re.fullmatch(ids, name):
            raise BadData(f"{place}: the id of a table here must read {ids}")
        if not isinstance(table, dict):
            raise BadData(f"{place}: must be a table")
        said = table | {"values": _each(once, table["values"])} if "values" in table else once | table
        found[name] = validated(model, _sources_listed(said), place)
    return found


def _each(once: dict[str, Any], rows: Any) -> Any:
    """Rows with what is said once for all of them; what is no row the model refuses."""
    if not isinstance(rows, list):
        return rows
    return [once | row if isinstance(row, dict) else row for row in rows]


def _sources_listed(said: Any) -> Any:
    """A table, and the tables in it, in which a single source may stand without brackets."""
    if isinstance(said, list):
        return [_sources_listed(one) for one in said]
    if not isinstance(said, dict):
        return said
    return {
        name: [value] if name == "source" and isinstance(value, str) else _sources_listed(value)
        for name, value in said.items()
    }


def shown_path(path: Path, root: Path) -> str:
    """A file as messages name it."""
    return str(path.relative_to(root.parent))
