"""data/ as it is written down, checked, in DuckDB: the only door to it."""

from rules.store.database import DATA, build, current, fingerprint, folder

__all__ = ["DATA", "build", "current", "fingerprint", "folder"]
