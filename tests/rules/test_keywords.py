"""Tuples in which two fields could change places unseen are built by keyword."""

from __future__ import annotations

import ast
import importlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_type_hints

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted(path for path in (ROOT / "rules").rglob("*.py") if path.name != "__main__.py")
FIELDS_ALIKE = 4


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def is_easily_mistaken(thing: object) -> bool:
    """Whether this is a class of tuples with so many fields of one type."""
    if not (isinstance(thing, type) and hasattr(thing, "_fields")):
        return False
    return max(Counter(map(str, get_type_hints(thing).values())).values()) >= FIELDS_ALIKE


def by_place(source: str, names: dict[str, object]) -> Iterator[str]:
    """Calls that build such a tuple from values that differ, by their place."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            values = {ast.dump(value) for value in node.args if not isinstance(value, ast.Starred)}
            alike = len(values) == 1 and isinstance(node.args[0], ast.Constant) and not node.keywords
            if values and not alike and is_easily_mistaken(names.get(node.func.id)):
                yield f"line {node.lineno}: {node.func.id}"


@pytest.mark.parametrize("path", SOURCES, ids=shown)
def test_tuples_with_fields_alike_are_built_by_keyword(path: Path) -> None:
    module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
    assert list(by_place(path.read_text(encoding="utf-8"), vars(module))) == []
