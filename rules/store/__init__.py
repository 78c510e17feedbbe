"""data/ as it is written down, checked, in DuckDB: the only door to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from rules.store.database import DATA, Store, build, current, fingerprint, folder

__all__ = ["DATA", "Store", "build", "current", "fingerprint", "folder", "once_a_store"]

T = TypeVar("T")


def once_a_store(read: Callable[[Store], T]) -> Callable[[], T]:
    """What a function reads from the store, read once from each."""
    kept = lru_cache(maxsize=2)(read)

    @wraps(read)
    def of_current() -> T:
        return kept(current())

    return of_current
