"""Arrow, imported when a table is first read or made: a command about one household need not wait for it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.csv as pa_csv
    import pyarrow.parquet as pq
else:

    class _Later:
        """A module that is imported when something of it is asked for."""

        def __init__(self, name: str) -> None:
            self._name = name

        def __getattr__(self, name: str) -> Any:
            return getattr(import_module(self._name), name)

    pa, pc = _Later("pyarrow"), _Later("pyarrow.compute")
    pa_csv, pq = _Later("pyarrow.csv"), _Later("pyarrow.parquet")

__all__ = ["pa", "pa_csv", "pc", "pq"]
