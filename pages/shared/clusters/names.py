"""How clusters, municipalities and families of households are named."""

from __future__ import annotations

from pages.shared.visit.languages import Language
from rules import Cluster, Municipality, Scenario


def cluster_name(one: Cluster, language: Language) -> str:
    """The short name of a cluster."""
    return one.row.name or language.text(f"cluster.name.{one.slug}")


def id_of(place: Municipality) -> str:
    """A municipality as a press on a map tells it, and as the address has it."""
    return f"{place.country} {place.name}"


def place_name(place: Municipality) -> str:
    """A municipality with its state: Heerlen (NL)."""
    return f"{short_name(place)} ({place.country})"


def short_name(place: Municipality) -> str:
    """A municipality without what tells it from others of its name."""
    return place.name.partition(" (")[0]


def family(scenario: Scenario, language: Language) -> str:
    """Civil status and number of children of a household, as a part of a sentence."""
    status = scenario.worker.civil_status
    with_partner = scenario.partner is not None and status == "single"
    words = language.text("summary.partner" if with_partner else f"choice.civil_status.{status}")
    children = len(scenario.children)
    how_many = language.plural("summary.children", children) if children else language.text("summary.no_children")
    return f"{words}, {how_many}"
