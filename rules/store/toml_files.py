"""A TOML file of data/: read, and checked against a model; every fault is a sentence with its place."""

from __future__ import annotations

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


def shown_path(path: Path, root: Path) -> str:
    """A file as messages name it."""
    return str(path.relative_to(root.parent))
