"""What a document says of what to do next and whom to ask."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

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


def words_of(result: Result) -> tuple[Callable[[Language], tuple[str, ...]], Callable[[Language], tuple[str, ...]]]:
    """What to do and whom to ask, for the language of a document."""
    return partial(steps, result), partial(contact, result)
