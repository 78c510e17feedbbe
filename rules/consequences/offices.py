"""The offices and bodies that a worker across a border turns to."""

from __future__ import annotations

from rules import store
from rules.store.paper_rows import Office

YOURSELF, EMPLOYER = "yourself", "employer"
"""The two that are no offices."""

A1_OFFICES = {"NL": "svb", "BE": "rsz", "DE": "dvka"}
"""Which body of a state says where somebody is insured."""


def office(name: str) -> Office:
    """The office of that id."""
    return store.current().offices[name]
