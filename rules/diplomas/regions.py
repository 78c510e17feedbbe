"""Where in a state the work is: in Belgium and Germany recognition is a matter of regions too."""

from __future__ import annotations

from rules.definitions.codes import BELGIAN_REGIONS, REGIONS
from rules.errors import InputError, shown
from rules.places.municipalities import municipality
from rules.question.scenario import Scenario

ASKED_IN = {"NL": (), "BE": BELGIAN_REGIONS, "DE": ("NW", "NI")}
"""The regions that are told one by one where that of work is not known: in Germany the Länder at these borders."""


def recognition_region(state: str, place: str | None = None, land: str | None = None) -> str | None:
    """The region of work that decides about recognition: that of a municipality or place, else in Germany the given
    Land. None in the Netherlands, where there is none, and in Belgium without a place.

    Raises InputError for a place that no table holds.
    """
    region = municipality(place, state, "municipality").region if place is not None else None
    if state == "NL":
        return None
    return region or (land if state == "DE" else None)


def region_of_work(scenario: Scenario) -> str | None:
    """The region of work of a scenario: that of its municipality, else in Germany the Land of its options."""
    return recognition_region(scenario.work.country, scenario.work.municipality, scenario.options.de_land)


def check_region(state: str, region: str | None) -> None:
    """Raises InputError for a region that the state does not have."""
    if region is not None and region not in REGIONS[state]:
        allowed = ", ".join(REGIONS[state]) or "none: the rules are the same everywhere there"
        raise InputError(f"region: {shown(region)!r} is not known in {state}; allowed are {allowed}", "region")
