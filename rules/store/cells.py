"""Cells as the database gives them."""

from __future__ import annotations

from typing import Any


def frozen(cell: Any) -> Any:
    """A cell in which every list, also one in another, is a tuple."""
    return tuple(map(frozen, cell)) if isinstance(cell, list | tuple) else cell
