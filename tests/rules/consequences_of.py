"""The consequences of a job across a border, by the id of their sentence."""

from __future__ import annotations

from typing import Any

from rules import Consequence, Overlay, Result, Scenario, net_pay

FULL = {"NL": "netherlands", "BE": "belgium", "DE": "germany"}
PAIRS = [(home, work) for home in ("NL", "BE", "DE") for work in ("NL", "BE", "DE") if home != work]
PARTNER_WITHOUT_PAY: dict[str, Any] = {"partner": {"age": 38, "gross_annual": 0.0}}
MARRIED: dict[str, Any] = {"worker": {"age": 38, "civil_status": "married"}}
CHILD: dict[str, Any] = {"children": [{"age": 7}]}
TELEWORK = {"office": 150, "home": 70, "elsewhere": 0}
MOSTLY_HOME = {"office": 100, "home": 120, "elsewhere": 0}


def scenario(home: str, work: str, **changes: Any) -> Scenario:
    job = {"gross_monthly": 3500.0} | changes.pop("job", {})
    towns = {"BE": changes.pop("town", "Gent"), "NL": "Terneuzen", "DE": None}
    ends = {
        side: {"country": country} | ({"municipality": towns[country]} if towns[country] else {})
        for side, country in (("residence", home), ("work", work))
    }
    data = {"year": 2026, "worker": {"age": 38}, "job": job} | ends | changes
    return Scenario.from_data(data)


def found(home: str, work: str, reform: Overlay | None = None, **changes: Any) -> dict[str, Consequence]:
    """The consequences by the id of their sentence, without its prefix."""
    return by_id(net_pay(scenario(home, work, **changes), reform))


def by_id(result: Result) -> dict[str, Consequence]:
    ids = [one.text_id for one in result.consequences]
    assert len(ids) == len(set(ids))
    return {one.text_id.removeprefix("consequence."): one for one in result.consequences}


def of_theme(theme: str, consequences: dict[str, Consequence]) -> list[str]:
    return [name for name, one in consequences.items() if one.theme == theme]


def reform(key: str, value: float) -> Overlay:
    return Overlay.from_data({"name": "other", "changes": [{"key": key, "value": value}]})
