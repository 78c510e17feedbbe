"""Scenarios that several tests start from."""

from __future__ import annotations

from typing import Any

from rules import Scenario


def changed(example: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """The example with another value at a path, `job.days.home` for one."""
    *above, last = path.split(".")
    inner = example
    for name in above:
        inner = inner[name]
    inner[last] = value
    return example


def scenario(residence: str, work: str, **changes: Any) -> Scenario:
    """A single worker of 38 in 2026 with 4,500 euros a month; `days` are at the workplace, at home, elsewhere."""
    office, home, elsewhere = changes.pop("days", (220, 0, 0))
    job = {"gross_monthly": 4500.0, "days": {"office": office, "home": home, "elsewhere": elsewhere}}
    worker = {"age": 38, "civil_status": changes.pop("civil_status", "single")}
    if nationality := changes.pop("nationality", None):
        worker["nationality"] = nationality
    usual = {"year": 2026, "residence": {"country": residence}, "work": {"country": work}, "worker": worker}
    return Scenario.from_data(usual | {"job": job | changes.pop("job", {})} | changes)
