"""Options and fixtures that all tests share."""

from __future__ import annotations

import copy
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # how fast a rule is, is for benchmarks
settings.load_profile("untimed")

GENT_TO_TERNEUZEN: dict[str, Any] = {
    "year": 2026,
    "payslip_month": 9,
    "residence": {"country": "BE", "municipality": "Gent"},
    "work": {"country": "NL", "municipality": "Terneuzen"},
    "worker": {"age": 38, "civil_status": "single", "nationality": "BE"},
    "partner": None,
    "children": [],
    "job": {
        "gross_monthly": 3500.0,
        "holiday_pay": "statutory",
        "extra_month": False,
        "weekly_hours": 38.0,
        "full_time_hours": 38.0,
        "worker_type": "white_collar",
        "sector": "private",
        "isco08": None,
        "days": {"office": 220, "home": 0, "elsewhere": 0},
        "employee_pension_rate": 0.0,
        "commute_km": 35.0,
    },
    "home": {"owner": False, "mortgage_interest": 0.0, "value": 0.0},
    "options": {},
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--deep", action="store_true", help="many more random households, and every number of the law")


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Hold back what runs when garbage is collected, such as a finalizer that prints a traceback.

    Before Python 3.11.8, a parse within another breaks the outer one: "SystemError: AST constructor recursion depth
    mismatch" in place of a failure. Pytest parses files to show a failure, and so do plugins that are imported late.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    with nothing_collected():
        return (yield)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
    """Say once, whatever the options, why nothing was tested in a browser."""
    with nothing_collected():
        yield
    skipped = [one for one in terminalreporter.stats.get("skipped", []) if one.nodeid.startswith("tests/browser/")]
    for reason in sorted({one.longrepr[2].removeprefix("Skipped: ") for one in skipped}):
        terminalreporter.write_line(reason)


@pytest.fixture(scope="session")
def deep(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--deep"))


@pytest.fixture
def example() -> dict[str, Any]:
    """The example of the contract, its child left out: a single worker who lives in Gent and works in Terneuzen."""
    return copy.deepcopy(GENT_TO_TERNEUZEN)
