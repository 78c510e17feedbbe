"""Obstacles in lines of text, for people."""

from __future__ import annotations

from collections.abc import Iterator

from rules.barriers.hits import Obstacle, Obstacles
from rules.words.sentences import sentence
from rules.words.texts import english


def obstacles_as_text(found: Obstacles) -> Iterator[str]:
    """What stands in the way, what helps, what applies without moving anything, and how many others there are."""
    for heading, group in (
        ("Without these rules more would be left of the year", found.costs),
        ("Without these rules less would be left", found.helps),
        ("These apply, and change nothing here", found.moves_nothing),
        ("These cannot be counted in euros", found.without_price),
    ):
        if group:
            yield f"{heading}:"
            for one in group:
                yield from _as_text(one)
            yield ""
    if found.depends:
        yield f"These depend on what a scenario does not tell: {', '.join(one.barrier.id for one in found.depends)}."
    rest = sum(not one.touches for one in found.all) - len(found.depends)
    yield f"{rest} others of {len(found.all)} do not touch this household."


def _as_text(one: Obstacle) -> Iterator[str]:
    about = one.barrier
    price = f"EUR {one.price.euros:,.2f} a year ({one.price.confidence})" if one.price else "no number"
    months = f", {one.months.least:g} to {one.months.most:g} months" if one.months else ""
    yield f"  {about.id} {english(about.title_id)}: {price}{months}"
    yield f"      {sentence(about.how_id, one.figures)}"
    authorities = ", ".join(english(who.text_id) for who in about.authorities)
    yield f"      {about.law or 'no act behind it'}; could be changed by: {authorities}; rule: {about.confidence}"
