"""What is computed so far. Everything else that a scenario may say is refused by name, never ignored."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rules.errors import NotComputed
from rules.law import YEARS, YearLaw
from rules.scenario import Scenario

CORRIDORS = (("NL", "NL"), ("BE", "BE"), ("BE", "NL"), ("DE", "NL"))
"""Pairs of residence and work whose rules stand."""


class Limit(NamedTuple):
    """A condition outside which nothing is computed, with the field that breaks it and the sentence for it."""

    field: str
    reason: str
    breaks: Callable[[Scenario, YearLaw], bool]


def dutch_job(scenario: Scenario) -> bool:
    """A job in the Netherlands of someone who lives there."""
    return scenario.residence.country == scenario.work.country == "NL"


def belgian_job(scenario: Scenario) -> bool:
    """A job in Belgium of someone who lives there."""
    return scenario.residence.country == scenario.work.country == "BE"


LIMITS = (
    Limit("work.country", "only NL to NL, BE to BE, BE to NL and DE to NL (residence to work) are computed yet",
          lambda s, _: (s.residence.country, s.work.country) not in CORRIDORS),
    Limit("partner", "a partner is computed for residents of the Netherlands or Belgium who work there only yet",
          lambda s, _: s.partner is not None and not dutch_job(s) and not belgian_job(s)),
    Limit("worker.civil_status", "only single is computed yet for residents of Belgium who work abroad",
          lambda s, _: s.worker.civil_status != "single" and s.residence.country == "BE" != s.work.country),
    Limit("children", "children are computed for residents of the Netherlands or Belgium who work there only yet",
          lambda s, _: bool(s.children) and not dutch_job(s) and not belgian_job(s)),
    Limit("job.worker_type", "blue-collar pay in Belgium is not computed yet",
          lambda s, _: s.job.worker_type == "blue_collar" and "BE" in (s.residence.country, s.work.country)),
    Limit("job.sector", "public employers are computed for work in the Netherlands only yet",
          lambda s, _: s.job.sector == "public" and s.work.country != "NL"),
    Limit("job.extra_month", "an extra month is computed for work in the Netherlands only yet",
          lambda s, _: s.job.extra_month and s.work.country != "NL"),
    Limit("job.days", "days at home or in other countries are not computed yet; set them to 0",
          lambda s, _: s.residence.country != s.work.country and s.job.days.home + s.job.days.elsewhere > 0),
    Limit("options.be_actual_costs", "actual professional expenses are not computed yet; leave it empty",
          lambda s, _: s.options.be_actual_costs is not None and s.residence.country == "BE"),
    Limit("home.value", "the value of a home that is not owned has no place in the computation; set it to 0",
          lambda s, _: not s.home.owner and s.home.value > 0.0),
    Limit("home.mortgage_interest", "mortgage interest is not computed yet; set it to 0",
          lambda s, _: not s.home.owner and s.home.mortgage_interest > 0.0),
)  # fmt: skip


def check_year(scenario: Scenario) -> None:
    """Raise NotComputed for a year whose law is not in the store."""
    if scenario.year not in YEARS:
        years = ", ".join(map(str, YEARS))
        raise NotComputed(f"year: the law of {scenario.year} is not in the store; allowed are {years}", "year")


def check_scope(scenario: Scenario, law: YearLaw) -> None:
    """Raise NotComputed with the first field that lies outside what is computed."""
    for limit in LIMITS:
        if limit.breaks(scenario, law):
            raise NotComputed(f"{limit.field}: {limit.reason}", limit.field)
