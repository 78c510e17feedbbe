"""What a document says of what to do next and whom to ask."""

from __future__ import annotations

from pages.shared.result import papers as steps_of
from pages.shared.visit.languages import Language
from rules import Result, contact_point, papers


def steps(result: Result, language: Language) -> tuple[str, ...]:
    """Every paper in order: its name, and when and where."""
    return tuple(
        language.colon(
            f"**{steps_of.name(paper, language).replace('*', '')}**", steps_of.when_and_where(paper, language)
        )
        for paper in papers(result)
    )


def contact(result: Result, _language: Language) -> tuple[str, ...]:
    """The nearest point that informs for free, with its desk and address; none for a job at home."""
    point = contact_point(result)
    return () if point is None else (f"**{point.name}**, {point.seat}", point.url)
