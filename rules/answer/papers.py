"""What a result leaves to arrange: its papers in order, and the point that helps with them."""

from __future__ import annotations

from rules.answer.result import Result
from rules.consequences.contact_points import ContactPoint, nearest_point
from rules.consequences.paper import Paper
from rules.consequences.papers import papers_of
from rules.question.case import prepared
from rules.settlement.settle import settle


def papers(result: Result) -> tuple[Paper, ...]:
    """The papers that the worker must arrange, the first first; none for a job in the country of residence."""
    case = prepared(result.scenario, result.reform)
    warned = frozenset(warning.text_id for warning in result.warnings)
    return papers_of(case, settle(case.facts, case.law.numbers), warned)


def contact_point(result: Result) -> ContactPoint | None:
    """The nearest point that informs border workers; none where no municipality is told, or every point is far."""
    return nearest_point(result.scenario)
